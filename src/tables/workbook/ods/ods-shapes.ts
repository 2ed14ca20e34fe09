import type { XmlReader } from '../container/xml.js';
import { boxLines } from '../print-header.js';

/** Boxes, shapes, and what groups them or holds their texts; charts and what else is embedded speaks for itself. */
const SHAPE =
  /^(?:shapes|g|a|frame|text-box|custom-shape|rect|circle|ellipse|line|polyline|polygon|regular-polygon|path|connector|caption)$/;

export function isShape(name: string): boolean {
  return SHAPE.test(name);
}

/** What a shape whose element was just opened says, and those within it, each of their paragraphs by itself. */
export function readShape(xml: XmlReader): readonly string[] {
  const depth = xml.depth;
  const texts: string[] = [];
  for (;;) {
    const event = xml.next();
    if (event === 'close' && xml.depth < depth) return boxLines(texts);
    if (event !== 'open' || isShape(xml.name)) continue;
    if (xml.name !== 'p') xml.skip();
    else {
      const text = xml.textWithin();
      if (text !== '') texts.push(text);
    }
  }
}
