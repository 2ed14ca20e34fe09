import type { Period } from '../../plan.js';
import type { Place } from '../table/line.js';
import { type DueDays, daysOf, TIME } from './due.js';
import { type Section, type Sentence, sentencesOf } from './prose.js';

export type CheckpointName = 'midterm' | 'final';

/** An evaluation that the plan orders, as its clause words it. */
export interface DraftCheckpoint {
  readonly name: CheckpointName;
  readonly days: DueDays;
  readonly wording: string;
  readonly clause: string;
  readonly place: Place;
  readonly doubtful: boolean;
}

const OCCASION = /中期|期中|终期|末期|期末|期满|总结(?=评估|评价|验收)/g;
const EVALUATED = /评估|评价|考核|总结/;

/** The evaluations that the document dates. Where it dates one more than once, the first place counts and is doubtful. */
export function checkpointsIn(sections: readonly Section[], period: Period | null): DraftCheckpoint[] {
  const found = sections.flatMap((section) =>
    sentencesOf(section).flatMap((piece) => datedIn(piece, period)),
  );
  return (['midterm', 'final'] as const).flatMap((name) => {
    const own = found.filter((one) => one.name === name);
    const [first] = own;
    if (!first) return [];
    const differ = own.some(({ days }) => days.due !== first.days.due);
    return [{ ...first, doubtful: first.doubtful || differ }];
  });
}

interface At {
  readonly at: number;
  readonly end: number;
  readonly text: string;
}

function datedIn({ text, clause, place }: Sentence, period: Period | null): DraftCheckpoint[] {
  if (!EVALUATED.test(text)) return [];
  const times = timesIn(text, period);
  const occasions = occasionsIn(text);
  if (times.length === 0 || occasions.length === 0) return [];
  const inTurn = times.length === occasions.length;
  return occasions.flatMap(({ name, at }, i) => {
    const nearest = times.findLast(({ end }) => end <= at) ?? times[0];
    const time = inTurn ? times[i] : nearest;
    if (!time) return [];
    const isLate = period !== null && time.days.year > period.end;
    const doubtful = time.days.doubtful || isLate || (!inTurn && times.length > 1);
    const days = isLate ? { ...time.days, year: period.end } : time.days; // the last year is evaluated once it is over
    return [{ name, days, wording: time.text, clause, place, doubtful }];
  });
}

function timesIn(text: string, period: Period | null): (At & { readonly days: DueDays })[] {
  return [...text.matchAll(TIME)].flatMap((match) => {
    const days = daysOf(match);
    if (!days || (period && (days.year < period.start || days.year > period.end + 1))) return [];
    return [{ at: match.index, end: match.index + match[0].length, text: match[0], days }];
  });
}

/** Each of the two once, in the order of the words. */
function occasionsIn(text: string): { readonly name: CheckpointName; readonly at: number }[] {
  const all = [...text.matchAll(OCCASION)].map((match) => ({
    name: /中/.test(match[0]) ? ('midterm' as const) : ('final' as const),
    at: match.index,
  }));
  return all.filter(({ name }, i) => all.findIndex((one) => one.name === name) === i);
}
