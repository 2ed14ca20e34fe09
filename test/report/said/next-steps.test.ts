import { Fraction } from 'fraction.js';
import { describe, expect, test } from 'vitest';
import type { Findings } from '../../../src/assess/findings.js';
import type { Measurement } from '../../../src/measure/measurement.js';
import { buildPlan } from '../../../src/plan/build/build.js';
import { nextSteps } from '../../../src/report/said/next-steps.js';
import { shownStep } from '../../../src/report/said/step-words.js';
import { reasonText } from '../../../src/report/said/value.js';
import { atOnce } from '../../../src/tables/pause.js';
import { textFor } from '../../../src/text/text.js';
import { makeReport, reportByArea } from '../sample.js';

/** Each step in one line, as a table would show it. */
function lines({ evaluations }: Findings, language: 'zh' | 'en' = 'zh'): string[] {
  const text = textFor(language);
  return atOnce(nextSteps(evaluations)).map((step) => Object.values(shownStep(step, text)).join(' | '));
}

test('the worst first, by the share of the way that is missing; then what must be reported', () => {
  // handled: (100 − 60)/(100 − 50) = 0.8 of the way; trained: (20 − 12)/20 = 0.4; a no is all of it
  expect(lines(makeReport())).toEqual([
    '样例市 | 7 机构建设 | 否（2023年） | 由主管部门确认 | 实现“由主管部门确认” | 2025年12月31日前',
    '样例市 | 3 查处率 | 60%（2023年） | =100%（2023年应达80%） | 提高40个百分点 | 2025年12月31日前',
    '样例市 | 培训 | 12人（2023年） | ≥20人 | 增加8人 | 2025年12月31日前',
    '样例市 | 4 知晓率 | 未报送 | ≥80% | 报送2023年数据 | 尽快',
  ]);
});

test('what is due at the checkpoint itself, where that is known to be ahead', () => {
  // 50 + 50 × 3/5 = 80 by 20 November; 20 points are lacking
  const handled = lines(makeReport({ asOf: '2023-11-15' })).find((line) => line.includes('查处率'));
  expect(handled).toBe(
    '样例市 | 3 查处率 | 60%（2023年） | =100%（2023年应达80%） | 提高20个百分点 | 2023年11月20日前',
  );
});

test('a day that has passed is said to have', () => {
  const handled = lines(makeReport({ asOf: '2026-02-01' }), 'en').find((line) => line.includes('查处率'));
  expect(handled).toBe(
    '样例市 | 3 查处率 | 60% (2023) | =100% (80% due in 2023) | raise by 40 pp | 2025-12-31 (over)',
  );
});

test('a county makes the value of the whole fail: it is to act, and not the city', () => {
  expect(lines(reportByArea())).toEqual([
    '乙县 | 1 覆盖率 | 否（2023年） | 有 | 须具备 | 2025年12月31日前',
    '样例市 | 2 知晓率 | 未报送 | ≥80% | 报送2023年数据 | 尽快',
  ]);
});

const RULES = { file: 'rules/plans/sample.yaml', sha256: 'a'.repeat(64) };

function ofRate(
  target: string,
  cells: Readonly<Record<string, readonly [number, number] | 'about'>>,
): Findings {
  const plan = buildPlan(
    {
      schema: 'plancheck/plan@1',
      id: 'sample',
      title: '样例规划',
      jurisdiction: { name: '样例市', units: ['甲县', '乙县', '丙县'] },
      period: { start: 2021, end: 2025, base: 2020 },
      checkpoints: { midterm: { year: 2023 }, final: { year: 2025, due: '2025-11-30' } },
      indicators: [{ row: 1, id: 'rate', name: '申报率', kind: 'rate', rollup: 'ratio', target }],
    },
    new Map(),
    RULES,
  );
  const measurements = Object.entries(cells).map(([area, cell], i): Measurement => {
    const parts =
      cell === 'about' ? null : { numerator: new Fraction(cell[0]), denominator: new Fraction(cell[1]) };
    return {
      plan: 'sample',
      indicator: 'rate',
      area: area === '' ? null : area,
      year: 2023,
      reading: parts
        ? { kind: 'number', value: parts.numerator.div(parts.denominator), step: new Fraction(0) }
        : { kind: 'approximate' },
      parts,
      text: parts ? '' : '约90%',
      note: null,
      source: { file: 'data.csv', line: i + 2, column: 4 },
    };
  });
  return makeReport({ plan, measurements, diagnostics: [] });
}

describe('in the things counted, to the next whole one', () => {
  test.each([
    // 0.9 × 201 = 180.9: 181 − 175
    ['>= 90%', [175, 201], '提高2.9353个百分点（即增加6个）'],
    // 0.9 × 200 = 180 exactly is enough for ≥, and not for >
    ['>= 90%', [175, 200], '提高2.5个百分点（即增加5个）'],
    ['> 90%', [175, 200], '提高超过2.5个百分点（即增加6个）'],
    // 0.05 × 201 = 10.05: 12 − 10
    ['<= 5%', [12, 201], '降低0.9701个百分点（即减少2个）'],
    ['< 5%', [12, 200], '降低超过1个百分点（即减少3个）'],
    ['= 100%', [199, 200], '提高0.5个百分点（即增加1个）'],
  ] as const)('%s of %s', (target, cell, change) => {
    expect(lines(ofRate(target, { '': cell }))[0]).toContain(` | ${change} | 2025年11月30日前`);
  });
});

test('of counties that make a rate, those below act, one is unclear, and one is silent', () => {
  expect(lines(ofRate('>= 90%', { 甲县: [80, 100], 乙县: [95, 100], 丙县: [90, 100] }))).toEqual([
    '甲县 | 1 申报率 | 80%（2023年） | ≥90% | 提高10个百分点（即增加10个） | 2025年11月30日前',
  ]);
  expect(lines(ofRate('>= 90%', { 甲县: [80, 100], 乙县: 'about' }))).toEqual([
    '乙县 | 1 申报率 | 约90%（约数）（2023年） | ≥90% | 补正数据：填报的“约90%”是约数，不作判定。 | 尽快',
    '样例市 | 1 申报率 | 80%（已报1/3）（2023年） | ≥90% | 补报2023年数据：丙县 | 尽快',
  ]);
});

test('a rate that counties are missing in says who, and what those that reported come to', () => {
  // 80 of 100 and 95 of 100 are 175 of 200
  const [evaluation] = ofRate('>= 90%', { 甲县: [80, 100], 乙县: [95, 100] }).evaluations;
  const [result] = evaluation?.results ?? [];
  expect(result && reasonText(result, textFor('zh'))).toBe(
    '丙县尚未报送，数据不全，暂无法判定（已报2个单位合计87.5%）。',
  );
  const [unclear] = ofRate('>= 90%', { 甲县: [80, 100], 乙县: 'about' }).evaluations[0]?.results ?? [];
  expect(unclear && reasonText(unclear, textFor('en'))).toBe(
    'Data incomplete, cannot be judged yet: 丙县 not reported yet; the values of 乙县 still to be corrected (the 1 that reported come to 80%).',
  );
});
