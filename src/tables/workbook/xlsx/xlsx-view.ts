import { columnOf } from '../cell-reference.js';
import type { XmlReader } from '../container/xml.js';
import type { SheetBuilder } from '../sheet-builder.js';

/** What the window on a sheet keeps from being seen. */
export interface SheetView {
  /** A zero is shown as an empty cell. */
  readonly hidesZeros: boolean;
  /** Nobody can scroll to the rows before this one. */
  readonly from: number;
}

export const PLAIN_VIEW: SheetView = { hidesZeros: false, from: 1 };

const FIRST = /^[A-Z]{1,3}([1-9]\d{0,6})$/;

/** Reads the `sheetViews` just opened. Of several windows the first counts; the columns that it keeps from being seen are told at once. */
export function readView(xml: XmlReader, builder: SheetBuilder): SheetView {
  let view: SheetView | null = null;
  for (const name of xml.children()) {
    if (name !== 'sheetView' || view !== null) continue;
    const hidesZeros = /^(?:0|false)$/.test(xml.attribute('showZeros') ?? '');
    const first = xml.attribute('topLeftCell') ?? '';
    const [, row] = FIRST.exec(first) ?? [];
    let from = 1;
    for (const pane of xml.children()) {
      if (pane !== 'pane' || row === undefined || !isFrozen(xml)) continue;
      // what is frozen does not scroll, and begins with the first cell that is seen
      if (isSplit(xml, 'ySplit')) from = Number(row);
      const column = isSplit(xml, 'xSplit') ? columnOf(first, Number(row)) : 0;
      if (column > 0) builder.hideColumns(0, column - 1);
    }
    view = { hidesZeros, from };
  }
  return view ?? PLAIN_VIEW;
}

function isFrozen(xml: XmlReader): boolean {
  return /^frozen/.test(xml.attribute('state') ?? '');
}

function isSplit(xml: XmlReader, name: 'xSplit' | 'ySplit'): boolean {
  return Number(xml.attribute(name) ?? 0) > 0;
}
