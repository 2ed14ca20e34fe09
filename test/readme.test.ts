import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadPlans } from '../src/index.js';
import { PlanNames } from '../src/measure/facts/names.js';
import { readersFor } from '../src/measure/facts/readers.js';
import { EXIT } from '../src/outcome/exit.js';
import { OUTCOMES, STATUS } from '../src/outcome/outcome.js';
import { LANGUAGES, type Language } from '../src/text/language.js';
import { textFor } from '../src/text/text.js';
import { runProgram } from './streams.js';

/** The README is run, not proofread: its examples, its tables and its commands against the program itself. */
const ROOT = resolve(import.meta.dirname, '..');
const README = readFileSync(join(ROOT, 'README.md'), 'utf8');
const PACKAGE = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  readonly version: string;
  readonly bin: Readonly<Record<string, string>>;
  readonly scripts: Readonly<Record<string, string>>;
};
const page = (path: string) => readFileSync(join(ROOT, 'docs', path), 'utf8');
const [EVIDENCE = '', CHINESE = '', ENGLISH = ''] = README.split(/^## .*$/m);
const SECTIONS: Readonly<Record<Language, string>> = { zh: CHINESE, en: ENGLISH };
const DATA: Readonly<Record<Language, string>> = { zh: page('data.md'), en: page('data.en.md') };
const LIBRARY = page('library.md');
const HENGSHUI = {
  ...{ rate: 2, count: 1, presence: 9, coverage: 10 },
  ...{ 比率: 2, 数量: 1, 有无: 9, 覆盖率: 10 },
} as const;

const { plans } = await loadPlans();
const { facts: FACTS } = readersFor(new PlanNames(plans));

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'plancheck-readme-'));
  writeFileSync(join(folder, 'data.csv'), only('csv'));
});
afterAll(() => {
  process.chdir(ROOT);
  rmSync(folder, { recursive: true, force: true });
});

describe('the evidence', () => {
  test('the rule stands in the shipped file that is named', () => {
    const rule = only('yaml');
    const [, file = ''] = /`(rules\/plans\/\w+\.yaml)`/.exec(EVIDENCE) ?? [];
    expect(rule.trimEnd().split('\n')).toHaveLength(6);
    expect(readFileSync(join(ROOT, file), 'utf8')).toContain(rule);
  });

  test('the data are four lines', () => expect(only('csv').trimEnd().split('\n')).toHaveLength(4));

  test('the command gives the output that is printed', async () => {
    process.chdir(folder);
    const { code, stdout, stderr } = await runProgram(argumentsOf(blocks(EVIDENCE, 'sh')[0] ?? ''));
    expect(stderr).toBe('');
    expect(stdout).toBe(blocks(EVIDENCE, 'text')[0]);
    expect(stdout).toContain(String(code));
    expect(code).toBe(EXIT.failed);
  });

  test('the exit codes are those of the help, word for word', async () => {
    const rows = table(EVIDENCE, 0);
    for (const [language, column] of [['zh', 1] as const, ['en', 2] as const]) {
      const { stdout } = await runProgram(['--help', '--lang', language]);
      const lines = rows.map((row) => `  ${row[0]}  ${row[column]?.replaceAll('`', '')}`);
      expect(stdout.split('\n').filter((line) => /^ {2}\d {2}/.test(line))).toEqual(lines);
    }
  });
});

describe.for(LANGUAGES)('the quick start in %s', (language) => {
  const section = SECTIONS[language];

  test('gives one line that installs and evaluates, and one that installs and tests', async () => {
    const lines = blocks(section, 'sh').filter((block) => block.startsWith('npm ci'));
    const [evaluate = '', testing = ''] = lines.map((line) => line.trimEnd());
    expect(testing).toBe('npm ci && npm test');
    expect(PACKAGE.scripts).toHaveProperty('test');
    expect(PACKAGE.scripts.prepare, 'npm ci leaves the program built').toContain('build/prepare.js');
    expect(existsSync(join(ROOT, PACKAGE.bin.plancheck ?? ''))).toBe(true);
    const [install, run = ''] = evaluate.split(' && ');
    expect(install).toBe('npm ci');
    process.chdir(ROOT);
    const { code, stderr } = await runProgram(argumentsOf(run));
    expect({ code, stderr }).toEqual({ code: EXIT.ok, stderr: '' });
  });

  test('names the tarball that npm pack makes', () => {
    const [clone, pack, install] = (
      blocks(section, 'sh').find((block) => block.includes('clone')) ?? ''
    ).split('\n');
    expect(clone).toMatch(`git clone --branch v${PACKAGE.version} https://git.example/plancheck.git # `);
    expect(pack).toMatch(/^npm pack \.\/plancheck # /);
    expect(install).toMatch(`npm install --global --ignore-scripts ./plancheck-${PACKAGE.version}.tgz # `);
  });
});

describe('what to do with a spreadsheet', () => {
  const commands = blocks(CHINESE, 'sh').find((block) => block.includes('表.xlsx')) ?? '';

  test.each(commands.trimEnd().split('\n'))('%s', async (command) => {
    const work = mkdtempSync(join(folder, 'work-'));
    process.chdir(work);
    mkdirSync('各县');
    const form = ['template', 'hengshui', '--year', '2023', '-o', '表.xlsx'];
    expect((await runProgram(form)).code).toBe(EXIT.ok);
    copyFileSync('表.xlsx', '各县/桃城区2023年.xlsx');
    const { code } = await runProgram(argumentsOf(command));
    expect(code).not.toBe(EXIT.untrusted);
    for (const [, path = ''] of command.matchAll(/(?:--annotate |=)(\S+\.(?:xlsx|html))/g))
      expect(existsSync(path), path).toBe(true);
  });
});

test('the README is short', () => expect(Buffer.byteLength(README)).toBeLessThan(10_240));

describe.for(LANGUAGES)('the page of data files in %s', (language) => {
  const tables = tablesOf(DATA[language]);
  const [columns = [], around = [], cells = [], outcomes = []] = tables;

  test('has its four tables', () => expect(tables).toHaveLength(4));

  test('gives texts around values that say something', () => {
    const texts = around.flatMap((row) => spans(row[1]));
    const understood = texts.filter((text) => {
      const { field, place, period, role } = FACTS.read(text);
      return (field ?? place ?? period ?? role) !== null;
    });
    expect(texts.length).toBeGreaterThan(10);
    expect(understood).toEqual(texts);
  });

  test('names headers that are understood', async () => {
    for (const row of columns) {
      for (const header of spans(row[2])) await expectHeader(row[0] ?? '', header);
    }
  });

  test('says truly how cells are read', async () => {
    for (const [kind = '', written, read] of cells) {
      const row = HENGSHUI[kind as keyof typeof HENGSHUI];
      const empty = /空白|empty/.test(written ?? '') ? [''] : [];
      for (const cell of [...empty, ...spans(written)]) {
        expect(await reading(row, cell), `${kind} ${cell}`).toContain(spans(read)[0]);
      }
    }
  });

  test('lists every outcome with what it counts as', () => {
    const words = textFor(language).results;
    const listed = outcomes.map((row) => {
      const codes = row.flatMap(spans);
      if (language === 'zh') expect(row[0]).toBe(words.outcome[codes[0] as keyof typeof STATUS]);
      if (language === 'zh') expect(row[2]).toContain(words.status[codes[1] as 'pass']);
      return codes;
    });
    expect(listed).toEqual(OUTCOMES.map((outcome) => [outcome, STATUS[outcome]]));
  });
});

describe('the library example', () => {
  const example = join(ROOT, 'test', 'output', 'readme');
  beforeAll(() => {
    mkdirSync(example, { recursive: true });
    const source = (blocks(LIBRARY, 'ts')[0] ?? '').replace(
      "from 'plancheck'",
      "from '../../../src/index.js'",
    );
    writeFileSync(join(example, 'library.ts'), source);
    const config = {
      extends: '../../../tsconfig.json',
      compilerOptions: { noEmit: true },
      include: ['library.ts'],
    };
    writeFileSync(join(example, 'tsconfig.json'), JSON.stringify(config));
  });

  afterAll(() => rmSync(example, { recursive: true, force: true }));

  test('passes the type check', () => {
    const compiler = join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc');
    const { stdout, status } = spawnSync(process.execPath, [compiler, '-p', example], { encoding: 'utf8' });
    expect(stdout).toBe('');
    expect(status).toBe(0);
  }, 60_000);

  test('prints the table and sets the exit code', async () => {
    process.chdir(ROOT);
    const before = process.exitCode;
    const printed: string[] = [];
    const log = console.log;
    console.log = (text: string) => void printed.push(text);
    try {
      await import(join(example, 'library.ts'));
      expect(process.exitCode).toBe(EXIT.failed);
    } finally {
      console.log = log;
      process.exitCode = before;
    }
    expect(printed.join('\n')).toContain('87.01%');
  });
});

test.each(['README.md', 'CONTRIBUTING.md', ...pagesIn('docs')])(
  'every file that %s links to exists',
  (path) => {
    const text = readFileSync(join(ROOT, path), 'utf8');
    const links = [...text.matchAll(/\]\((?!https?:)([^)#\s]+)[^)]*\)/g)].map((match) => match[1] ?? '');
    for (const link of links) expect(existsSync(join(ROOT, dirname(path), link)), link).toBe(true);
    const named = [...text.matchAll(/`((?:rules|docs|fixtures|seeds)\/[^`*<{ ]*)`/g)].map(
      (match) => match[1] ?? '',
    );
    if (path === 'README.md') for (const one of named) expect(existsSync(join(ROOT, one)), one).toBe(true);
  },
);

function pagesIn(folder: string): string[] {
  const all = readdirSync(join(ROOT, folder), { recursive: true }) as string[];
  return all.filter((name) => name.endsWith('.md')).map((name) => join(folder, name));
}

/** The contents of the fenced blocks of one language. */
function blocks(text: string, language: string): string[] {
  return [...text.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'gm'))].map(
    (match) => match[1] ?? '',
  );
}

function only(language: string): string {
  const found = blocks(README, language);
  expect(found).toHaveLength(1);
  return found[0] ?? '';
}

/** The tables, each as its body rows, each as its cells. */
function tablesOf(text: string): string[][][] {
  const found = text.match(/(?:^\|.*\|\n)+/gm) ?? [];
  return found.map((lines) => lines.trimEnd().split('\n').slice(2).map(cellsOf));
}

function table(text: string, at: number): string[][] {
  return tablesOf(text)[at] ?? [];
}

function cellsOf(line: string): string[] {
  return line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());
}

/** What stands between backquotes. */
function spans(text = ''): string[] {
  return [...text.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? '');
}

function argumentsOf(command: string): string[] {
  return command
    .trim()
    .replace(/^(?:npx )?plancheck /, '')
    .split(' ');
}

interface JsonReport {
  readonly evaluations: readonly {
    readonly results: readonly {
      readonly row: number;
      readonly outcome: string;
      readonly measured: { readonly value: string | null; readonly low?: string | null } | null;
    }[];
  }[];
  readonly diagnostics: readonly { readonly code: string }[];
}

/** Everything that the report says of one cell: its value, its bound, the outcome, the diagnostics. */
async function reading(row: number, cell: string): Promise<(string | null | undefined)[]> {
  const { results, diagnostics } = await reportOf(`城市,序号,年份,数值\n衡水市,${row},2023,"${cell}"\n`);
  const result = results.find((one) => one.row === row);
  const value = result?.measured?.value;
  const said = value === 'yes' ? '100%' : value === 'no' ? '0%' : value;
  return [said, result?.measured?.low, result?.outcome, ...diagnostics.map((one) => one.code)];
}

async function reportOf(csv: string) {
  const { stdout } = await runProgram(['evaluate', '-', '--format', 'json'], { stdin: csv });
  const report = JSON.parse(stdout) as JsonReport;
  return { results: report.evaluations[0]?.results ?? [], diagnostics: report.diagnostics };
}

const SAMPLE: Readonly<Record<string, readonly [header: string, cell: string]>> = {
  plan: ['plan', 'hengshui'],
  area: ['area', '衡水市'],
  indicator: ['indicator', 'hazard-declaration-rate'],
  row: ['row', '2'],
  year: ['year', '2023'],
  value: ['value', '90%'],
  numerator: ['numerator', '9'],
  denominator: ['denominator', '10'],
  unit: ['unit', '%'],
  note: ['note', '-'],
};

/** A table with this header in place of the usual one must be read without a word of complaint. */
async function expectHeader(fields: string, header: string): Promise<void> {
  const field = fields.split(', ').find((name) => SAMPLE[name]?.[0] === header) ?? fields.split(', ')[0];
  const wanted = header === '分母' ? 'denominator' : field;
  const used = Object.keys(SAMPLE).map((name) => [
    name === wanted ? header : SAMPLE[name]?.[0],
    SAMPLE[name]?.[1],
  ]);
  const csv = `${used.map(([head]) => `"${head}"`).join(',')}\n${used.map(([, cell]) => cell).join(',')}\n`;
  const { results, diagnostics } = await reportOf(csv);
  expect(diagnostics, header).toEqual([]);
  expect(results.find((one) => one.row === 2)?.measured?.value, header).toBe('90%');
}
