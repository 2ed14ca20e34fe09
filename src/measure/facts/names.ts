import { nearest } from '../../diagnostic/nearest.js';
import { measuredIn, namedIn } from '../../plan/measured.js';
import type { Indicator, Plan } from '../../plan/plan.js';
import { fold, foldName } from '../../quantity/fold.js';
import { remembered } from '../../quantity/remembered.js';
import { isOtherPlace } from './cities.js';
import { besideCode } from './codes.js';
import { demandBehind, isDemandedBy } from './demand-behind.js';
import { withoutDoubt } from './doubt.js';
import { takeNumbering, unmarked } from './numbering.js';
import { notOpposite } from './opposite.js';
import { isWholeOf, narrowest, type Owner, PlaceIndex, type PlaceSaid, shortNames } from './places.js';
import { PlanWords } from './plan-words.js';
import { TitleIndex } from './titles.js';

/** Reporters that are no division of their own: development zones, and what a city runs itself. */
const OUTSIDER =
  /高新|经开|开发区|保税|综保|园区?$|新区|示范区|度假区|风景区|名胜区|管理区|试验区|合作区|管委会|[省市区县]直|直属|本级|[省市]属|农场|development zone|high-tech/i;
/** The plans that a data file may name, by id, title, jurisdiction, alias or GB/T 2260 code. */
export class PlanNames {
  readonly #plans = new Map<string, Plan[]>();
  readonly #names: string[] = [];
  readonly #indicators = new Map<string, PlanVocabulary>();
  readonly #all: readonly Plan[];
  readonly #found = remembered((text) => this.#plans.get(foldName(text)) ?? []);
  readonly #nearest = remembered((text) => nearestOf(text, this.#names));
  readonly #knows = remembered((text) => keysOf(text).some((key) => this.indicatorKeys().has(key)));
  #keys: ReadonlySet<string> | null = null;
  readonly #within = remembered((text) => this.#longestWithin(text));
  readonly places: PlaceIndex;
  readonly titles: TitleIndex;
  readonly words: PlanWords;

  constructor(
    plans: readonly Plan[],
    private readonly counted: (plan: Plan) => readonly string[] = () => [],
  ) {
    this.#all = plans;
    this.places = new PlaceIndex(plans, counted);
    this.titles = new TitleIndex(plans);
    this.words = new PlanWords(plans);
    for (const plan of plans) {
      const { name, aliases, code, province } = plan.jurisdiction;
      const full = province ? [`${province}${name}`] : [];
      const named = [plan.id, plan.title, name, ...aliases, ...full, ...(code ? [code] : [])];
      for (const key of new Set(named.map(foldName)))
        this.#plans.set(key, [...(this.#plans.get(key) ?? []), plan]);
      this.#names.push(plan.id, name, ...aliases);
    }
  }

  /** The places that there are plans of, each once. */
  get known(): readonly string[] {
    return [...new Set(this.#all.map(({ jurisdiction }) => jurisdiction.name))];
  }

  /** All plans of that name: none, one, or several that the name cannot tell apart. */
  find(text: string): readonly Plan[] {
    return this.#found(text);
  }

  nearest(text: string): string | null {
    return this.#nearest(text);
  }

  /**
   * Who fills in a form: a jurisdiction, or one of its units; null where it is nobody or several. Where the plan is
   * already known, only it and its units can be meant.
   */
  findReporter(text: string, meant: Plan | null): { plan: Plan; area: string | null } | null {
    const plans = meant ? [meant] : this.#all;
    const known = plans.flatMap((plan) => {
      const area = this.vocabulary(plan).area(text);
      return area === undefined ? [] : [{ plan, area }];
    });
    const wholes = known.filter(({ area }) => area === null);
    const found = wholes.length > 0 ? wholes : known;
    return found.length === 1 ? (found[0] ?? null) : null;
  }

  /** The plans whose jurisdiction, under its full name, stands somewhere in a text. */
  mentionedIn(text: string): Plan[] {
    return this.#all.filter((plan) => text.includes(plan.jurisdiction.name));
  }

  /** Whose a text says that something is; nobody's where it names several places. */
  ownersIn(text: string): readonly Owner[] {
    const place = narrowest(this.places.within(fold(text)).places);
    return place && !place.several ? place.owners : [];
  }

  /** The longest name of an indicator of any plan within a text from which `foldName` took the punctuation; else null. */
  indicatorWithin(folded: string): string | null {
    return this.#within(folded);
  }

  /** True where any plan has an indicator of that name. */
  knowsIndicator(text: string): boolean {
    return this.#knows(text);
  }

  /** The name of an indicator without its plan's demand behind it; any other text as it is. */
  withoutDemand(text: string): string {
    const name = demandBehind(text)?.name;
    const isKnown = name !== undefined && this.#all.some((plan) => this.vocabulary(plan).indicator(text));
    return isKnown ? name : text;
  }

  /** True where two names are of one indicator in every plan that knows both. */
  areOfOne(a: string, b: string): boolean {
    const found = this.#all.map((plan) => [a, b].map((name) => this.vocabulary(plan).indicator(name)));
    return found.every(([first, second]) => !first || !second || first === second);
  }

  /** The name of an indicator by the ids of its plan and its own; the id where there is none. */
  nameOf(plan: string, id: string): string {
    const found = this.#all.find((one) => one.id === plan);
    return (found && namedIn(found).find((one) => one.id === id)?.name) ?? id;
  }

  /** Of all plans' indicators the one whose name is most like a text. */
  nearestIndicator(text: string): string | null {
    return nearestOf(text, [...new Set(this.#all.flatMap((plan) => namedIn(plan).map(({ name }) => name)))]);
  }

  /** Every name by which any plan knows an indicator: with hundreds of plans they are not asked one by one. */
  indicatorKeys(): ReadonlySet<string> {
    this.#keys ??= new Set(this.#all.flatMap((plan) => this.vocabulary(plan).indicatorKeys()));
    return this.#keys;
  }

  #longestWithin(text: string): string | null {
    let longest: string | null = null;
    for (const key of this.indicatorKeys())
      if (key.length > (longest?.length ?? LEAST_WITHIN) && text.includes(key)) longest = key;
    return longest;
  }

  vocabulary(plan: Plan): PlanVocabulary {
    const known = this.#indicators.get(plan.id);
    if (known) return known;
    const made = new PlanVocabulary(plan, this.counted(plan));
    this.#indicators.set(plan.id, made);
    return made;
  }
}

/** The indicators and areas of one plan, under every name that a data file may give them. */
export class PlanVocabulary {
  readonly #byName = new Map<string, Indicator | null>();
  readonly #byRow = new Map<number, Indicator>();
  #areas: ReadonlyMap<string, string | null> | null = null;
  readonly #found = remembered((text) => this.#findIndicator(text));
  readonly #place = remembered((text) => this.#findArea(text));
  readonly #said = remembered((text) => this.#findPlace(text));
  readonly #nearestIndicator = remembered((text) =>
    notOpposite(text, nearestOf(text, this.#indicatorNames())),
  );
  readonly #nearestArea = remembered((text) => nearestOf(text, this.#areaNames()));

  /** `counted`: further areas that somebody asked to count as units. */
  constructor(
    readonly plan: Plan,
    private readonly counted: readonly string[] = [],
  ) {
    const promises = namedIn(plan);
    for (const indicator of plan.indicators)
      if (indicator.row !== null) this.#byRow.set(indicator.row, indicator);
    for (const name of ['id', 'name'] as const)
      for (const indicator of promises) this.#name(indicator[name], indicator);
    const own = new Set(this.#byName.keys());
    for (const indicator of promises) {
      for (const alias of indicator.aliases) if (!own.has(keyOf(alias))) this.#name(alias, indicator);
    }
  }

  /** An alias that two indicators share tells neither: it is forgotten rather than guessed. */
  #name(name: string, indicator: Indicator): void {
    const key = keyOf(name);
    const taken = this.#byName.get(key);
    this.#byName.set(key, taken === undefined || taken === indicator ? indicator : null);
  }

  /** Areas by their names; a short form that several units share tells none of them. */
  #namedAreas(): Map<string, string | null> {
    const { name: whole, aliases, code, units } = this.plan.jurisdiction;
    const areas = new Map<string, string | null>([whole, ...aliases].map((name) => [foldName(name), null]));
    if (code) areas.set(code, null);
    const all = [...units, ...this.counted].map((unit) => ({ unit, shorts: shortNames(unit) }));
    const shared = new Map<string, number>();
    for (const short of all.flatMap(({ shorts }) => shorts)) shared.set(short, (shared.get(short) ?? 0) + 1);
    for (const { unit, shorts } of all) {
      const own = shorts.filter((short) => short.length >= 2 && shared.get(short) === 1);
      for (const key of [unit, `${whole}${unit}`, ...own].map(foldName)) {
        if (!areas.has(key)) areas.set(key, unit);
      }
    }
    return areas;
  }

  indicator(text: string): Indicator | null {
    return this.#found(text);
  }

  row(row: number): Indicator | null {
    return this.#byRow.get(row) ?? null;
  }

  /** The unit's name, null for the jurisdiction as a whole, undefined for an area that the plan does not know. */
  area(text: string): string | null | undefined {
    return this.#place(text);
  }

  /** The same as a place that a text names; null for an area that the plan does not know. */
  place(text: string): PlaceSaid | null {
    return this.#said(text);
  }

  #findPlace(text: string): PlaceSaid | null {
    const { plan } = this;
    const area = this.area(text);
    if (area === undefined) return null;
    const isWhole = area === null && isWholeOf(foldName(text), plan);
    return isWhole
      ? { text: fold(text), owners: [], several: false }
      : { text, owners: [{ plan, area }], several: false };
  }

  /** True for a development zone and the like; not where a unit of that kind is likely misspelt. */
  isOutsider(text: string): boolean {
    if (!OUTSIDER.test(fold(text))) return false;
    const nearest = this.nearestArea(text);
    return nearest === null || !OUTSIDER.test(nearest);
  }

  nearestIndicator(text: string): string | null {
    return this.#nearestIndicator(text);
  }

  nearestArea(text: string): string | null {
    return isOtherPlace(text) ? null : this.#nearestArea(text);
  }

  #findIndicator(text: string): Indicator | null {
    const named = this.#named(text);
    const demanded = named ? null : demandBehind(text);
    const found = demanded && this.#named(demanded.name);
    return found && isDemandedBy(demanded.number, found.targetText) ? found : named;
  }

  #named(text: string): Indicator | null {
    for (const key of keysOf(text)) {
      const found = this.#byName.get(key);
      if (found) return found;
    }
    return null;
  }

  /** What `keysOf` a text must hold for one of the indicators to be found. */
  indicatorKeys(): string[] {
    return [...this.#byName].flatMap(([key, indicator]) => (indicator ? [key] : []));
  }

  #findArea(text: string): string | null | undefined {
    const key = foldName(text);
    this.#areas ??= this.#namedAreas();
    if (isWholeOf(key, this.plan)) return null;
    const known = this.#areas.get(key);
    const name = known === undefined ? besideCode(fold(text), this.plan.jurisdiction.code) : null;
    return name === null ? known : this.#areas.get(foldName(name));
  }

  #indicatorNames(): string[] {
    return measuredIn(this.plan).flatMap((i) => [i.name, i.id, ...i.aliases]);
  }

  #areaNames(): string[] {
    return [...this.plan.jurisdiction.units, this.plan.jurisdiction.name];
  }
}

/** Plans share most of their indicators' names. */
const keyOf = remembered(foldName);

/** What a name is looked up by: as it stands, and without a number before it, or the mark of a footnote or a word of doubt behind. */
function keysOf(text: string): string[] {
  const { name } = takeNumbering(text);
  if (name.length > LONGEST) return [foldName(text)];
  return [foldName(text), foldName(name), foldName(unmarked(name)), foldName(withoutDoubt(name))];
}

/** A shorter name within a longer text may be part of another word. */
const LEAST_WITHIN = 2;

const LONGEST = 200;

/** A long text is like no name, and would take long to compare. */
function nearestOf(text: string, names: readonly string[]): string | null {
  return text.length > LONGEST ? null : nearest(fold(text), names);
}
