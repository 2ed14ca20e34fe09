import type { MatrixRow } from '../../plan/compare/compare.js';
import type { Plan } from '../../plan/plan.js';
import type { Look } from '../look.js';
import { grid } from '../said/grid.js';
import { printable, printableJson } from '../said/printable.js';
import { demandForPeople } from '../said/target.js';

/** Indicators by plans, the targets in the cells; what differs from most plans bears a mark. */
export function renderRulesMatrix(plans: readonly Plan[], rows: readonly MatrixRow[], look: Look): string {
  const { matrix } = look.text.rules;
  const columns = [
    { head: look.text.results.heads.indicator, flexible: true, least: 16 },
    ...plans.map((plan) => ({ head: printable(plan.jurisdiction.name), least: 6 })),
  ];
  const cells = rows.map(({ name, gloss, cells: targets }) => [
    printable(look.text.language === 'en' && gloss ? `${name} · ${gloss}` : name),
    ...targets.map(({ indicator, differs }) =>
      indicator ? demandForPeople(indicator, look.text) + (differs ? ' !' : '') : matrix.none,
    ),
  ]);
  const paint = (line: string, row: number, column: number) =>
    look.colour && rows[row]?.cells[column - 1]?.differs
      ? `\u001b[1m\u001b[33m${line}\u001b[39m\u001b[22m`
      : line;
  return `${grid(columns, cells, { ...look, paint })}\n\n${matrix.legend}\n`;
}

export function rulesMatrixJson(plans: readonly Plan[], rows: readonly MatrixRow[]): string {
  const value = {
    schema: 'plancheck/rules-matrix@1',
    plans: plans.map(({ id }) => id),
    indicators: rows.map(({ id, name, cells }) => ({
      id,
      name,
      targets: Object.fromEntries(
        cells.map(({ indicator }, i) => [plans[i]?.id, indicator?.targetText ?? null]),
      ),
      differ: cells.flatMap(({ differs }, i) => (differs ? [plans[i]?.id] : [])),
    })),
  };
  return `${printableJson(value, 2)}\n`;
}
