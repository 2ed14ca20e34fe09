import { describe, expect, test } from 'vitest';
import { readExample } from '../example.js';

/** What is said of a remark beside a yes of 2023, or behind it in its cell. */
async function saidOf(remark: string, form: 'beside' | 'behind' = 'beside') {
  const cells = form === 'beside' ? `有,${remark}` : `有（${remark}）,`;
  const row = `设区的市至少确定1家公立医疗卫生机构承担职业病诊断工作,${cells}`;
  const { diagnostics } = await readExample(`2023年衡水市\n指标,数值,备注\n${row}\n`, { plan: 'hengshui' });
  return diagnostics.flatMap(({ code, params }) =>
    code === 'PC231' ? [] : code === 'PC284' ? [params.problem] : [code],
  );
}

describe('a yes of which its remark tells that it was not so by the end of the year', () => {
  test.each([
    '2024年3月备案',
    '2024.3备案',
    '2024-03-05备案',
    '备案日期：2024年3月5日',
    '2024年3月通过验收',
    '2024年3月取得资质',
    '2024年批准',
    '2024年3月公布',
    '争取2024年',
    '有效期至2022年',
    '有效期至2023年6月',
    '2023年6月到期',
  ])('%s', async (remark) => expect(await saidOf(remark)).toEqual(['year']));
  test.each([
    '次年3月备案',
    '明年备案',
    '申请中',
    '已申请',
    '拟申请',
    '拟由市二院承担',
    '备案取消',
    '已到期',
    '挂靠',
    '无诊断医师',
    '否',
    '×',
  ])('%s', async (remark) => expect(await saidOf(remark)).toEqual(['doubt']));
});

describe('a yes of another place', () => {
  const remarks = [
    '委托河北省职业病医院',
    '依托石家庄市职防院',
    '省级机构',
    '省职防院',
    '由石家庄承担',
    '邯郸市医院',
    '揭阳市人民医院',
  ];
  test.each(remarks)('%s', async (remark) => expect(await saidOf(remark)).toEqual(['place']));
  test('behind it in its cell', async () =>
    expect(await saidOf('委托省职防院', 'behind')).toEqual(['place']));
});

describe('a yes of which its remark tells more', () => {
  test.each([
    '市人民医院',
    '市疾控中心',
    '委托市人民医院',
    '景县人民医院',
    '2021年备案',
    '2022年3月备案',
    '2023年12月备案',
    '2020年设立',
    '2024年1月填报',
    '2024年拟增加1家',
    '市第三人民医院（2022年备案）',
  ])('%s', async (remark) => expect(await saidOf(remark)).toEqual([]));
  test.each(['有效期至2026年', '衡水市人民医院', '河北医科大学附属衡水医院', '省卫健委批准'])(
    '%s is no doubt',
    async (remark) => expect(await saidOf(remark)).not.toContain('place'),
  );
});
