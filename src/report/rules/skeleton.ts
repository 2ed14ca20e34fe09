import type { TargetText } from '../../plan/build/target.js';
import type { Skeleton, SkeletonRemark, SkeletonRow } from '../../plan/draft/skeleton.js';
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
  const asked = (value: string | null) => (value === null ? `"" # ${say.toFill}` : scalar(value));
  const lines = [
    '# yaml-language-server: $schema=https://unpkg.com/plancheck/rules/schema/plan.schema.json',
    'schema: plancheck/plan@1',
    `id: ${asked(facts.id)}`,
    `title: ${asked(facts.title)}`,
    'jurisdiction:',
    `  name: ${asked(facts.name)}`,
    ...(skeleton.countsUnits ? [`  # units: [] # ${say.units}`] : []),
    period
      ? `period: { start: ${period.start}, end: ${period.end}, base: ${period.base} }`
      : `period: {} # ${say.toFill}: { start: 2021, end: 2025, base: 2020 }`,
    `# ${say.checkpoints}`,
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
  ];
}

function rowLines(row: SkeletonRow, say: RuleWords['skeleton']): string[] {
  const about = (code: SkeletonRemark['code']) =>
    row.remarks.filter((one) => one.code === code).map((one) => `    ${comment(remarkText(one, say))}`);
  return [
    `  - row: ${row.row}`,
    ...about('unknown-name'),
    `    id: ${row.id}`,
    `    name: ${scalar(row.name)}`,
    ...about('guessed-kind'),
    ...(row.kind ? [`    kind: ${row.kind}`] : []),
    ...(row.unit ? [`    unit: ${scalar(row.unit)}`] : []),
    ...about('several-series'),
    ...proposedSeries(row),
    ...about('unread-nature'),
    ...(row.nature ? [`    nature: ${row.nature}`] : []),
    ...(row.baseline === null ? [] : [`    baseline: ${baseline(row.baseline)}`]),
    ...about('unread-target'),
    ...about('no-sign'),
    ...about('attested'),
    ...(row.target === null ? ['    # target: ">= 90%"'] : [`    target: ${target(row.target)}`]),
    ...(row.annual ? ['    annual: true'] : []),
    ...(row.period
      ? [`    period: { start: ${row.period.start}, end: ${row.period.end}, base: ${row.period.base} }`]
      : []),
    ...about('unread-weight'),
    ...(row.weight === null ? [] : [`    weight: ${row.weight}`]),
    ...about('unread-milestone'),
    ...(row.milestones.length === 0
      ? []
      : [`    milestones: { ${row.milestones.map(([year, one]) => `${year}: ${target(one)}`).join(', ')} }`]),
  ];
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
