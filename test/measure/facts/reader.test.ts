import { describe, expect, test } from 'vitest';
import { PlanNames } from '../../../src/measure/facts/names.js';
import type { PlaceSaid } from '../../../src/measure/facts/places.js';
import { FactsReader } from '../../../src/measure/facts/reader.js';
import { PLANS, readExample } from '../example.js';

const FACTS = new FactsReader(new PlanNames(PLANS));

function placeText(place: PlaceSaid | null): string | null {
  if (!place) return null;
  if (place.several) return 'several';
  const [owner] = place.owners;
  return owner ? `${owner.plan.id} ${owner.area ?? '*'}` : place.text;
}

describe('whose', () => {
  test.each<[string, string | null]>([
    ['填报单位：衡水市', 'hengshui *'],
    ['填报单位：衡水市卫生健康委员会', 'hengshui *'],
    ['填报单位（盖章）：衡水卫健委', 'hengshui *'],
    ['填报单位：桃城区卫生健康局（盖章）', 'hengshui 桃城区'],
    ['填报地区：景县', 'hengshui 景县'],
    ['报送单位:深州市卫健局', 'hengshui 深州市'],
    ['编制单位：桃城区疾控中心', 'hengshui 桃城区'],
    ['上报：桃城区', 'hengshui 桃城区'],
    ['县（市、区）：武邑县', 'hengshui 武邑县'],
    ['单位：桃城区人民政府', 'hengshui 桃城区'],
    ['单位：%', null],
    ['桃城区2025年职业病防治指标完成情况', 'hengshui 桃城区'],
    ['河北省衡水市桃城区', 'hengshui 桃城区'],
    ['一、桃城区', 'hengshui 桃城区'],
    ['（二）冀州', 'hengshui 冀州区'],
    ['桃城区、冀州区2025年指标', 'several'],
    ['韶关市桃城区', 'several'],
    ['全省', '全省'],
    ['河北省2025年指标', '河北省'],
    ['乳源县', 'shaoguan 乳源瑶族自治县'],
    ['衡水市职业病防治规划（2021—2025年）指标完成情况表', 'hengshui *'],
    ['注：桃城区未报送', null],
    ['数据来源：桃城区疾控中心', null],
    ['桃城区未报送；冀州区数据为初步数。', null],
  ])('%s: %s', (text, place) => {
    expect(placeText(FACTS.read(text).place)).toBe(place);
  });

  test('who is of no plan is a stranger', () => {
    expect(FACTS.read('填报单位：高青县卫健局').stranger).toBe('高青县卫健局');
    expect(FACTS.read('编制单位：某某咨询公司')).toMatchObject({ stranger: null, isRemark: true });
  });

  test('the values of a stranger are not read as those of the whole', async () => {
    const { values, faults } = await readExample('衡水市\n填报单位：高青县\n指标,2023年\n申报率,92.5%\n');
    expect([values, faults]).toEqual([[], ['PC256@2:1']]);
  });

  test('a column of areas says who each row is of, whoever filled in the form', async () => {
    const { values, faults } = await readExample(
      '衡水市,\n填报单位：省卫健委,\n县区,2023年申报率\n景县,90%\n',
    );
    expect([values, faults]).toEqual([['hengshui 景县 hazard-declaration-rate 2023 0.9'], []]);
  });
});

describe('when', () => {
  test.each<[string, string | null]>([
    ['衡水市2023年指标完成情况表', '2023'],
    ['2023年度', '2023'],
    ['二〇二三年', '2023'],
    ['衡水市职业病防治规划（2021—2025年）2023年完成情况', '2023'],
    ['衡水市职业病防治规划（2021-2025年）完成情况', null],
    ['填报日期：2024年1月15日', null],
    ['数据截至2023年12月31日', '2023'],
    ['数据截至2023年6月底', '2023 06-30'],
    ['2025年上半年', '2025 06-30'],
    ['2025年前三季度', '2025 09-30'],
    ['2025年1—9月', '2025 09-30'],
    ['2025年1—12月', '2025'],
    ['2025年第三季度', '2025 part'],
    ['2025年6月', '2025 part'],
    ['2025/12', '2025'],
    ['2022年至2023年', 'null part'],
    ['2021—2025年', null],
    ['2022年中国职业健康报告', '2022'],
    ['2022年中心城区', '2022'],
    ['2022年中', '2022 06-30'],
    ['2022年和2023年比较', 'null part'],
    ['2022、2023年', 'null part'],
    ['2022年、2023年1—6月', null],
    ['22年度', '2022'],
    ['衡水市22年度指标', '2022'],
    ['衡水市22年底情况', '2022'],
    ['22年上半年', '2022 06-30'],
    ['衡水市22年1—6月', '2022 06-30'],
    ['衡水市22年前三季度', '2022 09-30'],
    ['工龄22年', null],
    ['第22年度', null],
    ['接尘25年以上', null],
    ['衡卫〔2023〕5号', null],
  ])('%s: %s', (text, said) => {
    const { period } = FACTS.read(text);
    const end = period?.isPart ? ' part' : period?.upTo ? ` ${period.upTo}` : '';
    expect(period && `${period.year}${end}`).toBe(said);
  });
});

describe('what a value is', () => {
  test.each<[string, string | null]>([
    ['2025年目标值', 'target'],
    ['目标完成值', 'measured'],
    ['计划完成情况', 'measured'],
    ['目标完成率', 'share'],
    ['2025年完成率', 'share'],
    ['2025年预计完成', 'forecast'],
    ['上年完成值', 'earlier'],
    ['同比增减', 'change'],
    ['全省排名', 'rank'],
    ['全省平均', 'average'],
    ['2025年指标值', 'target'],
    ['指标值', null],
    ['衡水市职业病防治规划（2021—2025年）', null],
    ['约束性', null],
    ['预期性', null],
    ['职业病防治行动计划', null],
    ['2025年实际', 'measured'],
    ['2025年', null],
    ['职业卫生违法案件查处率', null],
  ])('%s: %s', (text, role) => {
    expect(FACTS.read(text).role).toBe(role);
  });
});

describe('unit, indicator, day', () => {
  test.each([
    ['单位：%', ['1/100']],
    ['计量单位：万人', ['10000']],
    ['（单位：万人）', ['10000']],
    ['单位：万人、%', ['10000', '1/100']],
    ['单位：衡水市', []],
    ['2025年指标完成情况（万人）', ['10000']],
    ['工伤保险参保人数/万人', ['10000']],
    ['2025年 / %', ['1/100']],
    ['市/县', []],
    ['是/否', []],
    ['目标/实际', []],
    ['填报单位/人', []],
    ['元/人', ['1']],
  ])('%s', (text, scales) => {
    expect(FACTS.read(text).units.map(({ scale }) => scale.toFraction())).toEqual(scales);
  });

  test.each([
    ['指标：工业企业职业病危害项目申报率（%）', '工业企业职业病危害项目申报率'],
    ['工业企业职业病危害项目申报率/%', '工业企业职业病危害项目申报率'],
    ['四、工业企业职业病危害项目申报率', '工业企业职业病危害项目申报率'],
    ['⑤职业卫生违法案件查处率', '职业卫生违法案件查处率'],
    ['2025年工业企业职业病危害项目申报率完成值（%）', '工业企业职业病危害项目申报率'],
    ['衡水市工业企业职业病危害项目申报率统计表', '工业企业职业病危害项目申报率'],
    ['职业健康申报率', null],
  ])('%s', (text, indicator) => {
    expect(FACTS.read(text).indicator).toBe(indicator);
  });

  test.each(['填报日期：2024年1月5日', '填报时间：2024-01-05', '上报日期:2024.1.5'])('%s', (line) => {
    expect(FACTS.read(line).submitted).toBe('2024-01-05');
  });

  test('several labels in one line', () => {
    const said = FACTS.read(
      '填报单位：韶关市卫生健康局（盖章）　　填报人：张某某　　填报日期：2023年12月20日',
    );
    expect([placeText(said.place), said.submitted]).toEqual(['shaoguan *', '2023-12-20']);
  });
});

describe('the title of a plan, whatever it holds', () => {
  const [hengshui] = PLANS.filter(({ id }) => id === 'hengshui');
  const read = (title: string) =>
    new FactsReader(new PlanNames(hengshui ? [{ ...hengshui, title }] : [])).read(`${title}完成情况`);

  test.each([
    ['a year', '职业病防治规划2021年'],
    ['a mark of a sentence', '职业病防治规划；2021年'],
    ['a label', '来源：职业病防治规划2021年'],
    ['letters set apart', '职 业 病 防 治 规 划 2 0 2 1 年'],
    ['an escape of a terminal', '职业病防治规划\u001b]8;;http://evil.example/2021\u0007规划'],
  ])('%s', (_, title) => {
    const { place, role, period, isRemark } = read(title);
    expect({ place: placeText(place), role, period, isRemark }).toEqual({
      place: 'hengshui *',
      role: 'measured',
      period: null,
      isRemark: false,
    });
  });
});
