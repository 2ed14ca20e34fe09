import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

/**
 * The hooks, installed by pre-commit itself from a repository that holds these very files: it clones, installs the
 * dependencies from the registry, builds and packs. It takes a minute or more, and pre-commit must be on the path.
 */
const ROOT = resolve(import.meta.dirname, '..');
const isHere = spawnSync('pre-commit', ['--version']).status === 0;
if (!isHere) console.warn('pre-commit is not on the path: its hooks are not tried');

const scratch = mkdtempSync(join(tmpdir(), 'plancheck-pre-commit-'));
const source = join(scratch, 'plancheck');
const work = join(scratch, 'work');

function git(cwd: string, ...args: string[]): string {
  const who = ['-c', 'user.name=test', '-c', 'user.email=test@example.org', '-c', 'commit.gpgsign=false'];
  return execFileSync('git', [...who, ...args], { cwd, encoding: 'utf8', maxBuffer: 1 << 26 });
}

/** A repository of these files as they stand. */
function publish(): string {
  const files = git(ROOT, 'ls-files', '-z', '--cached', '--others', '--exclude-standard').split('\0');
  for (const file of files.filter((name) => name !== '' && existsSync(join(ROOT, name)))) {
    mkdirSync(dirname(join(source, file)), { recursive: true });
    copyFileSync(join(ROOT, file), join(source, file));
  }
  git(source, 'init', '-q');
  git(source, 'add', '-A');
  git(source, 'commit', '-q', '-m', 'all');
  return git(source, 'rev-parse', 'HEAD').trim();
}

function tried(hook: string) {
  const { status, stdout } = spawnSync('pre-commit', ['run', hook, '--all-files'], {
    cwd: work,
    env: { ...process.env, PRE_COMMIT_HOME: join(scratch, 'home'), LC_ALL: 'C.UTF-8' },
    encoding: 'utf8',
  });
  return { status, stdout };
}

describe.runIf(isHere)('pre-commit', () => {
  beforeAll(() => {
    const hooks = ['plancheck', 'plancheck-inspect'].map(
      (id) => `      - id: ${id}\n        files: ^submissions/\n`,
    );
    mkdirSync(join(work, 'submissions'), { recursive: true });
    git(work, 'init', '-q');
    writeFileSync(
      join(work, '.pre-commit-config.yaml'),
      `repos:\n  - repo: ${source}\n    rev: ${publish()}\n    hooks:\n${hooks.join('')}`,
    );
    submit('clean-with-failure');
  }, 60_000);
  afterAll(() => rmSync(scratch, { recursive: true, force: true }), 60_000);

  function submit(fixture: string): void {
    copyFileSync(join(ROOT, 'fixtures', fixture, 'input.csv'), join(work, 'submissions/衡水 市.csv'));
    git(work, 'add', '-A');
  }

  test('installs both hooks, and refuses what fails', () => {
    const { status, stdout } = tried('plancheck');
    expect([status, stdout]).toEqual([1, expect.stringContaining('exit code: 1')]);
    expect(tried('plancheck-inspect')).toMatchObject({ status: 0 });
  }, 600_000);

  test('lets pass what is met, and refuses what cannot be read', () => {
    submit('all-met');
    expect(tried('plancheck')).toMatchObject({ status: 0 });
    submit('one-bad-cell');
    expect(tried('plancheck-inspect')).toMatchObject({
      status: 1,
      stdout: expect.stringContaining('exit code: 2'),
    });
  }, 600_000);
});
