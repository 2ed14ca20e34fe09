import type { TargetText } from '../../plan/build/target.js';
import type { SkeletonRemark, SkeletonRow } from '../../plan/draft/row/row.js';
import type { Skeleton } from '../../plan/draft/skeleton.js';
import type { Period } from '../../plan/plan.js';
import type { RuleWords } from '../../text/rules.js';

/** What the author gave beside the table. */
export interface SkeletonFacts {
  readonly id: string | null;
  readonly name: string | null;
  readonly title: string | null;
}

/** A rule file to be completed: what the table says stands, what it does not say is a comment that asks for it. */
export function renderSkeleton(skeleton: Skeleton, facts: SkeletonFacts, words: RuleWords): string {
  const say = words.skeleton;
  const { period } = skeleton;
  const asked = (value: string | null) => (value === null ? `"" # ? ${say.toFill}` : scalar(value));
  const lines = [
    '# yaml-language-server: $schema=https://unpkg.com/plancheck/rules/schema/plan.schema.json',
    'schema: plancheck/plan@1',
    `id: ${asked(facts.id)}`,
    `title: ${asked(facts.title)}`,
    'jurisdiction:',
    `  name: ${asked(facts.name)}`,
    ...(skeleton.countsUnits ? [`  # units: [] # ? ${say.units}`] : []),
    period
      ? `period: ${years(period)}`
      : `period: {} # ? ${say.toFill}: { start: 2021, end: 2025, base: 2020 }`,
    marked(say.checkpoints, true),
    ...checkpoints(period),
    ...aboutColumns(skeleton, say),
    'indicators:',
    ...skeleton.rows.flatMap((row) => rowLines(row, say)),
  ];
  return `${[...lines, ...references(skeleton)].join('\n')}\n`;
}

function checkpoints(period: Skeleton['period']): string[] {
  if (!period) return ['checkpoints: {}'];
  return [
    'checkpoints:',
    `  midterm: { year: ${Math.floor((period.start + period.end) / 2)} }`,
    `  final: { year: ${period.end} }`,
  ];
}

function aboutColumns(skeleton: Skeleton, say: RuleWords['skeleton']): string[] {
  const { baselineColumn, unusedBaselines, unusedColumns } = skeleton;
  return [
    ...(baselineColumn !== null && unusedBaselines.length > 0
      ? [comment(say.baselineFrom(baselineColumn, unusedBaselines.join('、')))]
      : []),
    ...(unusedColumns.length > 0 ? [comment(say.otherColumns(unusedColumns.join('、')))] : []),
    ...skeleton.notes.map((note) => comment(note)),
    ...skeleton.otherTables.map((place) => marked(say.otherTable(say.place(place, place)), true)),
  ];
}

type RowKey = Exclude<keyof SkeletonRow, 'remarks' | 'reference' | 'from' | 'to'> | 'series';

/** Which line of the draft a remark stands over, and whether the author has to do something there or only to know it. */
const ABOUT: {
  readonly [C in SkeletonRemark['code']]: readonly [key: RowKey, weight: 'open' | 'said'];
} = {
  'joined-lines': ['name', 'open'],
  'unknown-name': ['id', 'open'],
  'guessed-kind': ['kind', 'open'],
  'several-series': ['series', 'open'],
  'unread-unit': ['unit', 'open'],
  'unread-nature': ['nature', 'open'],
  'baseline-year': ['baseline', 'said'],
  'unread-target': ['target', 'open'],
  'no-sign': ['target', 'open'],
  'no-sign-less': ['target', 'open'],
  attested: ['target', 'open'],
  'unexplained-mark': ['target', 'open'],
  'explained-mark': ['target', 'said'],
  'average-read': ['average', 'open'],
  'average-by-custom': ['average', 'open'],
  'unread-weight': ['weight', 'open'],
  'unread-milestone': ['milestones', 'open'],
  'milestone-no-sign': ['milestones', 'open'],
  'milestone-column': ['milestones', 'open'],
};

/** How many places of a draft wait for an author. */
export function leftIn(draft: string): number {
  return draft.split('\n').filter((line) => OPEN.test(line)).length;
}

/** What waits stands over its line, or behind what is to be filled in. */
const OPEN = /^ *# \? |^ *(?:# )?[a-z]+: (?:""|\[\]|\{\}) # \? /;

function rowLines(row: SkeletonRow, say: RuleWords['skeleton']): string[] {
  const written = WRITTEN.flatMap(([key, value]) => {
    const over = row.remarks.filter(({ code }) => ABOUT[code][0] === key);
    const line = value(row);
    return [
      ...over.map((one) => `    ${marked(remarkText(one, say), ABOUT[one.code][1] !== 'said')}`),
      ...(key === 'series' ? proposedSeries(row) : []),
      ...(line === null ? [] : [`    ${line.startsWith('#') ? line : `${key}: ${line}`}`]),
    ];
  });
  return [`  - row: ${row.row} # ${say.place(row.from, row.to)}`, ...written];
}

/** What waits for an author bears a question mark, by which it is found. */
function marked(text: string, isOpen: boolean): string {
  return comment(isOpen ? `? ${text}` : text);
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
  ['target', ({ target: value }) => (value === null ? '# target: ">= 90%"' : target(value))],
  ['annual', ({ annual }) => (annual ? 'true' : null)],
  ['accumulates', ({ accumulates }) => (accumulates ? 'true' : null)],
  ['average', ({ average }) => average],
  ['period', ({ period }) => (period ? years(period) : null)],
  ['weight', ({ weight }) => weight],
  ['milestones', ({ milestones }) => (milestones.length === 0 ? null : inYears(milestones))],
];

function years({ start, end, base }: Period): string {
  return `{ start: ${start}, end: ${end}, base: ${base} }`;
}

function inYears(milestones: SkeletonRow['milestones']): string {
  return `{ ${milestones.map(([year, one]) => `${year}: ${target(one)}`).join(', ')} }`;
}

/** What the author may take out of its comments, or throw away. */
function proposedSeries({ row, remarks }: SkeletonRow): string[] {
  const names = remarks.flatMap((one) => (one.code === 'several-series' ? one.names : []));
  if (names.length === 0) return [];
  const ids = names.map((name, i) => `{ id: indicator-${row}-${i + 1}, name: ${scalar(name)} }`);
  return ['    # series:', ...ids.map((one) => `    #   - ${comment(one).slice(2)}`)];
}

/** Series that the table compares with; nobody has to fill them in twice where two rows have the same one. */
function references({ rows }: Skeleton): string[] {
  const found = rows.flatMap(({ reference }) => reference ?? []);
  if (found.length === 0) return [];
  return [
    'references:',
    ...found.map(
      ({ id, name, kind, unit }) =>
        `  - { id: ${id}, name: ${scalar(name)}, kind: ${kind}, unit: ${scalar(unit)}, rollup: none }`,
    ),
  ];
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
    case 'milestone-no-sign':
      return say.milestoneNoSign(remark.year, remark.cell);
    case 'joined-lines':
      return say.joinedLines;
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

const PLAIN = /^[\p{Script=Han}A-Za-z][\p{Script=Han}\p{L}\p{N}（）()、，。；“”《》〔〕·\-%.]*$/u;
const NUMBER_WITH_UNIT = /^\d+(?:\.\d+)?[%‰\p{Script=Han}]+$/u;
const RESERVED = /^(?:true|false|null|yes|no|on|off|y|n)$/i;

/** Plain where YAML reads it back as the same text, else in double quotes, of which JSON's are a kind. */
function scalar(text: string): string {
  const plain = (PLAIN.test(text) && !RESERVED.test(text)) || NUMBER_WITH_UNIT.test(text);
  return plain ? text : JSON.stringify(text).replace(/[\u007f-\u009f\u2028\u2029\ufeff]/g, escaped);
}

function escaped(char: string): string {
  return `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** One line, whatever a cell held. */
function comment(text: string): string {
  return `# ${text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ')}`;
}
