import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { runProgram } from '../streams.js';

/** Whatever lies in a folder is read, or said to be left out; only what programs leave behind is passed over. */
const ROOT = mkdtempSync(join(tmpdir(), 'plancheck-folder-'));
afterAll(() => rmSync(ROOT, { recursive: true }));

type Files = Readonly<Record<string, string | Uint8Array>>;

let folders = 0;
function folderOf(files: Files): string {
  folders += 1;
  const folder = join(ROOT, String(folders));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

const rows = (county: string) => `县区,指标,年份,数值\n${county},工业企业职业病危害项目申报率,2023,95%\n`;
const bytes = (...numbers: readonly number[]) => Uint8Array.from(numbers);
const PDF = '%PDF-1.4\n';
const BINARY = bytes(1, 2, 0, 3);
const COMPOUND = bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1);

interface Outcome {
  readonly read: readonly string[];
  readonly said: readonly string[];
  readonly code: number;
}

async function evaluated(folder: string, ...more: string[]): Promise<Outcome> {
  const args = ['evaluate', folder, '--plan', 'hengshui', '--at', 'midterm', ...more];
  const { stdout, code } = await runProgram([...args, '--format', 'json', '--lang', 'en']);
  const report = JSON.parse(stdout) as {
    inputs: { file: string }[];
    diagnostics: { code: string; file: string | null }[];
  };
  const inFolder = (file: string | null) => (file ?? '').slice(folder.length + 1);
  return {
    read: report.inputs.map(({ file }) => inFolder(file)),
    said: report.diagnostics
      .filter(({ code }) => /PC(?:20[0-3]|233|29[01])/.test(code))
      .map(({ code, file }) => `${code} ${inFolder(file)}`),
    code,
  };
}

const DATA = { 'a.csv': rows('桃城区') };

describe('beside the data', () => {
  test.each<[string, string, string | Uint8Array, string]>([
    ['a note in Markdown', 'README.md', '# x\n\n| 指标 | 年份 | 数值 |\n', 'PC291'],
    ['a rule file', 'plan.yaml', 'schema: plancheck/plan@1\n', 'PC291'],
    ['a script', 'run.sh', '#!/bin/sh\n', 'PC291'],
    ['a file without an ending', 'LICENSE', 'All rights reserved, and so on.\n', 'PC291'],
    ['a report in JSON', 'report.json', '{}', 'PC291'],
    [
      'a report in HTML',
      'report.html',
      '<!DOCTYPE html><html><table><tr><td>1</td></tr></table></html>',
      'PC291',
    ],
    ['a report in JUnit', 'junit.xml', '<?xml version="1.0"?><testsuites/>', 'PC291'],
    ['a text without a table', 'notes.txt', 'First, read this.\nThen, fill in that.\n', 'PC291'],
    ['an empty text', 'notes.txt', '', 'PC291'],
    ['a notice', 'notice.pdf', PDF, 'PC290'],
    ['a notice that names a city only', '衡水市职业病防治规划.pdf', PDF, 'PC290'],
    ['a picture', 'photo.JPG', bytes(0xff, 0xd8, 0xff, 0xe0), 'PC290'],
    ['something else', 'data.db', BINARY, 'PC290'],
  ])('%s is left out, and said so', async (_, name, content, code) => {
    expect(await evaluated(folderOf({ ...DATA, [name]: content }))).toEqual({
      read: ['a.csv'],
      said: [`${code} ${name}`],
      code: 3,
    });
  });

  test.each<[string, string, string | Uint8Array, string]>([
    ['a document of a county', '冀州区.pdf', PDF, 'PC233'],
    ['a picture of a county', '现场/冀州区报送.jpg', bytes(0xff, 0xd8, 0xff, 0xe0), 'PC233'],
    ['a text of a county', '冀州区.txt', '见附件。\n', 'PC202'],
    ['something else of a county', '冀州区.db', BINARY, 'PC202'],
    ['a workbook of another kind', 'data.wps', COMPOUND, 'PC233'],
    ['an archive', 'all.7z', bytes(0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c), 'PC233'],
  ])('%s counts as sent, and is an error', async (_, name, content, code) => {
    const outcome = await evaluated(folderOf({ ...DATA, [name]: content }));
    expect(outcome.said).toEqual([`${code} ${name}`]);
    expect(outcome.code).toBe(2);
  });

  test.each([
    ['a text with a table', 'more.txt', rows('冀州区')],
    ['a file of a county without an ending', '冀州区', rows('冀州区')],
    ['a page of a county', '冀州区.html', table('冀州区')],
  ])('%s is read', async (_, name, content) => {
    const { read, said } = await evaluated(folderOf({ ...DATA, [name]: content }));
    expect([[...read].sort(), said]).toEqual([['a.csv', name].sort(), []]);
  });

  test('what programs leave behind is passed over', async () => {
    const left = [
      '~$a.xlsx',
      '.~lock.a.xlsx#',
      '._a.csv',
      '.DS_Store',
      'Thumbs.db',
      'desktop.ini',
      'a.csv~',
      'b.xlsx.tmp',
    ];
    const hidden = ['.git/a.csv', '__MACOSX/a.csv', 'node_modules/x/a.csv'];
    const files = Object.fromEntries([...left, ...hidden].map((name) => [name, rows('冀州区')]));
    expect(await evaluated(folderOf({ ...DATA, ...files }))).toMatchObject({ read: ['a.csv'], said: [] });
  });
});

describe('what was left behind of a file', () => {
  test.each(['枣强县.tmp', '武邑县.csv.crdownload', '武邑县.xlsx.part', '指标.xlsx.download'])(
    '%s is told',
    async (name) => {
      const { read, said, code } = await evaluated(folderOf({ ...DATA, [name]: rows('武邑县') }));
      expect({ read, said, code }).toEqual({ read: ['a.csv'], said: [`PC290 ${name}`], code: 3 });
    },
  );
  test.each([
    ['a.csv.crdownload', 'that is there'],
    ['未确认 123456.crdownload', 'that nobody knows'],
    ['lu4711.tmp', 'of a program'],
  ])('%s, of one %s, is passed over', async (name) => {
    const { read, said } = await evaluated(folderOf({ ...DATA, [name]: rows('武邑县') }));
    expect({ read, said }).toEqual({ read: ['a.csv'], said: [] });
  });
  test('nothing else is no data', async () => {
    const { said, code } = await evaluated(folderOf({ '武邑县.csv.crdownload': rows('武邑县') }));
    expect({ said, code }).toEqual({ said: ['PC200 ', 'PC290 武邑县.csv.crdownload'], code: 2 });
  });
  test('is told where a pattern asks for it', async () => {
    const folder = folderOf({ ...DATA, '武邑县.csv.crdownload': rows('武邑县') });
    const { stdout } = await runProgram([
      'evaluate',
      join(folder, '*'),
      '--plan',
      'hengshui',
      '--format',
      'json',
    ]);
    const { inputs, diagnostics } = JSON.parse(stdout) as {
      inputs: unknown[];
      diagnostics: { code: string }[];
    };
    expect(inputs).toHaveLength(1);
    expect(diagnostics.map(({ code }) => code)).toContain('PC290');
  });
});

describe('what is hidden', () => {
  test.each(['.hidden/冀州区.csv', '.hidden/a/冀州区.xlsx'])('%s is told by its folder', async (name) => {
    const { read, said } = await evaluated(folderOf({ ...DATA, [name]: rows('冀州区') }));
    expect({ read, said }).toEqual({ read: ['a.csv'], said: ['PC291 .hidden'] });
  });
  test('a file is told', async () => {
    const { read, said } = await evaluated(folderOf({ ...DATA, '.冀州区.csv': rows('冀州区') }));
    expect({ read, said }).toEqual({ read: ['a.csv'], said: ['PC291 .冀州区.csv'] });
  });
  test.each(['.git/x.csv', '.Trash-1000/files/x.csv', '.ipynb_checkpoints/x.csv', '.notes/x.md', '.env'])(
    '%s of a program, or without data, is passed over',
    async (name) => {
      const { read, said } = await evaluated(folderOf({ ...DATA, [name]: rows('冀州区') }));
      expect({ read, said }).toEqual({ read: ['a.csv'], said: [] });
    },
  );
});

describe('what is named is read, whatever it is called', () => {
  test('beside its folder, too', async () => {
    const folder = folderOf({ ...DATA, 'notes.md': rows('冀州区') });
    const { stdout } = await runProgram([
      'evaluate',
      folder,
      join(folder, 'notes.md'),
      '--plan',
      'hengshui',
      '--format',
      'json',
    ]);
    expect(JSON.parse(stdout).inputs).toHaveLength(2);
  });
});

describe('a folder without data', () => {
  test.each<[string, Files]>([
    ['nothing but notes', { 'README.md': '# x\n', 'plan.yaml': 'id: x\n' }],
    ['nothing but what programs leave', { 'Thumbs.db': BINARY }],
  ])('%s is as good as an empty one', async (_, files) => {
    const folder = folderOf(files);
    const { stderr, code } = await runProgram(['evaluate', folder, '--lang', 'en']);
    expect(stderr).toContain(`${folder}: error PC200 The folder holds no data files.`);
    expect(code).toBe(2);
  });
});

test('a report may be written into the folder of the data, again and again', async () => {
  const folder = folderOf(DATA);
  for (const _ of [1, 2]) {
    const args = ['evaluate', folder, '--plan', 'hengshui', '--at', 'midterm', '--lang', 'en'];
    const { code, stderr } = await runProgram([...args, '--report', `html=${join(folder, 'report.html')}`]);
    expect([code, stderr]).toEqual([3, expect.stringContaining('report.html')]);
  }
});

describe('missing', () => {
  interface Area {
    readonly area: string | null;
    readonly state: string;
    readonly unread: readonly string[];
  }

  async function areasOf(files: Files, ...more: string[]): Promise<ReadonlyMap<string | null, Area>> {
    const folder = folderOf(files);
    const args = ['missing', folder, '--at', 'midterm', '--format', 'json', '--lang', 'en', ...more];
    const { stdout } = await runProgram(args);
    const { plans } = JSON.parse(stdout) as { plans: { areas: Area[] }[] };
    return new Map(plans.flatMap(({ areas }) => areas.map((one) => [one.area, one] as const)));
  }
  const unreadOf = ({ unread = [] }: Partial<Area> = {}) => unread.map((file) => file.split('/').at(-1));

  test.each<[string, Files]>([
    ['by the name of the file', { '冀州区.docx': PDF }],
    ['by a longer one', { '衡水市冀州区卫生健康局（盖章）.pdf': PDF }],
    ['by its first line', { '附件1.csv': '冀州区职业病防治指标\n（见附件）\n' }],
    [
      'though it has rows, of which none can be read',
      { '附件1.csv': '冀州区\n指标,年份,数值\n申报绿,去年,多\n' },
    ],
  ])('a county has sent something: %s', async (_, files) => {
    const areas = await areasOf({ ...DATA, ...files }, '--plan', 'hengshui');
    expect(areas.get('冀州区')).toMatchObject({ state: 'none' });
    expect(unreadOf(areas.get('冀州区'))).toEqual(Object.keys(files));
    expect(unreadOf(areas.get('枣强县'))).toEqual([]);
  });

  test('a plan of which nothing else was sent is asked all the same', async () => {
    const areas = await areasOf({ '冀州区.pdf': PDF });
    expect(unreadOf(areas.get('冀州区'))).toEqual(['冀州区.pdf']);
  });

  test('a file that names several counties is of none of them', async () => {
    const areas = await areasOf({ ...DATA, '冀州区和枣强县.pdf': PDF }, '--plan', 'hengshui');
    expect([...areas.values()].flatMap(unreadOf)).toEqual([]);
  });

  test('says so in words', async () => {
    const folder = folderOf({ ...DATA, '冀州区.docx': PDF });
    const args = ['missing', folder, '--plan', 'hengshui', '--at', 'midterm'];
    const zh = await runProgram([...args, '--lang', 'zh']);
    expect(zh.stdout).toMatch(/^冀州区 .* 已报送，文件无法读取 .*无法读取：冀州区\.docx$/m);
    expect(zh.stdout).toContain('已报送而文件无法读取1个，未报10个');
    const en = await runProgram([...args, '--lang', 'en', '--format', 'list']);
    expect(en.stdout).toMatch(/^衡水市\t冀州区\t.*\tall 8 missing; unreadable: 冀州区\.docx$/m);
  });
});

function table(county: string): string {
  const cells = rows(county)
    .trim()
    .split('\n')
    .map(
      (line) =>
        `<tr>${line
          .split(',')
          .map((cell) => `<td>${cell}</td>`)
          .join('')}</tr>`,
    );
  return `<html><body><table>${cells.join('')}</table></body></html>`;
}
