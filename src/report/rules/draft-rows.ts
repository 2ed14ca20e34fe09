import type { TargetText } from '../../plan/build/target.js';
import type { SkeletonRemark, SkeletonRow } from '../../plan/draft/row/row.js';
import type { RuleWords } from '../../text/rules.js';
import { comment, marked, scalar, years } from './draft-yaml.js';

type RowKey = Exclude<keyof SkeletonRow, 'remarks' | 'reference' | 'from' | 'to'> | 'series';

/** Which line of the draft a remark stands over, and whether the author has to do something there or only to know it. */
const ABOUT: {
  readonly [C in SkeletonRemark['code']]: readonly [key: RowKey, weight: 'open' | 'said'];
} = {
  'joined-lines': ['name', 'open'],
  'one-unit': ['kind', 'open'],
  'unknown-name': ['id', 'open'],
  'guessed-kind': ['kind', 'open'],
  'several-series': ['series', 'open'],
  'unread-unit': ['unit', 'open'],
  'unread-nature': ['nature', 'open'],
  'baseline-year': ['baseline', 'said'],
  'unread-target': ['target', 'open'],
  'no-sign': ['target', 'open'],
  'no-sign-less': ['target', 'open'],
  'no-tolerance': ['target', 'open'],
  attested: ['target', 'open'],
  'unexplained-mark': ['target', 'open'],
  'explained-mark': ['target', 'said'],
  'bracketed-total': ['accumulates', 'open'],
  'average-read': ['average', 'open'],
  'average-by-custom': ['average', 'open'],
  'unread-weight': ['weight', 'open'],
  'unread-milestone': ['milestones', 'open'],
  'milestone-no-sign': ['milestones', 'open'],
  'milestone-column': ['milestones', 'open'],
};

/** The lines of one row. */
export function rowLines(row: SkeletonRow, clause: string | null, say: RuleWords['skeleton']): string[] {
  const written = WRITTEN.flatMap(([key, value]) => {
    const over = row.remarks.filter(({ code }) => ABOUT[code][0] === key);
    const line = value(row);
    return [
      ...over.map((one) => `    ${marked(remarkText(one, say), ABOUT[one.code][1] !== 'said')}`),
      ...(key === 'series' ? proposedSeries(row) : []),
      ...(line === null ? [] : [`    ${line.startsWith('#') ? line : `${key}: ${line}`}`]),
    ];
  });
  return [
    `  - row: ${row.row} # ${say.place(row.from, row.to)}`,
    ...written,
    ...(clause === null ? [] : [`    clause: ${scalar(clause)}`]),
  ];
}

/** The lines of a row in their order; null where there is nothing to write. */
const WRITTEN: readonly (readonly [RowKey, (row: SkeletonRow) => string | null])[] = [
  ['id', ({ id }) => id],
  ['name', ({ name }) => scalar(name)],
  ['kind', ({ kind }) => kind],
  ['unit', ({ unit }) => (unit ? scalar(unit) : null)],
  ['series', () => null],
  ['nature', ({ nature }) => nature],
  ['group', ({ group }) => (group === null || group === '' ? null : scalar(group))],
  ['baseline', ({ baseline: value }) => (value === null ? null : baseline(value))],
  [
    'target',
    (row) => (row.target === null ? `# target: ${target(proposedTarget(row))}` : target(row.target)),
  ],
  ['annual', ({ annual }) => (annual ? 'true' : null)],
  ['accumulates', ({ accumulates }) => (accumulates ? 'true' : null)],
  ['average', ({ average }) => average],
  ['period', ({ period }) => (period ? years(period) : null)],
  ['weight', ({ weight }) => weight],
  ['milestones', ({ milestones }) => (milestones.length === 0 ? null : inYears(milestones))],
];

function inYears(milestones: SkeletonRow['milestones']): string {
  return `{ ${milestones.map(([year, one]) => `${year}: ${target(one)}`).join(', ')} }`;
}

/** What the author may complete, or write over. */
function proposedTarget({ remarks }: SkeletonRow): TargetText {
  return remarks.flatMap((one) => (one.code === 'no-tolerance' ? [one.proposed] : []))[0] ?? '>= 90%';
}

/** What the author may take out of its comments, or throw away. */
function proposedSeries({ row, remarks }: SkeletonRow): string[] {
  const names = remarks.flatMap((one) => (one.code === 'several-series' ? one.names : []));
  if (names.length === 0) return [];
  const ids = names.map((name, i) => `{ id: indicator-${row}-${i + 1}, name: ${scalar(name)} }`);
  return ['    # series:', ...ids.map((one) => `    #   - ${comment(one).slice(2)}`)];
}

function remarkText(remark: SkeletonRemark, say: RuleWords['skeleton']): string {
  switch (remark.code) {
    case 'unknown-name':
      return say.unknownName(remark.nearest);
    case 'guessed-kind':
      return say.guessedKind;
    case 'several-series':
      return say.severalSeries;
    case 'unread-target':
      return say.unreadTarget(remark.cell);
    case 'no-sign':
      return say.noSign(remark.cell);
    case 'attested':
      return say.attested(remark.cell);
    case 'unread-nature':
      return say.unreadNature(remark.cell);
    case 'no-sign-less':
      return say.noSignLess(remark.cell);
    case 'no-tolerance':
      return say.noTolerance(remark.cell);
    case 'bracketed-total':
      return say.bracketedTotal(remark.mark);
    case 'milestone-no-sign':
      return say.milestoneNoSign(remark.year, remark.cell);
    case 'joined-lines':
      return say.joinedLines;
    case 'one-unit':
      return say.oneUnit;
    case 'unread-unit':
      return say.unreadUnit(remark.cell);
    case 'baseline-year':
      return say.baselineYear(remark.year);
    case 'unexplained-mark':
      return say.unexplainedMark(remark.marks.join(' '));
    case 'explained-mark':
      return say.explainedMark(remark.words.join(' '));
    case 'average-read':
      return say.averageRead;
    case 'average-by-custom':
      return say.averageByCustom;
    case 'milestone-column':
      return say.milestoneColumn(remark.year, remark.head);
    case 'unread-weight':
      return say.unreadWeight(remark.cell);
    case 'unread-milestone':
      return say.unreadMilestone(remark.year, remark.cell);
  }
}

function baseline(value: string | { readonly text: string }): string {
  return typeof value === 'string' ? scalar(value) : `{ text: ${scalar(value.text)} }`;
}

function target(value: TargetText): string {
  if (Array.isArray(value)) return `[${value.map(target).join(', ')}]`;
  if (typeof value === 'object') return inBraces(value);
  return /^[a-z]+$/.test(value) ? value : JSON.stringify(value);
}

/** An id and a year as they are, everything else in quotes. */
function inBraces(value: object): string {
  const written = Object.entries(value).map(([key, text]: [string, unknown]) =>
    key === 'than' || typeof text === 'number' ? `${key}: ${text}` : `${key}: ${JSON.stringify(text)}`,
  );
  return `{ ${written.join(', ')} }`;
}
