import type { Period } from '../../plan/plan.js';

const PLAIN = /^[\p{Script=Han}A-Za-z][\p{Script=Han}\p{L}\p{N}（）()、，。；“”《》〔〕·\-%.]*$/u;
const NUMBER_WITH_UNIT = /^\d+(?:\.\d+)?[%‰\p{Script=Han}]+$/u;
const RESERVED = /^(?:true|false|null|yes|no|on|off|y|n)$/i;

/** Plain where YAML reads it back as the same text, else in double quotes, of which JSON's are a kind. */
export function scalar(text: string): string {
  const plain = (PLAIN.test(text) && !RESERVED.test(text)) || NUMBER_WITH_UNIT.test(text);
  return plain ? text : JSON.stringify(text).replace(/[\u007f-\u009f\u2028\u2029\ufeff]/g, escaped);
}

function escaped(char: string): string {
  return `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** One line, whatever a cell held. */
export function comment(text: string): string {
  return `# ${text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ')}`;
}

/** What waits for an author bears a question mark, by which it is found. */
export function marked(text: string, isOpen: boolean): string {
  return comment(isOpen ? `? ${text}` : text);
}

export function years({ start, end, base }: Period): string {
  return `{ start: ${start}, end: ${end}, base: ${base} }`;
}
