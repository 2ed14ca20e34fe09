// Bundles the program and the library, compiles the shipped rule files, and writes the JSON Schemas and the types.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import Module, { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Script } from 'node:vm';
import { build } from 'esbuild';
import { licencesOf } from './licences.js';
import { noColourSupport, noLineColours, ownWidth } from './plugins.js';
import { buildProgram } from './program.js';

// Everything is made in a folder of its own and takes the place of dist/ only when the programs in it are there.
const OUT = `dist.new-${process.pid}`;
rmSync(OUT, { recursive: true, force: true });

const common = {
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  minify: true,
  legalComments: 'linked',
  logLevel: 'warning',
};

const metafiles = [];
async function bundle(options) {
  const { metafile } = await build({ ...common, ...options, metafile: true });
  metafiles.push(metafile);
}

metafiles.push(...(await buildProgram(OUT, common)));

// The library is an ES module. Some of what it bundles is CommonJS and asks for Node's own modules with require().
const banner = {
  js: "import { createRequire } from 'node:module';const require = createRequire(import.meta.url);",
};
await bundle({
  entryPoints: ['src/index.ts'],
  outdir: OUT,
  chunkNames: 'chunks/[name]-[hash]',
  splitting: true,
  format: 'esm',
  banner,
  plugins: [ownWidth, noColourSupport, noLineColours],
});

writeFileSync(`${OUT}/THIRD-PARTY-LICENSES.txt`, licencesOf(metafiles));

// What the schemas and the compiled rules need, built only for this script.
await build({
  stdin: {
    contents: `
      export * from './src/assess/rules/compile.js';
      export * from './src/cli/config-file.js';
      export { nameWithin } from './src/io/compiled.js';
      export { findRulesIn } from './src/io/rules.js';
      export * from './src/plan/file/json-schema.js';`,
    resolveDir: '.',
  },
  outfile: `${OUT}/compile.mjs`,
  bundle: true,
  format: 'esm',
  platform: 'node',
  banner,
  logLevel: 'warning',
});
const made = await import(pathToFileURL(`${OUT}/compile.mjs`));
rmSync(`${OUT}/compile.mjs`);

const PLANS = 'rules/plans';
const { compiled, diagnostics } = await made.compileRules(made.findRulesIn(PLANS), (file) =>
  made.nameWithin(PLANS, file),
);
for (const fault of diagnostics) console.error(JSON.stringify(fault));
if (diagnostics.length > 0) process.exitCode = 1;
writeFileSync(`${OUT}/rules.json`, JSON.stringify(compiled));

mkdirSync('rules/schema', { recursive: true });
const ids = (compiled.catalogue.content?.indicators ?? []).map(({ id }) => id);
for (const [name, schema] of Object.entries({ ...made.jsonSchemas(ids), config: made.configJsonSchema() })) {
  writeFileSync(`rules/schema/${name}.schema.json`, `${JSON.stringify(schema, null, 2)}\n`);
}

// V8's compiled code of the program, taken after a run so that it holds what a run needs; see bin/plancheck.cjs.
const program = resolve(OUT, 'main.cjs');
const script = new Script(Module.wrap(readFileSync(program, 'latin1')), { filename: program });
const module = { exports: {} };
script.runInThisContext()(module.exports, createRequire(program), module, program, resolve(OUT));
const nowhere = { write() {}, isTTY: false, columns: undefined };
const streams = { stdin: [], stdout: nowhere, stderr: nowhere, env: {} };
for (const lang of ['en', 'zh']) {
  await module.exports.run(['evaluate', 'fixtures/hengshui-2020/input.csv', '--lang', lang], streams);
}
const { version, platform, arch } = process;
writeFileSync(`${OUT}/main.${version}-${platform}-${arch}.code`, script.createCachedData());

rmSync('dist', { recursive: true, force: true });
renameSync(OUT, 'dist');

execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json'], {
  stdio: 'inherit',
});
