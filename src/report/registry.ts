import type { Findings } from '../assess/findings.js';
import { NO_PAUSE } from '../tables/pause.js';
import type { Format } from './format.js';
import { renderJson } from './json.js';
import type { Look, Renderer } from './look.js';
import { gathered } from './pieces.js';
import { renderTable } from './table.js';

/** What renders each format; one that needs a library of its own is loaded only when it is asked for. */
const FORMATS: { readonly [F in Format]: () => Promise<Renderer> } = {
  table: async () => renderTable,
  json: async () => renderJson,
  csv: async () => (await import('./csv.js')).renderCsv,
  ndjson: async () => (await import('./ndjson.js')).renderNdjson,
  markdown: async () => (await import('./markdown.js')).renderMarkdown,
  junit: async () => (await import('./junit.js')).renderJunit,
  sarif: async () => (await import('./sarif.js')).renderSarif,
  github: async () => (await import('./github.js')).renderGithub,
  tap: async () => (await import('./tap.js')).renderTap,
  xlsx: async () => (await import('./xlsx.js')).renderXlsx,
  docx: async () => (await import('./docx.js')).renderDocx,
  html: async () => (await import('./html/page.js')).renderHtml,
  gitlab: async () => (await import('./gitlab.js')).renderGitlab,
  rdjson: async () => (await import('./rdjson.js')).renderRdjson,
  diagnostics: async () => (await import('./diagnostics.js')).renderDiagnostics,
  svg: async () => (await import('./html/page.js')).renderSvg,
};

/** The findings in one of the formats, in pieces of some length, with a pause now and then. */
export async function* rendering(
  format: Format,
  findings: Findings,
  look: Look,
  pause = NO_PAUSE,
): AsyncGenerator<string | Uint8Array> {
  const renderer = await FORMATS[format]();
  yield* gathered(renderer(findings, look), pause);
}

/** The same as a whole: a text, or the bytes of a file that is no text. */
export async function rendered(
  format: Format,
  findings: Findings,
  look: Look,
  pause = NO_PAUSE,
): Promise<string | Uint8Array> {
  const pieces: (string | Uint8Array)[] = [];
  for await (const piece of rendering(format, findings, look, pause)) pieces.push(piece);
  const [first = ''] = pieces;
  return typeof first === 'string' ? pieces.join('') : first;
}
