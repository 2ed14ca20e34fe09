import type { CommandWords } from './commands.js';

const suggest = (nearest: string | null) => (nearest === null ? '' : ` Did you mean "${nearest}"?`);
/** More names than these are no help to whoever has to read them. */
const LISTED = 60;
const listed = (known: readonly string[]) =>
  known.slice(0, LISTED).join(', ') + (known.length > LISTED ? ` … (${known.length} in all)` : '');
const list = (known: readonly string[]) => (known.length === 0 ? '' : ` Known: ${listed(known)}.`);

/** Why a file cannot be read, as the end of a sentence. */
const UNREAD: CommandWords['unread'] = {
  'no-rules': 'it is no rule file',
  'not-found': 'it is not there',
  directory: 'it is a folder',
  permission: 'permission is denied',
  'not-a-file': 'it is no ordinary file but a device or a pipe',
  'empty-folder': 'the folder is empty',
  'no-match': 'nothing matches the pattern',
  changed: 'it was changed meanwhile',
  'too-large': 'it is larger than such a file may be',
  'too-many': 'the folder holds too many files',
  outside: 'the link leads out of its folder',
  'bad-name': 'its name is not UTF-8',
  read: 'the system refuses it',
};

export const commandsEn: CommandWords = {
  headings: { usage: 'Usage:', options: 'Options:', commands: 'Commands:', arguments: 'Arguments:' },
  optionsPlaceholder: '[options]',
  commandPlaceholder: '[command]',
  defaultValue: (value) => `default: ${value}`,
  choices: (values) => `one of ${values.join(', ')}`,
  separator: '; ',
  about:
    'Holds measured values against the indicator plans of Chinese cities and says for every indicator whether the plan is met, and why.',
  exitCodes: [
    'Exit codes:',
    '  0  evaluated; nothing failed, nothing open',
    '  1  at least one indicator failed',
    '  2  could not be trusted: bad usage, an unreadable file, an error in data or rules',
    '  3  nothing failed, but something has no data or cannot be judged (--allow-open makes it 0)',
  ].join('\n'),
  commands: {
    evaluate: 'hold data files against the plans',
    plans: 'list the plans known, with their checkpoints',
    show: 'show one plan as it is encoded',
    explain: 'explain how an indicator is judged, or what a diagnostic code means',
    deadlines: 'list the dates that the evaluations are due',
    inspect: 'show how a data file is understood: shape, columns, encoding, what each cell is used for',
    help: 'show help for a command',
    completion: 'print the script by which a shell completes commands, options and plans',
    page: 'print the one file by which a browser checks tables where there is no Node.js',
  },
  options: {
    plan: 'the plan where the data name none: an id, a city, or a rule file',
    year: 'the year of rows that name none, such as 2023',
    area: 'the county of rows that name none, such as 桃城区; the city’s own name for the whole',
    at: 'the occasion: midterm, final, all, or a year; by default the latest checkpoint that the data reach',
    basis: 'what to judge by: auto, target, or pace',
    rules: 'more rule files, folders or packs (repeatable)',
    format: 'format of standard output',
    report: 'also write a report, as FORMAT=PATH, or PATH where its ending tells the format (repeatable)',
    failOn: 'any: every failing indicator counts; binding: only binding ones',
    error: 'count findings of this code as errors (repeatable, or several with commas)',
    warning: 'count notes of this code as warnings (repeatable)',
    ignore: 'leave out warnings or notes of this code, and say how many they were (repeatable)',
    failOnWarning: 'exit 2 where there is a warning',
    statistics: 'also count the findings by code and by file, on standard error',
    quiet: 'write the conclusion only; findings are counted on standard error',
    summary: 'write a line a place instead of its table',
    accept: 'let pass what this file lists as known, each until a day, by --as-of (repeatable)',
    allowOpen: 'exit 0 although something has no data or cannot be judged',
    includeCommitments: 'also evaluate the quantified commitments outside the table',
    asOf: 'say which due dates are over as of that day (YYYY-MM-DD)',
    percentScale:
      'what a rate without a unit in its cell is: in its unit (percent: 92.5) or a fraction (0.925)',
    encoding: 'the encoding of the files, such as gb18030; by default it is found out',
    delimiter: 'the delimiter of the files, such as ; or tab; by default it is found out',
    bom: 'begin CSV with the mark by which Excel recognises UTF-8',
    by: 'area: also show the results of every reporting unit',
    view: 'matrix: show outcomes as a matrix of indicators and cities (or counties)',
    raiseLimits: 'raise the limits of what is read of a file so many times',
    cells: 'list each cell with what it is used for',
    sheet: 'read only the sheet of that name (repeatable)',
    lang: 'language: zh or en; by default that of the locale',
    color: 'colour: auto, always, or never',
    width: 'width of tables in columns',
    verbose: 'also say which files were read, in what encoding, and with which plancheck.yaml',
    config:
      'take default options from this plancheck.yaml; by default the nearest from the working folder up to its repository',
    noConfig: 'use no plancheck.yaml',
    help: 'show help',
    version: 'show the version',
  },
  arguments: {
    files: 'data files, folders or globs; - for standard input',
    plan: 'a plan’s id, city, code, or rule file',
    subject: 'a plan, or a diagnostic code such as PC204',
    indicator: 'an indicator’s id, name or row number',
    shell: 'bash, zsh or fish',
  },
  unread: UNREAD,
  usage: {
    'unknown-option': (p) => `There is no option "${p.option}".${suggest(p.nearest)}${list(p.known)}`,
    'unknown-command': (p) => `There is no command "${p.command}".${suggest(p.nearest)}${list(p.known)}`,
    'missing-argument': (p) => `The argument "${p.argument}" is missing.`,
    'excess-arguments': () => 'There are too many arguments.',
    'missing-value': (p) => `The option "${p.option}" needs a value.`,
    'bad-choice': (p) => `"${p.value}" is no value for ${p.option}.${suggest(p.nearest)}${list(p.known)}`,
    'bad-date': (p) => `"${p.value}" is no date for ${p.option}; write it like 2023-12-31.`,
    'bad-year': (p) => `"${p.value}" is no year for ${p.option}; write four digits, as in 2023.`,
    'bad-number': (p) => `"${p.value}" is no value for ${p.option}; write a positive whole number.`,
    'unknown-plan': (p) => `There is no plan "${p.value}".${suggest(p.nearest)}${list(p.known)}`,
    'unknown-area': (p) =>
      p.plan === null
        ? `No plan has a place or reporting unit "${p.value}".${suggest(p.nearest)} There are plans of ${listed(p.known)}.`
        : `The plan of ${p.plan} has no reporting unit "${p.value}".${suggest(p.nearest)}${list(p.known)}`,
    'unknown-indicator': (p) =>
      `The plan of ${p.plan} has no indicator "${p.value}".${suggest(p.nearest)}${list(p.known)}`,
    'unknown-checkpoint': (p) =>
      `The plan of ${p.plan} has no checkpoint "${p.value}".${list(p.known)} A year from ${p.first} to ${p.last} works too.`,
    'year-outside': (p) =>
      `The plan of ${p.plan} has nothing for ${p.year}: it is about the years ${p.first} to ${p.last}.`,
    'unknown-code': (p) => `There is no diagnostic code "${p.value}".${suggest(p.nearest)}${list(p.known)}`,
    'unknown-encoding': (p) =>
      `There is no encoding "${p.value}". Known are utf-8, gb18030, gbk, big5, utf-16le, utf-16be and others.`,
    'no-input': () => 'No data file was given. Name a file, a folder or a glob, or - for standard input.',
    'bad-report': (p) =>
      `--report (-o) takes FORMAT=PATH, for example json=result.json, or a path that ends in ${p.endings.join(', ')}; it was "${p.value}".`,
    excluded: (p) => `${p.one} and ${p.other} exclude each other.`,
    softened: (p) =>
      `${p.code} is an error and stays one under ${p.option}: what it is found in cannot be trusted. If it is known, list it under accept with a reason and a day (docs/config.en.md).`,
    'cannot-read': (p) => `Cannot read "${p.path}": ${UNREAD[p.reason]}.`,
    'config-unreadable': (p) => `The configuration "${p.path}" cannot be read: ${UNREAD[p.reason]}.`,
    'bad-config': (p) =>
      `The configuration "${p.path}" has faults, and nothing was run. Correct them, or do without it by --no-config.`,
    'bad-accept': (p) => `"${p.path}" has faults, and nothing was run. Correct them as said above.`,
    'output-lost': ({ reason }) =>
      `Standard output cannot be written to: ${reason === 'full' ? 'the disk is full, or a quota is used up' : 'the system refuses it'}. What came out is not complete.`,
    'form-exists': (p) =>
      `"${p.path}" is there already, and may hold what somebody has filled in. Choose another name, or remove the file.`,
    'split-with': (p) => `--split writes a file for every reporting unit and cannot go with ${p.other}.`,
    'not-a-folder': (p) => `"${p.path}" is no folder. Name the folder that holds the rule files.`,
    'cannot-write': (p) =>
      `Cannot write "${p.path}": ${{ 'no-folder': 'its folder does not exist', permission: 'permission is denied', directory: 'it is a folder', 'not-a-file': 'it is no ordinary file', link: 'it is a link, and links are not followed for writing', 'not-ours': 'it is there already and is no earlier report of this format; choose another name, or remove it', full: 'the disk is full, or a quota is used up', other: 'the system refuses it' }[p.reason]}.`,
    'report-over-input': (p) =>
      `A report would overwrite "${p.path}", which this run reads. Choose another name.`,
    'same-path': (p) => `Two reports would be written to the same path "${p.path}".`,
    'binary-to-terminal': (p) =>
      `A terminal cannot show ${p.format}, which is binary. Write it to a file with "${p.instead}", or redirect standard output.`,
    'no-table': () =>
      'No table of indicators was found. Its header needs at least 指标名称 and 目标值, or "indicator" and "target".',
    'bad-period': (p) => `The period "${p.value}" is not valid; write it like "2021-2025".`,
    'no-units': (p) => `The plan of ${p.plan} lists no reporting units, so there is no table by area.`,
    internal: (p) =>
      `Internal error: ${p.message}. This is a bug in plancheck; please report it with the command line used.`,
  },
  usageHint: 'Run "plancheck --help" for usage.',
  error: 'error',
  severity: { error: 'error', warning: 'warning', note: 'note' },
  written: (format, path) => `wrote ${format}: ${path}`,
  configLeft: (file) =>
    `${file} was found and has no effect, since this is a job of continuous integration (CI). Name it by --config if it is to.`,
  configUsed: (file) => `using the default options of ${file}`,
  read: (file, rows, encoding) => `read ${file}: ${rows} ${rows === 1 ? 'row' : 'rows'}, ${encoding}`,
  list: {
    id: 'Id',
    jurisdiction: 'Jurisdiction',
    title: 'Plan',
    indicators: 'Indicators',
    checkpoint: 'Checkpoint',
    year: 'Year',
    due: 'Due',
    dueStrict: 'Strictly',
    opens: 'Opens',
    state: 'State',
    wording: 'Wording',
    clause: 'Clause',
    days: 'Days',
    dueStates: { over: 'over', due: 'due', ahead: 'ahead' },
    baseline: 'Baseline',
    document: 'Document',
    number: 'Number',
    issuer: 'Issuer',
    date: 'Date',
    source: 'Source',
    code: 'Code (GB/T 2260)',
    level: 'Level',
    units: 'Reporting units',
    period: 'Period',
    base: 'base year',
    note: 'Note',
    kind: 'Kind',
    unit: 'Unit',
    numerator: 'Numerator',
    denominator: 'Denominator',
    rollup: 'Roll-up',
    aliases: 'Also called',
    nature: 'Nature',
    target: 'Target',
    series: 'Series',
    weight: 'Weight',
    path: 'Pace',
    compound: 'by equal rates',
    revisions: 'Revised to',
    group: 'Group',
    sample: 'Sample',
    grading: 'Grading',
    grades: (ahead, inLine) =>
      `progress made over progress due: faster than expected from ${ahead}, in line from ${inLine}, below it lagging`,
    references: 'Series only compared with',
    milestones: 'Milestones',
    none: 'none',
    ruleFile: 'Rule file',
    howJudged: 'How it is judged',
    cause: 'Cause',
    remedy: 'Way out',
    severity: 'Severity',
    leftOut: (columns) => `(No room for: ${columns.join(', ')}; widen it by --width, or take --format json.)`,
  },
  how: {
    target: (occasion, target) =>
      `${occasion}: a value that satisfies ${target} is "met", any other "not met".`,
    pace: (occasion, required, arithmetic, target) =>
      `${occasion}: a value that satisfies ${target} is "met"; else one at or beyond ${required} (${arithmetic}) is "on track", any other "behind".`,
    paceBaselineMet: (occasion, baseline, target) =>
      `${occasion}: the baseline ${baseline} already satisfies the target; a value that still satisfies ${target} is "met", any other "behind".`,
    milestone: (occasion, milestone, target) =>
      `${occasion}: a value that satisfies ${target} is "met"; else one that satisfies the milestone ${milestone} is "on track", any other "behind".`,
    noBaseline: (occasion, target) =>
      `${occasion}: the plan states no baseline (a value of the base year in the data serves as one, and the pace is judged); without one, ${target} itself decides between "met" and "not met".`,
    wordsForBaseline: (occasion, words, target) =>
      `${occasion}: the plan prints "${words}" for a baseline, which is no number (a value of the base year in the data serves as one, and the pace is judged); without one, ${target} itself decides between "met" and "not met".`,
    trend: (occasion, direction, final) =>
      `${occasion}: "${direction}" needs values of two years at least; the last beyond the first and no step back between is "${final ? 'met' : 'on track'}", ` +
      `anything else "${final ? 'not met' : 'behind'}"; with one year it is "undetermined".`,
    attested: (occasion, final) =>
      final
        ? `${occasion}: attested by the authority; yes is "met", no or in progress is "not met".`
        : `${occasion}: attested by the authority; yes is "met", in progress is "on track", no is "behind".`,
    attestedMilestone: (occasion) =>
      `${occasion}: the plan demands it of this year; attested by the authority, yes is "met", no or in progress is "behind".`,
    changeOnPace: (occasion, change, baseline) =>
      `${occasion}: ${change}; the value of the reference year turns this into a threshold, and a value that satisfies it is "met"; else one at or beyond the pace from the baseline ${baseline} is "on track", any other "behind".`,
    changeFromBase: (occasion, change) =>
      `${occasion}: ${change}; the data’s value of the base year turns this into a threshold, and a value that satisfies it is "met"; else one at or beyond the pace from there is "on track", any other "behind"; without that value it is "undetermined".`,
    annual: (occasion, target) =>
      `${occasion}: a yearly promise; every year of the period so far must satisfy ${target}, and one that does not makes it "not met".`,
    change: (occasion, change) =>
      `${occasion}: ${change}; the value of the reference year turns this into a threshold.`,
    than: (occasion, other) =>
      `${occasion}: compared in the same year, ${other} is met, else not met; undetermined where there is no value to compare with.`,
    trendMilestone: (occasion, milestone) =>
      `${occasion}: where the direction is right, the milestone ${milestone} must be kept too, else behind.`,
    milestoneElsewhere: (occasion, years, target) =>
      `${occasion}: the plan gives no baseline, and a milestone only for ${years} (a base-year value in the data serves as a baseline for the pace); otherwise ${target} is met, anything else undetermined.`,
    severalSeries: (series) =>
      `The row has ${series} series, each judged by itself: not met as soon as one is, behind as soon as one is; undetermined where none fails and some have no data or cannot be judged, no data where none has any; met only where all are. It counts once in the summary.`,
    growthNow: (occasion, target) =>
      `${occasion}: no pace leads to a growth; ${target} itself decides between "met" and "not met".`,
    growth: (falls) =>
      falls
        ? 'A fall is positive, a rise negative.'
        : 'A rise is positive, and may exceed 100%; a fall is negative.',
    growthElsewhere: (occasion, years, target) =>
      `${occasion}: the plan sets a milestone only for ${years}, and no pace leads to a growth; ${target} is met, anything else undetermined.`,
    all: 'All demands must hold; the outcome is the worst of them.',
    average: (occasion, target, final) =>
      `${occasion}: the average since the first year of the period; where it satisfies ${target} it is ${final ? '"met", else "not met"' : '"on track", else "behind"'}.`,
    accumulates: (growth) =>
      growth
        ? 'The years’ rates are compounded, which any missing year prevents. A running total that says 累计 counts instead, and must agree with the years.'
        : 'The years are added up, and a missing one leaves the least that it can be. A running total that says 累计 counts instead, and must agree with the years.',
    steady:
      'A yearly rate is compared by what it comes to over the years, without a root and without rounding.',
    published:
      'Data may give the change itself, such as 下降3% or 提高1.2个百分点; with levels beside it both must agree, and the levels decide.',
    equalsAtLeast: 'A share cannot exceed 100%, so "= 100%" is judged as "≥ 100%".',
    presence: 'One or more, or yes, counts as 100%; none, or no, as 0%.',
    coverage: (units) =>
      `The share of counties that have one among the ${units} of the plan; a county’s own row is a yes or no.`,
    stale:
      'Without a value for the year itself, the latest earlier one after the base year is used and marked; without any it is "no data".',
  },
  inspect: {
    encoding: 'Encoding',
    delimiter: 'Delimiter',
    delimiters: { ',': 'comma', '\t': 'tab', ';': 'semicolon', '|': 'pipe', '，': 'full-width comma' },
    sheet: 'Sheet',
    shape: 'Shape',
    shapes: {
      long: 'one value a row',
      'years-across': 'years as columns',
      'places-across': 'places as columns',
      'indicators-across': 'indicators as columns',
      'indicators-and-years-across': 'indicators and years as columns',
    },
    headerLine: 'Header in line',
    noTable: 'no table of measurements found',
    heading: 'Heading',
    column: 'Column',
    readAs: 'Read as',
    notRead: 'not read',
    setAside: (why) => `set aside (${why})`,
    above: 'Said above the table',
    rows: 'Rows of data',
    first: 'The first values read',
    skipped: 'Lines skipped',
    line: 'Line',
    reasons: {
      section: 'heading of a section',
      foot: 'line below the table',
      'column-numbers': 'numbers of the columns',
      remark: 'remark below the table',
      separator: 'rule',
      'header-again': 'the header again',
      subtotal: 'subtotal',
      'above-header': 'title or label above the header',
    },
    more: (count) => `${count} more`,
    valueOf: (indicator, year, part, unit) =>
      [
        part,
        indicator === null ? '' : `of "${indicator}"`,
        year === null ? '' : `in ${year}`,
        unit === '' ? '' : `(${unit})`,
      ]
        .filter((word) => word !== '')
        .join(' '),
    unread: (code) => `not usable (${code})`,
    missing: 'no data',
    submitted: 'Submitted',
  },
  calendar: {
    summary: (title, occasion) => `${title}: ${occasion} evaluation due`,
    name: 'Plan evaluations due',
  },
};
