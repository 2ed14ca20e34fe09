import type { Steps } from '../../pause.js';
import type { Sheet } from '../../sheet.js';
import { type Budget, corrupt, tooLarge } from '../budget.js';
import type { Look } from '../rich-text.js';
import type { PageStyle } from './declarations.js';
import { isAltered, keysOf, type PageStyles } from './page-styles.js';
import { type OpenCell, PageTables } from './page-tables.js';
import { isSeen, SEEN, type Sight, sightOf } from './sight.js';
import { UNKNOWN } from './table-grid.js';

type Attributes = Readonly<Record<string, string>>;

/** Elements have a dozen, and each is held until all are read. */
const MOST_ATTRIBUTES = 1000;

/** Letters of a page's title that are kept, for the name of its sheet. */
const LONGEST_TITLE = 1000;

/** Pieces of a text that are put together at once. */
const MOST_PIECES = 1000;

/** Pages nest some dozens deep; the rest is a try at the stack. */
const MAX_DEPTH = 512;

/** Elements whose text nobody sees as such, or only a program sees that does not know them. */
const SKIPPED: ReadonlySet<string> = new Set(
  `script noscript style title template xml object svg math rt rp option select datalist iframe noframes audio video canvas
  meter progress`.split(/\s+/),
);

/** Elements that draw something. */
const PICTURE = /^(?:img|svg|canvas|meter|progress|video|iframe|object|embed)$/;

/** Those of which any may be a letter; what is drawn in the page itself are signs and curves. */
const FOREIGN = /^(?:img|iframe|object|embed)$/;

/** Elements that stand on lines of their own. */
const BLOCKS: ReadonlySet<string> = new Set(
  `address article aside blockquote br caption center dd div dl dt fieldset figcaption footer form h1 h2 h3 h4 h5 h6
  header hr li main nav ol p pre section ul`.split(/\s+/),
);

/** Elements of drawings and equations whose text is seen, though not in the order or at the size in which it is written. */
const DRAWN = /^(?:text|tspan|textpath|math|m[inos]|mtext)$/;

const CELL = /^t[dh]$/;
const LIST = /^[uo]l$/;

/** What a cell takes its look from; what an earlier cell left open ends with that. */
const OF_TABLE = /^(?:tr|thead|tbody|tfoot|table)$/;

const GROUP = /^(?:thead|tbody|tfoot)$/;

const HEADING = /^(?:h[1-6]|caption)$/;

const LOOKS: ReadonlyMap<string, Partial<Look>> = new Map<string, Partial<Look>>([
  ['sup', { position: 'above' }],
  ['sub', { position: 'below' }],
  ['s', { struck: true }],
  ['strike', { struck: true }],
  ['del', { struck: true }],
]);

/** What is not seen counts no more than what is struck out. */
const UNSEEN: Look = { position: 'line', struck: true, unseen: true };

interface OpenElement {
  readonly name: string;
  /** Null where it is the cell's. */
  readonly look: Look | null;
  readonly skipped: boolean;
  readonly hidden: boolean;
  /** Of its text, where it stands in a cell; the rows of a table within the cell are hidden themselves. */
  readonly sight: Sight;
  /** The cell that ends with it. */
  readonly cell: OpenCell | null;
  /** It stands elsewhere than it is written. */
  readonly isApart: boolean;
  /** Of what is in it nothing is seen but its summary. */
  readonly isClosed: boolean;
  /** The items of the list around have numbers. */
  readonly isNumbered: boolean;
}

const PAGE: OpenElement = {
  name: '',
  look: null,
  skipped: false,
  hidden: false,
  sight: SEEN,
  cell: null,
  isApart: false,
  isClosed: false,
  isNumbered: false,
};

/** Takes what a parser finds in a page, and makes a sheet of it. */
export class PageReader {
  readonly #tables: PageTables;
  readonly #open: OpenElement[] = [PAGE];
  #title = '';
  #sheetName = '';
  #attributes = 0;
  /** The parser cuts a text at every sign that might begin a tag or a reference, and what is kept of each piece costs more than the piece. */
  #pieces: string[] = [];

  constructor(
    budget: Budget,
    private readonly styles: PageStyles,
  ) {
    this.#tables = new PageTables(budget);
  }

  onopentagname(): void {
    this.#attributes = 0;
  }

  onattribute(): void {
    this.#attributes += 1;
    if (this.#attributes > MOST_ATTRIBUTES)
      throw corrupt(`an element has more than ${MOST_ATTRIBUTES} attributes`);
  }

  /** Called by the parser, which closes whatever it opens. */
  onopentag(name: string, attributes: Attributes): void {
    this.#endText();
    const around = this.#open.at(-1) ?? PAGE;
    if (this.#open.length > MAX_DEPTH) throw tooLarge('levels', MAX_DEPTH);
    const keys = keysOf(name, attributes);
    const style = placed(name, this.styles.of(keys, attributes));
    this.styles.open(keys);
    const holder = CELL.test(name) ? (this.#open.findLast((one) => OF_TABLE.test(one.name)) ?? PAGE) : around;
    const hides = isHidden(name, attributes, style) || (around.isClosed && name !== 'summary');
    const hidden = around.hidden || hides;
    const isTable = name === 'table';
    const sight = isTable
      ? sightOf(style, { ...around.sight, left: false, sizeless: false }, false, false)
      : sightOf(style, holder.sight, hides && this.#tables.cell !== null, CELL.test(name));
    const isRead = name === 'option' ? attributes.selected !== undefined : !SKIPPED.has(name);
    const skipped = !isRead || (around.skipped && around.name !== 'select');
    const cell = skipped ? null : this.#begin(name, attributes, style, holder.look, hidden);
    if (isShadow(name, attributes)) this.#shadow();
    if (PICTURE.test(name) && !around.skipped && !hides)
      this.#tables.picture(FOREIGN.test(name) && isSeen(sight) && !isDot(attributes));
    const look = cell ? null : lookOf(name, style, around.look, this.#tables.cell);
    if (isRead && this.#tables.cell) {
      if (style.apart && !cell) this.#tables.breakLine(hidden, false);
      if (isSeen(sight) && this.#isOtherwise(name, style, attributes, cell !== null, sight))
        this.#tables.text(UNKNOWN, null);
      if (this.#isNumbered(name, style)) this.#tables.number();
    }
    const isApart = style.apart === true;
    const list = LIST.test(name) ? (style.isNumbered ?? name === 'ol') : around.isNumbered;
    const isClosed = name === 'details' && attributes.open === undefined;
    this.#open.push({ name, look, skipped, hidden, sight, cell, isApart, isClosed, isNumbered: list });
  }

  ontext(text: string): void {
    if (this.#pieces.push(text) >= MOST_PIECES) this.#endText();
  }

  #endText(): void {
    if (this.#pieces.length === 0) return;
    const text = this.#pieces.join('');
    this.#pieces = [];
    const { name, look, skipped, sight, isClosed } = this.#open.at(-1) ?? PAGE;
    if (name === 'title') this.#title = (this.#title + text).slice(0, LONGEST_TITLE);
    else if (name === 'x:name') this.#sheetName ||= text.trim();
    else if (name === 'comment') this.#tables.note(text);
    else if (!skipped)
      this.#tables.text(text, isSeen(sight) && !isClosed ? look : UNSEEN, sight.isRightToLeft);
    else if (DRAWN.test(name) && text.trim() !== '' && this.#tables.cell) this.#tables.text(UNKNOWN, null);
  }

  onclosetag(name: string): void {
    this.#endText();
    const closed = this.#open.length > 1 ? (this.#open.pop() ?? PAGE) : PAGE;
    const { cell, skipped, hidden, isApart } = closed;
    if (closed !== PAGE) this.styles.close();
    if (skipped) return;
    if (name === 'table') this.#tables.endTable();
    else if (name === 'tr') this.#tables.endRow();
    else if (GROUP.test(name)) this.#tables.endGroup();
    else if (cell && cell === this.#tables.cell) this.#tables.endCell();
    else if (BLOCKS.has(name)) this.#tables.breakLine(hidden, HEADING.test(name));
    else if (isApart && this.#tables.cell) this.#tables.breakLine(hidden, false);
  }

  /** Excel keeps the names of sheets in comments that only it reads. */
  oncomment(comment: string): void {
    this.#sheetName ||= /<x:Name>([^<]*)<\/x:Name>/.exec(comment)?.[1]?.trim() ?? '';
  }

  get hasTable(): boolean {
    return this.#tables.hasTable;
  }

  *finish(): Steps<Sheet> {
    this.#endText();
    this.#tables.breakLine(false, false);
    return yield* this.#tables.finish(this.#sheetName || this.#title.trim() || 'Sheet1');
  }

  /** Gives the cell that begins with the element, if one does. */
  #begin(
    name: string,
    attributes: Attributes,
    style: PageStyle,
    holder: Look | null,
    hidden: boolean,
  ): OpenCell | null {
    if (CELL.test(name)) {
      // a line through a row goes through its cells, whatever they say themselves
      const struck = style.struck || (holder?.struck ?? false);
      return this.#tables.startCell(attributes, { ...style, struck }, hidden);
    }
    if (name === 'table') this.#tables.startTable(hidden);
    else if (name === 'tr') this.#tables.startRow(hidden);
    else if (GROUP.test(name)) this.#tables.startGroup(name);
    else if (name === 'col') this.#tables.column(attributes, hidden);
    else if (name === 'input') this.#tables.text(typedText(attributes), null);
    else if (BLOCKS.has(name)) this.#tables.breakLine(hidden, false);
    return null;
  }

  /** Whether a person sees other letters of the element just opened than are written, or in another order or place. */
  #isOtherwise(
    name: string,
    style: PageStyle,
    attributes: Attributes,
    isCell: boolean,
    { isTurned }: Sight,
  ): boolean {
    if (isAltered(name, style, attributes) || (isCell ? isTurned : style.isTurned === true)) return true;
    return !isCell && !BLOCKS.has(name) && style.isMovable === true && style.isMoved === true;
  }

  #isNumbered(name: string, { isNumbered }: PageStyle): boolean {
    if (name !== 'li') return isNumbered === true && !LIST.test(name);
    return isNumbered ?? this.#open.at(-1)?.isNumbered ?? false;
  }

  /** What a browser puts in the place of an element's own text. */
  #shadow(): void {
    if (!this.#tables.cell) throw corrupt('a part of the page is shown in the place of another one');
    this.#tables.text(UNKNOWN, null);
  }
}

/** A cell, a row or a part of a table that is moved is seen under other headings, or beside other names, as a mirror shows it. */
function placed(name: string, style: PageStyle): PageStyle {
  const isOfRows = name !== 'table' && (CELL.test(name) || OF_TABLE.test(name));
  return isOfRows && style.isMovable && style.isMoved ? { ...style, isTurned: true } : style;
}

/** By now and by an earlier way. */
function isShadow(name: string, { shadowrootmode, shadowroot }: Attributes): boolean {
  return name === 'template' && (shadowrootmode ?? shadowroot) !== undefined;
}

/** A picture that only keeps a place. */
function isDot({ width, height }: Attributes): boolean {
  return [width, height].some((size) => size !== undefined && Number.parseFloat(size) <= 2);
}

function isHidden(name: string, attributes: Attributes, style: PageStyle): boolean {
  const { hidden, height, open, popover } = attributes;
  // a hidden cell leaves its row to be seen
  if (CELL.test(name)) return false;
  if (style.hidden === true || hidden !== undefined || popover !== undefined) return true;
  return (name === 'tr' && height === '0') || (name === 'dialog' && open === undefined);
}

function lookOf(name: string, style: PageStyle, around: Look | null, cell: OpenCell | null): Look | null {
  const own = LOOKS.get(name);
  const { position, struck } = style;
  if (!own && position === undefined && struck === undefined) return around;
  const look = around ?? cell?.look ?? { position: 'line', struck: false };
  return { ...look, ...own, ...(position && { position }), ...(struck !== undefined && { struck }) };
}

/** What is typed into the fields of a form. */
function typedText({ type, value }: Attributes): string {
  return /^(?:|text|number|search)$/i.test(type ?? '') ? (value ?? '') : '';
}
