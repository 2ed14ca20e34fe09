import { execFileSync, spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import packageJson from '../package.json' with { type: 'json' };

/**
 * The command and the hooks, installed from a repository that holds these very files, as the README and the examples say: npm and
 * pre-commit clone, install the dependencies from the registry, build and pack. It takes minutes and a network, so only continuous
 * integration does it, or who asks for it by `PLANCHECK_THOROUGH=1`.
 */
const ROOT = resolve(import.meta.dirname, '..');
const isAsked = Boolean(process.env.PLANCHECK_THOROUGH);
const hasPreCommit = isAsked && spawnSync('pre-commit', ['--version']).status === 0;
if (!isAsked) console.warn('PLANCHECK_THOROUGH is not set: nothing is installed from the repository');
else if (!hasPreCommit) console.warn('pre-commit is not on the path: its hooks are not tried');
const TIMEOUT = 900_000;

const scratch = mkdtempSync(join(tmpdir(), 'plancheck-from-the-repository-'));
/** It bears the name that a clone of it takes. */
const source = join(scratch, 'published/plancheck');
afterAll(() => rmSync(scratch, { recursive: true, force: true }), 60_000);

function git(cwd: string, ...args: string[]): string {
  const who = ['-c', 'user.name=test', '-c', 'user.email=test@example.org', '-c', 'commit.gpgsign=false'];
  return execFileSync('git', [...who, ...args], { cwd, encoding: 'utf8', maxBuffer: 1 << 26 });
}

/** A repository of these files as they stand, with the tag of this version. */
function publish(): void {
  const files = git(ROOT, 'ls-files', '-z', '--cached', '--others', '--exclude-standard').split('\0');
  for (const file of files.filter((name) => name !== '' && existsSync(join(ROOT, name)))) {
    mkdirSync(dirname(join(source, file)), { recursive: true });
    copyFileSync(join(ROOT, file), join(source, file));
  }
  git(source, 'init', '-q');
  git(source, 'add', '-A');
  git(source, 'commit', '-q', '-m', 'all');
  git(source, 'tag', `v${packageJson.version}`);
}

describe.runIf(isAsked)('installed from the repository', () => {
  beforeAll(publish, 60_000);

  const lines = {
    'the README': /^git clone[\s\S]*?(?=^```$)/m.exec(readFileSync(join(ROOT, 'README.md'), 'utf8'))?.[0],
    'the workflow for GitHub': parse(
      readFileSync(join(ROOT, 'docs/ci/github-actions.yml'), 'utf8'),
    ).jobs.plancheck.steps.find((step: { name?: string }) => step.name === 'Install').run as string,
  };

  test.each(Object.entries(lines))(
    'the command, by the lines of %s',
    (name, script = '') => {
      const folder = mkdtempSync(join(scratch, 'work-'));
      const here = script
        .replaceAll('/tmp', folder)
        .replace('https://git.example/plancheck.git', `file://${source}`);
      const prefix = join(folder, 'global');
      const { status, stderr } = spawnSync('bash', ['-e', '-o', 'pipefail', '-c', here], {
        cwd: folder,
        env: { ...process.env, npm_config_prefix: prefix },
        encoding: 'utf8',
      });
      expect(status, `${name}: ${stderr}`).toBe(0);
      const data = join(ROOT, 'fixtures/clean-with-failure/input.csv');
      const ran = spawnSync(join(prefix, 'bin/plancheck'), ['evaluate', data], { encoding: 'utf8' });
      expect([ran.status, ran.stdout]).toEqual([1, expect.stringContaining('韶关市')]);
    },
    TIMEOUT,
  );

  describe.runIf(hasPreCommit)('by pre-commit', () => {
    const work = join(scratch, 'work');
    beforeAll(() => {
      const hooks = ['plancheck', 'plancheck-inspect'].map(
        (id) => `      - id: ${id}\n        files: ^submissions/\n`,
      );
      mkdirSync(join(work, 'submissions'), { recursive: true });
      git(work, 'init', '-q');
      writeFileSync(
        join(work, '.pre-commit-config.yaml'),
        `repos:\n  - repo: ${source}\n    rev: v${packageJson.version}\n    hooks:\n${hooks.join('')}`,
      );
      submit('clean-with-failure');
    }, 60_000);

    function submit(fixture: string): void {
      copyFileSync(join(ROOT, 'fixtures', fixture, 'input.csv'), join(work, 'submissions/衡水 市.csv'));
      git(work, 'add', '-A');
    }

    function tried(hook: string) {
      const { status, stdout } = spawnSync('pre-commit', ['run', hook, '--all-files'], {
        cwd: work,
        env: { ...process.env, PRE_COMMIT_HOME: join(scratch, 'home'), LC_ALL: 'C.UTF-8' },
        encoding: 'utf8',
      });
      return { status, stdout };
    }

    test(
      'installs both hooks, and refuses what fails',
      () => {
        const { status, stdout } = tried('plancheck');
        expect([status, stdout]).toEqual([1, expect.stringContaining('exit code: 1')]);
        expect(tried('plancheck-inspect')).toMatchObject({ status: 0 });
      },
      TIMEOUT,
    );

    test(
      'lets pass what is met, and refuses what cannot be read',
      () => {
        submit('all-met');
        expect(tried('plancheck')).toMatchObject({ status: 0 });
        submit('one-bad-cell');
        expect(tried('plancheck-inspect')).toMatchObject({
          status: 1,
          stdout: expect.stringContaining('exit code: 2'),
        });
      },
      TIMEOUT,
    );
  });
});
