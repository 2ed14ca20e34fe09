import { type Cell, type WriteOptions, writeXlsx } from 'hucre/xlsx';
import type { Plan } from '../../plan/plan.js';
import { unitsFor } from '../../plan/units.js';
import type { Text } from '../../text/text.js';
import { printable } from '../said/printable.js';
import { columnWidth, escaped, libraryCell, type SheetCell, textCell, wholeCell } from '../workbook/cells.js';
import { heightOf, ON_PAPER } from '../workbook/list-sheet.js';
import { FONT, HEAD } from '../workbook/looks.js';
import {
  columnsOf,
  TEMPLATE_COLUMNS,
  type TemplateBlock,
  type TemplateColumn,
  type TemplateOptions,
  templateBlocks,
  templateRow,
} from './template-rows.js';
import { styleOf, widthsOf } from './template-style.js';
import { validationsOf } from './template-validation.js';

/** The workbook to hand out: only the cells to be filled in can be written to, and each says and checks what it takes. */
export async function renderTemplateWorkbook(
  plan: Plan,
  options: TemplateOptions,
  text: Text,
): Promise<Uint8Array> {
  const { columns, workbook } = text.rules.template;
  const blocks = placed(templateBlocks(plan, options));
  const asked = columnsOf(blocks.map(({ block }) => block));
  const head = asked.map((column) => textCell(columns[column]));
  const rows = blocks.flatMap(({ block }) => block.areas.map((area) => cellsOf(block, area, asked)));
  const sheet = [head, ...rows];
  const widths = asked.map((column, c) =>
    columnWidth(
      sheet.flatMap((row) => row[c] ?? []),
      ...widthsOf(column),
    ),
  );
  const title = printable(plan.title);
  return writeXlsx({
    properties: { title, creator: 'plancheck', created: NO_DAY, modified: NO_DAY },
    defaultFont: FONT,
    namedRanges: [headOnEveryPage(workbook.sheet)],
    sheets: [
      {
        name: workbook.sheet,
        columns: widths.map((width) => ({ width })),
        rowDefs: new Map(sheet.map((row, r) => [r, { height: heightOf(row, widths) + ROOM }])),
        cells: new Map([
          ...head.map((cell, c) => [`0,${c}`, libraryCell(cell, HEAD)] as const),
          ...blocks.flatMap(({ block, first }) =>
            block.areas.flatMap((area, i) => placedCells(block, area, first + i, plan, asked, text)),
          ),
        ]),
        dataValidations: blocks.flatMap(({ block, first, last }) =>
          validationsOf(block, { first, last }, unitsFor(plan, block.indicator).length, text),
        ),
        freezePane: { rows: 1, columns: TEMPLATE_COLUMNS.indexOf('indicator') + 1 },
        protection: { sheet: true, formatColumns: true, formatRows: true },
        pageSetup: { ...ON_PAPER, margins: { ...ON_PAPER.margins, top: 0.7, bottom: 0.7 } },
        headerFooter: { oddHeader: `&C${title.replaceAll('&', '&&')}`, oddFooter: '&C&P / &N' },
      },
      instructions(text),
    ],
  });
}

/** How to fill the form in, on a sheet of its own; `measure/own-report` knows it again by its first line. */
function instructions({ rules }: Text): WriteOptions['sheets'][number] {
  const { sheet, head, steps } = rules.template.workbook.instructions;
  const lines = [head(steps.length), ...steps.map((step, i) => `${i + 1}. ${step}`)].map((line) =>
    textCell(line),
  );
  return {
    name: sheet,
    columns: [{ width: INSTRUCTIONS_WIDTH }],
    rowDefs: new Map(lines.map((line, r) => [r, { height: heightOf([line], [INSTRUCTIONS_WIDTH]) + ROOM }])),
    cells: new Map(
      lines.map((line, r) => [`${r},0`, libraryCell(line, r === 0 ? HEAD : { ...WRAPPED })] as const),
    ),
    protection: { sheet: true, formatColumns: true, formatRows: true },
    pageSetup: ON_PAPER,
  };
}

const INSTRUCTIONS_WIDTH = 80;
const WRAPPED = { alignment: { wrapText: true, vertical: 'top' } } as const;

/** No clock has a say in the bytes: the day on which the time of zip archives begins. */
const NO_DAY = new Date('1980-01-01T00:00:00Z');

/** Points above what a row's text needs, for hands that write on paper. */
const ROOM = 4;

function headOnEveryPage(sheet: string): NonNullable<WriteOptions['namedRanges']>[number] {
  return { name: '_xlnm.Print_Titles', range: `'${sheet}'!$1:$1`, scope: sheet };
}

/** The blocks with the rows that they take below the header, counted from 1. */
function placed(blocks: readonly TemplateBlock[]) {
  let next = 2;
  return blocks.map((block) => {
    const first = next;
    next += block.areas.length;
    return { block, first, last: next - 1 };
  });
}

/** Row and year are numbers; everything else is a text, which no spreadsheet takes for a formula. */
function cellsOf(block: TemplateBlock, area: string, asked: readonly TemplateColumn[]): SheetCell[] {
  const row = templateRow(block, area, '');
  return asked.map((column) =>
    (column === 'row' || column === 'year') && row[column] !== ''
      ? wholeCell(Number(row[column]))
      : textCell(row[column]),
  );
}

function placedCells(
  block: TemplateBlock,
  area: string,
  line: number,
  plan: Plan,
  asked: readonly TemplateColumn[],
  text: Text,
): (readonly [place: string, cell: Partial<Cell>])[] {
  return cellsOf(block, area, asked).map((content, c) => {
    const column = asked[c] as TemplateColumn;
    const cell = libraryCell(content, styleOf(column, block));
    const comment = { author: 'plancheck', text: escaped(definitionOf(block, plan, text)) };
    return [`${line - 1},${c}`, column === 'indicator' ? { ...cell, comment } : cell];
  });
}

/** What is measured, what it is made up of, and where the plan says so. */
function definitionOf({ indicator, asks }: TemplateBlock, plan: Plan, { rules, language }: Text): string {
  const { workbook } = rules.template;
  const { numerator, denominator, gloss, clause } = indicator;
  const parts = asks === 'share' && numerator && denominator;
  return [
    ...(language === 'en' && gloss ? [gloss] : []),
    ...(parts ? [workbook.numerator(numerator[language]), workbook.denominator(denominator[language])] : []),
    workbook.source(language === 'en' ? (plan.gloss ?? plan.title) : plan.title, clause),
  ]
    .map(printable)
    .join('\n');
}
