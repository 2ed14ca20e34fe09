import type { Evaluation, Findings } from '../../assess/findings.js';
import type { Result } from '../../evaluate/result.js';
import type { Text } from '../../text/text.js';
import type { Look } from '../look.js';
import type { Pieces } from '../pieces.js';
import { labelOf, occasionOf } from '../said/rows.js';
import { wrap } from '../said/wrap.js';
import { bullet } from './bullet.js';
import { type Drawing, widthOf } from './chart.js';
import { type Markup, markup, Markup as Raw } from './markup.js';
import { ink, inLight } from './palette.js';
import { path } from './path.js';

const WIDTH = 760;
const MARGIN = 24;
const LINE = 20;
const FONTS = 'PingFang SC, Microsoft YaHei, Noto Sans CJK SC, Noto Sans SC, sans-serif';

/** Something of a certain height; the sheet puts one below the other. */
interface Block {
  readonly height: number;
  readonly content: () => Markup;
}

/** The drawings alone, one below the other, in one SVG document in the colours of paper. */
export function* renderSvg(findings: Findings, { text }: Look): Pieces {
  const { page } = text;
  // its height is told before the first drawing: each block is measured, and drawn only when its turn comes
  let height = 2 * MARGIN;
  for (const block of blocksIn(findings, text)) {
    height += block.height;
    yield;
  }
  const about = findings.evaluations
    .map((evaluation) => occasionOf(evaluation, text))
    .join(page.sentenceStop);
  const svg = markup`<?xml version="1.0" encoding="UTF-8"?>\n<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" font-family="${FONTS}" xml:lang="${page.tag}" role="img" aria-labelledby="title desc"><title id="title">${page.drawings}</title><desc id="desc">${about || page.noDrawings}</desc><rect width="${WIDTH}" height="${height}" fill="${ink('paper')}"/>`;
  yield inLight(svg.text);
  let top = MARGIN;
  for (const { height: own, content } of blocksIn(findings, text)) {
    yield inLight(markup`<g transform="translate(${MARGIN} ${top})">${content()}</g>`.text);
    top += own;
  }
  yield '</svg>\n';
}

/** All blocks, or one that says that there is nothing to draw. */
function* blocksIn({ evaluations }: Findings, text: Text): Generator<Block> {
  let isEmpty = true;
  for (const evaluation of evaluations) {
    for (const block of blocksOf(evaluation, text)) {
      yield block;
      isEmpty = false;
    }
  }
  if (isEmpty) yield heading(text.page.noDrawings);
}

/** A heading, and every indicator that has a drawing. */
function* blocksOf(evaluation: Evaluation, text: Text): Generator<Block> {
  let isEmpty = true;
  for (const result of [...evaluation.results, ...(evaluation.commitments ?? [])]) {
    const drawn = resultBlock(result, text);
    if (!drawn) continue;
    if (isEmpty) yield heading(occasionOf(evaluation, text));
    yield drawn;
    isEmpty = false;
  }
}

function heading(words: string): Block {
  const lines = linesOf(words, 18, WIDTH - 2 * MARGIN);
  return { height: lines.length * 26 + 12, content: () => textLines(lines, 18, 26, 'bold') };
}

function resultBlock(result: Result, text: Text): Block | null {
  const [value, way] = [bullet(result, text), path(result, text)];
  if (!value && !way) return null;
  const name = `${labelOf(result, text)}${text.results.bracket(text.results.outcome[result.outcome])}`;
  const lines = linesOf(name, 14, WIDTH - 2 * MARGIN);
  const top = lines.length * LINE + 8;
  const drawings = () => [
    value && nested(value, 0, top + 4),
    value &&
      markup`<g transform="translate(6 ${top + value.height + 10})">${textLines(value.facts, 13, LINE, 'normal')}</g>`,
    way && nested(way, WIDTH - 2 * MARGIN - way.width, top),
  ];
  const left = value ? value.height + value.facts.length * LINE + 10 : 0;
  const height = top + Math.max(left, way?.height ?? 0) + 22;
  return { height, content: () => markup`${textLines(lines, 14, LINE, 'normal')}${drawings()}` };
}

function nested({ width, height, body, alt }: Drawing, x: number, y: number): Markup {
  return markup`<svg x="${x}" y="${y}" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="${alt}"><title>${alt}</title>${new Raw(body())}</svg>`;
}

function linesOf(words: string, size: number, width: number): string[] {
  return wrap(words, Math.floor(width / widthOf('0', size)));
}

function textLines(lines: readonly string[], size: number, step: number, weight: string): Markup {
  const spans = lines.map((line, i) => markup`<tspan x="0" y="${(i + 1) * step - 6}">${line}</tspan>`);
  return markup`<text font-size="${size}" font-weight="${weight}" fill="${ink('ink')}">${spans}</text>`;
}
