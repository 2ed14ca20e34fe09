import { type DeskWords, megabytes } from './desk.js';

const plural = (count: number, one: string) => `${count} ${one}${count === 1 ? '' : 's'}`;

export const deskEn: DeskWords = {
  tag: 'en',
  title: 'Check indicators against a plan',
  about:
    'Put in filled tables, see whether each indicator meets its plan, and take back the tables with their faults marked, and a report.',
  privacy:
    'Tables are read on this computer only. The page uses no network and sends nothing; it works offline.',
  otherLanguage: '中文',
  skip: 'Skip to the content',
  steps: {
    choose: 'Step 1: put in tables',
    result: 'Step 2: see the result',
    take: 'Step 3: take files back',
  },
  drop: 'Drop files or a folder here',
  chooseFiles: 'Choose files',
  chooseFolder: 'Choose a folder',
  kinds:
    'Excel, WPS, OpenDocument or CSV, as many as you like; rule files (.yaml) and the documents of plans (Word, PDF) go here too.',
  putIn: (tables, rules) => {
    if (rules === 0) return `${plural(tables, 'file')} put in`;
    const files = plural(rules, 'rule file');
    return `${tables === 0 ? files : `${plural(tables, 'table')}, ${files}`} put in`;
  },
  replaced: (before, now) =>
    before === now
      ? `“${now}” was replaced by the file of that name that came later.`
      : `“${before}” was replaced by “${now}”, which came later.`,
  checkedRules: ({ errors, warnings, notes }) =>
    errors + warnings + notes === 0
      ? 'The rule files were checked; nothing was found.'
      : `The rule files were checked: ${plural(errors, 'error')}, ${plural(warnings, 'warning')}, ${plural(notes, 'note')}.`,
  mayBePlan: (name) =>
    `If “${name}” is the document of a plan, a rule file can be drafted from it, by which tables are then judged.`,
  draft: 'Draft a rule file',
  drafting: (name) => `Reading “${name}” …`,
  noPlan: (name) => `no table of a plan’s indicators was found in “${name}”`,
  drafted: '(drafted from)',
  draftTitle: 'The drafted rule file',
  draftAbout: (indicators, left) =>
    left === 0
      ? `${plural(indicators, 'indicator')} drafted, by which tables that are put in are judged. Compare the draft with the document, save it, and put it in along with tables next time.`
      : `${plural(indicators, 'indicator')} drafted. ${plural(left, 'place')}, marked “# ?”, ${left === 1 ? 'is' : 'are'} to be completed or compared with the document; remove each mark when you have. Once nothing is missing, tables are judged by the draft.`,
  draftBeside: 'Beside the document',
  draftEdit: 'See and change it',
  draftUse: 'Judge by what was changed',
  draftSave: 'Save the rule file',
  byDraft: (left) =>
    `The rule file is a draft with ${plural(left, 'place')} that nobody has checked: the result is provisional.`,
  brokenAccept: (file) =>
    `“${file}”, which says what is known, has faults, and nothing was judged. Correct it as said above and put it in again`,
  acceptFile: 'Known and let pass',
  badField: (field, value) => `“${field}” cannot be “${value}”. Correct it, or leave it empty.`,
  remove: (name) => `Remove ${name}`,
  clear: 'Remove all',
  plan: 'Plan',
  byItself: 'Found out by itself',
  byDefault: 'Default',
  at: 'Occasion',
  atWords: { midterm: 'Mid-term', final: 'Final', all: 'All of them' },
  atYear: String,
  more: 'More options',
  settings: {
    area: 'Area, where the table names none',
    year: 'Year, where the table names none',
    basis: 'Judged by',
    by: 'What is judged',
    includeCommitments: 'Judge commitments, too',
    asOf: 'Due dates as of',
    percentScale: 'Rates without a % sign',
    encoding: 'Encoding',
    delimiter: 'Delimiter of CSV',
    sheet: 'Only these sheets',
    countArea: 'Areas counted besides',
    failOn: 'Failing means',
    allowOpen: 'What cannot be judged does not matter',
    failOnWarning: 'Warnings count as errors',
    error: 'Codes that count as errors',
    warning: 'Codes of notes that count as warnings',
    ignore: 'Codes of warnings and notes to leave out',
    raiseLimits: 'Raise the limits of size so many times',
  },
  hints: {
    year: 'such as 2023',
    asOf: 'such as 2023-12-31',
    encoding: 'such as gb18030',
    delimiter: 'such as comma, tab',
    sheet: 'separated by commas',
    countArea: 'separated by commas',
    error: 'such as PC277, PC206',
    warning: 'such as PC231',
    ignore: 'such as PC231',
    raiseLimits: 'such as 2',
  },
  values: {
    auto: 'what fits the occasion',
    target: 'the target',
    pace: 'the pace',
    whole: 'the whole',
    area: 'each unit',
    percent: 'are percentages (92.5 is 92.5%)',
    fraction: 'are fractions (0.925 is 92.5%)',
    any: 'any indicator fails',
    binding: 'a binding indicator fails',
  },
  starting: 'Getting ready …',
  reading: (done, of, bytes, size) => {
    const part = `${megabytes(bytes)} of ${megabytes(size)} MB`;
    return of === 1 ? `Reading: ${part}` : `Reading: ${done} of ${of} files, ${part}`;
  },
  judging: 'All is read. Judging …',
  cancel: 'Stop',
  cancelled: 'Stopped without a result.',
  again: 'Check again',
  empty: 'Once tables are in, the result stands here.',
  conclusion: (verdict, { errors }) => {
    if (errors > 0) return 'There are errors: no result can be trusted yet';
    if (verdict === null) return 'There is nothing to evaluate';
    return { pass: 'Passed', fail: 'Not passed', incomplete: 'Cannot be judged yet' }[verdict];
  },
  say: {
    plan: 'Say whose table it is',
    at: 'Say for which occasion',
    area: 'Say of which area it is',
    year: 'Say of which year it is',
    percentScale: 'Say how rates without a % are meant',
  },
  toField: (field) => `Go to “${field}”`,
  toLine: (line) => `Change line ${line}`,
  seeRules: 'What was found in the rule files stands in step 1',
  takeMarked: 'Take the table back in step 3, with all of these marked in it',
  place: (file, line, cell) => file + (cell !== null ? ` ${cell}` : line !== null ? `, line ${line}` : ''),
  counts: ({ errors, warnings, notes }) =>
    `${plural(errors, 'error')}, ${plural(warnings, 'warning')}, ${plural(notes, 'note')}.`,
  faults: 'To be looked at',
  severity: { error: 'Error', warning: 'Warning', note: 'Note' },
  moreFindings: (count) => `${count} more are shown once these are corrected.`,
  moreFaults: (count) => `${count} more are in the report.`,
  report: 'Report',
  picture: 'How the tables were read',
  pictureAbout: 'What each cell is used for, and what was left out, is marked in the picture.',
  file: 'File',
  annotated: 'The table with marks',
  annotatedAbout: 'Marks the cells to be looked at, with comments. Correct them and put the table in again.',
  annotatedWhich: 'Which table',
  seeReport: 'Each indicator and its reason stand in the report',
  notAnnotated: 'No table was found in this file, so that it cannot be marked.',
  marked: ' (marked)',
  downloads: {
    docx: 'Report for Word',
    xlsx: 'Report for Excel',
    html: 'Report as a web page',
    csv: 'List of results (CSV)',
    markdown: 'Report in Markdown',
    json: 'Data (JSON)',
  },
  form: 'Empty form',
  formAbout: 'Made from the indicators of the plan; once it is filled, put it in above.',
  formArea: 'Area',
  formWhole: 'the whole',
  formYear: 'Year',
  formMake: 'Make the form',
  formFor: (place, year) => `${place} ${year} form`,
  written: (path) => `wrote “${path}”; a double click opens it in a browser`,
  saved: (name) => `“${name}” was made.`,
  refused: (reason) => `This could not be done: ${reason}`,
};
