import { OUTCOMES, type Outcome } from '../../outcome/outcome.js';
import type { Text } from '../../text/text.js';
import { matrixOf, numbersOf, passed, SIDE_BY_SIDE, type Subject } from '../said/matrix.js';
import { type Markup, markup } from './markup.js';
import { chinese, glossOf } from './names.js';
import { scrolling } from './table.js';

interface Side {
  readonly name: Markup;
  /** What stands at the head of a narrow column. */
  readonly short: Markup;
}

interface Grid {
  readonly corner: string;
  readonly rows: readonly Side[];
  readonly columns: readonly Side[];
  at(row: number, column: number): Outcome | undefined;
}

/** Outcomes as marks on coloured ground: indicators by places, or, where these are many, places by numbered indicators. */
export function heatMap(subjects: readonly Subject[], name: string, text: Text): Markup {
  const { lines, outcomes } = matrixOf(subjects);
  const few = subjects.length <= SIDE_BY_SIDE;
  const places = subjects.map((subject) => placeOf(subject, text));
  const names = lines.map(
    (line) => markup`${chinese(line.name, text.language)}${glossOf(glossAmong(subjects, line.id), text)}`,
  );
  const numbers = numbersOf(subjects, lines);
  const indicators = names.map((full, i) => ({
    name: full,
    short: few ? full : markup`${numbers[i] ?? ''}`,
  }));
  const grid: Grid = few
    ? {
        corner: text.results.heads.indicator,
        rows: indicators,
        columns: places,
        at: (r, c) => outcomes[r]?.[c],
      }
    : { corner: text.page.region, rows: places, columns: indicators, at: (r, c) => outcomes[c]?.[r] };
  const items = names.map((full, i) => markup`<li value="${numbers[i] ?? ''}">${full}</li>`);
  const key = few ? null : markup`<ol class="numbered">${items}</ol>`;
  return markup`${scrolling(text.page.wide(name), tableOf(grid, name, text))}${legend(outcomes.flat(), text)}${key}`;
}

function placeOf({ name }: Subject, { language }: Text): Side {
  const place = chinese(name.replaceAll('\n', ' '), language);
  return { name: place, short: place };
}

function glossAmong(subjects: readonly Subject[], id: string): string | null {
  const indicators = subjects.flatMap(({ results }) => results.map(({ indicator }) => indicator));
  return indicators.find((indicator) => indicator.id === id)?.gloss ?? null;
}

function tableOf({ corner, rows, columns, at }: Grid, name: string, text: Text): Markup {
  const { passed: total } = text.results;
  const heads = columns.map(({ short }) => markup`<th scope="col">${short}</th>`);
  const all = rows.map((_, r) => columns.map((_, c) => at(r, c)));
  const body = rows.map(
    (side, r) =>
      markup`<tr><th scope="row">${side.name}</th>${(all[r] ?? []).map((outcome) => cell(outcome, text))}<td class="total">${passed(all[r] ?? [])}</td></tr>`,
  );
  const totals = columns.map((_, c) => markup`<td class="total">${passed(all.map((row) => row[c]))}</td>`);
  return markup`<table class="heat"><caption class="unseen">${name}</caption><thead><tr><th scope="col">${corner}</th>${heads}<th scope="col">${total}</th></tr></thead><tbody>${body}</tbody><tfoot><tr><th scope="row">${total}</th>${totals}<td class="total">${passed(all.flat())}</td></tr></tfoot></table>`;
}

function cell(outcome: Outcome | undefined, { page, results }: Text): Markup {
  if (!outcome) return markup`<td class="absent"><span class="unseen">${page.absent}</span></td>`;
  return markup`<td class="o-${outcome}"><span aria-hidden="true">${results.marks[outcome]}</span><span class="unseen">${results.outcome[outcome]}</span></td>`;
}

/** The marks that occur, in their order. */
function legend(occurring: readonly (Outcome | undefined)[], { results }: Text): Markup {
  const used = OUTCOMES.filter((outcome) => occurring.includes(outcome));
  const items = used.map(
    (outcome) =>
      markup`<li><span class="swatch o-${outcome}" aria-hidden="true">${results.marks[outcome]}</span>${results.outcome[outcome]}</li>`,
  );
  return markup`<ul class="legend">${items}</ul>`;
}
