import fc from 'fast-check';
import { Fraction } from 'fraction.js';
import { expect, test } from 'vitest';
import type { Findings } from '../../src/assess/findings.js';
import { findingsOf, reportOf } from '../../src/assess/plain.js';
import { diagnostic } from '../../src/diagnostic/diagnostic.js';
import { makeReport } from '../report/sample.js';

const FOUND = makeReport();

/** Findings with one number, where every result has some. */
function withPace(pace: Fraction): Findings {
  const [evaluation] = FOUND.evaluations;
  const [result] = evaluation?.results ?? [];
  if (!evaluation || !result) throw new Error('the sample has no result');
  return { ...FOUND, evaluations: [{ ...evaluation, results: [{ ...result, pace }] }] };
}

test('every fraction comes back as it was, however long', () => {
  fc.assert(
    fc.property(fc.bigInt(), fc.bigInt({ min: 1n }), (n, d) => {
      const report = JSON.parse(JSON.stringify(reportOf(withPace(new Fraction(n, d)))));
      expect(findingsOf(report).evaluations[0]?.results[0]?.pace?.equals(new Fraction(n, d))).toBe(true);
    }),
  );
});

test('a report tells of a plan all but its rows', () => {
  const [evaluation] = reportOf(FOUND).evaluations;
  expect(Object.keys(evaluation?.plan ?? {})).toEqual(
    expect.arrayContaining(['id', 'title', 'jurisdiction', 'checkpoints', 'origin']),
  );
  expect(evaluation?.plan).not.toHaveProperty('indicators');
});

test('what a diagnostic calls whole or exact is no number', () => {
  const params = { plan: '甲市', indicator: '甲', year: 2023, whole: '0/0', units: '10' };
  const found = { ...FOUND, diagnostics: [diagnostic('PC238', null, params)] };
  expect(findingsOf(reportOf(found)).diagnostics[0]?.params).toEqual(params);
});

test('one object that stands in two places is one object again', () => {
  const { evaluations } = findingsOf(reportOf(FOUND));
  const [first] = evaluations[0]?.results ?? [];
  const again = findingsOf(
    structuredClone(reportOf({ ...FOUND, evaluations: [...FOUND.evaluations, ...FOUND.evaluations] })),
  );
  expect(again.evaluations[1]?.results[0]?.indicator).toBe(again.evaluations[0]?.results[0]?.indicator);
  expect(first).toBeDefined();
});
