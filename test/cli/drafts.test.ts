import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { runProgram } from '../streams.js';

interface Draft {
  readonly period: unknown;
  readonly indicators: readonly Readonly<Record<string, unknown>>[];
}

/** The draft of a table, and its text. */
async function drafted(stdin: string): Promise<Draft & { readonly text: string; readonly said: string }> {
  const { code, stdout, stderr } = await runProgram(['rules', 'new', '--lang', 'en'], { stdin });
  expect(code).toBe(0);
  return { ...(parse(stdout) as Draft), text: stdout, said: stderr };
}

const rows = (...lines: string[]) => lines.map((line) => line.replaceAll(' | ', '\t')).join('\n');
const essence = ({ row, name, target }: Readonly<Record<string, unknown>>) => [row, name, target];

const HEARING = '重点行业用人单位劳动者防噪音耳塞或耳罩正确佩戴率';
const EXAMINATION = '县（市、区）至少确定1家公立医疗卫生机构承担职业健康检查工作';

test.each([
  ['CSV', (rows: number) => `序号,指标名称,2025年\n${'1,甲率,≥90%\n'.repeat(rows)}`],
  [
    'lines between the numbers',
    (rows: number) => `序号,指标名称,2025年\n1,甲率,≥90%\n${',乙率,\n'.repeat(rows)}`,
  ],
  ['text', (rows: number) => `第一条\n${'甲率达到90%。\n'.repeat(rows)}`],
])('no plan has so many lines, and none is drafted from them: %s', async (_, text) => {
  const { code, stdout, stderr } = await runProgram(['rules', 'new', '--lang', 'en'], {
    stdin: text(200_000),
  });
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toContain('PC200 The data file is larger than may be read');
});

describe('a table however it is set', () => {
  const PLAIN = [
    [1, '工伤保险参保人数', 'rising'],
    [2, '工业企业职业病危害项目申报率', '>= 90%'],
    [8, EXAMINATION, '>= 95%'],
    [9, HEARING, '>= 80%'],
  ];

  test.each<[string, string]>([
    [
      'the heading 指标名称 stands over the numbers, and a page break repeats it',
      `“十四五”指标

| 指标名称 | | 2025 年值 | 备注 |
|------|------|---------|---------|
| 1 | 工伤保险参保人数 | 稳步提升 | 预期性*省规划 |
| 2 | 工业企业职业病危害项目申报率 | ≥90% | 预期性*省规划 |

| 指标名称 | | 2025 年值 | 备注 |
|------|------|---------|---------|
| 8 | 县（市、区）至少确定 1 家公立医疗卫生机构承担职业健康检查工作 | 95% | 预期性*省规划 |
| 9 | ${HEARING} | 80% | 预期性*省规划 |`,
    ],
    [
      'the headings are one fewer than the columns',
      rows(
        '指标名称 | 目标值',
        '1 | 工伤保险参保人数 | 稳步提升',
        '2 | 工业企业职业病危害项目申报率 | ≥90%',
        `8 | ${EXAMINATION} | 95%`,
        `9 | ${HEARING} | 80%`,
      ),
    ],
    [
      'a rule of dashes and a blank line stand under the headings',
      rows(
        '### 主要指标',
        '',
        '序号 | 指标名称 | 2025年目标 | 指标性质',
        '---- | ------ | ------ | ------',
        '',
        '1 | 工伤保险参保人数 | 稳步提升 | 预期性',
        '2 | 工业企业职业病危害项目申报率 | ≥90% | 预期性',
        `8 | ${EXAMINATION} | 95% | 预期性`,
        `9 | ${HEARING} | 80% | 预期性`,
      ),
    ],
    [
      'names are broken over lines, with the number beside the first, a middle or the last of them',
      rows(
        '序号 | 指标名称 | 2025年值',
        '1 | 工伤保险参保人数 | 稳步提升',
        '2 | 工业企业职业病危害 | ',
        ' | 项目申报率 | ≥90%',
        ' | 县（市、区）至少确定1家公立医疗 | ',
        '8 | 卫生机构承担职业健康检 | 95%',
        ' | 查工作 | ',
        ' | 重点行业用人单位劳动者防噪音 | ',
        '9 | 耳塞或耳罩正确佩戴率 | 80%',
      ),
    ],
    [
      'blanks alone part the columns, and a name goes over lines',
      [
        '“十四五”指标与目标',
        '',
        '指标名称 2025年值 指标性质',
        '',
        '1 工伤保险参保人数 稳步提升 预期性',
        '',
        '2 工业企业职业病危害项目申报率 ≥90% 预期性',
        '',
        '8',
        '县（市、区）至少确定 1家公立医疗卫生',
        '',
        '机构承担职业健康检查工作',
        '95% 预期性',
        '',
        '9',
        '重点行业用人单位劳动者防噪音耳塞或耳罩',
        '正确佩戴率',
        '80% 预期性',
        '',
        '三、主要任务',
        '',
        '（一）深化治理。到 2025 年完成 10 项。',
      ].join('\n'),
    ],
    [
      'every cell has a line of its own, under a heading that spans two',
      ['指标名称', '“十四五”规划目标值', '目标值', '备注说明', '']
        .concat(['1', '工伤保险参保人数', '稳步提升', '（省、市）', ''])
        .concat(['2', '工业企业职业病危害项目申报率', '≥90%', '（市）', '', '', '（四）编制依据。'])
        .join('\n\t'),
    ],
    ...['|-|-|-|-|', '|:-|-:|:-:|--|', '- | - | - | -'].map((rule): [string, string] => [
      `Markdown parts the headings from the rows by ${rule}`,
      [
        '# 主要指标',
        '',
        '|序号|指标名称|2020年|2025年|',
        rule,
        '|1|工伤保险参保人数|—|稳步提升|',
        '|2|工业企业职业病危害项目申报率|-|≥90%|',
      ].join('\n'),
    ]),
  ])('%s', async (_, stdin) => {
    const { indicators, text } = await drafted(stdin);
    expect(indicators.map(essence)).toEqual(PLAIN.slice(0, indicators.length));
    expect(indicators.length).toBeGreaterThanOrEqual(2);
    expect(text.includes('put together in more than one way')).toBe(false);
  });

  test('a name that may go on or begin is said to be doubtful', async () => {
    const { indicators, text } = await drafted(
      rows(
        '序号 | 指标名称 | 目标值',
        '1 | 甲类企业监测 | ≥90%',
        ' | 覆盖率 | ',
        '2 | 乙类企业体检率 | ≥80%',
      ),
    );
    expect(indicators).toHaveLength(2);
    expect(text.match(/put together in more than one way/g)).toHaveLength(2);
  });

  test('the number of a row and its unit are no part of its name', async () => {
    const { indicators } = await drafted(
      rows('指标 | 2020年 | 2025年', '1.森林覆盖率（%） | 23.2 | ≥24.1', '2.（助理）医师数（人） | 30 | ≥40'),
    );
    expect(indicators).toMatchObject([
      { row: 1, name: '森林覆盖率', unit: '%', baseline: '23.2%', target: '>= 24.1%' },
      { row: 2, name: '（助理）医师数', unit: '人', baseline: '30人', target: '>= 40人' },
    ]);
  });

  test('headings over rows are the groups of these', async () => {
    const { indicators } = await drafted(
      rows(
        '序号 | 指标名称 | 目标值',
        '一、健康水平 |  | ',
        '1 | 知晓率 | ≥85%',
        '二、监管 |  | ',
        '2 | 申报率 | ≥90%',
      ),
    );
    expect(indicators.map(({ group }) => group)).toEqual(['健康水平', '监管']);
  });
});

describe('what the cells say', () => {
  test('bare numbers are in the unit of the name; a year between is a milestone; none is none', async () => {
    const { indicators, text, period } = await drafted(`序号,指标名称,2020年,2023年,2025年,指标性质
1,职业健康检查率（%）,68.3,80,≥90,约束性
2,较大以上急性职业病危害事故,0,0,0,约束性
3,工伤保险参保人数（万人）,12.6,,稳步提升,预期性
`);
    expect(period).toEqual({ start: 2021, end: 2025, base: 2020 });
    expect(indicators).toMatchObject([
      { name: '职业健康检查率', baseline: '68.3%', milestones: { 2023: '>= 80%' }, target: '>= 90%' },
      { baseline: '0', milestones: { 2023: '= 0' }, target: '= 0', kind: 'count' },
      { id: 'injury-insurance-participants', baseline: '12.6万人', target: 'rising' },
    ]);
    expect(text.match(/# \? the column "2023年"/g)).toHaveLength(2);
  });

  const NATIONAL = `指标,单位,2020年,2025年,属性
1.森林覆盖率（%）,,23.2*,24.1,约束性
2.单位GDP能源消耗降低（%）,,—,[13.5],约束性
3.劳动年龄人口平均受教育年限,年,10.8,11.3,约束性
4.每千人口执业（助理）医师数,人,2.9,3.2,预期性
5.重特大生产安全事故,起,1,0,约束性
6.城镇调查失业率（%）,,5.2,<5.5,预期性
7.城镇新增就业,万人,—,〔5000〕,预期性
注：[ ]、〔 〕内为五年累计数；带*号的为2019年数。,,,,
`;

  test('units, brackets and notes', async () => {
    const { indicators, text } = await drafted(NATIONAL);
    expect(indicators).toMatchObject([
      { kind: 'rate', baseline: '23.2%', target: '>= 24.1%' },
      { kind: 'growth', unit: '%', target: '>= 13.5%', accumulates: true },
      { kind: 'quantity', unit: '年', baseline: '10.8年', target: '>= 11.3年' },
      { kind: 'quantity', unit: '人', baseline: '2.9人', target: '>= 3.2人' },
      { kind: 'count', unit: '起', baseline: '1起', target: '= 0' },
      { kind: 'rate', baseline: '5.2%', target: '< 5.5%', average: 'arithmetic' },
      { kind: 'count', unit: '万人', target: '>= 5000万人', accumulates: true },
    ]);
    expect(indicators[1]).not.toHaveProperty('baseline');
    expect(text).toMatch(/# a note says that this is the value of 2019\n {4}baseline: 23.2%/);
    expect(text).toContain('# 注：[ ]、〔 〕内为五年累计数；带*号的为2019年数。');
    expect(text).toMatch(/# \? usually held to on the average[^\n]*\n {4}average: arithmetic/);
  });

  test('a mark that no note explains is doubtful', async () => {
    const { text } = await drafted(NATIONAL.replace(/注.*\n/, ''));
    expect(text).toMatch(/# \? the table has the mark "\*"[^\n]*\n {4}target: ">= 24.1%"/);
  });

  test('brackets that no note explains are taken for sums, and said to be', async () => {
    const { indicators, text } = await drafted(NATIONAL.replace(/注.*\n/, ''));
    expect(indicators[1]).toMatchObject({ target: '>= 13.5%', accumulates: true });
    expect(indicators[6]).toMatchObject({ target: '>= 5000万人', accumulates: true });
    expect(
      text.match(/# \? the table has the number in "(?:\[\]|〔〕)"[^\n]*\n {4}accumulates: true/g),
    ).toHaveLength(2);
  });

  test('a share in brackets is no sum', async () => {
    const { indicators, text } = await drafted(
      '指标名称,2020年,2025年\n森林覆盖率（%）,23,[24.1]\n病死率（‰）,4.8,(4)\n',
    );
    expect(indicators).toMatchObject([{ target: '>= 24.1%' }, { target: '<= 4‰' }]);
    expect(text.match(/# \? the table has the mark/g)).toHaveLength(2);
    expect(text).not.toContain('accumulates');
  });

  test('what is near enough is asked for where the plan does not say it', async () => {
    const { indicators, text } = await drafted(
      rows(
        '指标名称 | 2020年 | 2025年',
        '居民收入增长（%） | — | 与GDP增长同步',
        '城镇调查失业率（%） | 5.2 | 5.5左右',
        '城镇登记失业率（%） | 3.5 | 3.8左右（±0.3个百分点）',
      ),
    );
    expect(indicators[0]).not.toHaveProperty('target');
    expect(text).toContain('# target: { than: indicator-1-other, op: "=", within: "" }');
    expect(text).toContain(
      '- { id: indicator-1-other, name: GDP增长, kind: growth, unit: "%", rollup: none }',
    );
    expect(text).toMatch(
      /# \? the table prints "5.5%左右" and does not[^\n]*\n {4}# target: \{ about: "5.5%", within: "" \}/,
    );
    expect(indicators[2]).toMatchObject({ target: { about: '3.8%', within: '0.3' } });
  });

  test('an average of about so much is one', async () => {
    const { indicators } = await drafted(
      '指标名称,2020年,2025年\n城镇调查失业率（%）,5.2,5.5左右（±0.3个百分点）\n',
    );
    expect(indicators[0]).toMatchObject({ target: { about: '5.5%', within: '0.3' }, average: 'arithmetic' });
  });

  test('a number without a sign below the baseline is a roof, and said to be', async () => {
    const { indicators, text } = await drafted(
      '指标名称,2020年,2025年\n细颗粒物浓度（微克/立方米）,35,30\n病死率（‰）,4.8,4\n',
    );
    expect(indicators).toMatchObject([{ target: '<= 30微克/立方米' }, { target: '<= 4‰' }]);
    expect(text.match(/read as at most/g)).toHaveLength(2);
  });

  test('sums, differences and spans', async () => {
    const { indicators } = await drafted(
      rows(
        '指标名称 | 2020年 | 2025年',
        '培训人数 | 10人 | 累计不少于500人',
        '人均预期寿命 | 77.3岁 | 比2020年提高1岁',
        '抽查比例 | 20% | 25%—30%',
      ),
    );
    expect(indicators).toMatchObject([
      { target: '>= 500人', accumulates: true },
      { kind: 'quantity', target: { difference: '>= 1岁', from: 2020 } },
      { target: ['>= 25%', '<= 30%'] },
    ]);
  });
});

describe('a draft beside its document', () => {
  const DOCUMENT = [
    '示卫发〔2022〕3号',
    '示范市职业病防治“十四五”规划',
    '二、总体要求',
    '序号\t指标名称\t目标值',
    '1\t工伤保险参保人数\t稳步提升',
    '2\t<img src=x onerror=alert(1)>率\t95%',
    '四、保障措施',
    '2023年底前组织中期评估；2025年底前组织终期评估。',
  ].join('\n');

  test('what was taken is marked, places lead there, and nothing in the document becomes markup', async () => {
    const { code, stdout } = await runProgram(['rules', 'new', '--format', 'html', '--lang', 'zh'], {
      stdin: DOCUMENT,
    });
    expect(code).toBe(0);
    expect(stdout).toMatch(/<p id="p0l1">.*<mark>示卫发〔2022〕3号<\/mark>/);
    expect(stdout).toMatch(/<p id="p0l3">.*<span>二、总体要求<\/span>/);
    expect(stdout).toContain('<a href="#p0l5">第5行</a>');
    expect(stdout).toMatch(/<b>[^\n]*# \? 原表为“95%”/);
    expect(stdout).not.toContain('<img');
    expect(stdout).not.toContain('<script');
  });

  test('evaluations are dated by their wording', async () => {
    const { code, stdout } = await runProgram(['rules', 'new', '--lang', 'zh'], { stdin: DOCUMENT });
    expect(code).toBe(0);
    expect(parse(stdout)).toMatchObject({
      title: '示范市职业病防治“十四五”规划',
      document: { number: '示卫发〔2022〕3号' },
      period: { start: 2021, end: 2025 },
      checkpoints: {
        midterm: { year: 2023, due: '2023-12-31', wording: '2023年底前', clause: '四' },
        final: { year: 2025, due: '2025-12-31' },
      },
    });
  });
});
