import type { DraftCheckpoint } from '../../plan/draft/around/evaluation.js';
import type { Said } from '../../plan/draft/around/issued.js';
import type { Draft } from '../../plan/draft/draft.js';
import type { Skeleton } from '../../plan/draft/skeleton.js';
import type { RuleWords } from '../../text/rules.js';
import { rowLines } from './draft-rows.js';
import { comment, marked, scalar, years } from './draft-yaml.js';

/** What the author gave beside the document. */
export interface DraftFacts {
  readonly id: string | null;
  readonly name: string | null;
  readonly title: string | null;
  /** The document's file; null where it came in by standard input. */
  readonly source: string | null;
}

/** A rule file to be completed: what the document says stands, what it does not say is a comment that asks for it. */
export function renderDraft(draft: Draft, facts: DraftFacts, words: RuleWords): string {
  const say = words.skeleton;
  const { skeleton } = draft;
  const lines = [
    '# yaml-language-server: $schema=plan.schema.json',
    'schema: plancheck/plan@1',
    `id: ${asked(facts.id, say)}`,
    ...(facts.title === null ? saidLine('title', draft.title, say) : [`title: ${scalar(facts.title)}`]),
    ...jurisdictionLines(draft, say),
    ...documentLines(draft, facts.source, say),
    ...periodLines(draft, say),
    ...checkpointLines(draft, say),
    ...aboutColumns(skeleton, say),
    'indicators:',
    ...skeleton.rows.flatMap((row) => rowLines(row, draft.clause, say)),
    ...references(skeleton),
    ...promiseLines(draft, say),
  ];
  return `${lines.join('\n')}\n`;
}

function asked(value: string | null, say: RuleWords['skeleton']): string {
  return value === null ? `"" # ? ${say.toFill}` : scalar(value);
}

/** A key with what the document says, and where; asked for where it says nothing. */
function saidLine(key: string, said: Said<string> | null, say: RuleWords['skeleton'], indent = ''): string[] {
  if (said === null) return [`${indent}${key}: "" # ? ${say.toFill}`];
  const mark = said.doubtful ? [`${indent}${marked(say.toCheck, true)}`] : [];
  return [...mark, `${indent}${key}: ${scalar(said.value)} # ${say.place(said.place, said.place)}`];
}

function jurisdictionLines({ place, skeleton, isWhole }: Draft, say: RuleWords['skeleton']): string[] {
  const division = place?.division ?? null;
  const short = place?.short ?? null;
  const [province, ...others] = division?.within ?? [];
  const units = division && division.level !== 'county' ? division.units : [];
  return [
    'jurisdiction:',
    ...(place?.doubtful ? [`  ${marked(say.placeToCheck, true)}`] : []),
    `  name: ${asked(place?.name ?? null, say)}`,
    ...(division && short !== null ? [`  aliases: [${scalar(short)}]`] : []),
    ...(division && division.code !== '' ? [`  code: "${division.code}"`] : []),
    ...(division ? [`  level: ${division.level}`] : []),
    ...(province ? [`  province: ${scalar(province.name)}`] : []),
    ...(others.length > 0 ? [`  parent: ${scalar(others.at(-1)?.name ?? '')}`] : []),
    ...(units.length > 0 ? [`  units: [${units.map(scalar).join(', ')}] # ${say.unitsFrom}`] : []),
    ...(units.length === 0 && (skeleton.countsUnits || (isWhole && division === null))
      ? [`  # units: [] # ? ${say.units}`]
      : []),
  ];
}

function documentLines(draft: Draft, source: string | null, say: RuleWords['skeleton']): string[] {
  if (!draft.isWhole) return [];
  const line = (key: string, said: Said<string> | null) =>
    said === null ? [`  ${key}: null # ? ${say.notSaid}`] : saidLine(key, said, say, '  ');
  return [
    'document:',
    ...line('number', draft.number),
    ...line('issuer', draft.issuer),
    ...line('date', draft.date),
    ...(source === null ? [] : [`  source: ${scalar(source)}`]),
  ];
}

function periodLines({ period, skeleton: { lastYear } }: Draft, say: RuleWords['skeleton']): string[] {
  if (!period) return [`period: {} # ? ${say.toFill}: { start: 2021, end: 2025, base: 2020 }`];
  const differs = lastYear !== null && lastYear !== period.end;
  return [...(differs ? [marked(say.periodToCheck(lastYear), true)] : []), `period: ${years(period)}`];
}

/** The evaluations as the document words them; the year of one that it does not date is a stopgap. */
function checkpointLines({ period, checkpoints }: Draft, say: RuleWords['skeleton']): string[] {
  if (!period && checkpoints.length === 0) return [marked(say.checkpoints, true), 'checkpoints: {}'];
  const stopgaps = period && { midterm: Math.floor((period.start + period.end) / 2), final: period.end };
  const missing = checkpoints.length < 2 ? [marked(say.checkpoints, true)] : [];
  const lines = (['midterm', 'final'] as const).flatMap((name) => {
    const found = checkpoints.find((one) => one.name === name);
    if (found) return checkpointLine(found, say);
    return stopgaps ? [`  ${name}: { year: ${stopgaps[name]} }`] : [];
  });
  return [...missing, 'checkpoints:', ...lines];
}

function checkpointLine(found: DraftCheckpoint, say: RuleWords['skeleton']): string[] {
  const { name, days, wording, clause, place, doubtful } = found;
  return [
    ...(doubtful ? [`  ${marked(say.dueToCheck, true)}`] : []),
    `  ${name}: # ${say.place(place, place)}`,
    `    year: ${days.year}`,
    `    due: ${days.due}`,
    ...(days.strict === null ? [] : [`    due_strict: ${days.strict}`]),
    ...(days.opens === null ? [] : [`    opens: ${days.opens}`]),
    `    wording: ${scalar(wording)}`,
    ...(clause === '' ? [] : [`    clause: ${scalar(clause)}`]),
  ];
}

/** Promises in the text stand as comments: whether they are to be judged, and how, is the author's choice. */
function promiseLines({ promises }: Draft, say: RuleWords['skeleton']): string[] {
  if (promises.length === 0) return [];
  const entries = promises.flatMap(({ words, clause, place }, i) => [
    `#   - id: commitment-${i + 1} # ${say.place(place, place)}`,
    `#     name: ${scalar(words)}`,
    ...(clause === '' ? [] : [`#     clause: ${scalar(clause)}`]),
  ]);
  return [marked(say.promises, true), '# commitments:', ...entries.map((line) => comment(line.slice(2)))];
}

function aboutColumns(skeleton: Skeleton, say: RuleWords['skeleton']): string[] {
  const { baselineColumn, unusedBaselines, unusedColumns } = skeleton;
  return [
    ...(baselineColumn !== null && unusedBaselines.length > 0
      ? [marked(say.baselineFrom(baselineColumn, unusedBaselines.join('、')), !skeleton.isOwnBaseline)]
      : []),
    ...[true, false].flatMap((hasNumbers) => {
      const heads = unusedColumns.filter((one) => one.hasNumbers === hasNumbers).map(({ head }) => head);
      return heads.length > 0 ? [marked(say.otherColumns(heads.join('、')), hasNumbers)] : [];
    }),
    ...skeleton.notes.map((note) => comment(note)),
    ...(skeleton.missingRows.length > 0
      ? [marked(say.missingRows(skeleton.missingRows.join('、')), true)]
      : []),
    ...skeleton.otherTables.map((place) => marked(say.otherTable(say.place(place, place)), true)),
  ];
}

/** How many places of a draft wait for an author. */
export function leftIn(draft: string): number {
  return draft.split('\n').filter((line) => OPEN.test(line)).length;
}

/** What waits stands over its line, or behind what is to be filled in. */
const OPEN = /^ *# \? |^ *(?:# )?[a-z]+: (?:""|\[\]|\{\}) # \? /;

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
