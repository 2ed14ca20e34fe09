import type { Plan } from '../../plan/plan.js';
import type { Unit } from '../../quantity/unit.js';
import { inYearsFrom, inYearsOf } from '../facts/checkpoint.js';
import type { Counting } from '../facts/counting.js';
import type { Period } from '../facts/period.js';
import { isOfUnit, type PlaceSaid, whoseOf } from '../facts/places.js';
import { UNTIL } from '../facts/remark-words.js';
import { isSetAside, type Role } from '../facts/role.js';
import { NO_SCOPE, type Said, type Scope, type ScopeText } from '../facts/scope.js';
import { type WhenValue, whenValue } from '../facts/when.js';
import { isAbove, planOfPlaces, type WhoseValue, wholeNamed, whoseValue } from '../facts/whose.js';
import { type Kind, names, type Unsaid } from './peers.js';
import { sectionAgainst, upTo, withAsked, type YearsAcross } from './periods-around.js';
import type { OpenSection } from './sections.js';
import { type StruckCell, struckText } from './struck.js';

/** What the command says of rows that name no plan, place or year. */
export interface Asked {
  readonly plan: Plan | null;
  readonly place: Said<PlaceSaid> | null;
  readonly period: Said<Period> | null;
}

/** What stands around the rows of a table, from the narrowest to the widest. */
export class Surroundings {
  #within: readonly OpenSection[] = [];
  #below: readonly OpenSection[] = [];
  #open: readonly OpenSection[] = [];
  #sections: readonly Scope[] = [];
  #struckSection: StruckCell | null = null;
  /** What stands around a row, and the sections that it was last put together with. */
  #around: readonly Scope[] = [];
  #outerOf: readonly Scope[] | null = null;
  /** What a note or a line under the table says of all of it, where that was not measured: whoever writes it takes back what its headings say. */
  overall: Said<Role> | null = null;
  /** What a sheet without a table says of the whole workbook: asked, like the file's name, where nothing nearer tells. */
  cover: Scope = NO_SCOPE;
  /** The units in a line between this table and the header of the next: that of the values above it, or of those below. */
  unitsBetween: readonly Said<Unit>[] = [];
  /** The units under the last table of the sheet, where this is not that one: they may be those of its values, or not. */
  unitsBelow: readonly Said<Unit>[] = [];
  /** What is noted on the headings, by column. */
  comments: ReadonlyMap<number, readonly string[]> = new Map();
  /** The headings that are struck out, by the columns under them. */
  struck: ReadonlyMap<number, StruckCell> = new Map();
  /** A title that is struck out, of which nothing took the place. */
  struckTitle: StruckCell | null = null;
  /** What the titles of the table leave unsaid beside those of others, and what the name of its sheet does. */
  unsaid: Unsaid = {};
  unsaidBySheet: Unsaid = {};

  constructor(
    readonly asked: Asked,
    readonly sheet: Scope,
    readonly file: Scope,
    /** The titles of the table, and the lines under it once they are known. */
    public table: Scope,
  ) {}

  /** What a row stands in, the innermost first: what lines below say of it, then the sections. */
  get open(): readonly OpenSection[] {
    return this.#open;
  }

  set within(sections: readonly OpenSection[]) {
    this.#within = sections;
    this.#nest();
  }

  get below(): readonly OpenSection[] {
    return this.#below;
  }

  set below(lines: readonly OpenSection[]) {
    this.#below = lines;
    this.#nest();
  }

  /** Kept, since each row asks for them. */
  #nest(): void {
    this.#open = [...this.#below, ...this.#within];
    this.#sections = this.#open.map(({ scope }) => scope);
    const section = this.#open.find(({ struck }) => struck)?.struck;
    this.#struckSection = section ? struckText(section) : null;
  }

  /** The heading of a section or the title that is struck out over the rows, and of which nothing took the place. */
  get struckOver(): StruckCell | null {
    return this.#struckSection ?? this.struckTitle;
  }

  get sections(): readonly Scope[] {
    return this.#sections;
  }

  /** The text that should name a thing of this kind as its peers do, where nothing nearer does. */
  unsaidOf(kind: Kind): ScopeText | null {
    const { place, period } = this.asked;
    if ((kind === 'place' && place) || (kind === 'period' && period)) return null;
    const around = [
      ...this.open,
      { scope: this.table, unsaid: this.unsaid },
      { scope: this.sheet, unsaid: this.unsaidBySheet },
    ];
    const nearest = around.find(({ scope, unsaid }) => unsaid[kind] || names(scope, kind));
    return nearest?.unsaid[kind] ?? null;
  }

  /** Kept, since each row asks for it several times. */
  get #outer(): readonly Scope[] {
    const { sections, table } = this;
    if (this.#around.at(-2) !== table || this.#outerOf !== sections) {
      this.#outerOf = sections;
      this.#around = [...sections, table, this.sheet];
    }
    return this.#around;
  }

  /** The plan of a row that names none; `own` are the places that the row and its column name. */
  plan(own: readonly Said<PlaceSaid>[]): Plan | null {
    const outer = this.#outer.flatMap(({ places }) => places);
    return (
      this.asked.plan ??
      planOfPlaces([...own, ...outer]) ??
      (this.asked.place && planOfPlaces([...own, ...outer, this.asked.place])) ??
      planOfPlaces([...own, ...outer, ...this.cover.places, ...this.file.places])
    );
  }

  /** What around the rows names a place of a plan. */
  saysPlan(plan: Plan): Said<PlaceSaid> | null {
    const places = [...this.#outer, this.file].flatMap((scope) => scope.places);
    return places.find(({ value }) => value.owners.some((owner) => owner.plan === plan)) ?? null;
  }

  /** True for what the heading of a section says: whoever reads the table sees it. */
  isOfSection(said: Said<unknown>): boolean {
    return this.sections.some(({ places, periods }) => [...places, ...periods].some((one) => one === said));
  }

  /** `isNamed`: the row names the plan, whose whole it is of unless something around it says a unit. */
  whose(plan: Plan, own: readonly Said<PlaceSaid>[], isNamed: boolean): WhoseValue {
    const outer = this.#outer.flatMap(({ places }) => places);
    const isElsewhere = () => outer.some(({ value }) => whoseOf(value, plan).kind !== 'whole');
    if (own.length === 0 && this.asked.place && !isElsewhere())
      return whoseValue(plan, { own: [this.asked.place], outer: [], file: [], nearest: [] });
    const isOf = ({ value }: Said<PlaceSaid>) => value.owners.some((owner) => owner.plan === plan);
    // a file may lie in the folder of another city than the one that its rows name
    const file = isNamed ? this.file.places.filter(isOf) : this.file.places;
    return whoseValue(plan, {
      // 河北省 in one column, and the plan's own city in the next
      own: isNamed ? own.filter((said) => !isAbove(said, plan)) : own,
      outer: isNamed ? [wholeNamed(plan), ...outer] : outer,
      file: [...this.cover.places, ...file],
      nearest: isNamed ? [] : (this.#outer.find(({ places }) => places.length > 0)?.places ?? []),
    });
  }

  /**
   * A place around the rows that no plan knows, where neither they nor anything nearer names another; the name of the file
   * only where nothing names any.
   */
  stranger(): Said<string> | null {
    if (this.asked.place) return this.#outer.find(({ stranger }) => stranger !== null)?.stranger ?? null;
    for (const { stranger, places } of this.#outer) {
      if (stranger) return stranger;
      if (places.some(({ value }) => isOfUnit(value))) return null;
    }
    // 汇总 names the whole of whoever is named elsewhere
    const isNamed = this.#outer.some(({ places }) => places.some(({ value }) => value.owners.length > 0));
    // 景县龙华.csv under a title of the city would be of 景县 but for the name behind it
    const isOfFile = !isNamed || this.file.places.some(({ value }) => isOfUnit(value));
    const ofFile = isOfFile ? this.file.stranger : null;
    return isNamed ? ofFile : (this.cover.stranger ?? ofFile ?? this.#unfilled() ?? this.#signed());
  }

  /** The command or something around the rows names a place that plans know, and not only 全市. */
  get isPlaced(): boolean {
    const places = [...this.#outer, this.cover, this.file].flatMap((scope) => scope.places);
    return this.asked.place !== null || places.some(({ value }) => value.owners.length > 0);
  }

  /** An office that no plan knows signed under the table, and nothing else names a place. */
  #signed(): Said<string> | null {
    return this.isPlaced ? null : (this.#outer.find(({ signed }) => signed !== null)?.signed ?? null);
  }

  /** Whoever reports was asked for its name and left it blank, and nothing else names a place. */
  #unfilled(): Said<string> | null {
    if ([...this.#outer, this.cover, this.file].some(({ places }) => places.length > 0)) return null;
    return [...this.#outer, this.cover].find(({ unfilled }) => unfilled !== null)?.unfilled ?? null;
  }

  /** The nearest words by which the values are of each of the counties, where nothing nearer names a place of theirs. */
  each(): Said<string> | null {
    if (this.asked.place) return null;
    const nearest = this.#outer.find(({ each, places }) => each !== null || places.length > 0);
    return nearest ? nearest.each : this.file.each;
  }

  /** A checkpoint that a title names, whose year is meant where no other is told. */
  checkpoint(): Said<'midterm' | 'final'> | null {
    return [...this.#outer, this.file].find(({ checkpoint }) => checkpoint !== null)?.checkpoint ?? null;
  }

  /** The year that a title reports on: the last that it names, or that of the middle of the plan; null where none tells. */
  yearOfReport(): number | null {
    const named = [...this.table.periods, ...this.sheet.periods].flatMap(({ value, text }) =>
      value.year === null || UNTIL.test(text) ? [] : [value.year],
    );
    if (named.length > 0) return Math.max(...named);
    if (this.checkpoint()?.value !== 'midterm') return null;
    return this.plan([])?.checkpoints.find(({ name }) => name === 'midterm')?.year ?? null;
  }

  /** `plan` has the years of 中期 and 终期, and `base` is that of 基期. */
  when(said: readonly Said<Period>[], across: YearsAcross, plan: Plan, base: number): WhenValue {
    const own = inYearsOf(plan, said);
    const sections = this.sections.map(({ periods }) => inYearsFrom(base, plan, periods));
    const against = sectionAgainst(own, sections.flat(), across);
    if (against) return { type: 'contradiction', ...against };
    const around = this.#outer.map(({ periods }) => inYearsFrom(base, plan, periods));
    const { periods } = this.cover;
    const ofFile = inYearsFrom(base, plan, periods.length > 0 ? periods : this.file.periods);
    const when = whenValue(own, around, withAsked(ofFile, this.asked.period));
    return when.type === 'period' ? { ...when, period: upTo(when.period, periods) } : when;
  }

  /**
   * What the values are by the words around them, from the nearest to the widest; the heading of a section stands nearer than
   * that of the column, and a section of targets holds no others, whatever stands in it. A sheet named for targets holds no others, whatever title is repeated on each sheet.
   */
  roles(row: Said<Role> | null, heading: Said<Role> | null): readonly Said<Role>[] {
    const taken = this.overall ?? this.cover.outright;
    if (taken) return [taken];
    const within = this.sections.map(({ role }) => role);
    const sections = [within.find((role) => isSetAside(role?.value ?? null)) ?? null, ...within];
    const { role: title } = this.table;
    const { role: sheet } = this.sheet;
    const outer = isSetAside(sheet?.value ?? null) ? [sheet, title] : [title, sheet];
    const wide = [this.cover.role, this.file.role];
    return [row, ...sections, heading, ...outer, ...wide].filter((role) => role !== null);
  }

  /** A title, or the name of the sheet or the file, is that of the plan's own table. */
  get isOfPlan(): boolean {
    const { sections, table, sheet, file } = this; // asked of every row
    return table.isOfPlan || sheet.isOfPlan || file.isOfPlan || sections.some(({ isOfPlan }) => isOfPlan);
  }

  /** The last day on which what stands around the rows may have been written. */
  get written(): string | null {
    return [...this.#outer, this.cover, this.file].find(({ written }) => written !== null)?.written ?? null;
  }

  /** The nearest unit that can be meant. */
  unit(fits: (unit: Unit) => boolean): Unit | null {
    return this.units(fits)[0] ?? null;
  }

  /** The units that can be meant, of the nearest words that say any. */
  units(fits: (unit: Unit) => boolean): readonly Unit[] {
    for (const { units } of this.#outer) {
      const said = units.filter(fits);
      if (said.length > 0) return said;
    }
    return [...this.cover.units, ...this.file.units].filter(fits).slice(0, 1);
  }

  /** The nearest words of their kind: by which the values may be of a part only, of another field, not final or not verified. */
  near<K extends 'part' | 'topic' | 'doubt'>(kind: K): Scope[K] | null {
    return [...this.#outer, this.cover, this.file].find((scope) => scope[kind] !== null)?.[kind] ?? null;
  }

  /** The nearest words by which counts are of all up to their time, or of their time alone. */
  counting(): Said<Counting> | null {
    const near = this.#outer.find(({ counting }) => counting !== null)?.counting;
    return near ?? this.cover.counting ?? this.file.counting;
  }

  /** That of the innermost section that has one. */
  indicatorOfSection(): string | null {
    return this.sections.find(({ indicator }) => indicator !== null)?.indicator ?? null;
  }

  /** The name of an indicator above or around the rows. */
  indicator(): string | null {
    return this.#outer.find(({ indicator }) => indicator !== null)?.indicator ?? null;
  }
}
