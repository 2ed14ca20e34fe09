import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { FORMAT_NAMES, isBinary } from '../../src/report/format.js';
import { runProgram } from '../streams.js';

/** Names of files are data: in no sentence and in no format does one act on a terminal, or begin a line of its own. */
const EVIL = 'a\u001b[31m\n::error::owned\r\u202egnp.\u2028x';
const ACTIVE = /[^\P{C}\n]|[\u2028\u2029]/u;

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'plancheck-names-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** A file of an evil name, with what another has in it. */
function evil(ending: string, from: string | null = null): string {
  const path = join(folder, EVIL + ending);
  if (from) cpSync(from, path);
  return path;
}

async function runs(...args: string[]): Promise<void> {
  for (const lang of ['zh', 'en']) {
    const { stdout, stderr } = await runProgram([...args, '--lang', lang]);
    for (const text of [stderr, stdout]) {
      expect(text.replaceAll('\t', ' '), args[0]).not.toMatch(ACTIVE);
      expect(text).not.toMatch(/^::error::owned/m);
    }
  }
}

const HENGSHUI = 'fixtures/hengshui-2020/input.csv';

test('of data, in every format, and of what is written', async () => {
  const data = evil('.csv', HENGSHUI);
  for (const format of FORMAT_NAMES.filter((name) => !isBinary(name)))
    await runs('evaluate', data, '--format', format, '--verbose');
  await runs('evaluate', data, '--report', `json=${evil('.json')}`, '--report', `xlsx=${evil('.xlsx')}`);
  await runs('evaluate', data, '--annotate', evil('2.xlsx'));
  await runs('evaluate', evil('none.csv'), evil('*.none'));
  for (const format of ['table', 'json', 'html']) await runs('inspect', data, '--format', format);
  await runs('missing', data);
});

test('of folders, and of what lies in them', async () => {
  mkdirSync(evil(''));
  writeFileSync(join(evil(''), `${EVIL}.csv`), readFileSync(HENGSHUI));
  writeFileSync(join(evil(''), `${EVIL}.md`), 'x');
  await runs('evaluate', evil(''), '--verbose');
  await runs('evaluate', HENGSHUI, '--rules', evil(''));
});

test('of rule files', async () => {
  const good = evil('.yaml', 'fixtures/own-plan/plan.yaml');
  const bad = evil('bad.yaml');
  writeFileSync(bad, 'schema: plancheck/plan@1\nid: [\n');
  for (const path of [good, bad, evil('none.yaml')]) {
    for (const format of ['text', 'json', 'sarif', 'github'])
      await runs('rules', 'check', path, '--format', format);
    await runs('rules', 'test', path);
    await runs('evaluate', HENGSHUI, '--rules', path, '--verbose');
    await runs('show', path, '--resolved');
  }
  await runs('template', good, '--output', evil('form.csv'));
  await runs('rules', 'new', evil('none.csv'));
});

test('of configurations and of reports', async () => {
  writeFileSync(evil('config.yaml'), 'fail-on: binding\n');
  writeFileSync(evil('bad.yaml'), 'fail-on: nothing\n');
  for (const path of [evil('config.yaml'), evil('bad.yaml'), evil('none.yaml')])
    await runs('evaluate', HENGSHUI, '--config', path, '--verbose');
  writeFileSync(evil('.json'), '{}');
  await runs('compare', evil('.json'), evil('none.json'));
  await runs('compare', evil('none.json'), evil('.json'));
});
