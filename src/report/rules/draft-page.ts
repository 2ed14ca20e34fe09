import type { Draft } from '../../plan/draft/draft.js';
import type { DraftLine, Place } from '../../plan/draft/table/line.js';
import type { Text } from '../../text/text.js';
import { pageOf } from '../html/frame.js';
import { type Markup, markup } from '../html/markup.js';

/** So many lines of a document are shown; the rest is said to be left out. */
const MOST_LINES = 20_000;

/** What the page shows: a draft, its text as a rule file, and the document that it was read from. */
export interface DraftShown {
  readonly draft: Draft;
  readonly yaml: string;
  readonly lines: readonly DraftLine[];
  readonly version: string;
}

/** A draft beside its document as one page: what was taken is marked, and each line of the draft leads to its place. */
export function renderDraftPage({ draft, yaml, lines, version }: DraftShown, text: Text): string {
  const { page } = text.rules.skeleton;
  const positions = new Map(lines.map(({ place }, i) => [keyOf(place), i]));
  const taken = new Set(spans(draft).flatMap((span) => indexesIn(span, positions)));
  const shown = lines.slice(0, MOST_LINES);
  const title = markup`${page.title}`;
  const masthead = markup`<header class="masthead"><p class="kicker">plancheck</p><h1>${draft.title?.value ?? page.title}</h1><p class="plan">${page.about}</p></header>`;
  const source = markup`<section class="half" aria-labelledby="source"><h2 id="source">${page.document}</h2><div class="text" tabindex="0">${shown.map((line, i) => documentLine(line, taken.has(i)))}</div>${shown.length < lines.length ? markup`<p>${page.leftOut(lines.length - shown.length)}</p>` : null}</section>`;
  const rules = markup`<section class="half" aria-labelledby="draft"><h2 id="draft">${page.draft}</h2><pre tabindex="0">${draftLines(yaml, draft, text)}</pre></section>`;
  const main = [markup`<div class="beside">${[source, rules]}</div>`];
  return pageOf({ title, masthead, main, version, style: DRAFT_STYLE }, text);
}

interface Span {
  readonly from: Place;
  readonly to: Place;
}

/** Where all that the draft holds was read. */
function spans({ title, number, issuer, date, checkpoints, promises, skeleton }: Draft): Span[] {
  const said = [title, number, issuer, date].flatMap((one) => one?.place ?? []);
  const places = [...said, ...checkpoints.map(({ place }) => place), ...promises.map(({ place }) => place)];
  return [...skeleton.rows, ...places.map((place) => ({ from: place, to: place }))];
}

function keyOf({ line, page = 0, sheet = '' }: Place): string {
  return `${page}-${line}-${sheet}`;
}

function indexesIn({ from, to }: Span, positions: ReadonlyMap<string, number>): number[] {
  const first = positions.get(keyOf(from)) ?? 0;
  const last = positions.get(keyOf(to)) ?? first;
  return Array.from({ length: Math.max(1, last - first + 1) }, (_, i) => first + i);
}

/** Sheets bear any names, so an anchor has only the numbers of a place. */
function anchorOf({ line, page = 0 }: Place): string {
  return `p${page}l${line}`;
}

function documentLine({ cells, place }: DraftLine, isTaken: boolean): Markup | null {
  const words = cells.filter((cell) => cell.trim() !== '');
  if (words.length === 0) return null;
  const content = words.map(
    (cell, i) => markup`${i > 0 ? markup`<span class="cell"> │ </span>` : null}${cell}`,
  );
  const number = markup`<span class="line">${place.page === undefined ? '' : `${place.page}:`}${place.line}</span>`;
  return markup`<p id="${anchorOf(place)}">${number}${isTaken ? markup`<mark>${content}</mark>` : markup`<span>${content}</span>`}</p>`;
}

/** The draft line by line; a place that a line ends with leads to the document, and what waits for the author stands out. */
function draftLines(yaml: string, draft: Draft, { rules: { skeleton: say } }: Text): Markup[] {
  const anchors = new Map(spans(draft).map(({ from, to }) => [say.place(from, to), anchorOf(from)]));
  return yaml.split('\n').map((line) => {
    const [, before = '', comment = ''] = /^(.*# )(.+)$/.exec(line) ?? [];
    const anchor = anchors.get(comment);
    const content = anchor ? markup`${before}<a href="#${anchor}">${comment}</a>` : markup`${line}`;
    return /# \?/.test(line) ? markup`<b>${content}</b>\n` : markup`${content}\n`;
  });
}

export const DRAFT_STYLE = `
.beside { display: grid; grid-template-columns: 1fr 1fr; gap: 2rem; }
.half { min-width: 0; }
.half .text, .half pre { max-height: 80vh; overflow: auto; font-size: 0.85rem; line-height: 1.5; }
.half .text p { margin: 0; }
.half .line { display: inline-block; min-width: 3.5em; opacity: 0.6; }
.half .cell { opacity: 0.5; }
.half p:target { outline: 2px solid; }
.half b { background: rgb(255 200 0 / 30%); }
@media (width < 60rem) { .beside { grid-template-columns: 1fr; } }
`;
