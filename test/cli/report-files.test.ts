import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { run } from '../../src/cli/run.js';
import { FORMAT_NAMES, isBinary } from '../../src/report/format.js';
import { LANGUAGES } from '../../src/text/language.js';
import { runProgram } from '../streams.js';

const DATA = 'fixtures/hengshui-2020/input.csv';
/** As much of an earlier report as it is known by. */
const OLD = `{ "schema": "plancheck/report@1", "old": "${'x'.repeat(100_000)}",\n  "exitCode": 0\n}\n`;
let folder = '';

beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'plancheck-')));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const at = (name: string) => join(folder, name);
const reportTo = (...paths: string[]) => paths.flatMap((path) => ['--report', `json=${path}`]);

/** Runs `evaluate -`; `meanwhile` is done as soon as standard input is read, so never if the run ends before. */
async function evaluate(args: readonly string[], meanwhile: () => void, interrupted?: AbortSignal) {
  const text: string[] = [];
  const stream = {
    write: (some: string | Uint8Array) => void text.push(String(some)),
    isTTY: false,
    columns: undefined,
  };
  async function* stdin() {
    meanwhile();
    yield readFileSync(DATA);
  }
  const streams = {
    stdin: stdin(),
    stdout: stream,
    stderr: stream,
    env: {},
    ...(interrupted ? { interrupted } : {}),
  };
  const code = await run(['evaluate', '-', '--lang', 'en', ...args], streams);
  return { code, said: text.join('') };
}

describe('a path that cannot be written to ends the run before anything is read', () => {
  const DEVICE = existsSync('/dev/full') ? ['/dev/full'] : [];
  test.each<readonly [string, string]>([
    ['no-such-folder/x.json', 'its folder does not exist'],
    ['new-folder/', 'its folder does not exist'],
    ['a-file/x.json', 'its folder does not exist'],
    ['a-folder', 'it is a folder'],
    ['link-to-a-folder', 'it is a link, and links are not followed for writing'],
    [
      'a-file',
      'it is there already and is no earlier report of this format; choose another name, or remove it',
    ],
    ...DEVICE.map((path) => [path, 'it is no ordinary file'] as const),
    [`${'名'.repeat(100)}.json`, 'the system refuses it'],
  ])('%s: %s', async (name, why) => {
    mkdirSync(at('a-folder'));
    writeFileSync(at('a-file'), 'a');
    symlinkSync(at('a-folder'), at('link-to-a-folder'));
    const before = readdirSync(folder);
    const path = name.startsWith('/') ? name : join(folder, '/') + name;
    let read = false;
    const { code, said } = await evaluate(reportTo(at('good.json'), path), () => {
      read = true;
    });
    expect([code, read]).toEqual([2, false]);
    expect(said).toContain(`Cannot write "${path}": ${why}.`);
    expect(readdirSync(folder)).toEqual(before);
    expect(readdirSync(at('a-folder'))).toEqual([]);
  });

  test('one file by two names, whether it is there already or not', async () => {
    symlinkSync(folder, at('here'));
    mkdirSync(at('deep'));
    writeFileSync(at('old.json'), OLD);
    const before = readdirSync(folder);
    for (const [one, other] of [
      ['new.json', './new.json'],
      ['new.json', 'here/new.json'],
      ['old.json', 'deep/../old.json'],
    ]) {
      const { code, stderr } = await runProgram([
        ...['evaluate', DATA, '--lang', 'en'],
        ...reportTo(`${folder}/${one}`, `${folder}/${other}`),
      ]);
      expect([code, stderr]).toEqual([2, expect.stringContaining(`the same path "${folder}/${other}"`)]);
      expect(readdirSync(folder)).toEqual(before);
    }
    expect(readFileSync(at('old.json'), 'utf8')).toBe(OLD);
  });
});

describe('nothing is left behind', () => {
  const both = () => reportTo(at('one.json'), at('two.json'));
  const HIDDEN = /^\.plancheck-\d+-\d+\.tmp$/;

  test('while the data are read, each report has its own hidden file', async () => {
    let seen: string[] = [];
    await evaluate(both(), () => {
      seen = readdirSync(folder);
    });
    expect(seen.map((name) => HIDDEN.test(name))).toEqual([true, true]);
    expect(readdirSync(folder)).toEqual(['one.json', 'two.json']);
  });

  test.each<[string, readonly string[], number]>([
    ['a plan that is not known', ['--plan', 'nowhere'], 2],
    ['a checkpoint that is not known', ['--at', 'midtern'], 2],
  ])('after %s', async (_, args, wanted) => {
    const { code } = await evaluate([...both(), ...args], () => {});
    expect(code).toBe(wanted);
    expect(readdirSync(folder)).toEqual([]);
  });

  test('after an interruption', async () => {
    const interruption = new AbortController();
    const { code } = await evaluate(both(), () => interruption.abort(), interruption.signal);
    expect(code).toBe(130);
    expect(readdirSync(folder)).toEqual([]);
  });

  test('when a folder took the place of a report meanwhile', async () => {
    const { code, said } = await evaluate(both(), () => mkdirSync(at('one.json')));
    expect(code).toBe(2);
    expect(said).toContain(`Cannot write "${at('one.json')}": it is a folder.`);
    expect(readdirSync(folder)).toEqual(['one.json']);
  });

  test('when the folder is gone meanwhile', async () => {
    mkdirSync(at('deep'));
    const { code, said } = await evaluate(reportTo(at('deep/x.json')), () =>
      rmSync(at('deep'), { recursive: true }),
    );
    expect(code).toBe(2);
    expect(said).toContain(`Cannot write "${at('deep/x.json')}": its folder does not exist.`);
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('what is replaced', () => {
  test('keeps its rights', async () => {
    writeFileSync(at('old.json'), OLD);
    chmodSync(at('old.json'), 0o640);
    expect((await runProgram(['evaluate', DATA, ...reportTo(at('old.json'))])).code).toBe(3);
    expect(JSON.parse(readFileSync(at('old.json'), 'utf8'))).toMatchObject({ exitCode: 3 });
    expect(statSync(at('old.json')).mode & 0o777).toBe(0o640);
  });

  test.each(FORMAT_NAMES.flatMap((format) => LANGUAGES.map((lang) => [format, lang] as const)))(
    'is an earlier report of the same format and no other: %s in %s',
    async (format, lang) => {
      const other = format === 'json' ? 'csv' : 'json';
      const report = (name: string) =>
        runProgram(['evaluate', DATA, '--lang', lang, '--report', `${name}=${at('old')}`]);
      expect((await report(format)).code).toBe(3);
      const before = readFileSync(at('old'));
      expect((await report(other)).code).toBe(2);
      expect(readFileSync(at('old'))).toEqual(before);
      expect((await report(format)).code).toBe(3);
    },
  );

  test.each(FORMAT_NAMES)('is nothing that is no report: %s', async (format) => {
    const kept = ['plan.yaml', 'plancheck.yaml', 'data.csv', 'notes.txt', 'book.xlsx', 'other.json'];
    writeFileSync(at('plan.yaml'), readFileSync('fixtures/own-plan/plan.yaml'));
    writeFileSync(at('plancheck.yaml'), 'lang: en\n');
    writeFileSync(at('data.csv'), readFileSync('fixtures/all-met/input.csv'));
    writeFileSync(at('notes.txt'), 'x\n');
    writeFileSync(at('book.xlsx'), 'PK\u0003\u0004');
    writeFileSync(at('other.json'), '{"schema":"x"}\n');
    for (const name of kept) {
      const before = readFileSync(at(name));
      const { code } = await runProgram(['evaluate', DATA, '--report', `${format}=${at(name)}`]);
      expect([name, code, readFileSync(at(name))]).toEqual([name, 2, before]);
    }
  });

  test.each<[string, string]>([
    [
      'junit',
      '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites>\n  <testsuite name="jest" tests="1"/>\n</testsuites>\n',
    ],
    ['tap', 'TAP version 14\n1..1\nok 1 - a\n'],
    [
      'svg',
      '<svg xmlns="http://www.w3.org/2000/svg" aria-labelledby="title desc"><title id="title">图</title></svg>',
    ],
    ['ndjson', '\n一些笔记\n'],
    ['diagnostics', '\n一些笔记\n'],
    ['table', '上次运行的说明  结束时：\nexit code 0.\n'],
    ['table', '笔记一则\n\nVerdict: pass. Every indicator is met or on track; exit code 0.\n'],
    ['github', '笔记一则，退出码0。\n'],
    ['markdown', '## plancheck\n\n怎样使用\n'],
    ['html', '<html><head><meta name="description" content="plancheck 的介绍"></head></html>'],
  ])('nor anything that only looks like one: %s %j', async (format, content) => {
    writeFileSync(at('other'), content);
    const { code } = await runProgram(['evaluate', DATA, '--report', `${format}=${at('other')}`]);
    expect([code, readFileSync(at('other'), 'utf8')]).toEqual([2, content]);
  });

  test.each(FORMAT_NAMES.filter((format) => !isBinary(format)))(
    'nor an earlier one under which somebody has written: %s',
    async (format) => {
      const report = () => runProgram(['evaluate', DATA, '--report', `${format}=${at('old')}`]);
      expect((await report()).code).toBe(3);
      const own = readFileSync(at('old'), 'utf8');
      for (const written of [
        `${own}\n核对意见：同意。\n`,
        `${own}核对意见：同意。`,
        `核对意见：同意。\n${own}`,
      ]) {
        writeFileSync(at('old'), written);
        expect([(await report()).code, readFileSync(at('old'), 'utf8')]).toEqual([2, written]);
      }
    },
  );

  test.each<[string, (own: string) => string]>([
    ['a column', (own) => own.replaceAll('\n', ',备注\n')],
    ['a row', (own) => `${own}备注,同意\n`],
    ['the line ends of a spreadsheet', (own) => own.replaceAll('\n', '\r\n')],
  ])('nor a CSV with %s of somebody else', async (_, edited) => {
    const report = () => runProgram(['evaluate', DATA, '--report', `csv=${at('old')}`]);
    expect((await report()).code).toBe(3);
    const written = edited(readFileSync(at('old'), 'utf8'));
    writeFileSync(at('old'), written);
    expect([(await report()).code, readFileSync(at('old'), 'utf8')]).toEqual([2, written]);
  });

  test('nor a list of nothing, which any program may have written', async () => {
    const met = 'fixtures/all-met/input.csv';
    const report = () => runProgram(['evaluate', met, '--report', `gitlab=${at('old')}`]);
    writeFileSync(at('old'), '[]\n');
    expect([(await report()).code, readFileSync(at('old'), 'utf8')]).toEqual([2, '[]\n']);
    rmSync(at('old'));
    for (const code of [0, 0])
      expect([(await report()).code, JSON.parse(readFileSync(at('old'), 'utf8'))]).toEqual([code, []]);
  });

  test('but a CSV of an earlier version, which had fewer columns', async () => {
    const report = () => runProgram(['evaluate', DATA, '--report', `csv=${at('old')}`]);
    writeFileSync(
      at('old'),
      'plan,jurisdiction,checkpoint,year,area,type,row,indicator\nhengshui,衡水市,midterm,2023,,indicator,2,"a,b"\n',
    );
    expect((await report()).code).toBe(3);
  });

  test('is no parent of the plan that is judged, and no configuration in use', async () => {
    const parent = readFileSync('fixtures/own-plan/plan.yaml', 'utf8');
    const id = /^id: (.+)$/m.exec(parent)?.[1] ?? '';
    writeFileSync(at('parent.yaml'), parent);
    writeFileSync(
      at('child.yaml'),
      `schema: plancheck/plan@1\nid: child-of\nextends: parent.yaml\ntitle: 子规划\njurisdiction: { name: 子市 }\n`,
    );
    writeFileSync(at('plancheck.yaml'), 'at: final\n');
    writeFileSync(at('data.csv'), '序号,年份,数值\n2,2025,89%\n');
    expect(id).not.toBe('');
    const args = ['evaluate', at('data.csv'), '--plan', at('child.yaml'), '--lang', 'en'];
    for (const name of ['parent.yaml', 'child.yaml', 'plancheck.yaml']) {
      const before = readFileSync(at(name), 'utf8');
      const report = ['--report', `csv=${at(name)}`];
      const { code } = await runProgram([...args, ...report], { configFrom: folder });
      expect([name, code, readFileSync(at(name), 'utf8')]).toEqual([name, 2, before]);
    }
  });

  test('is nothing behind a link, and nothing that may not be written to', async () => {
    writeFileSync(at('old.json'), OLD);
    symlinkSync('old.json', at('link.json'));
    symlinkSync('nothing.json', at('nowhere.json'));
    for (const name of ['link.json', 'nowhere.json'])
      expect((await runProgram(['evaluate', DATA, ...reportTo(at(name))])).code).toBe(2);
    const args = ['template', 'hengshui', '--output', at('nowhere.json')];
    expect((await runProgram(args)).code).toBe(2);
    chmodSync(at('old.json'), 0o440);
    expect((await runProgram(['evaluate', DATA, ...reportTo(at('old.json'))])).code).toBe(2);
    expect(readFileSync(at('old.json'), 'utf8')).toBe(OLD);
    expect(existsSync(at('nothing.json'))).toBe(false);
  });

  test('is never a file that the run reads, even one it could not make anything of', async () => {
    writeFileSync(at('data.csv'), '');
    const rules = readFileSync('fixtures/own-plan/plan.yaml', 'utf8');
    writeFileSync(at('plan.yaml'), rules);
    const args = ['evaluate', at('data.csv'), '--rules', at('plan.yaml'), '--lang', 'en'];
    for (const name of ['data.csv', 'plan.yaml']) {
      const { code, stderr } = await runProgram([...args, ...reportTo(`${folder}/./${name}`)]);
      const why = name === 'data.csv' ? 'which this run reads' : 'no earlier report';
      expect([code, stderr]).toEqual([2, expect.stringContaining(why)]);
    }
    expect(readFileSync(at('data.csv'), 'utf8')).toBe('');
    expect(readFileSync(at('plan.yaml'), 'utf8')).toBe(rules);
  });

  test('a report in the folder of the data is not taken for data', async () => {
    writeFileSync(at('data.csv'), readFileSync(DATA));
    const { code } = await runProgram(['evaluate', folder, '--report', `csv=${at('out.csv')}`]);
    expect(code).toBe(3);
    expect(readFileSync(at('out.csv'), 'utf8')).toContain('hengshui');
  });
});
