import type { Findings } from '../assess/findings.js';
import { NO_PAUSE, withPauses } from '../tables/pause.js';
import type { Format } from './format.js';
import { renderJson } from './json.js';
import type { AnyRenderer, Look } from './look.js';
import { preparing } from './said/rows.js';
import { renderTable } from './table.js';

/** What renders each format; one that needs a library of its own is loaded only when it is asked for. */
const FORMATS: { readonly [F in Format]: () => Promise<AnyRenderer> } = {
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

/** Those that write down each result as the same row of columns; the workbook makes them plan by plan. */
const OF_ROWS: ReadonlySet<Format> = new Set([
  'csv',
  'ndjson',
  'junit',
  'sarif',
  'github',
  'tap',
  'gitlab',
  'rdjson',
]);

/** The findings in one of the formats, with a pause now and then where there are many. */
export async function rendered(
  format: Format,
  findings: Findings,
  look: Look,
  pause = NO_PAUSE,
): Promise<string | Uint8Array> {
  const renderer = await FORMATS[format]();
  if (OF_ROWS.has(format)) await withPauses(preparing(findings, look.text), pause);
  const made = renderer(findings, look);
  return typeof made === 'object' && 'next' in made ? withPauses(made, pause) : made;
}
