import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { Waiting } from '../../../src/measure/layout/waiting.js';
import { fuzz, TIMEOUT } from '../../attacks/runs.js';
import { bytesOf, cameOf, table } from './long-tables.js';

/** Of real tables 50,000 rows wait for what stands under them; here so many do, so that short tables are long. */
let mostWaiting = 9;
beforeAll(() => {
  const rows = new WeakMap<Waiting, number>();
  vi.spyOn(Waiting.prototype, 'add').mockImplementation(function (this: Waiting) {
    const count = (rows.get(this) ?? 0) + 1;
    rows.set(this, count);
    return count >= mostWaiting;
  });
  vi.spyOn(Waiting.prototype, 'clear').mockImplementation(function (this: Waiting) {
    rows.delete(this);
  });
});
afterAll(() => vi.restoreAllMocks());

test(
  'rows that came before come to what they would if each were read',
  async () => {
    let again = 0;
    await fuzz('rows again', 0.5, table, async (made) => {
      const { limit, waiting, chunk } = made;
      mostWaiting = waiting;
      const bytes = bytesOf(made);
      const quick = await cameOf(bytes, chunk, limit, true);
      expect(quick.told).toBe((await cameOf(bytes, chunk, limit, false)).told);
      again += quick.again;
    });
    expect(again).toBeGreaterThan(1000);
  },
  TIMEOUT,
);
