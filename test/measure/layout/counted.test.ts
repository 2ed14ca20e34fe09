import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readExample } from '../example.js';
import { allSay, eachSays, said } from './variants.js';

describe('numbers of things are no percentages', () => {
  allSay(
    { values: ['* 申报率 2025 PC278'], faults: ['PC278@2:4'] },
    {
      'tasks, what was done, and their share': '指标,年份,任务数,完成数,完成比例\n申报率,2025,90,83,92.2%',
      'in other words': '指标,年份,应完成数,完成数,完成率\n申报率,2025,90,83,92.2%',
      'to two digits': '指标,年份,任务数,完成数,完成比例\n申报率,2025,95,83,87.37%',
      'without the share': '指标,年份,任务数,完成数\n申报率,2025,95,83',
      'beside all of them': '指标,年份,总数,完成数\n申报率,2025,90,83',
      'beside all firms': '指标,年份,企业数,上报数\n申报率,2025,1200,89',
    },
  );
  eachSays({
    'percentages with their sign': [
      '指标,年份,计划,实际,完成比例\n申报率,2025,90%,89%,98.9%',
      ['* 申报率 2025 0.89'],
    ],
    'percentages by their heading': [
      '指标,年份,计划数,完成数（%）,完成比例\n申报率,2025,90,89,98.9%',
      ['* 申报率 2025 0.89'],
    ],
    'the plan’s target beside what was reached': [
      '指标,年份,目标数,完成数\n申报率,2025,90,89',
      ['* 申报率 2025 0.89'],
    ],
    'numbers of persons': [
      '指标,年份,任务数,完成数,完成比例\n参保人数,2025,600000,612000,102%',
      ['* 参保 2025 612000'],
    ],
  });
});

test('what is counted of a number beside it, as a share beside it says, is never a percentage', async () => {
  const columns = fc.constantFrom(...permutations(['任务数', '完成数', '完成比例']));
  await fc.assert(
    fc.asyncProperty(columns, fc.integer({ min: 2, max: 100 }), fc.nat(), async (order, due, seed) => {
      const done = 2 + (seed % (due - 1));
      const of: Record<string, string> = {
        任务数: String(due),
        完成数: String(done),
        完成比例: `${((done / due) * 100).toFixed(2)}%`,
      };
      const table = `指标,年份,${order.join(',')}\n申报率,2025,${order.map((one) => of[one]).join(',')}\n`;
      const read = await readExample(table, { plan: 'hengshui' });
      expect(said(read)).toEqual(['* 申报率 2025 PC278']);
    }),
    { numRuns: 100 },
  );
});

function permutations(all: readonly string[]): string[][] {
  if (all.length < 2) return [[...all]];
  return all.flatMap((one) =>
    permutations(all.filter((other) => other !== one)).map((rest) => [one, ...rest]),
  );
}

describe('a heading of two numbers', () => {
  allSay(
    { values: [], faults: ['PC223@1:1'] },
    {
      'measured and target': '指标,年份,实际/目标\n申报率,2025,88/90',
      'target and measured': '指标,年份,目标/实际\n申报率,2025,90/88',
      'done and tasks': '指标,年份,完成/任务\n申报率,2025,83/90',
      'with values': '指标,2025年完成值/目标值\n申报率,88/90',
      'with a full-width stroke': '指标,年份,实际值／目标值\n申报率,2025,88/90',
    },
  );
  eachSays({
    'numerator and denominator': ['指标,年份,分子/分母\n申报率,2025,83/90', ['* 申报率 2025 0.9222 = 83/90']],
  });
});

describe('what was due and what was done', () => {
  allSay(
    { values: ['* 申报率 2025 0.8889 = 80/90'] },
    {
      firms: '指标,年份,应申报企业数,已申报企业数\n申报率,2025,90,80',
      'without a noun': '指标,年份,应申报,已申报\n申报率,2025,90,80',
      'with the share': '指标,年份,应申报数,已申报数,申报率\n申报率,2025,90,80,88.9%',
      'with a unit': '指标,年份,应申报企业数（家）,实际申报企业数（家）\n申报率,2025,90,80',
      'in the other order': '指标,年份,已申报数,应申报数\n申报率,2025,80,90',
      'under the indicator': '2025年\n地区,申报率,,\n,应申报企业数,已申报企业数,数值\n衡水市,90,80,88.9%',
      'beside the indicator': '地区,年份,应申报企业数,已申报企业数,申报率\n衡水市,2025,90,80,88.9%',
    },
  );
  eachSays({
    'of two indicators, each by its name': [
      '地区,年份,应申报企业数,已申报企业数,申报率,应查处案件数,已查处案件数,查处率\n衡水市,2025,90,80,88.9%,10,10,100%',
      ['* 查处率 2025 1 = 10/10', '* 申报率 2025 0.8889 = 80/90'],
    ],
    'that do not make the share beside them': [
      '地区,年份,应申报企业数,已申报企业数,申报率\n衡水市,2025,90,80,92%',
      ['* 申报率 2025 PC209'],
      ['PC209@2:5'],
    ],
    'what was due alone': ['指标,年份,应申报企业数,数值\n申报率,2025,90,88.9%', ['* 申报率 2025 0.889']],
  });
});
