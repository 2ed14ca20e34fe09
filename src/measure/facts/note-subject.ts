import { foldName } from '../../quantity/fold.js';
import { doubtIn } from './doubt.js';
import type { PlanNames } from './names.js';
import { type LookSaid, lookIn } from './note-looks.js';
import { positionIn } from './note-positions.js';
import { periodsIn } from './period-forms.js';
import { isOfUnit, narrowest, type Place, type PlaceSaid } from './places.js';
import { isSetAside, takeRole } from './role.js';

/** What a note names before it says something: the values that are all of these. A list that is empty leaves out none. */
export interface NoteSubject {
  /** The keys of indicators, by which any plan may know them. */
  readonly indicators: readonly string[];
  readonly places: readonly PlaceSaid[];
  readonly years: readonly number[];
  /** Rows by their own numbers (序号2, 第2项). */
  readonly numbers: readonly number[];
  /** Rows by their place (第3行), which people count from the head of the sheet, or from the first row of the table. */
  readonly lines: readonly number[];
  /** Rows by their place in the table from 1 (前两行), or from the end (-1 is the last). */
  readonly ordinals: readonly number[];
  /** Columns by their place (第3列, C列), from 1; -1 is the last. */
  readonly columns: readonly number[];
  /** Cells by their address (C3). */
  readonly cells: readonly string[];
  /** Cells by how they look (标红的). */
  readonly looks: readonly LookSaid[];
  /** The places and indicators are left out, and all others are meant: 除桃城区外. */
  readonly isExcept: boolean;
}

/** A note, taken apart. */
interface Opened {
  readonly subject: NoteSubject;
  readonly rest: string;
}

const NOTHING: NoteSubject = {
  indicators: [],
  places: [],
  years: [],
  numbers: [],
  lines: [],
  ordinals: [],
  columns: [],
  cells: [],
  looks: [],
  isExcept: false,
};

/** Between two names of a list. */
const AND = /^\s*(?:[、,，/]|和|与|及|以及|或)\s*/;
const OF = /^\s*(?:的|各|等\s*\d*\s*个?(?:县区|县市区|县|区|地区|指标|单位)?)\s*/;

/** What a note says of what it names: its verb, with the words for values before it. */
const PREDICATE =
  /^\s*(?:[:：=—-]|(?:的|所|上报|填报|报送|完成|实际|实测)*(?:指标)?(?:数据|数值|数字|情况|数|值)?(?:均|都|皆|全部|暂时?|统一|尚|还|已)*(?:为|是|系|属|表示|代表|意为|按|并入|由|代|互换|对调|颠倒|[填写抄]反|合并|漏|少|暂|采用|沿用|引用|借用|取|用|未|有误|有出入|错|误|作废|无效|应|实|待|存疑|可疑|不|仅|只|含|包含|缺|没|截[至止]|估|预计|预测|核|更正|(?:is|are|was|were|not|refers?|estimated|wrong)\b))/i;
/** What stands before the word itself: a colon, or an English verb. */
const VERB = /^(?:[:：=—-]+|(?:表示|代表|意为)(?=.)|(?:is|are|was|were)\b)\s*(?:an? |the )?/i;
/** 2024年数据 is a note on all values, and no subject. */
const PART_ALONE = /^\s*(?:的|数据|数值|数字|数|值|口径|资料|水平|[.。])*$/;

/** 本表中第2行 is 第2行; the number of a note before that of a row (1.7、9为目标值) is no part of it. */
const WITHIN =
  /^(?:\d{1,2}\.(?=\d{1,3}\s*(?:[、,，和及与至到—~-]|号|项|条|均|都|为|是|系))|(?:(?:[上本此该下]表|表格?)(?:[中内里]的?|的)?|其中的?)\s*(?=第|序号|编号|行|列|最|末|前|后|倒数|[A-Z]{1,2}\s*列|\d))/i;

/** No note lists more. */
const MOST = 60;

/** What a folded note is on and says of it; null where it names nothing, or only says what all of the table is. */
export function subjectOf(folded: string, names: PlanNames): Opened | null {
  const [except = ''] = EXCEPT.exec(folded.trim()) ?? [];
  let subject = NOTHING;
  let rest = folded.trim().slice(except.length).replace(WITHIN, '');
  for (let steps = 0; steps < MOST; steps += 1) {
    const next =
      nextOf(rest.replace(AND, ''), subject, names) ?? nextOf(rest.replace(OF, ''), subject, names);
    if (!next) break;
    ({ subject, rest } = next);
  }
  if (subject === NOTHING) return null;
  const [outside = ''] = OUTSIDE.exec(rest) ?? [];
  const isExcept = outside !== '' && (except !== '' || outside.startsWith('除'));
  if (except !== '' && !isExcept) return null;
  const left = (isExcept ? rest.slice(outside.length) : rest).replace(OF, '').trim();
  const isSaid = PREDICATE.test(left) || isRoleAlone(left);
  if (subject.indicators.length === 0 && (PART_ALONE.test(left) || !isSaid)) return null;
  const isOfYears = subject.years.length > 0 && periodsIn(left).periods.some(({ period }) => isPart(period));
  return isOfYears ? null : { subject: { ...subject, isExcept }, rest: left.replace(VERB, '') };
}

/** 除桃城区外, and 桃城区除外. */
const EXCEPT = /^除了?/;
const OUTSIDE =
  /^\s*(?:除外|[之以]?外)\s*[,，]?\s*(?:其[他它余]|各|所有|全部)?(?:的|县区|县市区|县|市|区|地区|指标|单位)*/;

/** 目标数, 已作废 and （预计）: what values are that were not measured, and no word besides. */
function isRoleAlone(text: string): boolean {
  const { role, rest } = takeRole(text);
  return isSetAside(role) && rest.replace(BESIDE_ROLE, '') === '';
}

const BESIDE_ROLE = /数据|数值|数字|[数值的已均都皆全为是系()[\]:：.。\s]/g;

/**
 * True for the name of a place or an indicator with a word behind it that takes its values back, or doubts them: 冀州区作废,
 * 申报率（预计）. 全省平均 and 全市目标 are names of rows.
 */
export function takesBack(folded: string, of: 'places' | 'indicators', names: PlanNames): boolean {
  const opened = subjectOf(folded, names);
  if (!opened || opened.subject[of].length === 0) return false;
  const { subject, rest } = opened;
  const { role } = takeRole(rest);
  const mayBeRow = of === 'places' && !subject.isExcept && !subject.places.some(isOfUnit);
  if (mayBeRow && role !== 'void' && role !== 'forecast') return false;
  return isRoleAlone(rest) || doubtIn(rest) !== null || SENTENCE.test(rest);
}

/** What makes a sentence of a line that does not call itself a note. */
const SENTENCE =
  /^(?:的|所|上报|填报|报送|完成|实际|实测)*(?:指标)?(?:数据|数值|数字|情况|数|值)?(?:均|都|皆|全部|暂时?|统一|尚|还)*(?:为|是|系|表示|代表|属于|(?:未|未经|待)(?:核[实定对]|审[核定])|有误|存疑|填错)/;

/** True for a line that says something of what it names: 冀州区为目标值, 合格率：85%. */
export function isSaidOfSubject(folded: string, names: PlanNames): boolean {
  const opened = subjectOf(folded, names);
  return opened !== null && (SENTENCE.test(opened.rest) || tellsValue(opened));
}

/** True for the name of an indicator with its value, and nothing else. */
export function isToldValue(folded: string, names: PlanNames): boolean {
  const opened = subjectOf(folded, names);
  return opened !== null && tellsValue(opened);
}

/** A number that can be no year, behind the name of an indicator; a bound is more often its target. */
const VALUE =
  /^(?:的?(?:实际|完成)?值?)?[:：]?\s*(?:已?达到?|[约近])?\s*(?!(?:19|20)\d\d(?!\d|[.%‰]))\d[\d,.]*\s*(?:[%‰]|[百千万亿]?[人名家户个例件项处支所]?次?)?[。.]?$/;

/** True where what stands behind the name of an indicator is a value of it. */
export function tellsValue({ subject, rest }: Opened): boolean {
  return subject.indicators.length > 0 && VALUE.test(rest);
}

/** What stands behind the names that a line begins with, and a colon: 冀州区：目标值; null for any other line. */
export function toldOfSubject(folded: string, names: PlanNames): string | null {
  const [head = '', told = ''] = folded.split(/[:：]/);
  const opened = told === '' ? null : subjectOf(folded, names);
  return opened !== null && opened.rest === told.trim() && !PREDICATE.test(head) ? opened.rest : null;
}

function isPart({
  year,
  upTo,
  isPart,
}: {
  year: number | null;
  upTo: string | null;
  isPart: boolean;
}): boolean {
  return year === null || upTo !== null || isPart;
}

function nextOf(text: string, subject: NoteSubject, names: PlanNames): Opened | null {
  return (
    byPosition(text, subject) ??
    byLook(text, subject) ??
    byYear(text, subject) ??
    byPlace(text, subject, names) ??
    byName(text, subject, names)
  );
}

function byPosition(text: string, subject: NoteSubject): Opened | null {
  const found = positionIn(text);
  if (!found) return null;
  const { by, of, length } = found;
  return { subject: { ...subject, [by]: [...subject[by], ...of] }, rest: text.slice(length) };
}

function byLook(text: string, subject: NoteSubject): Opened | null {
  const found = lookIn(text);
  if (!found) return null;
  return { subject: { ...subject, looks: [...subject.looks, found.look] }, rest: text.slice(found.length) };
}

function byYear(text: string, subject: NoteSubject): Opened | null {
  const [first] = periodsIn(text.slice(0, NAMED)).periods;
  const year = first?.start === 0 && !first.isDay && !first.period.isBase ? first.period.year : null;
  if (!first || year === null || isPart(first.period)) return null;
  return { subject: { ...subject, years: [...subject.years, year] }, rest: text.slice(first.end) };
}

/** 衡水市冀州区 is one place. */
function byPlace(text: string, subject: NoteSubject, names: PlanNames): Opened | null {
  const { places, rest } = names.places.within(text.slice(0, NAMED));
  const [marks = ''] = /^\u0001+/.exec(rest) ?? [];
  const together: readonly Place[] = places.slice(0, marks.length);
  const place = narrowest(together);
  if (!place) return null;
  const { length } = together.map((one) => one.text).join('');
  return { subject: { ...subject, places: [...subject.places, place] }, rest: text.slice(length) };
}

function byName(text: string, subject: NoteSubject, names: PlanNames): Opened | null {
  const [head = ''] = text.split(NAME_ENDS);
  for (const one of [text, head]) {
    const key = names.indicatorWithin(foldName(one));
    if (key !== null && foldName(text).startsWith(key))
      return {
        subject: { ...subject, indicators: [...subject.indicators, key] },
        rest: withoutName(text, key),
      };
  }
  return null;
}

/** The longest of several names in a text need not be the first. */
const NAME_ENDS = /[、,，/:：—]|[和与及为是系均按用]/;

/** Longer than any name. */
const NAMED = 60;

function withoutName(text: string, key: string): string {
  let end = key.length;
  while (end < text.length && foldName(text.slice(0, end)) !== key) end += 1;
  return text.slice(end).trim();
}
