import type { FactPlace } from '../../diagnostic/codes.js';
import { fold, foldName } from '../../quantity/fold.js';
import type { Unit } from '../../quantity/unit.js';
import { atOnce, type Steps } from '../../tables/pause.js';
import { bracketsIn } from './brackets.js';
import { type Counting, countingTitled } from './counting.js';
import { type DayTold, daysTold } from './done.js';
import { type Doubt, doubtIn } from './doubt.js';
import type { Facts } from './facts.js';
import { isHalf } from './field.js';
import { strangersOffice } from './givers.js';
import { UNFILLED } from './label.js';
import { eachCounty, partAlone, partOfTitle } from './part.js';
import type { Period } from './period.js';
import type { PlaceSaid } from './places.js';
import { isMarkedTarget, isSetAside, type Role } from './role.js';
import { namesPlansOwn } from './titles.js';
import { otherTopic } from './topic.js';

/** A fact, and where it is said. */
export interface Said<T> {
  readonly value: T;
  readonly at: FactPlace;
  /** The whole text that says it. */
  readonly text: string;
}

/** What one of the things around a value says of it: a section, a table's titles and foot, its sheet, its file. */
export interface Scope {
  readonly places: readonly Said<PlaceSaid>[];
  readonly stranger: Said<string> | null;
  /** 填报单位： of which nothing was filled in. */
  readonly unfilled: Said<string> | null;
  /** The place of an office that no plan knows, which signed under a table. */
  readonly signed: Said<string> | null;
  readonly periods: readonly Said<Period>[];
  /** Years that contradict each other within one text. */
  readonly otherYears: readonly string[];
  readonly role: Said<Role> | null;
  /** The role that a note gives to all values: 注：以下为目标值. */
  readonly outright: Said<Role> | null;
  /** That which a title bears in brackets, or by itself, whatever its columns are called: 指标表（计划）. */
  readonly marked: Said<Role> | null;
  readonly units: readonly Unit[];
  readonly indicator: string | null;
  readonly submitted: string | null;
  /** The last day on which it may have been written. */
  readonly written: string | null;
  readonly checkpoint: Said<'midterm' | 'final'> | null;
  /** A title names a plan's indicators, and not what came of them: 规划主要指标. */
  readonly isOfPlan: boolean;
  /** Words by which the values may be of a part only: 规上企业. */
  readonly part: Said<string> | null;
  /** Words by which they are about another field than the plans: 医疗保险. */
  readonly topic: Said<string> | null;
  /** Words by which they are of each of the counties: 各县区. */
  readonly each: Said<string> | null;
  /** Words by which the values are not final, or not verified: 初步数; the latter of notes by themselves. */
  readonly doubt: Said<Doubt> | null;
  /** Words by which counts are of all up to their time, or of their time alone. */
  readonly counting: Said<Counting> | null;
  /** The days on which something was done, or is to be. */
  readonly days: readonly Said<DayTold>[];
  /** The lines of notes, which name nothing of the whole. */
  readonly notes: readonly Said<string>[];
}

export const NO_SCOPE: Scope = {
  places: [],
  stranger: null,
  unfilled: null,
  signed: null,
  periods: [],
  otherYears: [],
  role: null,
  outright: null,
  marked: null,
  units: [],
  indicator: null,
  submitted: null,
  written: null,
  checkpoint: null,
  isOfPlan: false,
  part: null,
  topic: null,
  each: null,
  doubt: null,
  counting: null,
  days: [],
  notes: [],
};

/** One text of a scope with what was read of it. */
export interface ScopeText {
  readonly text: string;
  readonly facts: Facts;
  readonly at: FactPlace;
  /** The column that it stands in, from 0; absent for names of sheets and files. */
  readonly column?: number;
  /** It is struck out: whoever did so takes it back, and it says nothing any more. */
  readonly isStruck?: boolean;
}

/** What several texts say together, notes by themselves; where two say a thing, the first says it. */
export function scopeOf(texts: readonly ScopeText[]): Scope {
  return atOnce(scopeInSteps(texts));
}

/** The same of thousands of them, a step for each kind of thing. */
export function* scopeInSteps(written: readonly ScopeText[]): Steps<Scope> {
  const texts = written.filter(({ isStruck }) => !isStruck);
  const said = texts.filter(({ facts }) => !facts.isRemark);
  yield;
  const all = <T>(of: (facts: Facts) => T | null): Said<T>[] =>
    said.flatMap(({ facts, at, text }) => {
      const value = of(facts);
      return value === null ? [] : [{ value, at, text }];
    });
  const places = distinct(
    all(({ place }) => place),
    ({ value }) => placeKey(value),
  );
  yield;
  const periods = distinct(
    all(({ period }) => period),
    ({ value }) => JSON.stringify(value),
  );
  yield;
  const units = distinct(
    said.flatMap(({ facts }) => facts.units),
    unitKey,
  );
  yield;
  const asideBy = (is: (one: ScopeText) => boolean) =>
    said.flatMap((one): Said<Role>[] =>
      isSetAside(one.facts.role) && is(one) ? [{ ...one, value: one.facts.role }] : [],
    )[0] ?? null;
  const roles = {
    role: roleOf(all(({ role, isMixed }) => (isMixed ? null : role))),
    outright: asideBy(({ facts }) => facts.isOfAll),
    marked: asideBy(({ text }) => isMarkedTarget(text)),
  };
  yield;
  return {
    places,
    stranger: all(({ stranger }) => stranger)[0] ?? null,
    unfilled: texts.flatMap(leftBlank)[0] ?? null,
    signed: texts.flatMap(signedBy)[0] ?? null,
    periods,
    otherYears: distinct(
      said.flatMap(({ facts }) => facts.otherYears),
      (year) => year,
    ),
    ...roles,
    units,
    indicator: all(({ indicator, field }) => (isHalf(field) ? null : indicator))[0]?.value ?? null,
    submitted: said.find(({ facts }) => facts.submitted !== null)?.facts.submitted ?? null,
    written: said.find(({ facts }) => facts.written !== null)?.facts.written ?? null,
    checkpoint: all(({ checkpoint }) => checkpoint)[0] ?? null,
    isOfPlan: said.some(({ text, facts }) => facts.role !== 'measured' && namesPlansOwn(text)),
    part: said.flatMap(ofPart)[0] ?? null,
    topic: said.flatMap(ofOther)[0] ?? null,
    each: said.flatMap(ofEach)[0] ?? null,
    doubt: texts.flatMap(doubted)[0] ?? null,
    counting: said.flatMap(counted)[0] ?? null,
    days: texts.flatMap(({ text, at }) => daysTold(text).map((value) => ({ value, at, text }))),
    notes: texts.flatMap(({ facts, at, text }) =>
      facts.isRemark || facts.isOfAll ? [{ value: text, at, text }] : [],
    ),
  };
}

/** The units that texts say, each with where it does. */
export function unitsSaid(texts: readonly ScopeText[]): readonly Said<Unit>[] {
  const said = texts.filter(({ facts, isStruck }) => !facts.isRemark && !isStruck);
  return said.flatMap(({ facts, at, text }) => facts.units.map((value) => ({ value, at, text })));
}

/** What a note says is not verified is told with the other notes. */
function doubted({ text, at, facts }: ScopeText): Said<Doubt>[] {
  const value = doubtIn(text);
  return value === null || (facts.isRemark && value === 'unverified') ? [] : [{ value, at, text }];
}

function leftBlank({ text, at, facts }: ScopeText): Said<string>[] {
  return facts.isUnfilled ? [{ value: UNFILLED, at, text }] : [];
}

function signedBy({ text, at, facts }: ScopeText): Said<string>[] {
  const isSignature = facts.isRemark && !/[:：]/.test(text);
  const value = isSignature ? strangersOffice(facts) : null;
  return value === null ? [] : [{ value, at, text }];
}

function ofEach({ text, at }: ScopeText): Said<string>[] {
  const value = eachCounty(text);
  return value === null ? [] : [{ value, at, text }];
}

/** A bracket that is part of the name of an indicator is of all that the name is of. */
function ofPart({ text, at, facts }: ScopeText): Said<string>[] {
  const name = foldName(facts.indicator ?? '');
  const brackets = bracketsIn(fold(text)).filter((inside) => !name.includes(foldName(inside)));
  const value = brackets.map(partAlone).find((part) => part !== null) ?? partOfTitle(facts.rest);
  return value === null ? [] : [{ value, at, text }];
}

function ofOther({ text, at }: ScopeText): Said<string>[] {
  const value = otherTopic(text);
  return value === null ? [] : [{ value, at, text }];
}

function counted({ text, at }: ScopeText): Said<Counting>[] {
  const value = countingTitled(text);
  return value === null ? [] : [{ value, at, text }];
}

/** So many different things of one kind say no more than that they contradict each other. */
const MOST_DISTINCT = 50;

/** Each thing once, as often as a sheet may repeat it: every row under it asks for all of them. */
function distinct<T>(said: readonly T[], keyOf: (one: T) => string): readonly T[] {
  if (said.length < 2) return said;
  const known = new Map<string, T>();
  for (const one of said) {
    const key = keyOf(one);
    if (!known.has(key)) known.set(key, one);
    if (known.size === MOST_DISTINCT) break;
  }
  return [...known.values()];
}

function placeKey({ text, owners, several }: PlaceSaid): string {
  return [text, several, ...owners.map(({ plan, area }) => `${plan.id} ${area ?? ''}`)].join('\n');
}

function unitKey({ dimension, scale, noun }: Unit): string {
  return `${dimension} ${scale.toFraction()} ${noun}`;
}

/** Of target and measured in two lines of one title the lower one decides, which is nearer; what is neither sets aside. */
function roleOf(roles: readonly Said<Role>[]): Said<Role> | null {
  const strongest = roles.find(({ value }) => value !== 'measured' && value !== 'target');
  return strongest ?? roles.at(-1) ?? null;
}
