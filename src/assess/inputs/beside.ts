import { UNREAD_KINDS, type UnreadKind } from '../../diagnostic/codes.js';
import { type Diagnostic, diagnostic } from '../../diagnostic/diagnostic.js';
import type { PlanNames } from '../../measure/facts/names.js';
import { isBinary } from '../../tables/delimited/decode.js';
import { kindOf } from '../../tables/kind.js';
import { isNamedAsData, unfinished } from './file-names.js';
import { firstBytes, type NamedBytes } from './input.js';

/** What a file is that was found in a folder under a name of its own kind. */
export type Beside =
  /** To be read, as if it had been named. */
  | { readonly as: 'data' }
  /** A text, a rule file, a script or a report, which nobody would send as data. */
  | { readonly as: 'no-data' }
  /** A document, a picture or the like, which may hold data and cannot be read. */
  | { readonly as: 'unread'; readonly kind: UnreadKind | 'binary' | 'unfinished' }
  /** What a program left behind, of which nobody knows a file that it would be. */
  | { readonly as: 'left' };

/** A file is recognised by so many of its first bytes. */
const HEAD = 1 << 16;

/** Kinds that hold text and pictures more often than data; the others are tables, or what tables are sent in. */
const DOCUMENTS: ReadonlySet<UnreadKind> = new Set([
  ...(['docx', 'doc', 'pptx', 'ppt', 'odt', 'rtf', 'pdf', 'ofd', 'image'] as const),
]);

/** What lies beside the data in a folder. Whatever bears the name of a reporting unit was sent by it, and is to be read. */
export async function besideData(input: NamedBytes, names: PlanNames): Promise<Beside> {
  const half = unfinished(baseName(input.name));
  if (half) {
    const isOfSomebody = isOfUnit(input.name, names) || (half.wasFetched && isNamedAsData(half.whole));
    return isOfSomebody ? { as: 'unread', kind: 'unfinished' } : { as: 'left' };
  }
  if (isOfUnit(input.name, names)) return { as: 'data' };
  const head = await firstBytes(input.bytes, HEAD);
  const kind = kindOf(head);
  if (kind === 'delimited')
    return isBinary(head, null) ? { as: 'unread', kind: 'binary' } : { as: 'no-data' };
  if (kind === 'html' || kind === 'xml') return { as: 'no-data' };
  const unread = UNREAD_KINDS.find((one) => one === kind);
  return unread && DOCUMENTS.has(unread) ? { as: 'unread', kind: unread } : { as: 'data' };
}

/** True for a text that was found in a folder: without a table it is no data, unless its name says that a unit sent it. */
export function mayBeNotes(file: string, names: PlanNames): boolean {
  return /\.txt$/i.test(file) && !isOfUnit(file, names);
}

function isOfUnit(file: string, names: PlanNames): boolean {
  return names.ownersIn(baseName(file)).some(({ area }) => area !== null);
}

/** A name without its folders. */
export function baseName(file: string): string {
  return file.slice(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
}

/** A folder that was named and of which nothing is data is as good as an empty one. */
export function foldersWithoutData(
  inputs: readonly NamedBytes[],
  beside: readonly NamedBytes[],
): Diagnostic[] {
  const folders = new Set(inputs.flatMap(({ found }) => (found ? [found.folder] : [])));
  for (const input of inputs) if (input.found && !beside.includes(input)) folders.delete(input.found.folder);
  return [...folders].map((file) => diagnostic('PC200', { file }, { detail: 'empty-folder' }));
}
