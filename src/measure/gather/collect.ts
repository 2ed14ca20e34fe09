import { compareText, diagnostic } from '../../diagnostic/diagnostic.js';
import type { DiagnosticLog } from '../../diagnostic/log.js';
import { toDecimal } from '../../quantity/format.js';
import type { Steps } from '../../tables/pause.js';
import type { Measurement, Source, Span } from '../measurement.js';
import { TakenBack } from './taken-back.js';

/** Of so many different values for one cell each is named; nobody reads more, and a file may hold millions. */
const MOST_VALUES = 21;

/**
 * One measurement for each plan, indicator, area and year, whatever the order of arrival; grows with distinct cells
 * only. A missing mark beside a value says nothing against it but with words that do, and a cell that is missing twice is not
 * reported as given twice.
 */
export class MeasurementSet {
  /** By plan, indicator and area; of the few years of each there is a list. */
  readonly #kept = new Map<string, Map<string, Map<string, Measurement[]>>>();
  /** Of what was kept where there is a conflict: every different value given, by what it says, with where it stands first. */
  readonly #conflicts = new Map<Measurement, Map<string, Measurement>>();
  /** Of measurements that came again what was kept, as long as one more of them changes nothing. */
  readonly #standing = new Map<Measurement, Measurement>();
  /** The rows without a value that say why another should have none. */
  readonly takenBack = new TakenBack();
  readonly #indicatorNames: (plan: string, indicator: string) => string;

  constructor(indicatorNames: (plan: string, indicator: string) => string) {
    this.#indicatorNames = indicatorNames;
  }

  /** Gives what is kept of the cell. */
  add(measurement: Measurement, log: DiagnosticLog): Measurement {
    const { plan, indicator, area, year, takesBack } = measurement;
    if (takesBack !== undefined) this.takenBack.add(measurement);
    const areas = within(within(this.#kept, plan), indicator);
    const years = areas.get(area ?? '');
    if (!years) {
      areas.set(area ?? '', [measurement]);
      return measurement;
    }
    const at = years.findIndex(
      (kept) => kept.year === year && kept.asOf === measurement.asOf && isOfSame(kept.span, measurement.span),
    );
    const kept = years[at];
    const now = kept ? this.#keptOf(kept, measurement, log) : measurement;
    if (!kept) years.push(now);
    else if (now !== kept) {
      years[at] = now;
      this.#standing.clear();
    }
    return now;
  }

  /** The same as to add it once more with a line further down in its file. */
  again(measurement: Measurement, line: number, log: DiagnosticLog): void {
    const standing = this.#standing.get(measurement);
    if (standing) {
      if (measurement.reading.kind !== 'missing') this.#sayTwice(standing, measurement, line, log);
      return;
    }
    const kept = this.add({ ...measurement, source: { ...measurement.source, line } }, log);
    if (!this.#conflicts.has(kept) && isAsGood(kept, measurement)) this.#standing.set(measurement, kept);
  }

  /** What is kept of two for one cell. */
  #keptOf(kept: Measurement, measurement: Measurement, log: DiagnosticLog): Measurement {
    if (measurement.reading.kind === 'missing')
      return kept.reading.kind === 'missing' ? chosen(kept, measurement) : kept;
    if (kept.reading.kind === 'missing') return measurement;
    if (kept.reading.kind === 'faulty' && measurement.reading.kind === 'faulty')
      return firstFault(kept, measurement);
    const values = this.#conflicts.get(kept);
    if (!values && saysSame(kept, measurement)) return this.#again(kept, measurement, log);
    this.#addTo(values ?? this.#conflictAt(kept), measurement, log);
    return kept;
  }

  #conflictAt(kept: Measurement): Map<string, Measurement> {
    this.#standing.clear();
    const values = new Map([[valueKey(kept), kept]]);
    this.#conflicts.set(kept, values);
    return values;
  }

  #addTo(values: Map<string, Measurement>, measurement: Measurement, log: DiagnosticLog): void {
    const value = valueKey(measurement);
    const same = values.get(value);
    values.set(value, same ? this.#again(same, measurement, log) : measurement);
    if (values.size > MOST_VALUES) values.delete(lastOf(values.keys()));
  }

  /** The same said twice: worth a word, unless neither can be read, which does not make them the same. */
  #again(known: Measurement, measurement: Measurement, log: DiagnosticLog): Measurement {
    if (measurement.reading.kind === 'faulty') return firstFault(known, measurement);
    const { first, second } = inOrder(known, measurement);
    this.#sayTwice(first, second, second.source.line, log);
    return chosen(first, second);
  }

  #sayTwice({ source: first }: Measurement, second: Measurement, line: number, log: DiagnosticLog): void {
    const { source } = second;
    log.offer('PC217', source.file, () =>
      diagnostic('PC217', { ...source, line }, { ...this.#subject(second), first }),
    );
  }

  /** The measurements in the order of plan, indicator, area, year; conflicting ones as faulty, each conflict reported once. */
  *finish(log: DiagnosticLog): Steps<Measurement[]> {
    const all: Measurement[] = [];
    for (const indicators of inOrderOfText(this.#kept)) {
      for (const areas of inOrderOfText(indicators)) {
        for (const years of inOrderOfText(areas)) {
          for (const kept of onePerYear(inOrderOfYear(years))) all.push(this.#agreed(kept, log));
          yield;
        }
      }
    }
    return all;
  }

  #agreed(kept: Measurement, log: DiagnosticLog): Measurement {
    const values = this.#conflicts.size > 0 ? this.#conflicts.get(kept) : undefined;
    return values ? this.#conflict(kept, values, log) : kept;
  }

  #conflict(kept: Measurement, given: ReadonlyMap<string, Measurement>, log: DiagnosticLog): Measurement {
    const all = [...given.values()].sort((a, b) => compareSource(a.source, b.source));
    const first = all[0] ?? kept;
    const last = all.at(-1) ?? first;
    const texts = toldApart(all);
    const values = all.map((m, i) => ({ text: texts[i] ?? '', at: m.source }));
    const text = texts.sort(compareText).join(' ≠ ');
    log.add(diagnostic('PC216', last.source, { ...this.#subject(first), values }));
    return { ...first, reading: { kind: 'faulty', code: 'PC216' }, parts: null, text };
  }

  #subject(m: Measurement): { indicator: string; area: string | null; year: number } {
    return { indicator: this.#indicatorNames(m.plan, m.indicator), area: m.area, year: m.year };
  }
}

/** The value of a key, made where there is none yet. */
function within<K, V extends Map<unknown, unknown>>(map: Map<K, V>, key: K): V {
  const known = map.get(key);
  if (known) return known;
  const made = new Map() as V;
  map.set(key, made);
  return made;
}

/** The one that comes last by its text: which values are kept must not rest on the order of arrival. */
function lastOf(keys: Iterable<string>): string {
  return [...keys].reduce((last, key) => (compareText(key, last) > 0 ? key : last));
}

/** A year has a value of its own, and beside it a total, an average, and a change since each earlier year. */
function isOfSame(a: Span | undefined, b: Span | undefined): boolean {
  if (!a || !b) return a === b;
  return a.kind === b.kind && (a.kind !== 'change' || b.kind !== 'change' || a.from === b.from);
}

/** Most come in order. */
function inOrderOfYear(years: Measurement[]): Measurement[] {
  const inOrder = years.every(({ year }, i) => i === 0 || (years[i - 1]?.year ?? 0) <= year);
  return inOrder ? years : years.sort((a, b) => a.year - b.year);
}

/** Of a year's own values the one of the whole year, else that up to the latest day; so of its totals, averages and changes. */
function onePerYear(years: readonly Measurement[]): readonly Measurement[] {
  if (years.every(({ year }, i) => i === 0 || years[i - 1]?.year !== year)) return years;
  const kept: Measurement[] = [];
  for (const measurement of years) {
    const { year, span } = measurement;
    const at = kept.findLastIndex((one) => one.year === year && isOfSame(one.span, span));
    const same = kept[at];
    if (!same) kept.push(measurement);
    else if (speaksBefore(measurement, same)) kept[at] = measurement;
  }
  return kept;
}

/** What is missing speaks for nothing. */
function speaksBefore(a: Measurement, b: Measurement): boolean {
  if ((a.reading.kind === 'missing') !== (b.reading.kind === 'missing')) return b.reading.kind === 'missing';
  if (a.asOf === undefined || b.asOf === undefined) return a.asOf === undefined;
  return a.asOf > b.asOf;
}

function inOrderOfText<V>(map: ReadonlyMap<string, V>): V[] {
  return [...map.keys()].sort(compareText).map((key) => map.get(key) as V);
}

/** Of two that cannot be read, for whatever reasons, the one by its code and place, whichever came first. */
function firstFault(a: Measurement, b: Measurement): Measurement {
  const code = ({ reading }: Measurement) => (reading.kind === 'faulty' ? reading.code : '');
  return (compareText(code(a), code(b)) || compareSource(a.source, b.source)) <= 0 ? a : b;
}

/** True for the commonest of what `valueKey` finds the same, without writing the keys. */
function saysSame(a: Measurement, b: Measurement): boolean {
  if (a.reading.kind !== 'number' || b.reading.kind !== 'number') return valueKey(a) === valueKey(b);
  if (!sameParts(a.parts, b.parts)) return false;
  return a.parts !== null || a.reading.value.equals(b.reading.value); // parts make the value
}

function sameParts(a: Measurement['parts'], b: Measurement['parts']): boolean {
  if (!a || !b) return a === b;
  return a.numerator.equals(b.numerator) && a.denominator.equals(b.denominator);
}

/** Two cells say the same where the numbers, parts or words that they are read as are the same. */
function valueKey({ reading, parts, text }: Measurement): string {
  const ratio = parts ? `${parts.numerator.toFraction()}/${parts.denominator.toFraction()}` : '';
  switch (reading.kind) {
    case 'number':
      return `number ${reading.value.toFraction()} ${ratio}`;
    case 'range': {
      const limit = (l: typeof reading.low) => (l ? `${l.value.toFraction()}${l.inclusive}` : '');
      return `range ${limit(reading.low)} ${limit(reading.high)} ${ratio}`;
    }
    case 'answer':
      return `answer ${reading.answer} ${ratio}`;
    case 'missing':
    case 'not-applicable':
      return reading.kind;
    default:
      return `${reading.kind} ${text}`;
  }
}

/** Different values as they were written; of those that are written alike, what they were read as besides. */
function toldApart(all: readonly Measurement[]): string[] {
  const texts = all.map(written);
  const alike = new Set(texts.filter((text, i) => texts.indexOf(text) !== i));
  return all.map((m, i) => (alike.has(texts[i] ?? '') ? `${texts[i]}${readAs(m)}` : (texts[i] ?? '')));
}

/** The parts that a share is made of, or its number: 0.5 under （%） is 0.005. */
function readAs(m: Measurement): string {
  if (m.parts) return ` [${partsText(m)}]`;
  return m.reading.kind === 'number' ? ` [= ${toDecimal(m.reading.value)}]` : '';
}

/** As it was written; what cannot be read bears the code that says why, since it may be written like what can. */
function written(m: Measurement): string {
  const text = m.text || partsText(m);
  return m.reading.kind === 'faulty' ? `${text} [${m.reading.code}]` : text;
}

function partsText({ parts }: Measurement): string {
  return parts ? `${parts.numerator.toFraction()}/${parts.denominator.toFraction()}` : '';
}

/**
 * Which of two that say the same is shown: the one whose unit is beyond doubt, and not by its place, so that a file can be
 * cut up without a trace.
 */
function chosen(a: Measurement, b: Measurement): Measurement {
  if (isBare(a) !== isBare(b)) return isBare(a) ? b : a;
  return (compareText(a.text, b.text) || compareSource(a.source, b.source)) <= 0 ? a : b;
}

/** True for what stays chosen before the same on any line further down. */
function isAsGood(kept: Measurement, measurement: Measurement): boolean {
  const isSame = kept.text === measurement.text && isBare(kept) === isBare(measurement);
  if (!isSame || kept.reading.kind === 'faulty' || !saysSame(kept, measurement)) return false;
  return compareSource(kept.source, measurement.source) <= 0;
}

function isBare({ reading }: Measurement): boolean {
  return 'bare' in reading;
}

function inOrder(a: Measurement, b: Measurement): { first: Measurement; second: Measurement } {
  return compareSource(a.source, b.source) <= 0 ? { first: a, second: b } : { first: b, second: a };
}

function compareSource(a: Source, b: Source): number {
  return compareText(a.file, b.file) || a.line - b.line || a.column - b.column;
}
