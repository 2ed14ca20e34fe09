import type { Evaluation, Findings } from '../../assess/findings.js';
import type { AreaEvaluation } from '../../evaluate/result.js';
import type { Outcome } from '../../outcome/outcome.js';
import type { Steps } from '../../tables/pause.js';
import type { Text } from '../../text/text.js';
import type { Look } from '../look.js';
import { matrixOf, passed, SIDE_BY_SIDE, type Subject, subjectsOf } from '../said/matrix.js';
import { occasionOf } from '../said/rows.js';
import type { BookSheet } from './book.js';
import { textCell } from './cells.js';
import { BODY, CENTRED, HEAD, HEADING, outcomeRules, outcomeText } from './looks.js';
import { Page } from './page.js';

/** One block: a line of words over it, and outcomes with names down the side and across the top. */
interface Block {
  readonly title: string;
  readonly top: readonly string[];
  readonly side: readonly string[];
  /** By row, then by column. */
  readonly outcomes: readonly (readonly (Outcome | undefined)[])[];
}

const NAME_WIDTH = 36;
const OUTCOME_WIDTH = 15;
const MIDDLE = { ...BODY, ...CENTRED };

/** Indicators against cities, and for each evaluation by reporting unit, against its units. */
export function* matrixSheet(name: string, findings: Findings, look: Look): Steps<BookSheet> {
  const all = [yield* blockOf(look.text.workbook.sheets.matrix, subjectsOf(findings.evaluations, look))];
  for (const evaluation of findings.evaluations)
    if (evaluation.areas !== null) all.push(yield* areaBlock(evaluation, evaluation.areas, look.text));
  const blocks = all.filter(({ outcomes }) => outcomes.length > 0);
  const most = Math.max(0, ...blocks.map(({ top }) => top.length));
  const page = new Page([NAME_WIDTH, ...Array.from({ length: most + 1 }, () => OUTCOME_WIDTH)]);
  for (const [i, block] of blocks.entries()) {
    if (i > 0) page.skip();
    yield* write(block, page, look.text);
  }
  return page.sheet(name, { rows: blocks.length === 1 ? 2 : 0, columns: 1 });
}

function areaBlock(evaluation: Evaluation, areas: readonly AreaEvaluation[], text: Text): Steps<Block> {
  const subjects = areas.map(({ area, results }) => ({ name: area, results }));
  return blockOf(occasionOf(evaluation, text), subjects);
}

/** Few subjects stand side by side, many below each other, as in the matrix at the terminal. */
function* blockOf(title: string, subjects: readonly Subject[]): Steps<Block> {
  const { lines, outcomes } = yield* matrixOf(subjects);
  const names = subjects.map(({ name }) => name.replaceAll('\n', ' '));
  const labels = lines.map((line) => line.name);
  if (subjects.length <= SIDE_BY_SIDE) return { title, top: names, side: labels, outcomes };
  const turned = subjects.map((_, s) => outcomes.map((row) => row[s]));
  return { title, top: labels, side: names, outcomes: turned };
}

function* write({ title, top, side, outcomes }: Block, page: Page, text: Text): Steps<void> {
  const words = text.results;
  const shown = (outcome: Outcome | undefined) =>
    textCell(outcome ? outcomeText(outcome, text) : '', CENTRED);
  page.add([textCell(title)], HEADING, [top.length + 2]);
  page.add(
    ['', ...top, words.passed].map((head) => textCell(head)),
    HEAD,
  );
  for (const [r, row] of outcomes.entries()) {
    page.add([textCell(side[r] ?? ''), ...row.map(shown), textCell(passed(row), CENTRED)], BODY);
    yield;
  }
  page.mark(outcomes.length, 1, top.length, (range) => outcomeRules(range, text));
  const totals = top.map((_, c) => textCell(passed(outcomes.map((row) => row[c]))));
  page.add([textCell(words.passed), ...totals, textCell(passed(outcomes.flat()))], MIDDLE);
}
