import { afterEach, expect, test, vi } from 'vitest';
import { KnownRows } from '../../../src/measure/layout/known-rows.js';
import { fuzz, TIMEOUT } from '../../attacks/runs.js';
import { bytesOf, cameOf, type TableText, table } from './long-tables.js';

afterEach(() => vi.restoreAllMocks());

/** What comes of a table with what is known of its rows, and without; and how many were like others. */
async function bothWays(made: TableText, limit: number) {
  const bytes = bytesOf(made);
  const like = vi.spyOn(KnownRows.prototype, 'like');
  const quick = await cameOf(bytes, bytes.length, limit, false);
  const likes = like.mock.results.filter(({ value }) => value !== undefined).length;
  like.mockReturnValue(undefined);
  vi.spyOn(KnownRows.prototype, 'of').mockReturnValue(undefined);
  const slow = await cameOf(bytes, bytes.length, limit, false);
  vi.restoreAllMocks();
  return { quick: quick.told, slow: slow.told, likes };
}

test(
  'what is known of rows that name the same, or the same but for their year, is what each by itself would come to',
  async () => {
    let known = 0;
    await fuzz('known rows', 0.25, table, async (made) => {
      const { quick, slow, likes } = await bothWays(made, made.limit);
      expect(quick).toBe(slow);
      known += likes;
    });
    expect(known).toBeGreaterThan(100);
  },
  TIMEOUT,
);

test('a note on one of several rows that say the same is heard', async () => {
  const pool = [
    '衡水市,桃城区,工伤保险参保人数,2024,/,,',
    '注：第3行数据作废',
    '衡水市,桃城区,工伤保险参保人数,2024,532400,,',
  ];
  const order = [2, 0, 0, 0, 0, 0, 1];
  const header = '城市,县区,指标,年份,数值,分子,分母';
  const { quick, slow } = await bothWays({ title: '', header, pool, order, breaks: '\n' }, 6);
  expect(quick).toBe(slow);
  expect(quick).not.toContain('PC284');
});
