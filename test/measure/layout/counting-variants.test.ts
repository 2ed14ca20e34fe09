import { describe, expect, test } from 'vitest';
import { readExample } from '../example.js';

/** Whether a count is of all up to its time, or of its time alone, is heard wherever a table says so. */

const DOCTORS = '培养职业病诊断医师';
const years = (name: string, values: string, { title = '', remark = '', foot = '' } = {}) =>
  [`揭阳市${title},,,,`, '指标,2021年,2022年,2023年,备注', `${name},${values},${remark}`, foot]
    .filter((line) => line !== '')
    .join('\n');

async function spans(table: string, plan = 'jieyang'): Promise<unknown[]> {
  const { measurements } = await readExample(`${table}\n`, { plan });
  return measurements.map(({ span, reading }) => span?.kind ?? reading.kind);
}

describe('of what adds up over the years, running totals are totals', () => {
  test.each([
    ['a title', { title: '历年累计情况' }],
    ['a bracket of it', { title: '指标完成情况（累计数）' }],
    ['a remark', { remark: '均为累计数' }],
    ['a remark since when', { remark: '自2021年起累计' }],
    ['a remark on who is there', { remark: '为在册总数' }],
    ['a note', { foot: '注：各年数据为自2021年起累计数' }],
    ['a note of the indicator', { foot: `注：${DOCTORS}为累计数` }],
    ['a note on all', { foot: '注：以上均为累计数。' }],
    ['a title of who is there', { title: '年末在册人数' }],
    ['a title of what is there', { title: '指标情况（存量）' }],
    ['a remark on what is there', { remark: '存量' }],
    ['a remark on one time', { remark: '时点数' }],
    ['a remark on the end of the year', { remark: '年末数' }],
    ['a remark on who works then', { remark: '系年末在岗人数' }],
    ['a note on the end of the time', { foot: '注：以上为期末数' }],
    ['a note on one time', { foot: '注：表中数据均为时点数' }],
  ])('%s says so', async (_, said) => {
    expect(await spans(years(DOCTORS, '12,12,12', said))).toEqual(['total', 'total', 'total']);
  });

  test.each([
    ['headings up to a year', `揭阳市,,\n指标,截至2022年,截至2023年\n${DOCTORS},12,12`],
    ['headings up to the end of a year', `揭阳市,,\n指标,至2022年底,至2023年底\n${DOCTORS},12,12`],
    ['headings of what is there at the end', `揭阳市,,\n指标,2022年年末数,2023年年末数\n${DOCTORS},12,12`],
    ['years in the rows', `揭阳市,,\n指标,年份,数值\n${DOCTORS},截至2022年,12\n${DOCTORS},截至2023年底,12`],
    ['a remark on the end of the year', `揭阳市,,,\n指标,2022年,2023年,备注\n${DOCTORS},12,12,年末数`],
    ['a remark on all', `揭阳市,,,\n指标,2022年,2023年,备注\n${DOCTORS},12,12,总数`],
    ['a remark on both', `揭阳市,,,\n指标,2022年,2023年,备注\n${DOCTORS},12,12,均为期末数`],
    ['a title', `揭阳市指标期末数,,\n指标,2022年,2023年\n${DOCTORS},12,12`],
    ['a note', `揭阳市,,\n指标,2022年,2023年\n${DOCTORS},12,12\n注：以上均为年末数`],
  ])('%s say so', async (_, table) => {
    expect(await spans(table)).toEqual(['total', 'total']);
  });

  test.each([
    ['headings of years', `揭阳市,,\n指标,2022年,2023年\n${DOCTORS},12,12`],
    ['headings of ends of years', `揭阳市,,\n指标,2022年末,2023年末\n${DOCTORS},12,12`],
    ['a remark on something else', `揭阳市,,,\n指标,2022年,2023年,备注\n${DOCTORS},12,12,培训总数20场`],
    ['a title up to a year', `截至2023年揭阳市指标,,\n指标,2022年,2023年\n${DOCTORS},12,12`],
  ])('but not %s', async (_, table) => {
    expect(await spans(table)).toEqual(['number', 'number']);
  });

  const OF_YEAR = ['本年累计', '当年累计数', '全年累计', '2023年1—12月累计', '年初至今累计', '本年度累计'];
  test.each([
    ...OF_YEAR.map((heading) => [heading, `揭阳市2023年,\n指标,${heading}\n${DOCTORS},60`]),
    ['1—12月累计 in the title', `揭阳市2023年1—12月累计,\n指标,数值\n${DOCTORS},60`],
  ])('but of its year alone: %s', async (_, table) => {
    expect(await spans(table)).toEqual(['number']);
  });

  test.each(['一季度,上半年', '榕城区,揭东区'])('nor beside %s, whose sum it is', async (columns) => {
    const read = await spans(`揭阳市2023年,,,\n指标,${columns},累计\n${DOCTORS},2,5,20`);
    expect(read).toContain('number');
    expect(read).not.toContain('total');
  });

  test('a column of kinds says so', async () => {
    const table = `揭阳市,,,\n指标,2022年,2023年,类型\n${DOCTORS},12,12,累计`;
    expect(await spans(table)).toEqual(['total', 'total']);
  });

  test.each([
    ['another sum', { remark: '累计开展培训12场' }],
    ['what they are not', { remark: '当年数，非累计数' }],
    ['a title that says they are not', { title: '当年数（非累计）' }],
    ['a note of another indicator', { foot: '注：工伤保险参保人数为累计数' }],
    ['what came in the year', { remark: '当年新增' }],
    ['a title of data at the end', { title: '期末数据' }],
    ['who is in service, beside other words', { remark: '在岗医师轮训' }],
  ])('%s leaves them those of their years', async (_, said) => {
    expect(await spans(years(DOCTORS, '12,12,12', said))).toEqual(['number', 'number', 'number']);
  });

  test.each(['年末数', '期末数', '年末在册人数', '时点数', '在册人数'])(
    'a heading of %s says so',
    async (heading) => {
      const table = `揭阳市,,,\n指标,2022年,2023年\n,${heading},${heading}\n${DOCTORS},12,12`;
      const { measurements } = await readExample(`${table}\n`, { plan: 'jieyang' });
      // one that is not understood heads no values
      expect(measurements.every(({ span }) => span?.kind === 'total')).toBe(true);
    },
  );

  test('a column of kinds says so of what is there', async () => {
    const table = `揭阳市,,,\n指标,2022年,2023年,类型\n${DOCTORS},12,12,期末数`;
    expect(await spans(table)).toEqual(['total', 'total']);
  });

  test('years to their ends are those of their years', async () => {
    const table = `揭阳市,,\n指标,2022年末,2023年末\n${DOCTORS},12,12`;
    expect(await spans(table)).toEqual(['number', 'number']);
  });

  test('beside a heading that says so, others are of their years alone', async () => {
    const table = `揭阳市累计情况,,\n指标,2023年,2023年累计\n${DOCTORS},12,30`;
    expect(await spans(table)).toEqual(['number', 'total']);
  });
});

describe('a count that is not what the plan counts is refused', () => {
  const codes = async (table: string, plan: string) =>
    (await readExample(`${table}\n`, { plan })).diagnostics
      .filter(({ severity }) => severity === 'error')
      .map(({ code }) => code);
  const champions = (heading: string, remark = '', title = '') =>
    `聊城市${title},,\n指标,${heading},备注\n每年评选市县级“职业健康达人”人数,25,${remark}`;

  test.each([
    champions('2023年累计'),
    champions('2023年', '累计数'),
    champions('2023年', '2021年以来累计'),
    champions('2023年', '', '十四五累计数'),
    champions('2023年期末数'),
    champions('2023年', '年末在册人数'),
    champions('2023年', '存量'),
  ])('a running total of a yearly promise', async (table) => {
    expect(await codes(table, 'liaocheng')).toEqual(['PC279']);
  });

  test.each([champions('2023年'), champions('2023年', '当年新增'), champions('2023年', '累计发放奖金5万元')])(
    'what came in the year keeps a yearly promise',
    async (table) => {
      expect(await codes(table, 'liaocheng')).toEqual([]);
    },
  );

  const insured = (remark: string, title = '') =>
    `衡水市${title},,\n指标,2023年,备注\n工伤保险参保人数,2.3万人,${remark}`;

  test.each([
    insured('当年新增'),
    insured('本年新增参保'),
    insured('系净增数'),
    insured('', '2023年当年新增情况'),
  ])('what is new is not all that there is', async (table) => {
    expect(await codes(table, 'hengshui')).toEqual(['PC279']);
  });

  test.each([insured(''), insured('累计数'), insured('其中当年新增1.2万人'), insured('含新增')])(
    'all that there is stays',
    async (table) => {
      expect(await codes(table, 'hengshui')).toEqual([]);
    },
  );
});
