import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { EXIT } from '../../src/outcome/exit.js';
import { runProgram } from '../streams.js';

/** What `rules compile` keeps beside rule files is used for those that have not changed since, and for no others. */
const KEPT = 'plancheck.rules.json';
const DATA = '规划,序号,年份,数值\nhengshui-copy,2,2023,88.9%\n';

let folder = '';
let rules = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'plancheck-compile-'));
  rules = join(folder, 'rules');
  cpSync('rules/plans/hengshui.yaml', join(rules, 'copy.yaml'));
  edit((text) =>
    text
      .replace('id: hengshui', 'id: hengshui-copy')
      .replaceAll('衡水', '甲水')
      .replace('"131100"', '"999999"'),
  );
  writeFileSync(join(folder, 'data.csv'), DATA);
});
afterEach(() => rmSync(folder, { recursive: true }));

function edit(change: (text: string) => string): void {
  const file = join(rules, 'copy.yaml');
  writeFileSync(file, change(readFileSync(file, 'utf8')));
}

const compile = () => runProgram(['rules', 'compile', rules, '--lang', 'en']);

/** The outcome of row 2 by these rules. */
async function outcome(): Promise<string> {
  const args = [
    'evaluate',
    join(folder, 'data.csv'),
    '--rules',
    rules,
    '--at',
    'midterm',
    '--format',
    'json',
  ];
  const { stdout } = await runProgram(args);
  return JSON.parse(stdout).evaluations[0].results[1].outcome;
}

/** Puts another target into the kept content, which no rule file says, so that one sees where a verdict comes from. */
function forge(
  change: (kept: { version: string; catalogue: string; files: object }) => void = () => {},
): void {
  const kept = JSON.parse(readFileSync(join(rules, KEPT), 'utf8'));
  kept.files['copy.yaml'].content.indicators[1].target = '>= 88%';
  change(kept);
  writeFileSync(join(rules, KEPT), JSON.stringify(kept));
}

test('the kept content is used for the very same file', async () => {
  const { code, stderr } = await compile();
  expect([code, stderr]).toEqual([
    EXIT.ok,
    `1 of 1 rule file compiled into ${join(rules, KEPT)}. A rule file that changes is read anew.\n`,
  ]);
  expect(await outcome()).toBe('on-track'); // 88.9 % of 90 %, required 88.804 %
  forge();
  expect(await outcome()).toBe('met');
});

test('a rule file that has changed since is read itself', async () => {
  await compile();
  forge();
  edit((text) => text.replace('target: ">= 90%"', 'target: ">= 99%"'));
  expect(await outcome()).toBe('behind');
});

test('nothing is taken from what another version, or another catalogue, has made', async () => {
  await compile();
  forge((kept) => {
    kept.version = '0.0.0';
  });
  expect(await outcome()).toBe('on-track');
  await compile();
  forge((kept) => {
    kept.catalogue = '';
  });
  expect(await outcome()).toBe('on-track');
});

test('what is kept and cannot be read changes nothing', async () => {
  for (const text of ['', 'null', '{"schema":"plancheck/compiled@1"}', '[1']) {
    writeFileSync(join(rules, KEPT), text);
    expect(await outcome(), text).toBe('on-track');
  }
});

test('a faulty rule file is said, and nothing is written', async () => {
  edit((text) => text.replace('target: ">= 90%"', 'target: ninety'));
  const { code, stderr } = await compile();
  expect(code).toBe(EXIT.untrusted);
  expect(stderr).toContain('PC103');
  expect(() => readFileSync(join(rules, KEPT))).toThrow('ENOENT');
});

test('a file in place of the folder is refused', async () => {
  const { code, stderr } = await runProgram(['rules', 'compile', join(rules, 'copy.yaml'), '--lang', 'en']);
  expect([code, stderr]).toEqual([EXIT.untrusted, expect.stringContaining('is no folder')]);
});
