import { type Outcome, STATUS } from './outcome.js';

/**
 * `changed`: neither better nor worse, such as a failure that can no longer be judged. `no-new-data`: judged for a later
 * year on the very value that the earlier report had, so that nothing was gained.
 */
export const CHANGES = [
  'fell-back',
  'improved',
  'changed',
  'no-new-data',
  'new',
  'gone',
  'unchanged',
] as const;
export type Change = (typeof CHANGES)[number];

/** Higher is better; what is not known stands above a failure, and two failures are alike. */
const RANK: { readonly [O in Outcome]: number } = {
  met: 3,
  'on-track': 2,
  'no-data': 1,
  undetermined: 1,
  behind: 0,
  'not-met': 0,
  'not-applicable': -1,
};

export function changeOf(before: Outcome | null, after: Outcome | null): Change {
  if (before === null) return 'new';
  if (after === null) return 'gone';
  const [from, to] = [STATUS[before], STATUS[after]];
  if (before === after || (from === 'fail' && to === 'fail')) return 'unchanged';
  if (from === 'none' || to === 'none' || to === from || (from === 'fail' && to === 'open'))
    return from === 'pass' && to === 'pass' ? byRank(before, after) : 'changed';
  return byRank(before, after);
}

function byRank(before: Outcome, after: Outcome): Change {
  return RANK[after] > RANK[before] ? 'improved' : 'fell-back';
}
