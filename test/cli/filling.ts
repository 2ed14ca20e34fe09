import fc from 'fast-check';
import { Fraction } from 'fraction.js';
import type { Measurement } from '../../src/measure/measurement.js';
import type { Indicator, Plan } from '../../src/plan/plan.js';

/** What a person enters in one row of a template, and what it means. */
export type Entry =
  | { readonly as: 'nothing' }
  | { readonly as: 'word'; readonly word: string; readonly answer: 'yes' | 'no' | 'in-progress' }
  /** Hundredths of a per cent. */
  | { readonly as: 'share'; readonly parts: number }
  | { readonly as: 'count'; readonly count: number }
  | { readonly as: 'parts'; readonly numerator: number; readonly denominator: number };

const ANSWERS = {
  zh: {
    presence: { 有: 'yes', 无: 'no' },
    attestation: { 已完成: 'yes', 推进中: 'in-progress', 未完成: 'no' },
  },
  en: {
    presence: { yes: 'yes', no: 'no' },
    attestation: { yes: 'yes', 'in progress': 'in-progress', no: 'no' },
  },
} as const;

/** Valid entries of an indicator's kind; `area` is `''` for the whole. One row in a few stays empty. */
export function entries(
  indicator: Indicator,
  area: string,
  units: number,
  language: 'zh' | 'en',
): fc.Arbitrary<Entry> {
  return fc.oneof({ weight: 1, arbitrary: fc.constant({ as: 'nothing' } as const) }, {
    weight: 3,
    arbitrary: valid(indicator, area, units, language),
  } as const);
}

function valid(
  indicator: Indicator,
  area: string,
  units: number,
  language: 'zh' | 'en',
): fc.Arbitrary<Entry> {
  const { kind } = indicator;
  if (kind === 'attestation') return words(ANSWERS[language].attestation);
  if (kind === 'presence' || (kind === 'coverage' && area !== '')) return words(ANSWERS[language].presence);
  if (kind === 'count') return counts(indicator);
  // a share of up to 1 %, where others come to tens of them, is asked about, and one of up to 2 % doubted: both rightly
  const hundredths = fc.oneof(fc.constant(0), fc.integer({ min: 201, max: 10_000 }));
  const share = hundredths.map((parts) => ({ as: 'share', parts }) as const);
  const denominators =
    kind === 'coverage' && units > 0 ? fc.constant(units) : fc.integer({ min: 1, max: 5000 });
  const parts = denominators.chain((denominator) =>
    fc.nat({ max: denominator }).map((numerator) => ({ as: 'parts', numerator, denominator }) as const),
  );
  return fc.oneof(share, parts);
}

function words(answers: Readonly<Record<string, 'yes' | 'no' | 'in-progress'>>): fc.Arbitrary<Entry> {
  return fc
    .constantFrom(...Object.entries(answers))
    .map(([word, answer]) => ({ as: 'word', word, answer }) as const);
}

/** Near the plan's baseline where it states one: what is a hundred times more is asked about, and rightly. */
function counts({ baseline, target }: Indicator): fc.Arbitrary<Entry> {
  const stated = baseline?.type === 'number' ? baseline.value.valueOf() : null;
  const near = stated ?? (target.type === 'threshold' ? target.value.valueOf() : 1000);
  return fc
    .integer({ min: Math.ceil(near / 20), max: Math.max(1, Math.floor(near * 20)) })
    .map((count) => ({ as: 'count', count }) as const);
}

export function indicatorNamed(plan: Plan, name: string): Indicator {
  const rows = [...plan.indicators, ...plan.commitments, ...plan.references];
  const found = rows.flatMap((row) => [row, ...row.series]).find((one) => one.name === name);
  if (!found) throw new Error(`${plan.id} has no ${name}`);
  return found;
}

/** Whether a measurement is exactly what was entered. */
export function reads(entry: Entry, { reading, parts }: Measurement): boolean {
  switch (entry.as) {
    case 'nothing':
      return reading.kind === 'missing';
    case 'word':
      return reading.kind === 'answer' && reading.answer === entry.answer;
    case 'share':
      return reading.kind === 'number' && reading.value.equals(new Fraction(entry.parts, 10_000));
    case 'count':
      return reading.kind === 'number' && reading.value.equals(entry.count);
    case 'parts':
      return (
        reading.kind === 'number' &&
        reading.value.equals(new Fraction(entry.numerator, entry.denominator)) &&
        parts?.numerator.equals(entry.numerator) === true &&
        parts.denominator.equals(entry.denominator)
      );
  }
}

/** The directions that the plan gives no number to begin at: a template asks for that of the base year. */
export function unstartedTrends({ indicators }: Plan): Indicator[] {
  return indicators.filter(({ target, baseline }) => target.type === 'trend' && baseline?.type !== 'number');
}
