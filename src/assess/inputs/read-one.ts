import { diagnostic } from '../../diagnostic/diagnostic.js';
import { DiagnosticLog } from '../../diagnostic/log.js';
import type { NewHash } from '../../digest/hash.js';
import type { ReadInput, ReadOptions } from '../../measure/input.js';
import { readInput } from '../../measure/read.js';
import type { InputRecord } from '../records.js';
import { baseName, besideData, mayBeNotes } from './beside.js';
import { type NamedBytes, openInput, Unreadable } from './input.js';

export interface Read {
  readonly record: InputRecord;
  readonly understood: ReadInput;
}

/** Null where nothing can be read; `beside` for what lies beside the data in a folder and is none. */
export async function readOne(
  input: NamedBytes,
  options: ReadOptions,
  hash: NewHash | null,
): Promise<Read | 'beside' | null> {
  try {
    return input.found ? await readFound(input, options, hash) : await readOpened(input, options, hash);
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    options.log.add(diagnostic('PC200', { file: input.name }, { detail: error.problem }));
    return null;
  }
}

async function readFound(
  input: NamedBytes,
  options: ReadOptions,
  hash: NewHash | null,
): Promise<Read | 'beside'> {
  const { log, names } = options;
  if (input.found?.isNamedAsData)
    return mayBeNotes(input.name, names)
      ? readPerhapsNotes(input, options, hash)
      : readOpened(input, options, hash);
  const what = await besideData(input, names);
  if (what.as === 'data') return readOpened(input, options, hash);
  if (what.as === 'no-data') return noData(input, options);
  if (what.as === 'unread') log.add(diagnostic('PC290', { file: input.name }, { kind: what.kind }));
  return 'beside';
}

/** What is wrong with a text in which there is no table at all is not said: it is none. */
async function readPerhapsNotes(
  input: NamedBytes,
  options: ReadOptions,
  hash: NewHash | null,
): Promise<Read | 'beside'> {
  const log = new DiagnosticLog();
  const read = await readOpened(input, { ...options, log }, hash);
  const { delimiter, tables } = read.understood;
  if (delimiter !== null && tables.every(({ notes }) => notes.layout === null)) return noData(input, options);
  options.log.addAll(log.list());
  return read;
}

function noData({ name }: NamedBytes, { log }: ReadOptions): 'beside' {
  log.add(diagnostic('PC291', { file: name }, { name: baseName(name) }));
  return 'beside';
}

async function readOpened(input: NamedBytes, options: ReadOptions, hash: NewHash | null): Promise<Read> {
  const opened = await openInput(input, options.limits.fileBytes, hash?.() ?? null, options.pause);
  const understood = opened && (await readInput(opened, options));
  const finished = opened && (await opened.finish());
  if (!understood || !finished) throw new Unreadable('too-large');
  const { problem, sha256 } = finished;
  if (problem) options.log.add(diagnostic('PC200', { file: input.name }, { detail: problem }));
  return { record: recordOf(understood, sha256), understood };
}

/** Without a hash, asking for one is a mistake of the program, not an empty text in somebody's report. */
function recordOf({ file, encoding, rows }: ReadInput, sha256: string | null): InputRecord {
  const untaken = () => {
    throw new Error(`${file} was read without taking its SHA-256`);
  };
  return { file, sha256: sha256 ?? untaken, encoding, rows };
}
