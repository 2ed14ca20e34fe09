import { test } from 'vitest';
import { faultLine, readExample } from './measure/example.js';

const D = '工业企业职业病危害项目申报率',
  M = '工作场所职业病危害因素监测合格率';
const cases: [string, string, string?][] = [
  ['counties across 2 lines', `指标,2025年完成值,,\n,桃城区,冀州区,全市\n${D},91%,92%,91.5%\n`],
  ['counties above years', `指标,桃城区,,冀州区,\n,2024年,2025年,2024年,2025年\n${D},90%,91%,80%,81%\n`],
  ['years above counties', `指标,2024年,,2025年,\n,桃城区,冀州区,桃城区,冀州区\n${D},90%,80%,91%,81%\n`],
  ['3 lines', `指标,2025年,,,\n,桃城区,,冀州区,\n,目标值,完成值,目标值,完成值\n${D},90%,91%,90%,81%\n`],
  ['corner', `指标\\年份,2024年,2025年\n${D},90%,91%\n`],
  ['corner year', `年份,2024,2025\n${D},90%,91%\n`],
  ['corner blank indicators across', `2025年,${D},${M}\n桃城区,90%,91%\n冀州区,80%,81%\n`],
  ['blank corner', `衡水市2025年\n,${D},${M}\n桃城区,90%,91%\n冀州区,80%,81%\n`],
  ['transposed roles', `衡水市2025年\n,${D},${M}\n目标值,90%,85%\n完成值,91%,86%\n`],
  [
    'section nested',
    `指标,数值\n一、桃城区,\n（一）2024年,\n${D},90%\n（二）2025年,\n${D},91%\n二、冀州区,\n（一）2024年,\n${D},80%\n（二）2025年,\n${D},81%\n`,
  ],
  ['section unsaid', `指标,2025年\n一、桃城区,\n${D},90%\n二、其他,\n${D},91%\n`],
  [
    'tables under',
    `桃城区2025年完成情况\n指标,数值\n${D},90%\n\n冀州区2025年完成情况\n指标,数值\n${D},80%\n`,
  ],
  [
    'tables under 2',
    `桃城区2025年完成情况\n指标,数值\n${D},90%\n冀州区2025年完成情况\n指标,数值\n${D},80%\n`,
  ],
  ['tables beside', `桃城区,,,冀州区,\n指标,2025年,,指标,2025年\n${D},90%,,${D},80%\n`],
  [
    'tables beside 2',
    `衡水市2025年\n序号,县区,申报率,,序号,县区,申报率\n1,桃城区,90%,,2,冀州区,80%\n3,枣强县,70%,,4,武邑县,60%\n`,
  ],
  ['foot', `指标,2025年\n${D},90%\n\n单位：桃城区卫健局,2026年1月10日\n`],
  ['foot sign', `衡水市2025年\n指标,数值\n${D},90%\n,桃城区卫生健康局\n,2026年1月5日\n`],
  ['unit column place', `单位,指标,2025年\n桃城区,${D},90%\n冀州区,${D},80%\n`],
  ['role column', `指标,类型,2025年\n${D},目标,90%\n${D},实际,80%\n`],
  ['changes', `指标,2025年完成值,2024年完成值,同比增减,全省平均,排名,完成率\n${D},91%,90%,+1%,88%,3,101%\n`],
  ['plan value', `指标,2025年规划值,2025年\n${D},90%,80%\n`],
  ['unknown county in title', `长安区2025年职业病防治指标完成情况\n指标,数值\n${D},90%\n`],
  ['typo section', `指标,2025年\n一、桃成区,\n${D},90%\n`],
  ['city across', `指标,衡水市,韶关市\n${D},90%,80%\n`],
  ['year then half', `指标,2025年,\n,上半年,全年\n${D},80%,91%\n`],
  ['months', `指标,1-6月,1-12月\n${D},80%,91%\n`],
  ['quarter', `指标,2025年第三季度\n${D},80%\n`],
  ['parts names', `县区,2025年申报率,,\n,应申报企业数,已申报企业数,申报率\n桃城区,100,90,90%\n`],
  ['resp', `指标,2025年,责任单位,数据来源\n${D},90%,桃城区卫健局,桃城区\n`],
  ['responsible only county', `指标,2025年,牵头单位\n${D},90%,衡水市卫健委\n`],
  ['title place foot other', `桃城区2025年\n指标,数值\n${D},90%\n填报单位：冀州区卫健局,\n`],
  ['city form', `填报单位：衡水市卫健委\n指标,2025年目标,2025年完成\n${D},90%,91%\n`],
  ['row no + foot', `序号,指标名称,目标,完成情况\n2,${D},90%,91%\n注：以上为2025年数据。\n`],
  ['forecast title', `衡水市2025年预计完成情况\n指标,数值\n${D},90%\n`],
  ['sum in county title', `桃城区2025年\n乡镇,${D}\n合计,90%\n`],
  ['subtotals', `县区,2025年申报率\n桃城区,90%\n小计,90%\n全市,91%\n全省,93%\n`],
  ['column numbers', `指标,目标值,2025年完成值\n甲,1,2\n${D},90%,91%\n`],
  ['year col mixed', `指标,年份,数值\n${D},2025-12-31,91%\n${M},2025-06-30,80%\n`],
  [
    'wide title',
    `衡水市2025年职业病防治主要指标目标任务完成情况\n指标名称,单位,目标值,完成值,备注\n${D},%,≥90,91,\n`,
  ],
];
test('x', async () => {
  for (const [n, t, plan] of cases) {
    try {
      const r = await readExample(t, { plan: plan ?? 'hengshui' });
      console.log(
        '##',
        n,
        '\n  ',
        r.values
          .map((v) =>
            v
              .replace('hengshui ', '')
              .replace('hazard-declaration-rate', 'D')
              .replace('hazard-monitoring-pass-rate', 'M'),
          )
          .join(' | '),
        '\n  ',
        r.diagnostics.map((d) => faultLine(d) + d.severity[0]).join(' '),
      );
    } catch (e) {
      console.log('##', n, 'CRASH', e);
    }
  }
});
