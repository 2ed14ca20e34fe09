import type { Steps } from '../tables/pause.js';
import { corrupt } from '../tables/workbook/budget.js';
import type { Mark } from './marks.js';
import { Edits, filledElement, type Tag, walking, withAttribute } from './xml-edit.js';

const FILLS: { readonly [W in Mark['weight']]: string } = { error: 'FFF9D3D3', warning: 'FFFFF3C4' };

/** The lists that grow, which are told apart by number alone: of another child, or of a second list, nobody knows whether it counts. */
const CHILDREN: ReadonlyMap<string, string> = new Map([
  ['fills', 'fill'],
  ['cellXfs', 'xf'],
]);

/** How many styles of cells a workbook may have, in Excel. */
const MOST_STYLES = 65_490;

/** A workbook's cell styles, to which filled twins of them are added. */
export class CellStyles {
  readonly #edits: Edits;
  readonly #styles: string[] = [];
  #prefix = '';
  readonly #twins = new Map<string, number>();
  readonly #added: string[] = [];
  readonly #fills: string[] = [];
  readonly #lists = new Map<
    string,
    { readonly tag: Tag; readonly closing: number; readonly count: number }
  >();

  private constructor(private readonly xml: string) {
    this.#edits = new Edits(xml);
  }

  static *of(xml: string, part: string): Steps<CellStyles> {
    const styles = new CellStyles(xml);
    yield* styles.#read(part);
    return styles;
  }

  *#read(part: string): Steps<void> {
    const { xml } = this;
    let within = '';
    let count = 0;
    yield* walking(xml, part, {
      open: (tag) => {
        if (tag.depth === 1) this.#prefix = tag.prefix;
        if (tag.depth === 2) [within, count] = [tag.name, 0];
        if (tag.depth === 3) count += 1;
        const child = CHILDREN.get(within);
        if (tag.depth === 3 && child !== undefined && tag.name !== child)
          throw corrupt(`${part} has a ${tag.name} where each is a ${child}`);
      },
      close: (tag, closing, to) => {
        if (tag.depth === 2 && CHILDREN.has(tag.name) && this.#lists.has(tag.name))
          throw corrupt(`${part} has several ${tag.name}`);
        if (tag.depth === 2) this.#lists.set(tag.name, { tag, closing, count });
        if (tag.depth === 3 && within === 'cellXfs') this.#styles.push(xml.slice(tag.start, to));
      },
    });
    for (const list of CHILDREN.keys()) if (!this.#lists.has(list)) throw corrupt(`${part} has no ${list}`);
  }

  /**
   * A style that is spoken of and is not there shows its cells plain. It becomes a plain one, so that none of ours takes its
   * number and all its cells with it.
   */
  reserve(highest: number): void {
    if (highest >= MOST_STYLES) throw corrupt(`there is no style ${highest}`);
    while (this.#count <= highest) this.#added.push(this.#plain);
  }

  get #count(): number {
    return this.#styles.length + this.#added.length;
  }

  get #plain(): string {
    return `<${this.#prefix}xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>`;
  }

  /** The number of the style that is like `base` in all but its fill. */
  filled(base: number, weight: Mark['weight']): number {
    const key = `${base} ${weight}`;
    const known = this.#twins.get(key);
    if (known !== undefined) return known;
    const style = this.#styles[base] ?? this.#plain;
    const end = style.indexOf('>') + 1;
    const open = withAttribute(
      withAttribute(style.slice(0, end), 'fillId', String(this.#fill(weight))),
      'applyFill',
      '1',
    );
    const twin = this.#count;
    this.#added.push(open + style.slice(end));
    this.#twins.set(key, twin);
    return twin;
  }

  done(): Edits {
    this.#extend('fills', this.#fills);
    this.#extend('cellXfs', this.#added);
    return this.#edits;
  }

  #fill(weight: Mark['weight']): number {
    const p = this.#prefix;
    const fill = `<${p}fill><${p}patternFill patternType="solid"><${p}fgColor rgb="${FILLS[weight]}"/><${p}bgColor indexed="64"/></${p}patternFill></${p}fill>`;
    const at = this.#fills.indexOf(fill);
    return (this.#lists.get('fills')?.count ?? 0) + (at >= 0 ? at : this.#fills.push(fill) - 1);
  }

  #extend(name: string, children: readonly string[]): void {
    const list = this.#lists.get(name);
    if (!list || children.length === 0) return;
    const { tag, closing, count } = list;
    const open = withAttribute(this.xml.slice(tag.start, tag.end), 'count', String(count + children.length));
    const added = children.join('');
    this.#edits.replace(tag.start, tag.end, tag.empty ? filledElement(tag, open, added) : open);
    if (!tag.empty) this.#edits.insert(closing, added);
  }
}
