import type { Plan } from '../../plan/plan.js';
import { fold } from '../../quantity/fold.js';
import { takeNumbering } from './numbering.js';
import { isAllOf, isSum, type PlaceSaid, wholeOf, whoseOf } from './places.js';
import type { Said } from './scope.js';

/** A place in the terms of one plan; `sum` is 合计, the whole of whatever is meant. */
type Meant = 'whole' | 'sum' | 'wider' | 'other-plan' | 'several' | { readonly area: string };

/** What tells the place of a value, from the narrowest to the widest; the file's name is asked only where nothing else tells. */
export interface PlacesAround {
  /** The row's own cells, and the heading of the column. */
  readonly own: readonly Said<PlaceSaid>[];
  readonly outer: readonly Said<PlaceSaid>[];
  readonly file: readonly Said<PlaceSaid>[];
  /** Those of what stands nearest around the rows and names any. */
  readonly nearest: readonly Said<PlaceSaid>[];
}

/** Whose a value is, or why that cannot be told. */
export type WhoseValue =
  | { readonly type: 'area'; readonly area: string | null; readonly from: Said<PlaceSaid> | null }
  /** Of the province or the nation: not the plan's, and no fault. */
  | { readonly type: 'wider'; readonly said: Said<PlaceSaid> }
  | {
      readonly type: 'unusable';
      readonly problem: 'several' | 'wider' | 'other-plan' | 'passing';
      readonly said: Said<PlaceSaid>;
    }
  | { readonly type: 'contradiction'; readonly first: Said<PlaceSaid>; readonly second: Said<PlaceSaid> };

interface Resolved {
  readonly meant: Meant;
  readonly said: Said<PlaceSaid>;
}

/**
 * Whose a value of a plan is, by all places that are named around it. A narrower place refines a wider one (the city in the
 * title, the county in the row); two that lie apart contradict each other; and no value becomes the whole's while any other
 * place is named. Where only somebody else is named, 比枣强县高, nobody's are.
 */
export function whoseValue(plan: Plan, { own, outer, file, nearest }: PlacesAround): WhoseValue {
  const held = withoutPassing(outer);
  const other = held.find(({ value }) => value.passing === 'other');
  if (other && own.length === 0 && !file.some(isOwned))
    return { type: 'unusable', problem: 'passing', said: other };
  const around = held.filter(({ value }) => value.passing !== 'other').map((said) => resolved(said, plan));
  const named = own.map((said) => resolved(said, plan));
  // 全区 beside 桃城区 is that, where 全市 beside 深州市 may be either
  const inner = withoutAbove(
    named.map((one) => ofDivision(one, one.meant === 'wider' ? [...around, ...named] : around)),
    plan,
  );
  const wider = inner.find(({ meant }) => meant === 'wider');
  if (wider) return { type: 'wider', said: wider.said };
  const found = combined(inner, around);
  if (found.type !== 'area' || found.area !== null) return found;
  const all = [...around, ...file.map((said) => resolved(said, plan))];
  const whose = combined(
    inner,
    all.filter((one) => one.meant !== 'wider' || all.every(({ meant }) => meant !== 'whole')),
  );
  const beneath = whose.type === 'area' && whose.area === null ? widerBeneath(inner, around) : null;
  if (beneath) return { type: 'unusable', problem: 'wider', said: beneath };
  const isNamed = [...inner, ...all].some(isOfPlans);
  const above = aboveAll(whose, inner, isNamed ? nearest.map((said) => resolved(said, plan)) : all);
  return above ? { type: 'unusable', problem: 'wider', said: above } : whose;
}

/** Where anything names a place as whose the values are, what tells something of another one says nothing of that. */
function withoutPassing(places: readonly Said<PlaceSaid>[]): readonly Said<PlaceSaid>[] {
  const firm = places.filter(({ value }) => !value.passing);
  return firm.some(isOwned) ? firm : places;
}

function isOwned({ value }: Said<PlaceSaid>): boolean {
  return value.owners.length > 0;
}

const OF_VALUES = '(?:各[市州地区县]+)?(?:平均)?(?:情况|数据|数值|[数值]|指标|水平|口径|汇总|合计)*';
const WIDER_ALONE = new RegExp(
  `^\\(?(?:(?:(?:19|20)\\d{2}\\s*年?度?\\s*)?全[省国]${OF_VALUES}|(?:19|20)\\d{2}\\s*年?度?\\s*[\\u4e00-\\u9fff]{2,3}省${OF_VALUES}|[\\u4e00-\\u9fff]{2,3}省(?=各|平均|情况|数据|数值|汇总|合计|水平)${OF_VALUES})\\)?$`,
);

/**
 * 全省 alone in a line below the title that names the city stands nearer to values of which nothing else tells whose they are; of a
 * sheet that is called so, and a title of the city, nobody knows which is meant.
 */
function widerBeneath(inner: readonly Resolved[], around: readonly Resolved[]): Said<PlaceSaid> | null {
  const lineOf = ({ said: { at } }: Resolved) => (at.in === 'line' ? at.line : 0);
  const title = Math.max(0, ...around.filter(({ meant }) => meant === 'whole').map(lineOf));
  if (inner.length > 0 || title === 0) return null;
  const isAlone = ({ meant, said }: Resolved) =>
    meant === 'wider' && WIDER_ALONE.test(takeNumbering(fold(said.text)).name);
  const mayBeMeant = (one: Resolved) => one.said.at.in === 'sheet' || lineOf(one) > title;
  return around.find((one) => isAlone(one) && mayBeMeant(one))?.said ?? null;
}

function isOfPlans({ said }: Resolved): boolean {
  return isOwned(said);
}

/**
 * The place around the plan's own that a value is of: what stands under 江门市, and 全市 and 合计 there, is all of that, and not of
 * 台山市 within it, unless something as near names the latter.
 */
function aboveAll(
  whose: WhoseValue,
  inner: readonly Resolved[],
  around: readonly Resolved[],
): Said<PlaceSaid> | null {
  if (whose.type !== 'area' || whose.area !== null || [...inner, ...around].some(isOfPlans)) return null;
  const above = around.find(({ meant }) => meant === 'wider')?.said ?? null;
  const text = (inner[0]?.said ?? around.find(({ meant }) => meant !== 'wider')?.said)?.value.text;
  const name = above?.value.text.replace(/(?<![省市县区州盟旗])$/, '市') ?? '';
  return text === undefined || isSum(text) || isAllOf(text, name) ? above : null;
}

/** The province in one column and the county in the next: what lies around a named place says nothing more of whose a value is. */
function withoutAbove(inner: readonly Resolved[], plan: Plan): readonly Resolved[] {
  const isNamed = inner.some(
    ({ meant, said }) => areaOf(meant) !== null || (meant === 'whole' && said.value.owners.length > 0),
  );
  return isNamed ? inner.filter(({ said }) => !isAbove(said, plan)) : inner;
}

/** True for the province or city in which the place of a plan lies. */
export function isAbove({ value }: Said<PlaceSaid>, plan: Plan): boolean {
  if (whoseOf(value, plan).kind !== 'wider') return false;
  const { province, parent } = plan.jurisdiction;
  return [province, parent].some(
    (name) => name !== null && [name, name.replace(/[省市]$/, '')].includes(value.text),
  );
}

/** 全县 in a table of one county, or beside its name, is the whole of that. */
function ofDivision(one: Resolved, around: readonly Resolved[]): Resolved {
  const isOf = around.some(({ meant }) => isAllOf(one.said.value.text, areaOf(meant) ?? ''));
  return isOf && typeof one.meant === 'string' ? { ...one, meant: 'sum' } : one;
}

function combined(inner: readonly Resolved[], around: readonly Resolved[]): WhoseValue {
  const all = [...inner, ...around];
  const stray = all.find(({ meant }) => meant === 'other-plan' || meant === 'several');
  if (stray?.meant === 'other-plan') return { type: 'unusable', problem: 'other-plan', said: stray.said };
  const units = all.filter(({ meant }) => areaOf(meant) !== null);
  const ownUnit = inner.find(({ meant }) => areaOf(meant) !== null);
  if (stray && !ownUnit) return { type: 'unusable', problem: 'several', said: stray.said };
  const [first] = units;
  const other = units.find(({ meant }) => areaOf(meant) !== areaOf(first?.meant ?? 'whole'));
  if (first && other) return { type: 'contradiction', first: first.said, second: other.said };
  const whole = inner.find(({ meant }) => meant === 'whole');
  const nearer = around.find(({ meant, said }) => meant === 'whole' && said.value.owners.length === 0);
  const isNearer = first && nearer && around.indexOf(nearer) < around.indexOf(first);
  const against = whole ?? (isNearer ? nearer : undefined);
  if (first && against) return { type: 'contradiction', first: against.said, second: first.said };
  if (first) return { type: 'area', area: areaOf(first.meant), from: first.said };
  const said = all.find(({ meant }) => meant === 'whole' || meant === 'sum');
  if (said) return { type: 'area', area: null, from: said.said };
  const wider = around.find(({ meant }) => meant === 'wider');
  return wider
    ? { type: 'unusable', problem: 'wider', said: wider.said }
    : { type: 'area', area: null, from: null };
}

function areaOf(meant: Meant): string | null {
  return typeof meant === 'object' ? meant.area : null;
}

function resolved(said: Said<PlaceSaid>, plan: Plan): Resolved {
  const { value } = said;
  if (isSum(value.text)) return { meant: 'sum', said };
  const whose = whoseOf(value, plan);
  if (value.several && whose.kind !== 'other-plan') return { meant: 'several', said };
  return { meant: whose.kind === 'unit' ? { area: whose.area } : whose.kind, said };
}

/** The plan that the places around a value have in common, asked from the narrowest on; null where none or several have. */
export function planOfPlaces(places: readonly Said<PlaceSaid>[]): Plan | null {
  let left: readonly Plan[] | null = null;
  for (const { value } of places) {
    const plans = [...new Set(value.owners.map(({ plan }) => plan))];
    if (plans.length === 0) continue;
    const both: readonly Plan[] = left === null ? plans : left.filter((plan) => plans.includes(plan));
    if (both.length === 0) break;
    left = both;
    if (both.length === 1) return both[0] ?? null;
  }
  return onlyWhole(left ?? [], places);
}

/** A county with a plan of its own is a unit of its city's plan too: its own is meant. */
function onlyWhole(plans: readonly Plan[], places: readonly Said<PlaceSaid>[]): Plan | null {
  const whole = plans.filter((plan) =>
    places.some(({ value }) => value.owners.some((owner) => owner.plan === plan && owner.area === null)),
  );
  return whole.length === 1 ? (whole[0] ?? null) : null;
}

/** All of a plan's place, as a heading would name it. */
export function wholeNamed(plan: Plan): Said<PlaceSaid> {
  const text = plan.jurisdiction.name;
  return { value: wholeOf(plan, text), at: { in: 'heading', text }, text };
}
