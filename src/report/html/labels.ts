import { FONT_SIZE, widthOf } from './chart.js';
import { type Markup, markup } from './markup.js';
import { ink } from './palette.js';

/** A word to stand near a point of a drawing, above it rather than below, or the other way round. */
export interface Label {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly above: boolean;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const LINE = FONT_SIZE + 3;
/** Half of a point's own mark, with some air. */
const MARK = 8;

/**
 * Places labels so that none covers a mark or another label or leaves the frame: on the side they ask for, else on the other,
 * else farther away. The first ones choose first. What is wider than the frame is left
 * to the words beside the drawing.
 */
export function placeLabels(labels: readonly Label[], frame: Box): Markup[] {
  const taken: Box[] = labels.map(({ x, y }) => around(x, y, 5));
  return labels
    .filter(({ text }) => widthOf(text) <= frame.right - frame.left)
    .map((label) => {
      const boxes = candidates(label, frame);
      const free = boxes.find((box) => within(box, frame) && !taken.some((one) => overlap(one, box)));
      const box = free ?? boxes[0];
      if (!box) return markup``;
      taken.push(box);
      return markup`<text x="${round((box.left + box.right) / 2)}" y="${round(box.bottom - 4)}" text-anchor="middle" font-size="${FONT_SIZE}" fill="${ink('ink')}" stroke="${ink('paper')}" stroke-width="3" stroke-linejoin="round" paint-order="stroke">${label.text}</text>`;
    });
}

function candidates({ x, y, text, above }: Label, frame: Box): Box[] {
  const width = widthOf(text);
  const left = Math.max(frame.left, Math.min(x - width / 2, frame.right - width));
  return [0, 1, 2, 3, 4, 5].flatMap((step) => {
    const up = y - MARK - LINE - step * 8;
    const down = y + MARK + step * 8;
    return (above ? [up, down] : [down, up]).map((top) => ({
      left,
      right: left + width,
      top,
      bottom: top + LINE,
    }));
  });
}

function around(x: number, y: number, by: number): Box {
  return { left: x - by, right: x + by, top: y - by, bottom: y + by };
}

function within(box: Box, frame: Box): boolean {
  return box.top >= frame.top && box.bottom <= frame.bottom;
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

function round(value: number): string {
  return String(Math.round(value * 10) / 10);
}
