import { Fraction } from 'fraction.js';
import { describe, expect, test } from 'vitest';
import { accountOf } from '../../src/evaluate/account.js';
import { judge } from '../../src/evaluate/judge.js';
import { NO_OTHERS } from '../../src/evaluate/other.js';
import {
  type Cells,
  checkpoint,
  indicator,
  judged,
  type Promised,
  remarks,
  series,
  shown,
  verdict,
} from './example.js';

const revised: Promised = {
  target: '>= 80%',
  baseline: '50%',
  revisions: { '2023-07-01': '>= 90%', '2025-06-01': '>= 85%' },
};

const atLeast = (value: string) => ({ type: 'threshold', operator: '>=', value: new Fraction(value) });

function dueOn(due: string | null, cells: Cells) {
  const year = Number(due?.slice(0, 4) ?? 2023);
  const midterm = checkpoint('midterm', year, { due });
  return judge(
    indicator(revised),
    series(cells),
    { name: 'midterm', year, checkpoint: midterm },
    'auto',
    NO_OTHERS,
  );
}

describe('a target that was revised', () => {
  test.each<[string, string | null, string, string]>([
    // 50 + 30·3/5 = 68, 50 + 40·3/5 = 74
    ['the first, the day before', '2023-06-30', '68%', 'on-track'],
    ['the first, just missed', '2023-06-30', '67.99%', 'behind'],
    ['the second, on its first day', '2023-07-01', '68%', 'behind'],
    ['the second, kept', '2023-07-01', '74%', 'on-track'],
    ['without a due date, what is in force at the end of the year', null, '73.99%', 'behind'],
    ['and kept', null, '74%', 'on-track'],
    ['the last', '2025-12-31', '85%', 'met'],
    ['the last, missed', '2025-12-31', '84.99%', 'not-met'],
    ['the one before it', '2025-05-31', '89.99%', 'not-met'],
  ])('%s', (_, due, value, outcome) => {
    expect(dueOn(due, { [Number(due?.slice(0, 4) ?? 2023)]: value }).outcome).toBe(outcome);
  });

  test('tells what was in force before', () => {
    const result = dueOn('2023-11-20', { 2023: '74%' });
    expect(result.remarks).toEqual([
      { code: 'revised', from: '2023-07-01', before: atLeast('4/5'), source: '示例文件' },
    ]);
    expect(result.indicator.targetText).toBe('">= 90%"');
    expect(shown(result.target)).toBe('90');
  });

  test('tells what takes its place', () => {
    expect(dueOn('2023-06-30', { 2023: '74%' }).remarks).toEqual([
      { code: 'revised-later', from: '2023-07-01', target: atLeast('9/10'), source: '示例文件' },
    ]);
  });

  test('is that of a year too that no checkpoint is in', () => {
    expect(verdict(revised, { 2022: '62%' }, 2022)).toBe('on-track pace-kept'); // 50 + 30·2/5
    expect(verdict(revised, { 2024: '82%' }, 2024)).toBe('on-track pace-kept'); // 50 + 40·4/5
    expect(verdict(revised, { 2024: '81.99%' }, 2024)).toBe('behind pace-missed');
    expect(remarks(judged(revised, {}, 2024))).toEqual(['revised']);
  });

  test('is accounted for by what is in force', () => {
    const early = accountOf(indicator(revised), checkpoint('midterm', 2023, { due: '2023-06-30' }));
    const late = accountOf(indicator(revised), checkpoint('midterm', 2023, { due: '2023-07-01' }));
    expect([early, late].map(({ pace }) => shown(pace?.required ?? null))).toEqual(['68', '74']);
  });
});
