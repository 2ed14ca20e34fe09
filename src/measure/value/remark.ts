import { periodsIn } from '../facts/period-forms.js';
import { isSetAside, takeRole } from '../facts/role.js';

/** A cell's text with a remark behind the value taken off. */
export interface Remarked {
  readonly body: string;
  readonly remark: string;
  /** True for words in brackets or behind a comma, false for a mere footnote mark. */
  readonly worded: boolean;
  /** The words stand behind a comma, and are neither a unit of the value nor the value once more. */
  readonly isApart: boolean;
}

/** Arrows tell by what rise or fall a value came about. */
const CIRCLED = '①-⒇⒜-ⓩ⓵-⓾❶-➓※†‡↑↓';
const RAISED = '¹²³⁰⁴-⁹';
const NUMERALS = '〇零一二两三四五六七八九十百千万亿';
/** A clause behind the value, which the comma within a number is not before. */
const CLAUSE = new RegExp(`^([^;。]*?)\\s*[,;。]\\s*((?![${NUMERALS}])[\\u4e00-\\u9fff].*)$`, 's');
/** Footnote marks: circled and bracketed numbers and letters, asterisks; raised digits only where they can be no power: not behind a digit, a Chinese one neither. */
const FOOTNOTE = new RegExp(
  `^(.*[^ *${CIRCLED}${RAISED}]) ?((?: ?[*${CIRCLED}]|(?<=[^\\d., ${NUMERALS}])[${RAISED}])+)$`,
  's',
);
const BRACKETS: Readonly<Record<string, string>> = { ')': '(', ']': '[', '】': '【', '〕': '〔' };

/** Parts a folded text such as `92.5%①`, `86%(注1)` or `92.5%，达标` into value and remark; null where nothing stands behind the value. */
export function takeRemark(text: string): Remarked | null {
  const opening = BRACKETS[text.at(-1) ?? ''];
  if (opening === undefined) {
    const [, body, remark] = FOOTNOTE.exec(text) ?? [];
    if (body !== undefined && remark !== undefined) return { body, remark, worded: false, isApart: false };
    const [, value = '', clause = ''] = CLAUSE.exec(text) ?? [];
    return value === '' ? null : { body: value, remark: clause, worded: true, isApart: true };
  }
  const at = openingAt(text, opening);
  const body = text.slice(0, Math.max(at, 0)).trim();
  const remark = text.slice(at + 1, -1).trim();
  return body === '' || remark === ''
    ? null
    : { body, remark, worded: !isNote(remark, opening), isApart: false };
}

/** Where the bracket opens that closes at the end, with pairs in between: 1家(市疾控中心(东区)). */
function openingAt(text: string, opening: string): number {
  const closing = text.at(-1);
  let depth = 0;
  for (let at = text.length - 1; at >= 0; at -= 1) {
    if (text[at] === closing) depth += 1;
    else if (text[at] === opening) depth -= 1;
    if (depth === 0) return at;
  }
  return -1;
}

const NOTE =
  /^(?:(?:详?见)?(?:附?注|注释|备注|附件|附表) ?[\d一二三四五六七八九十]{0,2}|[①-⒇⒜-ⓩ⓵-⓾❶-➓※†‡*]+)$/;

function isNote(remark: string, opening: string): boolean {
  return NOTE.test(remark) || (opening === '[' && /^\d{1,2}$/.test(remark));
}

/**
 * Words that make another value of the one they stand behind, besides those of its role (目标, 预计, 上年): an estimate, an
 * example, another time or the time so far, a sum or mean of several, a wider place.
 */
const ANOTHER =
  /估|匡算|预判|来年|明年|下年|[当本上下]月|[当本上下]季|示例|样例|测试|模拟|假设|虚拟|\best\b|大约|大概|左右|^约|概数|^拟|拟[建设于]|半年|季度|截至|截止|累计|年均|合计|小计|^排名$|^[名位]次$|全国|全省|往年|省级|about|approx|cumulative|as of|until|total/i;
/** 第2人民医院 is a name. */
const ORDINAL = /第\d{1,3}/g;

/** 抽查12家 says how many were looked at. */
const SAMPLED =
  /^(?:随机)?(?:抽查|抽检|抽样|抽取|调查|检查|监测|检测|样本|问卷|有效问卷)(?:了|量|数)?(?:共|为)?\s*\d+\s*(?:家|人|份|个|户|名|批次?|所|件|例|次)?(?:企业|单位|人员|样本|样品|问卷|点位?|岗位|机构)?$/;

/** 较2020年提高8.5个百分点 tells of the value how far it came. */
const COMPARES =
  /^(?:(?:[比较与同][^\s,，;；。]{1,12}?(?:相比|比)?,?\s*)?|[同环]比)(?:累计)?(?:提高|提升|上升|增长|增加|下降|降低|减少|回落)了?\s*\d+(?:\.\d+)?\s*(?:%|个?百分点|个|人|家|名|例)?$/;

/**
 * Whether a remark in words may mean that another value is meant; beside a number also where it holds one itself, or a
 * time. Beside a yes, 2024年3月 only says since when.
 */
export function saysAnother(remark: string, besideNumber: boolean): boolean {
  if (SAMPLED.test(remark) || COMPARES.test(remark)) return false;
  if (ANOTHER.test(remark) || isSetAside(takeRole(remark).role)) return true;
  return besideNumber && (/[\d%‰]/.test(remark.replace(ORDINAL, '')) || saysAnotherTime(remark));
}

/** 全年 is the time that every value is of. */
function saysAnotherTime(remark: string): boolean {
  return periodsIn(remark).periods.some(
    ({ period }) => period.upTo !== null || period.isPart || period.isBase,
  );
}
