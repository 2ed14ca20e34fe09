import { describe, expect, test } from 'vitest';
import { readExample } from '../example.js';

/** What is said of the values of a table under this title, besides where its year was found. */
async function told(title: string, table = '指标,数值\n申报率,89.5%\n', file = 'x.csv') {
  const read = await readExample(`${title}\n${table}`, { plan: 'jieyang', file });
  const said = read.diagnostics.filter(({ code }) => code !== 'PC231');
  return said.map(({ code, params }) => [code, 'part' in params ? params.part : null].join(' '));
}

describe('a form of many that a city collects, of which none is named', () => {
  test.each([
    ['填报表（县区用）', '县区用'],
    ['填报表（各县区填写）', '各县区填写'],
    ['填报表（乡镇用）', '乡镇用'],
    ['填报表（企业用）', '企业用'],
    ['企业填报表', '企业填报表'],
    ['用人单位填报表', '用人单位填报表'],
    ['街道填报表', '街道填报表'],
    ['县级填报表', '县级填报表'],
    ['县（市、区）填报表', '县市区填报表'],
    ['基层报表', '基层报表'],
    ['县级评估表', '县级评估表'],
    ['企业自查表', '企业自查表'],
    ['镇街上报表', '镇街上报表'],
    ['医疗机构填报表', '医疗机构填报表'],
  ])('%s', async (words, part) => {
    expect(await told(`揭阳市2023年度职业病防治指标${words}`)).toEqual([`PC288 ${part}`]);
  });

  test('in the name of the file', async () => {
    expect(await told('职业病防治指标填报表', undefined, '揭阳市2023企业表.csv')).toEqual(['PC288 企业表']);
    const [said] = await told('职业病防治指标填报表', undefined, '揭阳市2023年（汕头填报）.csv');
    expect(said).toMatch(/^PC256/);
  });

  const title = '揭阳市2023年度职业病防治指标填报表（县区用）';
  test.each([
    ['in its rows', '县区,指标,数值\n榕城区,申报率,89.5%\n'],
    ['above it', '填报单位：榕城区卫生健康局\n指标,数值\n申报率,89.5%\n'],
    ['in its columns', '指标,榕城区,普宁市\n申报率,89.5%,90%\n'],
  ])('a county that is named %s is told', async (_, table) => expect(await told(title, table)).toEqual([]));

  test('that of a firm is one, whatever county is named', async () => {
    const table = '县区,指标,数值\n榕城区,申报率,89.5%\n';
    expect(await told('揭阳市2023年度企业填报表', table)).toEqual(['PC288 企业']);
  });

  test.each([
    '揭阳市2023年企业职业病危害项目申报率',
    '揭阳市2023年用人单位职业病危害因素监测情况',
    '揭阳市2023年度职业病防治指标市级填报表',
    '揭阳市2023年度职业病防治指标填报表',
    '揭阳市2023年职业病防治指标统计报表',
    '揭阳市2023年工作场所职业病危害因素监测情况表',
  ])('%s is of all', async (line) => expect(await told(line)).toEqual([]));

  test('of each county, over their rows', async () => {
    const table = '县区,数值\n榕城区,89.5%\n普宁市,90%\n';
    expect(await told('揭阳市2023年各县区申报率统计表', table)).toEqual([]);
  });
});
