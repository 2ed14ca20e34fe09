import type { Plan } from '../../plan/plan.js';
import { fold, foldName } from '../../quantity/fold.js';
import { remembered } from '../../quantity/remembered.js';
import type { Passing } from './passing.js';

/** Whose a name can be: the whole of a plan (`area` null), or one of its units. */
export interface Owner {
  readonly plan: Plan;
  readonly area: string | null;
}

/** A place that a text names. */
export interface Place {
  /** As it was written. */
  readonly text: string;
  /** What can be meant; empty for words such as 全市, which any plan may use, and for places that belong to no plan. */
  readonly owners: readonly Owner[];
}

/** What a text says of places: one, or several that no value can be of at once. */
export interface PlaceSaid extends Place {
  readonly several: boolean;
  /** How it is named where not as whose the values are. */
  readonly passing?: Passing | null;
}

/** True for the name of a reporting unit of some plan, and not of a whole. */
export function isOfUnit(place: PlaceSaid | null): boolean {
  return place?.owners.some(({ area }) => area !== null) ?? false;
}

/** True for a county, be it a unit of a plan or one with a plan of its own. */
export function isOfCounty(place: PlaceSaid | null): boolean {
  const isCounty = ({ plan, area }: Owner) => area !== null || plan.jurisdiction.level === 'county';
  return place?.owners.some(isCounty) ?? false;
}

/** Whose something is in the terms of one plan. */
export type Whose =
  | { readonly kind: 'unit'; readonly area: string }
  | { readonly kind: 'whole' }
  /** 全省, 全国, the name of the province. */
  | { readonly kind: 'wider' }
  | { readonly kind: 'other-plan' };

const DIVISION = /(?:自治县|[县区市旗])$/;
/** 乳源瑶族自治县, which everybody calls 乳源县: the place, and the peoples that its full name honours. */
const AUTONOMOUS = /^(.{2,8}?)(?:[\u4e00-\u65ce\u65d0-\u9fff]{1,3}族)+(?:自治)?([县旗])$/;

/** What people call a division for short. */
export function shortNames(unit: string): string[] {
  const [, place, division] = AUTONOMOUS.exec(unit) ?? [];
  const usual = unit.replace(DIVISION, '');
  return place ? [...new Set([usual, place, `${place}${division}`])] : [usual];
}

/** Words for all of what a table is about, whatever that is. */
const SUMS = [
  '',
  '合计',
  '总计',
  '总体',
  '共计',
  '汇总',
  '总表',
  '汇总表',
  '合计表',
  '本地区',
  '本地',
  '本辖区',
  '总计表',
  'total',
  'all',
  'whole',
] as const;
/** Words for all of a place, by what kind of division it is: 全市 of a 市, 全县 of a 县. */
const ALL_OF: readonly (readonly [name: RegExp, words: readonly string[]])[] = [
  [/^(?:全国|中国|国家)$/, ['全国', '我国']],
  [/省$/, ['全省', '我省', '本省']],
  [/自治区$/, ['全区', '全自治区']],
  [/市$/, ['全市', '全市域', '我市', '本市']],
  [/州$/, ['全州']],
  [/盟$/, ['全盟']],
  [/地区$/, ['全地区', '全区']],
  [/县$/, ['全县', '我县', '本县']],
  [/区$/, ['全区', '我区', '本区']],
  [/旗$/, ['全旗']],
];
const ALL_WORDS = [...new Set(ALL_OF.flatMap(([, words]) => words))];

function allOf({ level, name }: Plan['jurisdiction']): readonly string[] {
  if (level === 'national') return ['全国'];
  return ALL_OF.find(([kind]) => kind.test(name))?.[1] ?? (level === null ? ALL_WORDS : []);
}

/** True for 全县 and the like, which mean all of a division that the text around them names. */
export function isAllOf(text: string, division: string): boolean {
  return ALL_OF.some(([kind, words]) => kind.test(division) && words.includes(fold(text)));
}

/** True for 合计 and the like, which mean whatever the table is about. */
export const isSum: (text: string) => boolean = remembered((text) =>
  (SUMS as readonly string[]).includes(foldName(text)),
);

/** True where a name, folded by `foldName`, means all of a plan's place: 合计, 全市, 全市合计. */
export function isWholeOf(key: string, plan: Plan): boolean {
  if ((SUMS as readonly string[]).includes(key)) return true;
  return allOf(plan.jurisdiction).some(
    (word) => key === word || key === `${word}合计` || key === `${word}总计`,
  );
}

interface IndexedName {
  readonly name: string;
  readonly owners: Owner[];
  /** 安平 for 安平县 stands by itself, and not within 公安平台; 本市 not within 基本市场. */
  readonly isShort: boolean;
}

/** Finds the places that plans know in any text, under their full names and those for short. */
export class PlaceIndex {
  /** By the first letter of a name, the longest first. */
  readonly #names = new Map<string, IndexedName[]>();
  readonly #known = new Map<string, IndexedName>();

  constructor(plans: readonly Plan[], counted: (plan: Plan) => readonly string[] = () => []) {
    for (const word of ALL_WORDS) this.#add(word, null);
    for (const plan of plans) {
      const { name, aliases, province, parent, units } = plan.jurisdiction;
      for (const own of [name, ...aliases]) this.#add(own, { plan, area: null });
      for (const wider of [province, parent]) {
        if (wider === null || wider === name) continue;
        this.#add(wider, null);
        this.#add(wider.replace(/(?:省|市|.族自治区|自治区)$/, ''), null);
      }
      for (const unit of [...units, ...counted(plan)]) {
        for (const own of [unit, ...shortNames(unit)]) this.#add(own, { plan, area: unit });
      }
    }
    for (const names of this.#names.values()) names.sort((a, b) => b.name.length - a.name.length);
  }

  #add(written: string, owner: Owner | null): void {
    const name = fold(written).toLowerCase();
    if (name.length < 2) return;
    const first = name.charAt(0);
    const names = this.#names.get(first) ?? [];
    this.#names.set(first, names);
    const known = this.#known.get(name);
    if (!known) {
      const made = {
        name,
        owners: owner ? [owner] : [],
        isShort: !DIVISION_END.test(name) || name.startsWith('本'),
      };
      this.#known.set(name, made);
      names.push(made);
    } else if (owner && !known.owners.some(({ plan, area }) => plan === owner.plan && area === owner.area))
      known.owners.push(owner);
  }

  /** The places that stand in a folded text, each name as long as it goes, and the text without them. */
  within(folded: string): { readonly places: readonly Place[]; readonly rest: string } {
    const text = folded.toLowerCase();
    const places: Place[] = [];
    let rest = '';
    let last = 0;
    for (let at = 0; at < text.length; ) {
      const isAfterPlace = at === last;
      const found = this.#names.get(text.charAt(at))?.find((one) => stands(one, text, at, isAfterPlace));
      if (found) places.push({ text: folded.slice(at, at + found.name.length), owners: found.owners });
      rest += found ? '\u0001' : folded.charAt(at);
      at += found?.name.length ?? 1;
      if (found) last = at;
    }
    return { places, rest };
  }
}

const DIVISION_END = /[省市县区旗州盟国]$/;
/** What may stand before a name for short: the end of another word, or a word that leads to a place. */
const BEFORE_SHORT = /[^\u4e00-\u9fff]|[年月日度省市县区旗号至于送报给及和与在对、]/;

/** A name in Latin letters stands by itself; Chinese sets no blanks, so that a name for short is told by what stands before it. */
function stands({ name, isShort }: IndexedName, text: string, at: number, isAfterPlace: boolean): boolean {
  if (!text.startsWith(name, at)) return false;
  if (/^[\w -]+$/.test(name))
    return !/\w/.test(text.charAt(at - 1)) && !/\w/.test(text.charAt(at + name.length));
  return !isShort || isAfterPlace || BEFORE_SHORT.test(text.charAt(at - 1));
}

/**
 * What several names in one text say together: 河北省衡水市桃城区 is 桃城区, since each belongs to the one before it. Null for no
 * name; `several` for names that do not lie within each other.
 */
export function narrowest(places: readonly Place[]): PlaceSaid | null {
  const named = places.filter(({ owners }) => owners.length > 0);
  if (named.length === 0) {
    const first = places[0];
    return first ? { ...first, several: new Set(places.map(({ text }) => text)).size > 1 } : null;
  }
  const wider = places.filter(({ text, owners }) => owners.length === 0 && !ALL_WORDS.includes(text));
  const plans = named
    .reduce<Plan[]>(
      (left, { owners }) => left.filter((plan) => owners.some((owner) => owner.plan === plan)),
      (named[0]?.owners ?? []).map(({ plan }) => plan),
    )
    .filter((plan) => wider.every(({ text }) => liesIn(plan, text)));
  const text = named.map((place) => place.text).join('');
  const within = named.map(({ owners }) => owners.filter(({ plan }) => plans.includes(plan)));
  const units = within.filter((owners) => owners.length > 0 && owners.every(({ area }) => area !== null));
  const finest = units[0] ?? within[0] ?? [];
  const several = plans.length === 0 || units.some((owners) => !sameOwners(owners, finest));
  return { text, owners: several ? named.flatMap(({ owners }) => owners) : finest, several };
}

/** 桃城区 of 衡水 lies in 河北省, and 广东省桃城区 nowhere. */
function liesIn({ jurisdiction: { name, province, parent } }: Plan, text: string): boolean {
  return [name, province, parent].some((one) => one !== null && fold(one).startsWith(fold(text)));
}

/** Said of the values behind all that a title names. */
const WIDER_BEHIND = /[([]\s*(全[省国])(?:数据|情况|合计|汇总)?\s*[)\]]\s*$/;

/** The place that values under a text are of: 衡水市职业病防治指标（全省） is of the province. */
export function placeSaid(text: string, places: readonly Place[]): PlaceSaid | null {
  const found = narrowest(places);
  const [, wider] = WIDER_BEHIND.exec(text) ?? [];
  const isOwn = ({ plan, area }: Owner) => area === null && isAllOf(wider ?? '', plan.jurisdiction.name);
  if (wider === undefined || found === null || found.owners.some(isOwn)) return found;
  return { text: wider, owners: [], several: false };
}

function sameOwners(a: readonly Owner[], b: readonly Owner[]): boolean {
  return (
    a.length === b.length &&
    a.every(({ plan, area }) => b.some((one) => one.plan === plan && one.area === area))
  );
}

/** Whose a named place is in the terms of a plan. */
export function whoseOf({ text, owners }: Place, plan: Plan): Whose {
  const own = owners.filter((owner) => owner.plan === plan);
  // a county may have a plan of its own beside that of its city
  const unit = own.find(({ area }) => area !== null);
  if (own.some(({ area }) => area === null)) return { kind: 'whole' };
  if (unit?.area) return { kind: 'unit', area: unit.area };
  if (owners.length > 0) return { kind: 'other-plan' };
  return isWholeOf(foldName(text), plan) ? { kind: 'whole' } : { kind: 'wider' };
}

/** What is left of a whole, or one with others: no value is of it. */
export function allBut(text: string, found: PlaceSaid | null): PlaceSaid {
  return { text, owners: found?.owners ?? [], several: true };
}

/** All of a plan's place, by a name of the plan. */
export function wholeOf(plan: Plan, text: string): PlaceSaid {
  return { text, owners: [{ plan, area: null }], several: false };
}
