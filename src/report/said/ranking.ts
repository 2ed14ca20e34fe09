import type { Evaluation } from '../../assess/findings.js';
import { compareText } from '../../diagnostic/diagnostic.js';
import type { AreaEvaluation, Result } from '../../evaluate/result.js';
import { now } from '../../outcome/later.js';
import { STATUS, type Verdict } from '../../outcome/outcome.js';
import { countsFalls } from '../../plan/kinds.js';
import { singlesIn } from '../../plan/singles.js';
import { inSteps, type Steps } from '../../tables/pause.js';
import type { Course } from '../../text/ranking.js';
import type { Text } from '../../text/text.js';
import { labelOf } from './rows.js';
import { demandForPeople } from './target.js';
import { measuredForPeople, saidOf } from './value.js';

/** A city of a batch or a county of a city, with what failed there. */
export interface Place {
  readonly name: string;
  readonly evaluation: Evaluation;
  /** The county; null for the city as a whole. */
  readonly area: string | null;
  readonly verdict: Verdict;
  /** In the order of the plan. */
  readonly failed: readonly Result[];
  readonly open: readonly Result[];
  /** How many passed, and how many count. */
  readonly passed: number;
  readonly counted: number;
  /** Where what failed is going (what there is, where nothing failed); null where no years tell. */
  readonly course: Course | null;
}

/** The cities of a batch, from worst to best. */
export function rankedCities(evaluations: readonly Evaluation[]): Place[] {
  return ranked(
    evaluations.map((evaluation) => {
      const results = [...evaluation.results, ...(evaluation.commitments ?? [])];
      return placeOf(evaluation.plan.jurisdiction.name, null, { ...evaluation, results }, evaluation);
    }),
  );
}

/** Where most indicators failed, the places equally; none where none failed anywhere. */
export function worstOf(evaluations: readonly Evaluation[]): Place[] {
  const ranked = rankedCities(evaluations);
  const most = ranked[0]?.failed.length ?? 0;
  return most === 0 ? [] : ranked.filter(({ failed }) => failed.length === most);
}

/** The counties of a city, from worst to best, a step for each; none where they were not evaluated. */
export function* rankedCounties(evaluation: Evaluation): Steps<Place[]> {
  const placed = (one: AreaEvaluation) => [placeOf(one.area, one.area, one, evaluation)];
  return ranked(yield* inSteps(evaluation.areas ?? [], placed));
}

const RANK: { readonly [V in Verdict]: number } = { fail: 0, incomplete: 1, pass: 2 };

/**
 * From worst to best: first by the verdict (fail, incomplete, pass); of equal verdicts first the place where more indicators
 * failed; of equally many the one where more are open; then by name, by the numbers of its characters.
 */
function ranked(places: readonly Place[]): Place[] {
  return [...places].sort(
    (a, b) =>
      RANK[a.verdict] - RANK[b.verdict] ||
      b.failed.length - a.failed.length ||
      b.open.length - a.open.length ||
      compareText(a.name, b.name),
  );
}

interface Judged {
  readonly verdict: Verdict;
  readonly results: readonly Result[];
}

function placeOf(name: string, area: string | null, judged: Judged, evaluation: Evaluation): Place {
  const { verdict, results } = judged;
  const of = (status: string) => results.filter(({ outcome }) => STATUS[outcome] === status);
  const [failed, open, passed] = [of('fail'), of('open'), of('pass')];
  return {
    name,
    evaluation,
    area,
    verdict,
    failed,
    open,
    passed: passed.length,
    counted: passed.length + failed.length + open.length,
    course: together((failed.length > 0 ? failed : results).map(courseOf)),
  };
}

/** What several courses come to: the same where all are the same, else mixed. */
function together(courses: readonly (Course | null)[]): Course | null {
  const known = courses.flatMap((course) => course ?? []);
  const [first = null] = known;
  return known.every((course) => course === first) ? first : 'mixed';
}

/** Where one indicator is going, seen from its target; null where its years do not tell, or its target no direction. */
function courseOf(result: Result): Course | null {
  const { trend } = now(result.beside);
  const wanted = directionOf(result);
  if (!trend || !wanted) return null;
  if (trend.direction === 'level') return 'level';
  if (trend.direction === 'back-and-forth') return 'mixed';
  return trend.direction === wanted ? 'better' : 'worse';
}

const DIRECTIONS = { '>=': 'up', '>': 'up', '<=': 'down', '<': 'down' } as const;

/** Which way values must go to reach the target: against the sign where a growth counts falls and is told with one. */
function directionOf({ indicator, target }: Result): 'up' | 'down' | null {
  const [demand] = singlesIn(indicator.target);
  if (!demand || demand.type === 'attested') return null;
  if (demand.type === 'trend') return demand.direction === 'rising' ? 'up' : 'down';
  if (demand.operator !== '=') return DIRECTIONS[demand.operator];
  return target?.equals(1) && !countsFalls(indicator) ? 'up' : null;
}

/** `2 申报率（80.4%，应达88.804%）`: what failed at a place, in the order of the plan. */
export function failedText({ failed }: Place, text: Text): string {
  return failed.map((result) => failureText(result, text)).join(text.ranking.listBreak);
}

function failureText(result: Result, text: Text): string {
  const { required, target } = result;
  const due = required && target && !required.equals(target) ? saidOf(result, text).required : null;
  const wanted = due === null ? demandForPeople(result.indicator, text) : text.page.point.required(due);
  const measured = measuredForPeople(result, text);
  return (
    labelOf(result, text) + text.results.bracket([measured, wanted].filter(Boolean).join(text.ranking.comma))
  );
}
