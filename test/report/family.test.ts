import { beforeAll, describe, expect, test } from 'vitest';
import { runProgram } from '../streams.js';
import { jsonFaults } from './schemas.js';

/** What each format says of a row of several series, of another series, and of a score; the plan is that of the fixture. */
const EVALUATE = [
  'evaluate',
  'fixtures/plan-family/input.csv',
  ...['--plan', 'yunze', '--rules', 'fixtures/plan-family/plan.yaml'],
  ...['--at', 'halfway', '--lang', 'en'],
];

async function written(format: string): Promise<string> {
  return (await runProgram([...EVALUATE, '--format', format])).stdout;
}

interface Block {
  readonly summary: Readonly<Record<string, number>>;
  readonly score: unknown;
  readonly results: readonly { readonly row: number; readonly series?: readonly { outcome: string }[] }[];
}

describe('json', () => {
  let report: { readonly evaluations: readonly [Block] };
  beforeAll(async () => {
    report = JSON.parse(await written('json')) as typeof report;
  });

  test('is valid by the published schema', () => expect(jsonFaults(report)).toEqual([]));

  test('has the series within their row, which counts once', () => {
    const [{ summary, results }] = report.evaluations;
    expect(results).toHaveLength(10);
    expect(Object.values(summary).reduce((sum, count) => sum + count, 0)).toBe(10);
    expect(results[3]?.series?.map(({ outcome }) => outcome)).toEqual(['met', 'met', 'not-met']);
    expect(results[0]).not.toHaveProperty('series');
  });

  test('has the score as a range', () => {
    const score = { earned: '65', possible: '75', judged: '90', total: '100' };
    expect(report.evaluations[0].score).toEqual({ ...score, open: ['examination-institution-coverage'] });
  });
});

test.each(['csv', 'ndjson'])('%s has a row for each series after that of their row', async (format) => {
  const lines = (await written(format)).trimEnd().split('\n');
  const rows = format === 'csv' ? lines.slice(1) : lines;
  const kinds = rows.map((line) => /\b(indicator|series)\b/.exec(line.replace('"indicator":', ''))?.[1]);
  expect(kinds).toEqual([
    ...Array(4).fill('indicator'),
    'series',
    'series',
    'series',
    ...Array(6).fill('indicator'),
  ]);
});

test.each(['junit', 'tap', 'github', 'sarif'])(
  '%s counts the row once and names its series',
  async (format) => {
    const text = await written(format);
    expect(text).toContain('2 of the 3 series in this row passed');
    expect(text).not.toContain('Measured 89%');
  },
);

test.each(['table', 'markdown'])('%s shows the series below their row, and the score', async (format) => {
  const text = await written(format);
  expect(text).toMatch(/· 劳动者培训率/);
  expect(text).toContain('score 65 to 75, of 90 judged and 100 in all; open: 7');
});
