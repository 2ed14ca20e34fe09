// Bundles the program and the library, compiles the shipped rule files, and writes the JSON Schemas and the types.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { build } from 'esbuild';

rmSync('dist', { recursive: true, force: true });

const common = { bundle: true, platform: 'node', target: 'node20.19', minify: true, legalComments: 'linked', logLevel: 'warning' };

// cli-table3 measures text with our own function, see src/report/width.cts
const ownWidth = {
  name: 'own-width',
  setup({ onResolve }) {
    onResolve({ filter: /^string-width$/ }, ({ importer }) =>
      importer.includes('cli-table3') ? { path: resolve('src/report/width.cts') } : undefined,
    );
  },
};

// Only what every run needs is in the program's one file; the rest is loaded from beside it when a run asks for it.
const LATE = {
  parse: 'src/plan/parse.ts',
  calendar: 'src/report/calendar.ts',
  glob: 'tinyglobby',
  write: 'write-file-atomic',
  workbook: 'src/measure/workbook.ts',
};
const late = {
  name: 'late',
  setup({ onResolve }) {
    onResolve({ filter: /./ }, ({ kind, path }) => {
      const name = Object.keys(LATE).find((one) => kind === 'dynamic-import' && sameModule(path, LATE[one]));
      return name && { path: `./late/${name}.cjs`, external: true };
    });
  },
};
function sameModule(path, entry) {
  return path === entry || (path.startsWith('.') && basename(path, '.js') === basename(entry, '.ts'));
}

// The program is CommonJS, whose loader starts faster.
const commonJs = {
  ...common,
  format: 'cjs',
  define: { 'import.meta.url': 'ownUrl' },
  banner: { js: "const ownUrl = require('node:url').pathToFileURL(__filename).href;" },
};
await build({ ...commonJs, entryPoints: ['src/main.ts'], outfile: 'dist/main.cjs', plugins: [ownWidth, late] });
await build({ ...commonJs, entryPoints: LATE, outdir: 'dist/late', outExtension: { '.js': '.cjs' } });

// The library is an ES module. Some of what it bundles is CommonJS and asks for Node's own modules with require().
const banner = { js: "import { createRequire } from 'node:module';const require = createRequire(import.meta.url);" };
await build({
  ...common,
  entryPoints: ['src/index.ts'],
  outdir: 'dist',
  chunkNames: 'chunks/[name]-[hash]',
  splitting: true,
  format: 'esm',
  banner,
  plugins: [ownWidth],
});

// What the schemas and the compiled rules need, built only for this script.
mkdirSync('dist/build', { recursive: true });
await build({
  entryPoints: ['src/plan/compile.ts'],
  outfile: 'dist/build/compile.mjs',
  bundle: true,
  format: 'esm',
  platform: 'node',
  banner,
  logLevel: 'warning',
});
const { compileRules, jsonSchemas } = await import('./dist/build/compile.mjs');
rmSync('dist/build', { recursive: true });

const files = ['indicators.yaml', ...readdirSync('rules/plans').map((name) => `plans/${name}`)].map((name) => {
  const bytes = readFileSync(`rules/${name}`);
  return { name: `rules/${name}`, text: bytes.toString('utf8'), sha256: createHash('sha256').update(bytes).digest('hex') };
});
const { compiled, faults } = compileRules(files);
for (const fault of faults) console.error(fault);
if (faults.length > 0) process.exitCode = 1;
writeFileSync('dist/rules.json', JSON.stringify(compiled));

mkdirSync('rules/schema', { recursive: true });
for (const [name, schema] of Object.entries(jsonSchemas())) {
  writeFileSync(`rules/schema/${name}.schema.json`, `${JSON.stringify(schema, null, 2)}\n`);
}

execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json'], { stdio: 'inherit' });
