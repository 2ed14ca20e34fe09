import { printable } from '../said/printable.js';

/** Markup that is complete as it stands; whatever is no `Markup` is text and gets escaped. */
export class Markup {
  constructor(readonly text: string) {}
}

/** Markup that is made part by part as it is written; nothing, and `undefined`, are places to pause at. */
export type Parts = Generator<Markup | null | undefined, void>;

type Part = Markup | string | number | null | readonly Part[];

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/**
 * HTML and SVG as a template: `markup`<td>${name}</td>`` . Every part is escaped for text and for quoted attributes alike,
 * and what nobody sees (control and direction characters) stands as `\u001b`.
 */
export function markup(literals: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  return new Markup(literals.reduce((all, literal, i) => all + textOf(parts[i - 1] ?? null) + literal));
}

/** The parts put together. */
export function whole(parts: Parts): Markup {
  return new Markup([...parts].map((part) => part?.text ?? '').join(''));
}

export const NOTHING = new Markup('');

function textOf(part: Part): string {
  if (part === null) return '';
  if (part instanceof Markup) return part.text;
  if (typeof part === 'object') return part.map(textOf).join('');
  return printable(String(part)).replace(/[&<>"']/g, (c) => ENTITIES[c] ?? c);
}
