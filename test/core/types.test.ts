import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/** What somebody writes who has installed the package, its types and nothing else. */
const CONSUMER = `
import { evaluate, loadPlans, readMeasurements } from 'plancheck';
import { type Exact, type Report, assess, render } from 'plancheck/core';

const report: Report = await assess([{ name: 'a.csv', bytes: new Uint8Array() }], { plan: 'hengshui', at: 'final' });
const [result] = report.evaluations[0]?.results ?? [];
const required: Exact | null | undefined = result?.required;
const outcome: string | undefined = result?.outcome;
const shown: string = await render(report, 'html', { lang: 'zh', color: true });
const rules = await loadPlans();
const same: Report = evaluate(rules, await readMeasurements(['a.csv'], rules));
// @ts-expect-error no such option
await assess([], { plann: 'hengshui' });
// @ts-expect-error no such format
await render(report, 'pdf');
// @ts-expect-error a number as data
const wrong: number | undefined = result?.required;
console.log(required, outcome, shown, same, wrong);
`;

test('the types of the built package are whole, and say what there is', () => {
  const folder = join(import.meta.dirname, '../output/consumer');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'consumer.mts');
  writeFileSync(file, CONSUMER);
  const how = [
    '--strict',
    '--module',
    'nodenext',
    '--target',
    'es2022',
    '--lib',
    'es2023,dom',
    '--types',
    'node',
  ];
  const check = () =>
    execFileSync(
      process.execPath,
      ['node_modules/typescript/bin/tsc', '--ignoreConfig', '--noEmit', ...how, file],
      {
        cwd: join(import.meta.dirname, '../..'),
        encoding: 'utf8',
        stdio: 'pipe',
      },
    );
  try {
    expect(check).not.toThrow();
  } finally {
    rmSync(folder, { recursive: true });
  }
}, 60_000);
