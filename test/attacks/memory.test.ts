import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { COSTLY_FILES, FULL_WORKBOOKS, harmlessTable } from './costly-files.js';
import { CROWDED_FILES } from './crowded-files.js';
import { attacked } from './run.js';

/**
 * How much memory the program holds for files that are made to be small and to cost much, beside what it holds for a harmless
 * table of as many bytes. What is derived from a file counts against the limits like the file itself (docs/limits.md), so that
 * none of these takes more than five times as much, nor more than 300 MB.
 */
const MOST = 5;
const MOST_MEGABYTES = 300;
/** The costliest take half a minute of a busy machine. */
const PATIENCE = 240_000;

process.chdir(join(import.meta.dirname, '../..'));
beforeAll(() => {
  if (!existsSync('dist/main.cjs')) throw new Error('run npm run build first');
});

/** In megabytes; the program must end by itself, with one of its exit codes. */
function peakOf(name: string, bytes: Uint8Array): number {
  return costOf(name, bytes).peak;
}

function costOf(name: string, bytes: Uint8Array): { readonly peak: number; readonly cpu: number } {
  const make = (at: (name: string) => string) => {
    writeFileSync(at(name), bytes);
    return { args: ['evaluate', at(name), '--plan', 'hengshui'] };
  };
  const { code, peak, cpu } = attacked('bin/plancheck.cjs', { make }, PATIENCE);
  expect([0, 1, 2, 3]).toContain(code);
  return { peak, cpu };
}

/** By size in megabytes, rounded down: the harmless files need be read once each. */
const known = new Map<number, number>();
function harmless(size: number): number {
  const megabytes = Math.floor(size / 1e6);
  const before = known.get(megabytes);
  if (before !== undefined) return before;
  const measured = peakOf('harmless.csv', harmlessTable(megabytes * 1e6));
  known.set(megabytes, measured);
  return measured;
}

test.each(COSTLY_FILES)('$name', { timeout: 300_000 }, ({ file, bytes }) => {
  const attack = bytes();
  const peak = peakOf(file, attack);
  const held = peak / harmless(attack.length);
  expect(held, `${held.toFixed(1)} times as much as a harmless file of ${attack.length} bytes`).toBeLessThan(
    MOST,
  );
  expect(peak).toBeLessThan(MOST_MEGABYTES);
});

/** What a harmless table of some kilobytes takes, and ten times as long for the reading of up to 30 MB. */
test.each(CROWDED_FILES)('$name, in little time and memory', { timeout: 300_000 }, ({ file, bytes }) => {
  const { peak, cpu } = costOf(file, bytes());
  expect(peak).toBeLessThan(MOST_MEGABYTES);
  expect(cpu / costOf('harmless.csv', harmlessTable(1e4)).cpu).toBeLessThan(10);
});

/** What is marked is held beside what is read of it. */
test.each(FULL_WORKBOOKS)('$name, to be marked', { timeout: 300_000 }, ({ file, bytes }) => {
  const make = (at: (name: string) => string) => {
    writeFileSync(at(file), bytes());
    return { args: ['evaluate', at(file), '--plan', 'hengshui', '--annotate', at('out.xlsx')] };
  };
  expect(attacked('bin/plancheck.cjs', { make }, PATIENCE).peak).toBeLessThan(MOST_MEGABYTES);
});

/** A workbook is made and written as a whole, so that no more is marked than a workbook may hold. */
test.each<[string, () => string]>([
  [
    'many bytes',
    () =>
      `指标,年份,数值,备注\n${`工业企业职业病危害项目申报率,2025,95%,${'注'.repeat(1000)}\n`.repeat(20_000)}`,
  ],
  ['many cells', () => `指标,年份,数值\n${`工业企业职业病危害项目申报率,2025,95%\n`.repeat(160_000)}`],
])('a text file of %s that is to be marked', { timeout: 300_000 }, (_, text) => {
  const make = (at: (name: string) => string) => {
    writeFileSync(at('a.csv'), text());
    return { args: ['evaluate', at('a.csv'), '--plan', 'hengshui', '--annotate', at('out.xlsx')] };
  };
  const { peak } = attacked('bin/plancheck.cjs', { make }, PATIENCE);
  expect(peak / harmless(1e6)).toBeLessThan(MOST);
  expect(peak).toBeLessThan(MOST_MEGABYTES);
});

/** As many results as a nation has counties, of which little is to be said. */
function manyUnits(at: (name: string) => string): string[] {
  const units = Array.from({ length: 8000 }, (_, i) => `第${i}县`);
  const indicators = ['hazard-declaration-rate', 'violation-handling-rate', 'hazard-monitoring-pass-rate'];
  const rows = indicators.map(
    (id, i) => `  - { row: ${i + 1}, id: ${id}, name: ${id}, baseline: 40%, target: ">= 90%" }\n`,
  );
  writeFileSync(
    at('big.yaml'),
    `schema: plancheck/plan@1\nid: big\ntitle: 大市规划\njurisdiction: { name: 大市, units: [${units}] }\nperiod: { start: 2021, end: 2025, base: 2020 }\ncheckpoints: { midterm: { year: 2023 }, final: { year: 2025 } }\nindicators:\n${rows.join('')}`,
  );
  const lines = units.flatMap((unit, u) =>
    indicators.map((_, i) => `${unit},${i + 1},2023,${50 + ((u + i) % 50)},100\n`),
  );
  writeFileSync(at('big.csv'), `县区,序号,年份,分子,分母\n${lines.join('')}`);
  return ['evaluate', at('big.csv'), '--rules', at('big.yaml'), '--plan', 'big', '--by', 'area', '--quiet'];
}

/** Held as a whole, most of these took three times what the results themselves do. */
test.each(['json', 'ndjson', 'csv', 'junit', 'tap'] as const)(
  'a report as %s adds little to the memory of what it tells',
  { timeout: 300_000 },
  (format) => {
    const peak = (name: string) => {
      const make = (at: (name: string) => string) => ({
        args: [...manyUnits(at), '--report', `${name}=${at(`out.${name}`)}`],
      });
      return attacked('bin/plancheck.cjs', { make }, PATIENCE).peak;
    };
    expect(peak(format) / peak('diagnostics')).toBeLessThan(2);
  },
);
