import type { Fraction } from 'fraction.js';
import type { Measurement, Reading } from '../measure/measurement.js';
import { STATUS } from '../outcome/outcome.js';
import { countsFalls, IS_SHARE } from '../plan/kinds.js';
import type { Indicator } from '../plan/plan.js';
import { singlesIn } from '../plan/singles.js';
import { besideOf } from './beside.js';
import type { Case, Judgement } from './case.js';
import { historyOf } from './history.js';
import { steadyRate } from './over-years.js';
import { progress } from './pace.js';
import type { Measured, Remark, Result } from './result.js';
import { mapped } from './satisfy.js';
import { exactIn, intervalOf } from './series.js';
import { shortfall } from './shortfall.js';

/** A judgement with all that the reader of a result must know beside it. */
export function assemble(given: Case, judgement: Judgement, judgeAgain: (given: Case) => Judgement): Result {
  const { indicator, series, measurement, year } = given;
  const stale = measurement.year !== year;
  const reading = shownReading(given, judgement);
  const value = exactIn(intervalOf(reading, indicator));
  const target = judgement.target ?? (indicator.target.type === 'threshold' ? indicator.target.value : null);
  const measured: Measured = {
    measurement,
    reading,
    year: measurement.year,
    stale,
    value,
    source: measurement.source,
  };
  return {
    indicator,
    outcome: judgement.outcome,
    basis: judgement.basis ?? null,
    required: judgement.due?.value ?? null,
    pace: value && judgement.line ? progress(value, judgement.line) : null,
    gap: value && target ? value.sub(target) : null,
    target,
    measured,
    reason: judgement.reason,
    remarks: [
      ...(measurement.asOf ? [{ code: 'up-to-a-day', day: measurement.asOf } as const] : []),
      ...(stale ? [{ code: 'stale', year: measurement.year, wanted: year } as const] : []),
      ...(judgement.remarks ?? []),
      ...inProgress(measurement, indicator),
      ...lacking(measurement, judgement),
      ...beyondReach(judgement, indicator),
      ...rolledUp(measurement),
      ...overYears(given),
      ...missingUnits(measurement),
    ],
    series: [],
    history: () => historyOf(series, indicator, year),
    beside: () => besideOf(given, judgement, judgeAgain),
    grade: null,
  };
}

/** A demand counted from an earlier year may come to more than all there can be; it is held to, and said. */
function beyondReach({ target }: Judgement, { kind, target: { type } }: Indicator): Remark[] {
  const counted = type === 'points' || type === 'change';
  const impossible = counted && IS_SHARE[kind] && target && (target.gt(1) || target.lt(0));
  return impossible ? [{ code: 'beyond-the-whole', value: target }] : [];
}

/** Of a steady yearly rate what it comes to over the years decides, and the rate is shown. */
function shownReading({ indicator, measurement }: Case, { due, target }: Judgement): Reading {
  const { reading, years } = measurement;
  if (!isSteady(indicator) || !years) return reading;
  const beside = [due?.value, target, ...thresholdsIn(indicator)].flatMap((one) => one ?? []);
  const rate = (total: Fraction) =>
    steadyRate(total, years.to - years.from + 1, countsFalls(indicator), beside);
  if (reading.kind === 'number') return { ...reading, value: rate(reading.value) };
  return reading.kind === 'range' ? { ...reading, ...mapped(reading, rate) } : reading;
}

function isSteady({ kind, average }: Indicator): boolean {
  return kind === 'growth' && average === 'geometric';
}

function thresholdsIn({ target }: Indicator): Fraction[] {
  return singlesIn(target).flatMap((one) => (one.type === 'threshold' ? [one.value] : []));
}

/** That a value is what several years come to, and which of them are missing. */
function overYears({ indicator, measurement }: Case): Remark[] {
  const { years, reading } = measurement;
  if (!years) return [];
  const { from, to, missing } = years;
  const atLeast = missing.length > 0 && reading.kind === 'range' && reading.low !== null;
  if (indicator.accumulates) return [{ code: 'accumulated', from, to, missing, atLeast }];
  const total = isSteady(indicator) && reading.kind === 'number' ? reading.value : null;
  return [{ code: 'averaged', from, to, missing, total }];
}

/** Which units' values a sum or an average of several years lacks, and in which of them. */
function missingUnits({ years }: Measurement): Remark[] {
  return (years?.rows ?? []).flatMap(({ year, rollup }) => {
    const missing = rollup?.missing ?? [];
    return missing.length > 0 ? [{ code: 'missing-in-year', year, missing } as const] : [];
  });
}

/** That a value is not the whole's own but made of its units', and of how many. */
function rolledUp({ rollup }: Measurement): Remark[] {
  return rollup ? [{ code: 'rolled-up', units: rollup.units, missing: rollup.missing }] : [];
}

function inProgress({ reading }: Measurement, { kind }: Indicator): Remark[] {
  const unfinished = reading.kind === 'answer' && reading.answer === 'in-progress' && kind !== 'attestation';
  return unfinished ? [{ code: 'in-progress-counts-as-not-yet' }] : [];
}

function lacking({ parts }: Measurement, { due, outcome }: Judgement): Remark[] {
  if (!parts || !due || STATUS[outcome] !== 'fail') return [];
  const units = shortfall(parts, due);
  return units === null ? [] : [{ code: 'shortfall', units }];
}
