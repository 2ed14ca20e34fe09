import type { Result } from '../../evaluate/result.js';
import { unitOf } from '../../quantity/amount.js';
import type { Text } from '../../text/text.js';
import { spotText } from '../said/diagnostics.js';
import { fileName } from '../said/file-name.js';
import { headingOf } from '../said/rows.js';
import { shownOf } from '../said/shown.js';
import { reasonText, termsOf, writerFor } from '../said/value.js';
import { bullet } from './bullet.js';
import { figure } from './chart.js';
import { type Markup, markup, type Parts } from './markup.js';
import { anchorOf, badge, chinese, glossOf } from './names.js';
import { path, type Way } from './path.js';
import { type Column, headOf, rowOf } from './table.js';

/** Which of the page's tables it is. */
export interface Which {
  readonly name: string;
  readonly evaluation: number;
  /** The number of its first result among all of the evaluation. */
  readonly first: number;
  /** Whether there is room for a drawing of each indicator. */
  readonly drawn: boolean;
}

/** The indicators of one evaluation, each with its drawing, and its reason to unfold. */
export function* resultTable(results: readonly Result[], which: Which, text: Text): Parts {
  const columns = columnsOf(which.drawn, text);
  yield markup`<table class="cards results" role="table"><caption class="unseen">${which.name}</caption>${headOf(columns)}`;
  for (const [i, result] of results.entries()) {
    const anchor = anchorOf(which.evaluation, which.first + i);
    const group = headingOf(results, i);
    const heading = group === null ? null : headingRow(group, columns.length, text);
    yield markup`${heading}<tbody role="rowgroup" id="${anchor}" class="result o-${result.outcome}">${rowOf(columns, cellsOf(result, which.drawn, text))}${reasonRow(result, columns.length, which.drawn, text)}</tbody>`;
  }
  const drawn = which.drawn ? results.flatMap((one) => bullet(one, text) ?? []) : [];
  const legend =
    drawn.length > 0
      ? bulletLegend(
          drawn.some(({ cut }) => cut),
          text,
        )
      : null;
  yield markup`</table>${legend}`;
}

/** The plan's heading over the rows that follow. */
function headingRow(group: string, span: number, { language }: Text): Markup {
  return markup`<tbody role="rowgroup" class="group"><tr role="row"><th role="rowheader" scope="rowgroup" colspan="${span}">${chinese(group, language)}</th></tr></tbody>`;
}

function columnsOf(drawn: boolean, { results: { heads }, page }: Text): Column[] {
  return [
    { head: heads.row, setting: 'figure' },
    { head: heads.indicator, setting: 'head' },
    { head: heads.target },
    { head: heads.required, setting: 'figure' },
    { head: heads.measured, setting: 'figure' },
    { head: heads.gap, setting: 'figure' },
    ...(drawn ? [{ head: page.chart, setting: 'chart' as const }] : []),
    { head: heads.outcome },
  ];
}

function cellsOf(result: Result, drawn: boolean, text: Text) {
  const shown = shownOf(result, text);
  const { nature, name, gloss } = result.indicator;
  const tag = nature === 'unstated' ? null : markup` <span class="nature n-${nature}">${shown.nature}</span>`;
  const drawing = drawn ? bullet(result, text) : null;
  return [
    shown.number,
    markup`${chinese(name, text.language)}${tag}${glossOf(gloss, text)}`,
    shown.target,
    shown.required,
    shown.measured,
    shown.gap,
    ...(drawn ? [drawing ? figure(drawing, 'bullet') : ''] : []),
    markup`${badge(result.outcome, text)}${gradeOf(result, text)}${acceptedOf(result, text)}`,
  ];
}

/** The official class beside the outcome. */
function gradeOf({ grade }: Result, { results: words }: Text): Markup | null {
  return grade ? markup` <span class="grade">${words.grade[grade]}</span>` : null;
}

/** That the outcome is known and let pass. */
function acceptedOf({ accepted }: Result, { results: words }: Text): Markup | null {
  return accepted ? markup` <span class="grade">${words.accepted.word}</span>` : null;
}

function reasonRow(result: Result, span: number, drawn: boolean, text: Text): Markup {
  const { why } = text.page;
  const { name } = result.indicator;
  return markup`<tr role="row" class="why"><td role="cell" colspan="${span}"><details><summary>${why}<span class="unseen">${text.results.colon}${name}</span></summary><div class="reason"><div>${wordsOf(result, text)}</div>${drawn ? wayOf(result, text) : null}</div></details></td></tr>`;
}

/** The reason, and where plan and value are to be found. */
function wordsOf(result: Result, text: Text): Markup {
  const { page } = text;
  const { clause, note } = result.indicator;
  const source = result.measured?.source;
  const place = source ? spotText({ ...source, file: fileName(source.file), cell: source.cell ?? null }) : '';
  const facts = [
    [page.clause, clause ?? ''],
    [page.note, note?.[text.language] ?? ''],
    [page.place, place],
    [page.exact, exactOf(result)],
  ].filter(([, value]) => value !== '');
  const list = facts.map(([term = '', value = '']) => markup`<div><dt>${term}</dt><dd>${value}</dd></div>`);
  return markup`<p>${reasonText(result, text)}</p>${list.length > 0 ? markup`<dl class="facts">${list}</dl>` : null}`;
}

/** The whole of a share that is shown with fewer digits; empty where it is shown as it is. */
function exactOf(result: Result): string {
  const value = result.measured?.value;
  if (!value || unitOf(termsOf(result).unit).dimension !== 'ratio') return '';
  const writer = writerFor(result);
  const whole = writer.machine(value);
  return whole === writer.person(value) ? '' : whole;
}

/** The way to the target, or why there is none to see. */
function wayOf(result: Result, text: Text): Markup | null {
  const drawing = path(result, text);
  if (drawing) return wayFigure(drawing, text);
  return bullet(result, text) ? markup`<p class="undrawn">${text.page.undrawn['no-way']}</p>` : null;
}

function wayFigure(drawing: Way, { page }: Text): Markup {
  const { title, lines } = page.way[drawing.kind];
  return markup`<figure><figcaption><b>${title}</b> ${lines}</figcaption>${figure(drawing, 'path')}</figure>`;
}

/** What the parts of the small drawings mean. */
function bulletLegend(cut: boolean, { page: { legend } }: Text): Markup {
  const key = (shape: Markup, word: string) =>
    markup`<li><svg width="22" height="14" viewBox="0 0 22 14" aria-hidden="true">${shape}</svg>${word}</li>`;
  return markup`<ul class="legend">${[
    key(markup`<rect y="4" width="22" height="6" class="k-bar"/>`, legend.measured),
    key(markup`<rect x="10" width="3" height="14" class="k-ink"/>`, legend.required),
    key(markup`<path d="M11 0l6 7-6 7-6-7z" class="k-ink"/>`, legend.target),
    key(markup`<rect width="22" height="14" class="k-zone"/>`, legend.zone),
    ...(cut ? [key(markup`<path d="M6 14l4-14M12 14l4-14" class="k-cut"/>`, legend.cut)] : []),
  ]}</ul>`;
}
