import type { Format } from './format.js';
import { renderJson } from './json.js';
import type { AnyRenderer } from './look.js';
import { renderTable } from './table.js';

/** What renders each format; one that needs a library of its own is loaded only when it is asked for. */
export const FORMATS: { readonly [F in Format]: () => Promise<AnyRenderer> } = {
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
