/** Where values are going, seen from what is wanted of them. */
export type Course = 'better' | 'worse' | 'level' | 'mixed';

/** The words of places held side by side. */
export interface RankingWords {
  readonly title: string;
  /** The rule that places are ordered by. */
  readonly rule: string;
  readonly course: { readonly [C in Course]: string };
  readonly heads: {
    readonly rank: string;
    readonly place: string;
    readonly verdict: string;
    readonly failed: string;
    readonly open: string;
    readonly passed: string;
    readonly course: string;
    readonly what: string;
  };
  /** The two orders that a table can be seen in. */
  readonly orders: { readonly worst: string; readonly plan: string };
  readonly listBreak: string;
  readonly comma: string;
}
