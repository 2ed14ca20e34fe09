import type { Checkpoint } from './plan.js';

/** Where a day stands to a checkpoint's due date; `days` to or since `due`, never negative. */
export interface DueState {
  readonly state: 'over' | 'due' | 'ahead';
  readonly days: number;
}

/** Whether a text is a day of the calendar, such as `2023-12-31`. */
export function isDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`);
  return (
    /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
  );
}

const DAY = 86_400_000;

/**
 * Over: past the widest reading of the due date. Due: within the window that the wording gives, or between the
 * narrowest and the widest reading, or on the day itself. Ahead: before that. Null where the plan names no date.
 */
export function dueState(checkpoint: Checkpoint, asOf: string): DueState | null {
  if (checkpoint.due === null) return null;
  const days = daysBetween(asOf, checkpoint.due);
  if (days < 0) return { state: 'over', days: -days };
  const from = checkpoint.opens ?? checkpoint.dueStrict ?? checkpoint.due;
  return { state: asOf >= from ? 'due' : 'ahead', days };
}

/** Whole days from one ISO day to another, counted in UTC so that no time zone has a say. */
function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY);
}
