import type { Steps } from '../tables/pause.js';
import { corrupt, type WorkbookLimits } from '../tables/workbook/budget.js';
import { mainPart, typed } from '../tables/workbook/container/relationships.js';
import { partKey } from '../tables/workbook/container/zip.js';
import { addBoxes, EMPTY_DRAWING } from './comment-boxes.js';
import { addComments, emptyComments } from './comments.js';
import type { Mark } from './marks.js';
import { DECLARATION, Package } from './package.js';
import { anchored, fillCells, highestStyle } from './sheet-cells.js';
import { CellStyles } from './styles.js';
import { addReplies, nobody, PEOPLE, PEOPLE_REFERENCE, withOurPerson } from './threads.js';
import { Edits, walk, walking } from './xml-edit.js';

const COMMENTS = 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml';
const STYLES = 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml';
const DRAWING = 'application/vnd.openxmlformats-officedocument.vmlDrawing';

/** Transitional or strict, as the workbook itself is: the namespace of its cells and that of its references. */
interface Dialect {
  readonly cells: string;
  readonly references: string;
}

/**
 * An .xlsx workbook with each marked cell filled and commented. Only the parts that hold these cells, their styles and
 * their comments are changed, and those only there; every other part stays byte by byte as it was.
 */
export function* annotating(
  bytes: Uint8Array,
  marks: readonly Mark[],
  limits: WorkbookLimits,
): Steps<Uint8Array> {
  const book = new Package(bytes, limits);
  const main = yield* mainPart(...book.source);
  const sheets = sheetParts(book, main);
  yield* checkOwnParts(book, [...sheets.values()]);
  const dialect = dialectOf(book, main);
  const stylesPart = typed(book.relationshipsOf(main), 'styles') ?? newStyles(book, main, dialect);
  const styles = yield* CellStyles.of(yield* book.reading(stylesPart), stylesPart);
  for (const part of marks.length > 0 ? sheets.values() : [])
    styles.reserve(yield* highestStyle(yield* book.reading(part), part));
  const bySheet = marksBySheet(marks);
  for (const [i, [name, part]] of [...sheets].entries()) {
    yield;
    const meant = bySheet.get(name);
    if (!meant) continue;
    const edits = new Edits(yield* book.reading(part));
    const own = yield* anchored(edits.text, part, meant);
    yield* fillCells(edits, part, own, styles);
    yield* comment(book, part, edits, own, dialect);
    book.write(part, edits);
    yield* reply(book, main, part, own, i);
  }
  if (marks.length > 0) book.write(stylesPart, styles.done());
  return yield* book.save();
}

function marksBySheet(marks: readonly Mark[]): ReadonlyMap<string | null, Mark[]> {
  const all = new Map<string | null, Mark[]>();
  for (const mark of marks) {
    const known = all.get(mark.sheet);
    if (known) known.push(mark);
    else all.set(mark.sheet, [mark]);
  }
  return all;
}

/** Each sheet's part by the sheet's name. */
function sheetParts(book: Package, main: string): Map<string, string> {
  const targets = book.relationshipsOf(main);
  const parts = new Map<string, string>();
  walk(book.read(main), main, {
    open: ({ depth, name, attributes }) => {
      if (depth !== 3 || name !== 'sheet') return;
      const id = Object.entries(attributes).find(([key]) => /(?:^|:)id$/.test(key))?.[1] ?? '';
      const target = targets.get(id);
      if (target?.type === 'worksheet') parts.set(attributes.name ?? '', target.part);
    },
  });
  return parts;
}

const COMMENT_PARTS = new Set(['comments', 'vmlDrawing', 'threadedComment']);

/**
 * What two sheets share would show the marks of one of them in both; of what lies elsewhere or is there twice, nobody knows what
 * a program shows.
 */
function* checkOwnParts(book: Package, sheets: readonly string[]): Steps<void> {
  const owners = new Map<string, number>();
  for (const [i, sheet] of sheets.entries()) {
    yield;
    for (const kind of book.kindsElsewhere(sheet))
      if (COMMENT_PARTS.has(kind)) throw corrupt(`${sheet} has its ${kind} elsewhere`);
    const own = [...book.relationshipsOf(sheet).values()].filter(({ type }) => COMMENT_PARTS.has(type));
    if (own.some(({ type }, at) => type !== 'vmlDrawing' && own.findIndex((one) => one.type === type) < at))
      throw corrupt(`${sheet} has several lists of comments`);
    for (const part of [sheet, ...own.map((one) => one.part)]) {
      const owner = owners.get(partKey(part)) ?? i;
      if (owner !== i) throw corrupt(`two sheets share ${part}`);
      owners.set(partKey(part), i);
    }
  }
}

function dialectOf(book: Package, main: string): Dialect {
  const strict = book.read(main).includes('http://purl.oclc.org/ooxml/spreadsheetml/main');
  return strict
    ? {
        cells: 'http://purl.oclc.org/ooxml/spreadsheetml/main',
        references: 'http://purl.oclc.org/ooxml/officeDocument/relationships',
      }
    : {
        cells: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
        references: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
      };
}

/** A workbook may have no styles at all: then it gets the plain one that all its cells have. */
function newStyles(book: Package, main: string, { cells, references }: Dialect): string {
  const part = book.freeName(`${folderOf(main)}styles`, '.xml');
  const plain = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0"';
  book.add(
    part,
    `${DECLARATION}<styleSheet xmlns="${cells}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>` +
      '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
      '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
      `<cellStyleXfs count="1">${plain}/></cellStyleXfs><cellXfs count="1">${plain} xfId="0"/></cellXfs></styleSheet>`,
  );
  book.declare(part, STYLES);
  book.relate(main, `${references}/styles`, part);
  return part;
}

function* comment(
  book: Package,
  sheet: string,
  edits: Edits,
  marks: readonly Mark[],
  dialect: Dialect,
): Steps<void> {
  const targets = book.relationshipsOf(sheet);
  const part = typed(targets, 'comments') ?? newComments(book, sheet, dialect);
  book.write(part, yield* addComments(yield* book.reading(part), part, marks));
  const drawing = yield* drawingOf(book, sheet, edits, dialect);
  book.write(drawing, addBoxes(book.read(drawing), drawing, marks));
}

/** Where a sheet has threads, in which Excel shows what is said at a cell, each of its marks is said there too. */
function* reply(
  book: Package,
  main: string,
  sheet: string,
  marks: readonly Mark[],
  number: number,
): Steps<void> {
  const part = typed(book.relationshipsOf(sheet), 'threadedComment');
  if (part === null) return;
  const replied = yield* addReplies(book.read(part), part, marks, number);
  if (!replied) return;
  book.write(part, replied);
  const people = typed(book.relationshipsOf(main), 'person') ?? newPeople(book, main);
  book.write(people, yield* withOurPerson(book.read(people), people));
}

function newPeople(book: Package, main: string): string {
  const part = book.freeName(`${folderOf(main)}persons/person`, '.xml');
  book.add(part, nobody());
  book.declare(part, PEOPLE);
  book.relate(main, PEOPLE_REFERENCE, part);
  return part;
}

function folderOf(part: string): string {
  return part.slice(0, part.lastIndexOf('/') + 1);
}

function newComments(book: Package, sheet: string, { cells, references }: Dialect): string {
  const part = book.freeName('xl/comments', '.xml');
  book.add(part, emptyComments(cells));
  book.declare(part, COMMENTS);
  book.relate(sheet, `${references}/comments`, part);
  return part;
}

/** What must stand behind the reference to the drawing (ECMA-376 part 1, 18.3.1.99). */
const BEHIND_DRAWING = new Set([
  'legacyDrawingHF',
  'drawingHF',
  'picture',
  'oleObjects',
  'controls',
  'webPublishItems',
  'tableParts',
  'extLst',
]);

/** The part with the boxes of the sheet's comments, a new one where it has none. */
function* drawingOf(book: Package, sheet: string, edits: Edits, { references }: Dialect): Steps<string> {
  let id: string | undefined;
  let before: number | undefined;
  let prefix = '';
  yield* walking(edits.text, sheet, {
    open: ({ depth, name, attributes, start, prefix: own }) => {
      if (depth === 1) prefix = own;
      if (depth !== 2) return;
      if (name === 'legacyDrawing')
        id = Object.entries(attributes).find(([key]) => /(?:^|:)id$/.test(key))?.[1];
      if (BEHIND_DRAWING.has(name)) before ??= start;
    },
    close: ({ depth }, closing) => {
      if (depth === 1) before ??= closing;
    },
  });
  const known = id === undefined ? undefined : (book.relationshipsOf(sheet).get(id)?.part ?? '');
  if (known !== undefined && !book.has(known)) throw corrupt(`the drawing of ${sheet} is missing`);
  if (known !== undefined) return known;
  const part = book.freeName('xl/drawings/vmlDrawing', '.vml');
  book.add(part, EMPTY_DRAWING);
  book.declare(part, DRAWING);
  const own = book.relate(sheet, `${references}/vmlDrawing`, part);
  const reference = `<${prefix}legacyDrawing xmlns:r="${references}" r:id="${own}"/>`;
  edits.insert(before ?? edits.text.length, reference);
  return part;
}
