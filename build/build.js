// Bundles the program and the library, compiles the shipped rule files, and writes the JSON Schemas and the types.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import Module, { createRequire } from 'node:module';
import { basename, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Script } from 'node:vm';
import { build } from 'esbuild';
import { licencesOf } from './licences.js';

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

// cli-table3 measures text with our own function, see src/report/said/width.cts
const ownWidth = {
  name: 'own-width',
  setup({ onResolve }) {
    onResolve({ filter: /^string-width$/ }, ({ importer }) =>
      importer.includes('cli-table3') ? { path: resolve('src/report/said/width.cts') } : undefined,
    );
  },
};

// commander asks for child_process, and with it for half of Node's own modules, to start subcommands that are programs of
// their own; plancheck has none.
const noSubprograms = {
  name: 'no-subprograms',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^node:child_process$/ }, ({ importer }) =>
      importer.includes('commander') ? { path: 'child_process', namespace: 'absent' } : undefined,
    );
    onLoad({ filter: /./, namespace: 'absent' }, () => ({ contents: 'module.exports = {};' }));
  },
};

// chalk asks what the terminal can do, and loads Node's terminals and sockets for that; plancheck tells it the level.
const noColourSupport = {
  name: 'no-colour-support',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^#supports-color$/ }, () => ({ path: 'supports-color', namespace: 'level-given' }));
    onLoad({ filter: /./, namespace: 'level-given' }, () => ({
      contents: 'export default { stdout: false, stderr: false };',
    }));
  },
};

// Only what every run needs is in the program's one file; what the sources import() is loaded from beside it.
const lateFiles = {};
const late = {
  name: 'late',
  setup({ onResolve, resolve: find }) {
    onResolve({ filter: /./ }, async ({ kind, path, resolveDir }) => {
      if (kind !== 'dynamic-import' || path.startsWith('node:')) return undefined;
      const name = basename(path, '.js');
      lateFiles[name] = (await find(path, { resolveDir, kind: 'import-statement' })).path;
      return { path: `./late/${name}.cjs`, external: true };
    });
  },
};

// The program is CommonJS, whose loader starts faster.
const commonJs = {
  format: 'cjs',
  supported: { 'dynamic-import': false },
  define: { 'import.meta.url': 'ownUrl' },
  banner: { js: "const ownUrl = require('node:url').pathToFileURL(__filename).href;" },
};
await bundle({
  ...commonJs,
  entryPoints: ['src/main.ts'],
  outfile: `${OUT}/main.cjs`,
  plugins: [ownWidth, noSubprograms, noColourSupport, late],
});
asciiOnly(`${OUT}/main.cjs`);
await bundle({ ...commonJs, entryPoints: lateFiles, outdir: `${OUT}/late`, outExtension: { '.js': '.cjs' } });

/** esbuild leaves the letters of regular expressions as they are; without them V8 holds the source in half the memory. */
function asciiOnly(file) {
  const code = readFileSync(file, 'utf8');
  if (/(?<!\\)(?:\\\\)*\\[^\x00-\x7f]/.test(code))
    throw new Error(`${file} has a backslash before a letter beyond ASCII`);
  const escaped = code.replace(/[^\x00-\x7f]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);
  writeFileSync(file, escaped);
}

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
  plugins: [ownWidth],
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
