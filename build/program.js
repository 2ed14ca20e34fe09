// The program: one file of what every run needs, and beside it what only some runs load. What both need stands in the one
// file, from which the others take it, so that every class is there once.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, relative, resolve, sep } from 'node:path';
import { build, transform } from 'esbuild';
import { asksForLanguage, languagesAskedFor } from './languages.js';
import { IN_NODE } from './plugins.js';

const MAIN = 'src/main.ts';
/** Where the late files find the one file, and how they ask for a module of it until they are CommonJS. */
const ONE_FILE = '../main.cjs';
const FROM_LATE = `${ONE_FILE}#`;
const ASKED = /require\("\.\.\/main\.cjs#(\w+)"\)/g;
/** `import own, { list } from "../main.cjs#name"` as esbuild writes it, with or without blanks. */
const IMPORT = /import\s*(?:([\w$]+)\s*,?\s*)?(?:\{([^}]*)\}\s*)?from\s*"\.\.\/main\.cjs#(\w+)"/g;

/** CommonJS, whose loader starts faster. */
const commonJs = {
  format: 'cjs',
  supported: { 'dynamic-import': false },
  define: { 'import.meta.url': 'ownUrl' },
  banner: "const ownUrl = require('node:url').pathToFileURL(__filename).href;",
};

/** Builds `main.cjs` and `late/` in a folder; gives the metafiles, and the SHA-256 of what was built. */
export async function buildProgram(out, common) {
  const late = lateImports();
  const alone = await build({ ...common, ...inMain(common, late), outfile: `${out}/main.cjs`, write: false });
  const shared = new SharedModules(modulesIn(alone.metafile));
  const beside = await build({
    ...common,
    metafile: true,
    entryPoints: Object.fromEntries(Object.entries(late.files).sort(([a], [b]) => (a < b ? -1 : 1))),
    format: 'esm',
    splitting: true,
    outdir: `${out}/late`,
    outExtension: { '.js': '.cjs' },
    chunkNames: '[name]-[hash]',
    plugins: [shared.plugin, languagesAskedFor, ...IN_NODE],
  });
  for (const file of Object.keys(beside.metafile.outputs))
    if (file.endsWith('.cjs')) await toCommonJs(file, shared, common);
  const main = await build({
    ...common,
    ...inMain(common, late),
    entryPoints: undefined,
    stdin: { contents: `export * from './${MAIN}';\n${shared.parts()}`, resolveDir: '.', loader: 'ts' },
    outfile: `${out}/main.cjs`,
  });
  asciiOnly(`${out}/main.cjs`);
  const twice = [...modulesIn(main.metafile)].filter(
    (file) => isOwn(file) && modulesIn(beside.metafile).has(file),
  );
  if (twice.length > 0) throw new Error(`both in the one file and beside it: ${twice.join(', ')}`);
  return { metafiles: [main.metafile, beside.metafile], digest: digestOfFiles(out) };
}

function digestOfFiles(out) {
  const late = readdirSync(`${out}/late`).sort();
  const files = ['main.cjs', ...late.map((name) => `late/${name}`)];
  return digestOf(files.map((name) => digestOf(readFileSync(`${out}/${name}`))).join());
}

/** A package that asks for another in the manner of CommonJS may have it a second time; no class of ours may. */
function isOwn(file) {
  return file.startsWith(resolve('src'));
}

/** The modules of which something is left in what was built. */
function modulesIn({ outputs }) {
  const used = Object.values(outputs).flatMap(({ inputs }) =>
    Object.keys(inputs).filter((file) => inputs[file].bytesInOutput > 0),
  );
  return new Set(used.map((file) => resolve(file)));
}

function inMain(common, late) {
  return {
    ...common,
    ...commonJs,
    banner: { js: commonJs.banner },
    metafile: true,
    entryPoints: [MAIN],
    plugins: [late.plugin, languagesAskedFor, ...IN_NODE],
  };
}

/** What the sources import() is loaded from beside the one file. */
function lateImports() {
  const files = {};
  const plugin = {
    name: 'late',
    setup({ onResolve, resolve: find }) {
      onResolve({ filter: /./ }, async (asked) => {
        const { kind, path, resolveDir } = asked;
        const isLate = kind === 'dynamic-import' || asksForLanguage(asked);
        if (!isLate || path.startsWith('node:')) return undefined;
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

/** esbuild asks for modules in whatever order it comes to them: nothing in what is built may rest on that. */
const byName = ([, a], [, b]) => (a < b ? -1 : 1);

function digestOf(text) {
  return createHash('sha256').update(text).digest('hex');
}

/** The modules of the one file that late files import: each has a name there, under which they ask for it. */
class SharedModules {
  #names = new Map();
  /** By the name of a module, what is used of it. */
  #used = new Map();

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
    const name =
      this.#names.get(path) ?? `m${digestOf(relative('.', path).split(sep).join('/')).slice(0, 8)}`;
    this.#names.set(path, name);
    return name;
  }

  /** Notes what a late file, still an ES module, uses of the one file. */
  note(code) {
    for (const [, own, list, name] of code.matchAll(IMPORT)) {
      const used = this.#used.get(name) ?? new Set();
      this.#used.set(name, used);
      if (own) used.add('default');
      for (const one of list?.split(',') ?? []) used.add(one.trim().split(/\s+as\s+/)[0]);
    }
  }

  /** What the one file exports besides: made when the first late file asks, so that most runs do not pay for it. */
  parts() {
    const used = [...this.#names].sort(byName).map(([path, name]) => ({
      path,
      name,
      of: [...(this.#used.get(name) ?? [])].sort(),
    }));
    const imports = used.map(({ path, name, of }) => {
      const list = of.map((one) => `${one} as ${name}_${one}`).join(', ');
      return `import { ${list} } from ${JSON.stringify(`./${relative('.', path)}`)};`;
    });
    const getters = used.map(({ name, of }) => {
      const own = of.map((one) => `get ${one}() { return ${name}_${one}; }`);
      return `${name}: { __esModule: true, ${own.join(', ')} }`;
    });
    return `${imports.join('\n')}
      let made: object | null = null;
      export const parts = () => (made ??= { ${getters.join(',\n')} });`;
  }

  /** The code of a late file, now CommonJS, that asks the one file for its modules. */
  taken(code) {
    return code.replace(ASKED, (_, name) => `require("${ONE_FILE}").parts().${name}`);
  }
}

/** An ES module as CommonJS. */
async function toCommonJs(file, shared, { minify, target }) {
  const source = readFileSync(file, 'utf8');
  shared.note(source);
  const banner = source.includes('import.meta') ? commonJs.banner : '';
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
