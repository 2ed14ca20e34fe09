import type { Evaluation } from '../../assess/findings.js';
import type { Result } from '../../evaluate/result.js';
import { type Outcome, STATUS } from '../../outcome/outcome.js';
import type { Indicator } from '../../plan/plan.js';
import type { Steps } from '../../tables/pause.js';
import type { Look } from '../look.js';
import { printable } from './printable.js';

/** So many subjects still stand side by side; more of them stand below each other. */
export const SIDE_BY_SIDE = 8;

/** Something that has an outcome for each indicator: a city's evaluation, or one reporting unit of it. */
export interface Subject {
  readonly name: string;
  readonly results: readonly Result[];
}

/** One indicator of all those that the subjects have between them. */
export interface Line {
  readonly id: string;
  readonly name: string;
  /** The plan's own row number, where one plan speaks. */
  readonly row: number | null;
}

export function subjectsOf(evaluations: readonly Evaluation[], look: Look): Subject[] {
  const words = look.text.results;
  const names = new Set(evaluations.map(({ occasion }) => occasion.name));
  const years = new Set(evaluations.map(({ occasion }) => occasion.year));
  return evaluations.map(({ plan, occasion, results }) => {
    const parts = [
      plan.jurisdiction.name,
      ...(names.size > 1 && !/^\d+$/.test(occasion.name) ? [words.checkpoint(occasion.name)] : []),
      ...(years.size > 1 ? [String(occasion.year)] : []),
    ];
    return { name: parts.map(printable).join('\n'), results };
  });
}

/** By indicator, then by subject; undefined where a subject has no such indicator. */
export type Outcomes = readonly (readonly (Outcome | undefined)[])[];
/** The matrix before it is laid out, made subject by subject. */
export function* matrixOf(
  subjects: readonly Subject[],
): Steps<{ lines: readonly Line[]; outcomes: Outcomes }> {
  const lines = yield* indicatorsOf(subjects);
  const outcomes = lines.map((): (Outcome | undefined)[] => []);
  for (const subject of subjects) {
    for (const [i, line] of lines.entries()) outcomes[i]?.push(outcomeOf(subject, line));
    yield;
  }
  return { lines, outcomes };
}

/** The indicators of all subjects, in the order in which the plans name them. */
function* indicatorsOf(subjects: readonly Subject[]): Steps<Line[]> {
  const found = new Map<string, { readonly indicator: Indicator; readonly names: Set<string> }>();
  for (const { results } of subjects) {
    yield;
    for (const { indicator } of results) {
      const known = found.get(indicator.id);
      if (known) known.names.add(indicator.name);
      else found.set(indicator.id, { indicator, names: new Set([indicator.name]) });
    }
  }
  return [...found.values()].map(({ indicator, names }) => ({
    id: indicator.id,
    name: nameOf(indicator, names),
    row: indicator.row,
  }));
}

/** The plan's own name where all subjects are of one plan, else the one that is common to all plans. */
function nameOf(indicator: Indicator, names: ReadonlySet<string>): string {
  return names.size === 1 ? indicator.name : (indicator.aliases[0] ?? indicator.name);
}

function outcomeOf({ results }: Subject, { id }: Line): Outcome | undefined {
  return results.find((result) => result.indicator.id === id)?.outcome;
}

/** The plan's row numbers where all subjects are of one plan, else numbers of our own. */
export function numbersOf(subjects: readonly Subject[], lines: readonly Line[]): string[] {
  const rows = lines.map(({ id }) => new Set(subjects.map(({ results }) => rowOf(results, id))));
  const one = rows.every((set) => set.size === 1 && !set.has(null));
  return lines.map(({ row }, i) => String(one && row !== null ? row : i + 1));
}

function rowOf(results: readonly Result[], id: string): number | null {
  return results.find(({ indicator }) => indicator.id === id)?.indicator.row ?? null;
}

/** How many passed of those that count. */
export function passed(outcomes: readonly (Outcome | undefined)[]): string {
  const counted = outcomes.filter((outcome) => outcome !== undefined && STATUS[outcome] !== 'none');
  return `${counted.filter((outcome) => outcome && STATUS[outcome] === 'pass').length}/${counted.length}`;
}
