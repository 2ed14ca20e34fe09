import { printable } from './printable.js';

/** What turns into a link, a mention or a reference by itself, whatever is escaped in it. */
const LINKED = /:\/\/|www\.|@|#\d|GH-\d|mailto:|xmpp:/i;
/** Blanks and the marks that end such a word; the bar too, which in a table has to stay outside of code. */
const BETWEEN = /([\s|,"“”‘’（）【】《》「」，。；：、]+)/;

/** Text in which nothing is Markdown or HTML; a word that would become a link by itself stands as code. */
export function inline(text: string): string {
  return printable(text)
    .split(BETWEEN)
    .map((part) => (LINKED.test(part) ? code(part) : escaped(part)))
    .join('');
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

function escaped(text: string): string {
  return text.replace(/[&<>]/g, (c) => ENTITIES[c] ?? c).replace(/[\\`*_[\]~#$|]/g, '\\$&');
}

/** A code span, its fence longer than any run of backticks within. */
export function code(text: string): string {
  const plain = printable(text);
  if (plain === '') return '';
  const runs = plain.match(/`+/g) ?? [];
  const fence = '`'.repeat(runs.reduce((longest, run) => Math.max(longest, run.length), 0) + 1);
  const pad = /^`|`$|^ .* $/.test(plain) ? ' ' : '';
  return `${fence}${pad}${plain}${pad}${fence}`;
}
