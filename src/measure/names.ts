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
const DIVISION = /(?:自治县|[县区市旗])$/;

/** The plans that a data file may name, by id, title, jurisdiction, alias or GB/T 2260 code. */
export class PlanNames {
  readonly #plans = new Map<string, Plan[]>();
  readonly #names: string[] = [];
  readonly #indicators = new Map<string, PlanVocabulary>();
  readonly #all: readonly Plan[];

  constructor(plans: readonly Plan[]) {
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
    return this.#plans.get(foldName(text)) ?? [];
  }

  nearest(text: string): string | null {
    return nearest(fold(text), this.#names);
  }

  /** Who fills in a form: a jurisdiction, or a unit that only one plan has; null where it is nobody or several. */
  findReporter(text: string): { plan: Plan; area: string | null } | null {
    const plans = this.find(text);
    if (plans.length > 0) return plans.length === 1 && plans[0] ? { plan: plans[0], area: null } : null;
    const units = this.#all.flatMap((plan) => {
      const area = this.vocabulary(plan).area(text);
      return area ? [{ plan, area }] : [];
    });
    return units.length === 1 ? (units[0] ?? null) : null;
  }

  /** The plans whose jurisdiction, under its full name, stands somewhere in a text. */
  mentionedIn(text: string): Plan[] {
    return this.#all.filter((plan) => text.includes(plan.jurisdiction.name));
  }

  /** True where any plan has an indicator of that name. */
  knowsIndicator(text: string): boolean {
    return this.#all.some((plan) => this.vocabulary(plan).indicator(text) !== null);
  }

  vocabulary(plan: Plan): PlanVocabulary {
    const known = this.#indicators.get(plan.id);
    if (known) return known;
    const made = new PlanVocabulary(plan);
    this.#indicators.set(plan.id, made);
    return made;
  }
}

/** The indicators and areas of one plan, under every name that a data file may give them. */
export class PlanVocabulary {
  readonly #byName = new Map<string, Indicator | null>();
  readonly #byRow = new Map<number, Indicator>();
  readonly #areas = new Map<string, string | null>();

  constructor(readonly plan: Plan) {
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
    this.#nameUnits(plan.jurisdiction.units);
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
    return (
      this.#byName.get(foldName(text)) ??
      this.#byName.get(foldName(fold(text).replace(NUMBERING, ''))) ??
      null
    );
  }

  row(row: number): Indicator | null {
    return this.#byRow.get(row) ?? null;
  }

  /** The unit's name, null for the jurisdiction as a whole, undefined for an area that the plan does not know. */
  area(text: string): string | null | undefined {
    const key = foldName(text);
    return WHOLE.has(key) ? null : this.#areas.get(key);
  }

  nearestIndicator(text: string): string | null {
    const names = [...this.plan.indicators, ...this.plan.commitments].flatMap((i) => [
      i.name,
      i.id,
      ...i.aliases,
    ]);
    return nearest(fold(text), names);
  }

  nearestArea(text: string): string | null {
    return nearest(fold(text), [...this.plan.jurisdiction.units, this.plan.jurisdiction.name]);
  }
}
