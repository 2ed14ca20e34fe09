import type { Steps } from '../tables/pause.js';
import { corrupt } from '../tables/workbook/budget.js';
import { cellAddress } from '../tables/workbook/workbook.js';
import type { Mark } from './marks.js';
import { DECLARATION } from './package.js';
import { Edits, escapeXml, type Tag, walking } from './xml-edit.js';

const AUTHOR = 'plancheck';

/** Stands in what we wrote until another program writes it. */
export const UNTOUCHED = '<!--plancheck-->';

/** Of comments that are new, no more than Excel's own: cells hold as many characters. */
const MOST_CHARACTERS = 32_767;

export function emptyComments(namespace: string): string {
  return `${DECLARATION}<comments xmlns="${namespace}"><authors/><commentList/></comments>`;
}

/** The comments with those of the marks: new ones, and more lines for those that are there, which stay. */
export function* addComments(xml: string, part: string, marks: readonly Mark[]): Steps<Edits> {
  const edits = new Edits(xml);
  const byCell = new Map(marks.map((mark) => [cellAddress(mark.line, mark.column), mark]));
  const texts = new Texts(edits, byCell);
  const lists = new Set<string>();
  let authors = 0;
  yield* walking(xml, part, {
    open: (tag) => {
      if (tag.depth === 3 && tag.name === 'author') authors += 1;
      texts.open(tag);
    },
    close: (tag, closing, to) => {
      texts.close(tag, closing, to);
      if (tag.depth !== 2) return;
      const p = tag.prefix;
      lists.add(tag.name);
      if (tag.name === 'authors')
        edits.append(tag, closing, `<${p}author>${AUTHOR}</${p}author>${UNTOUCHED}`);
      if (tag.name === 'commentList')
        edits.append(
          tag,
          closing,
          [...byCell]
            .filter(([cell]) => !texts.said.has(cell))
            .map(([cell, mark]) => comment(cell, mark, authors, p))
            .join(''),
        );
    },
  });
  if (!lists.has('authors') || !lists.has('commentList')) throw corrupt(`${part} is no list of comments`);
  return edits;
}

/** Of what program soever: some write a1. */
function cellOf({ ref = '' }: Tag['attributes']): string {
  return ref.toUpperCase();
}

/** Puts the marks of cells that have a comment behind its text; of several comments on a cell only one may be shown, and nobody knows which. */
class Texts {
  readonly said = new Set<string>();
  #mark: Mark | null = null;

  constructor(
    private readonly edits: Edits,
    private readonly byCell: ReadonlyMap<string, Mark>,
  ) {}

  open({ depth, name, attributes }: Tag): void {
    if (depth !== 3 || name !== 'comment') return;
    const cell = cellOf(attributes);
    this.#mark = this.byCell.get(cell) ?? null;
    if (this.#mark) this.said.add(cell);
  }

  close(tag: Tag, closing: number, to: number): void {
    if (this.#mark !== null && tag.depth === 3 && tag.name === 'comment')
      this.#withoutText(tag, closing, this.#mark);
    if (this.#mark === null || tag.name !== (tag.depth === 5 ? 't' : 'text') || tag.depth < 4) return;
    const p = tag.prefix;
    if (tag.depth === 5) {
      // a bare text becomes the first of two runs
      this.edits.insert(tag.start, `<${p}r>`);
      this.edits.insert(to, `</${p}r>`);
    } else {
      this.edits.append(tag, closing, run(`\n\n${textOf(this.#mark)}`, p));
      this.#mark = null;
    }
  }

  #withoutText(tag: Tag, closing: number, mark: Mark): void {
    this.edits.append(tag, closing, textElement(textOf(mark), tag.prefix));
    this.#mark = null;
  }
}

/** What the comment says: one paragraph for each message. */
export function textOf({ messages }: Mark): string {
  const text = messages.join('\n\n');
  return text.length <= MOST_CHARACTERS ? text : `${text.slice(0, MOST_CHARACTERS - 1)}…`;
}

function comment(cell: string, mark: Mark, author: number, prefix: string): string {
  const text = textElement(textOf(mark), prefix);
  return `<${prefix}comment ref="${cell}" authorId="${author}">${text}</${prefix}comment>`;
}

function textElement(text: string, prefix: string): string {
  return `<${prefix}text>${run(text, prefix)}</${prefix}text>`;
}

function run(text: string, prefix: string): string {
  const safe = escapeXml(text.replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_'));
  return `<${prefix}r><${prefix}t xml:space="preserve">${safe}</${prefix}t></${prefix}r>`;
}
