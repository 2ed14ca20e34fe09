import type { PageWords } from './page.js';
import { resultsEn } from './results.en.js';

const SEVERITIES = {
  error: ['error', 'errors'],
  warning: ['warning', 'warnings'],
  note: ['note', 'notes'],
} as const;

const plural = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`;

export const pageEn: PageWords = {
  tag: 'en',
  title: 'Plan evaluation',
  several: (plans, evaluations) =>
    plans === evaluations ? plural(plans, 'place') : `${plural(plans, 'place')}, ${evaluations} evaluations`,
  skip: 'Skip to the content',
  contents: 'Verdicts by place',
  conclusion: 'Overall verdict',
  passed: (passed, counted) => `${passed} of ${plural(counted, 'indicator')} passed.`,
  verdicts: (counts) =>
    `By place: ${counts.map(([verdict, count]) => `${count} ${resultsEn.verdict[verdict]}`).join(', ')}.`,
  untrusted: (errors) =>
    `The data or rules have ${plural(errors, 'error')}; until they are corrected the result cannot be trusted.`,
  nothing: 'There was nothing to evaluate.',
  outcomes: 'Indicators by outcome',
  unit: '',
  results: (subject) => `Outcomes of ${subject}`,
  indicators: 'Indicators',
  chart: 'Chart',
  why: 'Why',
  clause: 'Clause of the plan',
  place: 'Reported in',
  exact: 'All digits',
  note: 'Note on the plan',
  point: {
    baseline: (value) => `baseline ${value}`,
    measured: (value) => `measured ${value}`,
    required: (value) => `due ${value}`,
    target: (value) => `target ${value}`,
  },
  inYear: (year, said) => `${year}: ${said}`,
  scale: (from, to, cut) => `scale from ${from} to ${to}${cut ? ' (not from zero)' : ''}`,
  courses: {
    title: 'The course of the years',
    about: 'Solid: measured. Dotted: where that leads. Dashed: the target.',
    projected: (value) => `at this pace ${value}`,
  },
  way: {
    pace: { title: 'From baseline to target', lines: 'Solid: measured. Dashed: the pace due.' },
    level: { title: 'Measured years and target', lines: 'Solid: measured. Dashed: the target.' },
    direction: { title: 'Measured years', lines: 'The plan asks for a direction and sets no number.' },
  },
  legend: {
    cut: 'the axis does not begin at zero',
    measured: 'measured',
    required: 'due by the year',
    target: 'target',
    zone: 'range that meets it',
  },
  undrawn: {
    'no-number': 'Where no drawing stands there is no number to draw.',
    'no-way': 'Without a baseline, and with one measured year only, there is no way to the target to draw.',
    'too-many':
      'With so many places this page draws no charts for each indicator; evaluate one of them alone to see its own.',
  },
  matrix: 'All outcomes at a glance',
  matrixAbout:
    'Each cell holds the mark of an outcome; a hatched one says that the plan has no such indicator. The last row and column count how many passed of those that count.',
  wide: (name) => `${name} (scrolls sideways)`,
  region: 'Place',
  absent: 'not in the plan',
  units: (subject) => `Reporting units of ${subject}`,
  missing: 'Not reported yet',
  nothingMissing: 'Everything that was to be reported has been.',
  diagnostics: 'Problems in data and rules',
  counts: (counts) =>
    counts.map(([severity, count]) => `${count} ${SEVERITIES[severity][count === 1 ? 0 : 1]}`).join(', '),
  noDiagnostics: 'No errors or doubts were found.',
  heads: {
    severity: 'Severity',
    code: 'Code',
    place: 'Where',
    message: 'What',
    file: 'File',
    encoding: 'Encoding',
    rows: 'Rows',
  },
  provenance: 'Provenance',
  inputs: 'Data files',
  rules: 'Rule files',
  facts: { version: 'Version', options: 'Options', exit: 'Conclusion' },
  drawings: 'Plan evaluation charts',
  noDrawings: 'There is no number to draw.',
  listBreak: ', ',
  sentenceStop: '; ',
};
