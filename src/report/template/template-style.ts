import type { CellStyle } from 'hucre/xlsx';
import { BODY, CENTRED } from '../workbook/looks.js';
import { asksSample, type TemplateBlock, type TemplateColumn } from './template-rows.js';
import { isPercent, isWholeNumber } from './template-validation.js';

const NOT_ASKED: CellStyle = { ...BODY, fill: filled('D9D9D9') };
const TO_FILL: CellStyle = { ...BODY, fill: filled('FFFBE6'), protection: { locked: false } };
const WHOLE: CellStyle = { ...TO_FILL, numFmt: '#,##0' };
/**
 * Cells of percentages have that format beforehand: a spreadsheet then takes 92.5 for 92.5 %, and shows what it took,
 * where a protected sheet may not give a cell the format that somebody types.
 */
const PERCENTAGE: CellStyle = { ...TO_FILL, numFmt: '0.00%' };

/** What is given is white, what is to be filled in light yellow, what is not asked for grey; all but the second are locked. */
export function styleOf(column: TemplateColumn, block: TemplateBlock): CellStyle {
  const { asks, indicator } = block;
  switch (column) {
    case 'value':
      if (asks === 'number' && isWholeNumber(indicator)) return WHOLE;
      return (asks === 'share' || asks === 'growth') && isPercent(indicator.unit) ? PERCENTAGE : TO_FILL;
    case 'numerator':
    case 'denominator':
      return asks === 'share' ? WHOLE : NOT_ASKED;
    case 'sample':
      return asksSample(block) ? WHOLE : NOT_ASKED;
    case 'note':
      return TO_FILL;
    case 'row':
    case 'year':
      return { ...BODY, ...CENTRED };
    default:
      return BODY;
  }
}

function filled(rgb: string) {
  return { type: 'pattern', pattern: 'solid', fgColor: { rgb } } as const;
}

/** The least and the most columns of text that a column is wide. */
export function widthsOf(column: TemplateColumn): readonly [least: number, most: number] {
  switch (column) {
    case 'indicator':
      return [20, 52];
    case 'value':
    case 'numerator':
    case 'denominator':
    case 'sample':
      return [14, 24];
    case 'note':
      return [30, 30];
    default:
      return [6, 24];
  }
}
