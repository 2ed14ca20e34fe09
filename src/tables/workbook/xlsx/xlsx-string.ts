import type { XmlReader } from '../container/xml.js';

/** The runs of a string joined; `rPh` holds how it is pronounced, which is no part of it. */
export function readString(xml: XmlReader): string {
  const depth = xml.depth;
  let text = '';
  for (;;) {
    const event = xml.next();
    if (event === 'close' && xml.depth < depth) return unescapeCharacters(text);
    if (event !== 'open') continue;
    if (xml.name === 't') text += xml.textWithin();
    else if (xml.name === 'rPh' || xml.name === 'extLst') xml.skip();
  }
}

/** `_x000D_` stands for a character that XML cannot carry, `_x005F_` for an underscore that would look like one. */
export function unescapeCharacters(text: string): string {
  return text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      )
    : text;
}
