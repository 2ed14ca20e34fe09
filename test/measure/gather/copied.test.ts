import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DiagnosticLog } from '../../../src/diagnostic/log.js';
import { withoutCopies } from '../../../src/measure/gather/copied.js';
import { atOnce } from '../../../src/tables/pause.js';
import { PLANS, readExample } from '../example.js';

const MONITORING = '非医疗放射工作人员个人剂量监测率';

/** What is said of a table of 衡水, whose targets are 90, 85, 90 and 85 %: the codes, and how many values are refused. */
async function said(table: string, file = 'x.csv'): Promise<string> {
  const { measurements } = await readExample(table.replaceAll(' ', ''), { plan: 'hengshui', file });
  const log = new DiagnosticLog();
  const left = atOnce(withoutCopies(PLANS, measurements, log));
  const refused = left.filter(({ reading }) => reading.kind === 'faulty' && reading.code === 'PC275');
  return [...log.list().map(({ code }) => code), refused.length].join(' ');
}

const rows = (...values: readonly string[]) =>
  ['申报率', '监测合格率', MONITORING, '知晓率', '查处率']
    .slice(0, values.length)
    .map((name, i) => `${name},${values[i]}\n`)
    .join('');

describe('the plan’s own table', () => {
  test.each<[string, string]>([
    [
      'years alone',
      `指标,2020年,2025年\n${rows('87.01%,90%', '79.16%,85%', '80.20%,90%', '项目尚未启动,85%')}`,
    ],
    ['three rows', `指标,2025年\n${rows('90%', '85%', '90%')}`],
    ['with a title', `规划主要指标,\n指标,2025年\n${rows('90%', '85%', '90%')}`],
    ['as a long table', `指标,年份,数值\n${rows('2025,90%', '2025,85%', '2025,90%')}`],
    [
      'of each year',
      `指标,年份,数值\n${rows('2020,87.01%', '2020,79.16%', '2020,80.20%')}${rows('2025,90%', '2025,85%', '2025,90%')}`,
    ],
    ['in percent by its heading', `指标,2025年（%）\n${rows('90', '85', '90')}`],
    ['indicators across', `年份,申报率,监测合格率,知晓率\n2025,90%,85%,85%\n`],
    ['of a county', `桃城区,\n指标,2025年\n${rows('90%', '85%', '90%')}`],
    ['for the mid-term', `指标,2023年\n${rows('90%', '85%', '90%')}`],
    ['with signs here and there', `指标,2025年\n${rows('≥90%', '85%', '90%')}`],
    ['beside what says nothing', `指标,2025年\n${rows('90%', '85%', '90%', '/')}`],
  ])('%s is refused', async (_, table) => {
    expect(await said(table)).toMatch(/^PC275 [34]$/);
  });

  test.each<[string, string, string?]>([
    ['a title', `规划指标,\n指标,2025年\n${rows('90%', '85%')}`],
    ['a title in full', `衡水市职业病防治规划（2021—2025年）主要指标,\n指标,2025年\n${rows('90%', '85%')}`],
    ['the name of the file', `指标,2025年\n${rows('90%', '85%')}`, '规划指标.csv'],
    ['another title', `职业病防治指标体系,\n指标,2025年\n${rows('90%', '85%')}`],
  ])('under %s that is the plan’s own two are enough', async (_, table, file) => {
    expect(await said(table, file)).toBe('PC275 2');
  });

  test.each<[string, string]>([
    ['of results', `规划指标完成情况,\n指标,2025年\n${rows('90%', '85%')}`],
    ['of what was gathered', `规划指标统计表,\n指标,2025年\n${rows('90%', '85%')}`],
    [
      'over counties of which one did better',
      `规划指标,,\n县区,指标,2025年\n桃城区,申报率,90%\n桃城区,监测合格率,85%\n冀州区,申报率,91%\n`,
    ],
  ])('two are not under a title %s', async (_, table) => {
    expect(await said(table)).toBe('0');
  });

  test('two signs are enough, even of what is headed as measured', async () => {
    expect(await said(`指标,2025年完成值\n${rows('≥90%', '≥85%')}`)).toBe('PC275 2');
  });

  test('where each is said to be measured, they are used after a word', async () => {
    expect(await said(`指标,2025年完成值\n${rows('90%', '85%', '90%')}`)).toBe('PC273 PC273 PC273 0');
  });
});

describe('results that reach their targets', () => {
  test.each<[string, string]>([
    ['beside one that does not', `指标,2025年\n${rows('90%', '85%', '90%', '84.9%')}`],
    ['beside one that does better', `指标,2025年\n${rows('90%', '85%', '90.1%', '85%')}`],
    ['in two rows', `指标,2025年\n${rows('90%', '85%')}`],
    ['in full', `指标,2025年\n${rows('91%', '86%', '92%', '88%', '100%')}`],
    ['by what was counted', `指标,年份,分子,分母\n${rows('2025,90,100', '2025,85,100', '2025,180,200')}`],
    [
      'of all that there is',
      '年份,查处率,县级至少确定1家公立医疗卫生机构承担职业健康检查工作,设区的市至少确定1家公立医疗卫生机构承担职业病诊断工作\n2025,100%,100%,100%\n',
    ],
    ['beside a number of persons', `指标,2025年\n参保人数,612000\n${rows('90%', '85%', '90%')}`],
  ])('%s are used', async (_, table) => {
    expect(await said(table)).toBe('0');
  });
});

test('nothing but targets is refused, and one other value shows that all were measured', async () => {
  const targets = ['90%', '85%', '90%', '85%'];
  const other = fc.integer({ min: 0, max: 999 }).filter((tenths) => tenths !== 900 && tenths !== 850);
  const order = fc.shuffledSubarray([0, 1, 2, 3], { minLength: 3 });
  await fc.assert(
    fc.asyncProperty(order, fc.nat(), other, async (rowsOf, at, tenths) => {
      const names = ['申报率', '监测合格率', MONITORING, '知晓率'];
      const table = (changed: number) =>
        `指标,2025年\n${rowsOf.map((row, i) => `${names[row]},${i === changed ? `${tenths / 10}%` : targets[row]}\n`).join('')}`;
      expect(await said(table(-1))).toBe(`PC275 ${rowsOf.length}`);
      expect(await said(table(at % rowsOf.length))).toBe('0');
    }),
    { numRuns: 100 },
  );
});

describe('what is demanded, under the title of a plan’s own table', () => {
  const titles = ['规划主要指标', '衡水市职业病防治指标体系', '指标表', '指标一览表', '规划指标'];
  test.each(titles)('%s: two are refused', async (title) => {
    expect(await said(`${title},\n指标,2025年\n${rows('90%', '85%')}`)).toBe('PC275 2');
  });
  test.each(titles)('%s: one is said', async (title) => {
    expect(await said(`${title},\n指标,2025年\n${rows('90%')}`)).toBe('PC273 0');
  });
  test.each(titles)('%s: others are used', async (title) => {
    expect(await said(`${title},\n指标,2025年\n${rows('91%')}`)).toBe('0');
    expect(await said(`${title},\n指标,2025年完成值\n${rows('90%')}`)).toBe('0');
  });
  test.each(['指标表', '指标体系'])('the file %s', async (name) => {
    expect(await said(`指标,2025年\n${rows('90%', '85%')}`, `${name}.csv`)).toBe('PC275 2');
  });
});

describe('a column of targets beside what was reported of other years', () => {
  const titled = (table: string) => `衡水市指标完成情况,,,\n${table}`;
  test.each<[string, string]>([
    ['of two indicators', titled(`指标,2020年,2023年,2025年\n${rows('87.01%,86%,90%', '79.16%,80%,85%')}`)],
    ['without per cent signs', `指标,2023年,2025年\n${rows('86,90', '80,85')}`],
    ['as a long table', `指标,年份,数值\n${rows('2023,86%', '2023,80%')}${rows('2025,90%', '2025,85%')}`],
    ['of each county', `县区,指标,2023年,2025年\n桃城区,申报率,86%,90%\n冀州区,申报率,80%,90%\n`],
  ])('%s is said to be so', async (_, table) => expect(await said(table)).toBe('PC273 PC273 0'));

  test.each<[string, string]>([
    ['one indicator', `指标,2023年,2025年\n${rows('86%,90%')}`],
    ['one that missed it', `指标,2023年,2025年\n${rows('86%,90%', '80%,84%')}`],
    ['one year', `指标,2025年\n${rows('90%', '85%')}`],
    ['a county that missed it', `县区,指标,2023年,2025年\n桃城区,申报率,86%,90%\n冀州区,申报率,80%,91%\n`],
  ])('%s is not', async (_, table) => expect(await said(table)).toBe('0'));
});
