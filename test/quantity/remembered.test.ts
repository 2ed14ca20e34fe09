import { describe, expect, test } from 'vitest';
import { latest, remembered } from '../../src/quantity/remembered.js';

/** Looks up, and how often it did for a text. */
function counted(find: (text: string) => string | undefined = (text) => text.toUpperCase()) {
  const times = new Map<string, number>();
  const look = (text: string) => {
    times.set(text, (times.get(text) ?? 0) + 1);
    return find(text);
  };
  return { look, times };
}

const texts = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => `t${from + i}`);

describe('what was looked up', () => {
  test('is not looked up again, not even where nothing was found', () => {
    const { look, times } = counted((text) => (text === 'none' ? undefined : text.toUpperCase()));
    const find = remembered(look);
    expect([find('a'), find('a'), find('none'), find('none')]).toEqual(['A', 'A', undefined, undefined]);
    expect([times.get('a'), times.get('none')]).toEqual([1, 1]);
  });

  test('is kept while no more than ten thousand others come', () => {
    const { look, times } = counted();
    const find = remembered(look);
    for (const text of texts(0, 5_000)) find(text);
    for (const text of texts(0, 5_000)) find(text);
    expect(times.get('t0')).toBe(1);
    for (const text of texts(5_000, 10_001)) find(text);
    find('t0');
    expect(times.get('t0')).toBe(2);
  });

  test('stays known where it comes again', () => {
    const { look, times } = counted();
    const find = remembered(look);
    for (const text of texts(0, 50_000)) {
      find('often');
      find(text);
    }
    expect(times.get('often')).toBe(1);
  });

  test('is never kept of long texts', () => {
    const { look, times } = counted();
    const find = remembered(look);
    const [long, longer] = ['x'.repeat(200), 'x'.repeat(201)];
    for (const text of [long, long, longer, longer]) find(text);
    expect([times.get(long), times.get(longer)]).toEqual([1, 2]);
  });
});

test('of long texts the last one is kept', () => {
  const { look, times } = counted();
  const find = latest(look);
  expect(['a', 'a', 'b', 'a'].map(find)).toEqual(['A', 'A', 'B', 'A']);
  expect([times.get('a'), times.get('b')]).toEqual([2, 1]);
});
