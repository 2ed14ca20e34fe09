import { readFileSync } from 'node:fs';
import { build } from 'esbuild';
import { describe, expect, test } from 'vitest';
import { licencesOf } from '../build/licences.js';

process.chdir(`${import.meta.dirname}/..`);

/** What esbuild says of a bundle that holds so many bytes of each file. */
function bundleOf(files: Readonly<Record<string, number>>) {
  const inputs = Object.fromEntries(
    Object.entries(files).map(([file, bytesInOutput]) => [file, { bytesInOutput }]),
  );
  return { outputs: { 'x.js': { bytes: 0, inputs, imports: [], exports: [] } } };
}

const namesIn = (text: string) => [...text.matchAll(/^={80}\n(\S+) \S+ \(/gm)].map(([, name]) => name);

describe('the licences of what is bundled', () => {
  test('stand in the order of the names, once each, whatever file of a package is used', () => {
    const text = licencesOf([
      bundleOf({ 'src/main.ts': 9, 'node_modules/zod/v4/core/core.js': 9, 'node_modules/zod/index.js': 1 }),
      bundleOf({ 'node_modules/@e965/xlsx/xlsx.mjs': 5, 'node_modules/commander/lib/help.js': 5 }),
    ]);
    expect(namesIn(text)).toEqual(['@e965/xlsx', 'commander', 'zod']);
    for (const name of ['@e965/xlsx', 'commander', 'zod'])
      expect(text).toContain(readFileSync(`node_modules/${name}/LICENSE`, 'utf8').trim());
  });

  test('leave out a package of which nothing is left', () => {
    expect(namesIn(licencesOf([bundleOf({ 'node_modules/zod/index.js': 0 })]))).toEqual([]);
  });

  test('a package within another is one of its own', () => {
    const text = licencesOf([bundleOf({ 'node_modules/echarts/node_modules/tslib/tslib.es6.js': 1 })]);
    expect(namesIn(text)).toEqual(['tslib']);
  });

  test('a notice, and the licences of what a package itself contains, go with it', () => {
    const text = licencesOf([bundleOf({ 'node_modules/echarts/lib/echarts.js': 1 })]);
    expect(text).toContain('Apache ECharts\nCopyright 2017-');
    expect(text).toContain(readFileSync('node_modules/echarts/licenses/LICENSE-d3', 'utf8').trim());
  });

  test('a package that was published without its text has it from here', () => {
    expect(licencesOf([bundleOf({ 'node_modules/saxes/saxes.js': 1 })])).toContain('Isaac Z. Schlueter');
  });

  test('hold every package that the program imports, and no path of a machine', async () => {
    const { metafile } = await build({
      entryPoints: ['src/main.ts', 'src/index.ts'],
      bundle: true,
      splitting: true,
      platform: 'node',
      format: 'esm',
      outdir: 'dist',
      write: false,
      metafile: true,
    });
    const text = licencesOf([metafile]);
    const used = Object.values(metafile.outputs).flatMap(({ inputs }) =>
      Object.keys(inputs).filter((file) => (inputs[file]?.bytesInOutput ?? 0) > 0),
    );
    const packages = used.flatMap((file) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1] ?? []);
    expect(namesIn(text)).toEqual([...new Set(packages)].sort());
    expect(packages).toEqual(expect.arrayContaining(['commander', 'zod', 'csv-parse', 'saxes']));
    expect(text).not.toContain(process.cwd());
    expect(licencesOf([metafile])).toBe(text);
  });
});
