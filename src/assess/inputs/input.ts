import type { FileProblem } from '../../diagnostic/codes.js';
import type { Hash } from '../../digest/hash.js';
import type { InputBytes } from '../../measure/input.js';
import { NO_PAUSE, type Pause } from '../../tables/pause.js';

/** One input: the name by which people know it, and its bytes, whole or as they come. */
export interface NamedBytes {
  readonly name: string;
  readonly bytes: Uint8Array | ByteStream;
  /** Absent for what was named; what was merely found in a folder may be there for another purpose. */
  readonly found?: Found;
}

/** The folder in which something was found, and whether under a name that data files have. */
export interface Found {
  readonly folder: string;
  readonly isNamedAsData: boolean;
}

/** Bytes that come one after another. Whoever opens files can say more of them than the bytes do. */
export interface ByteStream extends AsyncIterable<Uint8Array> {
  /** How many bytes are to come, asked before the first of them; null where nobody knows. */
  readonly size?: () => number | null;
  /** What went wrong meanwhile, asked after the last of them; null where nothing did. */
  readonly problem?: () => FileProblem | null;
  /** Whether it can be read from the start as often as one likes. */
  readonly isRepeatable?: boolean;
}

/** Thrown by a stream of bytes that cannot be read. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable';

  constructor(readonly problem: FileProblem) {
    super(problem);
  }
}

/** An input whose head is known. */
export interface OpenInput extends InputBytes {
  /** Reads what is left, and says what was read; null where there was more than may be read. */
  readonly finish: () => Promise<{
    readonly sha256: string | null;
    readonly problem: FileProblem | null;
  } | null>;
}

/** A file is recognised by so many of its first bytes; a smaller one is looked at whole. */
const HEAD = 16 * 1024 * 1024;
/** Bytes are handed on in pieces, so that the work on them can be stopped, however many come at a time. */
const SLICE = 1 << 18;
const NOTHING = new Uint8Array();

/**
 * Reads the head of an input; the rest streams, and its SHA-256 is taken as it passes where a hash is given. Null for one
 * of more than `most` bytes.
 */
export async function openInput(
  { name, bytes: source }: NamedBytes,
  most: number,
  hash: Hash | null,
  pause: Pause = NO_PAUSE,
): Promise<OpenInput | null> {
  const stream: ByteStream = isWhole(source) ? oneChunk(source) : source;
  const size = stream.size?.() ?? null;
  if (size !== null && size > most) return null;
  const chunks = counted(stream, most);
  const { head, whole } = await readHead(chunks.next, pause);
  const next = sliced(head, whole ? async () => null : chunks.next, async (slice) => {
    hash?.update(slice);
    await pause();
  });
  async function* bytes(): AsyncGenerator<Uint8Array> {
    for (let slice = await next(); slice; slice = await next()) yield slice;
  }
  const finish = async () => {
    while (await next()); // what nobody has asked for
    if (chunks.tooMany()) return null;
    return { sha256: hash?.digest() ?? null, problem: stream.problem?.() ?? null };
  };
  return { file: name, head, whole, bytes: bytes(), finish };
}

/** Not by its class, which bytes of another window or worker do not have. */
function isWhole(bytes: NamedBytes['bytes']): bytes is Uint8Array {
  return ArrayBuffer.isView(bytes);
}

async function* oneChunk(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** Chunk by chunk, until the end or until there are too many bytes. */
function counted(source: AsyncIterable<Uint8Array>, most: number) {
  const chunks = source[Symbol.asyncIterator]();
  let length = 0;
  const next = async (): Promise<Uint8Array | null> => {
    if (length > most) return null;
    const { done, value } = await chunks.next();
    if (done) return null;
    length += value.length;
    if (length <= most) return value;
    await chunks.return?.();
    return null;
  };
  return { next, tooMany: () => length > most };
}

/** The head and what comes after it, in pieces of which each is told before it is handed on. */
function sliced(
  head: Uint8Array,
  more: () => Promise<Uint8Array | null>,
  passes: (slice: Uint8Array) => Promise<void>,
): () => Promise<Uint8Array | null> {
  let chunk: Uint8Array | null = head;
  let at = 0;
  return async () => {
    while (chunk && at >= chunk.length) {
      chunk = await more();
      at = 0;
    }
    if (!chunk) return null;
    const slice = chunk.subarray(at, at + SLICE);
    at += SLICE;
    await passes(slice);
    return slice;
  };
}

/** The first bytes, at least so many where there are; of a stream that can be read again. */
export async function firstBytes(source: NamedBytes['bytes'], least: number): Promise<Uint8Array> {
  if (isWhole(source)) return source.subarray(0, least);
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of source) {
    parts.push(part);
    length += part.length;
    if (length >= least) break;
  }
  return joined(parts, length);
}

async function readHead(
  next: () => Promise<Uint8Array | null>,
  pause: Pause,
): Promise<{ head: Uint8Array; whole: boolean }> {
  const parts: Uint8Array[] = [];
  let length = 0;
  while (length < HEAD) {
    const chunk = await next();
    if (!chunk) return { head: joined(parts, length), whole: true };
    parts.push(chunk);
    length += chunk.length;
    await pause();
  }
  return { head: joined(parts, length), whole: false };
}

function joined(parts: readonly Uint8Array[], length: number): Uint8Array {
  if (parts.length < 2) return parts[0] ?? NOTHING;
  const all = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
