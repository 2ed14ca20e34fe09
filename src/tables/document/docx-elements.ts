import type { XmlReader } from '../workbook/container/xml.js';
import type { Look } from '../workbook/rich-text.js';

/** Elements of a paragraph whose text is no part of it, as what was deleted. */
export const NO_TEXT = /^(?:del|moveFrom|delText|annotation|comment.*)$/;
export const REFERENCE = /^(?:comment|footnote|endnote)Reference$/;
/** What floats over the page, a box of text it may be. */
export const FLOATS = /^(?:drawing|pict|object|textbox|txbx)$/;
export const PICTURE = /^(?:blip|imagedata|chart)$/;

/** Shapes of the older kind, which stand among the letters unless their style says where else. */
const OLDER_SHAPE = /^(?:shape|rect|roundrect|oval|image|group)$/;

/** Whether what was just opened in something that may float begins what stands in the line; null where it does not tell. */
export function isInLine(xml: XmlReader): boolean | null {
  if (xml.name === 'inline') return true;
  const style = OLDER_SHAPE.test(xml.name) ? xml.attribute('style') : null;
  return style === null ? null : !/position\s*:\s*(?:absolute|relative)/i.test(style);
}

/** A field that draws an equation. */
export const EQUATION = /^\s*eq\b/i;
/** Parts of an equation that stand where they come. */
export const ON_LINE = /^(?:r|e|sSup|sSub|sSubSup|sup|sub|ins|moveTo)$/;
export const SHIFTED: ReadonlyMap<string, Look> = new Map([
  ['sup', { position: 'above', struck: false }],
  ['sub', { position: 'below', struck: false }],
]);

/** The prompt of a content control that nobody has filled in counts as little as what is hidden. */
export const PROMPT: Look = { position: 'line', struck: true };

/** What stands alone in a box. */
const NUMBER = /^[\s\p{N}\p{Sm}%％‰.．,，\-–—万亿千约人家个]+$/u;
const LONGEST_NUMBER = 40;

/** Whether a box says nothing but a number. */
export function isNumberAlone(text: string): boolean {
  return text.length <= LONGEST_NUMBER && NUMBER.test(text) && /\p{N}/u.test(text);
}
