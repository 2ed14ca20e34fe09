import { describe, expect, test } from 'vitest';
import { evaluate } from '../../src/evaluate/evaluate.js';
import { failingRows } from '../../src/evaluate/faulted.js';
import type { Rollup } from '../../src/plan/plan.js';
import { indicator, measurement, type Promised } from './example.js';
import { planOf } from './rollup-example.js';

const UNITS = ['甲县', '乙县', '丙县'];

/** The units whose rows make the whole fail in its final year. */
function failing(promised: Promised, rollup: Rollup, cells: readonly string[]): (string | null)[] {
  const plan = planOf(UNITS, { ...indicator(promised), rollup });
  const rows = cells.map((text, i) => measurement(2025, text, { area: UNITS[i] ?? null }));
  const options = {
    at: 'final',
    basis: 'auto',
    includeCommitments: false,
    asOf: null,
    byArea: false,
  } as const;
  const [result] = evaluate([plan], rows, options)[0]?.results ?? [];
  return result ? failingRows(result).map(({ area }) => area) : [];
}

describe('the rows that make the whole fail', () => {
  const rate: Promised = { target: '>= 90%' };
  const few: Promised = { target: '<= 5%' };
  const everywhere: Promised = { kind: 'coverage', target: '= 100%' };

  test.each<[string, Promised, Rollup, string[], string[]]>([
    ['are below what is required', rate, 'ratio', ['90/100', '89/100', '50/100'], ['乙县', '丙县']],
    ['are above what is required', few, 'ratio', ['5/100', '6/100', '20/100'], ['乙县', '丙县']],
    ['are those without it', everywhere, 'share', ['yes', 'no', 'in-progress'], ['乙县', '丙县']],
    ['are those that count none', everywhere, 'share', ['1', '0', '2'], ['乙县']],
    ['are none of a sum', { kind: 'count', target: '>= 10 家' }, 'sum', ['1', '2', '3'], []],
    ['are none where nothing can be said', rate, 'ratio', ['about 10%', 'about 10%', 'about 10%'], []],
    ['are none of a direction', { target: 'rising' }, 'ratio', ['1/100', '2/100', '3/100'], []],
    [
      'are none of a change, which each counts from its own',
      { target: { change: '>= 20%', from: 2020 }, baseline: '50%' },
      'ratio',
      ['10/100', '20/100', '30/100'],
      [],
    ],
    ['are not those that may yet do', rate, 'ratio', ['>= 80%', '10%', '>= 95%'], ['乙县']],
  ])('%s', (_, promised, rollup, cells, units) => {
    expect(failing(promised, rollup, cells)).toEqual(units);
  });
});
