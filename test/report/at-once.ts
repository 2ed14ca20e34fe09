import type { Findings } from '../../src/assess/findings.js';
import * as csv from '../../src/report/csv.js';
import * as diagnostics from '../../src/report/diagnostics.js';
import * as docx from '../../src/report/docx.js';
import * as github from '../../src/report/github.js';
import * as gitlab from '../../src/report/gitlab.js';
import * as page from '../../src/report/html/page.js';
import * as json from '../../src/report/json.js';
import * as junit from '../../src/report/junit.js';
import type { Look, Renderer } from '../../src/report/look.js';
import * as markdown from '../../src/report/markdown.js';
import * as ndjson from '../../src/report/ndjson.js';
import type { Pieces } from '../../src/report/pieces.js';
import * as rdjson from '../../src/report/rdjson.js';
import * as sarif from '../../src/report/sarif.js';
import * as table from '../../src/report/table.js';
import * as tap from '../../src/report/tap.js';
import { renderXlsx as renderingXlsx } from '../../src/report/xlsx.js';
import { NO_PAUSE } from '../../src/tables/pause.js';

/** What renders in pieces, as a whole. */
const whole = (render: Renderer) => (findings: Findings, look: Look) => [...render(findings, look)].join('');

export const renderCsv = whole(csv.renderCsv);
export const renderDiagnostics = whole(diagnostics.renderDiagnostics);
export const renderGithub = whole(github.renderGithub);
export const renderGitlab = whole(gitlab.renderGitlab);
export const renderHtml = whole(page.renderHtml);
export const renderJson = whole(json.renderJson);
export const renderJunit = whole(junit.renderJunit);
export const renderMarkdown = whole(markdown.renderMarkdown);
export const renderNdjson = whole(ndjson.renderNdjson);
export const renderRdjson = whole(rdjson.renderRdjson);
export const renderSarif = whole(sarif.renderSarif);
export const renderSvg = whole(page.renderSvg);
export const renderTable = whole(table.renderTable);
export const renderTap = whole(tap.renderTap);

export function renderDocx(findings: Findings, look: Look): Uint8Array {
  return bytesIn(docx.renderDocx(findings, look)) as Uint8Array;
}

export async function renderXlsx(findings: Findings, look: Look): Promise<Uint8Array> {
  return bytesIn(renderingXlsx(findings, look));
}

/** The one piece that is no text. */
function bytesIn(pieces: Pieces) {
  const bytes = [...pieces].find((piece) => typeof piece === 'object' || typeof piece === 'function');
  if (bytes === undefined || typeof bytes === 'string') throw new Error('nothing was rendered');
  return typeof bytes === 'function' ? bytes(NO_PAUSE) : bytes;
}
