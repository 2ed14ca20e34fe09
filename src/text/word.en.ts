import { resultsEn } from './results.en.js';
import { type Basis, NAMED, type WordWords } from './word.js';

export const wordEn: WordWords = {
  title: (plan, occasion) => `${plan}: report on the ${occasion} evaluation`,
  severalTitle: 'Report on the evaluation of plans',
  sections: {
    basis: 'Basis',
    conclusion: 'Overall conclusion',
    indicators: 'Indicators',
    places: 'By place',
    problems: 'Problems found',
    next: 'Next steps',
    method: 'Data and method',
  },
  numbered: (n, level, name) => (level === 1 ? `${n}. ${name}` : `(${n}) ${name}`),
  item: (n, sentence) => `${n}. ${sentence}`,
  basis: (of) =>
    `This report holds the indicators of ${of.place} against the plan “${of.plan}”${issuedEn(of)}${/^\d/.test(of.evaluation) ? '' : `, for its ${of.evaluation} evaluation`}, by the values up to ${of.year}. The plan runs from ${of.from} to ${of.to}; its base year is ${of.base}. ${orderedEn(of)}`.trim(),
  concluded: (place, verdict, counts) => `${place}: ${resultsEn.verdict[verdict]}. ${counts}.`,
  subject: (place, occasion) => `${place}, ${occasion}`,
  indicator: (place, row, name) =>
    [place, row === null ? '' : `row ${row}`, name].filter((part) => part !== '').join(', '),
  worst: (places, failed) =>
    `Most indicators failed in ${places.slice(0, NAMED).join(', ')}${places.length > NAMED ? ` and ${places.length - NAMED} more places` : ''}: ${failed}${places.length > 1 ? ' each' : ''}.`,
  failing: (place, what) =>
    `${place === '' ? 'Behind or not met' : `Behind or not met in ${place}`}: ${what}.`,
  open: (what) => `Indicators without data, or that cannot be judged: ${what}.`,
  course: (course) =>
    ({
      better: 'Those with values of several years have been improving.',
      worse: 'Those with values of several years have been getting worse.',
      level: 'Those with values of several years have not changed.',
      mixed: 'Those with values of several years have gone up and down.',
    })[course],
  noData: (place, rows, year) =>
    `${place === '' ? '' : `${place}, `}${rows}: no value for ${year} or an earlier year of the plan.`,
  reported: (tally) => `Reporting: ${tally}.`,
  heads: {
    failing: 'Behind or not met',
    open: 'No data, or cannot be judged',
    missing: 'Not reported yet',
    data: 'Data to correct or to check',
  },
  noProblems: 'No problems were found.',
  method: [
    'Each indicator is held against the target that the plan sets: it is met, or it is not. Before the final year of the plan, where the plan gives a baseline, the value due is taken from a straight line between baseline and target: a value that satisfies the target already is met, one at or beyond the line is on track, one short of it is behind. Where the plan sets a milestone for that year, the milestone takes the place of the line; where there is no baseline, the target itself is used.',
    'An indicator without a value has no data; one whose value is approximate, a range or faulty, so that nothing can be concluded, is undetermined. Neither counts as passed or as failed. No missing value was replaced by another.',
    'All calculations are exact. Decimals are shortened only where numbers are shown, and never so that it would change an outcome.',
  ],
  tool: (version) => `Made by plancheck ${version} from these data files.`,
  files: { title: 'Data files', file: 'File', rows: 'Rows of data', hash: 'SHA-256 checksum' },
};

function issuedEn({ issuer, issued, number }: Basis): string {
  const parts = [issuer ?? '', issued ?? '', number ?? ''].filter((part) => part !== '');
  return parts.length === 0 ? '' : ` (${parts.join(', ')})`;
}

function orderedEn({ clause, wording, due, asOf }: Basis): string {
  const where = clause === null ? 'The plan' : `Clause ${clause} of the plan`;
  return [
    ...(wording === null
      ? []
      : [
          `${where} gives “${wording}” as the time of the evaluation${due === null ? '' : `, which is due by ${due}`}.`,
        ]),
    ...(wording === null && due !== null ? [`The evaluation is due by ${due}.`] : []),
    ...(asOf === null ? [] : [`The report stands as of ${asOf}.`]),
  ].join(' ');
}
