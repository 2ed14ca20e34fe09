import { fold } from '../../quantity/fold.js';
import { latest, remembered } from '../../quantity/remembered.js';
import type { Unit } from '../../quantity/unit.js';
import { isOfMoreOrLess, tellsOfMore } from './besides.js';
import { withoutOffices } from './division.js';
import type { Facts } from './facts.js';
import { isRemarkHeading } from './field.js';
import { type Giver, giversIn } from './givers.js';
import { type Happening, happeningIn, isBodyOfPlace, NO_HAPPENING } from './happening.js';
import { isJudgement } from './judgement.js';
import { clausesOf, ownWords, ownWordsOutright } from './own-words.js';
import { partOfRemark } from './part.js';
import type { Period } from './period.js';
import { periodsIn } from './period-forms.js';
import { narrowest, type PlaceIndex, type PlaceSaid } from './places.js';
import { isPlainlyContaining } from './plain.js';
import type { FactsReader } from './reader.js';
import { isInstruction } from './remark.js';
import {
  BODY,
  CHANGED,
  COMPARES,
  CORRECTED,
  DISAGREES,
  DOUBT,
  DOUBTED,
  EARLIER,
  ENDS_IN,
  EXCHANGED,
  FORECAST,
  INCLUDES,
  INSTEAD,
  MIXED,
  NONE,
  OF_CHANGE,
  OF_DATA,
  OF_PLAN,
  OF_TARGET,
  OFFICE,
  PARTIAL,
  PENDING,
  PLAIN,
  REACHED,
  REPORTED,
  SAID_OF_DATA,
  SIGNED,
  UNIT,
  UNTIL,
  VOID,
} from './remark-words.js';
import { isSetAside } from './role.js';
import { statedUnits, unitsIn } from './units.js';

/** What a remark says of the value that it stands beside. */
export interface RemarkFacts {
  /** What the value is, where the remark says that and nothing else: 系2024年数据, 按目标填, 2024年; null for any other. */
  readonly own: Facts | null;
  /** It says so in words of its own, and is not a mere name. */
  readonly isWorded: boolean;
  /** The value does not hold: 作废, 数据有误, 实为82.5%. */
  readonly isVoid: boolean;
  /** The number that was found instead, as it is written: 经核实为85%, 实际82.5. */
  readonly corrected: string | null;
  /** There was nothing to measure, or nobody measured it: 全年无案件, 未开展调查. */
  readonly isOfNone: boolean;
  /** The share of a target that is spoken of, as it is written. */
  readonly ofTarget: string | null;
  /** The value may be of a part only, or not certain: 仅规上企业, 待核实. */
  readonly isDoubtful: boolean;
  /** What is asked for may not be there yet, or any more: 待审批, 在建, 已停业, 资质过期. */
  readonly isPending: boolean;
  /** Of all of a table, too, it says that something is not in the values. */
  readonly isPartial: boolean;
  /** The part of all that it names, and nothing else: 国有企业, 8个县. */
  readonly part: string | null;
  /** It ends as the names of those do who may be counted: 市人民医院. */
  readonly isBody: boolean;
  /** The text, where it names one of a province or of some city: 委托省职防院. */
  readonly bodyOfPlace: string | null;
  /** It is understood, and leaves the value what it is: 初步数, 市疾控中心, 比上年提高2个百分点. */
  readonly isPlain: boolean;
  readonly forecasts: readonly Mention[];
  readonly isEarlier: boolean;
  /** The places that it speaks of data of. */
  readonly places: readonly PlaceSaid[];
  readonly periods: readonly Mention[];
  /** What stands behind a label that nobody knows: 被考核单位：桃城区. */
  readonly labelled: Facts | null;
  /** It says somewhere that something was not measured: 冀州区为目标值. */
  readonly isOfRole: boolean;
  /** Whose something is, as it says somewhere: 部分为桃城区数据. */
  readonly ofPlaces: readonly PlaceSaid[];
  /** What its number counts in: 单位：万人, ‰. */
  readonly units: readonly Unit[];
  /** Of whoever filled in or signed: 填报人：张三（桃城区）. */
  readonly signer: PlaceSaid | null;
  /** Whose offices gave the values or signed for them: 数据来源：汕头市卫生健康局. */
  readonly givers: readonly Giver[];
}

/** A time that a remark mentions, and what for. */
export interface Mention extends Happening {
  readonly period: Period | null;
  /** It is said of data, and is no day on which something was published: 2024年数据. */
  readonly isOfData: boolean;
}

const LONGEST = 500;
const NOTED = /^(?:注|备注|说明)\s*\d*\s*[:：.、]?\s*/;
const LONGEST_DOUBT = 6;
/** A name with what it is told of together. */
const LONGEST_NAME = 16;
const OF_DATA_ALONE = /^(?!.*(?:开展|组织|联合|合作|推进|建设|印发|完成|实施|检查))/;

/** Reads remarks on values, which may say more of these than their row and column do. */
export class RemarkReader {
  readonly read = remembered(latest((text) => this.#read(text)));

  constructor(
    private readonly facts: FactsReader,
    private readonly places: PlaceIndex,
  ) {}

  #read(text: string): RemarkFacts {
    const folded = fold(text)
      .slice(0, LONGEST)
      .replace(/[.。]+$/, '');
    const clauses = clausesOf(folded);
    const free = clauses.filter((clause) => !COMPARES.test(clause));
    const words = ownWords(folded);
    const outright = clauses.flatMap((clause) => ownWordsOutright(clause) ?? []);
    const isDoubt = DOUBT.test(folded);
    const isOfPlace = this.#isBodyOfPlace(folded);
    const named = firstOf([words ?? folded, ...outright], (one) => this.#own(one));
    const own = named ?? (isDoubt ? null : this.#whole(folded));
    const isOfMore = clauses.some((clause) => this.#isOfMore(clause));
    return {
      own: isReported(folded, own?.period ?? null) ? null : own,
      isWorded: words !== null || outright.length > 0,
      isVoid: VOID.test(folded) || EXCHANGED.test(folded),
      corrected:
        CORRECTED.exec(folded)
          ?.slice(1)
          .find((number) => number !== undefined) ?? null,
      isOfNone: NONE.test(folded),
      ofTarget: OF_TARGET.exec(folded)?.[1] ?? null,
      isDoubtful: isDoubt || isOfMore || MIXED.test(folded),
      isPending: PENDING.test(folded) && !isInstruction(folded),
      isPartial: PARTIAL.test(folded) || isDoubtAlone(folded) || isOfMore || MIXED.test(folded),
      part: partOfRemark(folded),
      isBody: BODY.test(folded) && !isDoubt && !isOfPlace,
      bodyOfPlace: isOfPlace ? folded : null,
      isPlain: this.#isPlain(folded),
      forecasts: clauses.filter((clause) => FORECAST.test(clause)).map((clause) => this.#mentioned(clause)),
      isEarlier: free.some((clause) => EARLIER.test(clause)),
      places: free.flatMap((clause) => this.#placeIn(clause) ?? []),
      periods: free.filter((clause) => !FORECAST.test(clause)).flatMap((clause) => this.#periodsOf(clause)),
      labelled: this.#labelled(folded),
      isOfRole:
        outright.some((one) => OF_CHANGE.test(one)) ||
        clauses.some((clause) => CHANGED.test(clause)) ||
        clauses.some((clause) => isSetAside(this.#endOf(clause)?.role ?? null)),
      ofPlaces: clauses.flatMap((clause) => this.#endOf(clause)?.place ?? []),
      units: clauses.flatMap((clause) => this.#unitsIn(clause)),
      signer: SIGNED.test(folded) ? narrowest(this.places.within(folded).places) : null,
      givers: giversIn(folded, this.facts.read),
    };
  }

  /** 规划值 and 基数, of which the last letter may be of a sentence as well. */
  #whole(folded: string): Facts | null {
    const said = this.facts.read(folded);
    if (said.rest !== '' || said.isRemark || !mayBeRole(said, folded)) return null;
    return isSetAside(said.role) || said.period?.isBase ? said : null;
  }

  /** The province is no place of a plan. */
  #isBodyOfPlace(folded: string): boolean {
    const { place } = this.facts.read(folded);
    return (place?.owners.length ?? 0) === 0 && isBodyOfPlace(folded);
  }

  #labelled(folded: string): Facts | null {
    const [, label = '', value = ''] = /^([^:：]{1,12})[:：]\s*(.{1,40})$/.exec(folded) ?? [];
    if (value === '' || SIGNED.test(folded) || isOfOthers(label)) return null;
    return this.#own(ownWords(value) ?? value);
  }

  /** What a clause says behind its last verb, where all of that is understood. */
  #endOf(clause: string): Facts | null {
    const [, words = ''] = ENDS_IN.exec(clause) ?? [];
    const said = words === '' ? null : this.facts.read(ownWords(words) ?? words);
    return said?.rest === '' ? said : null;
  }

  #unitsIn(clause: string): readonly Unit[] {
    const { units, rest } = this.facts.read(clause);
    if (units.length > 0 && rest === '') return units;
    const word = UNIT.exec(clause)
      ?.slice(1)
      .find((one) => one !== undefined);
    if (word === undefined) return [];
    return clause.includes('单位') ? statedUnits(word) : unitsIn(word);
  }

  #own(words: string): Facts | null {
    const said = this.facts.read(words);
    if (!mayBeRole(said, words)) return null;
    const isSaid = (said.place ?? said.period ?? said.stranger) !== null || isSetAside(said.role);
    // 枣强大营 bears the name of its county, which was taken out
    const isTown = said.place !== null && said.stranger === said.place.text + said.rest;
    const isAll = said.rest === '' || ((said.rest === said.stranger || isTown) && !INCLUDES.test(words));
    return isSaid && isAll && !said.isRemark ? said : null;
  }

  #isPlain(folded: string): boolean {
    if ([PLAIN, OFFICE].some((form) => form.test(folded)) || isPlainlyContaining(folded)) return true;
    if (isJudgement(folded)) return true;
    if (COMPARES.test(folded))
      return !DISAGREES.test(folded) && (!OF_PLAN.test(folded) || REACHED.test(folded));
    const { role, rest, place, period } = this.facts.read(folded);
    return rest === '' && (role === 'measured' || (role === null && (place ?? period) !== null));
  }

  /** 含定州市, 数据含定州市, 衡水市及周边; who did something together with others says nothing of the value. */
  #isOfMore(clause: string): boolean {
    if (tellsOfMore(clause.replace(NOTED, ''))) return true;
    return clause.length <= LONGEST_NAME && OF_DATA_ALONE.test(clause) && isOfMoreOrLess(clause, this.places);
  }

  /** An office may stand for any place: it only reports. */
  #placeIn(clause: string): PlaceSaid | null {
    if (!OF_DATA.test(clause)) return null;
    const placed = this.places.within(clause);
    return withoutOffices(placed).rest === placed.rest ? narrowest(placed.places) : null;
  }

  #mentioned(clause: string): Mention {
    const period = periodsIn(clause).periods[0]?.period ?? null;
    return { period, ...happeningIn(this.places.within(clause).rest), isOfData: false };
  }

  #periodsOf(clause: string): readonly Mention[] {
    return periodsIn(clause).periods.flatMap(({ period, end }) => {
      if (isReported(clause, period)) return [];
      const isWithin = INCLUDES.test(clause); // 含2024年新增
      const isOfData = isWithin || SAID_OF_DATA.test(clause.slice(end)) || INSTEAD.test(clause);
      const happening = isWithin ? NO_HAPPENING : happeningIn(this.places.within(clause).rest);
      return [{ period, ...happening, isOfData }];
    });
  }
}

/** 已完成目标 and 达到预期 tell that the value is good enough, 全市最高 ranks it among others, and 参考值 doubts it. */
function mayBeRole({ role }: Facts, words: string): boolean {
  if ((role === 'share' && REACHED.test(words)) || isJudgement(words)) return false;
  return !(role === 'statistic' && /最/.test(words)) && !DOUBTED.test(words);
}

/** 待补 and 不准确 alone are said of whatever they stand beside; in a sentence they may be of something else. */
function isDoubtAlone(folded: string): boolean {
  return folded.length <= LONGEST_DOUBT && DOUBT.test(folded) && !/未[上填]?报/.test(folded);
}

function firstOf<T, U>(all: readonly T[], of: (one: T) => U | null): U | null {
  for (const one of all) {
    const found = of(one);
    if (found !== null) return found;
  }
  return null;
}

/** 2026年1月填报 tells when somebody wrote, and not of when a value is. */
function isReported(clause: string, period: Period | null): boolean {
  const isPoint = period !== null && (period.upTo !== null || period.isPart);
  return isPoint && REPORTED.test(clause) && !UNTIL.test(clause);
}

/** Under 性质 stands what the values are, or what nature their indicators have, which says nothing of them. */
function isOfOthers(label: string): boolean {
  return isRemarkHeading(label) && !/性质$/.test(label);
}
