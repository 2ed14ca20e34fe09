import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { assess, type RenderOptions, render } from '../../src/core.js';
import { runProgram } from '../streams.js';

process.chdir(join(import.meta.dirname, '../..'));

const FILE = 'fixtures/hengshui-midterm/input.csv';
const INPUT = { name: FILE, bytes: readFileSync(FILE) };

/** What a program that does not check its types hands in. */
const unchecked = (value: unknown) => value as never;

describe('an option that is not known, or not to be carried out, is a TypeError that names what is', () => {
  test.each<[string, unknown, RegExp]>([
    ['a name', { plann: 'hengshui' }, /unknown option "plann".*plan, year, area, percentScale/],
    ['a name of every object', { constructor: 'x' }, /unknown option "constructor"/],
    ['a choice', { basis: 'fast' }, /basis is auto, target, pace, not "fast"/],
    ['a flag', { allowOpen: 'yes' }, /allowOpen is true or false/],
    ['a day', { asOf: '2023-02-30' }, /asOf is a day such as 2023-12-31/],
    ['a year', { year: 23 }, /year is a year such as 2023/],
    ['an encoding', { encoding: 'klingon' }, /encoding is the label of an encoding/],
    ['a delimiter', { delimiter: ',,' }, /delimiter is one character/],
    ['limits', { raiseLimits: 0 }, /raiseLimits is a whole number from 1 on/],
    ['a list', { sheet: '汇总' }, /sheet is a list of texts/],
    ['rules', { rules: ['plan.yaml'] }, /rules is a list of \{ name, text \} or \{ name, bytes \}/],
    ['no object', 'hengshui', /the options are an object/],
    ['a plan', { plan: 'hengshu' }, /plan cannot be "hengshu"; known are 衡水市, 揭阳市/],
    ['a checkpoint', { at: 'halftime' }, /at cannot be "halftime"; known are midterm, final, all/],
    ['an area', { plan: 'hengshui', area: '某县' }, /area cannot be "某县"; known are 衡水市, 桃城区/],
    ['a counted area', { countArea: [':'] }, /countArea cannot be ":"/],
  ])('%s', async (_, options, message) => {
    const refused = assess([INPUT], unchecked(options));
    await expect(refused).rejects.toThrow(TypeError);
    await expect(refused).rejects.toThrow(message);
  });

  test.each([[null], [[FILE]], [[{ name: FILE }]], [[{ bytes: new Uint8Array() }]], [{ ...INPUT }]])(
    'inputs %#',
    async (inputs) => {
      await expect(assess(unchecked(inputs))).rejects.toThrow(/the inputs are a list of \{ name, bytes \}/);
    },
  );

  test('of render, and a format', async () => {
    const report = await assess([INPUT]);
    await expect(render(report, unchecked('pdf'))).rejects.toThrow(/unknown format "pdf".*table, json, csv/);
    await expect(render(report, 'csv', unchecked({ lang: 'fr' }))).rejects.toThrow(
      /lang is zh, en, not "fr"/,
    );
    await expect(render(report, 'csv', unchecked({ colour: true }))).rejects.toThrow(
      /unknown option "colour"/,
    );
  });

  test('lists of objects may come from anywhere', async () => {
    const reason = { plan: 'hengshui', until: '2024-06-30', reason: 'x' };
    const accept = [Object.assign(Object.create(null), reason)];
    const report = await assess([INPUT], { accept, asOf: '2024-06-30' });
    expect(report.options?.accept).toEqual([reason]);
  });

  test('undefined is as good as not given', async () => {
    expect(await assess([INPUT], unchecked({ plan: undefined }))).toEqual(await assess([INPUT]));
  });
});

describe('looks as the command does', () => {
  test.each<[RenderOptions, string[]]>([
    [{ lang: 'zh' }, []],
    [{ lang: 'en', width: 80 }, ['--width', '80']],
    [{ lang: 'zh', color: true, width: 100 }, ['--color', 'always', '--width', '100']],
    [{ lang: 'zh', view: 'matrix' }, ['--view', 'matrix']],
  ])('%j', async (options, args) => {
    const { stdout } = await runProgram(['evaluate', FILE, '--lang', options.lang ?? 'en', ...args]);
    expect(await render(await assess([INPUT]), 'table', options)).toBe(stdout);
  });

  test('with the mark that Excel knows UTF-8 by', async () => {
    expect(await render(await assess([INPUT]), 'csv', { bom: true })).toMatch(/^\ufeffplan,/);
  });
});

describe('rule files by their texts', () => {
  const text = readFileSync('fixtures/own-plan/plan.yaml', 'utf8');
  const data = { name: 'a.csv', bytes: readFileSync('fixtures/own-plan/input.csv') };

  test('are plans beside those that come with plancheck', async () => {
    const report = await assess([data, INPUT], { rules: [{ name: 'own.yaml', text }], at: 'all' });
    expect([...new Set(report.evaluations.map(({ plan }) => plan.origin.file))].sort()).toEqual([
      'own.yaml',
      'rules/plans/hengshui.yaml',
    ]);
    expect(report.rules.map(({ file }) => file)).toContain('own.yaml');
  });

  test('may name each other as parents by a path', async () => {
    const id = /^id: *(\S+)/m.exec(text)?.[1];
    const child = `schema: plancheck/plan@1\nid: child\ntitle: 子规划\nextends: ../own.yaml\njurisdiction: { name: 子市 }\n`;
    const rules = [
      { name: 'rules/own.yaml', text },
      { name: 'rules/cities/child.yaml', text: child },
    ];
    const { evaluations, diagnostics } = await assess([], { rules, plan: 'child' });
    expect([evaluations.map(({ plan }) => plan.id), diagnostics]).toEqual([['child'], []]);
    const lost = await assess([], { rules: rules.slice(1), plan: 'hengshui' });
    expect(lost.diagnostics.map(({ code }) => code)).toContain('PC130');
    expect(id).not.toBe('child');
  });

  test('that are broken are said in the report, and the others are judged', async () => {
    const report = await assess([INPUT], { rules: [{ name: 'own.yaml', text: 'id: [' }] });
    expect(report.diagnostics[0]).toMatchObject({ code: 'PC101', place: { file: 'own.yaml' } });
    expect([report.exitCode, report.evaluations.length]).toEqual([2, 1]);
  });
});
