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
 * only. A missing mark beside a value says nothing against it.
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
    if (measurement.reading.kind === 'missing' && cell.kept.reading.kind !== 'missing') return;
    if (cell.kept.reading.kind === 'missing' && measurement.reading.kind !== 'missing') {
      this.#cells.set(key, { kept: measurement, others: new Map() });
      return;
    }
    if (sameValue(cell.kept, measurement)) {
      this.#keepFirst(key, cell, measurement);
      const { first, second } = inOrder(cell.kept, measurement);
      log.add(
        diagnostic('PC217', second.source, { ...this.#subject(measurement), first: placeOf(first.source) }),
      );
      return;
    }
    const value = valueKey(measurement);
    const known = cell.others.get(value);
    if (!known && cell.others.size >= MOST_OTHERS) return;
    if (!known || compareSource(measurement.source, known.source) < 0) cell.others.set(value, measurement);
  }

  /** The measurements in the order of plan, indicator, area, year; conflicting ones as faulty, each conflict reported once. */
  finish(log: DiagnosticLog): Measurement[] {
    return [...this.#cells.values()]
      .map((cell) => (cell.others.size === 0 ? cell.kept : this.#conflict(cell, log)))
      .sort(bySubject);
  }

  #keepFirst(key: string, cell: Cell, measurement: Measurement): void {
    if (compareSource(measurement.source, cell.kept.source) < 0)
      this.#cells.set(key, { ...cell, kept: measurement });
  }

  #conflict(cell: Cell, log: DiagnosticLog): Measurement {
    const all = [cell.kept, ...cell.others.values()].sort((a, b) => compareSource(a.source, b.source));
    const first = all[0] ?? cell.kept;
    const last = all.at(-1) ?? first;
    const values = all.map((m) => `${m.text || partsText(m)} (${placeOf(m.source)})`).join(' ≠ ');
    log.add(diagnostic('PC216', last.source, { ...this.#subject(first), values }));
    return { ...first, reading: { kind: 'faulty', code: 'PC216' }, parts: null };
  }

  #subject(m: Measurement): { indicator: string; area: string | null; year: number } {
    return { indicator: this.#indicatorNames(m.plan, m.indicator), area: m.area, year: m.year };
  }
}

function sameValue(a: Measurement, b: Measurement): boolean {
  return valueKey(a) === valueKey(b);
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

function inOrder(a: Measurement, b: Measurement): { first: Measurement; second: Measurement } {
  return compareSource(a.source, b.source) <= 0 ? { first: a, second: b } : { first: b, second: a };
}

export function compareSource(a: Source, b: Source): number {
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
