import { describe, expect, test } from 'vitest';
import { readExample } from '../example.js';

/** Notes, remarks and leads as clerks write them: none that may change what a value is goes unheard, and plain ones say nothing. */

const RATE = '工业企业职业病危害项目申报率';
const AWARE = '重点人群职业健康知识知晓率';

async function heard(table: string): Promise<readonly string[]> {
  const { diagnostics } = await readExample(`${table}\n`, { plan: 'hengshui' });
  return diagnostics.filter(({ severity }) => severity !== 'note').map(({ code }) => code);
}

const noted = (note: string) =>
  [
    '衡水市2023年指标完成情况,,',
    `县区,${RATE},${AWARE}`,
    '桃城区,88.9%,86.1%',
    '武邑县,87.2%,85.2%',
    '武强县,91.4%,87.3%',
    `注：${note},,`,
  ].join('\n');

describe('a note under the table is heard', () => {
  test.each([
    '标黄的为未核实数据',
    '黄色底纹为待核实数据',
    '武邑县数据并入武强县统计',
    '武邑县由武强县代报',
    '武邑县数据与武强县合并计算',
    '武邑县与武强县数据互换',
    '申报率、知晓率两列颠倒',
    '本表停用，请见新表',
    '以正式文件为准',
    '数据尚未经市统计局核定',
    '申报率为初审数',
    '申报率分母为重点行业企业数',
    '武邑县申报率漏报12家',
    '武邑县数据缺1家企业',
    '个别县数据缺失',
    '武邑县按新口径统计',
    '未监测的县按100%填报',
    '缺报单位按零计算',
    '缺报数据用插值法估算',
    '本数据不作为考核依据',
  ])('%s', async (note) => {
    const { diagnostics } = await readExample(`${noted(note)}\n`, { plan: 'hengshui' });
    const codes = diagnostics.map(({ code }) => code);
    expect(codes.some((code) => ['PC284', 'PC285', 'PC295'].includes(code))).toBe(true);
  });

  test.each(['请以纸质版为准', '请勿引用', '此表与上报省厅不同', '按序时进度填列', '此数与年报数不同'])(
    '%s is told, if it is not understood',
    async (note) => {
      const { diagnostics } = await readExample(`${noted(note)}\n`, { plan: 'hengshui' });
      expect(diagnostics.map(({ code }) => code)).toContain('PC300');
    },
  );

  test.each(['以上为我市规划数', '以上为我市目标数', '本表为本市规划值', '以上为衡水市预计数'])(
    '%s is of the rows of all counties',
    async (note) => {
      const { values, faults } = await readExample(`${noted(note)}\n`, { plan: 'hengshui' });
      expect([values, faults]).toEqual([[], ['PC252@2:1']]);
    },
  );

  test.each([
    '数据来源：各县（市、区）卫生健康局',
    '数据保留两位小数',
    '由各县卫健局填报，市疾控中心汇总',
    '申报率=已申报企业数/应申报企业数×100%',
    '按行政区划排序',
    '2025年目标值为90%',
    '数据以四舍五入为准',
    '无缺失数据的县不作说明',
  ])('and nothing is said of %s', async (note) => {
    expect(await heard(noted(note))).toEqual([]);
  });
});

const remarked = (remark: string, value = '88.92%', name = RATE) =>
  `衡水市,,\n指标,2023年,备注\n${name},${value},${remark}`;

describe('a share in a remark that is not the value', () => {
  test.each([
    '调整后为 90.1%',
    '省反馈90.1%',
    '国家平台90.2%',
    '按省平台导出数为92.1%',
    '自查为85%，省核为90.1%',
  ])('%s is told', async (remark) => expect(await heard(remarked(remark))).toEqual(['PC284']));

  test.each([
    '88.92%',
    '约88.9%，四舍五入89%',
    '其中大型企业95.1%',
    '同比提高2.3%',
    '比基期提高1.91个百分点',
    '目标90%',
    '抽查率30%',
    '达到90%以上的县6个',
    '占全部企业的12%',
  ])('%s says nothing else of it', async (remark) => {
    expect(await heard(remarked(remark))).toEqual([]);
  });

  test.each([
    ['省平台为88.15%', '88.2%'],
    ['省平台为88.2%', '88.15%'],
    ['省平台为88.1%', '88.15%'],
    ['省平台为88.920%', '88.92%'],
  ])('%s is %s to the digits that both have', async (remark, value) => {
    expect(await heard(remarked(remark, value))).toEqual([]);
  });

  test.each([
    ['省平台为88.14%', '88.2%'],
    ['省平台为88.93%', '88.92%'],
  ])('%s is not %s', async (remark, value) => {
    expect(await heard(remarked(remark, value))).toEqual(['PC284']);
  });
});

test.each(['1家（私立）', '1家（民营医院）', '1家（社会办医疗机构）'])(
  'of a public institution %s is doubted',
  async (value) => {
    const name = '设区的市至少确定1家公立医疗卫生机构承担职业病诊断工作';
    expect(await heard(remarked('', value, name))).toEqual(['PC284']);
    expect(await heard(remarked('', '1家（市人民医院）', name))).toEqual([]);
  },
);

const led = (lead: string, year = 2023) =>
  `衡水市${year}年指标,\n${lead},\n指标,数值\n${RATE},90%\n${AWARE},86%`;

describe('what leads to a table of demands or examples sets it aside', () => {
  test.each([
    '到2023年底，各项指标达到下表要求：',
    '各县（市、区）应于2023年底前达到下列指标：',
    '各县应在年底前实现以下指标：',
    '各县申报的2023年工作打算如下：',
    '2023年评价标准如下：',
    '培训练习',
    '假设2023年各县数据如下：',
    '调整前',
  ])('%s', async (lead) => {
    expect(await heard(led(lead))).toContain('PC252');
  });

  test.each(['2023年各项指标达到以下水平：', '应检尽检，应申报企业均已完成申报', '目标完成情况如下：'])(
    'and %s does not',
    async (lead) => expect(await heard(led(lead))).toEqual([]),
  );

  test('各县指标完成情况 leaves its values to nobody', async () => {
    expect(await heard(led('各县指标完成情况'))).toContain('PC256');
  });
});
