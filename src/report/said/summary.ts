import type { Evaluation } from '../../assess/findings.js';
import type { Result } from '../../evaluate/result.js';
import { OUTCOMES, type Outcome, type Verdict } from '../../outcome/outcome.js';
import type { Look } from '../look.js';
import { grid } from './grid.js';
import { printable } from './printable.js';
import { occasionOf } from './rows.js';

interface Line {
  readonly name: string;
  readonly verdict: Verdict;
  readonly summary: Readonly<Record<Outcome, number>>;
  readonly results: readonly Result[];
}

/** A line a place: its verdict, and how many of its indicators came to which outcome; units under their city. */
export function summaryOf(
  evaluations: readonly Evaluation[],
  look: Look,
  paint: (line: string, verdict: Verdict) => string,
): string {
  const { results: words, batch } = look.text;
  const lines = evaluations.flatMap((one) => linesOf(one, look));
  const used = OUTCOMES.filter((outcome) => lines.some(({ summary }) => summary[outcome] > 0));
  const accepted = lines.some(({ results }) => acceptedIn(results) > 0);
  const columns = [
    { head: batch.summary.place, flexible: true, least: 16 },
    { head: batch.summary.verdict, least: 8 },
    ...used.map((outcome) => ({ head: words.outcome[outcome], right: true })),
    ...(accepted ? [{ head: words.accepted.word, right: true }] : []),
  ];
  const rows = lines.map(({ name, verdict, summary, results }) => [
    printable(name),
    words.verdict[verdict],
    ...used.map((outcome) => shown(summary[outcome])),
    ...(accepted ? [shown(acceptedIn(results))] : []),
  ]);
  return grid(columns, rows, {
    width: look.width,
    boxes: look.boxes,
    paint: (line, row, column) => (column === 1 ? paint(line, lines[row]?.verdict ?? 'incomplete') : line),
  });
}

function linesOf(evaluation: Evaluation, { text }: Look): Line[] {
  const { areas, verdict, summary, results } = evaluation;
  return [
    { name: occasionOf(evaluation, text), verdict, summary, results },
    ...(areas ?? []).map(({ area, ...one }) => ({ ...one, name: `· ${area}` })),
  ];
}

function acceptedIn(results: readonly Result[]): number {
  return results.filter(({ accepted }) => accepted).length;
}

/** Where there are many lines, a nought is easier seen as nothing. */
function shown(count: number): string {
  return count === 0 ? '' : String(count);
}
