import { type Diagnostic, diagnostic } from '../../diagnostic/diagnostic.js';
import { inSteps, type Steps } from '../../tables/pause.js';
import { isSum, type PlaceSaid, whoseOf } from '../facts/places.js';
import { isSetAside } from '../facts/role.js';
import { isBlank } from './blank.js';
import { BlankBelow } from './blank-below.js';
import { BlankBetween } from './blank-between.js';
import { LONGEST, MergedByPlan } from './merged-areas.js';
import type { AreaReader } from './row-area.js';
import type { Faulty, RowCells, TableRow } from './row-cells.js';
import type { RowLabels } from './row-labels.js';
import type { RowNotes } from './row-notes.js';

/** What blanks mean, and how often rows have changed it. */
export interface Blanks {
  readonly turns: number;
}

/** Tells what it means where a row names no place: that its values are the whole's, or the rest of a merged cell. */
export class BlankAreas {
  readonly #merged = new MergedByPlan();
  readonly #between: BlankBetween;
  readonly #below = new BlankBelow();
  /** The text in the column of plans, of the last row that has one. */
  #plan = '';
  /** The area that a blank of the row at hand may have been merged with, and its column. */
  #above: { readonly area: string; readonly column: number } | null = null;
  /** What is told of blanks below the last row and those of the same plan. */
  blanks: Blanks | null = null;
  /** Whether another row like the last one would change nothing of it. */
  isSettled = true;

  constructor(
    private readonly cells: RowCells,
    private readonly areas: AreaReader,
    private readonly notes: RowNotes,
  ) {
    this.#between = new BlankBetween(cells);
  }

  /** Looks at the first rows for whether they name counties again and again. */
  *prepare(rows: readonly TableRow[]): Steps<void> {
    this.#merged.foresee(yield* inSteps(rows, (row) => [this.areas.placeText(row).text]));
  }

  /** To be called first of every row; without labels where the row is not understood. */
  open(row: TableRow, labels: RowLabels | null): void {
    this.#above = null;
    this.blanks = null;
    this.isSettled = true;
    const { text, column } = this.areas.placeText(row);
    if (column === undefined) return;
    const { cells } = this;
    const plan = cells.cell(row, 'plan') || this.#plan;
    this.#plan = plan;
    const isGrouped = column !== cells.layout.fields.get('plan') && plan !== '';
    const group = isGrouped ? plan : '';
    const merged = this.#merged.of(group);
    this.blanks = merged;
    const said = text || (labels?.places[0]?.text ?? '');
    // within a section a blank is the section's, and shows nothing of what blanks mean elsewhere
    if (said === '' && cells.context.around.sections.some(({ places }) => places.length > 0)) return;
    const about = [labels?.indicator, labels?.row, cells.cell(row, 'year'), labels?.role?.text]
      .map((one) => `${one ?? ''}`.slice(0, LONGEST))
      .join('\n');
    const { place, role } = cells.context.facts.read(said);
    const isWhole = place !== null && !isSetAside(role) && this.#isWhole(place, labels);
    const isMergedDown = text !== '' && row.written !== undefined && isBlank(row.written[column] ?? '');
    const isInner =
      column > (cells.layout.fields.get('indicator') ?? column) && cells.cell(row, 'indicator') !== '';
    const area = merged.above(said, about, { isWhole, isMergedDown, isInner });
    this.isSettled = merged.isSettled;
    if (labels === null) return;
    if (area !== null) this.#above = { area, column };
    this.#sayBetween(row, said, `${group}\n${about}`, !isWhole);
    const owner = place?.several ? undefined : place?.owners.find((one) => one.area !== null);
    if (owner) this.#below.name(`${group}\n${about}`, owner);
    else if (said === '' && !cells.context.around.asked.place && this.#between.holdsValue(row))
      this.#below.blank(row, `${group}\n${about}`);
  }

  /** The row at hand has a value. */
  holdsValue(row: TableRow): boolean {
    return this.#between.holdsValue(row);
  }

  /** Blanks below counties of which not all are named. */
  unnamed(): readonly Diagnostic[] {
    return this.#below.found.flatMap(({ row, above }) => {
      if (!this.notes.once(`PC287 ${row.line}`)) return [];
      const { column } = this.areas.placeText(row);
      const place = this.cells.context.placeOf(row.line, column ?? null);
      return [diagnostic('PC287', place, { above, below: null })];
    });
  }

  #sayBetween(row: TableRow, name: string, about: string, isUnit: boolean): void {
    const found = this.#between.next(row, name, about, isUnit);
    if (!found || !this.notes.once(`PC287 ${found.row.line}`)) return;
    const { column } = this.areas.placeText(found.row);
    this.cells.report(found.row, column, (place) =>
      diagnostic('PC287', place, { above: found.above, below: found.below }),
    );
  }

  /** True for a city and 全市, and not for 全国: what is blank below that may be the nation's. */
  #isWhole(place: PlaceSaid, labels: RowLabels | null): boolean {
    const { around } = this.cells.context;
    if (place.owners.length > 0) return place.owners.every(({ area }) => area === null);
    const plan = around.asked.plan ?? around.plan(labels?.places ?? []);
    return isSum(place.text) || (plan !== null && whoseOf(place, plan).kind === 'whole');
  }

  /** After a word about it, what a value is that may be of the county above. */
  fault(row: TableRow): Faulty | null {
    if (!this.#above) return null;
    const { area, column } = this.#above;
    if (this.notes.once(`PC247 ${row.line}`))
      this.cells.report(row, column, (place) => diagnostic('PC247', place, { area }));
    return { kind: 'faulty', code: 'PC247' };
  }
}
