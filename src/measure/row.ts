import { Fraction } from 'fraction.js';
import type { DiagnosticLog } from '../diagnostic/log.js';
import { type Diagnostic, diagnostic, type Place } from '../diagnostic/diagnostic.js';
import type { Indicator, Plan } from '../plan/plan.js';
import { fold } from '../quantity/fold.js';
import { toDecimal, toFixed } from '../quantity/format.js';
import { parseUnit, type Unit } from '../quantity/unit.js';
import type { Columns, Field } from './header.js';
import type { Measurement, Parts, Reading } from './measurement.js';
import type { PlanNames, PlanVocabulary } from './names.js';
import { type CellContext, readValue, type ValueFault } from './value.js';

export interface RowContext {
  readonly names: PlanNames;
  /** The plan for rows that name none. */
  readonly plan: Plan | null;
  readonly percentScale: 'percent' | 'fraction' | null;
  readonly log: DiagnosticLog;
}

type Faulty = { readonly kind: 'faulty'; readonly code: Diagnostic['code'] };

/** Turns one row of a long table into a measurement; null where it is not even known what it measures. */
export class RowReader {
  readonly #years = new Map<string, number | null>();

  constructor(
    private readonly file: string,
    private readonly columns: Columns,
    private readonly context: RowContext,
  ) {}

  read(cells: readonly string[], line: number): Measurement | null {
    if (cells.every((cell) => fold(cell) === '')) return null;
    this.#checkWidth(cells, line);
    const plan = this.#plan(cells, line);
    if (!plan) return null;
    const vocabulary = this.context.names.vocabulary(plan);
    const area = this.#area(cells, line, vocabulary);
    const found = this.#indicator(cells, line, vocabulary);
    const year = this.#year(cells, line);
    if (area === undefined || !found || year === null) return null;
    this.#checkPeriod(year, found.indicator, line);
    const { reading, parts } = found.faulty
      ? { reading: found.faulty, parts: null }
      : this.#reading(cells, line, found.indicator, area, plan);
    const column = this.#valueColumn();
    return {
      plan: plan.id,
      indicator: found.indicator.id,
      area,
      year,
      reading,
      parts,
      text: this.#cell(cells, 'value'),
      note: this.#cell(cells, 'note') || null,
      source: { file: this.file, line, column },
    };
  }

  #cell(cells: readonly string[], field: Field): string {
    const at = this.columns.at.get(field);
    return at === undefined ? '' : (cells[at] ?? '').trim();
  }

  #place(line: number, field: Field): Place {
    const at = this.columns.at.get(field);
    return { file: this.file, line, ...(at === undefined ? {} : { column: at + 1 }) };
  }

  #valueColumn(): number {
    return (this.columns.at.get('value') ?? this.columns.at.get('numerator') ?? 0) + 1;
  }

  #checkWidth(cells: readonly string[], line: number): void {
    const extra = cells.slice(this.columns.width).some((cell) => fold(cell) !== '');
    const last = Math.max(...this.columns.at.values());
    if (!extra && cells.length > last) return;
    if (!extra && this.#onlyNoteIsMissing(cells)) return;
    const place = { file: this.file, line };
    this.context.log.add(diagnostic('PC229', place, { cells: cells.length, header: this.columns.width }));
  }

  #onlyNoteIsMissing(cells: readonly string[]): boolean {
    return [...this.columns.at].every(([field, at]) => field === 'note' || at < cells.length);
  }

  #plan(cells: readonly string[], line: number): Plan | null {
    const text = this.#cell(cells, 'plan');
    if (text === '') {
      if (!this.context.plan) this.context.log.add(diagnostic('PC221', this.#place(line, 'plan'), {}));
      return this.context.plan;
    }
    const found = this.context.names.find(text);
    if (found.length === 1) return found[0] ?? null;
    const params = {
      text,
      nearest: found.length === 0 ? this.context.names.nearest(text) : null,
      several: found.map((plan) => plan.id).join(', '),
    };
    this.context.log.add(diagnostic('PC210', this.#place(line, 'plan'), params));
    return null;
  }

  #area(cells: readonly string[], line: number, vocabulary: PlanVocabulary): string | null | undefined {
    const text = this.#cell(cells, 'area');
    const area = vocabulary.area(text);
    if (area !== undefined) return area;
    const { id, jurisdiction } = vocabulary.plan;
    const params = { text, plan: id, nearest: vocabulary.nearestArea(text), units: jurisdiction.units.length };
    this.context.log.add(diagnostic('PC211', this.#place(line, 'area'), params));
    return undefined;
  }

  #indicator(cells: readonly string[], line: number, vocabulary: PlanVocabulary): { indicator: Indicator; faulty: Faulty | null } | null {
    const name = this.#cell(cells, 'indicator');
    const rowText = fold(this.#cell(cells, 'row'));
    const row = /^\d{1,4}$/.test(rowText) ? Number(rowText) : null;
    const byName = name === '' ? null : vocabulary.indicator(name);
    const byRow = row === null ? null : vocabulary.row(row);
    if (name === '' && byRow) return { indicator: byRow, faulty: null };
    if (!byName) {
      const text = name === '' ? rowText : name;
      const params = { text, plan: vocabulary.plan.id, nearest: vocabulary.nearestIndicator(text) };
      this.context.log.add(diagnostic('PC212', this.#place(line, name === '' ? 'row' : 'indicator'), params));
      return null;
    }
    if (row === null || byName.row === row || !this.columns.at.has('row')) return { indicator: byName, faulty: null };
    const params = { row, name, rowName: byRow?.name ?? '', nameRow: byName.row };
    this.context.log.add(diagnostic('PC213', this.#place(line, 'row'), params));
    return { indicator: byName, faulty: { kind: 'faulty', code: 'PC213' } };
  }

  #year(cells: readonly string[], line: number): number | null {
    const text = this.#cell(cells, 'year');
    const known = this.#years.get(text);
    const year = known === undefined ? readYear(text) : known;
    if (this.#years.size < 1000) this.#years.set(text, year);
    if (year === null) this.context.log.add(diagnostic('PC214', this.#place(line, 'year'), { text }));
    return year;
  }

  #checkPeriod(year: number, indicator: Indicator, line: number): void {
    const { base, end } = indicator.period;
    const reference = indicator.target.type === 'change' ? indicator.target.from : base;
    if ((year >= base && year <= end) || year === reference) return;
    this.context.log.add(diagnostic('PC215', this.#place(line, 'year'), { year, start: base, end }));
  }

  #reading(cells: readonly string[], line: number, indicator: Indicator, area: string | null, plan: Plan) {
    const text = this.#cell(cells, 'value');
    const parts = this.#parts(cells, line, indicator);
    const unit = this.#unit(cells, line, indicator);
    if (parts !== null && 'kind' in parts) return { reading: parts, parts: null };
    if (unit !== null && 'kind' in unit) return { reading: unit, parts: null };
    const context = this.#cellContext(indicator, area, plan, unit);
    const read = readValue(text, context);
    if ('fault' in read) return { reading: this.#fault(read, text, indicator, this.#place(line, 'value')), parts: null };
    if (read.kind === 'approximate') {
      this.context.log.add(diagnostic('PC206', this.#place(line, 'value'), { text, indicator: indicator.name }));
    }
    return this.#withParts(read, parts, text, indicator, line);
  }

  #cellContext(indicator: Indicator, area: string | null, plan: Plan, unit: Unit | null): CellContext {
    const units = plan.jurisdiction.units.length;
    return {
      kind: indicator.kind === 'coverage' && area !== null ? 'presence' : indicator.kind,
      unit: indicator.unit,
      columnUnit: unit ?? this.columns.valueUnit,
      percentScale: this.context.percentScale,
      baselineText: indicator.baseline?.text ?? null,
      unitCount: area === null && units > 0 ? units : null,
    };
  }

  #unit(cells: readonly string[], line: number, indicator: Indicator): Unit | null | Faulty {
    const text = fold(this.#cell(cells, 'unit'));
    if (text === '' || text === '/' || text === '-' || text === '—' || text === indicator.unit) {
      return text === indicator.unit ? parseUnit(text, indicator.unit) : null;
    }
    const unit = parseUnit(text, indicator.unit);
    if (unit) return unit;
    const params = { unit: text, indicator: indicator.name, expected: indicator.unit };
    this.context.log.add(diagnostic('PC218', this.#place(line, 'unit'), params));
    return { kind: 'faulty', code: 'PC218' };
  }

  #fault(fault: ValueFault, text: string, indicator: Indicator, place: Place): Faulty {
    const named = { text, indicator: indicator.name };
    const made = {
      PC204: (f: ValueFault) => diagnostic('PC204', place, { ...named, hint: f.fault === 'PC204' ? f.hint : 'number' }),
      PC205: (f: ValueFault) =>
        diagnostic('PC205', place, {
          ...named,
          asPercent: f.fault === 'PC205' ? f.asPercent : '',
          asFraction: f.fault === 'PC205' ? f.asFraction : '',
        }),
      PC207: () => diagnostic('PC207', place, named),
      PC218: (f: ValueFault) =>
        diagnostic('PC218', place, { unit: f.fault === 'PC218' ? f.unit : '', indicator: indicator.name, expected: indicator.unit }),
      PC222: () => diagnostic('PC222', place, { ...named, unit: indicator.unit }),
      PC225: () => diagnostic('PC225', place, named),
    }[fault.fault](fault);
    this.context.log.add(made);
    return { kind: 'faulty', code: fault.fault };
  }

  /** The numerator and denominator of a share, both or neither; counts and answers have none. */
  #parts(cells: readonly string[], line: number, indicator: Indicator): Parts | Faulty | null {
    if (indicator.kind !== 'rate' && indicator.kind !== 'coverage') return null;
    const numerator = this.#part(cells, line, 'numerator', indicator);
    const denominator = this.#part(cells, line, 'denominator', indicator);
    if (isFaulty(numerator)) return numerator;
    if (isFaulty(denominator)) return denominator;
    if (numerator === null && denominator === null) return null;
    if (numerator === null || denominator === null) {
      const present = numerator === null ? 'denominator' : 'numerator';
      this.context.log.add(diagnostic('PC228', this.#place(line, present), { present, indicator: indicator.name }));
      return { kind: 'faulty', code: 'PC228' };
    }
    if (numerator.lte(denominator)) return { numerator, denominator };
    const params = { numerator: toDecimal(numerator), denominator: toDecimal(denominator), indicator: indicator.name };
    this.context.log.add(diagnostic('PC208', this.#place(line, 'numerator'), params));
    return { kind: 'faulty', code: 'PC208' };
  }

  #part(cells: readonly string[], line: number, field: 'numerator' | 'denominator', indicator: Indicator): Fraction | Faulty | null {
    const text = this.#cell(cells, field);
    const noun = indicator.counted?.zh ?? '个';
    const context: CellContext = {
      kind: 'count',
      unit: noun,
      columnUnit: null,
      percentScale: null,
      baselineText: null,
      unitCount: null,
    };
    const read = readValue(text, context);
    if ('fault' in read) return this.#fault(read, text, { ...indicator, unit: noun }, this.#place(line, field));
    if (read.kind === 'missing') return null;
    if (read.kind === 'number') return read.value;
    const fault: ValueFault = { fault: 'PC204', hint: 'number' };
    return this.#fault(fault, text, indicator, this.#place(line, field));
  }

  /** Where value and parts are both given they must agree to the digits shown; the parts are then the exact value. */
  #withParts(read: Reading, parts: Parts | null, text: string, indicator: Indicator, line: number) {
    if (!parts) return { reading: read, parts: null };
    if (parts.denominator.equals(0)) {
      if (read.kind === 'missing') return { reading: { kind: 'not-applicable' } as const, parts };
      return this.#disagree(parts, text, '0/0', indicator, line);
    }
    const ratio = parts.numerator.div(parts.denominator);
    if (!agrees(read, ratio)) return this.#disagree(parts, text, `${toFixed(ratio.mul(100), 4)}%`, indicator, line);
    return { reading: { kind: 'number', value: ratio, step: new Fraction(0) } as const, parts };
  }

  #disagree(parts: Parts, text: string, ratio: string, indicator: Indicator, line: number) {
    const params = {
      text,
      parts: `${toDecimal(parts.numerator)}/${toDecimal(parts.denominator)}`,
      ratio,
      indicator: indicator.name,
    };
    this.context.log.add(diagnostic('PC209', this.#place(line, 'value'), params));
    return { reading: { kind: 'faulty', code: 'PC209' } as const, parts: null };
  }
}

function isFaulty(part: Fraction | Faulty | null): part is Faulty {
  return part !== null && 'kind' in part;
}

/** A shown number stands for everything that rounds to it, half a last digit to either side. */
function agrees(read: Reading, ratio: Fraction): boolean {
  switch (read.kind) {
    case 'number':
      return ratio.sub(read.value).abs().mul(2).lte(read.step);
    case 'range':
      return (
        (!read.low || (read.low.inclusive ? ratio.gte(read.low.value) : ratio.gt(read.low.value))) &&
        (!read.high || (read.high.inclusive ? ratio.lte(read.high.value) : ratio.lt(read.high.value)))
      );
    case 'answer':
      return read.answer === 'yes' ? ratio.equals(1) : read.answer === 'no' ? ratio.equals(0) : ratio.lt(1);
    default:
      return true;
  }
}

/** `2023`, `2023年`, `2023年末`, `2023年度`, `２０２３`; null for anything else. */
export function readYear(text: string): number | null {
  const match = /^((?:19|20)\d{2})(?:年(?:末|底|度|终)?)?$/.exec(fold(text));
  return match ? Number(match[1]) : null;
}
