// Bundles the program and the two libraries, compiles the shipped rule files, and writes the JSON Schemas and the types.
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { build } from 'esbuild';
import { noteSources, sourcesOf } from './built-from.js';
import { deskOf } from './desk.js';
import { licencesOf } from './licences.js';
import { ANYWHERE, IN_NODE } from './plugins.js';
import { buildProgram } from './program.js';
import { madeOfRules, partsOf } from './rules.js';
import { sbomOf } from './sbom.js';
import { shippedForEsbuild } from './shipped.js';
import { writeTypes } from './types.js';

// Everything is made in a folder of its own and takes the place of dist/, or of another folder that is named, only when the
// programs in it are there.
const [, , PLACE = 'dist'] = process.argv;
const OUT = `dist.new-${process.pid}`;
rmSync(OUT, { recursive: true, force: true });
mkdirSync(OUT);
const sources = sourcesOf('.'); // before they are read: what changes meanwhile is not in it

const made = await partsOf(OUT);
const { compiled, diagnostics, schemas } = await madeOfRules(made);
for (const fault of diagnostics) console.error(JSON.stringify(fault));
if (diagnostics.length > 0) process.exitCode = 1;
mkdirSync('rules/schema', { recursive: true });
for (const [name, schema] of Object.entries(schemas))
  writeWhereNew(`rules/schema/${name}.schema.json`, `${JSON.stringify(schema, null, 2)}\n`);

const common = { bundle: true, minify: true, legalComments: 'linked', logLevel: 'warning', metafile: true };
const inNode = { ...common, platform: 'node', target: 'node20.19' };
const library = { format: 'esm', splitting: true, outdir: OUT };

const program = await buildProgram(OUT, inNode);
writeFileSync(`${OUT}/rules.json`, JSON.stringify({ ...compiled, program: program.digest }));
const bundles = [
  ...program.metafiles,
  // The library of Node is an ES module. Some of what it bundles is CommonJS and asks for Node's own modules by require().
  await build({
    ...inNode,
    ...library,
    charset: 'utf8', // escaped, the Chinese sentences would take three times the room, and longer to start
    entryPoints: ['src/index.ts'],
    chunkNames: 'chunks/[name]-[hash]',
    banner: {
      js: "import { createRequire } from 'node:module';const require = createRequire(import.meta.url);",
    },
    plugins: IN_NODE,
  }).then(({ metafile }) => metafile),
  // The one for any engine brings the rule files with it.
  await build({
    ...common,
    ...library,
    platform: 'browser',
    target: 'es2022',
    entryPoints: ['src/core.ts'],
    chunkNames: 'core/[name]-[hash]',
    plugins: [...ANYWHERE, shippedForEsbuild(compiled)],
  }).then(({ metafile }) => metafile),
];
const { STYLE, PICTURE_STYLE, DRAFT_STYLE, DESK_STYLE, DESK_START, VERSION } = made;
const styles = [STYLE + DESK_STYLE, STYLE, STYLE + PICTURE_STYLE, STYLE + DRAFT_STYLE];
const desk = await deskOf(common, compiled, { start: DESK_START, styles, version: VERSION });
bundles.push(...desk.metafiles);
writeFileSync(`${OUT}/plancheck.html`, desk.text);
writeFileSync(`${OUT}/THIRD-PARTY-LICENSES.txt`, licencesOf(bundles));
writeFileSync(`${OUT}/sbom.cdx.json`, sbomOf(bundles));
await writeTypes(OUT);
noteSources(OUT, sources);

rmSync(PLACE, { recursive: true, force: true });
renameSync(OUT, PLACE);

/** Whoever reads the file meanwhile finds it whole: it changes with the schema and not with each build. */
function writeWhereNew(path, text) {
  if (!existsSync(path) || readFileSync(path, 'utf8') !== text) writeFileSync(path, text);
}
