import type { Plan } from '../../plan/plan.js';
import { fold } from '../../quantity/fold.js';
import type { FiveYears } from './five-years.js';

/** What the papers of plans are about: the pairs of letters in their titles and in the names of their indicators. */
export class PlanWords {
  #pairs: ReadonlySet<string> | null = null;

  constructor(private readonly plans: readonly Plan[]) {}

  /** True where some plan is of these years. */
  areOfPlan({ first, last }: Pick<FiveYears, 'first' | 'last'>): boolean {
    return this.plans.some(({ period }) => period.start <= last && period.end >= first);
  }

  /** A folded text without the letters that stand in it beside each other as in one of these. */
  without(text: string): string {
    this.#pairs ??= pairsOf(this.plans);
    const pairs = this.#pairs;
    const letters = [...text];
    const isKnown = (at: number) => pairs.has(`${letters[at]}${letters[at + 1]}`);
    return letters.filter((_, at) => !isKnown(at) && !(at > 0 && isKnown(at - 1))).join('');
  }
}

/** Of two such letters nearly every English word is made, whatever it means. */
const LATIN = /[a-z]{2}/i;

function pairsOf(plans: readonly Plan[]): ReadonlySet<string> {
  const texts = plans.flatMap(({ title, indicators, commitments }) => [
    title,
    ...[...indicators, ...commitments].flatMap(({ name, aliases }) => [name, ...aliases]),
  ]);
  return new Set(
    texts.flatMap((text) => {
      const letters = [...fold(text)];
      const pairs = letters.slice(1).map((letter, at) => `${letters[at]}${letter}`);
      return pairs.filter((pair) => !LATIN.test(pair));
    }),
  );
}
