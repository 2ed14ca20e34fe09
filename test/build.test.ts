import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  type Dirent,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isBuilt, noteSources, sourcesOf } from '../build/built-from.js';

/** What the build makes of the sources (`build/`). */
process.chdir(join(import.meta.dirname, '..'));

describe('the program', () => {
  let files: ReadonlyMap<string, string>;
  beforeAll(() => {
    if (!existsSync('dist/main.cjs')) throw new Error('run npm run build first');
    const late = readdirSync('dist/late').filter((name) => name.endsWith('.cjs'));
    const paths = ['dist/main.cjs', ...late.map((name) => `dist/late/${name}`)];
    files = new Map(paths.map((path) => [path, readFileSync(path, 'utf8')]));
  });
  const holding = (text: string) =>
    [...files].filter(([, code]) => code.includes(text)).map(([path]) => path);

  test.each([
    ['yaml', 'YAMLParseError'],
    ['zod', '$ZodCheckLessThan'],
    ['csv-parse', 'relax_column_count_less'],
  ])('holds %s once, and not where every run would load it', (_, text) => {
    expect(holding(text)).toEqual([expect.stringMatching(/^dist\/late\//)]);
  });

  test.each(['UsageError', 'OptionFault', 'Interrupted', 'Unreadable'])('knows one class %s', (name) => {
    expect(holding(`name="${name}"`)).toEqual(['dist/main.cjs']);
  });

  test('has no path of this machine in it', () => {
    expect(holding(process.cwd())).toEqual([]);
  });
});

describe('the package', () => {
  const AGAIN = 'dist.new-again';
  afterAll(() => rmSync(AGAIN, { recursive: true, force: true }));

  /** Every file below a folder, by its SHA-256. */
  const sums = (folder: string) =>
    Object.fromEntries(
      (readdirSync(folder, { recursive: true, withFileTypes: true }) as Dirent[])
        .filter((entry) => entry.isFile())
        .map(({ parentPath, name }) => join(parentPath, name))
        .sort()
        .map((path) => [
          path.slice(folder.length + 1),
          createHash('sha256').update(readFileSync(path)).digest('hex'),
        ]),
    );

  test('is the same byte by byte when built again', () => {
    execFileSync(process.execPath, ['build/build.js', AGAIN], { stdio: 'pipe' });
    const [first, again] = [sums('dist'), sums(AGAIN)];
    expect(Object.keys(first).length).toBeGreaterThan(50);
    expect(again, 'run npm run build if the sources have changed since').toEqual(first);
  }, 240_000);

  test('has no compiled code in it, and no name of a folder of the build', () => {
    const files = readdirSync('dist', { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
    const endings = new Set(files.map(({ name }) => /\.[^.]+$/.exec(name)?.[0]));
    expect([...endings].sort()).toEqual(['.cjs', '.html', '.js', '.json', '.ts', '.txt']);
    for (const { parentPath, name } of files)
      expect(readFileSync(join(parentPath, name), 'utf8'), name).not.toMatch(/dist\.new-\d/);
  });

  test('comes with a bill of what is bundled, which names what the licences name', () => {
    const sbom = JSON.parse(readFileSync('dist/sbom.cdx.json', 'utf8'));
    const named = [
      ...readFileSync('dist/THIRD-PARTY-LICENSES.txt', 'utf8').matchAll(/^={80}\n(\S+) (\S+) \(/gm),
    ];
    const listed = (sbom.components as { name: string; version: string }[]).map(
      (one) => `${one.name} ${one.version}`,
    );
    expect(sbom).toMatchObject({ bomFormat: 'CycloneDX', specVersion: '1.6', version: 1 });
    expect(listed.sort()).toEqual(named.map(([, name, version]) => `${name} ${version}`).sort());
    for (const one of sbom.components) {
      expect(one.purl).toBe(`pkg:npm/${one.name.replace('@', '%40')}@${one.version}`);
      expect(one.hashes[0].content).toMatch(/^[0-9a-f]{128}$/);
      expect(one.licenses).toHaveLength(1);
    }
    expect(sbom.dependencies[0].dependsOn).toHaveLength(sbom.components.length);
  });
});

test('an HTML page needs no library of text tables', async () => {
  const { metafile } = await build({
    entryPoints: ['src/report/html/page.ts'],
    bundle: true,
    platform: 'browser',
    write: false,
    metafile: true,
    logLevel: 'error',
  });
  expect(Object.keys(metafile.inputs).filter((file) => file.includes('cli-table3'))).toEqual([]);
});

describe('what was built', () => {
  const root = mkdtempSync(join(tmpdir(), 'plancheck-built-'));
  afterAll(() => rmSync(root, { recursive: true, force: true }));
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };

  test.each([
    ['as it is', () => {}, true],
    ['after a source was changed', () => write('src/a.ts', 'b'), false],
    ['after one was added', () => write('rules/plans/b.yaml', ''), false],
    ['after one was taken away', () => rmSync(join(root, 'src/deep/c.ts')), false],
    ['after one was renamed', () => renameSync(join(root, 'src/a.ts'), join(root, 'src/z.ts')), false],
    ['after other versions were locked', () => write('package-lock.json', '{ "b": 1 }'), false],
    ['after the build wrote a schema', () => write('rules/schema/plan.schema.json', '{}'), true],
    ['after it was taken away', () => rmSync(join(root, 'dist'), { recursive: true }), false],
  ])('is told from what is to be built anew: %s', (_, change, wanted) => {
    rmSync(root, { recursive: true, force: true });
    for (const path of ['package.json', 'package-lock.json', 'tsconfig.json', 'tsconfig.build.json'])
      write(path, '{}');
    for (const path of ['build/a.js', 'rules/plans/a.yaml', 'src/a.ts', 'src/deep/c.ts']) write(path, path);
    write('dist/main.cjs', '');
    noteSources(join(root, 'dist'), sourcesOf(root));
    change();
    expect(isBuilt(root)).toBe(wanted);
  });

  test('is not built again when npm prepares the clone once more', () => {
    const times = () => [statSync('dist').birthtimeMs, statSync('dist/main.cjs').mtimeMs];
    const before = times();
    execFileSync(process.execPath, ['build/prepare.js'], { stdio: 'pipe' });
    expect(times(), 'run npm run build if the sources have changed since').toEqual(before);
  }, 240_000);
});
