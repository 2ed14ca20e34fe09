import type { MissingReport } from '../../assess/missing.js';
import { type Pause, withPauses } from '../../tables/pause.js';
import type { Text } from '../../text/text.js';
import type { Look } from '../look.js';
import { stateOf } from '../said/coverage.js';
import { areaName, type Notice, noticesOf, spotOf } from '../said/notices.js';
import { bookBytes } from '../workbook/book.js';
import { type SheetCell, textCell, wholeCell } from '../workbook/cells.js';
import { type ListColumn, listing } from '../workbook/list-sheet.js';
import { CENTRED, FONT } from '../workbook/looks.js';

/** Two lists: how each place stands, and what each has yet to send or to correct; a filter leaves one place's. */
export async function renderMissingWorkbook(
  report: MissingReport,
  { text }: Look,
  pause: Pause,
): Promise<Uint8Array> {
  const { sheets, none } = text.batch.notices;
  const places = await withPauses(placesSheet(sheets.places, report, text), pause);
  const items = await withPauses(itemsSheet(sheets.items, noticesOf(report, text), none, text), pause);
  const properties = { title: sheets.items };
  return bookBytes({ sheets: [places, items], defaultFont: FONT, properties }, pause);
}

function placesSheet(name: string, { coverages }: MissingReport, text: Text) {
  const { heads } = text.batch.missing;
  const { heads: own } = text.batch.notices;
  const columns: ListColumn[] = [
    { head: own.region },
    { head: own.occasion },
    { head: own.due, style: CENTRED },
    { head: heads.area },
    ...[heads.expected, heads.received, heads.missing].map((head) => ({ head, style: CENTRED })),
    { head: heads.state, style: CENTRED },
  ];
  const rows = coverages.flatMap((coverage) =>
    coverage.areas.map((area): SheetCell[] => [
      ...headCells({ coverage, area }, text),
      wholeCell(area.expected.length),
      wholeCell(area.expected.length - area.missing.length),
      wholeCell(area.missing.length),
      textCell(stateOf(area, text)),
    ]),
  );
  return listing(name, columns, rows.length > 0 ? rows : [columns.map(() => textCell(''))], 0);
}

function headCells({ coverage, area }: Pick<Notice, 'coverage' | 'area'>, text: Text): SheetCell[] {
  const { plan, occasion } = coverage;
  return [
    textCell(plan.jurisdiction.name),
    textCell(text.results.occasion(occasion.name, occasion.year)),
    textCell(occasion.checkpoint?.due ?? ''),
    textCell(areaName(area, coverage, text)),
  ];
}

function itemsSheet(name: string, notices: readonly Notice[], none: string, text: Text) {
  const { heads, problems } = text.batch.notices;
  const columns: ListColumn[] = [
    { head: heads.region },
    { head: heads.occasion },
    { head: heads.due, style: CENTRED },
    { head: text.batch.missing.heads.area },
    { head: heads.kind, style: CENTRED },
    { head: text.results.heads.row, style: CENTRED },
    { head: heads.indicator, most: 50 },
    { head: heads.spot, most: 34 },
    { head: heads.problem, most: 70 },
  ];
  const rows = notices.flatMap((notice) => {
    const row = (...cells: SheetCell[]) => [...headCells(notice, text), ...cells];
    return [
      ...notice.missing.map((one) =>
        row(textCell(problems.missing), wholeCell(one.row), textCell(one.name), textCell(''), textCell('')),
      ),
      ...notice.faults.map((one) =>
        row(
          textCell(problems.faulty),
          wholeCell(null),
          textCell(''),
          textCell(spotOf(one, text)),
          textCell(one.message),
        ),
      ),
      ...(notice.unread === ''
        ? []
        : [
            row(
              textCell(problems.unread),
              wholeCell(null),
              textCell(''),
              textCell(''),
              textCell(notice.unread),
            ),
          ]),
    ];
  });
  const nothing = columns.map((_, c) => textCell(c === columns.length - 1 ? none : ''));
  return listing(name, columns, rows.length > 0 ? rows : [nothing], 0);
}
