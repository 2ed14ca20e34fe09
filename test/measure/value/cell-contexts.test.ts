import { expect, test } from 'vitest';
import { CellContexts } from '../../../src/measure/value/cell-contexts.js';
import { parseUnit } from '../../../src/quantity/unit.js';
import { PLANS } from '../example.js';

const plan = PLANS.find(({ id }) => id === 'hengshui') ?? PLANS[0];
const count = plan?.indicators.find(({ kind }) => kind === 'count');
if (!plan || !count) throw new Error('Hengshui counts persons');

test('tables that each make the same unit anew stand in one context, those of another unit in another', () => {
  const contexts = new CellContexts(null);
  const [first, second, other] = ['万人', '万人', '人'].map((unit) => parseUnit(unit));
  expect(first).not.toBe(second);
  const context = contexts.ofValue(count, null, plan, first ?? null, 2023);
  expect(contexts.ofValue(count, null, plan, second ?? null, 2023)).toBe(context);
  for (const unit of [other, null]) {
    const another = contexts.ofValue(count, null, plan, unit ?? null, 2023);
    expect(another).not.toBe(context);
    expect(contexts.read('11.29', another)).not.toEqual(contexts.read('11.29', context));
  }
});
