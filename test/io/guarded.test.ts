import { execFileSync } from 'node:child_process';
import {
  linkSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readFile } from '../../src/io/files.js';
import { findInputs } from '../../src/io/inputs.js';
import { distinct, filesAtAll } from '../../src/io/rule-files.js';
import { walk } from '../../src/io/walk.js';
import { NO_PAUSE } from '../../src/tables/pause.js';
import { runProgram } from '../streams.js';

/** Whatever stands at a path, it is opened in one way: an ordinary file of a size that such a file may have, or none. */
const DATA = '规划,序号,年份,数值\n衡水市,2,2023,88.9%\n';
const GIB = 1024 ** 3;

let folder = '';
const at = (...steps: string[]) => join(folder, ...steps);
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'plancheck-guarded-'));
  writeFileSync(at('data.csv'), DATA);
});
afterEach(() => rmSync(folder, { recursive: true }));

/** What no run may read at length, or wait for. */
const ENDLESS: Readonly<Record<string, (path: string) => void>> = {
  'a link to a device without an end': (path) => symlinkSync('/dev/zero', path),
  'a pipe that nobody writes to': (path) => void execFileSync('mkfifo', [path]),
  'a file of two gigabytes': (path) => {
    writeFileSync(path, 'schema: plancheck/plan@1\n');
    truncateSync(path, 2 * GIB);
  },
  'a folder': (path) => mkdirSync(path),
};

const CHILD = `schema: plancheck/plan@1\nid: child-of\nextends: x.yaml\ntitle: 子规划\njurisdiction: { name: 子市 }\n`;

/** The commands that open a file, each given `x.yaml`. */
const OPENERS: Readonly<Record<string, () => string[]>> = {
  'as a rule file': () => ['evaluate', at('data.csv'), '--rules', at('x.yaml')],
  'as a plan': () => ['evaluate', at('data.csv'), '--plan', at('x.yaml')],
  'as a parent': () => {
    writeFileSync(at('child.yaml'), CHILD);
    return ['evaluate', at('data.csv'), '--rules', at('child.yaml')];
  },
  'in a folder of rules': () => {
    mkdirSync(at('rules'));
    execFileSync('mv', [at('x.yaml'), at('rules', 'x.yaml')]);
    return ['evaluate', at('data.csv'), '--rules', at('rules')];
  },
  'as a configuration': () => ['plans', '--config', at('x.yaml')],
  'as the first of two reports': () => ['compare', at('x.yaml'), at('data.csv')],
  'as the second of two reports': () => {
    writeFileSync(at('a.json'), '{}');
    return ['compare', at('a.json'), at('x.yaml')];
  },
  'as data': () => ['evaluate', at('x.yaml')],
  'as a table of indicators': () => ['rules', 'new', at('x.yaml')],
  'to be checked': () => ['rules', 'check', at('x.yaml')],
};

describe.each(Object.entries(ENDLESS))('%s', (_, make) => {
  test.each(Object.entries(OPENERS))('%s ends the run with exit code 2', async (__, argsFor) => {
    make(at('x.yaml'));
    const { code, stderr } = await runProgram([...argsFor(), '--lang', 'en']);
    expect([code, stderr]).toEqual([2, expect.not.stringContaining('internal')]);
  });
});

describe('what is no rule file', () => {
  const SECRET = 'root:x:0:0:very-secret';

  test.each([
    ['rules', 'check', 'x.yaml'],
    ['rules', 'test', 'x.yaml'],
    ['evaluate', 'data.csv', '--rules', 'x.yaml'],
    ['evaluate', 'data.csv', '--rules', 'child.yaml'],
    ['plans', '--rules', '.'],
  ])('is never quoted: %s %s %s %s', async (...words) => {
    writeFileSync(at('x.yaml'), `${SECRET}\n  : [\n`);
    writeFileSync(at('child.yaml'), CHILD);
    const args = words.map((word) => (/^\.|\.(?:yaml|csv)$/.test(word) ? at(word) : word));
    for (const format of words[0] === 'rules' ? ['table', 'json'] : ['json']) {
      const { code, stdout, stderr } = await runProgram([...args, '--format', format, '--lang', 'en']);
      expect(code).toBe(2);
      expect(stdout + stderr).not.toContain('very-secret');
    }
  });
});

describe('a folder', () => {
  const evaluated = async (...args: string[]) => {
    const { code, stdout } = await runProgram(['evaluate', ...args, '--format', 'json', '--lang', 'en']);
    const { inputs, diagnostics } = JSON.parse(stdout);
    return {
      code,
      files: inputs.map(({ file }: { file: string }) => file.slice(folder.length + 1)),
      errors: diagnostics.filter(({ severity }: { severity: string }) => severity === 'error'),
    };
  };

  test('with links to itself is gone through once', async () => {
    symlinkSync('.', at('a'));
    symlinkSync(folder, at('b'));
    mkdirSync(at('deep'));
    symlinkSync('..', at('deep', 'up'));
    writeFileSync(at('deep', 'more.csv'), DATA.replace(',2,2023,88.9%', ',3,2023,70%'));
    expect(await evaluated(folder)).toMatchObject({
      files: ['data.csv', 'deep/more.csv'],
      errors: [],
    });
  });

  test('counts a file once, whatever links lead to it', async () => {
    symlinkSync('data.csv', at('again.csv'));
    expect((await evaluated(folder)).files).toEqual(['data.csv']);
  });

  test('counts two files that share their content by its names, which may say whose they are', async () => {
    linkSync(at('data.csv'), at('twin.csv'));
    expect((await evaluated(folder)).files).toEqual(['data.csv', 'twin.csv']);
  });

  test('reads through a link what lies in a folder that is passed over', async () => {
    mkdirSync(at('.store'));
    writeFileSync(at('.store', '1'), DATA);
    rmSync(at('data.csv'));
    symlinkSync('.store/1', at('data.csv'));
    expect((await evaluated(folder)).files).toEqual(['data.csv']);
  });

  test.each([
    ['the root of the system', '/'],
    ['a file of the system', '/etc/passwd'],
  ])('does not lead out of itself, to %s', async (_, target) => {
    symlinkSync(target, at('out.csv'));
    const { code, errors } = await evaluated(folder);
    expect([code, errors.map(({ message }: { message: string }) => message)]).toEqual([
      2,
      [expect.stringContaining('leads out of the folder')],
    ]);
    writeFileSync(at('child.yaml'), CHILD);
    const { stderr } = await runProgram(['evaluate', at('data.csv'), '--rules', folder, '--lang', 'en']);
    expect(stderr).toContain('leads out of the folder');
  });

  test('of more files than are read from one is not read in part', async () => {
    for (let i = 0; i < 30; i += 1) writeFileSync(at(`${i}.csv`), DATA);
    const options = { skips: () => false, pause: NO_PAUSE };
    expect((await walk(folder, { ...options, most: 31 })).files).toHaveLength(31);
    const { files, problems } = await walk(folder, { ...options, most: 30 });
    expect({ files, problems }).toEqual({ files: [], problems: [{ name: '', problem: 'too-many' }] });
  });

  test('may be gone through no longer once somebody has stopped it', async () => {
    for (let i = 0; i < 30; i += 1) writeFileSync(at(`${i}.csv`), DATA);
    let left = 10;
    const pause = () => {
      left -= 1;
      return left < 0 ? Promise.reject(new Error('stopped')) : undefined;
    };
    await expect(walk(folder, { skips: () => false, most: 100, pause })).rejects.toThrow('stopped');
  });

  test('with a name that is no UTF-8 says so', async () => {
    writeFileSync(
      Buffer.concat([Buffer.from(`${folder}/`), Buffer.from([0xba, 0xe2]), Buffer.from('.csv')]),
      DATA,
    );
    const { errors } = await evaluated(folder);
    expect(errors.map(({ message }: { message: string }) => message)).toEqual([
      expect.stringContaining('is not UTF-8'),
    ]);
  });
});

test('a system file that says it has no bytes is read as far as it goes', async () => {
  const { code, stderr } = await runProgram(['rules', 'check', '/proc/self/status', '--lang', 'en']);
  expect([code, stderr]).toEqual([2, expect.not.stringContaining('internal')]);
  expect(readFileSync(at('data.csv'), 'utf8')).toBe(DATA);
});

describe('what is taken away while it is looked through', () => {
  test.each([10, 600])('a folder of %i files', async (count) => {
    mkdirSync(at('in'));
    for (let i = 0; i < count; i++) writeFileSync(at('in', `${i}.csv`), DATA);
    const pause = async () => rmSync(at('in'), { recursive: true, force: true });
    const { files } = await walk(at('in'), { skips: () => false, most: 1000, pause });
    expect(files.length).toBeLessThanOrEqual(count);
  });

  test('a rule file, and a folder of them', async () => {
    for (const name of ['x.yaml', 'y.yaml']) writeFileSync(at(name), CHILD);
    const files = await filesAtAll([at('x.yaml'), at('y.yaml')], []);
    rmSync(at('x.yaml'));
    expect(await distinct([...files, ...files])).toHaveLength(2);
  });
});

describe('a path at which nothing can be', () => {
  test.each([
    ['links in a circle', () => 'loop.csv'],
    ['a name that is too long', () => `${'x'.repeat(300)}.csv`],
    ['a file as a folder', () => join('data.csv', 'x.csv')],
  ])('%s is an error of the command line', async (_, name) => {
    symlinkSync('loop.csv', at('loop.csv'));
    writeFileSync(at('x.yaml'), CHILD.replace('extends: x.yaml', 'extends: hengshui'));
    for (const args of [
      ['template', 'hengshui', '--rules', at('x.yaml'), '-o', at(name())],
      ['evaluate', at('data.csv'), '-o', `csv=${at(name())}`],
      ['evaluate', at('data.csv'), '--annotate', at(name())],
    ]) {
      const { stderr, code } = await runProgram(args);
      expect([args[0], code]).toEqual([args[0], 2]);
      expect(stderr).not.toMatch(/Internal|内部错误/);
    }
  });
});

describe('what is swapped for a link after it was found', () => {
  const secret = () => at('secret.csv');
  const link = (path: string) => {
    rmSync(path, { recursive: true });
    symlinkSync(path.endsWith('.csv') ? secret() : at('elsewhere'), path);
  };
  const bytesOf = async (named: string[], swap: () => void) => {
    const { inputs } = await findInputs(named, process.stdin);
    swap();
    const chunks: Uint8Array[] = [];
    for (const { bytes } of inputs)
      for await (const chunk of bytes as AsyncIterable<Uint8Array>) chunks.push(chunk);
    return Buffer.concat(chunks).toString();
  };

  beforeEach(() => {
    writeFileSync(secret(), 'SECRET\n');
    mkdirSync(at('elsewhere'));
    writeFileSync(at('elsewhere', 'x.csv'), 'SECRET\n');
    mkdirSync(at('in', 'sub'), { recursive: true });
    writeFileSync(at('in', 'a.csv'), DATA);
  });

  test.each([
    ['a file of a folder', ['in'], 'in/a.csv'],
    ['a file that a pattern led to', ['in/*.csv'], 'in/a.csv'],
    ['a file of a folder and of a pattern', ['in', 'in/*.csv'], 'in/a.csv'],
    ['the folder of a file', ['in'], 'in/sub'],
  ])('%s is not read', async (_, named, swapped) => {
    if (swapped === 'in/sub') execFileSync('mv', [at('in', 'a.csv'), at('in', 'sub', 'x.csv')]);
    const read = bytesOf(
      named.map((one) => at(one)),
      () => link(at(swapped)),
    );
    await expect(read).rejects.toMatchObject({ problem: 'outside' });
  });

  test.each([
    ['a link that stays in the folder', ['in'], () => symlinkSync('a.csv', at('in', 'b.csv'))],
    ['a file that was named by itself', ['in/a.csv'], () => link(at('in', 'a.csv'))],
    ['a file that was named by itself, too', ['in', 'in/a.csv'], () => link(at('in', 'a.csv'))],
    ['a file that was written anew', ['in'], () => execFileSync('mv', [secret(), at('in', 'a.csv')])],
  ])('%s is', async (_, named, swap) => {
    const all = named.map((one) => at(one));
    expect(await bytesOf(all, swap)).toMatch(/SECRET|数值/);
  });

  test('the folder itself may be a link', async () => {
    symlinkSync(at('in'), at('way'));
    expect(await bytesOf([at('way')], () => undefined)).toBe(DATA);
  });

  test('neither is a rule file', () => {
    symlinkSync(secret(), at('in', 'x.yaml'));
    expect(readFile(at('in', 'x.yaml'), 100, at('in'))).toBe('outside');
    expect(readFile(at('in', 'x.yaml'), 100)).toHaveLength(7);
    expect(readFile(at('in', 'a.csv'), 100, at('in'))).toHaveLength(Buffer.byteLength(DATA));
  });
});
