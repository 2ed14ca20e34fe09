import type { Evaluation, Findings } from '../../assess/findings.js';
import { now } from '../../outcome/later.js';
import type { Text } from '../../text/text.js';
import type { Look } from '../look.js';
import type { Pieces } from '../pieces.js';
import { subjectsOf } from '../said/matrix.js';
import { bullet } from './bullet.js';
import { diagnosticSection } from './diagnostic-section.js';
import { pagePieces } from './frame.js';
import { heatMap } from './heat-map.js';
import { markup, type Parts } from './markup.js';
import { missingSection } from './missing-section.js';
import { nextSection } from './next-section.js';
import { contents, headline, masthead, tiles, titleOf } from './overview.js';
import { planSection } from './plan-section.js';
import { provenanceSection } from './provenance-section.js';
import { sectionParts } from './table.js';

export { renderSvg } from './sheet.js';

/** With more evaluations than these, a page that draws every indicator is too heavy to open. */
const DRAWN = 60;

/** The report as one file for people. */
export function* renderHtml(findings: Findings, look: Look): Pieces {
  const { text } = look;
  const page = {
    title: titleOf(findings, text),
    masthead: masthead(findings, text),
    version: findings.version,
  };
  yield* pagePieces(page, mainOf(findings, look), text);
}

/** The parts of the page in their order. */
function* mainOf(findings: Findings, look: Look): Parts {
  const { text } = look;
  const { evaluations } = findings;
  const coverages = findings.coverages === undefined ? [] : now(findings.coverages);
  const drawn = evaluations.length <= DRAWN;
  const several = evaluations.length > 1;
  const blank = drawn ? evaluations.findIndex((one) => hasBlank(one, text)) : -1;
  yield headline(findings, text);
  yield tiles(findings, text);
  yield contents(findings, text);
  if (several) yield* matrixSection(findings, look);
  if (several) yield yield* nextSection(evaluations, text);
  if (!drawn) yield markup`<p class="about">${text.page.undrawn['too-many']}</p>`;
  for (const [index, evaluation] of evaluations.entries())
    yield* planSection(evaluation, index, { drawn, alone: !several, blanks: drawn && index === blank }, text);
  if (!several && evaluations.length > 0) yield yield* nextSection(evaluations, text);
  if (coverages.length > 0) yield missingSection(coverages, text);
  yield* diagnosticSection(findings, text);
  yield provenanceSection(findings, look);
}

/** Whether a row of its tables has nothing to draw, which the page says once. */
function hasBlank({ results, commitments }: Evaluation, text: Text): boolean {
  return [...results, ...(commitments ?? [])].some((result) => bullet(result, text) === null);
}

function* matrixSection({ evaluations }: Findings, look: Look): Parts {
  const { page } = look.text;
  yield* sectionParts('matrix', page.matrix, content());
  function* content(): Parts {
    yield markup`<p class="about">${page.matrixAbout}</p>`;
    yield* heatMap(subjectsOf(evaluations, look), page.matrix, look.text);
  }
}
