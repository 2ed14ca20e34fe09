import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type LoadedPlans, loadPlans, readMeasurements } from '../../src/index.js';
import type { Plan } from '../../src/plan/plan.js';
import { renderTemplate } from '../../src/report/template/template.js';
import type { TemplateOptions } from '../../src/report/template/template-rows.js';
import { LANGUAGES } from '../../src/text/language.js';
import { textFor } from '../../src/text/text.js';
import { runProgram } from '../streams.js';
import { type Entry, entries, indicatorNamed, reads, unstartedTrends } from './filling.js';

// whole runs of the program, many of them, on whatever machine
vi.setConfig({ testTimeout: 120_000 });

process.chdir(join(import.meta.dirname, '../..'));
const IDS = ['hengshui', 'jieyang', 'liaocheng', 'shaoguan', 'taishan'] as const;

let folder = '';
let rules: LoadedPlans;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'plancheck-template-'));
  rules = await loadPlans();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const planOf = (id: string) => rules.plans.find((plan) => plan.id === id) as Plan;

async function readBack(csv: string) {
  const file = join(folder, 'filled.csv');
  writeFileSync(file, csv);
  return readMeasurements([file], rules);
}

/** A row of the table as it is handed out, and what is entered in it. */
type FilledRow = readonly [given: readonly string[], entry: Entry];

function filled(
  plan: Plan,
  options: TemplateOptions,
  language: 'zh' | 'en',
): fc.Arbitrary<readonly FilledRow[]> {
  const [, ...rows] = handedOut(plan, options, language);
  const { units } = plan.jurisdiction;
  return fc.tuple(
    ...rows.map((given) =>
      entries(indicatorNamed(plan, given[3] ?? ''), given[1] ?? '', units.length, language).map(
        (entry) => [given, entry] as const,
      ),
    ),
  );
}

function handedOut(plan: Plan, options: TemplateOptions, language: 'zh' | 'en'): string[][] {
  return parse(renderTemplate(plan, options, textFor(language)), { bom: true }) as string[][];
}

/** As a spreadsheet saves it: value, numerator and denominator are the cells 5, 7 and 8. */
function csvOf(header: readonly string[], rows: readonly FilledRow[]): string {
  const lines = rows.map(([given, entry]) => {
    const cells = [...given];
    if (entry.as === 'word') cells[5] = entry.word;
    if (entry.as === 'share') cells[5] = `${entry.parts / 100}${needsSign(entry.parts) ? '%' : ''}`;
    if (entry.as === 'count') cells[5] = String(entry.count);
    if (entry.as === 'parts') [cells[7], cells[8]] = [String(entry.numerator), String(entry.denominator)];
    return cells;
  });
  const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
  return `${[header, ...lines].map((cells) => cells.map(quoted).join(',')).join('\r\n')}\r\n`;
}

/**
 * A bare number up to 1 may be a fraction, and an integer for a coverage a number of institutions; the reader asks
 * (PC205, PC270), so that they get their sign.
 */
function needsSign(hundredths: number): boolean {
  return hundredths <= 100 || hundredths % 100 === 0 || hundredths % 2 === 1;
}

describe.each(IDS)('the template of %s', (id) => {
  test.each(LANGUAGES)('filled in at random reads back without a diagnostic (%s)', async (language) => {
    const plan = planOf(id);
    for (const byArea of plan.jurisdiction.units.length > 0 ? [false, true] : [false]) {
      const options = { years: [2023], byArea, commitments: true };
      const [header = []] = handedOut(plan, options, language);
      await fc.assert(
        fc.asyncProperty(filled(plan, options, language), async (rows) => {
          const { diagnostics, measurements } = await readBack(csvOf(header, rows));
          // two years drawn at random are often out of proportion to each other
          expect(diagnostics.filter(({ code }) => code !== 'PC243')).toEqual([]);
          expect(measurements).toHaveLength(rows.length);
          for (const [i, [given, entry]] of rows.entries()) {
            const own = measurements.find(({ source }) => source.line === i + 2);
            expect(own && reads(entry, own), `${given.join(',')} with ${JSON.stringify(entry)}`).toBe(true);
          }
        }),
        { numRuns: 8 },
      );
    }
  });

  test('as it is handed out, empty, reads back without a diagnostic', async () => {
    const { stdout, code } = await runProgram([
      'template',
      id,
      '--year',
      '2023',
      '--year',
      '2025',
      '--lang',
      'zh',
    ]);
    const { diagnostics, measurements } = await readBack(stdout);
    expect([code, diagnostics]).toEqual([0, []]);
    const { indicators } = planOf(id);
    expect(measurements).toHaveLength(2 * indicators.length + unstartedTrends(planOf(id)).length);
  });
});

test('by area there is a row for every unit of what is made up from them', async () => {
  const { stdout } = await runProgram(['template', 'jieyang', '--by', 'area', '--lang', 'zh']);
  const rows = (parse(stdout, { bom: true, columns: true }) as Record<string, string>[]).filter(
    (row) => row.序号 === '8',
  );
  expect(rows.map((row) => row.填报单位)).toEqual(['榕城区', '揭东区', '揭西县', '惠来县', '普宁市']);
  expect(rows.map((row) => row.年份)).toEqual(Array(5).fill('2023'));
});

test('a plan without units has no table by area', async () => {
  const { code, stderr } = await runProgram(['template', 'taishan', '--by', 'area', '--lang', 'zh']);
  expect([code, stderr]).toEqual([2, expect.stringContaining('没有列出填报单位')]);
});

describe('a rate from a survey', () => {
  const RULES = `schema: plancheck/plan@1
id: surveyed
title: 示范市规划
jurisdiction: { name: 示范市 }
period: { start: 2021, end: 2025, base: 2020 }
checkpoints: { midterm: { year: 2023 } }
indicators:
  - { row: 1, id: one-rate, name: 知晓率, kind: rate, target: ">= 85%", sample: 1200 }
  - { row: 2, id: two-rate, name: 申报率, kind: rate, target: ">= 90%" }
`;

  test('is asked for its sample, which reads back without a diagnostic', async () => {
    const rules = join(folder, 'surveyed.yaml');
    writeFileSync(rules, RULES);
    const { stdout } = await runProgram(['template', rules, '--lang', 'zh']);
    const [header = [], one = [], two = []] = parse(stdout, { bom: true }) as string[][];
    expect(header.slice(7)).toEqual(['分子', '分母', '样本量', '备注']);
    const filled = [header, one.with(5, '86.5%').with(9, '1,500'), two.with(5, '93%')];
    const data = join(folder, 'surveyed.csv');
    writeFileSync(data, filled.map((cells) => cells.map((cell) => `"${cell}"`).join(',')).join('\n'));
    const run = await runProgram(['evaluate', data, '--rules', rules, '--format', 'json', '--lang', 'zh']);
    const report = JSON.parse(run.stdout) as {
      diagnostics: unknown[];
      evaluations: { results: { outcome: string; interval: { sample: number } | null }[] }[];
    };
    expect(report.diagnostics).toEqual([]);
    expect(
      report.evaluations[0]?.results.map(({ outcome, interval }) => [outcome, interval?.sample]),
    ).toEqual([
      ['met', 1500],
      ['met', undefined],
    ]);
  });

  test('is no column where no plan says that there is one', async () => {
    const { stdout } = await runProgram(['template', 'hengshui', '--lang', 'zh']);
    expect(stdout).not.toContain('样本量');
  });
});

describe('years that a target is counted from', () => {
  const RULES = `schema: plancheck/plan@1
id: counted
title: 示范市规划
jurisdiction: { name: 示范市, units: [甲县, 乙县] }
period: { start: 2021, end: 2025, base: 2020 }
checkpoints: { midterm: { year: 2023 }, final: { year: 2025 } }
indicators:
  - { row: 1, id: one-cases, name: 病例数, kind: count, unit: 例, target: { change: "<= -25%", from: 2015 } }
  - { row: 2, id: two-rate, name: 监护率, kind: rate, target: { points: ">= 5", from: 2020 } }
  - { row: 3, id: three-rate, name: 体检率, kind: rate, baseline: 60%, target: { points: ">= 5", from: 2020 } }
  - { row: 4, id: four-people, name: 参保人数, kind: count, unit: 人, target: rising }
  - { row: 5, id: five-people, name: 培训人数, kind: count, unit: 人, baseline: 100人, target: rising }
  - { row: 6, id: six-rate, name: 申报率, kind: rate, target: ">= 90%" }
`;
  const linesOf = async (...args: readonly string[]) => {
    const rules = join(folder, 'counted.yaml');
    writeFileSync(rules, RULES);
    const { stdout } = await runProgram(['template', rules, '--lang', 'zh', ...args]);
    const [, ...rows] = parse(stdout, { bom: true }) as string[][];
    return rows.map(([, area, row, , year]) => `${year} ${row}${area ? ` ${area}` : ''}`);
  };

  test('stand before the year asked for, where the plan itself does not give the value', async () => {
    expect(await linesOf('--year', '2023')).toEqual([
      '2015 1',
      '2020 2',
      '2020 4',
      ...['1', '2', '3', '4', '5', '6'].map((row) => `2023 ${row}`),
    ]);
  });

  test('stand once, and by area too', async () => {
    expect(
      (await linesOf('--year', '2020', '--by', 'area')).filter((line) => /^(?:2015|2020 2)/.test(line)),
    ).toEqual(['2015 1 甲县', '2015 1 乙县', '2020 2 甲县', '2020 2 乙县']);
  });
});
