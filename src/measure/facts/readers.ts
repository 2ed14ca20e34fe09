import type { PlanNames } from './names.js';
import { FactsReader } from './reader.js';
import { RemarkReader } from './remark-facts.js';

/** What reads texts, and remarks on values. */
export interface Readers {
  readonly facts: FactsReader;
  readonly remarks: RemarkReader;
}

const READERS = new WeakMap<PlanNames, Readers>();

/** The same readers for all tables of a run, so that what a text says is found out once. */
export function readersFor(names: PlanNames): Readers {
  const known = READERS.get(names);
  if (known) return known;
  const facts = new FactsReader(names);
  const made = { facts, remarks: new RemarkReader(facts, names.places) };
  READERS.set(names, made);
  return made;
}
