// The program: one file of what every run needs, and beside it what only some runs load. What both need stands in the one
// file, from which the others take it, so that every class is there once.
import { readFileSync, writeFileSync } from 'node:fs';
import { basename, relative, resolve } from 'node:path';
import { build, transform } from 'esbuild';
import { IN_NODE } from './plugins.js';

const MAIN = 'src/main.ts';
/** Where the late files find the one file, and how they ask for a module of it until they are CommonJS. */
const ONE_FILE = '../main.cjs';
const FROM_LATE = `${ONE_FILE}#`;
const ASKED = /require\("\.\.\/main\.cjs#(\w+)"\)/g;

/** CommonJS, whose loader starts faster. */
const commonJs = {
  format: 'cjs',
  supported: { 'dynamic-import': false },
  define: { 'import.meta.url': 'ownUrl' },
  banner: "const ownUrl = require('node:url').pathToFileURL(__filename).href;",
};

/** Builds `main.cjs` and `late/` in a folder; gives the metafiles. */
export async function buildProgram(out, common) {
  const late = lateImports();
  const alone = await build({ ...common, ...inMain(common, late), outfile: `${out}/main.cjs`, write: false });
  const inOneFile = new Set(
    Object.values(alone.metafile.outputs)
      .flatMap(usedInputs)
      .map((file) => resolve(file)),
  );
  const shared = new SharedModules(inOneFile);
  const lateParts = await build({
    ...common,
    metafile: true,
    entryPoints: late.files,
    format: 'esm',
    splitting: true,
    outdir: `${out}/late`,
    outExtension: { '.js': '.cjs' },
    chunkNames: '[name]-[hash]',
    plugins: [shared.plugin, ...IN_NODE],
  });
  for (const file of Object.keys(lateParts.metafile.outputs))
    if (file.endsWith('.cjs')) await toCommonJs(file, shared, common);
  const main = await build({
    ...common,
    ...inMain(common, late),
    entryPoints: undefined,
    stdin: { contents: `export * from './${MAIN}';\n${shared.exported()}`, resolveDir: '.', loader: 'ts' },
    outfile: `${out}/main.cjs`,
  });
  asciiOnly(`${out}/main.cjs`);
  return [main.metafile, lateParts.metafile];
}

function inMain(common, late) {
  return {
    ...common,
    ...commonJs,
    banner: { js: commonJs.banner },
    metafile: true,
    entryPoints: [MAIN],
    plugins: [late.plugin, ...IN_NODE],
  };
}

function usedInputs({ inputs }) {
  return Object.keys(inputs).filter((file) => inputs[file].bytesInOutput > 0);
}

/** What the sources import() is loaded from beside the one file. */
function lateImports() {
  const files = {};
  const plugin = {
    name: 'late',
    setup({ onResolve, resolve: find }) {
      onResolve({ filter: /./ }, async ({ kind, path, resolveDir }) => {
        if (kind !== 'dynamic-import' || path.startsWith('node:')) return undefined;
        const name = basename(path, '.js');
        const found = (await find(path, { resolveDir, kind: 'import-statement' })).path;
        if (files[name] !== undefined && files[name] !== found)
          throw new Error(`two late files would be called ${name}: ${files[name]} and ${found}`);
        files[name] = found;
        return { path: `./late/${name}.cjs`, external: true };
      });
    },
  };
  return { files, plugin };
}

/** The modules of the one file that late files import: they are exported there, each under a name, and taken from there. */
class SharedModules {
  #names = new Map();

  constructor(inOneFile) {
    this.plugin = {
      name: 'shared',
      setup: ({ onResolve, resolve: find }) => {
        onResolve({ filter: /./ }, async ({ kind, path, resolveDir, importer, pluginData }) => {
          if (kind !== 'import-statement' || pluginData === this) return undefined;
          const found = await find(path, { resolveDir, kind, importer, pluginData: this });
          if (!inOneFile.has(found.path)) return undefined;
          return { path: FROM_LATE + this.#nameOf(found.path), external: true };
        });
      },
    };
  }

  #nameOf(path) {
    const name = this.#names.get(path) ?? `shared${this.#names.size}`;
    this.#names.set(path, name);
    return name;
  }

  /** What the one file is to export besides. */
  exported() {
    return [...this.#names]
      .map(([path, name]) => `export * as ${name} from ${JSON.stringify(`./${relative('.', path)}`)};\n`)
      .join('');
  }

  /** The code of a late file that asks the one file for its modules. */
  taken(code) {
    return code.replace(ASKED, (_, name) => `ofModule(require("${ONE_FILE}").${name})`);
  }
}

/** A module of the one file, as esbuild expects one whose default is not all of it. */
const OF_MODULE =
  'const ofModule = (m) => ("default" in m ? Object.create(m, { __esModule: { value: true } }) : m);';

/** An ES module as CommonJS. */
async function toCommonJs(file, shared, { minify, target }) {
  const source = readFileSync(file, 'utf8');
  const banner =
    (source.includes('import.meta') ? commonJs.banner : '') + (source.includes(FROM_LATE) ? OF_MODULE : '');
  const { code } = await transform(source, { ...commonJs, banner, platform: 'node', minify, target });
  writeFileSync(file, shared.taken(code));
}

/** esbuild leaves the letters of regular expressions as they are; without them V8 holds the source in half the memory. */
function asciiOnly(file) {
  const code = readFileSync(file, 'utf8');
  if (/(?<!\\)(?:\\\\)*\\[^\x00-\x7f]/.test(code))
    throw new Error(`${file} has a backslash before a letter beyond ASCII`);
  const escaped = code.replace(/[^\x00-\x7f]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);
  writeFileSync(file, escaped);
}
