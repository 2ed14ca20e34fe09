import { commentText } from '../comment.js';
import { type BiffRecord, BiffText, RECORD } from './biff.js';

const NOTE_OBJECT = 0x19;
/** Buttons, boxes to tick and the like, whose texts are for who works with the sheet ([MS-XLS] 2.5.143). */
const CONTROLS: ReadonlySet<number> = new Set([0x07, 0x0b, 0x0c, 0x0d, 0x0f, 0x10, 0x11, 0x12, 0x13, 0x14]);

/**
 * What is noted on the cells of a sheet: the places in records of their own, the texts in those of the boxes that show them.
 * Other boxes lie over the cells and say something of their own.
 */
export class NoteList {
  readonly #places: {
    readonly id: number;
    readonly line: number;
    readonly column: number;
    author: string;
  }[] = [];
  readonly #texts = new Map<number, string>();
  /** The box whose text comes next. */
  #box: { readonly kind: number; readonly id: number } | null = null;
  /** The texts of boxes that are of no note. */
  readonly #boxes: string[] = [];

  /** True for a record that is of notes. */
  read({ type, view, chunks }: BiffRecord): boolean {
    if (type === RECORD.object) {
      this.#box = view.byteLength < 8 ? null : { kind: view.getUint16(4, true), id: view.getUint16(6, true) };
      return true;
    }
    if (type === RECORD.textObject) {
      const length = view.byteLength >= 12 ? view.getUint16(10, true) : 0;
      if (this.#box !== null && length > 0)
        this.#put(this.#box, new BiffText(chunks.slice(1), 0).ofLength(length));
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

  #put({ kind, id }: { readonly kind: number; readonly id: number }, text: string): void {
    if (kind === NOTE_OBJECT) this.#texts.set(id, text);
    else if (!CONTROLS.has(kind)) this.#boxes.push(text);
  }

  /** What boxes over the cells say. */
  get boxes(): readonly string[] {
    return this.#boxes;
  }

  *all(): Generator<{ line: number; column: number; text: string }> {
    for (const { id, line, column, author } of this.#places)
      yield { line, column, text: commentText(this.#texts.get(id) ?? '', author) };
  }
}
