import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { runProgram } from '../streams.js';

type Values = Readonly<Record<string, unknown>>;

interface Draft {
  readonly jurisdiction: Values;
  readonly checkpoints: Readonly<Record<string, Values>>;
  readonly indicators: readonly Values[];
}

/** The draft of a document from another field than occupational health, and its text. */
async function drafted(...lines: string[]): Promise<Draft & { readonly text: string }> {
  const stdin = lines.join('\n').replaceAll(' | ', '\t');
  const { code, stdout } = await runProgram(['rules', 'new', '--lang', 'en'], { stdin });
  expect(code).toBe(0);
  return { ...(parse(stdout) as Draft), text: stdout };
}

/** The only row of a table of one column of targets. */
async function rowOf(name: string, target: string, head = '指标名称'): Promise<Values> {
  const { indicators } = await drafted(`序号 | ${head} | 2025年目标`, `1 | ${name} | ${target}`);
  return indicators[0] ?? {};
}

describe('columns', () => {
  test.each(['2020年实际', '2020年实际值', '2020年（实际）', '2020年完成', '基准值', '初始值'])(
    'what stands under %s is the baseline',
    async (head) => {
      const { indicators } = await drafted(
        `序号 | 指标 | 单位 | ${head} | 2023年目标 | 2025年目标`,
        '1 | 毛入园率 | % | 99.2 | ≥99.3 | ≥99.5',
      );
      expect(indicators).toMatchObject([{ baseline: '99.2%', milestones: { 2023: '>= 99.3%' } }]);
    },
  );

  test('a column of numbers that is not used waits for the author, one of words does not', async () => {
    const { text } = await drafted(
      '序号 | 指标 | 摸底数 | 主管处室 | 2025年目标',
      '1 | 毛入园率 | 99.2% | 学前处 | ≥99.5%',
    );
    expect(text).toContain('# ? columns not used: 摸底数');
    expect(text).toContain('# columns not used: 主管处室');
  });

  test.each(['五年变化〔累计〕', '“十四五”累计', '年均/累计', '五年累计', '累计值'])(
    'where the target stands under %s only, it is what the years come to',
    async (head) => {
      const { indicators, text } = await drafted(
        `序号 | 指标 | 2020年 | 2025年 | ${head}`,
        '1 | 堤防达标率（%） | 69 | 80 | 11',
        '2 | 水库除险加固（座） | — | — | 〔23〕',
        '3 | 万元GDP用水量下降（%） | — | — | 〔12〕以上',
        '注：〔 〕内为五年累计数。',
      );
      expect(indicators).toMatchObject([
        { baseline: '69%', target: '>= 80%' },
        { name: '水库除险加固', unit: '座', target: '>= 23座', accumulates: true },
        { name: '万元GDP用水量下降', target: '>= 12%', accumulates: true },
      ]);
      expect(text).not.toContain('columns not used');
    },
  );

  test('a yearly growth in per cent of what has another unit is a change that goes on', async () => {
    const { indicators } = await drafted(
      '序号 | 指标 | 单位 | 2020年 | 2025年 | 年均增长（%）',
      '1 | 农村居民人均可支配收入 | 元 | 23670 | — | 7.5以上',
      '2 | 农林牧渔业总产值 | 亿元 | 1243 | ≥1500 | 3.8',
    );
    expect(indicators).toMatchObject([
      { baseline: '23670元', target: { change: '>= 7.5%', from: 2020 }, average: 'geometric' },
      { baseline: '1243亿元', target: '>= 1500亿元' },
    ]);
  });

  test('a change is no yearly average', async () => {
    const { indicators, text } = await drafted(
      '序号 | 指标 | 2020年 | 2025年 | 五年变化',
      '1 | 堤防达标率（%） | 69 | — | 11',
      '2 | 用水量（万吨） | 9 | ≥8 | 1',
    );
    expect(indicators[0]).not.toHaveProperty('target');
    expect(indicators[0]).not.toHaveProperty('average');
    expect(text).toContain('# ? the target');
  });
});

describe('names and units', () => {
  test('the number in brackets before a name that begins with a digit is none of it', async () => {
    const { indicators } = await drafted(
      '指标 | 2025年目标',
      '（1）5级及以上堤防达标率（%） | ≥80',
      '（2）供水率（%） | ≥90',
    );
    expect(indicators).toMatchObject([
      { row: 1, name: '5级及以上堤防达标率' },
      { row: 2, name: '供水率' },
    ]);
  });

  test.each(['座', '所', '张', '处', '公里', '平方公里', '万亩', '学时', '场次', '套'])(
    '（%s） is a unit',
    async (unit) => {
      expect(await rowOf(`新建设施（${unit}）`, '≥20')).toMatchObject({
        name: '新建设施',
        unit,
        target: `>= 20${unit}`,
      });
    },
  );

  test.each(['义务教育校际差异系数', '农田灌溉水有效利用系数', '老龄友好指数'])(
    '%s is a number with parts and no unit',
    async (name) => {
      const { indicators } = await drafted('序号 | 指标 | 2020年 | 2025年目标', `1 | ${name} | 0.42 | ≤0.35`);
      expect(indicators[0]).toMatchObject({ kind: 'quantity', baseline: '0.42', target: '<= 0.35' });
    },
  );

  test.each(['每十万人口在校生数（人）', '每千名老年人床位数（张）', '户均用水量（吨）'])(
    'the counties’ %s have no sum',
    async (name) => {
      expect(await rowOf(name, '≥1900')).toMatchObject({ kind: 'quantity' });
    },
  );
});

test('words of Latin letters that go on in the next line stand apart, and are whole again', async () => {
  const { indicators } = await drafted(
    'No. | indicator | target',
    '1 | Rate of workers wearing ear- | ',
    ' | plugs | >= 80%',
    '2 | Share of establishments | ',
    ' | inspected | >= 90%',
  );
  expect(indicators.map(({ name }) => name)).toEqual([
    'Rate of workers wearing earplugs',
    'Share of establishments inspected',
  ]);
});

test('a group that only its first row names is that of the rows under it', async () => {
  const { indicators } = await drafted(
    '类别 | 序号 | 指标 | 2025年目标',
    '普及 | 1 | 毛入园率 | ≥95%',
    ' | 2 | 巩固率 | ≥99%',
    '质量 | 3 | 优良率 | ≥80%',
  );
  expect(indicators.map(({ group }) => group)).toEqual(['普及', '普及', '质量']);
});

describe('targets in words', () => {
  test.each([
    ['招生规模', '明显增长', { target: 'rising' }],
    ['床位空置数', '显著下降', { target: 'falling' }],
    ['每千名老年人社会工作者人数', '保持1人以上', { kind: 'quantity', target: '>= 1人' }],
    ['参保率', '保持在95%以上', { target: '>= 95%' }],
    ['参保率', '提高到95%', { target: '>= 95%' }],
    ['漏损率', '降至9%以下', { target: '<= 9%' }],
    ['漏损率', '降低到9%', { target: '<= 9%' }],
    ['老年大学覆盖面', '每个县（市、区、旗）至少1所', { kind: 'coverage', target: '= 100%' }],
    [
      '“敬老月”活动覆盖面',
      '每个县（市、区、旗）每年开展1次',
      { kind: 'coverage', target: '= 100%', annual: true },
    ],
  ])('%s: %s', async (name, target, wanted) => {
    expect(await rowOf(name, target)).toMatchObject(wanted);
  });

  test('保持稳定 is no number', async () => {
    expect(await rowOf('参保率', '保持稳定')).not.toHaveProperty('target');
  });

  test('what every year promises is no milestone besides', async () => {
    const { indicators } = await drafted(
      '序号 | 指标 | 单位 | 2023年目标 | 2025年目标',
      '1 | 总体近视率 | % | 每年下降1个百分点以上 | 每年下降1个百分点以上',
    );
    expect(indicators[0]).toMatchObject({ target: { points: '<= -1', from: 2020 }, annual: true });
    expect(indicators[0]).not.toHaveProperty('milestones');
  });

  test('and another promise of an earlier year is left to the author', async () => {
    const { indicators, text } = await drafted(
      '序号 | 指标 | 单位 | 2023年目标 | 2025年目标',
      '1 | 总体近视率 | % | ≤50 | 每年下降1个百分点以上',
    );
    expect(indicators[0]).not.toHaveProperty('milestones');
    expect(text).toMatch(/# \? .*"≤50%?"/);
  });
});

describe('around the table', () => {
  const TABLE = ['二、总体要求', '（三）主要指标', '序号 | 指标 | 2025年目标', '1 | 参保率 | ≥95%'];

  test('总结评估 is the final evaluation', async () => {
    const { checkpoints } = await drafted(
      '某市“十四五”养老服务规划',
      ...TABLE,
      '三、实施',
      '（四十）加强监测评估。民政部门于2023年底前组织开展中期评估，2025年底前进行总结评估，并向市政府报告。',
    );
    expect(checkpoints).toMatchObject({
      midterm: { year: 2023, due: '2023-12-31', wording: '2023年底前' },
      final: { year: 2025, due: '2025-12-31', wording: '2025年底前', clause: '三（四十）' },
    });
  });

  test.each([
    '“十四五”国家老龄事业发展和养老服务体系规划',
    '国家积极应对人口老龄化中长期规划',
    '全国水安全保障“十四五”规划',
  ])('%s is the whole country’s, to be checked', async (title) => {
    const { jurisdiction, text } = await drafted(title, ...TABLE);
    expect(jurisdiction).toMatchObject({ name: '全国', level: 'national' });
    expect(text).toMatch(/# \? [^\n]*\n {2}name: 全国/);
  });

  test('a heading in a line of its own is no part of the sentence under it', async () => {
    const { text } = await drafted(
      '某市“十四五”教育规划',
      ...TABLE,
      '第三章 主要任务',
      '第一节 学前教育',
      '到2025年，新建、改扩建幼儿园60所。',
    );
    expect(text).toContain('name: 到2025年，新建、改扩建幼儿园60所');
  });
});
