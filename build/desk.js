// The page for those without Node: one file that holds its style, its script and, compressed, the engine that it starts.
import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { ANYWHERE } from './plugins.js';
import { shippedForEsbuild } from './shipped.js';

/** The file as a text, which begins with `start`, and the metafiles of what is in it; `styles` are the page's own and those of the pages that it shows. */
export async function deskOf(common, compiled, { start, styles, version }) {
  const script = {
    ...common,
    write: false,
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    charset: 'utf8',
  };
  const plugins = [...ANYWHERE, shippedForEsbuild(compiled)];
  const page = await build({ ...script, legalComments: 'none', entryPoints: ['src/desk/page/main.ts'] });
  const beside = (entry) => build({ ...script, legalComments: 'none', entryPoints: [entry], plugins });
  const engine = await beside('src/desk/worker.ts');
  const pdf = await beside('src/desk/pdf-worker.ts');
  const code = page.outputFiles[0].text;
  if (code.includes('</script')) throw new Error('the script of the page would end before its end');
  const [own] = styles;
  const policy = [
    `'${hashOf(code)}'`,
    'worker-src blob:',
    `style-src ${styles.map((style) => `'${hashOf(style)}'`).join(' ')}`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const head = `${policy}"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><meta name="generator" content="plancheck ${version}"><title>规划指标核对</title><style>${own}</style>`;
  const body = `<noscript>本页需要浏览器允许运行脚本。 This page needs a browser that runs scripts.</noscript><script type="text/plain" id="engine">${packed(engine)}</script><script type="text/plain" id="pdf">${packed(pdf)}</script><script>${code}</script>`;
  return {
    text: `${start}${head}</head>\n<body>${body}</body></html>\n`,
    metafiles: [page.metafile, engine.metafile, pdf.metafile],
  };
}

/** A program that the page unpacks once it needs it. */
function packed({ outputFiles: [{ contents }] }) {
  return gzipSync(contents, { level: 9 }).toString('base64');
}

function hashOf(text) {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
