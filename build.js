// Bundles the program and the library, compiles the shipped rule files, and writes the JSON Schemas and the types.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { build } from 'esbuild';

rmSync('dist', { recursive: true, force: true });

// some of the libraries are CommonJS and ask for Node's own modules with require()
const banner = { js: "import { createRequire } from 'node:module';const require = createRequire(import.meta.url);" };

// cli-table3 measures text with our own function, see src/report/width.cts
const ownWidth = {
  name: 'own-width',
  setup({ onResolve }) {
    onResolve({ filter: /^string-width$/ }, ({ importer }) =>
      importer.includes('cli-table3') ? { path: resolve('src/report/width.cts') } : undefined,
    );
  },
};

// The program and the library each in a file of its own; only what a rare run needs stands in chunks beside it.
for (const entry of ['main', 'index']) {
  await build({
    entryPoints: [`src/${entry}.ts`],
    outdir: 'dist',
    chunkNames: `chunks/${entry}-[name]-[hash]`,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    minify: true,
    legalComments: 'linked',
    banner,
    plugins: [ownWidth],
    logLevel: 'warning',
  });
}

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
