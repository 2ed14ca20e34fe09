import type { BoundaryResult, CaseResult, PlanTest, Tried } from '../../assess/rules/test.js';
import type { Assumed } from '../../plan/check/boundaries.js';
import type { Indicator } from '../../plan/plan.js';
import type { Look } from '../look.js';
import { messageOf } from '../said/diagnostics.js';
import { grid } from '../said/grid.js';
import { printable, printableJson } from '../said/printable.js';
import { targetForPeople } from '../said/target.js';

/** The cases with what failed in them, and the boundaries for the author to confirm. */
export function renderRulesTest(tests: readonly PlanTest[], look: Look): string {
  const { test } = look.text.rules;
  const cases = tests.flatMap((one) => one.cases);
  const failed = cases.filter(({ failures }) => failures.length > 0).length;
  const boundaries = tests.reduce((sum, one) => sum + one.boundaries.length, 0);
  return `${[...tests.map((one) => planBlock(one, look)), test.total(cases.length, failed, boundaries)].join('\n\n')}\n`;
}

function planBlock({ plan, cases, boundaries }: PlanTest, look: Look): string {
  const { test } = look.text.rules;
  const head = `${printable(plan.jurisdiction.name)}  ${printable(plan.id)}  ${printable(plan.origin.file)}`;
  const shown = cases.length === 0 ? [test.noCases] : cases.flatMap((one) => caseLines(one, look));
  return [head, '', test.casesHead, ...shown, '', test.boundariesHead, boundaryTable(boundaries, look)].join(
    '\n',
  );
}

function caseLines({ number, name, place, failures, diagnostics }: CaseResult, look: Look): string[] {
  const { test } = look.text.rules;
  const { outcome } = look.text.results;
  const holds = failures.length === 0;
  const [on, off] = look.colour ? [holds ? '\u001b[32m' : '\u001b[31m', '\u001b[39m'] : ['', ''];
  const title = name === null ? test.caseNumber(number) : printable(name);
  if (holds) return [`  ${on}${test.passed}${off}  ${title}`];
  const where = `${printable(place.file)}:${place.line}:${place.column}`;
  return [
    `  ${on}${test.failed}${off}  ${title}  ${where}`,
    ...failures.map(({ indicator, expected, got }) => {
      const came = got === null ? test.noResult : outcome[got];
      return `      ${test.expected(labelOf(indicator), outcome[expected], came)}`;
    }),
    ...diagnostics.map((one) => `      ${test.unread(printable(messageOf(one, look.text)))}`),
  ];
}

function labelOf({ row, name }: Indicator): string {
  return printable(row === null ? name : `${row} ${name}`);
}

function boundaryTable(boundaries: readonly BoundaryResult[], look: Look): string {
  const { test } = look.text.rules;
  const { heads } = look.text.results;
  const columns = [
    { head: heads.row, right: true, least: 2 },
    { head: heads.indicator, flexible: true, least: 16 },
    { head: look.text.commands.list.year },
    { head: test.demand, least: 10 },
    { head: test.below, least: 10 },
    { head: test.exactly, least: 10 },
    { head: test.above, least: 10 },
  ];
  const rows = boundaries.map((one) => boundaryRow(one, look));
  return grid(columns, rows, look);
}

function boundaryRow({ boundary, below, exactly, above }: BoundaryResult, look: Look): string[] {
  const { indicator, year, target, assumed } = boundary;
  const { test } = look.text.rules;
  const demand = targetForPeople(target, indicator, look.text);
  const shown = (tried: Tried | null) =>
    tried
      ? `${printable(tried.text)} ${tried.outcome ? look.text.results.outcome[tried.outcome] : test.noResult}`
      : '—';
  return [
    indicator.row === null ? '' : String(indicator.row),
    printable(indicator.name),
    test.ofYear(year),
    demand + (assumed ? assumedText(assumed, look) : ''),
    shown(below),
    shown(exactly),
    shown(above),
  ];
}

function assumedText({ series, year, text }: Assumed, { text: words }: Look): string {
  const { test } = words.rules;
  if (series === null) return test.assumed(text, year);
  return test.assumedOther(printable((words.language === 'en' && series.gloss) || series.name), text);
}

export function rulesTestJson(tests: readonly PlanTest[], exitCode: number): string {
  const plans = tests.map(({ plan, cases, boundaries }) => ({
    plan: plan.id,
    file: plan.origin.file,
    cases: cases.map(({ name, at, place, failures, diagnostics }) => ({
      name,
      at,
      file: place.file,
      line: place.line ?? null,
      passed: failures.length === 0,
      failures: failures.map(({ indicator, expected, got }) => ({ indicator: indicator.id, expected, got })),
      diagnostics: diagnostics.map(({ code }) => code),
    })),
    boundaries: boundaries.map(({ boundary, below, exactly, above }) => ({
      indicator: boundary.indicator.id,
      row: boundary.indicator.row,
      year: boundary.year,
      assumed: boundary.assumed && assumedJson(boundary.assumed),
      below,
      exactly,
      above,
    })),
  }));
  return `${printableJson({ schema: 'plancheck/rules-test@1', plans, exitCode }, 2)}\n`;
}

/** `series` only where it is another one. */
function assumedJson({ series, year, text }: Assumed) {
  return { ...(series && { series: series.id }), year, text };
}
