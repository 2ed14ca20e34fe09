import type { Text } from '../../text/text.js';
import { type Markup, markup, Markup as Raw } from './markup.js';
import { policy, STYLE } from './style.js';

export interface Page {
  /** Of the window: a text; markup in it is taken away. */
  readonly title: Markup;
  readonly masthead: Markup;
  readonly version: string;
  /** What this page needs beyond the style that all have. */
  readonly style?: string;
}

/** One file for people: no script, nothing fetched, and a policy that forbids both. */
export function pageOf({ main, ...page }: Page & { main: readonly (Markup | null)[] }, text: Text): string {
  return [...pagePieces(page, main, text)].join('');
}

/** The same, the parts of its main part one by one. */
export function* pagePieces(
  { title, masthead, version, style = '' }: Page,
  main: Iterable<Markup | null | undefined>,
  { page }: Text,
): Generator<string> {
  const sheet = STYLE + style;
  const head = markup`<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy(sheet)}"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><meta name="generator" content="plancheck ${version}"><title>${plain(title)}</title><style>${new Raw(sheet)}</style>`;
  const top = markup`<a class="skip" href="#main">${page.skip}</a>${masthead}<main id="main" tabindex="-1">`;
  yield markup`<!DOCTYPE html>\n<html lang="${page.tag}"><head>${head}</head>\n<body>${top}`.text;
  for (const part of main) yield part?.text ?? '';
  yield markup`</main><footer>plancheck ${version}</footer></body></html>\n`.text;
}

/** A title holds text only. */
function plain(title: Markup): Markup {
  return new Raw(title.text.replace(/<[^>]*>/g, ''));
}
