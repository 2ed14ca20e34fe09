import type { SetAside } from '../../diagnostic/codes.js';
import type { Said } from '../facts/scope.js';
import type { RowLabels } from './row-labels.js';
import type { Subject } from './row-subject.js';
import type { When } from './row-when.js';
import type { Whose } from './row-whose.js';

/** What the values of a row are in one series of columns: set aside, or somebody's value of something at some time. */
export type Meaning =
  | { readonly aside: Said<SetAside> }
  | {
      readonly who: Whose;
      readonly subject: Subject;
      readonly when: When;
      /** A word beside the values says that they were measured. */
      readonly isMeasured: boolean;
    };

/** What a row says of itself, and what its values are, series by series. */
export interface RowMeaning<M = Meaning> {
  readonly labels: RowLabels;
  readonly meanings: readonly M[];
}

/** Somebody's value of something at some time. */
export type Measured = Extract<Meaning, { who: Whose }>;

/** None of its values is set aside. */
export function isMeasured(row: RowMeaning): row is RowMeaning<Measured> {
  return row.meanings.every((one) => 'who' in one);
}

/** Nothing of what a row means is doubtful. */
export function isPlain({ hints }: RowLabels, meanings: readonly (Meaning | null)[]): boolean {
  return hints.length === 0 && meanings.every((one) => one !== null && !isDoubtful(one));
}

/** What a row counts is told by its numbers, and those of another row of the name are others. */
const isDoubtful = (meaning: Meaning) =>
  'who' in meaning
    ? (meaning.who.faulty ?? meaning.subject.faulty ?? meaning.when.faulty) !== null
    : meaning.aside.value === 'count';
