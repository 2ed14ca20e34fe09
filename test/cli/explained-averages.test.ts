import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { runProgram } from '../streams.js';

const folder = mkdtempSync(join(tmpdir(), 'plancheck-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const rules = join(folder, 'averages.yaml');
const data = join(folder, 'yearly.csv');
writeFileSync(
  rules,
  `schema: plancheck/plan@1
id: averages
title: 甲市规划
jurisdiction: { name: 甲市 }
period: { start: 2021, end: 2025, base: 2020 }
checkpoints: { midterm: { year: 2023 }, final: { year: 2025 } }
indicators:
  - { row: 1, id: jobless, name: 调查失业率, kind: rate, target: "<= 5.5%", average: arithmetic, milestones: { 2023: "<= 5.6%" } }
`,
);
writeFileSync(data, '序号,年份,数值\n1,2021,5.5%\n1,2022,5.4%\n1,2023,5.3%\n');

// what is reached so far can still be spoilt, so that no milestone makes it met
test('an average with a milestone is explained as it is judged', async () => {
  const { stdout } = await runProgram(['explain', rules, '1', '--data', data, '--lang', 'en']);
  expect(stdout).toContain(
    'mid-term 2023: the average since the first year of the period; where it satisfies ≤5.6% on average it is "on track", else "behind".',
  );
  expect(stdout).toMatch(
    /mid-term 2023: on track .*The plan demands ≤5.6% on average in 2023; measured 5.4%, which keeps it/,
  );
});
