import { diagnostic } from '../../diagnostic/diagnostic.js';
import { referenceYears } from '../../plan/measured.js';
import type { Indicator, Plan } from '../../plan/plan.js';
import { fold } from '../../quantity/fold.js';
import { remembered } from '../../quantity/remembered.js';
import type { Unit } from '../../quantity/unit.js';
import { takeUnit } from '../facts/headings.js';
import type { PlanVocabulary } from '../facts/names.js';
import { isBlank } from '../facts/preamble.js';
import type { SeriesColumns } from './layout.js';
import type { Faulty, RowCells, TableRow } from './row-cells.js';

/** What a row is about; the unit may stand beside the indicator's name. */
export interface Subject {
  readonly indicator: Indicator;
  readonly unit: Unit | null;
  readonly faulty: Faulty | null;
}

/** Tells of which plan, area, indicator and year a row speaks; what is not known is reported. */
export class SubjectReader {
  constructor(private readonly cells: RowCells) {}

  plan(row: TableRow): Plan | null {
    const text = this.cells.cell(row, 'plan');
    const column = this.cells.layout.fields.get('plan');
    if (text === '') {
      const plan =
        this.cells.context.plan ?? this.cells.context.preamble.plan?.value ?? this.#planOfArea(row);
      if (!plan) this.cells.report(row, column, (place) => diagnostic('PC221', place, {}));
      return plan;
    }
    const found = this.cells.context.names.find(text);
    if (found.length === 1) return found[0] ?? null;
    const several = found.map((plan) => plan.id).join(', ');
    this.cells.offer('PC210', row, column, (place) => {
      const nearest = found.length === 0 ? this.cells.context.names.nearest(text) : null;
      return diagnostic('PC210', place, { text, nearest, several });
    });
    return null;
  }

  /** A national table may name each city in its column of areas. */
  #planOfArea(row: TableRow): Plan | null {
    const found = this.cells.context.names.find(this.cells.cell(row, 'area'));
    return found.length === 1 ? (found[0] ?? null) : null;
  }

  area(row: TableRow, vocabulary: PlanVocabulary): string | null | undefined {
    const column = this.cells.layout.fields.get('area');
    const text = this.cells.text(row, column);
    if (text === '') return column === undefined ? (this.cells.context.preamble.area?.value ?? null) : null;
    const area = vocabulary.area(text);
    if (area !== undefined) return area;
    const { id, jurisdiction } = vocabulary.plan;
    if (vocabulary.isOutsider(text)) {
      const place = this.cells.context.placeOf(row.line, column ?? null);
      this.cells.context.log.count(diagnostic('PC240', place, { text, plan: id, count: 1 }));
      return undefined;
    }
    this.cells.offer('PC211', row, column, (place) => {
      const nearest = vocabulary.nearestArea(text);
      return diagnostic('PC211', place, { text, plan: id, nearest, units: jurisdiction.units.length });
    });
    return undefined;
  }

  /** The indicator that the heading names; a plan without it is only worth a word where the cell holds something. */
  headed(row: TableRow, series: SeriesColumns, text: string, vocabulary: PlanVocabulary): Subject | null {
    const indicator = vocabulary.indicator(text);
    if (indicator) return { indicator, unit: null, faulty: null };
    const filled = Object.values(series.at).find((column) => !isBlank(row.cells[column] ?? ''));
    if (filled !== undefined) this.#unknownIndicator(row, filled, text, vocabulary);
    return null;
  }

  /** 指标：… above the table, where the table itself has no place for it. */
  above(row: TableRow, vocabulary: PlanVocabulary): Subject | null {
    const text = this.cells.context.preamble.indicator;
    if (text === null) return null;
    const indicator = vocabulary.indicator(text);
    if (!indicator) this.#unknownIndicator(row, undefined, text, vocabulary);
    return indicator && { indicator, unit: null, faulty: null };
  }

  named(row: TableRow, vocabulary: PlanVocabulary): Subject | null {
    const text = this.cells.cell(row, 'indicator');
    const rowText = fold(this.cells.cell(row, 'row'));
    const number = rowNumber(rowText);
    const byRow = number === null ? null : vocabulary.row(number);
    if (text === '' && byRow) return { indicator: byRow, unit: null, faulty: null };
    const { indicator, unit } = byName(text, vocabulary);
    if (!indicator) {
      const field = text === '' && this.cells.layout.fields.has('row') ? 'row' : 'indicator';
      this.#unknownIndicator(
        row,
        this.cells.layout.fields.get(field),
        text === '' ? rowText : text,
        vocabulary,
      );
      return null;
    }
    if (number === null || indicator.row === number) return { indicator, unit, faulty: null };
    const params = { row: number, name: text, rowName: byRow?.name ?? null, nameRow: indicator.row };
    this.cells.report(row, this.cells.layout.fields.get('row'), (place) =>
      diagnostic('PC213', place, params),
    );
    return { indicator, unit, faulty: { kind: 'faulty', code: 'PC213' } };
  }

  #unknownIndicator(
    row: TableRow,
    column: number | undefined,
    text: string,
    vocabulary: PlanVocabulary,
  ): void {
    this.cells.offer('PC212', row, column, (place) => {
      const nearest = vocabulary.nearestIndicator(text);
      return diagnostic('PC212', place, { text, plan: vocabulary.plan.id, nearest });
    });
  }

  /** A row of several series says nothing of any of them; true where it is one, and then a value in it is reported. */
  several(row: TableRow, series: SeriesColumns, indicator: Indicator): boolean {
    if (indicator.series.length === 0) return false;
    const filled = Object.values(series.at).find((column) => !isBlank(row.cells[column] ?? ''));
    const names = indicator.series.map(({ name }) => name).join('、');
    if (filled !== undefined) {
      this.cells.report(row, filled, (place) =>
        diagnostic('PC260', place, { indicator: indicator.name, series: names }),
      );
    }
    return true;
  }

  year(row: TableRow): number | null {
    const column = this.cells.layout.fields.get('year');
    const text = this.cells.text(row, column);
    if (text === '' && column === undefined) return this.cells.context.preamble.year?.value ?? null;
    const year = yearOf(text);
    if (year === null) this.cells.report(row, column, (place) => diagnostic('PC214', place, { text }));
    return year;
  }

  checkPeriod(row: TableRow, year: number, indicator: Indicator): void {
    if (withinPeriod(year, indicator)) return;
    const { base, end } = indicator.period;
    this.cells.report(row, this.cells.layout.fields.get('year'), (place) =>
      diagnostic('PC215', place, { year, start: base, end }),
    );
  }
}

const yearOf = remembered(readYear);
const rowNumber = remembered((text) => (/^\d{1,4}$/.test(text) ? Number(text) : null));

const unitTaken = remembered(takeUnit);

/** The indicator of a name; the unit may stand in brackets after it, as the statistics portals write it. */
function byName(
  text: string,
  vocabulary: PlanVocabulary,
): { indicator: Indicator | null; unit: Unit | null } {
  const indicator = text === '' ? null : vocabulary.indicator(text);
  const taken = indicator ? null : unitTaken(text);
  return taken
    ? { indicator: vocabulary.indicator(taken.name), unit: taken.unit }
    : { indicator, unit: null };
}

export function withinPeriod(year: number, indicator: Indicator): boolean {
  const { base, end } = indicator.period;
  return (year >= base && year <= end) || referenceYears(indicator).includes(year);
}

/** `2023`, `2023年`, `2023年末`, `2023年度`, `２０２３`; null for anything else. */
export function readYear(text: string): number | null {
  const match = /^((?:19|20)\d{2})(?:年(?:末|底|度|终)?)?$/.exec(fold(text));
  return match ? Number(match[1]) : null;
}
