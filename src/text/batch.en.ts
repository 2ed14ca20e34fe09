import type { BatchWords, ReportProblem } from './batch.js';

const PROBLEMS: { readonly [P in ReportProblem]: string } = {
  unreadable: 'cannot be read',
  'no-json': 'is not valid JSON',
  'other-schema': 'is not a plancheck report (plancheck/report@1)',
  incomplete: 'is not a complete plancheck report',
};

const areas = (count: number) => `${count} ${count === 1 ? 'area' : 'areas'}`;

export const batchEn: BatchWords = {
  interrupted: 'Interrupted; no result was written.',
  progress: 'Reading {bar} {value}/{total} files',
  commands: {
    missing: 'list the areas and indicators that are not reported yet',
    compare: 'compare two JSON reports: what improved, fell back, is new or gone',
  },
  options: {
    countArea:
      'count this area (a development zone) as a reporting unit too, as "area" or "plan:area" (repeatable)',
    failFast: 'stop after the first file with an error',
    allPlans: 'list plans of which no file was received as well',
    asked: 'who is to report: area, whole, or auto (the units wherever one of them has reported)',
    asOf: 'judge lateness as of that day (YYYY-MM-DD), where a file does not say when it was submitted',
  },
  arguments: { before: 'the earlier report (JSON)', after: 'the later report (JSON)' },
  badCountArea: (value) =>
    `--count-area is written as "area" or "plan:area", for example "高新区" or "hengshui:高新区"; "${value}" was given.`,
  badReport: (path, problem, detail) =>
    `"${path}" ${PROBLEMS[problem]}${detail === '' ? '' : `: ${detail}`}. Make one with plancheck evaluate --format json.`,
  missing: {
    heads: {
      area: 'Area',
      expected: 'Expected',
      received: 'Received',
      missing: 'Missing',
      submitted: 'Submitted',
      state: 'State',
      items: 'Missing indicators',
    },
    whole: () => '(the whole)',
    received: { complete: 'complete', part: 'incomplete', none: 'nothing yet' },
    late: 'late',
    overdue: 'overdue',
    faulty: (items) => `to be corrected: ${items}`,
    all: 'all',
    silent: 'Nothing was received.',
    unread: 'sent a file that cannot be read',
    unreadFiles: (files) => `unreadable: ${files.join(', ')}`,
    tally: ({ asked, complete, part, unread, none, late }) =>
      [
        `${areas(asked)} to report`,
        `${complete} complete`,
        ...(part > 0 ? [`${part} incomplete`] : []),
        ...(unread > 0 ? [`${unread} with a file that cannot be read`] : []),
        ...(none > 0 ? [`${none} with nothing yet`] : []),
        ...(late > 0 ? [`${late} late or overdue`] : []),
      ].join(', '),
    conclusion: (count, code) =>
      count === 0
        ? `Nothing is missing; exit code ${code}.`
        : `${areas(count)} ${count === 1 ? 'has' : 'have'} not reported everything; exit code ${code}.`,
    lacks: (items) => `missing: ${items}`,
    lacksAll: (count) => `all ${count} missing`,
    stop: '.',
    between: ', ',
  },
  notices: {
    about: 'Notices to those who have to report',
    whole: (place) => `${place} as a whole`,
    title: (kind, place) =>
      `${{ reminder: 'Reminder', correction: 'Request for corrections', both: 'Reminder and request for corrections' }[kind]}: ${place}`,
    opening: ({ place, plan, occasion, due, late, asOf }) =>
      [
        `${place}: data for the ${occasion} of the plan ${plan}`,
        due === null ? '' : ` are due on ${due}`,
        late ? ', and overdue' : '',
        asOf === null ? '' : ` (as of ${asOf})`,
        '. Please see to what follows.',
      ].join(''),
    send: (missing, expected) =>
      missing === expected
        ? `None of ${expected} ${expected === 1 ? 'indicator has' : 'indicators have'} been reported. Please report:`
        : `${missing} of ${expected} ${missing === 1 ? 'is' : 'are'} missing. Please report:`,
    correct: (faults) =>
      `${faults} ${faults === 1 ? 'place needs' : 'places need'} correction. Please correct and send again:`,
    again: (unread) => `${unread}. Please save as xlsx or csv and send again.`,
    none: 'Nobody has anything left to report or to correct.',
    line: (line) => `line ${line}`,
    heads: {
      region: 'Jurisdiction',
      occasion: 'Checkpoint',
      due: 'Due',
      kind: 'To do',
      indicator: 'Indicator',
      unit: 'Unit',
      year: 'Year',
      spot: 'Place',
      problem: 'Problem',
    },
    problems: { missing: 'report', faulty: 'correct', unread: 'send again' },
    sheets: { places: 'Reporting', items: 'To do' },
  },
  statistics: {
    heads: { count: 'Count', code: 'Code', severity: 'Severity', title: 'What it is', file: 'File' },
    severity: (severity, count) => `${count} ${severity}${count === 1 ? '' : 's'}`,
    nowhere: '(no file)',
    unseen: (counts) => `Not shown one by one (--quiet): ${counts}.`,
  },
  summary: { place: 'Place', verdict: 'Verdict' },
  compare: {
    change: {
      'fell-back': 'fell back',
      improved: 'improved',
      changed: 'changed',
      'no-new-data': 'no new data',
      new: 'new',
      gone: 'gone',
      unchanged: 'outcome unchanged',
    },
    heads: { subject: 'Area', indicator: 'Indicator', before: 'Before', after: 'After', change: 'Change' },
    tally: (counts) => counts.map(([change, n]) => `${n} ${batchEn.compare.change[change]}`).join(', '),
    ofYear: (value, year) => `${value} (${year})`,
    nothing: 'The reports have no indicators to compare',
    exit: (fellBack, code) =>
      fellBack === 0 ? `Nothing fell back; exit code ${code}.` : `Something fell back; exit code ${code}.`,
  },
};
