import { type Cell, type CellStyle, colToLetter } from 'hucre/xlsx';
import type { BookRow } from './book.js';

/** One row of a sheet as it stands in a workbook, each text in its own cell and not in a list that all cells share. */
export function rowXml({ number, height, cells }: BookRow, styles: ReadonlyMap<CellStyle, number>): string {
  const tall = height === undefined ? '' : ` ht="${height}" customHeight="1"`;
  let within = '';
  for (const [c, cell] of cells.entries())
    if (cell) within += cellXml(`${colToLetter(c)}${number + 1}`, cell, styles);
  return `<row r="${number + 1}"${tall}>${within}</row>`;
}

function cellXml(
  place: string,
  { style, value, richText }: Partial<Cell>,
  styles: ReadonlyMap<CellStyle, number>,
): string {
  const look = (style && styles.get(style)) || 0;
  const start = `<c r="${place}"${look === 0 ? '' : ` s="${look}"`}`;
  if (richText?.some(({ font }) => font))
    return `${start} t="inlineStr"><is>${richText.map(runXml).join('')}</is></c>`;
  const text = richText?.map((run) => run.text).join('') ?? value;
  if (typeof text === 'number') return `${start}><v>${text}</v></c>`;
  if (typeof text === 'string')
    return `${start} t="inlineStr"><is><t xml:space="preserve">${inXml(text)}</t></is></c>`;
  return look === 0 ? '' : `${start}/>`;
}

/** Of the looks that a run may have those that bear on what it says. */
function runXml({ text, font }: NonNullable<Cell['richText']>[number]): string {
  const look = `${font?.strikethrough ? '<strike/>' : ''}${font?.vertAlign ? `<vertAlign val="${font.vertAlign}"/>` : ''}`;
  return `<r>${look === '' ? '' : `<rPr>${look}</rPr>`}<t xml:space="preserve">${inXml(text)}</t></r>`;
}

/** What acts has been made readable before, and so has what XML refuses. */
export function inXml(text: string): string {
  return /[&<>]/.test(text)
    ? text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
    : text;
}
