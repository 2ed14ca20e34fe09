import { diagnostic, type Place } from '../../diagnostic/diagnostic.js';
import type { Plan } from '../../plan/plan.js';
import type { PlanVocabulary } from '../facts/names.js';
import { isSum, type PlaceSaid, whoseOf } from '../facts/places.js';
import type { Said } from '../facts/scope.js';
import type { WhoseValue } from '../facts/whose.js';
import { BlankAreas } from './blank-areas.js';
import type { SeriesColumns } from './layout.js';
import type { AreaReader } from './row-area.js';
import type { Faulty, RowCells, TableRow } from './row-cells.js';
import { DivisionCodes } from './row-code.js';
import { sayMisplaced } from './row-displaced.js';
import type { RowLabels } from './row-labels.js';
import type { RowNotes } from './row-notes.js';
import { filledColumn } from './row-subject.js';
import { strangerDiagnostic, whoseDiagnostic, whoseKey } from './whose-diagnostic.js';
import { WiderAbove } from './wider-above.js';

/** Whose a value is; `faulty` where a blank may have been merged with the name above it. */
export interface Whose {
  readonly vocabulary: PlanVocabulary;
  readonly area: string | null;
  readonly faulty: Faulty | null;
  /** Nothing at all names the place, so that the values are taken for those of the whole. */
  readonly isUntold: boolean;
}

/** Tells whose the values of a row are, by the row, its columns and what stands around the table. */
export class WhoseReader {
  readonly #codes: DivisionCodes;
  readonly #wider = new WiderAbove();
  /** A row above named another plan than the one asked for: a blank below it may be the rest of a merged cell. */
  #otherPlan = false;
  /** A row called 合计 was taken for the whole, and where. */
  total: Place | null = null;
  /** How many values are of the province or the nation. */
  wider = 0;
  /** What it means where a row names no place. */
  readonly blank: BlankAreas;

  constructor(
    private readonly cells: RowCells,
    private readonly areas: AreaReader,
    private readonly notes: RowNotes,
  ) {
    this.blank = new BlankAreas(cells, areas, notes);
    this.#codes = new DivisionCodes(cells);
  }

  /** Null, after a word about it, where nobody knows whose the row is. */
  who(row: TableRow, labels: RowLabels, series: SeriesColumns): Whose | null {
    const { around, names, facts } = this.cells.context;
    const written = this.cells.cell(row, 'area');
    const at = { in: 'line', line: row.line } as const;
    const heading = { in: 'heading', text: series.place?.text ?? '' } as const;
    const ofSeries = series.place ? [{ value: series.place, at: heading, text: series.place.text }] : [];
    const [city, ...others] = written === '' ? [] : names.find(written);
    const named = written === '' ? null : facts.read(written).place;
    const plan =
      labels.plan ??
      around.asked.plan ??
      (city && others.length === 0 ? city : null) ??
      around.plan([
        ...labels.places,
        ...ofSeries,
        ...(named ? [{ value: named, at, text: written }] : []),
        ...this.#citiesIn(row),
      ]);
    if (labels.plan !== null && labels.plan !== around.asked.plan) this.#otherPlan = true;
    const namesNoPlan =
      labels.plan === null && this.cells.layout.fields.has('plan') && labels.places.length === 0;
    if (!plan || (namesNoPlan && this.#otherPlan && this.cells.cell(row, 'plan') === '')) {
      if (this.cells.layout.fields.has('plan') || this.notes.once('PC221'))
        this.cells.report(row, this.cells.layout.fields.get('plan'), (place) =>
          diagnostic('PC221', place, {}),
        );
      return null;
    }
    const inRow = this.areas.area(row, plan);
    if (inRow === 'unknown') return null;
    const own = this.#wider.placesOf(inRow, plan, this.blank.holdsValue(row));
    if (own !== inRow) this.blank.isSettled = false;
    const vocabulary = names.vocabulary(plan);
    const places = [...own, ...labels.places, ...ofSeries];
    // 合计 is all of whoever is named around it
    const isOfAll = ({ value }: Said<PlaceSaid>) =>
      value.owners.length === 0 && whoseOf(value, plan).kind === 'whole';
    const isSaidAround = places.length === 0 || (labels.plan === null && places.every(isOfAll));
    if (isSaidAround && this.#isStranger(row, series, vocabulary)) return null;
    if (places.length === 0 && labels.plan === null && this.#isUnsaid(row, plan)) return null;
    const faulty = this.blank.fault(row);
    const whose = around.whose(plan, places, labels.plan !== null);
    if (whose.type === 'area' && whose.area === null && this.#isHinted(row, labels, whose, plan)) return null;
    if (whose.type !== 'area') {
      this.#sayWhose(row, series, whose, plan);
      return null;
    }
    const isUnnamed = places.length === 0 && labels.plan === null;
    if (whose.area === null && isUnnamed && this.#isOfEach(row, series, plan)) return null;
    if (this.#codes.contradict(row, plan, whose.area, this.areas.placeText(row).column)) return null;
    if (whose.from && isSum(whose.from.value.text) && filledColumn(row, series) !== undefined)
      this.total ??= this.cells.context.placeOf(row.line, null);
    this.#tellWhose(plan, whose, labels.plan !== null || around.asked.plan !== null, own);
    const isUntold = whose.from === null && isUnnamed && !this.areas.isInColumn;
    return { vocabulary, area: whose.area, faulty, isUntold };
  }

  /** A city under 单位 or 地区 names its plan. */
  #citiesIn(row: TableRow): readonly Said<PlaceSaid>[] {
    const { text } = this.areas.placeText(row);
    const { place, rest } = this.cells.context.facts.read(text);
    const isCity = place?.owners.some(({ area }) => area === null) ?? false;
    return place && rest === '' && isCity ? [{ value: place, at: { in: 'line', line: row.line }, text }] : [];
  }

  /** Values of somebody unknown must not be taken for those of the whole. */
  #isStranger(row: TableRow, series: SeriesColumns, vocabulary: PlanVocabulary): boolean {
    const stranger = this.cells.context.around.stranger();
    if (!stranger) return false;
    const column = filledColumn(row, series);
    if (column === undefined) return true;
    const { value: text, at } = stranger;
    const place =
      at.in === 'line'
        ? this.cells.context.placeOf(at.line, null)
        : this.cells.context.placeOf(row.line, column);
    if (vocabulary.isOutsider(text) || this.notes.once(`stranger ${text}`))
      this.cells.context.log.add(strangerDiagnostic(text, at, vocabulary, place));
    return true;
  }

  /** A unit's name in a column that is not understood, where nothing says that the value is the whole's. */
  #isHinted(
    row: TableRow,
    labels: RowLabels,
    { from }: Extract<WhoseValue, { type: 'area' }>,
    plan: Plan,
  ): boolean {
    const isSaid = from?.at.in === 'line' && from.at.line === row.line;
    const hint = labels.hints.find(({ value }) => whoseOf(value, plan).kind !== 'whole');
    if (isSaid || !hint) return false;
    const params = { text: hint.text, at: hint.at, problem: 'hint', plan: plan.jurisdiction.name } as const;
    this.cells.report(row, undefined, (place) => diagnostic('PC256', place, params));
    return true;
  }

  /** A section, a title or a sheet that names no place, beside others that do. */
  #isUnsaid(row: TableRow, plan: Plan): boolean {
    const unsaid = this.cells.context.around.unsaidOf('place');
    if (unsaid === null) return false;
    const { text, at } = unsaid;
    const params = { text, at, problem: 'unsaid', plan: plan.jurisdiction.name } as const;
    const line = at.in === 'line' ? at.line : row.line;
    if (this.notes.once(`unsaid ${text}`))
      this.cells.context.log.add(diagnostic('PC256', this.cells.context.placeOf(line, null), params));
    return true;
  }

  /** Under 各县区 the values of a table in which nothing names a place are not the whole's. */
  #isOfEach(row: TableRow, series: SeriesColumns, plan: Plan): boolean {
    const each = this.areas.isInColumn ? null : this.cells.context.around.each();
    if (each === null) return false;
    const said = { ...each, value: { text: each.value, owners: [], several: true } };
    this.#sayWhose(row, series, { type: 'unusable', problem: 'several', said }, plan);
    return true;
  }

  #tellWhose(
    plan: Plan,
    { area, from }: Extract<WhoseValue, { type: 'area' }>,
    isNamed: boolean,
    own: readonly Said<PlaceSaid>[],
  ): void {
    const said = isNamed || this.notes.told.plan ? null : this.cells.context.around.saysPlan(plan);
    if (said) this.notes.tell({ plan: { name: plan.jurisdiction.name, at: said.at } });
    const isNear =
      from === null ||
      own.length > 0 ||
      from.at.in === 'heading' ||
      this.cells.context.around.isOfSection(from);
    if (area !== null && from && !isNear && !this.notes.told.area)
      this.notes.tell({ area: { area, at: from.at } });
  }

  #sayWhose(
    row: TableRow,
    series: SeriesColumns,
    whose: Exclude<WhoseValue, { type: 'area' }>,
    plan: Plan,
  ): void {
    const column = filledColumn(row, series);
    if (column === undefined) {
      sayMisplaced(row, this.cells, this.notes);
      return;
    }
    const name = plan.jurisdiction.name;
    const place = this.cells.context.placeOf(row.line, column);
    if (whose.type === 'wider') {
      this.wider += 1;
      this.cells.context.log.add(
        diagnostic('PC254', place, { text: whose.said.value.text, plan: name, count: 1 }),
      );
      return;
    }
    if (!this.notes.once(whoseKey(whose))) return;
    this.cells.context.log.add(
      whoseDiagnostic(whose, plan, this.cells.context.around.asked.plan !== null, place),
    );
  }
}
