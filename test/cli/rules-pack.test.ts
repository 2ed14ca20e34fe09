import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { packText } from '../../src/assess/rules/pack.js';
import * as core from '../../src/core.js';
import { hashOf } from '../../src/digest/hash.js';
import * as library from '../../src/index.js';
import { newHash } from '../../src/io/hash.js';
import { runProgram } from '../streams.js';

/** A plan of one indicator, or of what it takes over. */
const plan = (id: string, more = INDICATORS) => `schema: plancheck/plan@1
id: ${id}
title: ${id}规划
jurisdiction: { name: ${id}市, units: [甲县, 乙县] }
document: { source: ${id}.txt }
${more}`;
const INDICATORS = `period: { start: 2026, end: 2030, base: 2025 }
checkpoints: { final: { year: 2030 } }
indicators:
  - { row: 1, id: declaration, name: 申报率, kind: rate, target: ">= 90%" }
`;
const CASES = `schema: plancheck/cases@1
cases:
  - { at: final, given: { 1: { 2030: 89% } }, expect: { 1: not-met } }
`;
/** printf 正文 | sha256sum */
const SOURCE_HASH = 'd661c3d96d53ebc0ca8a55aae24b5df4a4d1bf28d37337b982fe8ebf54846eeb';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'plancheck-pack-'));
  put({
    'rules/west.yaml': plan('west'),
    'rules/west.cases.yaml': CASES,
    'rules/west.txt': '正文',
    'rules/plancheck.yaml': 'at: final\n',
    'rules/south/east.yaml': plan('east', 'extends: ../west.yaml\n'),
    'data.csv': '城市,县区,指标,年份,数值\nwest市,,申报率,2030,91%\neast市,,申报率,2030,89%\n',
  });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const at = (...steps: string[]) => join(folder, ...steps);

function put(files: Readonly<Record<string, string>>): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(at(name, '..'), { recursive: true });
    writeFileSync(at(name), content);
  }
}

const run = (...args: string[]) => runProgram([...args, '--lang', 'en']);

async function packed(from = 'rules', to = 'five.json'): Promise<string> {
  const { code, stderr } = await run('rules', 'pack', at(from), '-o', at(to));
  expect([code, stderr]).toEqual([0, expect.stringContaining('Read it with --rules.')]);
  return at(to);
}

/** A pack of these texts, sound but for what they say. */
function made(files: Readonly<Record<string, string>>, to = 'made.json'): string {
  const hash = (text: string) => hashOf(new TextEncoder().encode(text), newHash);
  const all = Object.entries(files).map(([name, text]) => ({ name, sha256: hash(text), text }));
  writeFileSync(at(to), packText(all, []));
  return at(to);
}

describe('what a pack holds', () => {
  test('every rule file and its cases, each with its hash, and the hashes of the documents in the folder', async () => {
    const { code, stdout, stderr } = await run('rules', 'pack', at('rules'));
    expect([code, stderr]).toEqual([
      0,
      '3 files packed, with the SHA-256 of 1 document. Not in the folder, and so without SHA-256: east.txt. Read it with --rules.\n',
    ]);
    expect(JSON.parse(stdout)).toEqual({
      schema: 'plancheck/pack@1',
      files: ['south/east.yaml', 'west.cases.yaml', 'west.yaml'].map((name) => {
        const text = readFileSync(at('rules', name));
        return { name, sha256: hashOf(text, newHash), text: text.toString() };
      }),
      sources: [
        { file: 'south/east.yaml', source: 'east.txt', sha256: null },
        { file: 'west.yaml', source: 'west.txt', sha256: SOURCE_HASH },
      ],
    });
  });

  test('the same bytes again, wherever the folder is, and over an earlier pack', async () => {
    const first = readFileSync(await packed());
    expect(readFileSync(await packed())).toEqual(first);
    process.chdir(at('rules'));
    const { stdout } = await run('rules', 'pack', '.');
    process.chdir(ROOT);
    expect(stdout).toBe(first.toString());
  });

  test('what is no pack is not replaced', async () => {
    const { code, stderr } = await run('rules', 'pack', at('rules'), '-o', at('data.csv'));
    expect([code, stderr]).toEqual([2, expect.stringContaining('Cannot write')]);
    expect(readFileSync(at('data.csv'), 'utf8')).toContain('申报率');
  });

  test.each([
    ['above the folder', '../secret.txt'],
    ['of the system', '/etc/passwd'],
  ])('no hash of a document %s', async (_, source) => {
    put({ 'secret.txt': 'secret', 'rules/west.yaml': plan('west').replace('west.txt', source) });
    const pack = JSON.parse(readFileSync(await packed(), 'utf8'));
    expect(pack.sources[1]).toEqual({ file: 'west.yaml', source, sha256: null });
  });
});

const ROOT = join(import.meta.dirname, '../..');

describe('what is read of a pack is what is read of its folder', () => {
  test.each([
    ['evaluate', 'DATA', '--format', 'json'],
    ['evaluate', 'DATA', '--format', 'csv'],
    ['missing', 'DATA', '--plan', 'east', '--by', 'area', '--format', 'json'],
    ['plans', '--format', 'json'],
    ['show', 'east', '--resolved'],
    ['explain', 'west', '1'],
    ['deadlines'],
    ['template', 'west', '--year', '2030', '--by', 'area'],
    ['rules', 'check'],
    ['rules', 'test', '--format', 'json'],
    ['rules', 'diff', 'west', 'east'],
    ['rules', 'matrix'],
  ])('%s %s %s', async (...command) => {
    const pack = await packed('rules', 'rulez'); // a name as long as the folder's, for the widths of tables
    const result = async (from: string) => {
      const args = command.map((word) => (word === 'DATA' ? at('data.csv') : word));
      const { code, stdout, stderr } = await run(...args, '--rules', from);
      expect(stdout).not.toBe('');
      return { code, stdout: stdout.replaceAll(from, 'RULES'), stderr: stderr.replaceAll(from, 'RULES') };
    };
    expect(await result(pack)).toEqual(await result(at('rules')));
  });

  test.each([
    ['plancheck', library.loadPlans],
    ['plancheck/core', core.loadPlans],
  ])('%s takes its bytes, and its text', async (_, loadPlans) => {
    const bytes = new Uint8Array(readFileSync(await packed()));
    for (const source of [{ bytes }, { text: new TextDecoder().decode(bytes) }]) {
      const { plans, diagnostics } = await loadPlans({ rules: [{ name: 'five.json', ...source }] });
      expect(diagnostics).toEqual([]);
      const own = plans.filter(({ id }) => /^(?:east|west)$/.test(id));
      expect(own.map(({ origin }) => origin.file)).toEqual([
        'five.json/south/east.yaml',
        'five.json/west.yaml',
      ]);
    }
  });

  test('assess of plancheck/core takes it', async () => {
    const rules = [{ name: 'five.json', bytes: new Uint8Array(readFileSync(await packed())) }];
    const report = await core.assess([{ name: 'data.csv', bytes: readFileSync(at('data.csv')) }], { rules });
    const outcomes = report.evaluations.map(({ plan, results }) => [plan.id, results[0]?.outcome]);
    expect(outcomes).toEqual([
      ['east', 'not-met'],
      ['west', 'met'],
    ]);
  });

  test.each([library.parsePlan, core.parsePlan])('a pack is not one plan', async (parsePlan) => {
    const text = readFileSync(await packed(), 'utf8');
    await expect(parsePlan(text)).rejects.toThrow(/hand it to loadPlans/);
  });
});

describe('faults', () => {
  test('stand at their line and column in the file of the pack', async () => {
    const pack = made({ 'a/west.yaml': plan('west').replace('>= 90%', '>= 9O%') });
    for (const command of [
      ['plans', '--rules', pack],
      ['rules', 'check', pack],
    ]) {
      const { code, stdout, stderr } = await run(...command);
      expect(code).toBe(2);
      // the ninth line, where `">= 9O%"` begins
      expect(stdout + stderr).toContain(`${pack}/a/west.yaml:9:63: error PC103`);
    }
  });

  test('keep a folder from being packed', async () => {
    put({ 'rules/west.yaml': plan('west').replace('>= 90%', '>= 9O%') });
    const { code, stdout, stderr } = await run('rules', 'pack', at('rules'));
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(`${at('rules/west.yaml')}:9:63: error PC103`);
  });

  test.each<[string, string, (json: string) => string]>([
    ['a changed text', 'not the one that was packed', (json) => json.replace('>= 90%', '>= 80%')],
    ['half of it', 'cut off or damaged', (json) => json.slice(0, json.length / 2)],
    ['a later version', 'later version', (json) => json.replace('pack@1', 'pack@2')],
    ['no files', 'cut off or damaged', () => '{ "schema": "plancheck/pack@1", "files": {} }'],
    ['a file that is none', 'cut off or damaged', () => '{ "schema": "plancheck/pack@1", "files": [1] }'],
    [
      'many small things',
      'cut off',
      () => `{ "schema": "plancheck/pack@1", "x": [${'{},'.repeat(200_000)}{}] }`,
    ],
    ['17 MiB', '16 MiB at most', (json) => json + ' '.repeat(17 << 20)],
  ])('a pack with %s is not read', async (_, says, change) => {
    const pack = await packed();
    writeFileSync(pack, change(readFileSync(pack, 'utf8')));
    const { code, stdout, stderr } = await run('plans', '--rules', pack);
    expect([code, stderr]).toEqual([2, expect.stringMatching(new RegExp(`PC110 .*${says}`))]);
    expect(stdout).not.toContain('west');
  });

  test.each([
    '../west.yaml',
    '/etc/west.yaml',
    'a/../../west.yaml',
    'a\\west.yaml',
    'C:west.yaml',
    '.west.yaml',
  ])('nothing is read of a pack with the name %s', async (name) => {
    const { code, stderr } = await run(
      'plans',
      '--rules',
      made({ 'east.yaml': plan('east'), [name]: plan('west') }),
    );
    expect([code, stderr]).toEqual([2, expect.stringContaining('PC110')]);
  });

  test.each(['west.txt', 'plancheck.yaml', 'a/plancheck.yaml', 'a//west.yaml', '\u001b[31m.yaml'])(
    'nor with %j',
    async (name) => {
      const { code, stderr } = await run('plans', '--rules', made({ [name]: plan('west') }));
      expect([code, stderr]).toEqual([2, expect.stringContaining('PC110')]);
    },
  );

  test('nor with a name that stands twice', async () => {
    const pack = made({ 'west.yaml': plan('west'), 'eastt.yaml': plan('east') });
    writeFileSync(pack, readFileSync(pack, 'utf8').replace('eastt.yaml', 'west.yaml'));
    expect((await run('plans', '--rules', pack)).stderr).toContain('PC110');
  });

  test('a rule file in it is as small as any', async () => {
    const pack = made({ 'west.yaml': `${plan('west')}# ${'x'.repeat(2_000_000)}\n` });
    const { code, stderr } = await run('plans', '--rules', pack);
    expect([code, stderr]).toEqual([2, expect.stringContaining(`${pack}/west.yaml:1: error PC109`)]);
  });
});

describe('a plan of a pack takes over', () => {
  const child = (parent: string) => plan('child', `extends: ${parent}\n`);
  const codesOf = async (...rules: string[]) => {
    const { stderr } = await run('plans', ...rules.flatMap((one) => ['--rules', one]));
    return stderr.match(/\bPC\d{3}\b/g) ?? [];
  };

  test.each([
    ['by its id', 'west'],
    ['by its path', '../west.yaml'],
    ['from plancheck', 'hengshui'],
  ])('another of the pack, %s', async (_, parent) => {
    expect(await codesOf(made({ 'west.yaml': plan('west'), 'a/child.yaml': child(parent) }))).toEqual([]);
  });

  test.each([
    ['by its id', 'west'],
    ['by its path', './rules/west.yaml'],
    ['by its path from the root', '/rules/west.yaml'],
    ['by a path out of the pack', '../rules/west.yaml'],
  ])('none of another folder, %s', async (_, parent) => {
    const pack = made({ 'child.yaml': child(parent) });
    expect(await codesOf(at('rules'), pack)).toEqual(['PC130']);
  });

  test('its own of two with one id, which is said', async () => {
    const easier = plan('west').replace('>= 90%', '>= 10%');
    const pack = made({ 'west.yaml': easier, 'child.yaml': child('west') });
    expect(await codesOf(at('rules'), pack)).toEqual(['PC107']);
    const { stdout } = await run('show', 'child', '--rules', at('rules'), '--rules', pack);
    expect(stdout).toContain('≥10%');
  });

  test('and no plan of a folder takes over a file of a pack by its path', async () => {
    const pack = made({ 'west.yaml': plan('west') });
    put({ 'own/child.yaml': child('../made.json/west.yaml') });
    expect(await codesOf(pack, at('own'))).toEqual(['PC130']);
  });

  test('so that a folder which needs another is not packed', async () => {
    put({ 'other/west.yaml': plan('west'), 'own/child.yaml': child('../other/west.yaml') });
    const { code, stderr } = await run('rules', 'pack', at('own'));
    expect([code, stderr]).toEqual([2, expect.stringContaining('child.yaml:6:10: error PC130')]);
  });
});

test('a pack named twice, by two spellings, is read once; what lies in a folder of rule files is not unpacked', async () => {
  const pack = await packed('rules', 'rules/five.json');
  expect(readdirSync(at('rules'))).toContain('five.json');
  const { code } = await run('plans', '--rules', pack, '--rules', at('rules/../rules/five.json'));
  expect(code).toBe(0);
  expect((await run('plans', '--rules', at('rules'))).code).toBe(0);
});
