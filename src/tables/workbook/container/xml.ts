import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { stepsTaken } from '../../pause.js';
import { corrupt, tooLarge, WorkbookError } from '../budget.js';

/** Bytes handed to the parser at a time: what they hold is all that is kept at once. */
const CHUNK = 1 << 16;
/** Bytes without an event, of a text or a comment: far more than a cell may hold. The parser joins some of them letter by letter. */
const MAX_PIECE = 1 << 20;
/** Spreadsheets nest a dozen deep; the rest is a try at the stack. */
const MAX_DEPTH = 256;
/** Elements that are gone through between two pauses: a row or a font has far less, and a signal would not be heard meanwhile. */
const MOST_AT_ONCE = 200_000;
const TAG_END = 0x3e;
const UNICODE = /^(utf-?8|us-ascii|ascii)$/i;

export type XmlEvent = 'open' | 'close' | 'text' | 'end';

type Queued =
  | { readonly event: 'open' | 'close'; readonly tag: SaxesTagPlain }
  | { readonly event: 'text'; readonly text: string };

/** An element that is open, and the vocabulary that elements in it have by default. */
interface OpenTag {
  readonly name: string;
  readonly space: string | undefined;
  readonly byDefault: string | undefined;
  readonly attributes: Readonly<Record<string, string>>;
}

/** The vocabularies of office programs; an element of any other has a name by chance. */
const KNOWN =
  /openxmlformats\.org|purl\.(?:oclc\.)?org|schemas[.-]microsoft[.-]com|opendocument|w3\.org|openoffice\.org|documentfoundation|libreoffice|kingsoft|wps\.cn/i;

/** Of what stands there in several ways, for programs that know more and for those that know less. */
const CHOICE = /markup-compatibility/i;

/**
 * The events of an XML document one at a time, from its bytes, which are never turned into one big string. The parser knows
 * no entities but the five of XML and refuses whatever is not well-formed; here a document type is refused as well.
 */
export class XmlReader {
  /** Of the element opened or closed last: without its prefix, but for one of another vocabulary, which has a colon in it. */
  name = '';
  readonly #bytes: Uint8Array;
  readonly #part: string;
  #decoder: InstanceType<typeof TextDecoder>;
  readonly #parser = new SaxesParser({ xmlns: false, position: false });
  #fed = 0;
  #sinceEvent = 0;
  #ended = false;
  #queue: Queued[] = [];
  #taken = 0;
  #attributes: Readonly<Record<string, string>> = {};
  readonly #open: OpenTag[] = [];
  /** Elements since the last step, and which that was. */
  #since = 0;
  #step = 0;
  #text = '';

  /** `ofRoot`: only elements of the root's own vocabulary are called by their names alone. */
  constructor(
    bytes: Uint8Array,
    part: string,
    private readonly ofRoot = false,
  ) {
    this.#bytes = bytes;
    this.#part = part;
    this.#decoder = new TextDecoder(encodingOf(bytes), { fatal: true });
    this.#listen();
  }

  /** How many elements are open; right after an `open` the new one is counted, right after its `close` no more. */
  get depth(): number {
    return this.#open.length;
  }

  next(): XmlEvent {
    let queued = this.#queue[this.#taken++];
    while (queued === undefined) {
      if (this.#ended) return 'end';
      this.#queue = [];
      this.#taken = 0;
      this.#feed();
      queued = this.#queue[this.#taken++];
    }
    if (queued.event === 'text') this.#text = queued.text;
    else this.#enter(queued.event, queued.tag);
    return queued.event;
  }

  /** The text of the current `text` event. */
  text(): string {
    return this.#text;
  }

  /** An attribute of the element just opened, by its name as written (with prefix), or null. */
  attribute(name: string): string | null {
    return this.#attributes[name] ?? null;
  }

  /** The same by the name without prefix, for vocabularies whose writers choose prefixes freely. */
  attributeOfAnyPrefix(name: string): string | null {
    const found = Object.keys(this.#attributes).find((each) => local(each) === name && this.#isKnown(each));
    return found === undefined ? null : this.attribute(found);
  }

  /** Stops at each child of the element just opened and gives its name; whether the child is read on or left does not matter. */
  *children(): Generator<string> {
    const depth = this.depth;
    for (;;) {
      const event = this.next();
      if (event === 'close' && this.depth < depth) return;
      if (event === 'open' && this.depth === depth + 1) yield this.name;
    }
  }

  /** All text within the element just opened, its descendants' too; ends after its close. */
  textWithin(): string {
    const depth = this.depth;
    let text = '';
    for (;;) {
      const event = this.next();
      if (event === 'text') text += this.text();
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

  #enter(event: 'open' | 'close', tag: SaxesTagPlain): void {
    this.#attributes = tag.attributes;
    if (event === 'close') {
      this.name = this.#open.pop()?.name ?? '';
      return;
    }
    this.#count();
    const space = this.#spaceOf(tag);
    const [root] = this.#open;
    const others = this.ofRoot ? CHOICE : KNOWN;
    const isOwn = !root || space === undefined || space === root.space || others.test(space);
    this.name = isOwn ? local(tag.name) : `:${tag.name}`;
    if (this.#open.length === MAX_DEPTH) throw tooLarge('levels', MAX_DEPTH);
    this.#open.push({ name: this.name, space, byDefault: this.#defaultIn(tag), attributes: tag.attributes });
  }

  #isKnown(attribute: string): boolean {
    const colon = attribute.indexOf(':');
    return colon < 0 || this.knows(attribute.slice(0, colon));
  }

  /** Whether a prefix stands here for a vocabulary of office programs; one of which nothing is said may. */
  protected knows(prefix: string): boolean {
    const space = this.spaceOf(prefix);
    return space === undefined || space === this.#open[0]?.space || KNOWN.test(space);
  }

  /** The vocabulary that a prefix stands for here; undefined where nothing declares it. */
  protected spaceOf(prefix: string): string | undefined {
    const declares = `xmlns:${prefix}`;
    return this.#open.findLast(({ attributes }) => attributes[declares] !== undefined)?.attributes[declares];
  }

  /** Of the element just opened, as they are written. */
  protected attributeNames(): readonly string[] {
    return Object.keys(this.#attributes);
  }

  #count(): void {
    const step = stepsTaken();
    this.#since = step === this.#step ? this.#since + 1 : 0;
    this.#step = step;
    if (this.#since > MOST_AT_ONCE) throw tooLarge('elements', MOST_AT_ONCE);
  }

  /** The vocabulary of an element; undefined where nothing declares it. */
  #spaceOf(tag: SaxesTagPlain): string | undefined {
    const colon = tag.name.indexOf(':');
    if (colon < 0) return this.#defaultIn(tag);
    const prefix = tag.name.slice(0, colon);
    return tag.attributes[`xmlns:${prefix}`] ?? this.spaceOf(prefix);
  }

  #defaultIn({ attributes }: SaxesTagPlain): string | undefined {
    return attributes.xmlns ?? this.#open.at(-1)?.byDefault;
  }

  #listen(): void {
    const queueText = (text: string): unknown => this.#queue.push({ event: 'text', text: flat(text) });
    this.#parser.on('opentag', (tag) => this.#queue.push({ event: 'open', tag }));
    this.#parser.on('closetag', (tag) => this.#queue.push({ event: 'close', tag }));
    this.#parser.on('text', queueText);
    this.#parser.on('cdata', queueText);
    this.#parser.on('xmldecl', ({ encoding }) => this.#useEncoding(encoding ?? 'utf-8'));
    this.#parser.on('doctype', () => {
      throw corrupt(`${this.#part} declares a document type`);
    });
  }

  /** The declaration is read before the rest is decoded; a byte order mark says it better. */
  #useEncoding(label: string): void {
    if (this.#decoder.encoding !== 'utf-8' || UNICODE.test(label)) return;
    try {
      this.#decoder = new TextDecoder(label, { fatal: true });
    } catch {
      throw new WorkbookError('unsupported', `${this.#part} is encoded as ${label}`);
    }
  }

  #feed(): void {
    const chunk = this.#bytes.subarray(this.#fed, this.#fed + this.#chunkSize());
    this.#fed += chunk.length;
    this.#ended = chunk.length === 0;
    try {
      this.#parser.write(this.#decoder.decode(chunk, { stream: !this.#ended }));
      if (this.#ended) this.#parser.close();
      this.#sinceEvent = this.#queue.length > 0 ? 0 : this.#sinceEvent + chunk.length;
      if (this.#sinceEvent > MAX_PIECE) throw tooLarge('piece', MAX_PIECE);
    } catch (error) {
      throw error instanceof WorkbookError ? error : corrupt(`${this.#part} is not well-formed`);
    }
  }

  /** The first tag, which may be the declaration, comes alone: nothing behind it is decoded before its encoding is known. */
  #chunkSize(): number {
    return this.#fed === 0 ? Math.min(this.#bytes.indexOf(TAG_END) + 1 || CHUNK, CHUNK) : CHUNK;
  }
}

/** XML may come as UTF-16 with a byte order mark. */
function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}

/** True for the name of an element of another vocabulary, of which a program that does not know it shows nothing. */
export function isForeign(name: string): boolean {
  return name.startsWith(':');
}

function local(qualified: string): string {
  return qualified.slice(qualified.indexOf(':') + 1);
}

/** A string joined from pieces keeps a record of each, many times its size, until a character of it is asked for. */
function flat(text: string): string {
  text.charCodeAt(0);
  return text;
}
