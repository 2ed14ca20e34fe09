import { Fraction } from 'fraction.js';
import { expect, test } from 'vitest';
import type { Result } from '../../src/evaluate/result.js';
import { scoreOf } from '../../src/evaluate/score.js';
import { indicator, judged } from './example.js';

const one = indicator({ target: 'attested', kind: 'attestation' });

/** A row that comes out so, with a weight or without. */
function row(outcome: Result['outcome'], weight: number | null): Result {
  const weighted = { ...one, id: outcome, weight: weight === null ? null : new Fraction(weight) };
  return { ...judged(one, {}), indicator: weighted, outcome };
}

test('what passed earns its weight, what is open may, what failed is only judged', () => {
  const score = scoreOf([
    row('met', 10),
    row('on-track', 20),
    row('behind', 5),
    row('not-met', 7),
    row('no-data', 3),
    row('undetermined', 4),
    row('not-applicable', 100),
    row('met', null),
  ]);
  const numbers = [score?.earned, score?.possible, score?.judged, score?.total].map((one) => one?.toString());
  expect(numbers).toEqual(['30', '37', '42', '149']);
  expect(score?.open.map(({ id }) => id)).toEqual(['no-data', 'undetermined']);
});

test('without a weight there is no score', () => {
  expect(scoreOf([row('met', null)])).toBeNull();
  expect(scoreOf([])).toBeNull();
});
