/** What a place is to do about one indicator. */
export type Doing = 'raise' | 'lower' | 'achieve' | 'clarify' | 'report';

/** The words of what is to be done next: who, what, by how much, by when. */
export interface StepWords {
  readonly title: string;
  readonly nothing: string;
  readonly heads: {
    readonly place: string;
    readonly indicator: string;
    readonly measured: string;
    readonly wanted: string;
    readonly change: string;
    readonly by: string;
  };
  /** A value with the year that it is of. */
  readonly measured: (value: string, year: number) => string;
  readonly unreported: string;
  /** Several indicators by the numbers of their rows. */
  readonly rows: (numbers: readonly string[]) => string;
  /** The target, and what is due by a year on the way to it. */
  readonly wanted: (
    target: string,
    due: readonly { readonly year: number; readonly value: string }[],
  ) => string;
  /** `share`: of a rate and not of a number of things; `beyond`: more than the amount is wanted. */
  readonly raise: (amount: Amount) => string;
  readonly lower: (amount: Amount) => string;
  /** So many of the things that the indicator counts. */
  readonly units: (units: bigint, counted: string) => string;
  readonly achieve: (wanted: string) => string;
  readonly provide: string;
  readonly clarify: (reason: string) => string;
  readonly report: (year: number, missing: readonly string[]) => string;
  /** An ISO day; `over`: it has passed. */
  readonly by: (day: string, over: boolean) => string;
  readonly soon: string;
}

/** By how much, written; `units` are so many of the things counted. */
export interface Amount {
  readonly shown: string;
  readonly share: boolean;
  readonly beyond: boolean;
  readonly units: string | null;
}
