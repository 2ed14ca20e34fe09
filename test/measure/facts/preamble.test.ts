import { describe, expect, test } from 'vitest';
import { PlanNames } from '../../../src/measure/facts/names.js';
import { readPreamble } from '../../../src/measure/facts/preamble.js';
import { PLANS, readExample } from '../example.js';

const NAMES = new PlanNames(PLANS);

function read(...lines: string[]) {
  return readPreamble(
    lines.map((text, i) => ({ cells: text.split(','), line: i + 1 })),
    NAMES,
  );
}

describe('who reports', () => {
  test.each<[string, string, string | null | 'stranger']>([
    ['填报单位：衡水市', 'hengshui', null],
    ['填报单位：衡水市卫生健康委员会', 'hengshui', null],
    ['填报单位（盖章）：衡水卫健委', 'hengshui', null],
    ['填报单位：,衡水市疾病预防控制中心', 'hengshui', null],
    ['填报单位：桃城区卫生健康局（盖章）', 'hengshui', '桃城区'],
    ['填报地区：景县', 'hengshui', '景县'],
    ['报送单位:深州市卫健局', 'hengshui', '深州市'],
    ['衡水市情况表,填报单位：高青县卫健局', 'hengshui', 'stranger'],
    ['衡水市情况表,填报单位：韶关市卫健局', 'hengshui', 'stranger'],
    ['单位：%', '', null],
  ])('%s', (line, plan, area) => {
    const said = read(line);
    expect(said.plan?.value.id ?? '').toBe(plan);
    expect(said.stranger !== null).toBe(area === 'stranger');
    expect(said.area?.value ?? null).toBe(area === 'stranger' ? null : area);
  });

  test('a plan that was chosen is not overruled, and a reporter of another is a stranger', () => {
    const chosen = PLANS.find((plan) => plan.id === 'taishan') ?? null;
    const said = readPreamble([{ cells: ['填报单位：桃城区'], line: 1 }], NAMES, chosen);
    expect(said).toMatchObject({ area: null, stranger: { text: '桃城区', line: 1 } });
  });

  test('the values of a stranger are not read as those of the whole', async () => {
    const { values, faults } = await readExample('衡水市\n填报单位：高青县\n指标,2023年\n申报率,92.5%\n');
    expect([values, faults]).toEqual([[], ['PC211@2:1']]);
  });

  test('a column of areas says who each row is of, whoever filled in the form', async () => {
    const { values, faults } = await readExample(
      '衡水市,\n填报单位：省卫健委,\n县区,2023年申报率\n景县,90%\n',
    );
    expect([values, faults]).toEqual([['hengshui 景县 hazard-declaration-rate 2023 0.9'], []]);
  });
});

describe('which year', () => {
  test.each<[string, number | null]>([
    ['衡水市2023年指标完成情况表', 2023],
    ['2023年度', 2023],
    ['衡水市职业病防治规划（2021—2025年）2023年完成情况', 2023],
    ['衡水市职业病防治规划（2021-2025年）完成情况', null],
    ['填报日期：2024年1月15日', null],
    ['2024年1月15日', null],
    ['数据截至2023年12月31日', 2023],
    ['数据截至2023年6月底', null],
    ['2022年至2023年', null],
    ['2022年和2023年比较', null],
    ['衡卫〔2023〕5号', null],
  ])('%s: %s', (line, year) => {
    expect(read(line).year?.value ?? null).toBe(year);
  });
});

describe('unit, indicator, day', () => {
  test.each([
    ['单位：%', '1/100'],
    ['计量单位：万人', '10000'],
    ['单位：衡水市', null],
  ])('%s', (line, scale) => {
    expect(read(line).unit?.scale.toFraction() ?? null).toBe(scale);
  });

  test('an indicator above the table brings its unit', () => {
    const said = read('指标：工业企业职业病危害项目申报率（%）');
    expect([said.indicator, said.unit?.dimension]).toEqual(['工业企业职业病危害项目申报率', 'ratio']);
  });

  test.each(['填报日期：2024年1月5日', '填报时间：2024-01-05', '上报日期:2024.1.5'])('%s', (line) => {
    expect(read(line).submitted).toBe('2024-01-05');
  });
});
