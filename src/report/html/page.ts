import type { Findings } from '../../assess/findings.js';
import { now } from '../../outcome/later.js';
import type { Look } from '../look.js';
import { subjectsOf } from '../said/matrix.js';
import { diagnosticSection } from './diagnostic-section.js';
import { heatMap } from './heat-map.js';
import { type Markup, markup, Markup as Raw } from './markup.js';
import { missingSection } from './missing-section.js';
import { contents, headline, masthead, tiles, titleOf } from './overview.js';
import { planSection } from './plan-section.js';
import { provenanceSection } from './provenance-section.js';
import { policy, STYLE } from './style.js';
import { section } from './table.js';

export { renderSvg } from './sheet.js';

/** With more evaluations than these, a page that draws every indicator is too heavy to open. */
const DRAWN = 60;

/** The report as one file for people: no script, nothing fetched, and a policy that forbids both. */
export function renderHtml(findings: Findings, look: Look): string {
  const { text } = look;
  const { page } = text;
  const head = markup`<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy()}"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><meta name="generator" content="plancheck ${findings.version}"><title>${plain(titleOf(findings, text))}</title><style>${new Raw(STYLE)}</style>`;
  const body = markup`<a class="skip" href="#main">${page.skip}</a>${masthead(findings, text)}<main id="main" tabindex="-1">${mainOf(findings, look)}</main><footer>plancheck ${findings.version}</footer>`;
  return markup`<!DOCTYPE html>\n<html lang="${page.tag}"><head>${head}</head>\n<body>${body}</body></html>\n`
    .text;
}

function mainOf(findings: Findings, look: Look): (Markup | null)[] {
  const { text } = look;
  const { evaluations } = findings;
  const coverages = findings.coverages === undefined ? [] : now(findings.coverages);
  const drawn = evaluations.length <= DRAWN;
  return [
    headline(findings, text),
    tiles(findings, text),
    contents(findings, text),
    evaluations.length > 1 ? matrixSection(findings, look) : null,
    drawn ? null : markup`<p class="about">${text.page.undrawn['too-many']}</p>`,
    ...evaluations.map((evaluation, i) =>
      planSection(evaluation, i, { drawn, alone: evaluations.length === 1 }, text),
    ),
    coverages.length > 0 ? missingSection(coverages, text) : null,
    diagnosticSection(findings, text),
    provenanceSection(findings, look),
  ];
}

function matrixSection({ evaluations }: Findings, look: Look): Markup {
  const { page } = look.text;
  return section(
    'matrix',
    page.matrix,
    markup`<p class="about">${page.matrixAbout}</p>`,
    heatMap(subjectsOf(evaluations, look), page.matrix, look.text),
  );
}

/** A title holds text only. */
function plain(title: Markup): Markup {
  return new Raw(title.text.replace(/<[^>]*>/g, ''));
}
