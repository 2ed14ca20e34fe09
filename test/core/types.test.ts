import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

/** What somebody writes who has installed the package, its types and nothing else. */
const CONSUMER = `
import { evaluate, loadPlans, type Measurement, messageOf, type Plan, readMeasurements } from 'plancheck';
import { type Exact, type Report, assess, render } from 'plancheck/core';

const report: Report = await assess([{ name: 'a.csv', bytes: new Uint8Array() }], { plan: 'hengshui', at: 'final' });
const [result] = report.evaluations[0]?.results ?? [];
const required: Exact | null | undefined = result?.required;
const outcome: string | undefined = result?.outcome;
const shown: string = await render(report, 'html', { lang: 'zh', color: true });
const rules = await loadPlans();
const [plan]: readonly Plan[] = rules.plans;
const read = await readMeasurements(['a.csv'], rules, { percentScale: 'percent' });
const [measurement]: readonly Measurement[] = read.measurements;
const same: Report = evaluate(rules, read);
const sentences: string[] = same.diagnostics.map((one) => messageOf(one, 'zh'));
// @ts-expect-error no such option
await assess([], { plann: 'hengshui' });
// @ts-expect-error no such choice
await readMeasurements([], rules, { percentScale: 'percents' });
// @ts-expect-error the plans are not all that was loaded
evaluate(rules.plans, read);
// @ts-expect-error no such format
await render(report, 'pdf');
// @ts-expect-error a number as data
const wrong: number | undefined = result?.required;
// @ts-expect-error an exact number is not just anything
const any: string | undefined = plan?.indicators[0]?.baseline?.nothing;
// @ts-expect-error nor is one that was measured
const either: string | undefined = measurement?.reading.nothing;
console.log(required, outcome, shown, same, sentences, wrong, any, either);
`;

const ROOT = resolve(import.meta.dirname, '../..');
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'plancheck-consumer-'));
  mkdirSync(join(folder, 'node_modules'));
  symlinkSync(ROOT, join(folder, 'node_modules/plancheck'), 'junction');
  writeFileSync(join(folder, 'consumer.mts'), CONSUMER);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each([
  ['nodenext', 'nodenext'],
  ['esnext', 'bundler'],
])(
  'a strict consumer compiles, module %s, resolved as %s',
  (module, moduleResolution) => {
    const compilerOptions = {
      strict: true,
      exactOptionalPropertyTypes: true,
      noUncheckedIndexedAccess: true,
      skipLibCheck: false,
      module,
      moduleResolution,
      target: 'es2022',
      lib: ['es2023', 'dom'],
      types: [],
      noEmit: true,
    };
    writeFileSync(
      join(folder, 'tsconfig.json'),
      JSON.stringify({ compilerOptions, files: ['consumer.mts'] }),
    );
    const compiler = join(ROOT, 'node_modules/typescript/bin/tsc');
    const check = () =>
      execFileSync(process.execPath, [compiler, '-p', folder], { encoding: 'utf8', stdio: 'pipe' });
    expect(check).not.toThrow();
  },
  60_000,
);

test.each(['index', 'core'])(
  'the types of %s stand in one file, and take none from anywhere else',
  (entry) => {
    const text = readFileSync(join(ROOT, `dist/${entry}.d.ts`), 'utf8');
    expect(text.match(/(?:\bfrom|\bimport\(|\bimport)\s*['"].*/g)).toBeNull();
    expect(text).not.toMatch(/\bany\b(?=[;,)\]>])/);
  },
);
