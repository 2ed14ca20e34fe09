import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readExample } from '../example.js';
import { said } from '../layout/variants.js';
import { RUNS, TIMEOUT } from './sheets.js';

/** What groups of rows may be told by, and how a line under them says it. */
const TOLD = {
  place: { names: ['桃城区', '冀州区', '安平县'], below: (name: string) => `以上为${name}数据` },
  year: { names: ['2023年', '2024年', '2025年'], below: (name: string) => `上述为${name}数` },
  role: { names: ['完成值', '年度目标', '预计值'], below: (name: string) => `（以上为${name}）` },
} as const;
type Kind = keyof typeof TOLD;

interface Groups {
  readonly kind: Kind;
  /** For each name the values of two indicators. */
  readonly values: readonly (readonly [number, number])[];
}

const groups: fc.Arbitrary<Groups> = fc.record({
  kind: fc.constantFrom<Kind>('place', 'year', 'role'),
  values: fc.array(fc.tuple(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 1, max: 99 })), {
    minLength: 1,
    maxLength: 3,
  }),
});

/** The same groups with their name over them, or in a line under them. */
function tableOf({ kind, values }: Groups, isBelow: boolean): string {
  const heading = kind === 'year' ? '数值' : '2025年';
  const { names, below } = TOLD[kind];
  const lines = values.flatMap(([first, second], i) => {
    const rows = [`申报率,${first}.3%`, `监测合格率,${second}.7%`];
    const name = names[i] ?? '';
    return isBelow ? [...rows, below(name)] : [name, ...rows];
  });
  return [`指标,${heading}`, ...lines, ''].join('\n');
}

test('a line under rows says of them what a heading over them does', { timeout: TIMEOUT }, async () => {
  const property = fc.asyncProperty(groups, async (one) => {
    const options = { plan: 'hengshui', delimiter: ',' };
    const over = await readExample(tableOf(one, false), options);
    const under = await readExample(tableOf(one, true), options);
    expect(said(under)).toEqual(said(over));
  });
  await fc.assert(property, { numRuns: RUNS });
});
