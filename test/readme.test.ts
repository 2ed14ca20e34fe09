import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadPlans } from '../src/index.js';
import { PlanNames } from '../src/measure/facts/names.js';
import { readersFor } from '../src/measure/facts/readers.js';
import { EXIT } from '../src/outcome/exit.js';
import { OUTCOMES, STATUS } from '../src/outcome/outcome.js';
import { FORMAT_NAMES } from '../src/report/format.js';
import { LANGUAGES, type Language } from '../src/text/language.js';
import { textFor } from '../src/text/text.js';
import { runProgram } from './streams.js';

/** The README is run, not proofread: its examples, its tables and its commands against the program itself. */
const ROOT = resolve(import.meta.dirname, '..');
const README = readFileSync(join(ROOT, 'README.md'), 'utf8');
const PACKAGE = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  readonly bin: Readonly<Record<string, string>>;
  readonly scripts: Readonly<Record<string, string>>;
};
const [EVIDENCE = '', CHINESE = '', ENGLISH = ''] = README.split(/^## .*$/m);
const SECTIONS: Readonly<Record<Language, string>> = { zh: CHINESE, en: ENGLISH };
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

  test.for([
    ['zh', EVIDENCE],
    ['en', ENGLISH],
  ])('the command gives the output that is printed (%s)', async ([, section = '']) => {
    const command = blocks(section, 'sh').find((block) => block.startsWith('plancheck evaluate data.csv'));
    process.chdir(folder);
    const { code, stdout, stderr } = await runProgram(argumentsOf(command ?? ''));
    expect(stderr).toBe('');
    const printed = blocks(section, 'text')[0] ?? '';
    if (!withGaps(printed).test(stdout)) expect(printed).toBe(stdout);
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

describe.for(LANGUAGES)('the section in %s', (language) => {
  const section = SECTIONS[language];
  const tables = tablesOf(section);
  const [columns = [], around = [], cells = [], outcomes = [], commands = [], options = []] = tables;

  test('has its six tables', () => expect(tables).toHaveLength(6));

  test('gives texts around values that say something', () => {
    const texts = around.flatMap((row) => spans(row[1]));
    const understood = texts.filter((text) => {
      const { field, place, period, role } = FACTS.read(text);
      return (field ?? place ?? period ?? role) !== null;
    });
    expect(texts.length).toBeGreaterThan(10);
    expect(understood).toEqual(texts);
  });

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

  test('lists the commands that there are, and those of rules', async () => {
    expect(commands.map((row) => spans(row[0])[0])).toEqual(await commandsOf([]));
    const rules = commands.find((row) => row[0] === '`rules`');
    expect(spans(rules?.[1])).toEqual(await commandsOf(['rules']));
  });

  test('gives commands that run', async () => {
    const examples = commands.flatMap((row) => spans(row[1])).filter((code) => code.startsWith('plancheck '));
    expect(examples.length).toBeGreaterThan(2);
    const scratch = mkdtempSync(join(tmpdir(), 'plancheck-readme-'));
    for (const name of ['fixtures', 'rules', 'seeds']) symlinkSync(join(ROOT, name), join(scratch, name));
    process.chdir(scratch); // one of them writes a file
    for (const example of examples) {
      expect((await runProgram(argumentsOf(example))).code, example).toBe(EXIT.ok);
    }
    process.chdir(ROOT);
    rmSync(scratch, { recursive: true });
  });

  test('lists the options of evaluate, and every format', async () => {
    const { stdout } = await runProgram(['evaluate', '--help']);
    const known = [...stdout.matchAll(/^ {2}(?:-\w, )?(--[a-z-]+)/gm)].map((match) => match[1]);
    expect(options.map((row) => spans(row[0])[0]).sort()).toEqual(known.sort());
    const formats = options.find((row) => row[0] === '`--format`');
    expect(spans(formats?.[1])).toEqual(FORMAT_NAMES);
  });
});

describe('the library example', () => {
  const example = join(ROOT, 'test', 'output', 'readme');
  beforeAll(() => {
    mkdirSync(example, { recursive: true });
    const source = only('ts').replace("from 'plancheck'", "from '../../../src/index.js'");
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

test('every file that the README links to or names exists', () => {
  const links = [...README.matchAll(/\]\(([^)#]+)\)/g)].map((match) => match[1] ?? '');
  const named = [...README.matchAll(/`((?:rules|docs|fixtures|seeds)\/[^`*]*)`/g)].map(
    (match) => match[1] ?? '',
  );
  expect(links.length).toBeGreaterThan(10);
  for (const path of [...links, ...named]) expect(existsSync(join(ROOT, path)), path).toBe(true);
});

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

/** The printed output as a pattern: a line of `…` stands for one or more lines. */
function withGaps(printed: string): RegExp {
  const lines = printed.split('\n').map((line) => (line === '…' ? '[\\s\\S]+?' : escaped(line)));
  return new RegExp(`^${lines.join('\n')}$`);
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** The commands that the help lists, without `help` itself. */
async function commandsOf(group: readonly string[]): Promise<string[]> {
  const { stdout } = await runProgram([...group, '--help', '--lang', 'en']);
  const [, listed = ''] = /^Commands:\n((?: {2}.*\n)+)/m.exec(stdout) ?? [];
  const names = [...listed.matchAll(/^ {2}([a-z]+)/gm)].map((match) => match[1] ?? '');
  return names.filter((name) => name !== 'help');
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
