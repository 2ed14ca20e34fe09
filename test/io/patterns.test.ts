import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { runProgram } from '../streams.js';

const FOLDER = mkdtempSync(join(tmpdir(), 'plancheck-patterns-'));
afterAll(() => rmSync(FOLDER, { recursive: true }));

const TABLE = '指标,年份,数值\n工业企业职业病危害项目申报率,2025,95%\n';
function table(...steps: string[]): void {
  mkdirSync(join(FOLDER, ...steps.slice(0, -1)), { recursive: true });
  writeFileSync(join(FOLDER, ...steps), TABLE);
}
for (const name of ['a-1-x.csv', 'a-2-y.csv', 'b-1-x.csv', 'a-1.csv', '.a-1-x.csv']) table(name);
table('within', 'a-3-x.csv');
table('within', 'deeper', 'a-4-x.csv');
table('within', '.hidden', 'a-5-x.csv');
table('[b]{c,d}', 'a-6-x.csv');
for (let i = 0; i < 20; i += 1) table('long', `${'a'.repeat(200)}${i}.csv`);
table('links', 'real', 'one.csv');
table('links', 'data.txt');
symlinkSync('data.txt', join(FOLDER, 'links', 'linked.csv'));
symlinkSync('real', join(FOLDER, 'links', 'folder'));

async function run(pattern: string) {
  const { stdout, code } = await runProgram([
    'evaluate',
    join(FOLDER, pattern),
    '--plan',
    'hengshui',
    '--format',
    'json',
    '--lang',
    'en',
  ]);
  const { inputs, diagnostics } = JSON.parse(stdout) as {
    inputs: readonly { file: string }[];
    diagnostics: readonly { code: string; file: string; message: string }[];
  };
  const within = (file: string) => file.slice(FOLDER.length + 1);
  return {
    code,
    files: inputs.map(({ file }) => within(file)).sort(),
    unread: diagnostics.filter((one) => one.code === 'PC200').map(({ file }) => within(file)),
  };
}

const TOP = ['a-1-x.csv', 'a-2-y.csv', 'b-1-x.csv'];
const DEEP = ['within/a-3-x.csv', 'within/deeper/a-4-x.csv'];

test.each([
  ['a-*-*.csv', ['a-1-x.csv', 'a-2-y.csv']],
  ['*-*-*.csv', TOP],
  ['*-?-*.csv', TOP],
  ['**/a-*-*.csv', ['[b]{c,d}/a-6-x.csv', 'a-1-x.csv', 'a-2-y.csv', ...DEEP]],
  ['within/**', DEEP],
  ['within/**/deeper/*', ['within/deeper/a-4-x.csv']],
  ['{a,b}-*-*.csv', TOP],
  ['{a,{b,c}}-{1,2}-*.csv', TOP],
  ['a-{1..9}-?.csv', ['a-1-x.csv', 'a-2-y.csv']],
  ['{within,elsewhere}/*.csv', ['within/a-3-x.csv']],
  ['*{/deeper,}/a-[34]-x.csv', DEEP],
  ['*/*-*-*.csv', ['[b]{c,d}/a-6-x.csv', 'within/a-3-x.csv']],
  ['\\[b\\]\\{c,d\\}/a*', ['[b]{c,d}/a-6-x.csv']],
  ['[!b]-1-x.csv', ['a-1-x.csv']],
  ['links/*.csv', ['links/linked.csv']],
])('%s', async (pattern, files) => {
  expect((await run(pattern)).files).toEqual(files);
});

test.each(['.*-*-*.csv', 'within/*/x*', 'nowhere/*.csv', 'a-1-x.csv/*', `{${'x,'.repeat(200)}a}-1-x.csv`])(
  '%s matches nothing, and it is said so',
  async (pattern) => {
    const { code, files, unread } = await run(pattern);
    expect([code, files, unread]).toEqual([2, [], [pattern]]);
  },
);

test.each<[string, string, () => void]>([
  ['a link to nothing', 'gone.csv', () => symlinkSync('nothing', join(FOLDER, 'gone', 'gone.csv'))],
  [
    'a link that leads out',
    'out.csv',
    () => symlinkSync(join(FOLDER, 'a-1.csv'), join(FOLDER, 'gone', 'out.csv')),
  ],
  [
    'a link to a folder outside',
    'far',
    () => symlinkSync(join(FOLDER, 'within'), join(FOLDER, 'gone', 'far')),
  ],
])('%s that a pattern means is not passed over in silence', async (_, name, make) => {
  table('gone', 'real.csv');
  make();
  const { code, files, unread } = await run('gone/**/*.csv');
  rmSync(join(FOLDER, 'gone'), { recursive: true });
  expect([code, files, unread]).toEqual([2, ['gone/real.csv'], [`gone/${name}`]]);
});

test('links that a pattern does not mean are left alone', async () => {
  table('other', 'real.csv');
  symlinkSync('nothing', join(FOLDER, 'other', 'notes.txt'));
  symlinkSync(join(FOLDER, 'a-1.csv'), join(FOLDER, 'other', 'more.txt'));
  expect(await run('other/**/*.csv')).toMatchObject({ files: ['other/real.csv'], unread: [] });
});

test.skipIf(process.getuid?.() === 0)('a folder that may not be looked into is told', async () => {
  table('closed', 'real.csv');
  table('closed', 'no', 'x.csv');
  chmodSync(join(FOLDER, 'closed', 'no'), 0);
  const found = await run('closed/**/*.csv');
  chmodSync(join(FOLDER, 'closed', 'no'), 0o700);
  expect(found).toMatchObject({ code: 2, files: ['closed/real.csv'], unread: ['closed/no'] });
});

test.each([
  'long/*a*a*a*a*a*a*ab.csv',
  'long/[a-z]*[a-z]*[a-z]*[a-z]*[a-z]*[a-z]*b.csv',
  'long/{a,b}*{a,b}*{a,b}*{a,b}*b.csv',
  'long/+(a|aa)*+(a|aa)*b.csv',
  '**/**/**/**/**/**/**/**/*a*a*b.csv',
])('%s and names that are nearly like it end', async (pattern) => {
  expect((await run(pattern)).files).toEqual([]);
});

test.each([
  'a-{1..1000000}-x.csv',
  `${'{a,'.repeat(2000)}b${'}'.repeat(2000)}-1-x.csv`,
  `${'{a,b}'.repeat(24)}.csv`,
  `${'{'.repeat(2000)}*.csv`,
  `{${','.repeat(3000)}*.csv`,
  `${'['.repeat(3000)}*.csv`,
])('braces and brackets without measure end', async (pattern) => {
  expect((await run(pattern)).code).toBe(2);
});
