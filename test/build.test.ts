import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { beforeAll, describe, expect, test } from 'vitest';

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
