import type { Fraction } from 'fraction.js';
import type { Around, Indicator, Operator, SeriesName, Single, Target } from '../../plan/plan.js';
import { unitOf } from '../../quantity/amount.js';
import { toDecimal } from '../../quantity/format.js';
import { bearsUnit, ValueWriter } from '../../quantity/value-writer.js';
import type { Text } from '../../text/text.js';

const SIGNS: { readonly [O in Operator]: string } = { '>=': '≥', '>': '>', '<=': '≤', '<': '<', '=': '=' };

/** What a row demands: its target, or what it demands of each of several series. */
export function demandForPeople(indicator: Indicator, text: Text): string {
  if (indicator.series.length === 0) return targetForPeople(indicator.target, indicator, text);
  return text.results.each(indicator.series.map((one) => targetForPeople(one.target, one, text)));
}

/** The target as people write it: `≥90%`, 稳步提升. */
export function targetForPeople(target: Target, indicator: Indicator, text: Text): string {
  const { results } = text;
  if (target.type === 'none') return results.noTarget;
  const words = demandWords(target, indicator, text);
  if (indicator.accumulates) return results.accumulated(words);
  if (indicator.average === null) return words;
  // of growths 年均 is their steady rate, and the plain mean of them another number
  const isPlain = indicator.kind === 'growth' && indicator.average === 'arithmetic';
  return isPlain ? results.meaned(words) : results.averaged(words);
}

function demandWords(target: Exclude<Target, { type: 'none' }>, indicator: Indicator, text: Text): string {
  if (target.type !== 'all') return singleForPeople(target, indicator, text);
  const { of, around } = target;
  if (around) return aroundForPeople(around, of, indicator, text);
  return text.results.allOf(of.map((one) => singleForPeople(one, indicator, text)));
}

function singleForPeople(target: Single, indicator: Indicator, text: Text): string {
  const words = text.results;
  switch (target.type) {
    case 'attested':
      return words.attested;
    case 'trend':
      return words.trend[target.direction];
    case 'change':
      return words.change(target.operator, `${toDecimal(target.by.mul(100))}%`, target.from);
    case 'points':
      return words.pointsTarget(target.operator, toDecimal(target.by.mul(100)), target.from);
    case 'difference':
      return words.difference(target.operator, amount(target.by, indicator, text), target.from);
    case 'than':
      return thanForPeople(target, indicator, text);
    case 'threshold': {
      const value = amount(target.value, indicator, text);
      const whole = indicator.kind === 'presence' && target.value.equals(1);
      return whole ? words.presenceTarget(value) : SIGNS[target.operator] + value;
    }
  }
}

/** 5.5%左右（相差不超过0.3个百分点）, 与当地平均水平同步（…）, 不低于当地平均水平（可相差…）. */
function aroundForPeople(
  { what, within }: Around,
  of: readonly Single[],
  indicator: Indicator,
  text: Text,
): string {
  const far = text.results.points(amount(within, indicator, text));
  if ('value' in what) return text.results.about(amount(what.value, indicator, text), far);
  const other = nameOfSeries(what.other, text);
  const [first, second] = of;
  const isBothWays = second !== undefined || first?.type !== 'than';
  return isBothWays
    ? text.results.levelWith(other, far)
    : text.results.withinOf(text.results.than(first.operator, other), far);
}

/** 高于当地平均水平, or with a tolerance 不低于当地平均水平（可相差0.5个百分点）. */
function thanForPeople(
  { operator, other, more }: Extract<Single, { type: 'than' }>,
  indicator: Indicator,
  text: Text,
): string {
  const words = text.results.than(operator, nameOfSeries(other, text));
  if (more.equals(0)) return words;
  return text.results.withinOf(words, text.results.points(amount(more.abs(), indicator, text)));
}

/** A threshold, sign and number: `≥62%`. */
export function thresholdForPeople(operator: Operator, value: string): string {
  return SIGNS[operator] + value;
}

function amount(value: Fraction, indicator: Indicator, text: Text): string {
  return withNoun(new ValueWriter(indicator).person(value), indicator, text);
}

export function nameOfSeries({ name, gloss }: SeriesName, { language }: Text): string {
  return (language === 'en' && gloss) || name;
}

/** Counts carry their noun in Chinese, where it is the plan's own; English tables leave it to the indicator's name. */
export function withNoun(value: string, indicator: Pick<Indicator, 'unit' | 'kind'>, text: Text): string {
  const unit = unitOf(indicator.unit);
  const isPlain = unit.dimension === 'count' && !bearsUnit(indicator);
  return isPlain && text.language === 'zh' ? value + unit.noun : value;
}
