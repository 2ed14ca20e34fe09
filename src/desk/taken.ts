import { JUDGING, READING, type Table } from '../assess/asked.js';
import type { AssessOptions } from '../core.js';
import type { Asked } from '../text/ways.js';
import type { Settings } from './messages.js';

/** A field says what it does not take. */
export class BadField extends Error {
  override readonly name = 'BadField';

  constructor(
    readonly field: Asked,
    readonly value: string,
  ) {
    super(`${field}: ${value}`);
  }
}

const TABLE: Table<Omit<AssessOptions, 'rules' | 'signal'>> = { ...READING, ...JUDGING };

/** What was filled in as it is used, held against the same table as the options of the command. */
export function takenOf(settings: Settings): Settings {
  const given = Object.entries(settings) as [keyof Settings & Asked, unknown][];
  return Object.fromEntries(given.map(([name, value]) => [name, taken(name, value)]));
}

function taken(name: keyof Settings & Asked, value: unknown): unknown {
  const used = TABLE[name].taken(value);
  if (used === null) throw new BadField(name, refusedOf(name, value));
  return used;
}

/** Of several texts those that are not taken. */
function refusedOf(name: keyof Settings, value: unknown): string {
  const all = [value].flat();
  const bad = Array.isArray(value) ? all.filter((one) => TABLE[name].taken([one]) === null) : all;
  return bad.map(String).join('、');
}
