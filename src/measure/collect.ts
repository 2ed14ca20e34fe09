import { compareText, diagnostic } from '../diagnostic/diagnostic.js';
import type { DiagnosticLog } from '../diagnostic/log.js';
import type { Measurement, Source } from './measurement.js';

interface Cell {
  readonly kept: Measurement;
  /** Every different value given, by where it stands first; more than one is a conflict. */
  readonly others: Map<string, Measurement>;
}

/** Of so many different values for one cell each is named; nobody reads more, and a file may hold millions. */
const MOST_OTHERS = 20;

/**
 * One measurement for each plan, indicator, area and year, whatever the order of arrival; grows with distinct cells
 * only. A missing mark beside a value says nothing against it, and twice nothing is nothing to speak of.
 */
export class MeasurementSet {
  readonly #cells = new Map<string, Cell>();
  readonly #indicatorNames: (plan: string, indicator: string) => string;

  constructor(indicatorNames: (plan: string, indicator: string) => string) {
    this.#indicatorNames = indicatorNames;
  }

  add(measurement: Measurement, log: DiagnosticLog): void {
    const { plan, indicator, area, year } = measurement;
    const key = `${plan}\n${indicator}\n${area ?? ''}\n${year}`;
    const cell = this.#cells.get(key);
    if (!cell) {
      this.#cells.set(key, { kept: measurement, others: new Map() });
      return;
    }
    if (cell.kept.reading.kind === 'missing' && measurement.reading.kind !== 'missing') {
      this.#cells.set(key, { kept: measurement, others: new Map() });
      return;
    }
    if (measurement.reading.kind === 'missing') {
      if (cell.kept.reading.kind === 'missing')
        this.#cells.set(key, { ...cell, kept: chosen(cell.kept, measurement) });
      return;
    }
    const value = valueKey(measurement);
    const same = valueKey(cell.kept) === value ? cell.kept : cell.others.get(value);
    if (!same) {
      if (cell.others.size < MOST_OTHERS) cell.others.set(value, measurement);
      return;
    }
    // two cells that could not be read are not the same because neither has a value
    if (measurement.reading.kind === 'faulty') return;
    const { first, second } = inOrder(same, measurement);
    if (same === cell.kept) this.#cells.set(key, { ...cell, kept: chosen(first, second) });
    else cell.others.set(value, chosen(first, second));
    log.add(
      diagnostic('PC217', second.source, { ...this.#subject(measurement), first: placeOf(first.source) }),
    );
  }

  /** The measurements in the order of plan, indicator, area, year; conflicting ones as faulty, each conflict reported once. */
  finish(log: DiagnosticLog): Measurement[] {
    return [...this.#cells.values()]
      .map((cell) => (cell.others.size === 0 ? cell.kept : this.#conflict(cell, log)))
      .sort(bySubject);
  }

  #conflict(cell: Cell, log: DiagnosticLog): Measurement {
    const all = [cell.kept, ...cell.others.values()].sort((a, b) => compareSource(a.source, b.source));
    const first = all[0] ?? cell.kept;
    const last = all.at(-1) ?? first;
    const written = (m: Measurement) => m.text || partsText(m);
    const values = all.map((m) => `${written(m)} (${placeOf(m.source)})`).join(' ≠ ');
    const text = all.map(written).sort(compareText).join(' ≠ ');
    log.add(diagnostic('PC216', last.source, { ...this.#subject(first), values }));
    return { ...first, reading: { kind: 'faulty', code: 'PC216' }, parts: null, text };
  }

  #subject(m: Measurement): { indicator: string; area: string | null; year: number } {
    return { indicator: this.#indicatorNames(m.plan, m.indicator), area: m.area, year: m.year };
  }
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

function partsText({ parts }: Measurement): string {
  return parts ? `${parts.numerator.toFraction()}/${parts.denominator.toFraction()}` : '';
}

function placeOf(source: Source): string {
  return `${source.file}:${source.cell ?? `${source.line}:${source.column}`}`;
}

/** Which of two that say the same is shown: not by its place, so that a file can be cut up without a trace. */
function chosen(a: Measurement, b: Measurement): Measurement {
  return (compareText(a.text, b.text) || compareSource(a.source, b.source)) <= 0 ? a : b;
}

function inOrder(a: Measurement, b: Measurement): { first: Measurement; second: Measurement } {
  return compareSource(a.source, b.source) <= 0 ? { first: a, second: b } : { first: b, second: a };
}

function compareSource(a: Source, b: Source): number {
  return compareText(a.file, b.file) || a.line - b.line || a.column - b.column;
}

function bySubject(a: Measurement, b: Measurement): number {
  return (
    compareText(a.plan, b.plan) ||
    compareText(a.indicator, b.indicator) ||
    compareText(a.area ?? '', b.area ?? '') ||
    a.year - b.year
  );
}
