import type { Text } from '../../text/text.js';
import { type Markup, markup, Markup as Raw } from './markup.js';
import { policy, STYLE } from './style.js';

export interface Page {
  /** Of the window: a text; markup in it is taken away. */
  readonly title: Markup;
  readonly masthead: Markup;
  readonly main: readonly (Markup | null)[];
  readonly version: string;
  /** What this page needs beyond the style that all have. */
  readonly style?: string;
}

/** One file for people: no script, nothing fetched, and a policy that forbids both. */
export function pageOf({ title, masthead, main, version, style = '' }: Page, { page }: Text): string {
  const sheet = STYLE + style;
  const head = markup`<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy(sheet)}"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><meta name="generator" content="plancheck ${version}"><title>${plain(title)}</title><style>${new Raw(sheet)}</style>`;
  const body = markup`<a class="skip" href="#main">${page.skip}</a>${masthead}<main id="main" tabindex="-1">${main}</main><footer>plancheck ${version}</footer>`;
  return markup`<!DOCTYPE html>\n<html lang="${page.tag}"><head>${head}</head>\n<body>${body}</body></html>\n`
    .text;
}

/** A title holds text only. */
function plain(title: Markup): Markup {
  return new Raw(title.text.replace(/<[^>]*>/g, ''));
}
