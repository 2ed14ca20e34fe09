import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { runProgram } from '../streams.js';

// whole runs of the program, many of them, on whatever machine
vi.setConfig({ testTimeout: 120_000 });

/** The tutorials are followed to the letter: each file is written, each command run, each output compared. */
const ROOT = join(import.meta.dirname, '../..');
const BLOCK = /```(\w+)(?: (\S+))?\n([\s\S]*?)```\n/g;

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'plancheck-tutorial-'));
  process.chdir(folder);
});
afterEach(() => {
  process.chdir(ROOT);
  rmSync(folder, { recursive: true, force: true });
});

interface Step {
  readonly command: string;
  readonly output: string;
}

/** Files are put in place as the reader comes to them; a command's output is the block after it, if one follows. */
async function follow(page: string, locale: string): Promise<Step[]> {
  const steps: Step[] = [];
  for (const [, kind, file, body = ''] of page.matchAll(BLOCK)) {
    if (file !== undefined) writeFileSync(join(folder, file), body);
    else if (kind === 'sh') steps.push({ command: body.trim(), output: await outputOf(body.trim(), locale) });
  }
  return steps;
}

async function outputOf(line: string, locale: string): Promise<string> {
  const [, pattern = '', searched = ''] = /^grep -n '(.+)' (\S+)$/.exec(line) ?? [];
  if (searched !== '') return numbered(readFileSync(join(folder, searched), 'utf8'), pattern);
  const [, made] = /^mkdir (\S+)$/.exec(line) ?? [];
  const [, copied, into] = /^cp (\S+) (\S+)$/.exec(line) ?? [];
  if (made) mkdirSync(join(folder, made));
  if (copied && into) copyFileSync(join(folder, copied), join(folder, into, copied));
  if (made || copied) return '';
  const [command = '', target] = line.split(' > ');
  const words = [...command.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');
  expect(words[0]).toBe('plancheck');
  const { stdout, stderr } = await runProgram(words.slice(1), { env: { LC_ALL: locale } });
  if (target === undefined) return (stderr + stdout).trimEnd();
  writeFileSync(join(folder, target), stdout);
  return stderr.trimEnd();
}

function numbered(text: string, pattern: string): string {
  return text
    .split('\n')
    .flatMap((line, i) => (line.includes(pattern) ? [`${i + 1}:${line}`] : []))
    .join('\n');
}

/** The page with each printed output replaced by what the command gives now: `UPDATE_DOCS=1 npx vitest run test/cli`. */
function rewritten(page: string, steps: readonly Step[]): string {
  let step = -1;
  return page.replace(BLOCK, (block, kind: string, file?: string) => {
    if (kind === 'sh') step += 1;
    return kind === 'text' && file === undefined ? `\`\`\`text\n${steps[step]?.output}\n\`\`\`\n` : block;
  });
}

/** What the page prints under each command; nothing where it prints nothing. */
function printed(page: string): Step[] {
  const blocks = [...page.matchAll(BLOCK)];
  return blocks.flatMap(([, kind, , body = ''], i) => {
    const next = blocks[i + 1];
    const output = next?.[1] === 'text' ? (next[3] ?? '').trimEnd() : '';
    return kind === 'sh' ? [{ command: body.trim(), output }] : [];
  });
}

describe.each([
  ['tutorial-new-plan.md', 'zh_CN.UTF-8'],
  ['tutorial-new-plan.en.md', 'en_US.UTF-8'],
  ['tutorial-document.md', 'zh_CN.UTF-8'],
  ['tutorial-document.en.md', 'en_US.UTF-8'],
])('docs/%s', (name, locale) => {
  const page = readFileSync(join(ROOT, 'docs', name), 'utf8');

  test('every command gives the output that is printed', async () => {
    const steps = await follow(page, locale);
    expect(steps.length).toBeGreaterThan(6);
    if (process.env.UPDATE_DOCS) writeFileSync(join(ROOT, 'docs', name), rewritten(page, steps));
    else expect(steps).toEqual(printed(page));
  });
});

test.each(['tutorial-new-plan.md', 'tutorial-new-plan.en.md'])(
  'docs/%s encodes a target with <=, one of two years and a change',
  (name) => {
    const page = readFileSync(join(ROOT, 'docs', name), 'utf8');
    expect(page).toContain('target: "<= 4.0‰"');
    expect(page).toContain('milestones: { 2023: ">= 80%" }');
    expect(page).toContain('target: { change: "<= -25%", from: 2015 }');
  },
);
