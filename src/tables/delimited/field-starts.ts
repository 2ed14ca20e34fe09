import { type Line, wantedLines } from './wanted-lines.js';

/** Where an editor finds a field: the line that it begins on, and the character there, in UTF-16 units; both from 1. */
export interface TextPlace {
  readonly line: number;
  readonly character: number;
}

/** How a text was read. */
export interface Dialect {
  readonly encoding: string;
  readonly delimiter: string;
  /** The lines on which a quote is a letter like any other. */
  readonly strayQuotes: readonly number[];
}

/** The lines that rows start on, each with the 1-based numbers of the fields that are asked for. */
export type WantedFields = ReadonlyMap<number, ReadonlySet<number>>;

/**
 * Where fields of a text begin. It is read once more, up to the last row that is asked for; of the others no line is split,
 * nor even decoded. A field that its row does not have would begin behind the row.
 */
export async function fieldStarts(
  bytes: AsyncIterable<Uint8Array>,
  dialect: Dialect,
  wanted: WantedFields,
): Promise<ReadonlyMap<number, ReadonlyMap<number, TextPlace>>> {
  const starts = new Map<number, ReadonlyMap<number, TextPlace>>();
  const last = Math.max(0, ...wanted.keys());
  let row: OpenRow | null = null;
  const lines = wantedLines(
    singleBytes(bytes, dialect.encoding),
    (line) => row !== null || wanted.has(line),
    (line) => row === null && line >= last,
  );
  for await (const line of lines) {
    row ??= new OpenRow(line.number, wanted.get(line.number) ?? new Set(), dialect);
    starts.set(row.line, row.starts);
    if (!row.take(line)) row = null;
  }
  return starts;
}

/** In which line feeds are single bytes. */
async function* singleBytes(bytes: AsyncIterable<Uint8Array>, encoding: string): AsyncIterable<Uint8Array> {
  if (!encoding.startsWith('utf-16')) return yield* bytes;
  const decoder = new TextDecoder(encoding);
  const encoder = new TextEncoder();
  for await (const chunk of bytes) yield encoder.encode(decoder.decode(chunk, { stream: true }));
}

/** A row whose fields are looked for, line by line: cells in quotes may hold several. */
class OpenRow {
  readonly starts = new Map<number, TextPlace>();
  readonly #decoder: InstanceType<typeof TextDecoder>;
  readonly #delimiter: string;
  readonly #hasStray: boolean;
  #field = 0;
  #isQuoted = false;
  /** Of a row whose quote is stray, what stands behind it. */
  #isPlain = false;

  constructor(
    readonly line: number,
    private readonly wanted: ReadonlySet<number>,
    { encoding, delimiter, strayQuotes }: Dialect,
  ) {
    this.#decoder = new TextDecoder(encoding.startsWith('utf-16') ? 'utf-8' : encoding);
    this.#delimiter = delimiter;
    this.#hasStray = strayQuotes.includes(line);
  }

  /** Whether the row goes on behind this line. */
  take({ number, bytes }: Line): boolean {
    const text = this.#decoder.decode(bytes);
    let at = 0;
    if (!this.#isQuoted) this.#begin(number, at);
    for (;;) {
      const end = this.#endOfQuotes(text, at);
      if (end < 0) return true;
      const next = text.indexOf(this.#delimiter, end);
      if (next < 0) break;
      at = next + this.#delimiter.length;
      this.#begin(number, at);
    }
    for (const field of this.wanted)
      if (field > this.#field) this.starts.set(field, { line: number, character: text.length + 1 });
    return false;
  }

  #begin(line: number, at: number): void {
    this.#field += 1;
    if (this.wanted.has(this.#field)) this.starts.set(this.#field, { line, character: at + 1 });
  }

  /** Where from on a delimiter ends the field that begins or goes on here; -1 where its quotes do not close on this line. */
  #endOfQuotes(text: string, at: number): number {
    if (!this.#isQuoted && (this.#isPlain || text[at] !== '"')) return at;
    let end = text.indexOf('"', this.#isQuoted ? at : at + 1);
    while (end >= 0 && text[end + 1] === '"') end = text.indexOf('"', end + 2);
    this.#isQuoted = end < 0 && !this.#hasStray;
    this.#isPlain = end < 0 && this.#hasStray;
    return this.#isPlain ? at : end < 0 ? end : end + 1;
  }
}
