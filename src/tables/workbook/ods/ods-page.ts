import type { XmlReader } from '../container/xml.js';
import { printedTexts } from '../print-header.js';

/** What a program fills in for itself on each page. */
const FILLED_IN = /^(?:sheet-name|page-number|page-count|date|time|title|file-name)$/;

/** The texts over and under a page whose element was just opened. */
export function readPage(xml: XmlReader): readonly string[] {
  const texts: string[] = [];
  for (const name of xml.children()) {
    const isShown =
      /^(?:header|footer)(?:-left|-first)?$/.test(name) && xml.attribute('style:display') !== 'false';
    if (isShown) for (const text of readParagraphs(xml)) texts.push(text);
  }
  return texts.flatMap((text) => printedTexts(text.replaceAll('&', '&&')));
}

function readParagraphs(xml: XmlReader): readonly string[] {
  const depth = xml.depth;
  const texts: string[] = [];
  for (;;) {
    const event = xml.next();
    if (event === 'close' && xml.depth < depth) return texts;
    if (event === 'open' && xml.name === 'p') texts.push('');
    else if (event === 'open' && FILLED_IN.test(xml.name)) xml.skip();
    else if (event === 'text') texts.push((texts.pop() ?? '') + xml.text());
  }
}
