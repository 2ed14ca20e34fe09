import type { Budget } from '../budget.js';
import type { XmlReader } from '../container/xml.js';
import { countAttribute } from './ods-attributes.js';

/** Elements in a paragraph that stand for themselves: pronunciation, footnotes, comments, drawings. */
const NO_TEXT = /^(ruby-text|note|annotation|frame|custom-shape|rect|line)$/;

/** The text of the paragraph just opened. */
export function paragraph(xml: XmlReader, budget: Budget): string {
  const depth = xml.depth;
  let text = '';
  for (;;) {
    const event = xml.next();
    if (event === 'close' && xml.depth < depth) return text;
    if (event === 'text') text += collapsed(xml.text(), text);
    else if (event !== 'open') continue;
    else if (xml.name === 's') text += spaces(xml, budget);
    else if (xml.name === 'tab') text += '\t';
    else if (xml.name === 'line-break') text += '\n';
    else if (NO_TEXT.test(xml.name)) xml.skip();
  }
}

/** White space within a paragraph counts as one blank, and as none at its start; further blanks have an element. */
function collapsed(text: string, before: string): string {
  const single = text.replace(/[ \t\r\n]+/g, ' ');
  return before === '' || before.endsWith('\n') ? single.replace(/^ /, '') : single;
}

function spaces(xml: XmlReader, budget: Budget): string {
  const length = countAttribute(xml, 'text:c');
  budget.text(length);
  return ' '.repeat(length);
}
