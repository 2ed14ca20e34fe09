import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { configJsonSchema, parseConfig } from '../../src/cli/config-file.js';
import { findConfig } from '../../src/io/config.js';
import { runProgram } from '../streams.js';

vi.setConfig({ testTimeout: 60_000 });
process.chdir(join(import.meta.dirname, '../..'));

let folder = '';
const at = (...steps: string[]) => join(folder, ...steps);
function keep(path: string, content: string): string {
  mkdirSync(join(at(path), '..'), { recursive: true });
  writeFileSync(at(path), content);
  return at(path);
}

const CITY = `schema: plancheck/plan@1
id: xinzhou
extends: hengshui
title: 新洲市职业病防治规划
jurisdiction: { units: [甲县], name: 新洲市 }
`;
const DATA = '序号,年份,数值\n2,2025,89%\n';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'plancheck-config-'));
  mkdirSync(at('repository', '.git'), { recursive: true });
  keep('plancheck.yaml', 'lang: en\n');
  keep('repository/data/rules/city.yaml', CITY);
  keep(
    'repository/data/plancheck.yaml',
    'rules: [rules]\nplan: xinzhou\nat: 2025\nallow-open: true\nlang: zh\n',
  );
  mkdirSync(at('repository', 'data', 'deep', 'deeper'), { recursive: true });
  mkdirSync(at('repository', 'other'), { recursive: true });
  mkdirSync(at('elsewhere'), { recursive: true });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('where it is looked for', () => {
  test('in the folder and upwards', () => {
    expect(findConfig(at('repository', 'data', 'deep', 'deeper'))).toBe(
      at('repository', 'data', 'plancheck.yaml'),
    );
    expect(findConfig(at('elsewhere'))).toBe(at('plancheck.yaml'));
  });

  test('not beyond the repository', () => {
    expect(findConfig(at('repository', 'other'))).toBeNull();
    expect(findConfig(at('repository'))).toBeNull();
  });

  test('a folder of that name is none', () => {
    mkdirSync(at('repository', 'odd', 'plancheck.yaml'), { recursive: true });
    expect(findConfig(at('repository', 'odd'))).toBeNull();
  });

  test('a run that is not told where to look looks nowhere', async () => {
    const before = process.cwd();
    process.chdir(at('repository', 'data'));
    try {
      expect((await runProgram(['plans', '--lang', 'en'])).stdout).not.toContain('xinzhou');
    } finally {
      process.chdir(before);
    }
  });
});

describe('what it does', () => {
  const evaluate = (...more: string[]) =>
    runProgram(['evaluate', '-', '--format', 'json', ...more], {
      stdin: DATA,
      configFrom: at('repository', 'data', 'deep'),
    });

  test('its values stand for the options that are not given', async () => {
    const { code, stdout, stderr } = await evaluate('--verbose');
    const { evaluations } = JSON.parse(stdout);
    expect(evaluations).toMatchObject([{ plan: 'xinzhou', year: 2025, jurisdiction: '新洲市' }]);
    expect(code, '89 % misses 90 %').toBe(1);
    expect(stderr).toContain(relative('', at('repository', 'data', 'plancheck.yaml')));
    expect(stderr, 'in the language chosen there').toContain('默认选项');
  });

  test('the command line wins', async () => {
    const { stdout, stderr } = await evaluate(
      '--plan',
      'hengshui',
      '--at',
      'midterm',
      '--lang',
      'en',
      '--verbose',
    );
    expect(JSON.parse(stdout).evaluations).toMatchObject([{ plan: 'hengshui', checkpoint: 'midterm' }]);
    expect(stderr).toContain('using the default options of');
    const other = await evaluate('--rules', at('repository', 'data', 'rules', 'city.yaml'));
    expect(other.stderr, 'one list stands for the other').not.toContain('PC107');
  });

  test('--no-config does without it, --config names another', async () => {
    const without = await evaluate('--no-config');
    expect([without.code, without.stdout]).toEqual([2, expect.stringContaining('PC221')]);
    const other = keep('elsewhere/mine.yaml', 'plan: hengshui\n');
    const { stdout } = await evaluate(`--config=${other}`);
    expect(JSON.parse(stdout).evaluations).toMatchObject([{ plan: 'hengshui' }]);
  });

  test('what decides a verdict is recorded in the report, wherever it was said', async () => {
    const { stdout } = await evaluate();
    expect(JSON.parse(stdout)).toMatchObject({ options: { plan: 'xinzhou', at: '2025', allowOpen: true } });
  });

  test('rules check with a path checks that, beside the folders of the configuration', async () => {
    const county = keep(
      'elsewhere/county.yaml',
      CITY.replace('xinzhou', 'xian').replace('hengshui', 'xinzhou').replace('新洲市 }', '新县 }'),
    );
    const run = (...paths: string[]) =>
      runProgram(['rules', 'check', ...paths, '--format', 'json'], { configFrom: at('repository', 'data') });
    const { code, stdout } = await run(county);
    expect([code, JSON.parse(stdout).files]).toEqual([0, [county]]);
    expect(JSON.parse((await run()).stdout).files).toEqual([
      relative('', at('repository', 'data', 'rules', 'city.yaml')),
    ]);
  });

  test('an empty one, and one of comments, changes nothing', async () => {
    for (const text of ['', '# nothing yet\n'])
      expect(parseConfig(text, 'plancheck.yaml')).toEqual({ values: {}, diagnostics: [] });
  });
});

describe('what a file that nobody named may not do', () => {
  const SECRET = 'root:x:0:0:very-secret';
  const inFolder = (name: string, config: string, ...args: string[]) => {
    keep(`strange/${name}/plancheck.yaml`, config);
    keep(`strange/${name}/data.csv`, '规划,序号,年份,数值\n衡水市,2,2023,88.9%\n');
    keep('strange/secret.yaml', `${SECRET}\n`);
    mkdirSync(at('strange', name, '.git'), { recursive: true });
    const data = at('strange', name, 'data.csv');
    const words = args.length > 0 ? args : ['evaluate', data, '--format', 'json'];
    return runProgram([...words, '--lang', 'en'], { configFrom: at('strange', name) });
  };

  test.each([
    ['upwards', 'rules: [../secret.yaml]\n'],
    ['anywhere', 'rules: [/etc/passwd]\n'],
    ['a plan', 'plan: ../secret.yaml\n'],
  ])('its paths lead nowhere out of its folder: %s', async (name, config) => {
    for (const args of [[], ['rules', 'check'], ['plans']]) {
      const { code, stdout, stderr } = await inFolder(name, config, ...args);
      expect([code, stderr]).toEqual([2, expect.stringContaining('PC160')]);
      expect(stdout + stderr).not.toMatch(/very-secret|root:/);
    }
  });

  test('nor through a link', async () => {
    keep('strange/linked/x', '');
    symlinkSync(at('strange'), at('strange', 'linked', 'rules'));
    const { code, stdout, stderr } = await inFolder('linked', 'rules: [rules/secret.yaml]\n');
    expect([code, stderr]).toEqual([2, expect.stringContaining('PC160')]);
    expect(stdout + stderr).not.toContain('very-secret');
  });

  test('it is not a link itself to what lies elsewhere', async () => {
    keep('strange/secret.yaml', `${SECRET}\n`);
    mkdirSync(at('strange', 'self', '.git'), { recursive: true });
    symlinkSync(at('strange', 'secret.yaml'), at('strange', 'self', 'plancheck.yaml'));
    const { code, stderr } = await runProgram(['plans', '--lang', 'en'], {
      configFrom: at('strange', 'self'),
    });
    expect([code, stderr]).toEqual([2, expect.stringContaining('leads out of its folder')]);
    expect(stderr).not.toContain('very-secret');
  });

  test('it raises no limits, one that is named does', async () => {
    const { code, stderr } = await inFolder('limits', 'raise-limits: 1000\n');
    expect([code, stderr]).toEqual([2, expect.stringContaining('--raise-limits')]);
    const named = ['plans', '--config', at('strange', 'limits', 'plancheck.yaml')];
    expect((await inFolder('limits', 'raise-limits: 1000\n', ...named)).code).toBe(0);
  });

  const KNOWN =
    'lang: zh\naccept:\n  - { plan: hengshui, indicator: 2, until: 2024-06-30, reason: 补报 }\n  - { plan: hengshui, outcome: [no-data], until: 2024-06-30, reason: 补报 }\n';
  test('what it lets pass is said to be so, and the exit code that comes of it', async () => {
    const known = await inFolder('known', KNOWN);
    expect([known.code, known.stderr], 'without a day').toEqual([2, expect.stringContaining('PC166')]);
    expect(known.stderr).toMatch(/PC162 Because of accept .*exit code is 2; without it, it would be \d/);
  });

  test('an exit code that it changed is said to be so, on standard error and in the report', async () => {
    const { code, stdout, stderr } = await inFolder('lenient', 'allow-open: true\nlang: zh\n');
    const { diagnostics } = JSON.parse(stdout);
    expect(code).toBe(0);
    expect(diagnostics).toContainEqual(expect.objectContaining({ code: 'PC162', severity: 'warning' }));
    expect(stderr).toMatch(/PC162 Because of allow-open .*exit code is 0; without it, it would be 3/);
    const same = await inFolder('binding', 'fail-on: binding\n');
    expect([same.code, same.stderr]).toEqual([3, expect.not.stringContaining('PC162')]);
    expect(same.stderr).toMatch(
      /note PC161 Taken from this file, and not given on the command line: fail-on/,
    );
  });

  test('under CI it has no effect unless it is named, and that is said', async () => {
    const given = { configFrom: at('strange', 'lenient'), env: { CI: 'true' } };
    const args = ['evaluate', at('strange', 'lenient', 'data.csv'), '--lang', 'en'];
    const found = await runProgram(args, given);
    expect([found.code, found.stderr]).toEqual([3, expect.stringContaining('has no effect')]);
    const config = at('strange', 'lenient', 'plancheck.yaml');
    expect((await runProgram([...args, '--config', config], given)).code).toBe(0);
    expect((await runProgram(args, { ...given, env: { CI: 'false' } })).code).toBe(0);
  });

  test('an empty list of rules is as good as none', async () => {
    const { code, stderr } = await inFolder('empty', 'rules: []\n');
    expect([code, stderr]).toEqual([3, expect.not.stringContaining('internal')]);
  });
});

describe.each(['config.md', 'config.en.md'])('docs/%s', (name) => {
  const page = readFileSync(join(import.meta.dirname, '../../docs', name), 'utf8');

  test('names every key, and no other', () => {
    const listed = [...page.matchAll(/^\| `([a-z-]+)` \|/gm)].map(([, key]) => key);
    expect(listed).toEqual(Object.keys(configJsonSchema().properties as object));
  });

  test('shows one that can be read', () => {
    const [, example = ''] = /^```yaml\n([^`]*)```$/m.exec(page) ?? [];
    const { values, diagnostics } = parseConfig(example, 'plancheck.yaml');
    expect(diagnostics).toEqual([]);
    expect(values).toMatchObject({ plan: 'xinzhou', 'fail-on': 'binding' });
  });
});

test('every key is an option of the command line', async () => {
  const { stdout } = await runProgram(['evaluate', '--help']);
  const keys = Object.keys(configJsonSchema().properties as object);
  // what differs from file to file is too much for a command line
  for (const key of keys.filter((one) => one !== 'files')) expect(stdout).toContain(`--${key} `);
});

describe('what is wrong with it', () => {
  const run = (text: string, ...argv: string[]) =>
    runProgram([...argv, '--lang', 'en', '--config', keep('bad/plancheck.yaml', text)]);

  test.each([
    ['an unknown key', 'rulez: [x]', ':1:1: error PC102', '"rules"'],
    ['an unknown choice', 'plan: x\nfail-on: bindng', ':2:10: error PC102', '"binding"'],
    ['a wrong type', 'allow-open: "yes"', ':1:13: error PC102', '"yes"'],
    ['an unknown encoding', 'encoding: klingon', ':1:11: error PC102', 'klingon'],
    ['a wrong number', 'width: 0', ':1:8: error PC102', 'more than 0'],
    ['no YAML', 'plan: [', ':1:', 'PC101'],
    ['a tag', 'plan: !x y', ':1:10: error PC109', 'tag'],
    ['a list', '- plan', ':1:1: error PC102', 'keys'],
    ['an entry of nothing', 'accept: [{ until: 2024-06-30, reason: x }]', ':1:10: error PC102', 'indicator'],
    ['an entry without a day', 'accept: [{ plan: x, reason: y }]', ':1:10: error PC102', 'accept[0].until'],
    ['a day that there is not', 'accept: [{ plan: x, reason: y, until: 2024-02-30 }]', 'PC102', '2024-02-30'],
  ])('%s', async (_, text, place, named) => {
    const { code, stdout, stderr } = await run(text, 'plans');
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(place);
    expect(stderr).toContain(named);
    expect(stderr).toContain('--no-config');
  });

  test('all of it at once, in the order of the lines', async () => {
    const { stderr } = await run('basis: x\nwidth: y\n', 'plans');
    expect(stderr.match(/plancheck\.yaml:\d/g)).toEqual(['plancheck.yaml:1', 'plancheck.yaml:2']);
  });

  test('help and version are given all the same', async () => {
    for (const argv of [['--help'], ['--version'], ['evaluate', '--help']])
      expect((await run('basis: x', ...argv)).code).toBe(0);
  });

  test('a file that is not there is named', async () => {
    const { code, stderr } = await runProgram(['plans', '--config', 'none.yaml', '--lang', 'en']);
    expect([code, stderr]).toEqual([2, expect.stringContaining('"none.yaml"')]);
  });

  test('no text whatever throws', () => {
    const keys = fc.constantFrom('rules', 'plan', 'at', 'encoding', 'delimiter', 'width', '__proto__', 'x');
    const written = fc.dictionary(keys, fc.jsonValue()).map((one) => JSON.stringify(one));
    const any = fc.oneof(fc.string({ unit: 'binary', maxLength: 100 }), written);
    fc.assert(
      fc.property(any, (text) => void parseConfig(text, 'plancheck.yaml')),
      { numRuns: 300 },
    );
  });
});
