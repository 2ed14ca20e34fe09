import { describe, expect, test } from 'vitest';
import { readExample } from '../example.js';

/** What was said of a value with this remark beside it: codes, without that of what was taken from the title. */
async function saidOf(remark: string, row = '工伤保险参保人数,58.2万人', plan = 'hengshui') {
  const city = plan === 'hengshui' ? '衡水市' : '揭阳市';
  const { diagnostics } = await readExample(
    `2023年${city}职业病防治指标\n指标,数值,备注\n${row},${remark}\n`,
    { plan },
  );
  return [...new Set(diagnostics.map(({ code }) => code))].filter((code) => code !== 'PC231');
}

const RATE = '申报率,91%';
const COUNT = '工伤保险参保人数,58.2万人';

describe('remarks that look as if they told of something beside the value', () => {
  test.each([
    ['2023年新增', COUNT, 'PC279'],
    ['2023年新增', RATE, 'PC300'],
    ['2023年减少', COUNT, 'PC300'],
    ['2023年增加', COUNT, 'PC300'],
    ['含重复', COUNT, 'PC300'],
    ['含往来款', COUNT, 'PC300'],
    ['含2020年前12名', COUNT, 'PC284'],
    ['含2020年以前7家', COUNT, 'PC284'],
    ['×', RATE, 'PC300'],
    ['✘', COUNT, 'PC300'],
    ['国家', RATE, 'PC300'],
    ['部', RATE, 'PC300'],
    ['局部', RATE, 'PC300'],
    ['东部', RATE, 'PC300'],
    ['2023年最高', RATE, 'PC300'],
    ['2023年最低', COUNT, 'PC300'],
    ['申请中', RATE, 'PC300'],
    ['2023年开发区', RATE, 'PC300'],
    ['2023年建筑业', RATE, 'PC300'],
    ['2023年投产企业', RATE, 'PC300'],
    ['2023年设区市', COUNT, 'PC300'],
    ['居民口径', RATE, 'PC300'],
    ['可比口径', RATE, 'PC300'],
    ['占比口径', COUNT, 'PC300'],
    ['较大企业', RATE, 'PC300'],
    ['老白干公司', RATE, 'PC300'],
    ['初步数', RATE, 'PC295'],
    ['初步核算', COUNT, 'PC295'],
    ['快报', COUNT, 'PC295'],
  ])('%s beside %s', async (remark, row, code) => expect(await saidOf(remark, row)).toEqual([code]));

  test('those of before the base year are in no count of the plan', async () => {
    expect(await saidOf('含2020年前12名', '培养职业病诊断医师,82', 'jieyang')).toContain('PC284');
  });
});

describe('remarks that do', () => {
  test.each([
    '2023年新增2家',
    '2023年减少2家企业',
    '含高新区',
    '含外来务工人员',
    '含在校学生',
    '包括个体工商户',
    '含乡镇卫生院',
    '全市最高',
    '市疾控中心职业健康部',
    '某检测技术有限公司',
    '居全省第三',
    '位居前列',
    '较上年提高2个百分点',
    '2023年成立1家',
    '2023年启动专项治理',
    '人力资源部',
    '国家、省规划',
    '✓',
    '*',
    '已核实',
  ])('%s', async (remark) => expect(await saidOf(remark, RATE)).toEqual([]));
});
