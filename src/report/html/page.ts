import type { Evaluation, Findings } from '../../assess/findings.js';
import { now } from '../../outcome/later.js';
import { inSteps, type Steps } from '../../tables/pause.js';
import type { Text } from '../../text/text.js';
import type { Look } from '../look.js';
import { subjectsOf } from '../said/matrix.js';
import { bullet } from './bullet.js';
import { diagnosticSection } from './diagnostic-section.js';
import { pageOf } from './frame.js';
import { heatMap } from './heat-map.js';
import { type Markup, markup } from './markup.js';
import { missingSection } from './missing-section.js';
import { nextSection } from './next-section.js';
import { contents, headline, masthead, tiles, titleOf } from './overview.js';
import { planSection } from './plan-section.js';
import { provenanceSection } from './provenance-section.js';
import { section } from './table.js';

export { renderSvg } from './sheet.js';

/** With more evaluations than these, a page that draws every indicator is too heavy to open. */
const DRAWN = 60;

/** The report as one file for people. */
export function* renderHtml(findings: Findings, look: Look): Steps<string> {
  const { text } = look;
  const title = titleOf(findings, text);
  const main = yield* mainOf(findings, look);
  return pageOf({ title, masthead: masthead(findings, text), main, version: findings.version }, text);
}

function* mainOf(findings: Findings, look: Look): Steps<(Markup | null)[]> {
  const { text } = look;
  const { evaluations } = findings;
  const coverages = findings.coverages === undefined ? [] : now(findings.coverages);
  const drawn = evaluations.length <= DRAWN;
  const several = evaluations.length > 1;
  const blank = drawn ? evaluations.findIndex((one) => hasBlank(one, text)) : -1;
  yield;
  const matrix = several ? matrixSection(findings, look) : null;
  yield;
  let index = 0;
  const sections = yield* inSteps(evaluations, (evaluation) => {
    const blanks = drawn && index === blank;
    return [planSection(evaluation, index++, { drawn, alone: !several, blanks }, text)];
  });
  return [
    headline(findings, text),
    tiles(findings, text),
    contents(findings, text),
    matrix,
    several ? nextSection(evaluations, text) : null,
    drawn ? null : markup`<p class="about">${text.page.undrawn['too-many']}</p>`,
    ...sections,
    !several && evaluations.length > 0 ? nextSection(evaluations, text) : null,
    coverages.length > 0 ? missingSection(coverages, text) : null,
    diagnosticSection(findings, text),
    provenanceSection(findings, look),
  ];
}

/** Whether a row of its tables has nothing to draw, which the page says once. */
function hasBlank({ results, commitments }: Evaluation, text: Text): boolean {
  return [...results, ...(commitments ?? [])].some((result) => bullet(result, text) === null);
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
