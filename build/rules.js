// What the program itself makes of the rule files: their checked contents, and the schemas by which editors check others.
import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const PLANS = 'rules/plans';

/** By parts of the sources: the compiled rule files, the faults found in them, and the JSON Schemas by their names. */
export async function madeOfRules(made) {
  const { compiled, diagnostics } = await made.compileRules(await made.findRulesIn(PLANS), (file) =>
    made.nameWithin(PLANS, file),
  );
  const ids = (compiled.catalogue.content?.indicators ?? []).map(({ id }) => id);
  return {
    compiled,
    diagnostics,
    schemas: {
      ...made.jsonSchemas(ids),
      config: made.configJsonSchema(),
      accept: made.acceptJsonSchema(),
    },
  };
}

/** The parts of the sources that are needed, bundled for the build alone. */
export async function partsOf(out) {
  const file = resolve(out, 'parts.mjs');
  await build({
    entryPoints: ['build/parts.ts'],
    outfile: file,
    bundle: true,
    format: 'esm',
    platform: 'node',
    banner: {
      js: "import { createRequire } from 'node:module';const require = createRequire(import.meta.url);",
    },
    logLevel: 'warning',
  });
  try {
    return await import(pathToFileURL(file));
  } finally {
    rmSync(file);
  }
}
