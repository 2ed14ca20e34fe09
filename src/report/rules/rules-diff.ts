import type { Comparison, Pair } from '../../plan/compare/compare.js';
import type { Indicator, Plan } from '../../plan/plan.js';
import { toDecimal } from '../../quantity/format.js';
import type { Look } from '../look.js';
import { grid } from '../said/grid.js';
import { printable, printableJson } from '../said/printable.js';
import { demandForPeople } from '../said/target.js';

/** Two plans side by side, what differs first. */
export function renderRulesDiff({ a, b, pairs, onlyA, onlyB }: Comparison, look: Look): string {
  const { diff } = look.text.rules;
  const differ = pairs.filter(({ strictness }) => strictness !== 'same');
  const natures = pairs.filter(
    ({ a: one, b: other }) => isStated(one) && isStated(other) && one.nature !== other.nature,
  );
  const milestones = pairs.filter((pair) => milestoneText(pair.a) !== milestoneText(pair.b));
  const paths = pairs.filter((pair) => pair.a.path !== pair.b.path);
  const nature = ({ nature: one }: Indicator) => look.text.results.nature[one];
  const path = ({ path: one }: Indicator) => diff.path[one];
  const parts = [
    [diff.differ, differ.length === 0 ? diff.nothing : targets(differ, a, b, look)],
    [diff.onlyIn(nameOf(a)), list(onlyA, look)],
    [diff.onlyIn(nameOf(b)), list(onlyB, look)],
    [diff.dates, dates(a, b, look)],
    ...(milestones.length === 0 ? [] : [[diff.milestones, pairTable(milestones, a, b, milestoneText, look)]]),
    ...(paths.length === 0 ? [] : [[diff.paths, pairTable(paths, a, b, path, look)]]),
    ...(gradingText(a, look) === gradingText(b, look) ? [] : [[diff.grading, gradings(a, b, look)]]),
    ...(natures.length === 0 ? [] : [[diff.natures, pairTable(natures, a, b, nature, look)]]),
  ];
  const same = diff.alike(pairs.length - differ.length);
  return `${[...parts.map(([head, body]) => `${head}\n${body}`), same].join('\n\n')}\n`;
}

function nameOf(plan: Plan): string {
  return printable(plan.jurisdiction.name);
}

/** A plan that prints no natures does not contradict one that does. */
function isStated({ nature }: Indicator): boolean {
  return nature !== 'unstated';
}

const BOLD = ['\u001b[1m\u001b[33m', '\u001b[39m\u001b[22m'] as const;

function targets(pairs: readonly Pair[], a: Plan, b: Plan, look: Look): string {
  const { diff } = look.text.rules;
  const columns = [
    { head: look.text.results.heads.indicator, flexible: true, least: 16 },
    { head: nameOf(a) },
    { head: nameOf(b) },
    { head: diff.stricter },
  ];
  const rows = pairs.map((pair) => [
    label(pair.a, look),
    demandForPeople(pair.a, look.text),
    demandForPeople(pair.b, look.text),
    diff.strictness[pair.strictness](nameOf(a), nameOf(b)),
  ]);
  const paint = (line: string, _row: number, column: number) =>
    look.colour && column > 0 ? BOLD[0] + line + BOLD[1] : line;
  return grid(columns, rows, { ...look, paint });
}

function label({ name, gloss }: Indicator, { text }: Look): string {
  return printable(text.language === 'en' && gloss ? `${name} · ${gloss}` : name);
}

function list(indicators: readonly Indicator[], look: Look): string {
  if (indicators.length === 0) return look.text.rules.diff.nothing;
  const { heads } = look.text.results;
  const columns = [{ head: heads.indicator, flexible: true, least: 16 }, { head: heads.target }];
  const rows = indicators.map((one) => [label(one, look), demandForPeople(one, look.text)]);
  return grid(columns, rows, look);
}

function dates(a: Plan, b: Plan, look: Look): string {
  const names = [...new Set([...a.checkpoints, ...b.checkpoints].map(({ name }) => name))];
  const due = (plan: Plan, name: string) => {
    const found = plan.checkpoints.find((one) => one.name === name);
    return found ? `${found.due ?? found.year}` : '—';
  };
  const columns = [{ head: look.text.commands.list.checkpoint }, { head: nameOf(a) }, { head: nameOf(b) }];
  const rows = names.map((name) => [
    printable(look.text.results.checkpoint(name)),
    due(a, name),
    due(b, name),
  ]);
  return grid(columns, rows, look);
}

function gradings(a: Plan, b: Plan, look: Look): string {
  return grid(
    [{ head: nameOf(a) }, { head: nameOf(b) }],
    [[a, b].map((plan) => gradingText(plan, look) ?? '—')],
    look,
  );
}

function gradingText({ grading }: Plan, { text }: Look): string | null {
  return grading && text.rules.diff.grades(toDecimal(grading.ahead), toDecimal(grading.inLine));
}

function milestoneText({ milestones }: Indicator): string {
  return milestones.map(({ year, text }) => `${year}: ${text}`).join(', ');
}

function pairTable(
  pairs: readonly Pair[],
  a: Plan,
  b: Plan,
  say: (indicator: Indicator) => string,
  look: Look,
): string {
  const columns = [
    { head: look.text.results.heads.indicator, flexible: true, least: 16 },
    { head: nameOf(a) },
    { head: nameOf(b) },
  ];
  const cell = (indicator: Indicator) => printable(say(indicator)) || '—';
  return grid(
    columns,
    pairs.map((pair) => [label(pair.a, look), cell(pair.a), cell(pair.b)]),
    look,
  );
}

export function rulesDiffJson({ a, b, pairs, onlyA, onlyB }: Comparison): string {
  const brief = ({ id, name, targetText }: Indicator) => ({ id, name, target: targetText });
  const value = {
    schema: 'plancheck/rules-diff@1',
    a: a.id,
    b: b.id,
    indicators: pairs.map((pair) => ({
      id: pair.a.id,
      a: sideJson(pair.a),
      b: sideJson(pair.b),
      aIs: pair.strictness,
    })),
    onlyA: onlyA.map(brief),
    onlyB: onlyB.map(brief),
    checkpoints: { a: a.checkpoints.map(checkpointJson), b: b.checkpoints.map(checkpointJson) },
  };
  return `${printableJson(value, 2)}\n`;
}

function sideJson(indicator: Indicator) {
  const { targetText: target, nature, path } = indicator;
  return { target, nature, milestones: milestoneText(indicator), path };
}

function checkpointJson({ name, year, due, dueStrict }: Plan['checkpoints'][number]) {
  return { name, year, due, dueStrict };
}
