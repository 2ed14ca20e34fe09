import { describe, expect, test } from 'vitest';
import { evaluate } from '../../src/evaluate/evaluate.js';
import type { BasisChoice, Evaluation, Result } from '../../src/evaluate/result.js';
import { loadPlans } from '../../src/index.js';
import { measurement, remarks, shown } from './example.js';

const { plans } = await loadPlans();

/** What a city reports, by row number (or a commitment's id) and year. */
type Reported = Readonly<Record<string, Readonly<Record<number, string>>>>;

function evaluated(
  id: string,
  reported: Reported,
  at: string | null,
  basis: BasisChoice = 'auto',
): Evaluation {
  const plan = plans.find((one) => one.id === id);
  if (!plan) throw new Error(`no plan ${id}`);
  const ids = new Map(
    [...plan.indicators, ...plan.commitments].map((one) => [String(one.row ?? one.id), one.id]),
  );
  const data = Object.entries(reported).flatMap(([row, years]) =>
    Object.entries(years).map(([year, text]) =>
      measurement(Number(year), text, { plan: id, indicator: ids.get(row) ?? row }),
    ),
  );
  const [evaluation] = evaluate([plan], data, {
    at,
    basis,
    includeCommitments: true,
    asOf: null,
    byArea: false,
  });
  if (!evaluation) throw new Error(`no evaluation of ${id}`);
  return evaluation;
}

function row(evaluation: Evaluation, number: number | string): Result {
  const all = [...evaluation.results, ...(evaluation.commitments ?? [])];
  const found = all.find(({ indicator }) => String(indicator.row ?? indicator.id) === String(number));
  if (!found) throw new Error(`no row ${number}`);
  return found;
}

describe('衡水', () => {
  test.each<[string, string, [number, number]]>([
    ['88.9%', 'on-track', [1890, 1794]], // 1.0535
    ['88.804%', 'on-track', [1, 1]],
    ['88.80399999%', 'behind', [179399999, 179400000]],
    ['88.8%', 'behind', [1790, 1794]],
    ['90%', 'met', [2990, 1794]],
    ['87.01%', 'behind', [0, 1]],
    ['87%', 'behind', [-10, 1794]],
  ])('declares %s in 2023: %s', (value, outcome, pace) => {
    const result = row(evaluated('hengshui', { 2: { 2023: value } }, null), 2);
    expect([result.outcome, result.basis]).toEqual([outcome, 'pace']);
    expect(result.required?.equals('0.88804')).toBe(true);
    expect(result.pace?.equals(pace)).toBe(true);
  });

  test.each([
    ['89.96%', 'not-met', '-1/25'],
    ['89.999999999%', 'not-met', '-1/1000000000'],
    ['90%', 'met', '0'],
  ])('declares %s in 2025: %s', (value, outcome, gap) => {
    const result = row(evaluated('hengshui', { 2: { 2025: value } }, 'final'), 2);
    expect([result.outcome, shown(result.gap), result.basis]).toEqual([outcome, gap, 'target']);
  });

  test.each<[number, string, string, string]>([
    [3, '82.664%', '82.664', 'on-track'], // 79.16 + 5.84 × 3/5
    [3, '82.6639%', '82.664', 'behind'],
    [4, '86.08%', '86.08', 'on-track'], // 80.20 + 9.80 × 3/5
    [4, '86.079%', '86.08', 'behind'],
    [5, '84.9%', '85', 'not-met'], // 项目尚未启动: no number to draw a pace from
    [6, '90%', '90', 'met'],
    [7, '99.9%', '100', 'behind'], // 100 % already in 2020
    [7, '100%', '100', 'met'],
    [7, '0/0', '', 'not-applicable'],
    [8, 'in-progress', '', 'on-track'],
    [9, 'yes', '100', 'met'],
    [9, 'no', '100', 'not-met'],
    [10, '10/11', '100', 'not-met'],
    [10, '11/11', '100', 'met'],
  ])('row %i at %s in 2023, %s %% due: %s', (number, value, due, outcome) => {
    const result = row(evaluated('hengshui', { [number]: { 2023: value } }, null), number);
    expect([result.outcome, result.required?.mul(100).toString() ?? '']).toEqual([outcome, due]);
  });

  test('insures 53.25万 in 2023, more than the 53.24万 of 2020', () => {
    const insured = (cells: Record<number, string>) =>
      row(evaluated('hengshui', { 1: cells }, 'midterm'), 1).outcome;
    expect(insured({ 2023: '532500' })).toBe('on-track');
    expect(insured({ 2023: '532400' })).toBe('behind');
    expect(insured({ 2021: '532300', 2023: '560000' })).toBe('behind');
    expect(insured({})).toBe('no-data');
  });

  test('as published for 2020', () => {
    const published = {
      1: { 2020: '532400' },
      2: { 2020: '87.01%' },
      3: { 2020: '79.16%' },
      4: { 2020: '80.20%' },
      5: { 2020: 'missing' },
      6: { 2020: 'missing' },
      7: { 2020: '100%' },
      8: { 2020: 'in-progress' },
      9: { 2020: 'yes' },
      10: { 2020: 'yes' },
    };
    const { results, verdict } = evaluated('hengshui', published, '2020', 'target');
    const expected = [
      'undetermined',
      'not-met',
      'not-met',
      'not-met',
      'no-data',
      'no-data',
      'met',
      'on-track',
      'met',
      'met',
    ];
    expect(results.map((result) => result.outcome)).toEqual(expected);
    expect(verdict).toBe('fail');
    const { results: midterm } = evaluated('hengshui', published, null);
    expect(midterm.map((result) => result.outcome)).toEqual(Array(10).fill('no-data'));
  });
});

describe('台山', () => {
  test('holds its mid-term in 2024, and judges values of 2023 against 2023', () => {
    const reported = { 2: { 2023: '62.024%' }, 6: { 2023: '100%' }, 9: { 2023: '95%' }, 3: { 2023: '84%' } };
    const evaluation = evaluated('taishan', reported, null);
    expect([evaluation.occasion.name, evaluation.occasion.year]).toEqual(['midterm', 2024]);
    expect(evaluation.occasion.checkpoint).toMatchObject({ due: '2024-02-20', dueStrict: '2024-02-10' });
    const declared = row(evaluation, 2);
    expect([declared.outcome, shown(declared.required)]).toEqual(['on-track', '7753/125']); // 62.024
    expect(declared.measured).toMatchObject({ year: 2023, stale: true });
    expect(remarks(declared)).toEqual(['stale']);
    expect([6, 9, 3].map((n) => row(evaluation, n).outcome)).toEqual(['met', 'met', 'not-met']);
  });

  test.each<[number, string, string, string]>([
    [2, '62.023%', 'behind', '62.024'],
    [9, '94.99%', 'behind', '95'], // 100 % in 2020: a fall is no failure as long as 95 % are kept
    [9, '99%', 'met', '95'],
    [10, '99%', 'behind', '100'],
    [7, 'no', 'behind', '100'],
    [8, '79%', 'not-met', '80'],
  ])('row %i at %s in 2023: %s', (number, value, outcome, due) => {
    const result = row(evaluated('taishan', { [number]: { 2023: value } }, 'midterm'), number);
    expect([result.outcome, result.required?.mul(100).toString()]).toEqual([outcome, due]);
  });

  test('with values of 2024 four fifths of the way are due', () => {
    const at = (value: string) => row(evaluated('taishan', { 2: { 2024: value } }, 'midterm'), 2);
    expect(at('76.012%').outcome).toBe('on-track'); // 20.06 + 69.94 × 4/5
    expect(at('76.0119%').outcome).toBe('behind');
    expect(at('76.012%').measured?.stale).toBe(false);
  });

  test('its 11.29 without a unit is no first year', () => {
    expect(row(evaluated('taishan', { 1: { 2023: '120000' } }, 'midterm'), 1).reason.code).toBe(
      'trend-one-point',
    );
    expect(row(evaluated('taishan', { 1: { 2022: '119000', 2023: '120000' } }, 'midterm'), 1).outcome).toBe(
      'on-track',
    );
  });
});

describe('揭阳', () => {
  test.each<[string, string, string]>([
    ['95%', 'midterm', 'met'],
    ['94.999%', 'midterm', 'not-met'],
    ['95%', 'final', 'met'],
    ['94.999%', 'final', 'not-met'],
    ['4/5', 'final', 'not-met'],
    ['5/5', 'final', 'met'],
    ['>= 95%', 'final', 'met'],
    ['> 94%', 'final', 'undetermined'],
    ['< 95%', 'final', 'not-met'],
  ])('row 8 at %s at the %s is %s', (value, at, outcome) => {
    const year = at === 'final' ? 2025 : 2023;
    expect(row(evaluated('jieyang', { 8: { [year]: value } }, at), 8).outcome).toBe(outcome);
  });

  test('rows without a sign are at least what they print', () => {
    expect(row(evaluated('jieyang', { 9: { 2025: '81%' } }, 'final'), 9).outcome).toBe('met');
  });

  test('has no baseline to draw a pace from', () => {
    const result = row(evaluated('jieyang', { 2: { 2023: '89%' } }, 'midterm'), 2);
    expect([result.outcome, result.basis, remarks(result)]).toEqual([
      'not-met',
      'target',
      ['judged-against-target'],
    ]);
    expect(row(evaluated('jieyang', { 2: { 2023: '89%' } }, 'midterm', 'pace'), 2).outcome).toBe(
      'undetermined',
    );
    const from2020 = row(evaluated('jieyang', { 2: { 2020: '80%', 2023: '86%' } }, 'midterm'), 2);
    expect([from2020.outcome, remarks(from2020)]).toEqual(['on-track', ['baseline-from-data']]);
  });
});

describe('聊城', () => {
  test('elects its 20 every single year', () => {
    const elected = (cells: Record<number, string>) =>
      row(
        evaluated('liaocheng', { 'occupational-health-champions': cells }, 'midterm'),
        'occupational-health-champions',
      );
    expect(elected({ 2021: '20', 2022: '31', 2023: '20' }).outcome).toBe('on-track');
    expect(elected({ 2021: '20', 2022: '31', 2023: '19' }).outcome).toBe('not-met');
    expect(elected({ 2023: '60' }).reason).toEqual({ code: 'annual-years-missing', years: [2021, 2022] });
  });

  test('counts its institute as there or not', () => {
    expect(row(evaluated('liaocheng', { 8: { 2025: 'yes' } }, 'final'), 8).outcome).toBe('met');
    expect(row(evaluated('liaocheng', { 8: { 2025: 'in-progress' } }, 'final'), 8).outcome).toBe('not-met');
  });
});

describe('韶关', () => {
  test('covers all of its ten counties or not', () => {
    const covered = (value: string) => row(evaluated('shaoguan', { 9: { 2025: value } }, 'final'), 9);
    expect(covered('10/10').outcome).toBe('met');
    expect(covered('9/10').outcome).toBe('not-met');
    expect(covered('9/10').remarks).toEqual([{ code: 'shortfall', units: 1n }]);
  });
});
