import { SaxesParser } from 'saxes';
import { atOnce, type Steps } from '../tables/pause.js';
import { corrupt } from '../tables/workbook/budget.js';

/** An element where it stands in the text: from `<` to behind the `>` of its opening tag. */
export interface Tag {
  /** Without its prefix. */
  readonly name: string;
  /** With its colon; '' for none. What is put beside it takes the same one. */
  readonly prefix: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** From 1 for the root. */
  readonly depth: number;
  readonly start: number;
  readonly end: number;
  readonly empty: boolean;
}

interface Visitor {
  open?(tag: Tag): void;
  /** `from` and `to` are the closing tag's; both the end of the opening one for an empty element. */
  close?(tag: Tag, from: number, to: number): void;
}

/** The same of a part that is small in any workbook, at one go. */
export function walk(xml: string, part: string, visitor: Visitor): void {
  atOnce(walking(xml, part, visitor));
}

/** So many characters are gone through in a step. */
const LENGTH = 1 << 16;

/** A text in pieces that each end behind a tag. */
function* piecesOf(xml: string): Generator<string> {
  for (let at = 0; at < xml.length; ) {
    const end = xml.indexOf('>', at + LENGTH) + 1 || xml.length;
    yield xml.slice(at, end);
    at = end;
  }
}

/** Walks through all elements of an XML text. Within a tag no `<` may stand, so that its start is the nearest one before. */
export function* walking(xml: string, part: string, visitor: Visitor): Steps<void> {
  const parser = new SaxesParser({ xmlns: false });
  const stack: Tag[] = [];
  parser.on('opentag', ({ name, attributes, isSelfClosing }) => {
    const colon = name.indexOf(':') + 1;
    const tag = {
      name: name.slice(colon),
      prefix: name.slice(0, colon),
      attributes,
      depth: stack.length + 1,
      start: xml.lastIndexOf('<', parser.position - 1),
      end: parser.position,
      empty: isSelfClosing,
    };
    stack.push(tag);
    visitor.open?.(tag);
  });
  parser.on('closetag', () => {
    const tag = stack.pop();
    if (tag === undefined) return;
    const to = parser.position;
    visitor.close?.(tag, tag.empty ? to : xml.lastIndexOf('<', to - 1), to);
  });
  const parse = (work: () => void) => {
    try {
      work();
    } catch {
      throw corrupt(`${part} is not well-formed`);
    }
  };
  for (const piece of piecesOf(xml)) {
    parse(() => parser.write(piece));
    yield;
  }
  parse(() => parser.close());
}

/**
 * Changes to a text, gathered in any order and made as it is written; whatever they do not touch stays as it is. A sheet may fill
 * half of the memory that there is for it: there is no room for it as it was and as it is to be.
 */
export class Edits {
  readonly #edits: { readonly from: number; readonly to: number; readonly text: string }[] = [];

  constructor(
    /** As it was. */
    readonly text: string,
  ) {}

  insert(at: number, text: string): void {
    if (text !== '') this.#edits.push({ from: at, to: at, text });
  }

  replace(from: number, to: number, text: string): void {
    this.#edits.push({ from, to, text });
  }

  /** Puts children at the end of an element, which may have been an empty one. */
  append(tag: Tag, closing: number, children: string): void {
    if (!tag.empty) this.insert(closing, children);
    else this.replace(tag.start, tag.end, filledElement(tag, this.text.slice(tag.start, tag.end), children));
  }

  /** Sets an attribute of an element in its opening tag. */
  attribute(tag: Tag, name: string, value: string): void {
    this.replace(tag.start, tag.end, withAttribute(this.text.slice(tag.start, tag.end), name, value));
  }

  /** What it comes to, piece by piece. */
  *pieces(): Generator<string> {
    let at = 0;
    for (const { from, to, text } of this.#edits.sort((a, b) => a.from - b.from)) {
      yield* piecesOf(this.text.slice(at, from));
      yield text;
      at = to;
    }
    yield* piecesOf(this.text.slice(at));
  }

  done(): string {
    return [...this.pieces()].join('');
  }
}

/** What becomes of an empty element, `written`, that gets children. */
export function filledElement({ prefix, name }: Tag, written: string, children: string): string {
  return `${written.slice(0, -'/>'.length).trimEnd()}>${children}</${prefix}${name}>`;
}

/** An opening tag with one attribute set; the others stay as they were written. */
export function withAttribute(tag: string, name: string, value: string): string {
  for (const match of tag.matchAll(/\s([^\s=<>/]+)\s*=\s*(?:"[^"]*"|'[^']*')/g)) {
    if (match[1] === name)
      return `${tag.slice(0, match.index)} ${name}="${escapeXml(value)}"${tag.slice(match.index + match[0].length)}`;
  }
  return tag.replace(/^<[^\s/>]+/, (start) => `${start} ${name}="${escapeXml(value)}"`);
}

/** What no XML may hold, however it is written. */
const FORBIDDEN = /(?![\t\n\r])\p{Cc}|[\p{Cs}\ufffe\uffff]/gu;

export function escapeXml(text: string): string {
  return text
    .replaceAll(FORBIDDEN, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
