import type { Pause } from '../tables/pause.js';

/**
 * A report as it is written, piece by piece: nobody need hold the whole, and between two pieces whoever takes them may pause.
 * Empty ones, and `undefined`, are places to pause at, with nothing to write.
 */
export type Pieces = Generator<Piece | undefined, void>;

/** The same of nothing but text. */
export type TextPieces = Generator<string | undefined, void>;

/** A text, the bytes of a file that is no text, or what makes them with pauses of its own. */
type Piece = string | Uint8Array | ((pause: Pause) => Promise<Uint8Array>);

/** Enough of a report to be worth writing by itself, in UTF-16 units. */
const LENGTH = 1 << 16;

/** The pieces put together to a size that is worth writing, with a pause wherever one is due. */
export async function* gathered(pieces: Pieces, pause: Pause): AsyncGenerator<string | Uint8Array> {
  let text: string[] = [];
  let length = 0;
  const taken = () => {
    const all = text.join('');
    [text, length] = [[], 0];
    return all;
  };
  for (const piece of pieces) {
    const waiting = pause();
    if (waiting) await waiting;
    if (typeof piece === 'object') {
      if (length > 0) yield taken();
      yield piece;
    } else if (typeof piece === 'function') yield await piece(pause);
    else if (piece) {
      text.push(piece);
      length += piece.length;
      if (length >= LENGTH) yield taken();
    }
  }
  if (length > 0) yield taken();
}

/** Some pieces with a text between each two. */
export function* joined(
  pieces: Iterable<string | Iterable<string | undefined> | undefined>,
  between: string,
): Generator<string> {
  let isFirst = true;
  for (const piece of pieces) {
    if (piece !== undefined && !isFirst) yield between;
    isFirst &&= piece === undefined;
    if (typeof piece === 'object') for (const one of piece) yield one ?? '';
    else yield piece ?? '';
  }
}

/** What each of many things comes to, made when it is asked for. */
export function* each<T, U>(all: Iterable<T>, make: (one: T) => U): Generator<U> {
  for (const one of all) yield make(one);
}
