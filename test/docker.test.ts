import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import packageJson from '../package.json' with { type: 'json' };

/** The image: built where there is a builder that can get what it is made from; elsewhere its parts are put together by hand. */
const ROOT = resolve(import.meta.dirname, '..');
const DATA = 'fixtures/clean-with-failure/input.csv';
const LINES = readFileSync(join(ROOT, 'Dockerfile'), 'utf8')
  .split('\n')
  .filter((line) => !/^\s*(?:#|$)/.test(line));
const after = (word: string) =>
  LINES.filter((line) => line.startsWith(`${word} `)).map((line) => line.slice(word.length + 1));

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'plancheck-image-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('runs as nobody, from an image without a shell', () => {
  expect(after('FROM').at(-1)).toMatch(/^gcr\.io\/distroless\/nodejs(?:20|22|24)-debian12:nonroot$/);
  expect(after('USER')).toEqual(['nonroot']);
});

test('what it copies is all that the program needs', () => {
  const image = join(folder, 'image');
  const copies = after('COPY').filter((line) => line.startsWith('--from=build '));
  for (const line of copies) {
    const words = line.split(' ').slice(1);
    const to = words.pop() ?? '';
    for (const from of words) {
      const path = from.replace('/plancheck/', '');
      const target = join(image, to, to.endsWith('/') ? path : '');
      mkdirSync(dirname(target), { recursive: true });
      cpSync(join(ROOT, path), target, { recursive: true });
    }
  }
  const [, ...entry] = JSON.parse(after('ENTRYPOINT')[0] ?? '[]') as string[];
  const run = (args: readonly string[]) =>
    spawnSync(process.execPath, [...entry.map((path) => join(image, path)), ...args], {
      encoding: 'utf8',
      cwd: ROOT,
    });
  expect(run(['--version']).stdout.trim()).toBe(packageJson.version);
  for (const format of ['table', 'html', 'xlsx', 'sarif'])
    expect(run(['evaluate', DATA, '--format', format]).status, format).toBe(1);
  expect(run(['rules', 'schema']).status).toBe(0);
});

const docker = (...args: string[]) =>
  spawnSync('docker', args, { cwd: ROOT, encoding: 'utf8', timeout: 900_000 });
const canBuild =
  docker('info').status === 0 && docker('manifest', 'inspect', after('FROM').at(-1) ?? '').status === 0;
if (!canBuild)
  console.warn('There is no builder of images, or it reaches no registry: the image is not built');

describe.skipIf(!canBuild)('the image', () => {
  test('is built, and judges what is mounted, as a user without rights', () => {
    const built = docker('build', '--quiet', '--tag', 'plancheck-test', '.');
    expect(built.stderr).toBe('');
    const ran = docker(
      'run',
      '--rm',
      '-v',
      `${join(ROOT, dirname(DATA))}:/data:ro`,
      'plancheck-test',
      'evaluate',
      'input.csv',
    );
    expect(ran.status, ran.stderr).toBe(1);
    const { stdout } = docker('image', 'inspect', '--format', '{{.Config.User}}', 'plancheck-test');
    expect(stdout.trim()).toBe('nonroot');
  }, 1_000_000);
});
