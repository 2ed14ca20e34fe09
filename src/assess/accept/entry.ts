import type { Place } from '../../diagnostic/diagnostic.js';
import { OUTCOMES, type Outcome, STATUS } from '../../outcome/outcome.js';
import { isDay } from '../../plan/due.js';

/**
 * What is known and let pass until a day: failures, or with `code` findings. It holds for whatever it does not name; it
 * names at least a plan, an indicator, an area or a code.
 */
export interface AcceptEntry {
  /** Its id, a name, an alias or a code. */
  readonly plan?: string;
  /** Its id, a name, or with a plan its number there. */
  readonly indicator?: string;
  /** A reporting unit, or the whole by any of its names. */
  readonly area?: string;
  /** The code of a finding, such as `PC211`. */
  readonly code?: string;
  /** The name of a checkpoint, or a year. */
  readonly at?: string;
  /** The outcomes that are known; those that fail, where none is named. */
  readonly outcome?: readonly Outcome[];
  /** The last day (ISO) on which it is let pass. */
  readonly until: string;
  readonly reason: string;
  /** Where it is written; absent where it was handed in. */
  readonly place?: Place;
}

/** The outcomes that can be let pass: the others need not be. */
export const ACCEPTABLE = OUTCOMES.filter((one) => ['fail', 'open'].includes(STATUS[one]));

/** An entry that is still to be checked. */
type Given = { readonly [K in keyof AcceptEntry]?: unknown };

const NAMES = ['plan', 'indicator', 'area', 'code'] as const;

/** Whether an entry says what it is of. */
export function namesSomething(entry: Given): boolean {
  return NAMES.some((name) => entry[name] !== undefined);
}

/** A finding is of all checkpoints, and has no outcome. */
export function isOfOneKind({ code, at, outcome }: Given): boolean {
  return code === undefined || (at === undefined && outcome === undefined);
}

const TEXTS: ReadonlySet<string> = new Set([...NAMES, 'at', 'until', 'reason']);

/** Whether what was handed in is an entry. */
export function isAcceptEntry(value: unknown): value is AcceptEntry {
  if (typeof value !== 'object' || value === null) return false;
  const entry: Given = value;
  return (
    Object.entries(entry).every(([key, one]) => isPart(key, one)) &&
    isDay(String(entry.until)) &&
    entry.reason !== undefined &&
    namesSomething(entry) &&
    isOfOneKind(entry)
  );
}

function isPart(key: string, value: unknown): boolean {
  if (value === undefined || key === 'place') return true;
  if (key === 'outcome')
    return Array.isArray(value) && value.length > 0 && value.every((one) => ACCEPTABLE.includes(one));
  return TEXTS.has(key) && typeof value === 'string' && value !== '';
}
