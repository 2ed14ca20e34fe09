import { describe, expect, test } from 'vitest';
import { dueState } from '../../src/plan/due.js';
import { checkpoint } from '../evaluate/example.js';

const taishan = checkpoint('midterm', 2024, { due: '2024-02-20', dueStrict: '2024-02-10' });
const shaoguan = checkpoint('midterm', 2023, { due: '2023-12-31', opens: '2023-12-01' });
const plain = checkpoint('final', 2025, { due: '2025-12-31' });

describe('where a day stands', () => {
  test.each<[string, typeof taishan, string, string, number]>([
    ['before the narrowest reading', taishan, '2024-02-09', 'ahead', 11],
    ['on the narrowest reading', taishan, '2024-02-10', 'due', 10],
    ['between both', taishan, '2024-02-15', 'due', 5],
    ['on the widest reading', taishan, '2024-02-20', 'due', 0],
    ['past the widest reading', taishan, '2024-02-21', 'over', 1],
    ['over a leap day', taishan, '2024-03-01', 'over', 10],
    ['before the window', shaoguan, '2023-11-30', 'ahead', 31],
    ['in the window', shaoguan, '2023-12-01', 'due', 30],
    ['after the window', shaoguan, '2024-01-01', 'over', 1],
    ['before a single day', plain, '2025-12-30', 'ahead', 1],
    ['on it', plain, '2025-12-31', 'due', 0],
    ['years before', plain, '2021-01-01', 'ahead', 1825],
  ])('%s', (_, one, asOf, state, days) => expect(dueState(one, asOf)).toEqual({ state, days }));

  test('is unknown without a date', () =>
    expect(dueState(checkpoint('final', 2025), '2025-01-01')).toBeNull());
});
