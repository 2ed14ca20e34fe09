import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Command } from 'commander';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { commandsIn, treeOf } from '../../src/cli/command-tree.js';
import { buildProgram } from '../../src/cli/program.js';
import { FORMAT_NAMES } from '../../src/report/format.js';
import { LANGUAGES } from '../../src/text/language.js';
import { textFor } from '../../src/text/text.js';
import { runProgram } from '../streams.js';

/** What the shells themselves offer, by the scripts that the program writes for them. */
const SHELLS = ['bash', 'zsh', 'fish'] as const;
type Shell = (typeof SHELLS)[number];
const HERE = resolve(import.meta.dirname);

let folder = '';
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'completion-'));
  for (const shell of SHELLS) {
    const { stdout, code, stderr } = await runProgram(['completion', shell, '--lang', 'zh']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    writeFileSync(join(folder, `script.${shell}`), stdout);
  }
  writeFileSync(join(folder, '数据 2023.csv'), '');
  mkdirSync(join(folder, '各县'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const has = (shell: Shell) => spawnSync(shell, ['-c', 'exit 0']).status === 0;

/** What a shell offers for the last word of a line; options with a blank before them begin a new word. */
function offered(shell: Shell, line: string): string[] {
  const script = join(folder, `script.${shell}`);
  const commands: { readonly [S in Shell]: readonly string[] } = {
    bash: [join(HERE, 'completion.bash'), script, line],
    zsh: ['-f', join(HERE, 'completion.zsh'), script, line],
    fish: ['--no-config', '-c', 'source $argv[1]; complete -C $argv[2]', script, line],
  };
  const { stdout, stderr } = spawnSync(shell, commands[shell], { cwd: folder, encoding: 'utf8', env: ENV });
  expect(stderr).toBe('');
  const words = stdout.split(/\r?\n/).map((one) => one.split('\t')[0]?.replaceAll('\\ ', ' ') ?? '');
  return words.filter((word) => word !== '').sort();
}

const ENV = { PATH: process.env.PATH ?? '', HOME: tmpdir(), LC_ALL: 'C.UTF-8', TERM: 'dumb' };

const COMMANDS = ['evaluate', 'explain'];
const FORMATS = [...FORMAT_NAMES].sort();

describe.each(SHELLS)('%s', (shell) => {
  const tried = test.skipIf(!has(shell));
  if (!has(shell)) console.warn(`${shell} is not here: what it completes is not tried`);

  tried.each([
    ['plancheck e', COMMANDS],
    ['plancheck evaluate --fo', ['--format']],
    ['plancheck evaluate --format ', FORMATS],
    ['plancheck evaluate --format js', ['json']],
    ['plancheck evaluate --report sa', ['sarif=']],
    ['plancheck evaluate --lang zh --basis t', ['target']],
    ['plancheck rules d', ['diff']],
    ['plancheck rules check --format s', ['sarif']],
    ['plancheck rules schema c', ['cases', 'config']],
    ['plancheck show sh', ['shaoguan']],
    ['plancheck evaluate --plan tai', ['taishan']],
    ['plancheck completion ', ['bash', 'fish', 'zsh']],
    ['plancheck evaluate 数', ['数据 2023.csv']],
  ])('%s', (line, wanted) => expect(offered(shell, line)).toEqual(wanted));

  tried('a value out of a few is never a file', () => {
    expect(offered(shell, 'plancheck evaluate --format 数')).toEqual([]);
  });
});

describe.each(LANGUAGES)('the tree in %s', (language) => {
  const stream = { write: () => {}, isTTY: false, columns: 200 };
  const streams = { stdin: none(), stdout: stream, stderr: stream, env: {} };
  const text = textFor(language);
  const program = buildProgram(text, streams, () => {});
  const commands = commandsIn(treeOf(program, text, []));

  test('names every command and option that the program takes', () => {
    const all = (command: Command): Command[] => [command, ...command.commands.flatMap(all)];
    const flags = all(program).flatMap((one) => one.options.map(({ long }) => `${one.name()} ${long}`));
    const known = commands.flatMap(({ path, options }) =>
      options.map(({ long }) => `${path.at(-1) ?? 'plancheck'} ${long}`),
    );
    expect(known.filter((flag) => !flag.endsWith('--help')).sort()).toEqual(flags.sort());
  });

  test('tells the values of every option that takes only a few', () => {
    for (const { path, options } of commands)
      for (const { long, values, isClosed, help } of options)
        if (isClosed) for (const value of values) expect(help, `${path.join(' ')} ${long}`).toContain(value);
  });
});

async function* none(): AsyncGenerator<Uint8Array> {}
