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

test('a year that nobody can read is told of each row, whatever stands above it', async () => {
  const pool = [
    '衡水市,1,桃城区,2024,532400,,',
    '衡水市,1,桃城区,明年,532400,,截至6月底',
    '衡水市,1,桃城区,2025,532400,,',
  ];
  const header = '城市,序号,县区,年份,完成值,,说明';
  const made = { title: '2024年衡水市完成情况\n', header, pool, order: [2, 0, 1, 2, 1], breaks: '\n' };
  const { quick, slow } = await bothWays(made, 6);
  expect(quick).toBe(slow);
  expect(quick.match(/PC214/g)).toHaveLength(2);
});

test('a stroke under the name of a county is no name: what it stands for depends on the rows above', async () => {
  const pool = [
    '工伤保险参保人数,2024,衡水市,完成值,532400,衡水市',
    '工伤保险参保人数,2025,/,完成值,532400,衡水市',
    '工伤保险参保人数,2024,桃城区,完成值,532400,衡水市',
  ];
  const header = '指标,年份,县区,类型,数值,城市';
  const made = { title: '', header, pool, order: [0, 1, 2, 1], breaks: '\n' };
  const { quick, slow } = await bothWays(made, 6);
  expect(quick).toBe(slow);
  expect(quick.match(/"code": "PC247",\n *"severity"/g)).toHaveLength(1);
});

test('a dash under 年份 is no year: what it stands for depends on the rows above', async () => {
  const pool = [
    '衡水市,桃城区,工伤保险参保人数,2024,532400',
    '衡水市,桃城区,工伤保险参保人数,-,532400',
    '衡水市,桃城区,工伤保险参保人数,2025,532400',
  ];
  const title = '2024年衡水市完成情况\n';
  const made = { title, header: '城市,县区,指标,年份,数值', pool, order: [0, 1, 2, 1], breaks: '\n' };
  const { quick, slow } = await bothWays(made, 200);
  expect(quick).toBe(slow);
  expect(quick.match(/"code": "PC214",\n *"severity"/g)).toHaveLength(1);
});
