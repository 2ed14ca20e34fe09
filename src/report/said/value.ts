import { Fraction } from 'fraction.js';
import type { Result, Score } from '../../evaluate/result.js';
import { rangeText } from '../../measure/reading-in-unit.js';
import { now } from '../../outcome/later.js';
import type { Indicator, Target } from '../../plan/plan.js';
import { toDecimal, toFixed } from '../../quantity/format.js';
import { ValueWriter } from '../../quantity/value-writer.js';
import type { Said } from '../../text/results.js';
import type { Text } from '../../text/text.js';
import { nameOfSeries, targetForPeople, thresholdForPeople, withNoun } from './target.js';
import { unitsMissing } from './units-missing.js';

/** A gap is never rounded to nothing. */
export const ZERO = new Fraction(0);

const WRITERS = new WeakMap<Result, ValueWriter>();

/** Made once, since several columns and sentences write of the same result. */
export function writerFor(result: Result): ValueWriter {
  const known = WRITERS.get(result);
  if (known) return known;
  const made = new ValueWriter(termsOf(result), () => numbersIn(result));
  WRITERS.set(result, made);
  return made;
}

/** What the numbers of a result are in: the indicator's own unit, or that of a change. */
export function termsOf({ indicator, inTermsOf }: Result): Pick<Indicator, 'unit' | 'kind'> {
  return inTermsOf ?? indicator;
}

/** For gains a year, which are told beside each other. */
export function writerOfGains(result: Result): ValueWriter {
  const beside = () => {
    const { projection } = now(result.beside);
    return [
      ZERO,
      ...(projection ? [projection.achieved] : []),
      ...(projection?.needed ? [projection.needed] : []),
    ];
  };
  return new ValueWriter(termsOf(result), beside);
}

/** Every number that is told of a result, since what differs is to look different. */
function numbersIn({ required, target, measured, reason, remarks, beside }: Result): Fraction[] {
  const reading = measured?.reading;
  return fractionsIn([required, target, measured?.value, reading, reason, remarks, now(beside)]);
}

function fractionsIn(value: unknown): Fraction[] {
  if (typeof value !== 'object' || value === null) return [];
  return isFraction(value) ? [value] : Object.values(value).flatMap(fractionsIn);
}

function isFraction(value: object): value is Fraction {
  return 'n' in value && typeof value.n === 'bigint';
}

/** What was measured, for people: a number, a bound, an answer, or the words of the cell. */
export function measuredForPeople(result: Result, text: Text): string {
  const measured = result.measured;
  if (!measured) return '';
  const { reading } = measured;
  const writer = writerFor(result);
  const say = (value: Fraction) => withNoun(writer.person(value), termsOf(result), text);
  switch (reading.kind) {
    case 'number':
      return result.indicator.kind === 'presence' ? presenceText(reading.value, text) : say(reading.value);
    case 'range':
      if (isIncomplete(result)) return partlyText(result, say, text) ?? rangeText(reading, say, dash(text));
      return rangeText(reading, say, dash(text));
    case 'answer':
      return answerText(reading.answer, result.indicator, text);
    case 'approximate':
      return text.results.approximate(measured.measurement.text);
    case 'not-applicable':
      return measured.measurement.parts ? '0/0' : measured.measurement.text || '0/0';
    default:
      return measured.measurement.text;
  }
}

function dash({ language }: Text): string {
  return language === 'zh' ? '—' : '–';
}

/** What the units that reported come to, where a rate of all of them may still be anything; null for sums and shares of units, whose bounds tell something. */
function partlyText(result: Result, say: (value: Fraction) => string, { results }: Text): string | null {
  const { partial } = now(result.beside);
  if (!partial || result.indicator.rollup !== 'ratio') return null;
  return results.partly(say(partial.value), partial.reported, partial.units);
}

/** Something is there or it is not; what was counted does not matter. */
function presenceText(value: Fraction, { results }: Text): string {
  return value.gte(1) ? results.presence.yes : results.presence.no;
}

function answerText(answer: 'yes' | 'no' | 'in-progress', { kind }: Indicator, { results }: Text): string {
  return kind === 'presence' && answer !== 'in-progress' ? results.presence[answer] : results.answer[answer];
}

/** The value minus the target, signed; shares in percentage points. */
export function gapForPeople(result: Result, text: Text): string {
  if (!result.gap || result.indicator.kind === 'presence') return '';
  const writer = new ValueWriter(termsOf(result), () => [ZERO]);
  const shown = text.results.points(writer.person(result.gap));
  return result.gap.gt(0) ? `+${shown}` : shown;
}

/** Four decimals; a miss is never shown as 1.0000. */
export function paceText({ pace, outcome }: Result): string | null {
  if (!pace) return null;
  const shown = toFixed(pace, 4);
  return outcome === 'behind' && pace.lt(1) && shown === '1.0000' ? '0.9999' : shown;
}

/** What the sentences of a result need; few sentences need all of it. */
export function saidOf(result: Result, text: Text): Said {
  return new SaidOfResult(result, text);
}

class SaidOfResult implements Said {
  constructor(
    private readonly result: Result,
    private readonly text: Text,
  ) {}

  get target(): string {
    return saidTarget(this.result, this.text);
  }

  get measured(): string {
    return measuredForPeople(this.result, this.text);
  }

  get required(): string {
    const { indicator, required } = this.result;
    if (!required) return '';
    return indicator.kind === 'presence' ? presenceText(required, this.text) : this.number(required);
  }

  get counted(): string {
    return this.result.indicator.counted?.[this.text.language] ?? '';
  }

  get series(): Said['series'] {
    return this.result.series.map((one) => ({
      name: nameOfSeries(one.indicator, this.text),
      measured: measuredForPeople(one, this.text),
      outcome: this.text.results.outcome[one.outcome],
    }));
  }

  demand(target: Target): string {
    return targetForPeople(target, this.result.indicator, this.text);
  }

  milestone(year: number): string {
    const { indicator } = this.result;
    const milestone = indicator.milestones.find((one) => one.year === year);
    return milestone ? this.demand(milestone.target) : '';
  }

  fault(code: string): string {
    const known: Readonly<Record<string, { readonly title: string }>> = this.text.diagnostics;
    return known[code]?.title ?? code;
  }

  difference(value: Fraction): string {
    const written = writerOfGains(this.result).person(value);
    const shown = this.text.results.points(withNoun(written, termsOf(this.result), this.text));
    return value.gt(0) ? `+${shown}` : shown;
  }

  number(value: Fraction): string {
    return withNoun(writerFor(this.result).person(value), termsOf(this.result), this.text);
  }
}

/** A plan's score, its rows named by number. */
export function scoreText({ earned, possible, judged, total, open }: Score, text: Text): string {
  const [e, p, j, t] = [earned, possible, judged, total].map((value) => toDecimal(value));
  const names = open.map(({ row, name }) => (row === null ? name : String(row)));
  return text.results.score({
    earned: e ?? '',
    possible: p ?? '',
    judged: j ?? '',
    total: t ?? '',
    open: names,
  });
}

/** A relative target with the threshold that it comes to, where the reference year's value is known. */
function saidTarget(result: Result, text: Text): string {
  const { indicator, target: threshold } = result;
  const { target } = indicator;
  const words = targetForPeople(target, indicator, text);
  const derived = target.type === 'than' || 'from' in target;
  if (!derived || threshold === null || result.inTermsOf) return words;
  const value = withNoun(writerFor(result).person(threshold), indicator, text);
  return words + text.results.bracket(thresholdForPeople(target.operator, value));
}

/** The whole reason: the main sentence and what else must be known. */
export function reasonText(result: Result, text: Text): string {
  const said = saidOf(result, text);
  const { reason, remark } = text.results;
  if (isIncomplete(result)) return incompleteText(result, said, text);
  const main = (reason[result.reason.code] as (r: typeof result.reason, s: Said) => string)(
    result.reason,
    said,
  );
  const rest = result.remarks.map((r) =>
    (remark[r.code] as (r: (typeof result.remarks)[number], s: Said) => string)(r, said),
  );
  return [main, ...rest, ...besideText(result, said, text), ...acceptedText(result, text)].join(
    text.results.sentenceBreak,
  );
}

function acceptedText({ accepted }: Result, { results: words }: Text): string[] {
  return accepted ? [words.accepted.sentence(accepted)] : [];
}

/** Whether a value of the whole is open only because units are missing in it. */
function isIncomplete({ reason, measured }: Result): boolean {
  return reason.code === 'bound-too-wide' && (measured?.measurement.rollup?.missing.length ?? 0) > 0;
}

/** Who is missing, and what those that reported come to; the range that this leaves says nothing to anybody. */
function incompleteText(result: Result, said: Said, text: Text): string {
  const { incomplete, remark } = text.results;
  const { partial } = now(result.beside);
  const missing = result.measured ? unitsMissing(result.measured.measurement) : { silent: [], unclear: [] };
  const rest = result.remarks
    .filter(({ code }) => code !== 'rolled-up' && code !== 'judged-against-target')
    .map((r) => (remark[r.code] as (r: (typeof result.remarks)[number], s: Said) => string)(r, said));
  return [incomplete(missing, partial, said), ...rest, ...acceptedText(result, text)].join(
    text.results.sentenceBreak,
  );
}

/** So many years show where something is going; two are a beginning and an end. */
const A_TREND = 3;

/** Whether the value is what several years come to together or on average; a yearly rate between two levels is not. */
function isOverYears({ accumulates, average, target }: Indicator): boolean {
  return accumulates || (average !== null && !('from' in target));
}

/** What stands beside the outcome, where there is still a way to go or not all is known. */
function besideText(result: Result, said: Said, { results: { beside: words } }: Text): string[] {
  const { projection, trend, partial, interval } = now(result.beside);
  const isTold = trend && trend.points >= A_TREND && result.indicator.target.type !== 'trend';
  const isOnWay = result.outcome === 'on-track' || result.outcome === 'behind';
  return [
    ...(partial ? [words.partial(partial, said)] : []),
    ...(interval ? [words.interval(interval, said)] : []),
    ...(isTold ? [words.trend(trend, isOverYears(result.indicator))] : []),
    ...(projection && isOnWay ? [words.projection(projection, said)] : []),
  ];
}
