import { type Markup, markup, NOTHING } from './markup.js';

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
export function table(name: string, columns: readonly Column[], rows: readonly (readonly Cell[])[]): Markup {
  return markup`<table class="cards" role="table"><caption class="unseen">${name}</caption>${headOf(columns)}<tbody role="rowgroup">${rows.map((cells) => rowOf(columns, cells))}</tbody></table>`;
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
export function scrolling(name: string, content: Markup): Markup {
  return markup`<div class="scroll" role="region" aria-label="${name}" tabindex="0">${content}</div>`;
}

/** A part of the page with its heading. */
export function section(anchor: string, heading: Cell, ...content: readonly (Markup | null)[]): Markup {
  return markup`<section aria-labelledby="${anchor}"><h2 id="${anchor}">${heading}</h2>${content.map((part) => part ?? NOTHING)}</section>`;
}
