import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { parse } from 'yaml';
import { LANGUAGES } from '../../src/text/language.js';
import { runProgram } from '../streams.js';
import { encoded } from '../tables/delimited/encoded.js';

// whole runs of the program, many of them, on whatever machine
vi.setConfig({ testTimeout: 120_000 });

process.chdir(join(import.meta.dirname, '../..'));
const CITIES = {
  shaoguan: '韶关市',
  taishan: '台山市',
  jieyang: '揭阳市',
  liaocheng: '聊城市',
  hengshui: '衡水市',
} as const;

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'plancheck-rules-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function kept(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

interface Shipped {
  readonly indicators: readonly Readonly<Record<string, unknown>>[];
}

describe('rules new', () => {
  test.each<[string, Uint8Array, string]>([
    ['utf-8', encoded('指标,目标\n申报率,90%\n', 'gb18030'), '<stdin>:1: error PC201'],
    [
      'gb18030',
      Buffer.concat([encoded('指标,目标\n', 'gb18030'), Buffer.from([0xff])]),
      '<stdin>:2: error PC201',
    ],
  ])('replaces no byte that is not of the encoding %s', async (encoding, stdin, said) => {
    const args = ['rules', 'new', '-', '--encoding', encoding, '--lang', 'en'];
    const { code, stdout, stderr } = await runProgram(args, { stdin });
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(said);
  });

  const essence = ({ id, row, name, nature, baseline, target }: Readonly<Record<string, unknown>>) => ({
    id,
    row,
    name,
    nature: nature ?? 'unstated',
    baseline,
    target,
  });

  test.each(Object.entries(CITIES))(
    '%s: the published table makes the shipped indicators',
    async (id, name) => {
      const args = [
        'rules',
        'new',
        `seeds/${id}.csv`,
        '--id',
        id,
        '--name',
        name,
        '--title',
        '规划',
        '--lang',
        'zh',
      ];
      const { code, stdout } = await runProgram(args);
      const made = parse(stdout) as Shipped;
      const shipped = parse(readFileSync(`rules/plans/${id}.yaml`, 'utf8')) as Shipped;
      expect(code).toBe(0);
      expect(made.indicators.map(essence)).toEqual(shipped.indicators.map(essence));
    },
  );

  test.each(Object.entries(CITIES))(
    '%s: the draft with its blanks filled passes the check',
    async (id, name) => {
      const args = ['rules', 'new', `seeds/${id}.csv`, '--id', `${id}-draft`, '--name', `新${name}`];
      const { stdout } = await runProgram([...args, '--title', `${name}新规划`, '--period', '2021-2025']);
      const checked = await runProgram([
        'rules',
        'check',
        kept(`${id}.yaml`, stdout),
        '--format',
        'json',
        '--lang',
        'en',
      ]);
      const { diagnostics } = JSON.parse(checked.stdout) as { diagnostics: { code: string }[] };
      // the draft has comments that ask for the units, and Taishan prints 11.29 without one
      const expected = ['PC113', 'PC145', ...(id === 'taishan' ? ['PC153'] : [])];
      expect(diagnostics.filter(({ code }) => !expected.includes(code))).toEqual([]);
      expect(checked.code).toBe(0);
    },
  );

  const TABLE = [
    ['序号', '指标名称', '2020年基数', '2024年目标', '2025年目标', '指标性质'],
    ['1', '工伤保险参保人数', '30万人', '稳步提升', '稳步提升', '预期性'],
    ['2', '新发尘肺病例数', '400例', '', '比2015年下降25%', '约束性'],
    ['3', '职业病年均增长率', '/', '', '≤5%', '预期性'],
    ['4', '主要负责人培训率', '70%', '≥85%', '≥95%', '预期性'],
    ['5', '居民健康素养水平', '', '', '达到全省先进水平', '力争'],
  ];
  const FORMS = {
    csv: TABLE.map((row) => row.join(',')).join('\n'),
    tsv: TABLE.map((row) => row.join('\t')).join('\n'),
    markdown: [TABLE[0], Array(6).fill('---'), ...TABLE.slice(1)]
      .map((row) => `| ${row?.join(' | ')} |`)
      .join('\n'),
  };

  test.each(Object.entries(FORMS))('a table pasted as %s', async (_, stdin) => {
    const { code, stdout, stderr } = await runProgram(['rules', 'new', '--lang', 'zh'], { stdin });
    expect(code).toBe(0);
    expect(stderr).toContain('5项指标');
    const { indicators } = parse(stdout) as Shipped;
    expect(indicators).toMatchObject([
      { id: 'injury-insurance-participants', baseline: '30万人', target: 'rising' },
      {
        kind: 'count',
        unit: '例',
        baseline: '400例',
        nature: 'binding',
        target: { change: '<= -25%', from: 2015 },
      },
      { kind: 'growth', unit: '%', target: '<= 5%' },
      { kind: 'rate', baseline: '70%', milestones: { 2024: '>= 85%' }, target: '>= 95%' },
      { nature: 'aspirational' },
    ]);
    expect(indicators[4]).not.toHaveProperty('target');
    expect(stdout).toMatch(/# \? 目标“达到全省先进水平”未能识别.*\n {4}# target:/);
  });

  test('points, other series, yearly promises, several years in a cell, weights', async () => {
    const table = [
      ['序号', '指标名称', '目标值', '权重'],
      ['1', '申报率', '比2020年提高15个百分点', '10'],
      ['2', '居民健康素养水平', '高于全省平均水平', '10分'],
      ['3', '剂量监测率', '至2023年底不少于50%；至2025年底不少于80%', '15'],
      ['4', '体检率', '至2023年底不少于50%', '/'],
      ['5', '培训人数', '每年不少于20人', '若干'],
      ['6', '主要负责人、劳动者培训率', '均达到95%以上', '2.5'],
      ['7', '事故起数', '2015年下降25%', '1'],
    ];
    const stdin = table.map((row) => row.join('\t')).join('\n');
    const { stdout } = await runProgram(['rules', 'new', '--period', '2021-2025', '--lang', 'zh'], { stdin });
    const { indicators, references } = parse(stdout) as Shipped & { references: unknown };
    expect(indicators).toMatchObject([
      { target: { points: '>= 15', from: 2020 }, weight: 10 },
      { target: { than: 'indicator-2-other', op: '>' }, weight: 10 },
      { target: '>= 80%', milestones: { 2023: '>= 50%' }, weight: 15 },
      { target: '>= 50%', period: { start: 2021, end: 2023, base: 2020 } },
      { target: '>= 20人', annual: true },
      { target: '>= 95%', weight: 2.5 },
      { target: { change: '<= -25%', from: 2015 } },
    ]);
    expect(references).toEqual([
      { id: 'indicator-2-other', name: '全省平均水平', kind: 'rate', unit: '%', rollup: 'none' },
    ]);
    expect(stdout).toContain('# ? 权重“若干”未能识别');
    const filled = stdout
      .replace('id: ""', 'id: drafted')
      .replace('title: ""', 'title: 规划')
      .replace('name: ""', 'name: 新市');
    const checked = await runProgram(['rules', 'check', kept('drafted.yaml', filled), '--lang', 'en']);
    // two rows without a weight and six stopgap ids; the name of row 6 may hold two series
    expect(checked.stdout).toContain('0 errors, 8 warnings, 1 note');
    expect(checked.code).toBe(0);
  });

  test('every county one, something built or done, growth, several series, points', async () => {
    const table = [
      ['指标名称', '2025年目标'],
      ['承担职业健康检查的机构', '各县区至少1家'],
      ['每个县（区）至少1家公立医疗卫生机构承担职业健康检查', '完成'],
      ['各县（市、区）至少确定1家职业健康检查机构', '100%'],
      ['各县（市、区）职业病防治机构', '各县（市、区）至少2家'],
      ['市级职业病防治院', '建成'],
      ['职业病防治信息平台建设', '完成'],
      ['新发尘肺病病例年均增长率（%）', '≤5%'],
      ['职业病死亡人数下降率', '≥25%'],
      ['主要负责人、职业健康管理人员、劳动者培训率', '均≥95%'],
      ['用人单位职业健康监护率', '较2020年提高5个百分点'],
    ];
    const stdin = table.map((row) => row.join('\t')).join('\n');
    const { stdout } = await runProgram(['rules', 'new', '--period', '2021-2025', '--lang', 'zh'], { stdin });
    const { indicators } = parse(stdout) as Shipped;
    expect(indicators).toMatchObject([
      { kind: 'coverage', unit: '%', target: '= 100%' },
      { kind: 'coverage', unit: '%', target: '= 100%' },
      { kind: 'coverage', unit: '%', target: '= 100%' },
      { id: 'indicator-4' },
      { kind: 'presence', unit: '%', target: '= 100%' },
      { kind: 'attestation', unit: '是/否', target: 'attested' },
      { kind: 'growth', unit: '%', target: '<= 5%' },
      { kind: 'growth', unit: '%', target: '>= 25%' },
      { kind: 'rate', unit: '%', target: '>= 95%' },
      { kind: 'rate', unit: '%', target: { points: '>= 5', from: 2020 } },
    ]);
    expect(indicators[3]).not.toHaveProperty('target'); // neither a sum of 2 nor one in every county
    expect(stdout).toMatch(/^ {2}# units: /m);
    expect(stdout).toContain('- { id: indicator-9-2, name: 职业健康管理人员培训率 }');
  });

  test('a table without a coverage asks for no units', async () => {
    const { stdout } = await runProgram(['rules', 'new'], { stdin: '指标名称,目标值\n申报率,≥90%\n' });
    expect(stdout).not.toContain('units');
  });

  test('a workbook', async () => {
    const { utils, write } = await import('@e965/xlsx');
    const book = utils.book_new();
    utils.book_append_sheet(book, utils.aoa_to_sheet(TABLE), '指标表');
    const bytes = write(book, { type: 'buffer', bookType: 'xlsx' }) as Uint8Array;
    const { stdout } = await runProgram(['rules', 'new', kept('table.xlsx', bytes)]);
    expect((parse(stdout) as Shipped).indicators).toHaveLength(5);
  });

  test('nothing that a cell holds gets out of its place', async () => {
    const stdin = '指标名称,目标值\n"x"": !!js/function y\n# z",≥90%\n"- a: [b",100%\n"是\u001b[31m",≥1%\n';
    const { stdout } = await runProgram(['rules', 'new', '--lang', 'en'], { stdin });
    expect((parse(stdout) as Shipped).indicators).toHaveLength(3);
    expect(stdout).not.toContain('\u001b');
  });

  test('what is no table is said to be none', async () => {
    for (const stdin of ['', '一段文字', 'a,b\n1,2\n']) {
      const { code, stderr } = await runProgram(['rules', 'new', '--lang', 'zh'], { stdin });
      expect([code, stderr]).toEqual([2, expect.stringContaining('没有找到指标表')]);
    }
    expect((await runProgram(['rules', 'new', 'none.csv'])).code).toBe(2);
    expect((await runProgram(['rules', 'new', '--period', '五年'], { stdin: FORMS.csv })).code).toBe(2);
  });
});

describe('cases', () => {
  const RULES = `schema: plancheck/plan@1
id: shares
title: 示范市规划
jurisdiction: { name: 示范市, units: [甲县, 乙县, 丙县] }
period: { start: 2021, end: 2025, base: 2020 }
checkpoints: { halfway: { year: 2023 }, final: { year: 2025 } }
indicators:
  - { row: 9, id: county-institutions, name: 各县至少1家机构, kind: coverage, target: "= 100%" }
cases:
  - at: AT
    given: { 9: { 2025: 2/3 } }
    expect: { 9: not-met }
`;

  test('take k of n as the boundaries show it', async () => {
    const { code, stdout } = await runProgram([
      'rules',
      'test',
      kept('shares.yaml', RULES.replace('AT', 'final')),
    ]);
    expect([code, stdout]).toEqual([0, expect.stringContaining('2/3 not met')]);
    expect(stdout).not.toMatch(/\bPC\d{3}\b/);
  });

  test('an evaluation that there is none of is told which there are', async () => {
    const { stdout } = await runProgram(['rules', 'check', kept('at.yaml', RULES.replace('AT', 'midterm'))]);
    expect(stdout).toContain('halfway, final');
  });
});

describe('what no value can be read of, and what is doubtful in how an indicator is measured', () => {
  const plan = (indicator: string, units = '甲县') => `schema: plancheck/plan@1
id: measured
title: 示范市规划
jurisdiction: { name: 示范市, units: [${units}] }
period: { start: 2021, end: 2025, base: 2020 }
checkpoints: { final: { year: 2025 } }
indicators:
  - { row: 1, ${indicator} }
`;

  test.each([
    ['PC144', 'id: a, name: 甲, kind: count, unit: "%", target: ">= 5%"'],
    ['PC144', 'id: a, name: 甲, kind: rate, unit: 人, target: ">= 5 人"'],
    ['PC144', 'id: a, name: 增速, kind: growth, rollup: ratio, target: "<= 5%"'],
    ['PC143', 'id: a, name: 病例年均增长率, kind: rate, target: "<= 5%"'],
    ['PC146', 'id: a, name: 负责人、劳动者培训率, kind: rate, target: ">= 95%"'],
    ['PC147', 'id: indicator-3, name: 甲, kind: rate, target: ">= 95%"'],
    ['', 'id: a, name: 病例年均增长率, kind: growth, target: "<= 5%"'],
    ['', 'id: a, name: 监测(粉尘、噪声)合格率, kind: rate, target: ">= 95%"'],
    ['', 'id: a, name: 各县至少1家, kind: coverage, target: "= 100%"'],
  ])('%s: %s', async (code, indicator) => {
    const { stdout } = await runProgram([
      'rules',
      'check',
      kept('measured.yaml', plan(indicator)),
      '--format',
      'json',
    ]);
    const { diagnostics } = JSON.parse(stdout) as { diagnostics: { code: string }[] };
    expect(diagnostics.map((one) => one.code)).toEqual(code === '' ? [] : [code]);
  });

  test('a coverage without reporting units', async () => {
    const text = plan('id: a, name: 各县至少1家, kind: coverage, target: "= 100%"', '');
    const { stdout } = await runProgram(['rules', 'check', kept('unitless.yaml', text), '--lang', 'en']);
    expect(stdout).toContain('warning PC145');
  });

  test('a share as the target of a count is told what it may be, and a target in braces is quoted as written', async () => {
    const count = plan('id: a, name: 各县机构, kind: count, unit: 家, target: "= 100%"');
    const share = await runProgram(['rules', 'check', kept('count.yaml', count), '--lang', 'en']);
    expect(share.stdout).toContain('kind: coverage');
    const change = plan(
      'id: a, name: 病例数, kind: count, unit: 例, target: { change: 下降25%, from: 2020 }',
    );
    const braces = await runProgram(['rules', 'check', kept('change.yaml', change), '--lang', 'en']);
    expect(braces.stdout).toContain('Target "{ change: "下降25%", from: 2020 }"');
  });
});

describe('rules check', () => {
  const broken = 'fixtures/rules-schema/plan.yaml';

  test.each(['table', 'text', 'json', 'sarif', 'github'])('as %s has the same exit code', async (format) => {
    expect((await runProgram(['rules', 'check', broken, '--format', format])).code).toBe(2);
    expect((await runProgram(['rules', 'check', '--format', format])).code).toBe(0);
  });

  test('json and sarif hold every finding with its place', async () => {
    const json = JSON.parse((await runProgram(['rules', 'check', broken, '--format', 'json'])).stdout);
    const sarif = JSON.parse((await runProgram(['rules', 'check', broken, '--format', 'sarif'])).stdout);
    expect(json.diagnostics).toHaveLength(9);
    expect(sarif.runs[0].results).toHaveLength(9);
    expect(json.diagnostics[1]).toMatchObject({ code: 'PC102', file: broken, line: 4, column: 1 });
  });

  test('a whole folder at once, one broken file hiding none of the others', async () => {
    const { stdout, code } = await runProgram([
      'rules',
      'check',
      'fixtures/rules-targets',
      'fixtures/rules-doubtful',
      '--lang',
      'en',
    ]);
    expect(code).toBe(2);
    for (const one of ['PC103', 'PC112', 'PC114', 'PC119']) expect(stdout).toContain(one);
  });

  test('the shipped rule files have neither error nor warning', async () => {
    const { stdout } = await runProgram(['rules', 'check', '--format', 'json']);
    const { diagnostics } = JSON.parse(stdout) as { diagnostics: { severity: string }[] };
    expect(diagnostics.filter(({ severity }) => severity !== 'note')).toEqual([]);
  });
});

describe('rules test', () => {
  test('every shipped plan carries cases, and they hold', async () => {
    const { code, stdout } = await runProgram(['rules', 'test', '--format', 'json']);
    const { plans } = JSON.parse(stdout) as { plans: { plan: string; cases: { passed: boolean }[] }[] };
    expect(code).toBe(0);
    expect(plans.map(({ plan }) => plan).sort()).toEqual(Object.keys(CITIES).sort());
    for (const { plan, cases } of plans) {
      expect(cases.length, plan).toBeGreaterThanOrEqual(4);
      expect(
        cases.every(({ passed }) => passed),
        plan,
      ).toBe(true);
    }
  });

  test('a broken rule file is 2, and the others are still tested', async () => {
    const args = ['rules', 'test', 'fixtures/rules-schema/plan.yaml', 'fixtures/rules-case-failed/plan.yaml'];
    const { code, stdout, stderr } = await runProgram([...args, '--lang', 'en']);
    expect(code).toBe(2);
    expect(stderr).toContain('PC102');
    expect(stdout).toContain('fixtures/rules-case-failed/plan.yaml:15');
  });
});

describe('rules schema', () => {
  test.each(['plan', 'indicators', 'cases', 'config'])(
    '%s is the published file, byte for byte',
    async (name) => {
      const { stdout } = await runProgram(['rules', 'schema', name]);
      expect(stdout).toBe(readFileSync(`rules/schema/${name}.schema.json`, 'utf8'));
    },
  );

  test('an unknown name names the known ones', async () => {
    const { code, stderr } = await runProgram(['rules', 'schema', 'plans', '--lang', 'en']);
    expect([code, stderr]).toEqual([2, expect.stringMatching(/plan.*indicators.*cases/)]);
  });
});

describe('rules diff and matrix', () => {
  test.each(LANGUAGES)('the 95% of Jieyang stands out (%s)', async (language) => {
    const diff = await runProgram(['rules', 'diff', 'jieyang', 'shaoguan', '--lang', language]);
    const [, head = '', first = ''] = diff.stdout.split('\n');
    expect(head).toContain('揭阳市');
    expect(first).toMatch(/≥95%\s+=100%\s+\S*韶关市/);
    const matrix = await runProgram(['rules', 'matrix', '--lang', language]);
    expect(matrix.stdout.match(/≥?=?\d+% !/g)).toEqual(['≥95% !']);
  });

  test('a plan against itself has nothing to say', async () => {
    const { stdout } = await runProgram(['rules', 'diff', 'hengshui', 'hengshui', '--format', 'json']);
    const { indicators, onlyA, onlyB } = JSON.parse(stdout);
    expect([onlyA, onlyB]).toEqual([[], []]);
    expect(indicators.every(({ aIs }: { aIs: string }) => aIs === 'same')).toBe(true);
  });

  test('a rule file against a shipped plan', async () => {
    const { code, stdout } = await runProgram([
      'rules',
      'diff',
      'hengshui',
      'fixtures/own-plan/plan.yaml',
      '--lang',
      'en',
    ]);
    expect(code).toBe(0);
    expect(stdout).toContain('示例市');
  });

  test('paths and gradings that differ are said, and a plain mean is no steady rate', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'plancheck-diff-'));
    const planOf = (id: string, output: string, average: string, more: string) => {
      const file = join(folder, `${id}.yaml`);
      writeFileSync(
        file,
        `schema: plancheck/plan@1
id: ${id}
title: ${id}市规划
jurisdiction: { name: ${id}市 }
period: { start: 2021, end: 2025, base: 2020 }
checkpoints: { final: { year: 2025 } }
${more}indicators:
  - { row: 1, id: output, name: 生产总值, kind: quantity, unit: 亿元, baseline: 100亿元, target: ">= 150亿元"${output} }
  - { row: 2, id: income, name: 居民收入增长, kind: growth, target: ">= 6%", average: ${average} }
`,
      );
      return file;
    };
    const one = planOf(
      'one',
      ', path: compound',
      'geometric',
      'grading: { ahead: "1.05", in-line: "0.95" }\n',
    );
    const two = planOf('two', '', 'arithmetic', '');
    const diff = await runProgram(['rules', 'diff', one, two, '--lang', 'zh']);
    expect(diff.stdout).toMatch(/居民收入增长\s+年均≥6%\s+各年算术平均≥6%\s+不可比/);
    expect(diff.stdout).toMatch(/时序进度走法不同的指标\n.*\n生产总值\s+逐年等比\s+逐年等量/);
    expect(diff.stdout).toMatch(/评价等次的界限\n.*\n快于预期1\.05，基本符合预期0\.95\s+—/);
    const same = await runProgram(['rules', 'diff', one, one, '--lang', 'zh']);
    expect(same.stdout).not.toMatch(/走法|等次/);
    rmSync(folder, { recursive: true });
  });

  test('an unknown plan is 2 and names the known ones', async () => {
    const { code, stderr } = await runProgram(['rules', 'diff', 'hengshui', 'nowhere', '--lang', 'en']);
    expect([code, stderr]).toEqual([2, expect.stringContaining('揭阳市')]);
  });
});

test('a mistyped command of the group names the known ones', async () => {
  const { code, stderr } = await runProgram(['rules', 'chek', '--lang', 'en']);
  expect([code, stderr]).toEqual([2, expect.stringContaining('did you mean "check"'.replace('did', 'Did'))]);
});
