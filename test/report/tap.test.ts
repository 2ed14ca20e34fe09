import { Parser, type Result } from 'tap-parser';
import { describe, expect, test } from 'vitest';
import type { Findings } from '../../src/assess/findings.js';
import { printable } from '../../src/report/said/printable.js';
import { renderTap } from './at-once.js';
import { EMPTY, EVILS, look, makeReport, reportOf, titled, why } from './sample.js';

interface Read {
  readonly version: number | null;
  readonly plan: string | null;
  readonly points: readonly Result[];
  readonly comments: readonly string[];
  /** Lines that are no TAP. */
  readonly extra: readonly string[];
}

function read(report: Findings, exitLine = ''): Read {
  const events = Parser.parse(renderTap(report, look('en', exitLine)), { strict: true });
  const of = (kind: string) => events.filter(([name]) => name === kind).map(([, value]) => value);
  const [plan] = of('plan') as { start: number; end: number; comment: string }[];
  return {
    version: (of('version')[0] as number | undefined) ?? null,
    plan: plan ? `${plan.start}..${plan.end}` : null,
    points: of('assert') as Result[],
    comments: (of('comment') as string[]).map((line) => line.trimEnd()),
    extra: of('extra') as string[],
  };
}

test('a test point for each result and each error', () => {
  const { version, plan, points } = read(makeReport());
  expect([version, plan]).toEqual([14, '1..9']);
  expect(points.map(({ ok, name, skip }) => [ok, name, skip])).toEqual([
    [true, '样例市 mid-term 2023 1 参保人数', false],
    [true, '样例市 mid-term 2023 2 申报率 (Declared)', false],
    [false, '样例市 mid-term 2023 3 查处率', false],
    [true, '样例市 mid-term 2023 4 知晓率', why('known')],
    [true, '样例市 mid-term 2023 5 覆盖率', why('covered')],
    [true, '样例市 mid-term 2023 6 佩戴率', false],
    [false, '样例市 mid-term 2023 7 机构建设', false],
    [false, '样例市 mid-term 2023 培训', false],
    [false, `gone.csv ${titled('PC200')}`, false],
  ]);
});

test('each with a block that says why, where and with which numbers', () => {
  const { points } = read(makeReport());
  expect(points[2]?.diag).toEqual({
    outcome: 'behind',
    nature: 'binding',
    basis: 'pace',
    target: '= 100%',
    required: '80%',
    value: '60%',
    measured_year: 2023,
    gap: '-40%',
    pace: '0.3333',
    reason_code: 'pace-missed',
    reason: why('handled'),
    at: { file: 'data.csv', line: 4, column: 4 },
  });
  expect(points[6]?.diag.at).toEqual({ file: 'book.xlsx', line: 9, column: 2, cell: '县区!B9' });
  expect(points[3]?.diag).toMatchObject({ required: null, value: null });
  expect(points[8]?.diag).toMatchObject({ severity: 'error', code: 'PC200' });
});

test('what it rests on, warnings, notes and the conclusion are comments', () => {
  const { comments, extra } = read(makeReport(), 'Verdict: fail; exit code 2.');
  expect(comments.map((line) => line.split(' ').slice(0, 3).join(' '))).toEqual([
    '# version 1.2.3',
    '# input data.csv',
    '# rules rules/indicators.yaml',
    '# rules rules/plans/sample.yaml',
    '# option.at midterm',
    '# option.basis auto',
    '# option.by whole',
    '# option.includeCommitments true',
    '# option.failOn any',
    '# option.allowOpen false',
    '# option.raiseLimits 1',
    '# option.failFast false',
    '# exitCode 2',
    '# warning PC206',
    '# note PC220',
    '# note PC230',
    '# Verdict: fail;',
  ]);
  expect(extra).toEqual([]);
});

test('a report of nothing skips everything', () => {
  const text = renderTap(EMPTY, look('en', 'There was nothing to evaluate; exit code 2.'));
  expect(text.split('\n').slice(0, 2)).toEqual([
    'TAP version 14',
    '1..0 # There was nothing to evaluate; exit code 2.',
  ]);
});

describe.each(Object.entries(EVILS))('data is never TAP: %s', (_, evil) => {
  const { plan, points, extra } = read(reportOf(evil));
  const shown = printable(evil);

  test('nor a directive', () => {
    expect([plan, extra]).toEqual(['1..7', []]);
    expect(points.map(({ ok, skip, todo }) => [ok, skip !== false, todo])).toEqual([
      [false, false, false],
      [true, true, false],
      [true, true, false],
      [true, true, false],
      [false, false, false],
      [false, false, false],
      [false, false, false],
    ]);
  });

  test('and reads back as it was', () => {
    expect(points[0]?.name).toBe(`${shown} mid-term 2023 1 ${shown} (${shown})`.trim());
    expect(points[0]?.diag.at).toEqual({ file: evil, line: 2, column: 4, cell: evil });
    expect(points[1]?.diag.reason).toContain(evil);
  });
});
