import type { KeptCell, SheetAccount } from '../../assess/inputs/cell-account.js';
import type { Outcome } from '../../outcome/outcome.js';
import type { UseGroup } from '../../text/account.js';
import type { Text } from '../../text/text.js';
import { GROUP_OF, notKept, useRows, useText } from '../said/uses.js';
import { type Markup, markup, NOTHING, whole } from './markup.js';
import { type Drawn, drawnRows, type Spanned, spansOf } from './sheet-grid.js';
import { scrolling } from './table.js';

/** Whose colours the cells of a kind take. */
const TONE_OF: { readonly [G in UseGroup]: Outcome } = {
  value: 'met',
  name: 'on-track',
  text: 'undetermined',
  aside: 'behind',
  other: 'no-data',
  unread: 'not-met',
};

/** Kinds of which each cell says why nothing is made of it. */
const SAYS_WHY: ReadonlySet<UseGroup> = new Set(['aside', 'unread']);

/** A longer text takes several lines, which are not to be of a letter each. */
const LONG = 8;

export interface PictureOf {
  readonly account: SheetAccount;
  /** Of the file or the sheet. */
  readonly name: string;
  readonly isDoubtful: (cell: KeptCell) => boolean;
}

/** A sheet as it stands, each cell tinted by what it is used for, and what the tints mean. */
export function sheetPicture({ account, name, isDoubtful }: PictureOf, text: Text): Markup {
  const { page } = text.account;
  if (account.count === 0) return NOTHING;
  const left = notKept(account);
  const drawn = drawnRows(account);
  const width = account.cells.reduce((most, { column }) => Math.max(most, column), 0);
  const spans = spansOf(account, drawn, width);
  const rows = drawn.map((row) => rowOf(row, width, spans, isDoubtful, text));
  const heads = Array.from(
    { length: width },
    (_, i) => markup`<th scope="col">${columnName(i + 1, account)}</th>`,
  );
  const table = markup`<table class="sheet"><caption class="unseen">${page.picture(name)}</caption><thead><tr><td class="corner"></td>${heads}</tr></thead><tbody>${rows}</tbody></table>`;
  return markup`${legend(account, text)}${whole(scrolling(page.picture(name), [table]))}${left > 0 ? markup`<p class="about">${page.notDrawn(left)}</p>` : NOTHING}`;
}

/** Each kind that occurs, with its uses and how many cells they are of. */
function legend(account: SheetAccount, text: Text): Markup {
  const { groups, page } = text.account;
  const rows = useRows([account]);
  const kinds = [...new Set(rows.map(({ group }) => group))];
  const items = kinds.map((group) => {
    const uses = rows
      .filter((row) => row.group === group)
      .map(({ use, count }) => `${useText(use, text)} ${count}`);
    return markup`<li><span class="swatch o-${TONE_OF[group]}" aria-hidden="true"></span><span><b>${groups[group]}</b>${text.results.colon}${uses.join(text.page.listBreak)}</span></li>`;
  });
  return markup`<ul class="legend uses" aria-label="${page.legend}">${items}</ul>`;
}

function rowOf(
  row: Drawn,
  width: number,
  spans: ReadonlyMap<string, Spanned>,
  isDoubtful: (cell: KeptCell) => boolean,
  text: Text,
): Markup {
  const { page } = text.account;
  if ('to' in row)
    return markup`<tr class="fold"><th scope="row"><span class="unseen">${page.blank(row.from, row.to)}</span><span aria-hidden="true">⋮</span></th><td colspan="${width}"></td></tr>`;
  const cells = Array.from({ length: width }, (_, i) => {
    const spanned = spans.get(`${row.line} ${i + 1}`);
    return spanned === 'covered' ? NOTHING : cellOf(row.cells.get(i + 1), spanned, isDoubtful, text);
  });
  return markup`<tr><th scope="row">${row.line}</th>${cells}</tr>`;
}

function cellOf(
  cell: KeptCell | undefined,
  span: Exclude<Spanned, 'covered'> | undefined,
  isDoubtful: (cell: KeptCell) => boolean,
  text: Text,
): Markup {
  const spans = span ? markup` colspan="${span.columns}" rowspan="${span.rows}"` : NOTHING;
  if (!cell) return markup`<td${spans}></td>`;
  const group = GROUP_OF[cell.use];
  const use = useText(cell.use, text);
  const why = SAYS_WHY.has(group) ? markup`<small>${use}</small>` : NOTHING;
  const doubt = isDoubtful(cell)
    ? markup`<span class="doubt" title="${text.account.page.doubt}">!</span>`
    : NOTHING;
  const width = (span?.columns ?? 1) === 1 && cell.text.length > LONG ? ' wide' : '';
  return markup`<td${spans} class="o-${TONE_OF[group]}${width}" title="${use}">${doubt}${cell.text}${why}</td>`;
}

/** Letters in a sheet, numbers in a text. */
function columnName(column: number, { sheet }: SheetAccount): string {
  if (sheet === null) return String(column);
  const last = String.fromCharCode(65 + ((column - 1) % 26));
  return column > 26 ? String.fromCharCode(64 + Math.floor((column - 1) / 26)) + last : last;
}
