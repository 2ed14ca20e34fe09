import { describe, expect, test } from 'vitest';
import { shapeOf } from '../../../src/measure/layout/layout.js';
import { faultLine, readExample } from '../example.js';

const DECLARED = 'hengshui * hazard-declaration-rate';
const CITY = '填报单位：衡水市,,,,\n';

/** Each table as it may arrive, its shape, and what it says. */
describe('shapes', () => {
  test.each([
    ['long', '城市,指标,年份,数值\n衡水市,申报率,2023,92.5%', [`${DECLARED} 2023 0.925`]],
    ['long', '指标名称,实测值(％),城市,统计年度\n申报率,92.5,衡水,2023年末', [`${DECLARED} 2023 0.925`]],
    [
      'long',
      '城市\t指标\t年份\t单位\t数值\n衡水市\t参保人数\t2023\t万人\t54.12',
      ['hengshui * injury-insurance-participants 2023 541200'],
    ],
    ['long', '城市,指标,年份,分子,分母\n衡水市,申报率,2023,185,200', [`${DECLARED} 2023 0.925 = 185/200`]],
    [
      'years-across',
      '城市,指标,2023年,2022年\n衡水市,申报率,92.5%,/',
      [`${DECLARED} 2023 0.925`, `${DECLARED} 2022 missing`],
    ],
    [
      'years-across',
      `${CITY}指标,2023年完成值（％）,2024年（%）\n申报率,92.5,93`,
      [`${DECLARED} 2023 0.925`, `${DECLARED} 2024 0.93`],
    ],
    ['indicators-across', '城市,年份,申报率（％）\n衡水市,2023,92.5', [`${DECLARED} 2023 0.925`]],
    [
      'indicators-across',
      '城市,年份,申报率,\n,,分子,分母\n衡水市,2023,185,200',
      [`${DECLARED} 2023 0.925 = 185/200`],
    ],
    [
      'indicators-and-years-across',
      '城市,2023年申报率,申报率（2022年）\n衡水市,92.5%,91%',
      [`${DECLARED} 2023 0.925`, `${DECLARED} 2022 0.91`],
    ],
    [
      'indicators-and-years-across',
      '城市,申报率,,备注\n,2022年,2023年,\n衡水市,91%,92.5%,',
      [`${DECLARED} 2022 0.91`, `${DECLARED} 2023 0.925`],
    ],
  ])('%s: %j', async (shape, table, values) => {
    const read = await readExample(`${table}\n`);
    expect(read.faults).toEqual([]);
    expect(read.values).toEqual(values);
    const layout = read.input.tables[0]?.notes.layout;
    expect(layout && shapeOf(layout)).toBe(shape);
  });
});

describe('the plan’s own columns and other figures are never measured values', () => {
  test.each([
    ...[
      '目标值',
      '2025年目标',
      '2025年目标值',
      '2025年值',
      '2025年规划值',
      '2025年计划',
      '2024年预期目标',
      '上年',
      '上年同期',
    ],
    ...['较上年增长', '2023年排名', '2023年省级要求', 'target', '2025 target', '2023年目标完成率'],
  ])('%s', async (heading) => {
    const { values, diagnostics } = await readExample(`城市,指标,2022年,${heading}\n衡水市,申报率,91%,90%\n`);
    expect(values).toEqual([`${DECLARED} 2022 0.91`]);
    expect(diagnostics.map(faultLine)).toEqual([heading === '2025年值' ? 'PC274@1:4' : 'PC261@1:4']);
  });

  test.each(['目标', '目标值', '规划值', '计划', '省级要求', '预期'])('nor years under %s', async (group) => {
    const { values } = await readExample(
      `城市,指标,完成情况,${group},\n,,2023年,2024年,2025年\n衡水市,申报率,91%,90%,90%\n`,
    );
    expect(values).toEqual([`${DECLARED} 2023 0.91`]);
  });
});

describe('rows that hold no measurement', () => {
  test.each([
    ['注：1.数据截至2023年12月31日,,,', 'foot'],
    ['数据来源：衡水市卫生健康委员会,,,', 'remark'],
    ['填表人：张三,,审核人：李四,', 'remark'],
    ['2024年1月15日,,,', 'foot'],
    ['一、约束性指标,,,', 'foot'],
    ['比率均按年末数计算。,,,', 'remark'],
    ['----,----,----,----', 'separator'],
    ['-,-,-,-', 'separator'],
    ['城市,指标,年份,数值', 'header-again'],
    ['衡水市完成情况表,,,', 'foot'],
  ])('%s: %s', async (row, reason) => {
    const table = `衡水市完成情况表,,,\n城市,指标,年份,数值\n衡水市,申报率,2023,92.5%\n${row}\n`;
    const { values, input, faults } = await readExample(table);
    expect(values).toEqual([`${DECLARED} 2023 0.925`]);
    const below = input.tables[0]?.notes.skipped.filter(({ line }) => line > 2);
    expect(below).toEqual([{ line: 4, reason }]);
    expect(faults).toEqual([]);
  });

  test('a subtotal, whichever column says so, is not taken for the whole', async () => {
    const table = `${CITY}序号,县区,申报率（％）\n1,桃城区,90\n小计,,88\n合计,,92.5\n`;
    const { values, diagnostics } = await readExample(table);
    expect(values).toEqual(
      ['hengshui 桃城区 hazard-declaration-rate 2023 0.9', `${DECLARED} 2023 0.925`].slice(0, 0),
    );
    expect(diagnostics.map(faultLine)).toEqual(['PC223@2:1', 'PC231@2:1', 'PC237@4:1']);
  });

  test.each(['最高', '最低值', '中位数', '平均'])('%s of the counties is nobody’s value', async (row) => {
    const table = `衡水市2023年\n县区,申报率（％）\n桃城区,90\n${row},95\n`;
    const { values, diagnostics } = await readExample(table, { plan: 'hengshui' });
    expect(values).toEqual(['hengshui 桃城区 hazard-declaration-rate 2023 0.9']);
    expect(diagnostics.map(faultLine)).toEqual(['PC231@2:1', 'PC237@4:1']);
  });

  test.each(['单位', '填报单位', '地区'])(
    'a subtotal under %s is none of an indicator’s units',
    async (heading) => {
      const table = `衡水市2023年\n${heading},申报率（％）\n小计,88\n桃城区,90\n`;
      const { diagnostics } = await readExample(table, { plan: 'hengshui' });
      expect(diagnostics.map(faultLine)).toEqual(['PC231@2:1', 'PC237@3:1']);
    },
  );

  test('no row disappears: what is no remark is read, or reported', async () => {
    const { faults } = await readExample('城市,指标,年份,数值\n不认识的一行,,,\n衡水市,申报率,2023,92.5%\n');
    expect(faults).toEqual(['PC210@2:1']);
  });
});

describe('headers that cannot be trusted', () => {
  test.each([
    [
      'two columns of one meaning',
      '城市,指标,年份,数值,完成值',
      '衡水市,申报率,2023,92.5%,93%',
      ['PC219@1:5'],
    ],
    ['one year twice', '城市,指标,2023年,2023年', '衡水市,申报率,92.5%,93%', ['PC219@1:4']],
    ['no year', '城市,指标,数值', '衡水市,申报率,92.5%', ['PC223@1:1']],
    ['no value', '城市,指标,年份,目标', '衡水市,申报率,2023,90%', ['PC252@1:1', 'PC261@1:4']],
    ['the names in another column', '城市,指标,年份,数值,', '衡水市,2,2023,92.5%,申报率', ['PC251@1:2']],
    ['nothing that is known', '甲,乙,丙', '1,2,3', ['PC202@-:-']],
  ])('%s', async (_, header, row, faults) => {
    const { values, diagnostics } = await readExample(`${header}\n${row}\n`);
    expect(values).toEqual([]);
    expect(diagnostics.map(faultLine).sort()).toEqual(faults);
  });

  test('content beyond the header, and under no header', async () => {
    const { faults } = await readExample('城市,指标,年份,数值\n衡水市,申报率,2023,1,234\n');
    expect(faults).toContain('PC268@2:4');
    const { diagnostics } = await readExample(
      '城市,,指标,年份,数值\n衡水市,甲,申报率,2023,92.5%\n衡水市,乙,知晓率,2023,90%\n',
    );
    expect(diagnostics.map(faultLine)).toEqual(['PC220@2:2']);
  });
});
