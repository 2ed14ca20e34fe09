import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { loadPlans } from '../../src/index.js';
import { readMeasurements } from '../../src/io/measurements.js';
import type { Indicator, Plan } from '../../src/plan/plan.js';
import { renderTemplate, type TemplateOptions } from '../../src/report/template.js';
import { LANGUAGES } from '../../src/text/language.js';
import { textFor } from '../../src/text/text.js';
import { runProgram } from '../streams.js';

// whole runs of the program, many of them, on whatever machine
vi.setConfig({ testTimeout: 120_000 });

process.chdir(join(import.meta.dirname, '../..'));
const IDS = ['hengshui', 'jieyang', 'liaocheng', 'shaoguan', 'taishan'] as const;

let folder = '';
let plans: readonly Plan[] = [];
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'plancheck-template-'));
  plans = (await loadPlans()).plans;
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const planOf = (id: string) => plans.find((plan) => plan.id === id) as Plan;

async function readBack(csv: string) {
  const file = join(folder, 'filled.csv');
  writeFileSync(file, csv);
  return readMeasurements([file], plans);
}

/** What a person may write into the three cells of a row. */
function cells(
  indicator: Indicator,
  area: string,
  units: number,
): fc.Arbitrary<readonly [string, string, string]> {
  const empty = fc.constantFrom('', '/', '无数据').map((text) => [text, '', ''] as const);
  const words = (...all: string[]) => fc.constantFrom(...all).map((text) => [text, '', ''] as const);
  if (indicator.kind === 'attestation') return fc.oneof(empty, words('已完成', '推进中', '未完成'));
  if (indicator.kind === 'presence' || (indicator.kind === 'coverage' && area !== '')) {
    return fc.oneof(empty, words('有', '已设立', '未设立', '1', '2', '0'));
  }
  if (indicator.kind === 'count') {
    return fc.oneof(
      empty,
      fc.nat({ max: 9_999_999 }).map((n) => [String(n), '', ''] as const),
    );
  }
  const most = indicator.kind === 'coverage' ? Math.max(1, units) : 5000;
  const parts = fc
    .tuple(fc.integer({ min: 1, max: most }), fc.nat({ max: most }))
    .map(
      ([n, k]) =>
        [
          '',
          String(indicator.kind === 'coverage' ? Math.min(k, most) : Math.min(k, n)),
          String(indicator.kind === 'coverage' ? most : n),
        ] as const,
    );
  if (indicator.kind === 'coverage') return fc.oneof(empty, parts);
  const percent = fc.integer({ min: 101, max: 10_000 }).map((n) => [`${n / 100}%`, '', ''] as const);
  return fc.oneof(empty, parts, percent);
}

function filled(plan: Plan, options: TemplateOptions, language: 'zh' | 'en'): fc.Arbitrary<string> {
  const [header = [], ...rows] = parse(renderTemplate(plan, options, textFor(language)), {
    bom: true,
  }) as string[][];
  const units = plan.jurisdiction.units.length;
  const all = [...plan.indicators, ...plan.commitments];
  const row = (given: string[]) => {
    const indicator = all.find(({ name }) => name === given[3]) as Indicator;
    return cells(indicator, given[1] ?? '', units).map(([value, numerator, denominator]) => {
      const done = [...given];
      [done[5], done[7], done[8]] = [value, numerator, denominator];
      return done;
    });
  };
  const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
  return fc
    .tuple(...rows.map(row))
    .map((body) => `${[header, ...body].map((line) => line.map(quoted).join(',')).join('\r\n')}\r\n`);
}

describe.each(IDS)('the template of %s', (id) => {
  test.each(LANGUAGES)('filled in at random reads back without a diagnostic (%s)', async (language) => {
    const plan = planOf(id);
    const byArea = plan.jurisdiction.units.length > 0;
    for (const one of byArea ? [false, true] : [false]) {
      const options = { years: [2023], byArea: one, commitments: true };
      await fc.assert(
        fc.asyncProperty(filled(plan, options, language), async (csv) => {
          const { diagnostics } = await readBack(csv);
          // counts drawn at random may well be out of all proportion to the plan's baseline
          expect(diagnostics.filter(({ code }) => code !== 'PC243')).toEqual([]);
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
    expect(measurements).toHaveLength(2 * planOf(id).indicators.length);
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
