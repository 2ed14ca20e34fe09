// What is put in the place of parts of our dependencies, and why.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** cli-table3 measures text with our own function, see src/report/said/width.cts. */
const ownWidth = {
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
const noSubprograms = without('no-subprograms', /^node:child_process$/, 'commander');

/** chalk asks what the terminal can do, and loads Node's terminals and sockets for that; plancheck tells it the level. */
const noColourSupport = without(
  'no-colour-support',
  /^#supports-color$/,
  'chalk',
  'export default { stdout: false, stderr: false };',
);

/** cli-table3 colours its lines with a library of its own; plancheck asks it for no colours. */
const noLineColours = without('no-line-colours', /^@colors\/colors/, 'cli-table3');

/** ECharts asks for the next frame by a timer, which not every engine has; nothing in our drawings moves. */
const stillDrawings = without(
  'still-drawings',
  /[\\/]requestAnimationFrame\.js$/,
  'zrender',
  'export default () => 0;',
);

/** csv-parse needs Node's Buffer, and for other engines brings a slower one of its own. */
const browserCsv = {
  name: 'browser-csv',
  setup({ onResolve, resolve: find }) {
    onResolve({ filter: /^csv-parse\/sync$/ }, ({ resolveDir, kind }) =>
      find('csv-parse/browser/esm/sync', { resolveDir, kind }),
    );
  },
};

/** hucre compresses with what the engine offers, so that a workbook would have other bytes in another; pako is everywhere. */
const sameBytes = {
  name: 'same-bytes',
  setup({ initialOptions, onResolve, onLoad, resolve: find }) {
    initialOptions.define = { ...initialOptions.define, CompressionStream: 'undefined' };
    onResolve({ filter: /^\.\/deflate\.mjs$/ }, async ({ importer, resolveDir, kind }) => {
      if (!/hucre[\\/]dist[\\/]zip[\\/]writer\.mjs$/.test(importer)) return undefined;
      const own = await find('./deflate.mjs', { resolveDir, kind });
      return { path: own.path, namespace: 'same-bytes', pluginData: resolveDir };
    });
    onLoad({ filter: /./, namespace: 'same-bytes' }, ({ path, pluginData: resolveDir }) => ({
      contents: `export { crc32 } from ${JSON.stringify(path)}; export { deflateRaw as deflate } from 'pako';`,
      resolveDir,
    }));
  },
};

const PDF_STAND_INS = `const DOMMatrix = globalThis.DOMMatrix ?? class {};
const navigator = globalThis.navigator ?? { language: 'en', platform: '', userAgent: '' };
`;

/**
 * All that PDF.js unpacks or decrypts, by whatever filters, passes through one buffer that grows: there it is counted. What would
 * go by another way is sent through it. Counted too are the things that pages draw, of which each may draw others.
 */
const PDF_BOUNDS = `export const bounds = { one: Infinity, all: Infinity, drawn: Infinity, isPassed: false };
const holdTo = (isWithin) => {
  if (isWithin) return;
  bounds.isPassed = true;
  throw new Error('more than may be read');
};
const countBytes = (size, more) => holdTo(size <= bounds.one && (bounds.all -= more) >= 0);
const countDrawn = () => holdTo((bounds.drawn -= 1) >= 0);
const DecompressionStream = undefined;
`;
const IN_PDF = {
  // in a worker of ours it would take all messages for its own
  '      this.initializeFromPort(self);\n': '',
  '  read(operation) {\n': '  read(operation) {\n    countDrawn();\n',
  '    const buffer2 = new Uint8Array(size);\n    buffer2.set(buffer);':
    '    countBytes(size, size - buffer.byteLength);\n    const buffer2 = new Uint8Array(size);\n    buffer2.set(buffer);',
};

/** Each part replaced by another; a part that is there once no more is one of another version. */
function replaced(code, parts) {
  return Object.entries(parts).reduce((text, [part, by]) => {
    const [before, after, ...more] = text.split(part);
    if (after === undefined || more.length > 0) throw new Error(`pdfjs-dist is not as it was: ${part}`);
    return before + by + after;
  }, code);
}

/**
 * PDF.js asks for a drawing library where it finds itself in Node, and warns where there is none; only its text is asked for.
 * As if in a browser it needs a class of matrices and the name of the browser to be there.
 */
const pdfTextOnly = {
  name: 'pdf-text-only',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]pdfjs-dist[\\/]legacy[\\/]build[\\/]pdf(?:\.worker)?\.mjs$/ }, ({ path }) => {
      const own = readFileSync(path, 'utf8').replace(/^const isNodeJS = [^;]+;/m, 'const isNodeJS = false;');
      const isWorker = path.endsWith('worker.mjs');
      return { contents: PDF_STAND_INS + (isWorker ? PDF_BOUNDS + replaced(own, IN_PDF) : own) };
    });
  },
};

/** For whatever runs in Node. */
export const IN_NODE = [
  ownWidth,
  noSubprograms,
  noColourSupport,
  noLineColours,
  stillDrawings,
  sameBytes,
  pdfTextOnly,
];

/** For whatever runs in an engine that need not be Node. */
export const ANYWHERE = [...IN_NODE, browserCsv];
