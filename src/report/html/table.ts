import { type Markup, markup, type Parts, whole } from './markup.js';

/** How a column's cells are set: figures to the right, words in one line; codes, and long ones that may break, in even letters. */
type Setting = 'text' | 'word' | 'figure' | 'code' | 'long' | 'chart' | 'head';

export interface Column {
  readonly head: string;
  readonly setting?: Setting;
}

export type Cell = Markup | string | number;

/**
 * A table that becomes a list of cards on a narrow screen. There its cells carry their column's head, and the roles that a browser
 * forgets with the display of a table are said.
 */
export function table(name: string, columns: readonly Column[], rows: Iterable<readonly Cell[]>): Markup {
  return whole(tableParts(name, columns, rows));
}

/** The same row by row. */
export function* tableParts(
  name: string,
  columns: readonly Column[],
  rows: Iterable<readonly Cell[]>,
): Parts {
  yield markup`<table class="cards" role="table"><caption class="unseen">${name}</caption>${headOf(columns)}<tbody role="rowgroup">`;
  for (const cells of rows) yield rowOf(columns, cells);
  yield markup`</tbody></table>`;
}

export function headOf(columns: readonly Column[]): Markup {
  const heads = columns.map(
    ({ head, setting = 'text' }) =>
      markup`<th role="columnheader" scope="col" class="${setting}">${head}</th>`,
  );
  return markup`<thead role="rowgroup"><tr role="row">${heads}</tr></thead>`;
}

export function rowOf(columns: readonly Column[], cells: readonly Cell[]): Markup {
  return markup`<tr role="row">${cells.map((cell, i) => cellOf(columns[i] ?? { head: '' }, cell))}</tr>`;
}

function cellOf({ head, setting = 'text' }: Column, cell: Cell): Markup {
  if (setting === 'head') {
    return markup`<th role="rowheader" scope="row" class="head" data-head="${head}">${cell}</th>`;
  }
  return markup`<td role="cell" class="${setting}" data-head="${head}">${cell}</td>`;
}

/** What is wider than a small screen scrolls by itself, with the keyboard too. */
export function* scrolling(name: string, content: Iterable<Markup | null | undefined>): Parts {
  yield markup`<div class="scroll" role="region" aria-label="${name}" tabindex="0">`;
  yield* content;
  yield markup`</div>`;
}

/** A part of the page with its heading. */
export function section(anchor: string, heading: Cell, ...content: readonly (Markup | null)[]): Markup {
  return whole(sectionParts(anchor, heading, content.values()));
}

/** The same part by part. */
export function* sectionParts(
  anchor: string,
  heading: Cell,
  content: Iterable<Markup | null | undefined>,
): Parts {
  yield markup`<section aria-labelledby="${anchor}"><h2 id="${anchor}">${heading}</h2>`;
  yield* content;
  yield markup`</section>`;
}
