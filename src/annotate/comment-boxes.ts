import textWidth from '../report/said/width.cjs';
import { corrupt } from '../tables/workbook/budget.js';
import { textOf } from './comments.js';
import type { Mark } from './marks.js';
import { Edits } from './xml-edit.js';

/** VML, the old drawing language in which spreadsheets keep the boxes of comments. */
const NAMESPACES =
  'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"';

const BOX =
  `<v:shapetype ${NAMESPACES} id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">` +
  '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>';

/** Columns of a box, characters of a line in them, and points of a line. */
const COLUMNS = 4;
const LINE_LENGTH = 44;
const LINE_HEIGHT = 15;

export const EMPTY_DRAWING = `<xml ${NAMESPACES}><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout></xml>`;

/**
 * The drawing with a hidden box for each mark whose cell has none: a comment without a box is not shown. It is changed as text
 * and not as XML: drawings with form controls often are none.
 */
export function addBoxes(vml: string, part: string, all: readonly Mark[]): Edits {
  const boxed = boxedCells(vml);
  const marks = all.filter(({ line, column }) => !boxed.has(`${line - 1} ${column - 1}`));
  const edits = new Edits(vml);
  if (marks.length === 0) return edits;
  const end = vml.lastIndexOf('</xml>');
  if (end < 0) throw corrupt(`${part} has no end`);
  const first = highestNumber(vml) + 1;
  const boxes = marks.map((mark, i) => box(mark, first + i)).join('');
  const type = vml.includes('id="_x0000_t202"') ? '' : BOX;
  edits.insert(end, type + boxes);
  return edits;
}

/** Of the boxes and what else is drawn, or else the one after which programs begin. */
function highestNumber(vml: string): number {
  let highest = 1024;
  for (const [, number] of vml.matchAll(/_x0000_s(\d+)/g)) highest = Math.max(highest, Number(number));
  return highest;
}

/** The row and column of each box of a comment, both from 0. */
function boxedCells(vml: string): ReadonlySet<string> {
  const cells = new Set<string>();
  for (const piece of vml.split(/\bObjectType\s*=\s*["']Note["']/).slice(1)) {
    const said = piece.slice(0, piece.indexOf('ClientData>'));
    cells.add(`${numberIn(said, /\bRow>\s*(\d+)/)} ${numberIn(said, /\bColumn>\s*(\d+)/)}`);
  }
  return cells;
}

function numberIn(text: string, pattern: RegExp): number {
  return Number(pattern.exec(text)?.[1] ?? 0);
}

function box(mark: Mark, id: number): string {
  const lines = textOf(mark)
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(textWidth(line) / LINE_LENGTH)), 1);
  const [row, column] = [mark.line - 1, mark.column - 1];
  const anchor = [column + 1, 15, row, 2, column + 1 + COLUMNS, 15, row + lines, 4].join(', ');
  const style = `position:absolute;margin-left:60pt;margin-top:2pt;width:240pt;height:${lines * LINE_HEIGHT}pt;z-index:1;visibility:hidden`;
  return (
    `<v:shape ${NAMESPACES} id="_x0000_s${id}" type="#_x0000_t202" style="${style}" fillcolor="#ffffe1" o:insetmode="auto">` +
    '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>' +
    '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>' +
    '<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>' +
    `<x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column>` +
    '</x:ClientData></v:shape>'
  );
}
