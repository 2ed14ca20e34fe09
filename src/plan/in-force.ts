import type { Checkpoint, Indicator, Revision } from './plan.js';

/** The day that decides which target of a year or a checkpoint is in force: its due date, else the last day of the year. */
export function decisiveDay(year: number, checkpoint: Pick<Checkpoint, 'due'> | null): string {
  return checkpoint?.due ?? `${year}-12-31`;
}

/** An indicator with the target that is in force on a day, and the other one of which a reader must know. */
export interface InForce {
  readonly indicator: Indicator;
  /** What brought the target into force; null where it is the plan's first. */
  readonly revision: Revision | null;
  /** What takes its place later; null where nothing does. */
  readonly next: Revision | null;
}

/** An indicator, and the series of its row, with the target that is in force in the end. */
export function inTheEnd(indicator: Indicator): Indicator {
  const last = indicator.revisions.at(-1);
  const series = indicator.series.map(inTheEnd);
  return { ...indicator, series, ...(last && { target: last.target, targetText: last.text }) };
}

export function inForce(indicator: Indicator, day: string): InForce {
  const past = indicator.revisions.filter(({ from }) => from <= day);
  const revision = past.at(-1) ?? null;
  const next = indicator.revisions[past.length] ?? null;
  if (!revision) return { indicator, revision, next };
  return { indicator: { ...indicator, target: revision.target, targetText: revision.text }, revision, next };
}
