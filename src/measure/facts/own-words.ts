import { fold } from '../../quantity/fold.js';

/** What is spoken of: this value, the values of this table, when and of whom they are. */
const THIS =
  '(?:(?:此|该|本|以上|上述|以下|这|表中|表内|所有|全部|各项|各表)的?(?:项|行|列|处|条|栏|表)?(?:中|内)?(?:比率|指标)?|指标)?(?:(?:完成|实际|实测|指标|上报|填报|统计)?(?:数据|数值|数字|[数值])|(?:统计|数据|填报|报告)(?:时间|期间|时点|范围|口径|区域|年份|年度))?';
/** Words by which a remark says what it is. */
const IS =
  '(?:系|为|是|属于|按照?|依据|根据|采用|使用|沿用|引用|套用|借用|取自|取|参照|参考|来自|摘自|以|用|填(?![错反])报?(?!报?(?:人|单位|时间|日期|[时期]限))的?[是为]?)';
const IN_ENGLISH =
  '(?:(?:all |the |these |this |(?:19|20)\\d\\d )*(?:values?|figures?|data)(?: here| above| below)? (?:are|is|refers? to|relates? to|for|as of) (?=.))';
const LEAD = new RegExp(`^(?:${IN_ENGLISH}|${THIS}(?:均|都|皆|暂时?|先|只能|统一)*${IS}+(?=.))`, 'i');
const OF_DATA = '的?(?:数据|数值|数字|(?<![新旧])口径|水平|资料|[数值])';
const FILLED = '(?:进行|来)?(?:填报?|填写|上报|报送|计算|核算|代替|替代|推算|测算|计|代)?的?[.。]?';
const TRAIL = new RegExp(`(?:${OF_DATA}${FILLED}|的)$`);
const TRAIL_AFTER_LEAD = new RegExp(`(?:${OF_DATA})?${FILLED}$`);

/** 系2024年数据, 按目标填, 2024年数: what is left without the words that say so; null for a remark of any other form. */
export function ownWords(folded: string): string | null {
  const body = folded.replace(LEAD, '');
  if (body.startsWith('《')) return null; // 根据《…规划》要求 tells why somebody writes
  const left = body.replace(body === folded ? TRAIL : TRAIL_AFTER_LEAD, '').trim();
  return left === '' || left === folded ? null : left;
}

/** The same where it is said outright, 系, 为, 按: a heading such as 2025年值 is none. */
export function ownWordsOutright(folded: string): string | null {
  return LEAD.test(folded) ? ownWords(folded) : null;
}

/** 注：, 说明： */
const NOTE =
  /^(?:注意?|备注|附注|说明|特别说明|(?:更正|填表|填报)说明|小结|总结|简析|提示|notes?|remarks?)\s*[:.、]\s*/i;

/** True for a line that calls itself a note. */
export function isNote(text: string): boolean {
  return NOTE.test(fold(text.slice(0, 40)));
}

/** （注：…） and （数据来源：…） without the brackets around all of it. */
export function noteItself(folded: string): string {
  const [, within = ''] = /^\(\s*([^()]*?)\s*\)$/.exec(folded) ?? [];
  return NOTE.test(within) || SOURCE.test(within) ? within : folded;
}

const SOURCE = /^(?:数据|资料)?来源\s*:/;

export function withoutNote(folded: string): string {
  return folded.replace(NOTE, '');
}

const CLAUSES = /[,，;；。!！]\s*/;

/** The clauses of a remark, of each of which another thing may be said. */
export function clausesOf(folded: string): readonly string[] {
  return folded.split(CLAUSES).flatMap((clause) => clause.trim() || []);
}
