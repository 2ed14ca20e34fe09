import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { type Dirent, existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

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
