import type { Steps } from '../tables/pause.js';
import { corrupt } from '../tables/workbook/budget.js';
import type { Mark } from './marks.js';
import { Edits, type Tag, walking, withAttribute } from './xml-edit.js';

const FILLS: { readonly [W in Mark['weight']]: string } = { error: 'FFF9D3D3', warning: 'FFFFF3C4' };

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
      },
      close: (tag, closing, to) => {
        if (tag.depth === 2) this.#lists.set(tag.name, { tag, closing, count });
        if (tag.depth === 3 && within === 'cellXfs') this.#styles.push(xml.slice(tag.start, to));
      },
    });
    for (const list of ['fills', 'cellXfs'])
      if (!this.#lists.has(list)) throw corrupt(`${part} has no ${list}`);
  }

  /** The number of the style that is like `base` in all but its fill. */
  filled(base: number, weight: Mark['weight']): number {
    const key = `${base} ${weight}`;
    const known = this.#twins.get(key);
    if (known !== undefined) return known;
    const style = this.#styles[base] ?? `<${this.#prefix}xf numFmtId="0" fontId="0" borderId="0"/>`;
    const end = style.indexOf('>') + 1;
    const open = withAttribute(
      withAttribute(style.slice(0, end), 'fillId', String(this.#fill(weight))),
      'applyFill',
      '1',
    );
    const twin = this.#styles.length + this.#added.push(open + style.slice(end)) - 1;
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
    this.#edits.replace(
      tag.start,
      tag.end,
      withAttribute(this.xml.slice(tag.start, tag.end), 'count', String(count + children.length)),
    );
    this.#edits.insert(closing, children.join(''));
  }
}
