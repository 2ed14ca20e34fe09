// Puts the shipped rule files in the place of src/shipped.ts, for esbuild and for Vite.
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const PLACE = resolve(import.meta.dirname, '../src/shipped.ts');
const RULES = resolve(import.meta.dirname, '../rules');

/** The rule files as texts, not checked; what is bundled so reads them itself. */
function uncompiled() {
  const fileAt = (path) => ({ text: readFileSync(`${RULES}/${path}`, 'utf8'), content: null });
  const names = readdirSync(`${RULES}/plans`).sort();
  return {
    catalogue: fileAt('indicators.yaml'),
    files: Object.fromEntries(names.map((name) => [name, fileAt(`plans/${name}`)])),
  };
}

function moduleOf(rules) {
  return `export const SHIPPED = ${JSON.stringify(rules)};`;
}

export function shippedForEsbuild(rules = uncompiled()) {
  return {
    name: 'shipped-rules',
    setup({ onLoad }) {
      onLoad({ filter: /[\\/]src[\\/]shipped\.ts$/ }, ({ path }) =>
        path === PLACE ? { contents: moduleOf(rules), loader: 'js' } : undefined,
      );
    },
  };
}

export function shippedForVite() {
  return {
    name: 'shipped-rules',
    enforce: 'pre',
    load: (id) => (id === PLACE ? moduleOf(uncompiled()) : null),
  };
}
