import type { Indicator, Plan } from '../../plan/plan.js';
import { fold } from '../../quantity/fold.js';
import type { Facts } from '../facts/facts.js';
import { isAllOf, type PlaceSaid, whoseOf } from '../facts/places.js';
import type { FactsReader } from '../facts/reader.js';

const OPENS_LIKE_A_NAME = /^\s*[\u4e00-\u9fff]{2}/;

/** 申报率达到89% says again what it is of. */
export function withoutName(text: string, { name, aliases }: Indicator): string {
  if (!OPENS_LIKE_A_NAME.test(text)) return text;
  const folded = fold(text);
  const said = [name, ...aliases].find((one) => folded.startsWith(fold(one)));
  const rest = said === undefined ? '' : folded.slice(fold(said).length).replace(/^\s*[为是:]\s*/, '');
  return /\d|[一二三四五六七八九十]成|百分之/.test(rest) ? rest : text;
}

/** Whose a value is, and of which year. */
interface Of {
  readonly plan: Plan;
  readonly area: string | null;
  readonly year: number;
}

/** Most values are numbers alone, and need not be looked at. */
const OPENS_WITH_WORDS = /^\s*(?:[^\d\s]|\d{4}\s*年)/;
const BEFORE_A_NUMBER = /^((?:(?:19|20)\d\d ?年)?[^\d ()]{0,12}?)(?: ?[:为是] ?| ?)(\d.*)$/;

/** 全市92.5%, 2025年92.5% and 实际92.5% say again whose, of when or what the value is; where they say another thing, they stay. */
export function withoutFacts(text: string, of: Of, facts: FactsReader): string {
  if (!OPENS_WITH_WORDS.test(text)) return text;
  const [, before = '', value = ''] = BEFORE_A_NUMBER.exec(fold(text)) ?? [];
  if (before === '' || MONTH.test(fold(text))) return text;
  const said = facts.read(before);
  const isPlain = said.role === null || (MEASURED.test(before) && !OF_A_TASK.test(before));
  return isPlain && saysTheSame(said, of) ? value : text;
}

/** 2025年12 may lack its 月. */
const MONTH = /年 ?\d+$/;
/** What was measured, and no share of a task: 完成92.5% may be of either. */
const MEASURED = /实际|实测|现状|达到/;
const OF_A_TASK = /目标|任务|计划|指标|规划|要求/;

function saysTheSame(said: Facts, of: Of): boolean {
  const { place, period, role, field, rest } = said;
  if (rest !== '' || saysMore(said) || (field !== null && field !== 'value')) return false;
  if (role !== null && role !== 'measured') return false;
  const isOfTime = period === null || (period.year === of.year && !period.isPart && period.upTo === null);
  const isSaid = (place ?? period ?? role) !== null;
  return isSaid && isOfTime && (place === null || isOfPlace(place, of));
}

function saysMore({ indicator, stranger, units, otherYears, checkpoint, doubt, ...is }: Facts): boolean {
  if (units.length + otherYears.length > 0 || is.isRemark || is.isMixed || is.isTotal) return true;
  return (indicator ?? stranger ?? checkpoint ?? doubt ?? is.submitted) !== null;
}

function isOfPlace(place: PlaceSaid, { plan, area }: Of): boolean {
  if (place.several) return false;
  if (area !== null && isAllOf(place.text, area)) return true;
  const whose = whoseOf(place, plan);
  return whose.kind === 'unit' ? whose.area === area : whose.kind === 'whole' && area === null;
}
