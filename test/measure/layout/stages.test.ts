import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readExample } from '../example.js';
import { allSay, eachSays, said } from './variants.js';

const beside = (first: string, second: string, values = '80%,89%') =>
  `指标,年份,${first},${second}\n申报率,2025,${values}`;

describe('one value given twice', () => {
  const pairs = [
    ...[
      ['数值', '修正值'],
      ['完成值', '调整后'],
      ['完成值', '调整后值'],
      ['初报数', '终报数'],
      ['自评', '核定'],
    ],
    ...[
      ['自评值', '核定值'],
      ['原值', '修正值'],
      ['修正前', '修正后'],
      ['调整前', '调整后的数值'],
    ],
    ...[
      ['县级自评', '市级复核'],
      ['数值', '核实值'],
      ['快报数', '年报数'],
      ['初步值', '最终值'],
    ],
    ...[
      ['填报值', '认定值'],
      ['上报数', '核查数'],
      ['preliminary', 'final'],
      ['reported value', 'verified value'],
    ],
    ...[
      ['value', 'corrected value'],
      ['自查数', '审核数'],
      ['暂定数', '决算数'],
    ],
  ] as const;
  allSay(
    { values: ['* 申报率 2025 0.89'] },
    {
      ...Object.fromEntries(pairs.map(([first, last]) => [`${first}, ${last}`, beside(first, last)])),
      ...Object.fromEntries(
        pairs.map(([first, last]) => [`${last}, ${first}`, beside(last, first, '89%,80%')]),
      ),
      'by the year': '指标,2025年初报,2025年终报\n申报率,80%,89%',
      'under the indicator': '2025年\n地区,申报率,\n,自评值,核定值\n衡水市,80%,89%',
      'who verified it': '指标,年份,数值,审核,复核\n申报率,2025,89%,张三,√',
    },
  );
  eachSays({
    'verified in some rows': [
      '指标,年份,自评值,核定值\n申报率,2025,80%,\n知晓率,2025,80%,88%',
      ['* 知晓率 2025 0.88'],
    ],
    'targets that were corrected are targets': [
      '指标,年份,完成值,调整后目标值,最终目标\n申报率,2025,89%,90%,91%',
      ['* 申报率 2025 0.89'],
    ],
  });
});

describe('two values of which nobody says which counts', () => {
  allSay(
    { values: [], faults: ['PC219@1:4'] },
    {
      'values of two kinds': beside('数值', '折算值'),
      'two that were measured': beside('完成值', '实测值'),
      'reported and another': beside('完成值', '自评值'),
      'two that were verified': beside('核定值', '修正值'),
      'two that were reported': beside('自评值', '上报值'),
    },
  );
  eachSays({
    'of a platform, and reported': [beside('平台数', '上报数'), ['* 申报率 2025 0.89'], ['PC219@1:3']],
    'reported, and the result of a check': [beside('自评值', '复核结果'), [], ['PC276@2:4']],
    'of this period, and up to now': [beside('本期', '累计'), ['* 申报率 2025 0.8', '* 申报率 2025 0.89']],
  });
});

test('which of two stages counts does not rest on their order, nor on what else is beside them', async () => {
  const first = fc.constantFrom('自评值', '初报数', '上报数', '修正前', '原始数据', '快报数');
  const last = fc.constantFrom('核定值', '终报数', '修正后', '审定数', '复核数', '最终值');
  const others = fc.subarray(['目标值', '排名', '备注', '牵头单位']);
  await fc.assert(
    fc.asyncProperty(first, last, others, fc.boolean(), async (a, b, more, isTurned) => {
      const columns = [[a, '80%'], [b, '89%'], ...more.map((one) => [one, '1'])];
      if (isTurned) columns.reverse();
      const table = [['指标', '申报率'], ['年份', '2025'], ...columns];
      const csv = [0, 1].map((row) => table.map((column) => column[row]).join(',')).join('\n');
      expect(said(await readExample(`${csv}\n`, { plan: 'hengshui' }))).toEqual(['* 申报率 2025 0.89']);
    }),
    { numRuns: 100 },
  );
});
