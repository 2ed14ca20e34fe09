import { OUTCOMES, type Outcome } from '../../outcome/outcome.js';
import type { Look } from '../look.js';
import type { TextPieces } from '../pieces.js';
import { type GridColumn, grid, gridPieces } from './grid.js';
import {
  type Line,
  matrixOf,
  numbersOf,
  type Outcomes,
  passed,
  SIDE_BY_SIDE,
  type Subject,
} from './matrix.js';
import { printable } from './printable.js';

type Paint = (line: string, outcome: Outcome | undefined) => string;

/** Indicators against subjects, one mark a cell, with how many passed on either side. */
export function* matrix(
  subjects: readonly Subject[],
  look: Look,
  paint: (line: string, outcome: Outcome | undefined) => string,
): TextPieces {
  const { lines, outcomes } = yield* matrixOf(subjects);
  if (subjects.length <= SIDE_BY_SIDE) yield across(subjects, lines, outcomes, look, paint);
  else yield* down(subjects, lines, outcomes, look, paint);
  const marks = look.text.results.marks;
  const used = OUTCOMES.filter((outcome) => outcomes.some((row) => row.includes(outcome)));
  yield `\n${look.text.results.legend(used.map((outcome) => [marks[outcome], outcome] as const))}`;
}

/** Indicators below each other, subjects side by side. */
function across(
  subjects: readonly Subject[],
  lines: readonly Line[],
  outcomes: Outcomes,
  look: Look,
  paint: Paint,
): string {
  const words = look.text.results;
  const columns: GridColumn[] = [
    { head: words.heads.indicator, flexible: true, least: 20 },
    ...subjects.map(({ name }) => ({ head: name, least: 6 })),
    { head: words.passed, right: true },
  ];
  const rows = lines.map((line, r) => [
    printable(line.name),
    ...marked(outcomes[r] ?? [], look),
    passed(outcomes[r] ?? []),
  ]);
  const totals = [
    words.passed,
    ...subjects.map((_, c) => passed(outcomes.map((row) => row[c]))),
    passed(outcomes.flat()),
  ];
  return grid(columns, [...rows, totals], {
    ...look,
    paint: (line, row, column) => paint(line, outcomes[row]?.[column - 1]),
  });
}

/** Subjects below each other, indicators side by side under their numbers, whose names follow. */
function* down(
  subjects: readonly Subject[],
  lines: readonly Line[],
  outcomes: Outcomes,
  look: Look,
  paint: Paint,
): Generator<string> {
  const words = look.text.results;
  const numbers = numbersOf(subjects, lines);
  const columns: GridColumn[] = [
    { head: '', flexible: true, least: 16 },
    ...numbers.map((number) => ({ head: number })),
    { head: words.passed, right: true },
  ];
  const rows = subjects.map((subject, s) => {
    const own = outcomes.map((row) => row[s]);
    return [subject.name.replaceAll('\n', ' '), ...marked(own, look), passed(own)];
  });
  // of hundreds of subjects only how many passed, so that the narrow columns stay narrow
  const tally = (row: readonly (Outcome | undefined)[]) =>
    subjects.length < 100 ? passed(row) : (passed(row).split('/')[0] ?? '');
  const totals = [words.passed, ...outcomes.map(tally), tally(outcomes.flat())];
  yield* gridPieces(columns, [...rows, totals], {
    ...look,
    paint: (line, row, column) => paint(line, outcomes[column - 1]?.[row]),
  });
  for (const [i, line] of lines.entries()) yield `\n${numbers[i]?.padStart(3)}  ${printable(line.name)}`;
}

function marked(outcomes: readonly (Outcome | undefined)[], look: Look): string[] {
  return outcomes.map((outcome) => (outcome ? look.text.results.marks[outcome] : ''));
}
