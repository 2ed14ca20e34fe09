import { cellAddress } from '../tables/workbook/workbook.js';
import type { Mark } from './marks.js';
import { DECLARATION } from './package.js';
import { Edits, escapeXml, type Tag, walk } from './xml-edit.js';

const AUTHOR = 'plancheck';

/** Of comments that are new, no more than Excel's own: cells hold as many characters. */
const MOST_CHARACTERS = 32_767;

export function emptyComments(namespace: string): string {
  return `${DECLARATION}<comments xmlns="${namespace}"><authors/><commentList/></comments>`;
}

/** The comments with those of the marks: new ones, and more lines for those that are there, which stay. */
export function addComments(xml: string, part: string, marks: readonly Mark[]): string {
  const edits = new Edits(xml);
  const byCell = new Map(marks.map((mark) => [cellAddress(mark.line, mark.column), mark]));
  const texts = new Texts(edits, byCell);
  let authors = 0;
  walk(xml, part, {
    open: (tag) => {
      if (tag.depth === 3 && tag.name === 'author') authors += 1;
      texts.open(tag);
    },
    close: (tag, closing, to) => {
      texts.close(tag, closing, to);
      if (tag.depth !== 2) return;
      const p = tag.prefix;
      if (tag.name === 'authors') edits.append(tag, closing, `<${p}author>${AUTHOR}</${p}author>`);
      if (tag.name === 'commentList')
        edits.append(
          tag,
          closing,
          [...byCell].map(([cell, mark]) => comment(cell, mark, authors, p)).join(''),
        );
    },
  });
  return edits.done();
}

/** The cells that already have a comment. */
export function commentedCells(xml: string, part: string): Set<string> {
  const cells = new Set<string>();
  walk(xml, part, {
    open: ({ depth, name, attributes }) =>
      depth === 3 && name === 'comment' && cells.add(attributes.ref ?? ''),
  });
  return cells;
}

/** Puts the marks of cells that have a comment behind its text, and takes them off the list. */
class Texts {
  #mark: Mark | null = null;

  constructor(
    private readonly edits: Edits,
    private readonly byCell: Map<string, Mark>,
  ) {}

  open({ depth, name, attributes }: Tag): void {
    if (depth !== 3 || name !== 'comment') return;
    const cell = attributes.ref ?? '';
    this.#mark = this.byCell.get(cell) ?? null;
    this.byCell.delete(cell);
  }

  close(tag: Tag, closing: number, to: number): void {
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
}

/** What the comment says: one paragraph for each message. */
export function textOf({ messages }: Mark): string {
  const text = messages.join('\n\n');
  return text.length <= MOST_CHARACTERS ? text : `${text.slice(0, MOST_CHARACTERS - 1)}…`;
}

function comment(cell: string, mark: Mark, author: number, prefix: string): string {
  const text = `<${prefix}text>${run(textOf(mark), prefix)}</${prefix}text>`;
  return `<${prefix}comment ref="${cell}" authorId="${author}">${text}</${prefix}comment>`;
}

function run(text: string, prefix: string): string {
  const safe = escapeXml(text.replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_'));
  return `<${prefix}r><${prefix}t xml:space="preserve">${safe}</${prefix}t></${prefix}r>`;
}
