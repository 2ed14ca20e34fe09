import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  evaluate,
  type LoadedPlans,
  loadPlans,
  messageOf,
  type Report,
  readMeasurements,
  render,
} from '../../src/index.js';

/** The library of Node refuses what it does not know, and never decides by it in silence. */
process.chdir(join(import.meta.dirname, '../..'));

const FAILING = 'fixtures/clean-with-failure/input.csv';
const rules = await loadPlans();
const read = await readMeasurements([FAILING], rules);

/** What a program that does not check its types hands in. */
const unchecked = (value: unknown) => value as never;

describe('a misspelt option is a TypeError that names what is known', () => {
  test.each<[string, unknown, RegExp]>([
    ['a choice of failOn', { failOn: 'bindng' }, /failOn is any, binding, not "bindng"/],
    ['a checkpoint', { at: 'finale' }, /at cannot be "finale"; known are midterm, final, all/],
    ['a basis', { basis: 'paces' }, /basis is auto, target, pace, not "paces"/],
    ['a day', { asOf: '2023-02-30' }, /asOf is a day such as 2023-12-31/],
    ['a level', { by: 'areas' }, /by is whole, area/],
    ['a plan', { plan: 'hengshu' }, /plan cannot be "hengshu"; known are 衡水市/],
    ['a name', { failon: 'any' }, /unknown option "failon"; the options are .*failOn/],
    ['no object', 'final', /the options are an object/],
  ])('evaluate: %s', (_, options, message) => {
    expect(() => evaluate(rules, read, unchecked(options))).toThrow(TypeError);
    expect(() => evaluate(rules, read, unchecked(options))).toThrow(message);
  });

  test.each<[string, unknown, RegExp]>([
    ['a scale', { percentScale: 'percents' }, /percentScale is percent, fraction, not "percents"/],
    ['a plan', { plan: 'hengshu' }, /plan cannot be "hengshu"; known are 衡水市/],
    ['a year', { year: 23 }, /year is a year such as 2023/],
    ['an encoding', { encoding: 'klingon' }, /encoding is the label of an encoding/],
    ['an area', { plan: 'hengshui', area: '某县' }, /area cannot be "某县"; known are 衡水市, 桃城区/],
    ['a name', { percentscale: 'percent' }, /unknown option "percentscale"; the options are .*percentScale/],
  ])('readMeasurements: %s', async (_, options, message) => {
    const refused = readMeasurements([FAILING], rules, unchecked(options));
    await expect(refused).rejects.toThrow(TypeError);
    await expect(refused).rejects.toThrow(message);
  });

  test('loadPlans', async () => {
    await expect(loadPlans(unchecked({ rule: ['x'] }))).rejects.toThrow(/unknown option "rule".*rules/);
    await expect(loadPlans(unchecked({ rules: 'x' }))).rejects.toThrow(
      /rules is a list of paths, \{ name, text \}/,
    );
  });

  test('render', async () => {
    const report = evaluate(rules, read);
    await expect(render(report, unchecked('nope'))).rejects.toThrow(/unknown format "nope".*table, json/);
    await expect(render(unchecked({}), 'json')).rejects.toThrow(/a report as evaluate or assess gave it/);
  });
});

describe('what was wrong with the rules cannot be left behind', () => {
  let broken: LoadedPlans;
  test('a broken rule file makes the result untrustworthy', async () => {
    broken = await loadPlans({ rules: ['fixtures/no-such-folder'] });
    expect(broken.diagnostics.map(({ code }) => code)).toEqual(['PC110']);
    const report = evaluate(broken, await readMeasurements([FAILING], broken));
    expect([report.exitCode, report.diagnostics.map(({ code }) => code)]).toEqual([
      2,
      expect.arrayContaining(['PC110']),
    ]);
  });

  test('neither evaluate nor readMeasurements takes the plans alone', async () => {
    expect(() => evaluate(unchecked(rules.plans), read)).toThrow(
      /the rules are what loadPlans gave, not only its plans/,
    );
    await expect(readMeasurements([FAILING], unchecked(rules.plans))).rejects.toThrow(TypeError);
    expect(() => evaluate(rules, unchecked([]))).toThrow(/what readMeasurements gave/);
  });
});

test('a plan that the data were read with is judged, though nothing names it', async () => {
  const empty = await readMeasurements(['fixtures/own-plan/plan.yaml'], rules, { plan: '衡水市' });
  expect(evaluate(rules, empty).evaluations.map(({ plan }) => plan.id)).toEqual(['hengshui']);
});

test('an area that was counted in reading is counted in judging', async () => {
  const counted = await readMeasurements([FAILING], rules, { countArea: ['hengshui:高新区'] });
  const report: Report = evaluate(rules, counted, { plan: 'hengshui', by: 'area' });
  const [evaluation] = report.evaluations;
  expect(evaluation?.areas?.map(({ area }) => area)).toContain('高新区');
});

test('what is aborted ends with the reason of its signal', async () => {
  const reason = new Error('enough');
  const signal = AbortSignal.abort(reason);
  await expect(readMeasurements([FAILING], rules, { signal })).rejects.toBe(reason);
});

test.each([{ aborted: true }, { aborted: false }, 'stop'])('%j is no signal', async (signal) => {
  const reading = readMeasurements([FAILING], rules, unchecked({ signal }));
  await expect(reading).rejects.toThrow(/an AbortSignal/);
});

describe('messageOf', () => {
  test('says a diagnostic in either language', async () => {
    const { diagnostics } = await loadPlans({ rules: ['fixtures/no-such-folder'] });
    const [lost] = diagnostics;
    if (!lost) throw new Error('there is no diagnostic');
    expect(messageOf(lost)).toMatch(/[a-z]/);
    expect(messageOf(lost, 'zh')).toMatch(/\p{Script=Han}/u);
    expect(() => messageOf(lost, unchecked('fr'))).toThrow(/unknown language "fr"; the languages are zh, en/);
    expect(() => messageOf(unchecked({ code: 'PC000' }))).toThrow(TypeError);
  });

  test('takes those of a report', () => {
    const report = evaluate(rules, read);
    for (const one of report.diagnostics) expect(messageOf(one, 'zh')).not.toBe('');
  });
});

test('a format that is a text is typed as one', async () => {
  const table: string = await render(evaluate(rules, read), 'table', { lang: 'zh' });
  const workbook: Uint8Array = await render(evaluate(rules, read), 'xlsx');
  expect([table.includes('市'), workbook[0]]).toEqual([true, 0x50]);
});
