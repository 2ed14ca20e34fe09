import { colToLetter } from 'hucre/xlsx';
import { inXml } from './row-xml.js';

/** A cell's comment; rows and columns from 0. */
export interface BookComment {
  readonly row: number;
  readonly column: number;
  readonly author: string;
  readonly text: string;
}

/** The comments of a sheet as the library writes the first of them, whose author is that of all. */
export function* commentPieces(frame: string, comments: readonly BookComment[]): Generator<string> {
  const [before = '', after = ''] = frame.split(/<comment .*<\/comment>/s);
  yield before;
  for (const { row, column, text } of comments)
    yield `<comment ref="${colToLetter(column)}${row + 1}" authorId="0"><text><r><t xml:space="preserve">${inXml(text)}</t></r></text></comment>`;
  yield after;
}

/** Their boxes, each like that of the first one. */
export function* boxPieces(frame: string, comments: readonly BookComment[]): Generator<string> {
  const [before = '', box = '', after = ''] = frame.split(/(<v:shape .*<\/v:shape>)/s);
  const first = Number(/ id="_x0000_s(\d+)"/.exec(box)?.[1]);
  yield before;
  for (const [i, comment] of comments.entries()) yield boxAt(box, comment, first + i, i + 1);
  yield after;
}

function boxAt(box: string, { row, column }: BookComment, id: number, layer: number): string {
  const left = column + 1;
  return box
    .replace(/ id="_x0000_s\d+"/, ` id="_x0000_s${id}"`)
    .replace(/margin-left:[\d.]+pt/, `margin-left:${left * 48}pt`)
    .replace(/margin-top:[\d.]+pt/, `margin-top:${row * 15}pt`)
    .replace(/z-index:\d+/, `z-index:${layer}`)
    .replace(/<x:Anchor>.*?</, `<x:Anchor>${left},15,${row},2,${left + 2},31,${row + 4},4<`)
    .replace(/<x:Row>\d+</, `<x:Row>${row}<`)
    .replace(/<x:Column>\d+</, `<x:Column>${column}<`);
}
