import { nearest } from '../diagnostic/nearest.js';
import type { Indicator, Plan } from '../plan/plan.js';
import { fold, foldName } from '../quantity/fold.js';

const WHOLE = new Set([
  '',
  '全市',
  '全县',
  '全区',
  '全省',
  '全国',
  '合计',
  '总计',
  '总体',
  'total',
  'all',
  'whole',
]);
const NUMBERING = /^(?:[（(]\d{1,2}[）)]|\d{1,2}[.、．)）])\s*/;
/** Reporters that are no division of their own: development zones, and what a city runs itself. */
const OUTSIDER =
  /高新|经开|开发区|保税|综保|园区?$|新区|示范区|度假区|风景区|名胜区|管理区|试验区|合作区|管委会|[省市区县]直|直属|本级|[省市]属|农场|development zone|high-tech/i;
const DIVISION = /(?:自治县|[县区市旗])$/;

/** The plans that a data file may name, by id, title, jurisdiction, alias or GB/T 2260 code. */
export class PlanNames {
  readonly #plans = new Map<string, Plan[]>();
  readonly #names: string[] = [];
  readonly #indicators = new Map<string, PlanVocabulary>();
  readonly #all: readonly Plan[];
  readonly #found = remembered((text) => this.#plans.get(foldName(text)) ?? []);
  readonly #nearest = remembered((text) => nearestOf(text, this.#names));
  readonly #knows = remembered((text) =>
    this.#all.some((plan) => this.vocabulary(plan).indicator(text) !== null),
  );

  constructor(
    plans: readonly Plan[],
    private readonly counted: (plan: Plan) => readonly string[] = () => [],
  ) {
    this.#all = plans;
    for (const plan of plans) {
      const { name, aliases, code, province } = plan.jurisdiction;
      const full = province ? [`${province}${name}`] : [];
      const named = [plan.id, plan.title, name, ...aliases, ...full, ...(code ? [code] : [])];
      for (const key of new Set(named.map(foldName)))
        this.#plans.set(key, [...(this.#plans.get(key) ?? []), plan]);
      this.#names.push(plan.id, name, ...aliases);
    }
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

  /** True where any plan has an indicator of that name. */
  knowsIndicator(text: string): boolean {
    return this.#knows(text);
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
  readonly #areas = new Map<string, string | null>();
  readonly #found = remembered((text) => this.#findIndicator(text));
  readonly #place = remembered((text) => this.#findArea(text));
  readonly #nearestIndicator = remembered((text) => nearestOf(text, this.#indicatorNames()));
  readonly #nearestArea = remembered((text) => nearestOf(text, this.#areaNames()));

  /** `counted`: further areas that somebody asked to count as units. */
  constructor(
    readonly plan: Plan,
    counted: readonly string[] = [],
  ) {
    const promises = [...plan.indicators, ...plan.commitments];
    for (const indicator of promises) if (indicator.row !== null) this.#byRow.set(indicator.row, indicator);
    for (const name of ['id', 'name'] as const)
      for (const indicator of promises) this.#name(indicator[name], indicator);
    const own = new Set(this.#byName.keys());
    for (const indicator of promises) {
      for (const alias of indicator.aliases) if (!own.has(foldName(alias))) this.#name(alias, indicator);
    }
    for (const name of [plan.jurisdiction.name, ...plan.jurisdiction.aliases])
      this.#areas.set(foldName(name), null);
    if (plan.jurisdiction.code) this.#areas.set(plan.jurisdiction.code, null);
    this.#nameUnits([...plan.jurisdiction.units, ...counted]);
  }

  /** An alias that two indicators share tells neither: it is forgotten rather than guessed. */
  #name(name: string, indicator: Indicator): void {
    const key = foldName(name);
    const taken = this.#byName.get(key);
    this.#byName.set(key, taken === undefined || taken === indicator ? indicator : null);
  }

  #nameUnits(units: readonly string[]): void {
    const shortForms = units.map((unit) => unit.replace(DIVISION, ''));
    for (const [i, unit] of units.entries()) {
      const short = shortForms[i] ?? '';
      const unique = short.length >= 2 && shortForms.filter((other) => other === short).length === 1;
      for (const name of [unit, `${this.plan.jurisdiction.name}${unit}`, ...(unique ? [short] : [])]) {
        if (!this.#areas.has(foldName(name))) this.#areas.set(foldName(name), unit);
      }
    }
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
    return this.#nearestArea(text);
  }

  #findIndicator(text: string): Indicator | null {
    return (
      this.#byName.get(foldName(text)) ??
      this.#byName.get(foldName(fold(text).replace(NUMBERING, ''))) ??
      null
    );
  }

  #findArea(text: string): string | null | undefined {
    const key = foldName(text);
    return WHOLE.has(key) ? null : this.#areas.get(key);
  }

  #indicatorNames(): string[] {
    return [...this.plan.indicators, ...this.plan.commitments].flatMap((i) => [i.name, i.id, ...i.aliases]);
  }

  #areaNames(): string[] {
    return [...this.plan.jurisdiction.units, this.plan.jurisdiction.name];
  }
}

const REMEMBERED = 10_000;
const LONGEST = 200;

/** The same few names stand in every row, so that each is looked up once; bounded, whatever a file holds. */
function remembered<V>(look: (text: string) => V): (text: string) => V {
  const known = new Map<string, V>();
  return (text) => {
    if (known.has(text)) return known.get(text) as V;
    const found = look(text);
    if (known.size < REMEMBERED && text.length <= LONGEST) known.set(text, found);
    return found;
  };
}

/** A long text is like no name, and would take long to compare. */
function nearestOf(text: string, names: readonly string[]): string | null {
  return text.length > LONGEST ? null : nearest(fold(text), names);
}
