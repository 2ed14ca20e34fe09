import type { Evaluation, Findings } from '../../assess/findings.js';
import { now } from '../../outcome/later.js';
import { OUTCOMES } from '../../outcome/outcome.js';
import type { Steps } from '../../tables/pause.js';
import type { Text } from '../../text/text.js';
import { itemsOf, lackingIn, stateOf, tallyOf } from '../said/coverage.js';
import { concludedOf } from '../said/exit-line.js';
import { nextSteps } from '../said/next-steps.js';
import { areaName } from '../said/notices.js';
import { passedOf, verdictsOf } from '../said/overall.js';
import { shownSteps } from '../said/step-words.js';
import type { BookSheet } from './book.js';
import { textCell, wholeCell } from './cells.js';
import { BODY, CENTRED, HEAD, HEADING, outcomeText, PLAIN, TITLE } from './looks.js';
import { Page } from './page.js';
import { rankings } from './ranking-block.js';

/** Thirteen columns, of which each block joins what it needs. */
const WIDTHS = [7, 18, 22, 12, 11, 10, 10, 10, 12, 14, 14, 14, 14];
const WHOLE = [WIDTHS.length];

/** The first sheet: who is worst on what, where it is going, what is to be done by when, and who has not reported. */
export function* summarySheet(name: string, findings: Findings, text: Text): Steps<BookSheet> {
  const page = new Page(WIDTHS);
  page.add([textCell(text.workbook.title)], TITLE, WHOLE);
  for (const sentence of conclusions(findings, text)) page.add([textCell(sentence)], PLAIN, WHOLE);
  if (findings.evaluations.length > 0) {
    yield* rankings(page, findings.evaluations, WIDTHS.length, text);
    yield* steps(page, findings.evaluations, text);
    missing(page, findings, text);
    counts(page, findings.evaluations, text);
  }
  return page.sheet(name);
}

function conclusions(findings: Findings, text: Text): string[] {
  const { evaluations, diagnostics } = findings;
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  return [
    concludedOf(findings, text),
    evaluations.length === 0 ? text.page.nothing : passedOf(evaluations, text),
    evaluations.length > 1 ? verdictsOf(evaluations, text) : '',
    errors > 0 ? text.page.untrusted(errors) : '',
  ].filter((sentence) => sentence !== '');
}

function heading(page: Page, title: string): void {
  page.skip();
  page.add([textCell(title)], HEADING, WHOLE);
}

const STEP_SPANS = [2, 2, 2, 3, 2, 2];

function* steps(page: Page, evaluations: readonly Evaluation[], text: Text): Steps<void> {
  const { title, heads, nothing } = text.steps;
  const rows = yield* shownSteps(yield* nextSteps(evaluations), text);
  heading(page, title);
  if (rows.length === 0) {
    page.add([textCell(nothing)], PLAIN, WHOLE);
    return;
  }
  page.add(
    Object.values(heads).map((head) => textCell(head)),
    HEAD,
    STEP_SPANS,
  );
  for (const { place, indicator, measured, wanted, change, by } of rows) {
    page.add(
      [place, indicator, measured, wanted, change, by].map((one) => textCell(one)),
      BODY,
      STEP_SPANS,
    );
    yield;
  }
}

const MISSING_SPANS = [2, 1, 1, 1, 8];

/** Who has not reported what. */
function missing(page: Page, { coverages }: Findings, text: Text): void {
  const asked = coverages === undefined ? [] : now(coverages);
  if (asked.length === 0) return;
  const { heads, stop } = text.batch.missing;
  heading(page, text.page.missing);
  page.add([textCell(tallyOf(asked, text) + stop)], PLAIN, WHOLE);
  const lacking = lackingIn(asked);
  if (lacking.length === 0) return;
  page.add(
    [heads.area, heads.state, heads.expected, heads.received, heads.items].map((head) => textCell(head)),
    HEAD,
    MISSING_SPANS,
  );
  for (const { coverage, area } of lacking) {
    const own = areaName(area, coverage, text);
    const city = coverage.plan.jurisdiction.name;
    const { expected } = area;
    page.add(
      [
        textCell(asked.length > 1 ? city + text.results.bracket(own) : own),
        textCell(stateOf(area, text)),
        wholeCell(expected.length, CENTRED),
        wholeCell(expected.length - area.missing.length, CENTRED),
        textCell(itemsOf(area, text)),
      ],
      BODY,
      MISSING_SPANS,
    );
  }
}

const COUNT_SPANS = [2, 1];

/** How many results came to which outcome. */
function counts(page: Page, evaluations: readonly Evaluation[], text: Text): void {
  const words = text.workbook.summary;
  heading(page, text.page.outcomes);
  page.add(
    [
      words.jurisdiction,
      words.checkpoint,
      ...OUTCOMES.map((outcome) => outcomeText(outcome, text)),
      words.total,
    ].map((head) => textCell(head)),
    HEAD,
    COUNT_SPANS,
  );
  for (const { plan, occasion, summary, results } of evaluations)
    page.add(
      [
        textCell(plan.jurisdiction.name),
        textCell(text.results.occasion(occasion.name, occasion.year)),
        ...OUTCOMES.map((outcome) => wholeCell(summary[outcome], CENTRED)),
        wholeCell(results.length, CENTRED),
      ],
      BODY,
      COUNT_SPANS,
    );
}
