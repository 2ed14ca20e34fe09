import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DiagnosticLog } from '../../../src/diagnostic/log.js';
import { MeasurementSet } from '../../../src/measure/gather/collect.js';
import { checkOutlying } from '../../../src/measure/gather/outlying.js';
import { atOnce } from '../../../src/tables/pause.js';
import { PLANS, readExample } from '../example.js';

/** The texts of the values that are said to be of another scale. */
async function said(table: string): Promise<readonly string[]> {
  const { measurements } = await readExample(table, { plan: 'hengshui' });
  const set = new MeasurementSet((_, id) => id);
  const log = new DiagnosticLog();
  for (const one of measurements) set.add(one, log);
  return atOnce(checkOutlying(PLANS, atOnce(set.finish(log)))).map(
    ({ params }) => (params as { text: string }).text,
  );
}

const COUNTIES = ['桃城区', '枣强县', '武邑县', '景县', '故城县'];
const byCounty = (name: string, cells: readonly string[]) =>
  `县区,指标,2025年\n${cells.map((cell, i) => `${COUNTIES[i]},${name},${cell}`).join('\n')}\n`;
const byYear = (name: string, cells: readonly string[]) =>
  `指标,${cells.map((_, i) => `${2021 + i}年`).join(',')}\n${name},${cells.join(',')}\n`;

describe('a fraction with a percent sign', () => {
  test.each([
    ['beside other counties', byCounty('申报率', ['0.91%', '88%', '89%']), ['0.91%']],
    ['beside other years', byYear('申报率', ['88%', '89%', '0.91%']), ['0.91%']],
    ['beside one other', byYear('申报率', ['88%', '0.91%']), ['0.91%']],
    ['alone beside the target', byYear('申报率', ['0.91%']), ['0.91%']],
    ['all of them', byYear('申报率', ['0.88%', '0.91%']), ['0.88%', '0.91%']],
    ['in wide letters', byYear('申报率', ['88%', '０．９１％']), ['０．９１％']],
    ['more than all, without a sign', byCounty('申报率', ['1.01', '88%', '89%']), ['1.01']],
    ['more than all, alone', byYear('申报率', ['1.2']), ['1.2']],
    ['more than all beside other years', byYear('申报率', ['88', '89', '1.005']), ['1.005']],
    ['just more than all, where all must be', byYear('查处率', ['1.0001']), ['1.0001']],
    ['twice all', byYear('申报率', ['2']), ['2']],
    ['with the sign of another scale', byYear('申报率', ['0.86‰']), ['0.86‰']],
    ['one hundred', byCounty('申报率', ['1%', '98%', '99%']), ['1%']],
  ])('%s', async (_, table, texts) => {
    expect(await said(table)).toEqual(texts);
  });

  test.each([
    ['small ones that are nearer as they stand', byCounty('申报率', ['2%', '1.5%', '9%'])],
    ['nothing', byCounty('申报率', ['0%', '88%', '89%'])],
    ['a share with its parts', '指标,年份,数值,分子,分母\n申报率,2025,0.5%,1,200\n'],
    ['small ones without a sign', byCounty('申报率', ['2', '1.5', '9'])],
    ['a low one without a sign', byYear('申报率', ['2.1'])],
    ['a share by its own sign', byYear('申报率', ['860‰'])],
    ['a low one', byCounty('申报率', ['12%', '88%', '89%'])],
  ])('is not taken for: %s', async (_, table) => {
    expect(await said(table)).toEqual([]);
  });

  test('is found wherever it stands among shares', async () => {
    const share = fc.integer({ min: 300, max: 999 }).map((n) => n / 10);
    const cells = fc.array(share, { minLength: 2, maxLength: COUNTIES.length });
    await fc.assert(
      fc.asyncProperty(cells, fc.nat(), fc.constantFrom(byCounty, byYear), async (shares, at, table) => {
        const plain = shares.map((one) => `${one}%`);
        const wrong = `${((shares[at % shares.length] ?? 0) / 100).toFixed(3)}%`;
        const changed = plain.map((one, i) => (i === at % shares.length ? wrong : one));
        expect(await said(table('申报率', plain))).toEqual([]);
        expect(await said(table('申报率', changed))).toEqual([wrong]);
      }),
      { numRuns: 60 },
    );
  });
});

describe('the number of a county', () => {
  const people = '工伤保险参保人数';
  test.each([
    ['万 written twice', byCounty(people, ['880000000', '88000', '89000', '60000']), ['880000000']],
    ['万 not written', byCounty(people, ['8', '88000', '89000', '60000']), ['8']],
  ])('%s', async (_, table, texts) => {
    expect(await said(table)).toEqual(texts);
  });

  test.each([
    ['a large county among small ones', byCounty(people, ['880000', '8800', '1900', '6000'])],
    ['one of two', byCounty(people, ['8', '88000'])],
    ['the city', `县区,指标,2025年\n全市,${people},53000000\n桃城区,${people},9000\n景县,${people},8000\n`],
    ['none', byCounty(people, ['0', '88000', '89000'])],
  ])('is not taken for that: %s', async (_, table) => {
    expect(await said(table)).toEqual([]);
  });
});
