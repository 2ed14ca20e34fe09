import { checkRules } from '../../../src/plan/check/check.js';

const head = (units: string) => `schema: plancheck/plan@1
id: example
title: 示例规划
jurisdiction: { name: 示例市, units: ${units} }
period: { start: 2021, end: 2025, base: 2020 }
checkpoints: { midterm: { year: 2023 }, final: { year: 2025 } }
`;

/** What `rules check` says of a plan with these rows, each written in braces; `more` are further keys of the plan. */
export function findings(rows: string | readonly string[], more = '', units = '[甲县, 乙县]'): string[] {
  const list = [rows].flat().map((row, i) => `  - { row: ${i + 1}, ${row} }\n`);
  const text = `${head(units)}${more}indicators:\n${list.join('')}`;
  const { diagnostics } = checkRules([{ file: 'example.yaml', text }], new Map());
  return diagnostics.map(({ code }) => code);
}
