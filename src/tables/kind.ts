import type { FileKind, OtherKind } from './file-kind.js';
import { openCompound } from './workbook/container/compound.js';
import { zipDirectory } from './workbook/container/zip-directory.js';

/** The kind of a file that begins with these bytes; of an archive all of them tell more. */
export function kindOf(head: Uint8Array): FileKind {
  const magic = MAGIC.find(([, pattern, at]) => matches(head, pattern, at ?? 0));
  if (!magic) return kindOfText(head);
  const [kind] = magic;
  return kind === 'zip' ? kindOfZip(head) : kind === 'compound' ? kindOfCompound(head) : kind;
}

/** First bytes in hexadecimal, two dots for any. */
const MAGIC: readonly (readonly [OtherKind | 'zip' | 'compound', string, number?])[] = [
  ['zip', '504b0304'],
  ['zip', '504b0506'],
  ['zip', '504b0708'],
  ['compound', 'd0cf11e0a1b11ae1'],
  // the streams of Excel 2 to 4 without a container
  ['old-xls', '0900..00'],
  ['old-xls', '0902..00'],
  ['old-xls', '0904..00'],
  ['old-xls', '0908..00'],
  ['pdf', '255044462d'],
  ['rtf', '7b5c727466'],
  ['image', '89504e470d0a1a0a'],
  ['image', 'ffd8ff'],
  ['image', '474946383761'],
  ['image', '474946383961'],
  ['image', '424d........00000000'],
  ['image', '49492a00'],
  ['image', '4d4d002a'],
  ['image', '52494646........57454250'],
  ['image', '667479706865', 4],
  ['image', '66747970617669', 4],
  ['image', '667479706d696631', 4],
  ['archive', '526172211a07'],
  ['archive', '377abcaf271c'],
  ['archive', '1f8b08'],
  ['archive', '425a68..314159265359'],
  ['archive', 'fd377a585a00'],
  ['archive', '4d534346'],
  ['archive', '7573746172', 257],
];

function matches(bytes: Uint8Array, pattern: string, at: number): boolean {
  for (let i = 0; i < pattern.length; i += 2) {
    const wanted = pattern.slice(i, i + 2);
    if (wanted !== '..' && bytes[at + i / 2] !== Number.parseInt(wanted, 16)) return false;
  }
  return true;
}

/** Parts by which a zip archive is known, in this order; the first that it holds tells. */
const PARTS: readonly (readonly [FileKind, RegExp])[] = [
  ['xlsb', /^xl\/workbook\.bin$/],
  ['xlsx', /^xl\//],
  ['docx', /^word\//],
  ['pptx', /^ppt\//],
  ['numbers', /^index(?:\.zip$|\/.*\.iwa$)/],
  ['ofd', /^ofd\.xml$/],
  // a package whose parts have names of their own
  ['xlsx', /^\[content_types\]\.xml$/],
];

function kindOfZip(bytes: Uint8Array): FileKind {
  const names = partNames(bytes);
  const office = openDocument(bytes, names);
  if (office) return office;
  return PARTS.find(([, part]) => names.some((name) => part.test(name)))?.[0] ?? 'archive';
}

const OPEN_DOCUMENT = 'application/vnd.oasis.opendocument.';

/** By the type that stands at the archive's start, or by its parts where none does. */
function openDocument(bytes: Uint8Array, names: readonly string[]): FileKind | null {
  const start = latin1(bytes.subarray(30, 120));
  if (start.startsWith(`mimetype${OPEN_DOCUMENT}`))
    return start.startsWith(`mimetype${OPEN_DOCUMENT}spreadsheet`) ? 'ods' : 'odt';
  const isOpen = names.includes('content.xml');
  return isOpen && (names.includes('mimetype') || names.includes('meta-inf/manifest.xml')) ? 'ods' : null;
}

const MOST_PARTS = 10_000;

/** By the directory at the end, or where that is lost by what stands before each part. */
function partNames(bytes: Uint8Array): string[] {
  const names: string[] = [];
  try {
    for (const { name } of zipDirectory(bytes)) if (names.push(keyOf(name)) >= MOST_PARTS) break;
    return names;
  } catch {
    return [...latin1(bytes.subarray(0, TEXT)).matchAll(/PK\x03\x04.{22}(..)..([\x20-\x7e]+)/gs)].map(
      ([, length = '', name = '']) => keyOf(name.slice(0, length.charCodeAt(0))),
    );
  }
}

function keyOf(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();
}

/** Streams by which a compound file is known. A password hides what an `EncryptedPackage` is. */
const STREAMS: readonly (readonly [FileKind, string])[] = [
  ['xls', 'Workbook'],
  ['xls', 'Book'],
  ['xls', 'EncryptedPackage'],
  ['doc', 'WordDocument'],
  ['ppt', 'PowerPoint Document'],
  ['message', '__properties_version1.0'],
];

/** What has none of them is of an office program of its own: of WPS in its early years, of Works. */
function kindOfCompound(bytes: Uint8Array): FileKind {
  try {
    const file = openCompound(bytes);
    return STREAMS.find(([, stream]) => file.has(stream))?.[0] ?? 'wps';
  } catch {
    return 'xls'; // whose reader says what is broken
  }
}

const TEXT = 1 << 16;

/** The name of a program in capitals, and a record of another type. A table may begin with a column ID too. */
const SYLK = /^ID;P[A-Z0-9]+(?:;[^\n]*)?\r?\n(?:P;P|[BC];[XY]|[FO];[A-Z]|NN;N)/;

function kindOfText(head: Uint8Array): FileKind {
  const text = startOf(head);
  if (text.startsWith('<')) return kindOfMarkup(text);
  if (SYLK.test(text)) return 'sylk';
  if (/^TABLE\r?\n0,1\r?\n/.test(text)) return 'dif';
  const isMail =
    /^[\w-]+: [^\n]*\n/.test(text) &&
    /^(?:MIME-Version:|Content-Type: multipart)/im.test(text.slice(0, 2000));
  return isMail ? 'mhtml' : 'delimited';
}

/** In UTF-16 where it is marked so; of any other encoding the letters of ASCII are enough. */
function startOf(head: Uint8Array): string {
  const bytes = head.subarray(0, TEXT);
  const utf16 = matches(bytes, 'fffe', 0) ? 'utf-16le' : matches(bytes, 'feff', 0) ? 'utf-16be' : null;
  if (utf16) return new TextDecoder(utf16).decode(bytes).trimStart();
  return latin1(matches(bytes, 'efbbbf', 0) ? bytes.subarray(3) : bytes).trimStart();
}

function latin1(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes);
}

const BEFORE_ROOT = /^(?:<\?[^>]*>|<!--.*?-->|<!doctype[^>[]*(?:\[[^\]]*\][^>]*)?>|\s+)*/is;
const ROOT = /^<(?:[\w.-]+:)?([\w.-]+)([^>]*)/;

/** Root elements by which a document is known, and what else must stand in their tag. */
const ROOTS: readonly (readonly [FileKind, RegExp, RegExp])[] = [
  ['html', /^html$/i, /(?:)/],
  ['spreadsheetml', /^Workbook$/, /schemas-microsoft-com:office:spreadsheet/],
  ['flat-ods', /^document$/, /opendocument\.spreadsheet/],
  ['odt', /^document$/, /opendocument/],
  ['docx', /^package$/, /xmlPackage/],
  ['doc', /^wordDocument$/, /(?:)/],
  ['uof', /^UOF$/i, /(?:)/],
];

/** Web pages may begin with whatever they like. */
const PAGE = /<(?:!doctype\s+html|html|head|body|table|frameset)\b/i;

function kindOfMarkup(text: string): FileKind {
  const [, name = '', attributes = ''] = ROOT.exec(text.replace(BEFORE_ROOT, '')) ?? [];
  const known = ROOTS.find(([, root, within]) => root.test(name) && within.test(attributes));
  if (known) return known[0];
  if (PAGE.test(text)) return 'html';
  return text.startsWith('<?xml') ? 'xml' : 'delimited';
}
