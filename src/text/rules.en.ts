import type { Place } from '../plan/draft/table/line.js';
import type { RuleWords } from './rules.js';

const s = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`;

export const rulesEn: RuleWords = {
  commands: {
    rules: 'write and check rule files',
    check: 'check rule files: form, meaning and likely slips, all findings at once',
    test: 'run the cases of rule files, and list the values around every target for confirmation',
    compile: 'checks a folder’s rule files; nothing is kept from one run to the next any more',
    pack: 'put the rule files of a folder and their cases into one file that --rules reads',
    schema: 'print the JSON Schema of rule files, for editors',
    diff: 'compare two plans: which asks for more, what only one has, the due dates',
    matrix: 'show every target, indicators by plans',
    new: 'draft a rule file from a plan’s document, or from its table of indicators',
    template: 'write an empty table to fill in (CSV or a workbook)',
  },
  options: {
    id: 'the plan’s id (small letters, digits and hyphens)',
    name: 'the name of the place, such as 衡水市',
    title: 'the plan’s title',
    period: 'the period, such as 2021-2025; by default from the years in the header',
    year: 'the year to fill in (repeatable); by default that of the first checkpoint',
    by: 'area: a row for every reporting unit; whole: the whole only',
    area: 'only for this reporting unit',
    split: 'a file for every reporting unit, in this folder; workbooks by default',
    commitments: 'list the quantified commitments outside the table too',
    draftFormat: 'yaml (the draft) or html (a page with the document and the draft side by side)',
    templateFormat: 'csv or xlsx; by default what the extension of --output says, else csv',
    output: 'write to this file, not to standard output',
  },
  arguments: {
    paths: 'rule files or folders; by default the shipped ones',
    schema: 'plan, indicators, cases or config',
    folder: 'a folder of rule files',
    a: 'the first plan',
    b: 'the second plan',
    table:
      'the plan’s document (.docx, .pdf, .html, .md, .txt) or its table (CSV, a workbook); none or - for standard input',
  },
  packed: (files, hashed, without, path) =>
    [
      `${s(files, 'file')} packed${path === null ? '' : ` into ${path}`}, with the SHA-256 of ${s(hashed, 'document')}.`,
      ...(without.length > 0 ? [`Not in the folder, and so without SHA-256: ${without.join(', ')}.`] : []),
      'Read it with --rules.',
    ].join(' '),
  compiled:
    'Nothing was written: rule files are read anew in every run, and plancheck.rules.json has no effect any more.',
  check: {
    clean: (files) => `${s(files, 'file')} checked, nothing found.`,
    found: (files, errors, warnings, notes) =>
      `${s(files, 'file')} checked: ${s(errors, 'error')}, ${s(warnings, 'warning')}, ${s(notes, 'note')}.`,
  },
  test: {
    casesHead: 'Cases',
    caseNumber: (number) => `case ${number}`,
    passed: 'holds',
    failed: 'fails',
    expected: (indicator, expected, got) => `${indicator} should be "${expected}" and is "${got}".`,
    unread: (message) => `A value of the case cannot be used: ${message}`,
    noResult: 'no result',
    noCases: 'No cases are written.',
    boundariesHead: 'Boundaries (please confirm that each line is what the plan means)',
    demand: 'Demand',
    below: 'Just below',
    exactly: 'Exactly',
    above: 'Just above',
    ofYear: (year) => `${year}`,
    assumed: (value, year) => ` (with ${value} in ${year})`,
    assumedOther: (series, value) => ` (with ${series} at ${value})`,
    total: (cases, failed, boundaries) =>
      `${s(cases, 'case')}, ${failed} failed; ${s(boundaries, 'boundary line')} to confirm.`,
  },
  diff: {
    differ: 'Indicators with different targets',
    onlyIn: (plan) => `Indicators only in ${plan}`,
    nothing: 'none',
    strictness: {
      stricter: (a) => `${a} asks for more`,
      milder: (_, b) => `${b} asks for more`,
      same: () => 'the same',
      different: () => 'not comparable',
    },
    stricter: 'Comparison',
    alike: (count) => `Indicators with the same target: ${count}`,
    dates: 'Due dates',
    natures: 'Indicators of different nature',
    milestones: 'Indicators with different milestones',
    paths: 'Indicators to whose targets another path leads',
    path: { linear: 'by equal steps', compound: 'by equal rates' },
    grading: 'Where the classes of the grading begin',
    grades: (ahead, inLine) => `faster than expected ${ahead}, in line ${inLine}`,
  },
  matrix: {
    legend:
      '"!" marks a target that differs from that of most plans; "—" that the plan has no such indicator.',
    none: '—',
  },
  skeleton: {
    made: (indicators, left) =>
      left === 0
        ? `${s(indicators, 'indicator')} written. Run plancheck rules check.`
        : `${s(indicators, 'indicator')} written; ${s(left, 'place')} to be completed or checked, each marked "# ?". Then run plancheck rules check.`,
    place: (from, to) => placeOf(from, to),
    otherTable: (place) => `another table of indicators (${place}) is not in this draft`,
    toFill: 'to fill in',
    checkpoints: 'fill in year, due and wording from the plan’s clause on evaluation',
    unknownName: (nearest) =>
      `the catalogue has no such name${nearest === null ? '' : ` (nearest: "${nearest}")`}; the id is a stopgap: choose one, or take the catalogue’s (rules/indicators.yaml)`,
    units:
      'fill in the reporting units, the counties, such as [东城区, 西城区]; a coverage is counted by them',
    severalSeries:
      'the name lists several things; if each must reach the target, use this series and check the names, else delete it',
    guessedKind: 'kind and unit are guessed from the name; check them',
    unreadTarget: (cell) => `the target "${cell}" could not be read; write it like ">= 90%"`,
    noSign: (cell) => `the table prints "${cell}" without "≥"; read as at least, check it`,
    noSignLess: (cell) => `the table prints "${cell}" without "≤"; read as at most, check it`,
    noTolerance: (cell) =>
      `the table prints "${cell}" and does not say how near is near enough; write it under within`,
    bracketedTotal: (mark) =>
      `the table has the number in "${mark}", which nothing explains; plans mean the sum of the years by it, read so, check it`,
    milestoneNoSign: (year, cell) => `the table prints "${cell}" for ${year} without a sign; check it`,
    toCheck: 'inferred from the text or the page; check it',
    placeToCheck: 'the place is inferred from headings, or several have this name; check it',
    unitsFrom: 'by GB/T 2260, without development zones',
    notSaid: 'not found in the document; fill it in or leave null',
    periodToCheck: (year) => `the period is that of the title, but the targets are of ${year}; check it`,
    dueToCheck: 'the wording can be understood in more than one way; check it against the document',
    promises:
      'sentences outside the table that promise a quantity; give those to be judged a kind and a target, and delete the rest',
    oneUnit: 'this is a plan of one county, so it is judged as there or not; check it',
    missingRows: (rows) => `no row ${rows} was found in the table; look it up in the document and add it`,
    page: {
      title: 'Draft of a rule file',
      about:
        'On the left the document, with what was taken marked; on the right the draft, whose places lead to the document, and whose marked lines are to be completed or checked.',
      document: 'Document',
      draft: 'Draft of the rule file',
      leftOut: (lines) => `${s(lines, 'line')} more not shown.`,
    },
    joinedLines:
      'this row is broken over lines that can be put together in more than one way; check name and values',
    unreadUnit: (cell) => `the unit "${cell}" could not be read`,
    baselineYear: (year) => `a note says that this is the value of ${year}`,
    unexplainedMark: (marks) => `the table has the mark "${marks}", which nothing explains; check it`,
    explainedMark: (words) => `note: ${words}`,
    averageRead: 'printed as a yearly average; read as the average over the period, check it',
    averageByCustom: 'usually held to on the average of the period, which the table does not say; check it',
    milestoneColumn: (year, head) =>
      `the column "${head}" does not say whether it holds targets or values; read as milestones of ${year}, check them`,
    attested: (cell) => `"${cell}" has no number; somebody must attest it`,
    unreadNature: (cell) => `the nature "${cell}" could not be read`,
    otherColumns: (columns) => `columns not used: ${columns}`,
    baselineFrom: (column, others) => `baselines are those of "${column}"; not used: ${others}`,
    unreadWeight: (cell) => `the weight "${cell}" could not be read; write a number`,
    unreadMilestone: (year, cell) =>
      `the milestone "${cell}" of ${year} could not be read; write it like ">= 80%"`,
  },
  resolved: {
    option:
      'say of every value where it was written: in the plan’s own file, its parent’s, the catalogue, or nowhere',
    key: 'Key',
    value: 'Value',
    from: 'From',
    groups: {
      plan: () => 'plan',
      checkpoint: (id) => `checkpoint ${id}`,
      indicator: (id) => `indicator ${id}`,
      commitment: (id) => `commitment ${id}`,
      reference: (id) => `reference ${id}`,
    },
    origin: { own: 'own', parent: 'parent', catalogue: 'catalogue', default: 'default' },
  },
  explain: {
    data: 'also show how this data file’s verdict is reached (repeatable)',
    head: 'With the data given',
  },
  template: {
    columns: {
      plan: 'plan',
      area: 'area',
      row: 'row',
      indicator: 'indicator',
      year: 'year',
      value: 'value',
      unit: 'unit',
      numerator: 'numerator',
      denominator: 'denominator',
      sample: 'sample size',
      note: 'note',
    },
    parts: (numerator, denominator) => `numerator: ${numerator}; denominator: ${denominator}`,
    presence: 'write how many there are, or "yes" or "no"',
    attestation: 'write "yes", "in progress" or "no"',
    accumulates: 'the year’s own; a running total is written 累计25',
    join: '; ',
    growth: (falls) =>
      falls
        ? 'a fall is positive, a rise negative: 2.5%, -1%'
        : 'a rise is positive, a fall negative: 2.5%, -1%',
    workbook: {
      sheet: 'Template',
      instructions: {
        sheet: 'Instructions',
        head: (steps) => `How to fill in this form (${steps} points)`,
        steps: [
          'Fill in the sheet "Template" row by row. Only the cells to be filled in can be changed; the others are locked.',
          'Give a share as a percentage, or its numerator and denominator alone; give a number as digits, its unit stands beside it.',
          'Leave a cell empty where there are no data, and do not enter 0.',
          'A cell tells what it takes when it is chosen; what an indicator means is in the comment on its name.',
          'What has to be explained goes into the column for notes.',
          'Add, delete and move no rows or columns, and leave the headings as they are. Return the file under its own name.',
        ],
      },
      answers: { presence: ['yes', 'no'], attestation: ['yes', 'in progress', 'no'] },
      numerator: (meaning) => `Numerator: ${meaning}`,
      denominator: (meaning) => `Denominator: ${meaning}`,
      source: (title, clause) => `Source: ${title}${clause === null ? '' : `, ${clause}`}`,
      percent:
        'Enter a percentage from 0% to 100%, such as 92.5%. Leave the cell empty where there are no data.',
      share: (unit, most) =>
        `Enter a number from 0 to ${most}, in ${unit}, without the unit. Leave the cell empty where there are no data.`,
      orParts: ' Or fill in the numerator and denominator alone.',
      growth: (unit, falls) =>
        `Enter a number in ${unit}; ${falls ? 'a fall is positive, a rise negative' : 'a rise is positive, a fall negative'}. Leave the cell empty where there are no data.`,
      amount: (unit) =>
        `Enter a number${unit === '' ? '' : `, in ${unit}, without the unit`}. Leave the cell empty where there are no data.`,
      number: (unit, whole) =>
        `Enter ${whole ? 'a whole number' : 'a number'} of 0 or more, in ${unit}, without the unit. Leave the cell empty where there are no data.`,
      choose: (answers) =>
        `Choose from the list: ${answers.join(', ')}. Leave the cell empty where there are no data.`,
      sample: 'How many were asked: a whole number of 1 or more. Leave it empty where there is no value.',
      wholeNumber: 'Enter a whole number of 0 or more.',
      parts: {
        numerator: 'The numerator must be a whole number of 0 or more and not above the denominator.',
        denominator: 'The denominator must be a whole number of 0 or more and not below the numerator.',
      },
      allUnits: (units) =>
        `The denominator must be ${units}, the number of the plan’s reporting units; those that have none count too.`,
      wrong: 'Not a valid entry',
    },
  },
};

function placeOf(from: Place, to: Place): string {
  const lines = from.line === to.line ? `line ${from.line}` : `lines ${from.line}–${to.line}`;
  const page = from.page === undefined ? '' : `page ${from.page}, `;
  return `${from.sheet === undefined ? '' : `${from.sheet}, `}${page}${lines}`;
}
