import type { Evaluation, Findings } from '../../assess/findings.js';
import type { Result } from '../../evaluate/result.js';
import { STATUS } from '../../outcome/outcome.js';
import { inSteps, type Steps } from '../../tables/pause.js';
import type { Text } from '../../text/text.js';
import { countedText, headingOf, withSeries } from '../said/rows.js';
import { type Shown, shownInRow, shownOf } from '../said/shown.js';
import { fullSubjectOf } from '../said/subject.js';
import { parts } from './parts-of-section.js';
import type { WordBlock, WordCell, WordTable } from './word-file.js';

/** The table of indicators of each evaluation, and that of its commitments. */
export function* indicatorsOf({ evaluations }: Findings, text: Text): Steps<WordBlock[]> {
  const several = evaluations.length > 1;
  const blocks = yield* inSteps(evaluations, (evaluation) => tablesOf(evaluation, several, text));
  return parts(blocks, text);
}

function tablesOf(evaluation: Evaluation, several: boolean, text: Text) {
  const { results, commitments, summary } = evaluation;
  const subject = fullSubjectOf(evaluation, text);
  const counted = countedText(summary, results, text) + text.batch.missing.stop;
  const promises = commitments ?? [];
  const { commitmentsHead } = text.results;
  return [
    { name: several ? subject : null, blocks: [written(counted), tableOf(results, text)] },
    ...(promises.length > 0
      ? [
          {
            name: several ? `${subject}${text.results.colon}${commitmentsHead}` : commitmentsHead,
            blocks: [tableOf(promises, text)],
          },
        ]
      : []),
  ];
}

function written(text: string): WordBlock {
  return { kind: 'text', text };
}

/** Its head, the cell below it, and how much of the page's width it takes; figures and words of one kind stand in the middle. */
const COLUMNS: readonly (readonly [
  head: keyof Text['results']['heads'],
  cell: keyof Shown,
  share: number,
  centred: boolean,
])[] = [
  ['row', 'number', 5, true],
  ['indicator', 'name', 16, false],
  ['target', 'target', 10, true],
  ['required', 'required', 9, true],
  ['measured', 'measured', 10, true],
  ['gap', 'gap', 9, true],
  ['outcome', 'outcome', 9, true],
];

function tableOf(results: readonly Result[], text: Text): WordTable {
  return {
    kind: 'table',
    columns: COLUMNS.map(([, , share, centred]) => ({ share, centred })),
    rows: rowsOf(results, text),
  };
}

/** Made as they are written. */
function* rowsOf(results: readonly Result[], text: Text): Generator<readonly WordCell[]> {
  yield COLUMNS.map(([head]) => text.results.heads[head]);
  for (const [i, one] of results.entries()) {
    yield* headingRow(headingOf(results, i));
    for (const { result, inRow } of withSeries([one])) yield cellsOf(result, inRow, text);
  }
}

/** What failed is bold: these pages are printed in black. */
function cellsOf(result: Result, inRow: boolean, text: Text): WordCell[] {
  const shown = inRow ? shownInRow(result, text) : shownOf(result, text);
  const bold = STATUS[result.outcome] === 'fail';
  return COLUMNS.map(([, cell]) => (cell === 'outcome' ? { text: shown[cell], bold } : shown[cell]));
}

/** The plan's heading over the rows that follow, where one begins. */
function headingRow(group: string | null): WordCell[][] {
  if (group === null) return [];
  return [COLUMNS.map(([, cell]) => (cell === 'name' ? { text: group, bold: true } : ''))];
}
