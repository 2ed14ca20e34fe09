import { countsFalls } from '../../plan/kinds.js';
import type { Indicator, Plan, Single } from '../../plan/plan.js';
import { singlesIn } from '../../plan/singles.js';
import { unitsFor } from '../../plan/units.js';
import { fold } from '../../quantity/fold.js';
import type { Unit } from '../../quantity/unit.js';
import type { CellContext, CellReading, Tells, ValueFault } from './cell.js';
import { readValue } from './value.js';

/** What the cells of one kind stand in, and what their texts were read as; a fault is not kept, since it is to be said. */
export interface KnownContext extends CellContext {
  readonly known: Map<string, CellReading>;
}

/** So many texts of all contexts together are kept. */
const MOST_KNOWN = 20_000;

/** The contexts of cells, of one table or of all that are read in a run: few, however many rows and files there are. */
export class CellContexts {
  readonly #ofValues = new Map<Indicator, KnownContext[]>();
  readonly #ofParts = new Map<string, KnownContext>();
  #known = 0;

  constructor(private readonly percentScale: 'percent' | 'fraction' | null) {}

  ofValue(
    indicator: Indicator,
    area: string | null,
    plan: Plan,
    columnUnit: Unit | null,
    year: number,
  ): KnownContext {
    const units = unitsFor(plan, indicator).length;
    const kind = indicator.kind === 'coverage' && area !== null ? 'presence' : indicator.kind;
    const baselineText = baselineWords(indicator, year);
    const unitCount = area === null && units > 0 ? units : null;
    const known = this.#ofValues.get(indicator) ?? [];
    for (const one of known) {
      const same = one.kind === kind && isSameUnit(one.columnUnit, columnUnit);
      if (same && one.baselineText === baselineText && one.unitCount === unitCount) return one;
    }
    const { percentScale } = this;
    const made = {
      kind,
      unit: indicator.unit,
      columnUnit,
      percentScale,
      baselineText,
      unitCount,
      countsFalls: indicator.direction === null ? null : countsFalls(indicator),
      about: aboutOf(indicator),
      name: fold(indicator.name),
      tells: tellsOf(indicator),
      known: new Map(),
    };
    this.#ofValues.set(indicator, [...known, made]);
    return made;
  }

  /** A numerator or denominator is a count of the things that the indicator counts. */
  ofPart(unit: string): KnownContext {
    const same = this.#ofParts.get(unit);
    if (same) return same;
    const made: KnownContext = {
      kind: 'count',
      unit,
      columnUnit: null,
      percentScale: null,
      baselineText: null,
      unitCount: null,
      countsFalls: false,
      about: '',
      tells: null,
      known: new Map(),
    };
    this.#ofParts.set(unit, made);
    return made;
  }

  /** `readValue`, once for each text that stands in the same context. */
  read(text: string, context: KnownContext): CellReading | ValueFault {
    const before = context.known.get(text);
    if (before) return before;
    const read = readValue(text, context);
    if ('fault' in read || this.#known >= MOST_KNOWN) return read;
    this.#known += 1;
    context.known.set(text, read);
    return read;
  }
}

/** Every table makes its own of the same unit. */
function isSameUnit(a: Unit | null, b: Unit | null): boolean {
  if (a === b || !a || !b) return a === b;
  return a.dimension === b.dimension && a.noun === b.noun && a.scale.equals(b.scale);
}

/** What a share is a share of: in words of its own, or as its name begins; 超标企业比例 begins with what was found. */
function aboutOf({ denominator, name }: Indicator): string {
  return fold(denominator?.zh ?? name.replace(/(?:比例|占比|比重|率)$/, ''));
}

/** What the demands of an indicator can use besides the values of single years. */
function tellsOf({ accumulates, average, target, milestones }: Indicator): Tells | null {
  const asked = [target, ...milestones.map((one) => one.target)].flatMap(singlesIn);
  const change = asked.map(({ type }) => CHANGES[type]).find((one) => one !== undefined) ?? null;
  return accumulates || average || change ? { total: accumulates, average: average !== null, change } : null;
}

const CHANGES: { readonly [T in Single['type']]?: NonNullable<Tells['change']> } = {
  change: 'share',
  points: 'points',
  difference: 'amount',
};

/** The words that the plan prints for a baseline; a figure without its unit stands for nothing but its own year. */
function baselineWords({ baseline, period }: Indicator, year: number): string | null {
  if (!baseline) return null;
  return year === period.base || !/^[\d０-９]/.test(baseline.text) ? baseline.text : null;
}
