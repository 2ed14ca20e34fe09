import type { AcceptEntry } from '../assess/accept/entry.js';
import { isAcceptFile, parseAccept } from '../assess/accept/file.js';
import type { Diagnostic } from '../diagnostic/diagnostic.js';

interface Source {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What files say is known and let pass until a day, and what is wrong with them. */
export interface Known {
  readonly entries: readonly AcceptEntry[];
  readonly diagnostics: readonly Diagnostic[];
}

export const NOTHING_KNOWN: Known = { entries: [], diagnostics: [] };

/** YAML files that were put in: rules, and what is known of the data, told apart by what they say. */
export function apart(sources: readonly Source[]): { rules: readonly Source[]; known: Known } {
  const texts = new Map(sources.map((one) => [one, new TextDecoder().decode(one.bytes)]));
  const isKnown = (one: Source) => isAcceptFile(texts.get(one) ?? '');
  const read = sources.filter(isKnown).map((one) => parseAccept(texts.get(one) ?? '', one.name));
  const known = {
    entries: read.flatMap(({ entries }) => entries),
    diagnostics: read.flatMap(({ diagnostics }) => diagnostics),
  };
  return { rules: sources.filter((one) => !isKnown(one)), known };
}
