import type { InText, Place } from '../../diagnostic/diagnostic.js';
import type { ReadInput } from '../../measure/input.js';
import { fieldStarts, type TextPlace, type WantedFields } from '../../tables/delimited/field-starts.js';
import { NO_PAUSE } from '../../tables/pause.js';
import { type ByteStream, type NamedBytes, Unreadable } from './input.js';
import { readAgain } from './read-again.js';

/** A place in a text of which it is not known yet where an editor finds it. */
type Waiting = { -readonly [K in keyof InText]: InText[K] } & {
  readonly line: number;
  readonly column: number;
};

/**
 * Tells places in delimited texts, known by row and field, the line and the character that the field begins with. This is for
 * what is shown only: each text is looked through once more, up to the last of its places. In one that cannot be read again, or
 * is no longer what it was, no character is known.
 */
export async function placeCharacters(
  inputs: readonly NamedBytes[],
  understood: readonly ReadInput[],
  places: Iterable<Place>,
  pause = NO_PAUSE,
): Promise<void> {
  const byFile = grouped(places);
  const byName = new Map<string, NamedBytes[]>();
  for (const one of inputs) byName.set(one.name, [...(byName.get(one.name) ?? []), one]);
  for (const { file, encoding, delimiter, strayQuotes } of understood) {
    const own = byFile.get(file);
    const again = own && delimiter !== null ? readAgain(byName.get(file) ?? []) : null;
    if (!own || delimiter === null || !again) continue;
    await pause();
    const starts = await asBefore(again, () =>
      fieldStarts(again, { encoding, delimiter, strayQuotes }, wantedOf(own)),
    );
    if (!starts) continue;
    for (const place of own) tell(place, starts.get(place.line)?.get(place.column));
  }
}

/** What is found in a text that is still there as it was when it was read; null where it is not. */
async function asBefore<T>(again: ByteStream, look: () => Promise<T>): Promise<T | null> {
  try {
    const found = await look();
    return again.problem?.() ? null : found;
  } catch (error) {
    if (error instanceof Unreadable) return null;
    throw error;
  }
}

function tell(place: Waiting, found: TextPlace | undefined): void {
  if (!found) return;
  place.character = found.character;
  if (found.line !== place.line) place.textLine = found.line;
}

function grouped(places: Iterable<Place>): Map<string, Set<Waiting>> {
  const byFile = new Map<string, Set<Waiting>>();
  for (const place of places)
    if (isWaiting(place)) byFile.set(place.file, (byFile.get(place.file) ?? new Set()).add(place));
  return byFile;
}

function isWaiting(place: Place): place is Place & Waiting {
  const { line, column, cell, character } = place;
  return line !== undefined && column !== undefined && cell === undefined && character === undefined;
}

function wantedOf(places: Iterable<Waiting>): WantedFields {
  const wanted = new Map<number, Set<number>>();
  for (const { line, column } of places) wanted.set(line, (wanted.get(line) ?? new Set()).add(column));
  return wanted;
}

/** The places in what a diagnostic says, and its own; found by what they are, wherever they stand. */
export function* placesIn(value: unknown): Generator<Place> {
  if (typeof value !== 'object' || value === null) return;
  if (isPlace(value)) yield value;
  else for (const part of Object.values(value)) yield* placesIn(part);
}

function isPlace(value: object): value is Place {
  const { file, line, column } = value as Partial<Place>;
  return typeof file === 'string' && typeof line === 'number' && typeof column === 'number';
}
