import { fold, foldName } from '../../quantity/fold.js';
import type { Steps } from '../../tables/pause.js';
import { withoutAsides, withoutLeading } from './asides.js';
import { isOfMoreOrLess, withoutIncluded } from './besides.js';
import { readInBoth } from './bilingual.js';
import { bodyIn } from './bodies.js';
import { checkpointIn } from './checkpoint.js';
import { withChosen } from './choice.js';
import { codeIn } from './codes.js';
import { divisionIn, FIRM, withoutOffices } from './division.js';
import { doubtIn, withoutDoubt } from './doubt.js';
import { type Facts, joined, NO_FACTS, remarkOf } from './facts.js';
import { fieldOf, isIndicatorValue, isRemarkHeading, isValuePart } from './field.js';
import { labelsIn, reporterInWords, UNFILLED } from './label.js';
import type { PlanNames } from './names.js';
import { takeNumbering, unmarked } from './numbering.js';
import { clausesOf, noteItself, ownWordsOutright, withoutNote } from './own-words.js';
import { passingIn } from './passing.js';
import { periodsIn } from './period-forms.js';
import { allBut, isOfCounty, isSum, narrowest, type Place, placeSaid, wholeOf } from './places.js';
import { ReadAhead } from './read-ahead.js';
import { isCondition, isRemark } from './remark.js';
import { roleBeside, takeRole } from './role.js';
import { opened, saidOfTable } from './table-notes.js';
import { dayOf, signedOn, takeTime } from './time.js';
import { OF_THOSE, OF_TITLES } from './titles.js';
import { together } from './together.js';
import { pairsIn, townIn } from './towns.js';
import { TOTAL, unexplained } from './unexplained.js';
import { statedUnits, takeUnits, unbracketed, unitsIn, unitsOfTable } from './units.js';
import { untilMonth } from './until.js';

/** No fact is said in more; what is longer is prose, and not worth the time. */
const LONGEST = 500;

/** The one reader of what any text that is no value says: headings, titles, sections, corners, names of sheets and files. */
export class FactsReader {
  readonly #texts = new ReadAhead((text) => this.#read(text));
  /** What indicators are called, by two letters each. */
  #pairs: ReadonlySet<string> | null = null;

  constructor(private readonly names: PlanNames) {}

  readonly read = this.#texts.read;

  /** Reads in steps what will be asked for at one go, since it is that which takes the time; to be forgotten afterwards. */
  ahead(texts: Iterable<string>): Steps<void> {
    return this.#texts.ahead(texts);
  }

  forget(): void {
    this.#texts.forget();
  }

  /** A name may bear a word of doubt, which is said beside what it names: 2025年未核实. */
  #read(text: string): Facts {
    const chosen = withChosen(fold(text).slice(0, LONGEST));
    if (chosen === null) return remarkOf(fold(text));
    const folded = withoutLeading(this.names.withoutDemand(noteItself(chosen)));
    const said = folded === '' ? NO_FACTS : this.#readName(folded);
    const doubt = said.isOfAll ? null : doubtIn(folded);
    if (doubt === null || (said.rest === '' && !said.isRemark))
      return doubt === null ? said : { ...said, doubt };
    const name = withoutDoubt(folded);
    if (name === '' && !said.isRemark) return { ...NO_FACTS, doubt };
    const named = name === folded ? said : this.#readName(name);
    return named.rest === '' && !named.isRemark ? { ...named, doubt } : said;
  }

  #readName(folded: string): Facts {
    return readInBoth(folded, this.names, (half) => this.#readIn(half)) ?? this.#readIn(folded);
  }

  #readIn(folded: string): Facts {
    const { name: written, style } = takeNumbering(together(folded));
    const name = unmarked(written);
    // 其中：农村人均受教育年限 may be the name itself; 一、申报率 is a name with a number, which tells sections apart
    const isItself = style !== '' && !this.names.knowsIndicator(name);
    const exact = isItself ? this.#indicatorNamed(unmarked(together(folded))) : null;
    if (exact) return exact;
    const whole = this.#wholeName(name);
    if (whole) return { ...whole, numbering: style };
    const titleless = this.#takeTitle(together(folded)).rest;
    const isOfLabels = [titleless, this.#takeTitle(folded).rest].some((text) => labelsIn(text).length > 0);
    const labels = isOfLabels ? labelsIn(folded) : [];
    if (labels.length > 0) return this.#ofLabels(labels);
    const reporter = reporterInWords(folded);
    if (reporter !== null) return this.#nameOf(reporter, false);
    const own = this.#saidOutright(withoutNote(together(folded)));
    if (own) return own;
    const ofTable = saidOfTable(together(folded));
    if (ofTable !== null) return ofAll(this.#parts(ofTable, ''));
    const units = unitsOfTable(together(folded));
    if (units.length > 0) return { ...NO_FACTS, units, isOfAll: true };
    if (isRemark(titleless.trim())) return { ...NO_FACTS, isRemark: true, rest: folded };
    return this.#parts(name, style);
  }

  /** What a note says of its values in so many words, in any of its clauses: 注：系桃城区数据. */
  #saidOutright(folded: string): Facts | null {
    for (const clause of clausesOf(folded)) {
      const words = isCondition(clause, folded) ? null : ownWordsOutright(clause);
      if (words === null) continue;
      const said = this.#parts(words, '');
      const isSaid = (said.place ?? said.period ?? said.role ?? said.stranger) !== null;
      const isAll = said.rest === '' || said.rest === said.stranger;
      if (isSaid && (isAll || said.place?.several)) return { ...ofAll(said), rest: '' };
    }
    return null;
  }

  /** A title before labels is of wider places than who reports. */
  #ofLabels(labels: ReturnType<typeof labelsIn>): Facts {
    const said = labels.map((label) => this.#labelled(label));
    const whole = said.reduce(joined);
    const places = labels[0]?.kind === 'title' ? said.flatMap(({ place }) => place ?? []) : [];
    return places.length > 1 ? { ...whole, place: narrowest(places) } : whole;
  }

  #labelled({ kind, value, isStrict }: ReturnType<typeof labelsIn>[number]): Facts {
    switch (kind) {
      case 'reporter':
        return this.#reporter(value, isStrict);
      case 'code': {
        const division = codeIn(value)?.division ?? null;
        const place = this.names.places.within(division ?? '').places.find(({ text }) => text === division);
        return place ? { ...NO_FACTS, place: { ...place, text: value, several: false } } : remarkOf(value);
      }
      case 'unit': {
        const [first = '', ...rest] = value.split(/(?=[\s([])/);
        const units = statedUnits(first);
        if (units.length === 0) return this.#reporter(value, false);
        return joined({ ...NO_FACTS, units }, this.#besideUnit(rest.join('').trim()));
      }
      case 'submitted':
        return dayOf(value) === null ? remarkOf(value) : submittedOn(value);
      case 'time':
        return periodsIn(value).periods.some(({ isDay }) => !isDay)
          ? this.#ofLabel(value)
          : submittedOn(value);
      case 'remark':
        return remarkOf(value);
      case 'title':
        return this.#wholeName(value) ?? this.#parts(value, '');
      case 'text':
        return this.#ofLabel(value);
      case 'until':
        return this.#ofLabel(untilMonth(value));
      case 'other': {
        const said = this.#wholeName(value) ?? this.#parts(value, '');
        return said.rest === '' ? said : remarkOf(value);
      }
    }
  }

  /** 单位：% 2024年1月 is signed. */
  #besideUnit(text: string): Facts {
    const said = this.#parts(text, '');
    const isTime = said.rest === '' && (said.place ?? said.role ?? said.indicator) === null;
    return isTime ? { ...NO_FACTS, ...(signedOn(said) ?? said) } : said;
  }

  /** A day behind a label is what the label says, and not that of signing. */
  #ofLabel(value: string): Facts {
    return this.#wholeName(value) ?? { ...this.#parts(value, ''), isDay: false };
  }

  /** 填报单位：安平县 2025年 says whose and of when the values are; a day or a month beside the name is that of signing. */
  #reporter(written: string, isStrict: boolean): Facts {
    const { rest, isDay, ...time } = takeTime(together(written));
    const name = rest.trim() === '' && time.period !== null && !isDay ? UNFILLED : rest.trim();
    const said = this.#nameOf(name, isStrict);
    const signed = signedOn({ ...time, isDay });
    if (signed) return { ...said, ...signed };
    const of = takeRole(withoutOffices(this.names.places.within(rest)).rest); // 桃城区 2025年计划
    const isOfTime = time.period !== null && unexplained(of.rest, of.role, true) === '';
    return { ...said, ...time, role: isOfTime ? of.role : null };
  }

  /** 桃城区卫生健康局（盖章） reports for 桃城区. */
  #nameOf(written: string, isStrict: boolean): Facts {
    const value = together(written);
    if (/^[\s_]*$/.test(value)) return { ...NO_FACTS, isRemark: true, isUnfilled: isStrict };
    const { places, rest } = this.names.places.within(value);
    const place = narrowest(places);
    if (isOfMoreOrLess(value, this.names.places)) return { ...NO_FACTS, place: allBut(value, place) };
    const smaller = this.#divisionIn(rest, isOfCounty(place));
    const isFirm = smaller !== null && (FIRM.test(smaller) || bodyIn(smaller) !== null);
    if (smaller !== null && (isStrict || !isFirm)) return { ...NO_FACTS, stranger: value };
    if (isFirm) return remarkOf(value);
    if (place) return { ...NO_FACTS, place };
    const [only, ...others] = this.names.find(value);
    if (only && others.length === 0) return { ...NO_FACTS, place: wholeOf(only, value) };
    return isStrict ? { ...NO_FACTS, stranger: value } : remarkOf(value);
  }

  #indicatorNamed(name: string): Facts | null {
    return this.names.knowsIndicator(name) ? { ...NO_FACTS, indicator: name } : null;
  }

  /** A text that is one name and nothing else; the exact name of an indicator wins over any word within it. */
  #wholeName(name: string): Facts | null {
    const indicator = this.#indicatorNamed(name);
    if (indicator) return indicator;
    if (foldName(name) !== '' && isSum(name))
      return { ...NO_FACTS, place: { text: name, owners: [], several: false } };
    const field = fieldOf(name);
    if (field) {
      const role = field === 'value' ? takeRole(name).role : null;
      const open = isIndicatorValue(name);
      const isTotal = field === 'value' && TOTAL.test(name);
      return { ...NO_FACTS, field, isIndicatorValue: open, role: open ? null : role, isTotal };
    }
    const units = unitsIn(unbracketed(name));
    return units.length > 0 ? { ...NO_FACTS, units } : null;
  }

  /** Takes out of a text what it says, one kind after the other; what is left, nothing explains. */
  #parts(written: string, numbering: string): Facts {
    const plain = opened(together(written));
    const text = withoutAsides(withoutIncluded(plain, this.names.places));
    const { units, rest: unitless } = takeUnits(text);
    const left = this.#wholeName(unitless);
    if (left && units.length > 0) return { ...left, units, numbering };
    const titled = this.#takeTitle(unitless);
    const { rest: timeless, ...time } = takeTime(titled.rest);
    const named = this.#indicatorIn(timeless);
    const placed = withoutOffices(this.names.places.within(named.rest));
    const isField = !ATTACHED.test(placed.rest) && bodyIn(placed.rest) === null;
    const field = isField ? fieldOf(placed.rest.replaceAll('\u0001', '')) : null;
    const found = placeSaid(plain, [...titled.places, ...placed.places]);
    // 2025年规划 and 桃城区(plan) head what was planned, and no column of plans
    const isPlanned = time.period !== null || (found !== null && /plan/i.test(placed.rest));
    const fielded = field === 'plan' && isPlanned ? null : field;
    const { role, isMixed, rest } = roleBeside(time.period, placed.rest);
    const isOther = isOfMoreOrLess(plain, this.names.places);
    const stranger = fielded || isOther ? null : this.#divisionIn(rest, isOfCounty(found));
    const whole = isOther ? allBut(plain, found) : found;
    const place = whole && { ...whole, passing: passingIn(placed.rest) };
    return {
      ...NO_FACTS,
      field: fielded,
      indicator: named.indicator,
      place: bodyIn(stranger ?? '') ? null : place,
      stranger: stranger?.replace('\u0001', found?.text ?? '') ?? null,
      ...time,
      role,
      units,
      numbering,
      checkpoint: checkpointIn(placed.rest),
      isMixed,
      isPlaceFirst: placed.rest.startsWith('\u0001'),
      isTotal: TOTAL.test(placed.rest),
      rest: isRemarkHeading(text)
        ? text
        : fielded
          ? ''
          : unexplained(rest, role, time.period !== null || named.indicator !== null),
    };
  }

  #divisionIn(rest: string, isInUnit: boolean): string | null {
    this.#pairs ??= pairsIn(this.names.indicatorKeys());
    const pairs = this.#pairs;
    // behind a blank, be it that of a word which was taken out, stands no town
    const named = withoutOffices({ rest: rest.replace(/\u0001(?=\s)/g, ' ') }).rest;
    return divisionIn(rest) ?? townIn(named, isInUnit, (text) => pairs.has(foldName(text)));
  }

  /** The title of a plan holds years and words of its own, and names its place. */
  #takeTitle(text: string): { readonly places: readonly Place[]; readonly rest: string } {
    const found = this.names.titles.within(text);
    if (!found) return { places: [], rest: text };
    const { title, plan } = found;
    const { name } = plan.jurisdiction;
    return { places: [{ text: name, owners: [{ plan, area: null }] }], rest: text.replace(title, ' ') };
  }

  #indicatorIn(text: string): { readonly indicator: string | null; readonly rest: string } {
    const key = this.names.indicatorWithin(foldName(text));
    if (key === null) return { indicator: null, rest: text };
    const [before = '', after = ''] = foldName(text).split(key);
    const around = takeRole(withoutOffices(this.names.places.within(`${before} ${after}`)).rest);
    const left = OF_THOSE.test(after) ? after : around.rest.replace(OF_TITLES, '');
    const isAll = unexplained(left, around.role, true) === '' || isValuePart(fieldOf(around.rest));
    return isAll ? { indicator: key, rest: `${before} ${after}` } : { indicator: null, rest: text };
  }
}

/** What a note says of all of its table: 以上为我市规划 is of what was planned, and names no plan. */
function ofAll(said: Facts): Facts {
  return { ...said, isOfAll: true, ...(said.field === 'plan' && { field: null, role: 'target' }) };
}

/** 衡水市区 is a part of the city, and no column of districts. */
const ATTACHED = /\u0001[县区市]\s*$/;

function submittedOn(text: string): Facts {
  return { ...NO_FACTS, submitted: dayOf(text), written: dayOf(text) };
}
