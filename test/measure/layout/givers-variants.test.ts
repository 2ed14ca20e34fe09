import { describe, expect, test } from 'vitest';
import { readExample } from '../example.js';

/** What is said of one value in a table with these lines around it, besides where its year was found. */
async function told(above: readonly string[], below: readonly string[], file = 'x.csv') {
  const table = [...above, '指标,数值', '申报率,89.5%', ...below].join('\n');
  const { measurements, diagnostics } = await readExample(`${table}\n`, { plan: 'jieyang', file });
  const said = diagnostics.filter(({ code }) => code !== 'PC231');
  return {
    count: measurements.length,
    told: said.map(({ code, params }) => [code, 'problem' in params ? params.problem : null].join(' ')),
  };
}

const WARNED = { count: 1, told: ['PC284 place'] };
const REFUSED = { count: 0, told: ['PC256 stranger'] };
const QUIET = { count: 1, told: [] };
const CITY = ['揭阳市2023年指标'];
const NOBODY = ['2023年指标'];

describe('an office of another city that signs under the table', () => {
  const signatures = [
    ['汕头市卫生健康局'],
    [',汕头市卫生健康局'],
    ['汕头市卫生健康局', '2024年1月5日'],
    ['汕头市卫生健康局（盖章）'],
    ['汕头市卫生健康局 2024年1月5日'],
    ['汕头市疾病预防控制中心'],
    ['潮州市统计局'],
    ['汕头卫健委'],
    ['潮阳区卫生健康局'],
    ['汕头市潮阳区卫生健康局'],
  ];
  test.each(signatures)('%s, under a title of the plan’s own place', async (...lines) => {
    expect(
      await told(
        CITY,
        lines.filter((one) => typeof one === 'string'),
      ),
    ).toEqual(WARNED);
  });
  test.each(signatures)('%s, where nothing else names a place', async (...lines) => {
    expect(
      await told(
        NOBODY,
        lines.filter((one) => typeof one === 'string'),
      ),
    ).toEqual(REFUSED);
  });
  test('under a file that bears the name of the place', async () => {
    expect(await told(NOBODY, ['汕头市卫生健康局'], '揭阳市2023.csv')).toEqual(WARNED);
  });
  test.each(['揭阳市卫生健康局', '揭阳市卫生健康局（盖章）', '广州某某检测有限公司'])(
    '%s is none',
    async (line) => expect((await told(CITY, [line])).told).not.toContain('PC284 place'),
  );
});

describe('where the values come from', () => {
  const others = [
    '数据来源：汕头市卫生健康局',
    '资料来源：衡水市疾病预防控制中心',
    '审核单位：潮州市统计局',
    '数据来源：揭阳市统计局、汕头市卫生健康局',
    '数据来源：汕头市2023年国民经济和社会发展统计公报',
    '注：数据来源：汕头市卫生健康局。',
    '（数据来源：汕头市统计局）',
    '资料来源：汕头市统计年鉴',
    '资料来源：汕头统计年鉴2023',
    '来源：汕头统计年鉴（2023年）',
  ];
  test.each(others)('%s', async (line) => {
    for (const title of [CITY, NOBODY]) {
      expect(await told(title, [line])).toEqual(WARNED);
      expect(await told([...title, line], [])).toEqual(WARNED);
    }
  });

  test.each(['出处：汕头市统计年鉴', '出处：汕头市2023年统计公报', '数据提供：汕头市统计年鉴'])(
    '%s, of which a line above may be a title',
    async (line) => {
      expect(await told(CITY, [line])).toEqual(WARNED);
      expect(await told([...CITY, line], [])).toEqual(REFUSED);
    },
  );

  const counties = [
    '数据来源：榕城区卫生健康局',
    '资料来源：榕城区2023年统计公报',
    '审核单位：普宁市、惠来县',
  ];
  test.each(counties)('%s, of which only such a line names a place', async (line) => {
    expect(await told(NOBODY, [line])).toEqual(WARNED);
    expect(await told([...NOBODY, line], [])).toEqual(WARNED);
    expect(await told(CITY, [line])).toEqual(QUIET);
    expect(await told([...CITY, line], [])).toEqual(QUIET);
    expect(await told(NOBODY, [line], '揭阳市2023.csv')).toEqual(QUIET);
  });

  test('in so many words, under the table', async () => {
    expect(await told(NOBODY, ['数据由榕城区卫生健康局提供'])).toEqual(WARNED);
    expect(await told(CITY, ['数据由榕城区卫生健康局提供'])).toEqual(QUIET);
    expect(await told(CITY, ['数据由汕头市卫生健康局提供'])).toEqual(WARNED);
  });

  test('the province may know of the city that a title names', async () => {
    expect(await told(CITY, ['数据来源：国家统计局、广东省卫生健康委员会'])).toEqual(QUIET);
  });

  test.each([
    '数据来源：揭阳市卫生健康局',
    '数据来源：国家统计局',
    '数据来源：广州某某检测有限公司',
    '数据来源：职业病危害项目申报系统',
    '抄送：汕头市卫生健康局',
  ])('%s is no other place', async (line) => {
    for (const title of [CITY, NOBODY]) expect((await told(title, [line])).told).toEqual([]);
  });
});

describe('an office behind a label that nobody knows stands for its place', () => {
  test.each([
    '被评估单位',
    '评估对象',
    '考核对象',
    '查询条件',
    '查询范围',
    '监测地点',
    '调查地点',
    '抽样地区',
    '组织机构',
    '部门',
    '监测单位',
    '委托单位',
  ])('%s', async (label) => {
    for (const title of [CITY, NOBODY])
      for (const name of ['汕头市卫生健康局', '汕头市', '潮州市疾病预防控制中心'])
        expect(await told(title, [`${label}：${name}`])).toEqual(WARNED);
  });

  test('who gave the values to the city may be one of its counties', async () => {
    expect(await told(CITY, ['数据提供单位：榕城区卫生健康局'])).toEqual(QUIET);
  });
});

describe('an office of another city beside a value', () => {
  const besideIt = async (heading: string, text: string) => {
    const table = `揭阳市2023年指标\n指标,数值,${heading}\n申报率,89.5%,${text}\n`;
    const { diagnostics } = await readExample(table, { plan: 'jieyang' });
    return diagnostics.filter(({ code }) => !['PC231', 'PC220'].includes(code)).map(({ code }) => code);
  };
  test.each([
    ['数据来源', '汕头市卫生健康局'],
    ['数据提供单位', '汕头市疾病预防控制中心'],
    ['备注', '汕头市卫生健康局提供'],
    ['备注', '数据来源：汕头市卫生健康局'],
    ['备注', '汕头市卫生健康局'],
    ['资料来源', '汕头市统计年鉴'],
    ['数据来源', '汕头统计年鉴2023'],
    ['来源', '汕头市2023年统计公报'],
    ['出处', '汕头市统计年鉴'],
    ['数据提供', '广州市卫健委'],
    ['责任单位', '汕头市卫健局'],
    ['资料来源', '衡水市统计年鉴'],
    ['联系人', '张三（汕头市）'],
    ['source', '汕头市统计年鉴'],
  ])('%s: %s', async (...cells) => expect(await besideIt(...cells)).toEqual(['PC284']));

  test.each([
    ['数据来源', '揭阳市卫生健康局'],
    ['数据来源', '榕城区卫生健康局'],
    ['数据来源', '职业病危害项目申报系统'],
    ['备注', '市卫生健康局提供'],
    ['备注', '榕城区卫生健康局提供'],
    ['对标地区', '汕头市'],
    ['帮扶单位', '汕头市卫生健康局'],
    ['资料来源', '揭阳统计年鉴2023'],
    ['资料来源', '广东省统计年鉴'],
    ['责任单位', '市卫生健康局、市人社局'],
    ['责任单位', '省卫生健康委'],
    ['联系人', '张三（榕城区）'],
    ['联系人', '安康'],
  ])('%s: %s is none', async (...cells) => expect(await besideIt(...cells)).toEqual([]));
});

describe('a column of sources where nothing else names a place', () => {
  const codes = async (heading: string, text: string) => {
    const table = `指标,年份,数值,${heading}\n申报率,2023,89.5%,${text}\n`;
    const { diagnostics } = await readExample(table, { plan: 'jieyang' });
    return diagnostics.map(({ code }) => code).filter((code) => code !== 'PC220');
  };
  test.each([
    ['资料来源', 'Shantou Health Bureau'],
    ['source', 'Shantou Statistical Yearbook'],
  ])('%s: %s is named', async (...cells) => expect(await codes(...cells)).toEqual(['PC300']));
  test.each([
    ['资料来源', '揭阳市统计局'],
    ['资料来源', '榕城区卫生健康局'],
    ['数据来源', '广东省统计年鉴'],
    ['资料来源', '国家统计局'],
    ['数据来源', '市统计局'],
    ['source', 'Jieyang Health Commission'],
    ['source', 'Municipal Health Commission'],
  ])('%s: %s is not', async (...cells) => expect(await codes(...cells)).toEqual([]));
});

describe('a person of another city who filled in, looked through or is to be asked', () => {
  test.each([
    '联系人：张三（汕头市）',
    '填表人：李四（汕头市卫健局）',
    '审核：汕头市卫健局 李四',
    '负责人：王五（衡水市）',
    '联系人：张三 汕头市卫健局',
  ])('%s', async (line) => {
    expect(await told(CITY, [line])).toEqual(WARNED);
    expect(await told([...CITY, line], [])).toEqual(WARNED);
  });
  test.each([
    '联系人：张三（揭阳市）',
    '填表人：张三（市卫健委）',
    '联系人：安康',
    '审核人：王中山 电话：0663-1234567',
  ])('%s is of the place itself, or of none', async (line) =>
    expect(await told(CITY, [line])).toEqual(QUIET),
  );
});

describe('an office whose name is English', () => {
  test.each([
    'Source: Shantou Health Bureau',
    'Source: Shantou Statistical Yearbook 2023',
    'Data source: Chaozhou Municipal Health Commission',
    'Source: Shantou Health Bureau; checked',
  ])('%s is named', async (line) => {
    for (const [above, below] of [
      [[...CITY, line], []],
      [CITY, [line]],
    ] as const)
      expect((await told(above, below)).told).toEqual(['PC300 ']);
  });
  test.each([
    'Source: Jieyang Health Commission',
    'Source: National Bureau of Statistics',
    'Source: Municipal Health Commission',
    'Source: Statistical Yearbook',
    'Source: European Commission',
  ])('%s is not', async (line) => expect(await told(CITY, [line])).toEqual(QUIET));
});
