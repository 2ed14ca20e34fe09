import { OUTCOMES, type Outcome } from '../../outcome/outcome.js';
import type { Steps } from '../../tables/pause.js';
import type { Text } from '../../text/text.js';
import { matrixOf, numbersOf, passed, SIDE_BY_SIDE, type Subject } from '../said/matrix.js';
import { type Markup, markup, type Parts } from './markup.js';
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
export function* heatMap(subjects: readonly Subject[], name: string, text: Text): Parts {
  const { lines, outcomes } = yield* matrixOf(subjects);
  const glosses = yield* glossesIn(subjects);
  const few = subjects.length <= SIDE_BY_SIDE;
  const places = subjects.map((subject) => placeOf(subject, text));
  const names = lines.map(
    (line) => markup`${chinese(line.name, text.language)}${glossOf(glosses.get(line.id) ?? null, text)}`,
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
  yield* scrolling(text.page.wide(name), tableOf(grid, name, text));
  yield markup`${legend(outcomes.flat(), text)}${key}`;
}

function placeOf({ name }: Subject, { language }: Text): Side {
  const place = chinese(name.replaceAll('\n', ' '), language);
  return { name: place, short: place };
}

/** By the indicator's id: that of the first that bears it. */
function* glossesIn(subjects: readonly Subject[]): Steps<Map<string, string | null>> {
  const glosses = new Map<string, string | null>();
  for (const { results } of subjects) {
    yield;
    for (const { indicator } of results)
      if (!glosses.has(indicator.id)) glosses.set(indicator.id, indicator.gloss);
  }
  return glosses;
}

function* tableOf({ corner, rows, columns, at }: Grid, name: string, text: Text): Parts {
  const { passed: total } = text.results;
  const heads = columns.map(({ short }) => markup`<th scope="col">${short}</th>`);
  const all = rows.map((_, r) => columns.map((_, c) => at(r, c)));
  yield markup`<table class="heat"><caption class="unseen">${name}</caption><thead><tr><th scope="col">${corner}</th>${heads}<th scope="col">${total}</th></tr></thead><tbody>`;
  for (const [r, side] of rows.entries())
    yield markup`<tr><th scope="row">${side.name}</th>${(all[r] ?? []).map((outcome) => cell(outcome, text))}<td class="total">${passed(all[r] ?? [])}</td></tr>`;
  const totals = columns.map((_, c) => markup`<td class="total">${passed(all.map((row) => row[c]))}</td>`);
  yield markup`</tbody><tfoot><tr><th scope="row">${total}</th>${totals}<td class="total">${passed(all.flat())}</td></tr></tfoot></table>`;
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
