import { fold } from '../../quantity/fold.js';
import { remembered } from '../../quantity/remembered.js';
import { type Facts, NO_FACTS } from '../facts/facts.js';
import type { RowField } from '../facts/field.js';
import type { Period } from '../facts/period.js';
import { periodOf } from '../facts/period-forms.js';
import { isSum } from '../facts/places.js';
import type { FactsReader } from '../facts/reader.js';

/** Fields whose cells may be another name than their heading says: 2023年 under 指标, an indicator under 年份. */
const STRAYING = ['row', 'indicator', 'year', 'unit', 'role', 'area', 'plan'] as const;
export type StrayingField = (typeof STRAYING)[number];

/** What their places say is asked for elsewhere. */
const PLACED: ReadonlySet<RowField> = new Set(['area', 'plan']);

/** 合计 under 序号 says whose the row is. */
const SUM: Facts = { ...NO_FACTS, place: { text: '合计', owners: [], several: false } };

/** The period of a cell under 年份; null where it says anything else. */
export const cellPeriod: (text: string) => Period | null = remembered((text) => periodOf(fold(text)));

/** Tells what cells say besides what their headings ask for: each text once, in whichever table it stands. */
export class Strays {
  readonly fields = STRAYING;
  readonly #of: ReadonlyMap<RowField, (text: string) => Facts | null>;

  constructor(private readonly facts: FactsReader) {
    this.#of = new Map(STRAYING.map((field) => [field, remembered((text) => this.#read(field, text))]));
  }

  /** Null where a cell says nothing besides. */
  in(field: StrayingField, text: string): Facts | null {
    return this.#of.get(field)?.(text) ?? null;
  }

  #read(field: StrayingField, text: string): Facts | null {
    if (text === '' || (field === 'year' && cellPeriod(text))) return null;
    if (field === 'row' && isSum(text)) return SUM;
    const facts = this.facts.read(text);
    if (field === 'indicator') return facts;
    if (facts.rest !== '' || (field === 'unit' && facts.units.length > 0)) return null;
    return PLACED.has(field) ? { ...facts, place: null } : facts;
  }
}

const STRAYS = new WeakMap<FactsReader, Strays>();

/** One for all tables of a run. */
export function straysFor(facts: FactsReader): Strays {
  const known = STRAYS.get(facts);
  if (known) return known;
  const made = new Strays(facts);
  STRAYS.set(facts, made);
  return made;
}
