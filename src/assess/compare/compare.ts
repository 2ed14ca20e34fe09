import { CHANGES, type Change, changeOf } from '../../outcome/change.js';
import { EXIT } from '../../outcome/exit.js';
import type { Outcome } from '../../outcome/outcome.js';

/** One result of a report as far as two of them are compared. */
export interface ComparedResult {
  readonly indicator: string;
  readonly row: number | null;
  readonly name: string;
  readonly outcome: Outcome;
  readonly value: string | null;
  readonly unit: string | null;
  /** The year that the value is of; null where there is none, or the report does not say. */
  readonly measuredYear: number | null;
}

/** The results of one area (null: the whole) of one plan at one checkpoint. */
export interface ComparedBlock {
  readonly plan: string;
  readonly jurisdiction: string;
  readonly checkpoint: string;
  readonly year: number;
  readonly area: string | null;
  readonly results: readonly ComparedResult[];
}

/** One indicator in two reports; a side is null where that report does not have it. */
export interface Comparison {
  readonly plan: string;
  readonly jurisdiction: string;
  readonly area: string | null;
  readonly indicator: string;
  readonly row: number | null;
  readonly name: string;
  readonly before: Side | null;
  readonly after: Side | null;
  readonly change: Change;
}

export interface Side {
  readonly checkpoint: string;
  readonly year: number;
  readonly outcome: Outcome;
  readonly value: string | null;
  readonly unit: string | null;
  readonly measuredYear: number | null;
}

/**
 * Two reports side by side, matched by plan, checkpoint, area and indicator; where each has one occasion of a plan, these
 * two belong together whatever they are called. In the order of the second report, what is gone last.
 */
export function compareReports(
  before: readonly ComparedBlock[],
  after: readonly ComparedBlock[],
): Comparison[] {
  const paired = pairings(before, after);
  const old = entries(before, (block) => block.checkpoint);
  const now = entries(after, (block) => paired.get(block.plan) ?? block.checkpoint);
  const keys = [...now.keys(), ...[...old.keys()].filter((key) => !now.has(key))];
  return keys.flatMap((key) => comparison(old.get(key), now.get(key)) ?? []);
}

/** The checkpoint of `before` that the only one of `after` belongs to, by plan. */
function pairings(before: readonly ComparedBlock[], after: readonly ComparedBlock[]): Map<string, string> {
  const only = (blocks: readonly ComparedBlock[], plan: string) => {
    const names = new Set(blocks.filter((block) => block.plan === plan).map((block) => block.checkpoint));
    return names.size === 1 ? [...names][0] : undefined;
  };
  const pairs = [...new Set(after.map(({ plan }) => plan))].flatMap((plan) => {
    const [old, now] = [only(before, plan), only(after, plan)];
    return old !== undefined && now !== undefined ? [[plan, old] as const] : [];
  });
  return new Map(pairs);
}

interface Entry {
  readonly block: ComparedBlock;
  readonly result: ComparedResult;
}

function entries(
  blocks: readonly ComparedBlock[],
  checkpointOf: (block: ComparedBlock) => string,
): Map<string, Entry> {
  return new Map(
    blocks.flatMap((block) =>
      block.results.map((result) => [
        JSON.stringify([block.plan, checkpointOf(block), block.area, result.indicator]),
        { block, result },
      ]),
    ),
  );
}

function comparison(before: Entry | undefined, after: Entry | undefined): Comparison | null {
  const one = after ?? before;
  if (!one) return null;
  const { plan, jurisdiction, area } = one.block;
  const { indicator, row, name } = one.result;
  const change = changeBetween(before, after);
  return { plan, jurisdiction, area, indicator, row, name, before: side(before), after: side(after), change };
}

/** Nothing improves by being judged once more on the same value; what falls back does so all the same. */
function changeBetween(before: Entry | undefined, after: Entry | undefined): Change {
  const change = changeOf(before?.result.outcome ?? null, after?.result.outcome ?? null);
  if (!before || !after || (change !== 'improved' && change !== 'changed')) return change;
  const year = after.result.measuredYear;
  const isSame = year === before.result.measuredYear && after.result.value === before.result.value;
  const isLater = after.block.year > before.block.year && year !== null && year < after.block.year;
  return isSame && isLater ? 'no-new-data' : change;
}

function side(entry: Entry | undefined): Side | null {
  if (!entry) return null;
  const { checkpoint, year } = entry.block;
  const { outcome, value, unit, measuredYear } = entry.result;
  return { checkpoint, year, outcome, value, unit, measuredYear };
}

/** What two reports come to side by side, under the names of their files. */
export interface ComparisonReport {
  readonly before: string;
  readonly after: string;
  readonly comparisons: readonly Comparison[];
  readonly summary: Readonly<Record<Change, number>>;
  readonly exitCode: number;
}

/** A report by the name of its file, and its results. */
export interface NamedBlocks {
  readonly name: string;
  readonly blocks: readonly ComparedBlock[];
}

/** Compares two reports; that something fell back is a failure. */
export function comparisonOf(before: NamedBlocks, after: NamedBlocks): ComparisonReport {
  const comparisons = compareReports(before.blocks, after.blocks);
  const summary = countChanges(comparisons);
  const exitCode = summary['fell-back'] > 0 ? EXIT.failed : EXIT.ok;
  return { before: before.name, after: after.name, comparisons, summary, exitCode };
}

/** How often each change is among them. */
function countChanges(comparisons: readonly Comparison[]): Record<Change, number> {
  const counts = Object.fromEntries(CHANGES.map((change) => [change, 0])) as Record<Change, number>;
  for (const { change } of comparisons) counts[change] += 1;
  return counts;
}
