import type { Catalogue } from '../build/catalogue.js';
import type { Period } from '../plan.js';
import { checkpointsIn, type DraftCheckpoint } from './around/evaluation.js';
import { dateIn, issuerIn, numberIn, type Said } from './around/issued.js';
import { type PlanPlace, placeOf } from './around/place.js';
import { type DraftPromise, promisesIn } from './around/promises.js';
import { clauseAt, sectionsOf } from './around/prose.js';
import { periodIn, titleIn } from './around/title.js';
import { readSkeleton, type Skeleton, tablesIn } from './skeleton.js';
import type { DraftLine } from './table/line.js';

/** What the author gives beside the document. */
export interface DraftHints {
  readonly name: string | null;
  readonly title: string | null;
  readonly period: Period | null;
}

/** All that a document says of its plan. */
export interface Draft {
  readonly title: Said<string> | null;
  readonly place: PlanPlace | null;
  readonly number: Said<string> | null;
  readonly issuer: Said<string> | null;
  readonly date: Said<string> | null;
  readonly period: Period | null;
  readonly checkpoints: readonly DraftCheckpoint[];
  readonly skeleton: Skeleton;
  /** Of the table. */
  readonly clause: string | null;
  readonly promises: readonly DraftPromise[];
  /** Whether there is more of the document than its table. */
  readonly isWhole: boolean;
}

/** Reads a plan's document, or only its table; null where it has no table of indicators. */
export function readDraft(
  lines: readonly DraftLine[],
  catalogue: Catalogue,
  hints: DraftHints,
): Draft | null {
  const tables = tablesIn(lines, catalogue);
  const [table, ...others] = tables;
  if (!table) return null;
  const title = titleIn(lines);
  const named = hints.title ?? title?.value ?? null;
  const place = placeOf(hints.name, named, table.heads);
  const period = hints.period ?? periodIn(named, lines);
  const isCounty = place?.division?.level === 'county';
  const skeleton = readSkeleton(table, others, catalogue, { name: place?.name ?? null, period, isCounty });
  const isTable = (i: number) => tables.some(({ start, end }) => i >= start && i <= end);
  const sections = sectionsOf(lines, isTable);
  const after = sectionsOf(lines.slice(0, table.start), () => false).length - 1;
  return {
    title,
    place,
    number: numberIn(lines),
    issuer: issuerIn(lines, place?.name ?? null),
    date: dateIn(lines),
    period: skeleton.period,
    checkpoints: checkpointsIn(sections, skeleton.period),
    skeleton,
    clause: clauseAt(lines, table.start),
    promises: promisesIn(sections.slice(after)),
    isWhole: sections.some(({ clause }) => clause !== ''),
  };
}
