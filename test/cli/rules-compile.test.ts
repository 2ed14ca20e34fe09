import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { EXIT } from '../../src/outcome/exit.js';
import { runProgram } from '../streams.js';

/** A folder of rule files never vouches for itself: what stands beside them decides nothing, and nothing is put there. */
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
async function outcome(...more: string[]): Promise<string> {
  const given = [rules, ...more].flatMap((one) => ['--rules', one]);
  const args = ['evaluate', join(folder, 'data.csv'), ...given, '--at', 'midterm', '--format', 'json'];
  const { stdout } = await runProgram(args);
  return JSON.parse(stdout).evaluations[0].results[1].outcome;
}

/** What an earlier version would have kept of `copy.yaml`, with a target that no rule file says. */
function forged(name: string): string {
  const text = readFileSync(join(rules, 'copy.yaml'), 'utf8');
  const catalogue = readFileSync('rules/indicators.yaml', 'utf8');
  const shipped = JSON.parse(readFileSync('dist/rules.json', 'utf8'));
  const content = structuredClone(shipped.files['hengshui.yaml'].content);
  content.id = 'hengshui-copy';
  content.indicators[1].target = '>= 1%';
  return JSON.stringify({
    ...shipped,
    catalogue: { text: catalogue, content: shipped.catalogue.content },
    files: { [name]: { text, content } },
  });
}

test('what is kept beside a rule file decides nothing', async () => {
  expect(await outcome()).toBe('on-track'); // 88.9 % of 90 %, required 88.804 %
  writeFileSync(join(rules, KEPT), forged('copy.yaml'));
  expect(await outcome()).toBe('on-track');
});

test('what is kept in one folder decides nothing in another', async () => {
  const other = join(folder, 'other');
  mkdirSync(other);
  cpSync('rules/plans/taishan.yaml', join(other, 'another.yaml'));
  writeFileSync(join(other, KEPT), forged('../rules/copy.yaml'));
  expect(await outcome(other)).toBe('on-track');
});

test('rules compile checks, writes nothing and says so', async () => {
  const before = readdirSync(rules);
  const { code, stdout, stderr } = await compile();
  expect([code, stdout]).toEqual([EXIT.ok, '']);
  expect(stderr).toMatch(/^Nothing was written: [^\n]+\n$/m);
  expect(readdirSync(rules)).toEqual(before);
});

test('rules compile says what is wrong with a rule file', async () => {
  edit((text) => text.replace('target: ">= 90%"', 'target: ninety'));
  const { code, stderr } = await compile();
  expect(code).toBe(EXIT.untrusted);
  expect(stderr).toContain('PC103');
});

test('a file in place of the folder is refused', async () => {
  const { code, stderr } = await runProgram(['rules', 'compile', join(rules, 'copy.yaml'), '--lang', 'en']);
  expect([code, stderr]).toEqual([EXIT.untrusted, expect.stringContaining('is no folder')]);
});
