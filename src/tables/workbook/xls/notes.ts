import { commentText } from '../comment.js';
import { type BiffRecord, BiffText, RECORD } from './biff.js';

const NOTE_OBJECT = 0x19;

/** What is noted on the cells of a sheet: the places in records of their own, the texts in those of the boxes that show them. */
export class NoteList {
  readonly #places: {
    readonly id: number;
    readonly line: number;
    readonly column: number;
    author: string;
  }[] = [];
  readonly #texts = new Map<number, string>();
  /** The box whose text comes next. */
  #box: number | null = null;

  /** True for a record that is of notes. */
  read({ type, view, chunks }: BiffRecord): boolean {
    if (type === RECORD.object) {
      const isNote = view.byteLength >= 8 && view.getUint16(4, true) === NOTE_OBJECT;
      this.#box = isNote ? view.getUint16(6, true) : null;
      return true;
    }
    if (type === RECORD.textObject) {
      const length = view.byteLength >= 12 ? view.getUint16(10, true) : 0;
      if (this.#box !== null && length > 0)
        this.#texts.set(this.#box, new BiffText(chunks.slice(1), 0).ofLength(length));
      this.#box = null;
      return true;
    }
    if (type !== RECORD.note) return false;
    if (view.byteLength < 8) return true;
    const [row = 0, column = 0, , id = 0] = [0, 2, 4, 6].map((at) => view.getUint16(at, true));
    const author = view.byteLength > 11 ? new BiffText(chunks, 8).text() : '';
    this.#places.push({ id, line: row + 1, column, author });
    return true;
  }

  *all(): Generator<{ line: number; column: number; text: string }> {
    for (const { id, line, column, author } of this.#places)
      yield { line, column, text: commentText(this.#texts.get(id) ?? '', author) };
  }
}
