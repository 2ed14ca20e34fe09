import { expect, test, vi } from 'vitest';
import { KnownRows } from '../../../src/measure/layout/known-rows.js';
import { fuzz, TIMEOUT } from '../../attacks/runs.js';
import { bytesOf, cameOf, table } from './long-tables.js';

test(
  'what is known of rows that name the same, or the same but for their year, is what each by itself would come to',
  async () => {
    let known = 0;
    await fuzz('known rows', 0.25, table, async (made) => {
      const bytes = bytesOf(made);
      const like = vi.spyOn(KnownRows.prototype, 'like');
      const quick = await cameOf(bytes, made.chunk, made.limit, false);
      known += like.mock.results.filter(({ value }) => value !== undefined).length;
      like.mockReturnValue(undefined);
      vi.spyOn(KnownRows.prototype, 'of').mockReturnValue(undefined);
      const slow = await cameOf(bytes, made.chunk, made.limit, false);
      vi.restoreAllMocks();
      expect(quick.told).toBe(slow.told);
    });
    expect(known).toBeGreaterThan(100);
  },
  TIMEOUT,
);
