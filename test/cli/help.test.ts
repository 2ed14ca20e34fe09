import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { commandsIn, treeOf } from '../../src/cli/command-tree.js';
import { buildProgram } from '../../src/cli/program.js';
import { EXIT } from '../../src/outcome/exit.js';
import { LANGUAGES, type Language } from '../../src/text/language.js';
import { textFor } from '../../src/text/text.js';
import { runProgram } from '../streams.js';
import { cliPage, EXAMPLES } from './cli-page.js';

const ROOT = resolve(import.meta.dirname, '../..');
const PAGES: { readonly [L in Language]: string } = { zh: 'cli.md', en: 'cli.en.md' };

function treeIn(language: Language) {
  const text = textFor(language);
  const stream = { write: () => {}, isTTY: false, columns: undefined };
  const streams = { stdin: none(), stdout: stream, stderr: stream, env: {} };
  return treeOf(
    buildProgram(text, streams, () => {}),
    text,
    [],
  );
}

async function* none(): AsyncGenerator<Uint8Array> {}

describe.each(LANGUAGES)('in %s', (language) => {
  const tree = treeIn(language);

  test('the manual is what the program knows of its commands', async () => {
    await expect(cliPage(tree, language)).toMatchFileSnapshot(join(ROOT, 'docs', PAGES[language]));
  });

  test('the help names the values of each option that takes only a few', async () => {
    for (const { path, options } of commandsIn(tree).filter(({ commands }) => commands.length === 0)) {
      const { stdout } = await runProgram([...path, '--help', '--lang', language]);
      const help = stdout.replace(/\s+/g, '');
      for (const one of options) expect(help).toContain(one.help.replace(/\s+/g, ''));
    }
  });
});

test('the examples of the manual run', async () => {
  const scratch = mkdtempSync(join(tmpdir(), 'plancheck-manual-'));
  for (const name of ['fixtures', 'rules', 'seeds']) symlinkSync(join(ROOT, name), join(scratch, name));
  process.chdir(scratch); // some of them write files
  try {
    for (const example of Object.values(EXAMPLES).flat()) {
      const { code, stderr } = await runProgram(example.split(' ').slice(1));
      expect(code, `${example}\n${stderr}`).not.toBe(EXIT.untrusted);
    }
  } finally {
    process.chdir(ROOT);
    rmSync(scratch, { recursive: true });
  }
});
