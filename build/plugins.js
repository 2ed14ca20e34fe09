// What is put in the place of parts of our dependencies, and why.
import { resolve } from 'node:path';

/** cli-table3 measures text with our own function, see src/report/said/width.cts. */
export const ownWidth = {
  name: 'own-width',
  setup({ onResolve }) {
    onResolve({ filter: /^string-width$/ }, ({ importer }) =>
      importer.includes('cli-table3') ? { path: resolve('src/report/said/width.cts') } : undefined,
    );
  },
};

/** A module that is never used where we use the package that asks for it. */
function without(name, filter, importer, contents = 'module.exports = {};') {
  return {
    name,
    setup({ onResolve, onLoad }) {
      onResolve({ filter }, (asked) =>
        asked.importer.includes(importer) ? { path: asked.path, namespace: name } : undefined,
      );
      onLoad({ filter: /./, namespace: name }, () => ({ contents }));
    },
  };
}

/**
 * commander asks for child_process, and with it for half of Node's own modules, to start subcommands that are programs of
 * their own; plancheck has none.
 */
export const noSubprograms = without('no-subprograms', /^node:child_process$/, 'commander');

/** chalk asks what the terminal can do, and loads Node's terminals and sockets for that; plancheck tells it the level. */
export const noColourSupport = without(
  'no-colour-support',
  /^#supports-color$/,
  'chalk',
  'export default { stdout: false, stderr: false };',
);

/** cli-table3 colours its lines with a library of its own; plancheck asks it for no colours. */
export const noLineColours = without('no-line-colours', /^@colors\/colors/, 'cli-table3');

/** csv-parse needs Node's Buffer, and for other engines brings a slower one of its own. */
export const browserCsv = {
  name: 'browser-csv',
  setup({ onResolve, resolve: find }) {
    onResolve({ filter: /^csv-parse\/sync$/ }, ({ resolveDir, kind }) =>
      find('csv-parse/browser/esm/sync', { resolveDir, kind }),
    );
  },
};

/** For whatever runs in an engine that need not be Node. */
export const ANYWHERE = [ownWidth, noColourSupport, noLineColours, browserCsv];
