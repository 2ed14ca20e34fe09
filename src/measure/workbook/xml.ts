import { corrupt, WorkbookError } from './budget.js';

const LT = 0x3c;
const GT = 0x3e;
const SLASH = 0x2f;
const BANG = 0x21;
const QUESTION = 0x3f;
const EQUALS = 0x3d;
const QUOTE = 0x22;
const APOSTROPHE = 0x27;
const COLON = 0x3a;
const AMPERSAND = 0x26;
/** Spreadsheets nest a dozen deep; the rest is a try at the stack. */
const MAX_DEPTH = 256;

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

export type XmlEvent = 'open' | 'close' | 'text' | 'end';

/**
 * Reads XML one event at a time from its bytes, which are never turned into one big string. Strict where a lenient reader
 * would guess: tags must match, the end must come, entities are the five of XML and character numbers. A document type is
 * refused, and with it every external entity and every entity that multiplies itself.
 */
export class XmlReader {
  /** Of the element opened or closed last, without its prefix. */
  name = '';
  readonly #bytes: Uint8Array;
  readonly #part: string;
  readonly #open: string[] = [];
  #at: number;
  #closing: string | null = null;
  #rootClosed = false;
  #nameEnd = 0;
  #tagEnd = 0;
  #textStart = 0;
  #textEnd = 0;
  #literal = false;

  constructor(bytes: Uint8Array, part: string) {
    this.#bytes = asUtf8(bytes);
    this.#part = part;
    this.#at = startsWith(this.#bytes, 0, [0xef, 0xbb, 0xbf]) ? 3 : 0;
    refuseOtherEncoding(this.#bytes, this.#at, part);
  }

  /** How many elements are open; right after an `open` the new one is counted, right after its `close` no more. */
  get depth(): number {
    return this.#open.length;
  }

  next(): XmlEvent {
    if (this.#closing !== null) return this.#close(this.#closing);
    for (;;) {
      const at = this.#at;
      const first = this.#bytes[at];
      if (first === undefined) return this.#end();
      if (first !== LT) return this.#text(at);
      const second = this.#bytes[at + 1];
      if (second === SLASH) return this.#closeTag(at);
      if (second === QUESTION) this.#at = this.#after('?>', at);
      else if (second !== BANG) return this.#openTag(at);
      else if (startsWith(this.#bytes, at, COMMENT)) this.#at = this.#after('-->', at + 4);
      else if (startsWith(this.#bytes, at, CDATA)) return this.#characterData(at);
      else throw corrupt(`${this.#part} declares a document type`);
    }
  }

  /** The text of the current `text` event. */
  text(): string {
    const text = decode(this.#bytes, this.#textStart, this.#textEnd);
    return this.#literal ? lineBreaks(text) : this.#unescape(lineBreaks(text));
  }

  /** An attribute of the element just opened, by its name as written (with prefix), or null. */
  attribute(name: string): string | null {
    return this.#findAttribute(name, false);
  }

  /** The same by the name without prefix, for vocabularies whose writers choose prefixes freely. */
  attributeOfAnyPrefix(name: string): string | null {
    return this.#findAttribute(name, true);
  }

  /** All text within the element just opened, its descendants' too, leaving out the elements named; ends after its close. */
  textWithin(except: readonly string[] = []): string {
    const depth = this.depth;
    let text = '';
    for (;;) {
      const event = this.next();
      if (event === 'text') text += this.text();
      else if (event === 'open' && except.includes(this.name)) this.skip();
      else if (event === 'close' && this.depth < depth) return text;
    }
  }

  /** Passes over the rest of the element just opened. */
  skip(): void {
    const depth = this.depth;
    for (;;) {
      if (this.next() === 'close' && this.depth < depth) return;
    }
  }

  #end(): XmlEvent {
    if (!this.#rootClosed || this.#open.length > 0) throw corrupt(`${this.#part} ends early`);
    return 'end';
  }

  #text(at: number): XmlEvent {
    const next = this.#bytes.indexOf(LT, at);
    this.#textStart = at;
    this.#textEnd = next === -1 ? this.#bytes.length : next;
    this.#literal = false;
    this.#at = this.#textEnd;
    if (this.#open.length === 0 && this.text().trim() !== '')
      throw corrupt(`${this.#part} is not well-formed`);
    return 'text';
  }

  #characterData(at: number): XmlEvent {
    if (this.#open.length === 0) throw corrupt(`${this.#part} is not well-formed`);
    this.#at = this.#after(']]>', at);
    this.#textStart = at + CDATA.length;
    this.#textEnd = this.#at - 3;
    this.#literal = true;
    return 'text';
  }

  #openTag(at: number): XmlEvent {
    if (this.#rootClosed || this.#open.length >= MAX_DEPTH) throw corrupt(`${this.#part} is not well-formed`);
    this.#nameEnd = nameEnd(this.#bytes, at + 1);
    this.#tagEnd = this.#endOfTag(this.#nameEnd);
    const qualified = decode(this.#bytes, at + 1, this.#nameEnd);
    if (qualified === '') throw corrupt(`${this.#part} is not well-formed`);
    this.#open.push(qualified);
    this.name = local(qualified);
    this.#at = this.#tagEnd + 1;
    if (this.#bytes[this.#tagEnd - 1] === SLASH) this.#closing = qualified;
    return 'open';
  }

  #closeTag(at: number): XmlEvent {
    const end = this.#bytes.indexOf(GT, at);
    if (end === -1) throw corrupt(`${this.#part} ends early`);
    this.#at = end + 1;
    return this.#close(decode(this.#bytes, at + 2, nameEnd(this.#bytes, at + 2)));
  }

  #close(qualified: string): XmlEvent {
    this.#closing = null;
    if (this.#open.pop() !== qualified) throw corrupt(`${this.#part} is not well-formed`);
    this.#rootClosed = this.#open.length === 0;
    this.name = local(qualified);
    return 'close';
  }

  /** The `>` of a tag: one that stands in a quoted value is none. */
  #endOfTag(from: number): number {
    const bytes = this.#bytes;
    for (let at = from; at < bytes.length; at++) {
      const byte = bytes[at];
      if (byte === GT) return at;
      if (byte === LT) break;
      if (byte !== QUOTE && byte !== APOSTROPHE) continue;
      at = bytes.indexOf(byte, at + 1);
      if (at === -1) break;
    }
    throw corrupt(`${this.#part} ends early`);
  }

  #findAttribute(wanted: string, anyPrefix: boolean): string | null {
    const bytes = this.#bytes;
    for (let at = this.#nameEnd; at < this.#tagEnd; ) {
      if (isSpace(bytes[at]) || bytes[at] === SLASH) {
        at++;
        continue;
      }
      const end = nameEnd(bytes, at);
      const quote = quoteAfterEquals(bytes, end);
      if (end === at || quote === -1) throw corrupt(`${this.#part} is not well-formed`);
      const close = bytes.indexOf(bytes[quote] ?? QUOTE, quote + 1);
      const start = anyPrefix ? localStart(bytes, at, end) : at;
      if (same(bytes, start, end, wanted)) return this.#unescape(decode(bytes, quote + 1, close));
      at = close + 1;
    }
    return null;
  }

  #after(mark: string, from: number): number {
    const bytes = this.#bytes;
    const first = mark.charCodeAt(0);
    for (let at = bytes.indexOf(first, from); at !== -1; at = bytes.indexOf(first, at + 1)) {
      if (same(bytes, at, at + mark.length, mark)) return at + mark.length;
    }
    throw corrupt(`${this.#part} ends early`);
  }

  #unescape(text: string): string {
    if (!text.includes('&')) return text;
    return text.replace(/&([^;&]{0,10})(;?)/g, (_, entity: string, semicolon: string) => {
      const character = semicolon === '' ? null : characterOf(entity);
      if (character === null) throw corrupt(`${this.#part} uses an unknown entity`);
      return character;
    });
  }
}

const COMMENT = bytesOf('<!--');
const CDATA = bytesOf('<![CDATA[');
const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
]);

function characterOf(entity: string): string | null {
  const number = /^#(?:x([0-9a-f]{1,6})|([0-9]{1,7}))$/i.exec(entity);
  if (number === null) return ENTITIES.get(entity) ?? null;
  const code = number[1] === undefined ? Number(number[2]) : Number.parseInt(number[1], 16);
  return code > 0x10ffff || (code >= 0xd800 && code < 0xe000) ? null : String.fromCodePoint(code);
}

/** XML reads every line break as one line feed. */
function lineBreaks(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

/** The decoder costs more than a short name is worth, so short ASCII goes byte by byte. */
function decode(bytes: Uint8Array, start: number, end: number): string {
  if (end - start > 24) return utf8.decode(bytes.subarray(start, end));
  let text = '';
  for (let at = start; at < end; at++) {
    const byte = bytes[at] ?? 0;
    if (byte > 0x7f) return utf8.decode(bytes.subarray(start, end));
    text += String.fromCharCode(byte);
  }
  return text;
}

function nameEnd(bytes: Uint8Array, from: number): number {
  let at = from;
  for (; at < bytes.length; at++) {
    const byte = bytes[at];
    if (
      byte === GT ||
      byte === SLASH ||
      byte === EQUALS ||
      byte === LT ||
      byte === AMPERSAND ||
      isSpace(byte)
    )
      break;
  }
  return at;
}

function quoteAfterEquals(bytes: Uint8Array, from: number): number {
  const equals = pastSpace(bytes, from);
  if (bytes[equals] !== EQUALS) return -1;
  const quote = pastSpace(bytes, equals + 1);
  return bytes[quote] === QUOTE || bytes[quote] === APOSTROPHE ? quote : -1;
}

function pastSpace(bytes: Uint8Array, from: number): number {
  let at = from;
  while (isSpace(bytes[at])) at++;
  return at;
}

function isSpace(byte: number | undefined): boolean {
  return byte === 0x20 || byte === 0x0a || byte === 0x09 || byte === 0x0d;
}

function localStart(bytes: Uint8Array, start: number, end: number): number {
  const colon = bytes.subarray(start, end).indexOf(COLON);
  return colon === -1 ? start : start + colon + 1;
}

function local(qualified: string): string {
  return qualified.slice(qualified.indexOf(':') + 1);
}

function same(bytes: Uint8Array, start: number, end: number, text: string): boolean {
  if (end - start !== text.length) return false;
  for (let i = 0; i < text.length; i++) if (bytes[start + i] !== text.charCodeAt(i)) return false;
  return true;
}

function startsWith(bytes: Uint8Array, at: number, mark: ArrayLike<number>): boolean {
  for (let i = 0; i < mark.length; i++) if (bytes[at + i] !== mark[i]) return false;
  return true;
}

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** XML may come as UTF-16 with a byte order mark. */
function asUtf8(bytes: Uint8Array): Uint8Array {
  const label = startsWith(bytes, 0, [0xff, 0xfe])
    ? 'utf-16le'
    : startsWith(bytes, 0, [0xfe, 0xff])
      ? 'utf-16be'
      : null;
  if (label === null) return bytes;
  const text = new TextDecoder(label, { fatal: true }).decode(bytes);
  return new TextEncoder().encode(text.replace(/^<\?xml[^>]*\?>/, ''));
}

function refuseOtherEncoding(bytes: Uint8Array, at: number, part: string): void {
  if (!startsWith(bytes, at, bytesOf('<?xml'))) return;
  const declaration = new TextDecoder('latin1').decode(bytes.subarray(at, at + 200)).split('?>')[0] ?? '';
  const encoding = /encoding\s*=\s*["']([^"']*)["']/.exec(declaration)?.[1] ?? 'utf-8';
  if (!/^(utf-?8|us-ascii|ascii)$/i.test(encoding)) {
    throw new WorkbookError('unsupported', `${part} is encoded as ${encoding}`);
  }
}
