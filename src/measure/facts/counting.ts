import type { Kind } from '../../plan/plan.js';
import { fold } from '../../quantity/fold.js';
import { remembered } from '../../quantity/remembered.js';
import { clausesOf } from './own-words.js';

/** What is there at one time, however long it has been there: 年末在册人数, 期末数, 存量. */
const OF_WHOM = '(?:总|人员?|家|户|机构|单位|企业|医师)*';
const STOCK = `[年期季月][末底](?:的?(?:在册|在岗|在职|现有|实有|结存|保有|存量)${OF_WHOM}[数量]?|${OF_WHOM}[数量])|(?:在册|结存|保有|现有|实有)${OF_WHOM}[数量]|(?:在岗|在职)${OF_WHOM}数|存量[数值]?|时点[数值]`;

const COUNTED: ReadonlySet<Kind | null> = new Set<Kind>(['count', 'quantity', 'growth']);

/** True for what may be counted anew or all together. */
export function isCounted(kind: Kind | null): boolean {
  return COUNTED.has(kind);
}

/** Whether a count is of all that there were up to its time, or of what came in its own time alone. */
export type Counting = 'total' | 'newly';

const THESE =
  '(?:以上|上述|表中|表内|本表|该|此|这|所(?:填|列|报)|各(?:年|年度|列|项)?|历年)*(?:数据|数值|数字|人数|[数值])?(?:均|都|皆|全部|统一)*(?:为|系|是|属于?|按照?|填报?的?[是为]?)*';
const OF_THEM = '(?:数据|数值|数字|人数|家数|个数|[数值量])*(?:口径)?(?:统计|填报|填写|计算|计)?的?';
const SINCE =
  '(?:(?:19|20)\\d{2}\\s*年?\\s*[-—–~至到]+\\s*(?:19|20)\\d{2}\\s*年?[末底]?|自?(?:19|20)\\d{2}\\s*年(?:起|以来|至今)*|(?:规划期|["“]?十[三四五六]五["”]?)(?:期间|以来|内)*|截[至止]到?(?:(?:19|20)\\d{2}\\s*年)?(?:年末|年底|目前|当年末?|[末底])?)*的?';
const TOTAL = new RegExp(
  `^${THESE}${SINCE}(?:滚动)?(?:累计|累积|在册|存量|(?:年末|年底|期末)?(?:现有|实有)|${STOCK})总?(?:培养|培训|建成|评选|完成)?${OF_THEM}$`,
);
const NEWLY = new RegExp(
  `^${THESE}(?:(?:19|20)\\d{2}\\s*年?度?\\s*)?(?:当年|本年度?|年度|年内|每年|各年|当期|本期)?的?(?:新增|净增|新参保|新培养|新认定|新建成?)(?:参保|认定|培养|建成|完成)?${OF_THEM}$`,
);

/** What a remark or a note says of its values and of nothing else: 均为累计数, 当年新增; null for any other sentence. */
export const countingSaid: (text: string) => Counting | null = remembered((text) => {
  const clauses = clausesOf(fold(text).replaceAll(/[()]/g, ','));
  if (clauses.some((clause) => TOTAL.test(clause))) return 'total';
  return clauses.some((clause) => NEWLY.test(clause)) ? 'newly' : null;
});

const OF_ITS_YEAR =
  /^(?:注\d*[:.、]\s*)?((?:19|20)\d{2})\s*年?度?的?(?:数据|数值|数字|人数|[数值])?(?=均?[为是系])/;

const UNTIL_YEAR = /^截[至止]到?((?:19|20)\d{2})\s*年/;

/** What a text says of values of a year: 2023年为累计数 of those of 2023 is 为累计数, and nothing (null) of any other. */
export function saidOfYear(text: string, year: number): string | null {
  const [lead = '', own] = OF_ITS_YEAR.exec(fold(text)) ?? [];
  const [, until] = UNTIL_YEAR.exec(fold(text)) ?? [];
  if (until !== undefined && Number(until) !== year) return null;
  if (own === undefined) return text;
  return Number(own) === year ? fold(text).slice(lead.length) : null;
}

/** True for a text that says how values are counted, be it of those of one year: 2023年为累计数. */
export function tellsCounting(text: string): boolean {
  const [lead = ''] = OF_ITS_YEAR.exec(fold(text)) ?? [];
  const said = fold(text).slice(lead.length);
  return countingSaid(said) !== null || isOfAll(said);
}

/** 当年数: of its year alone, where it might be of all. */
const OF_YEAR_ALONE = new RegExp(
  `^${THESE}(?:(?:19|20)\\d{2}\\s*年?度?\\s*)?(?:当年|本年度?|年度|年内|当期|本期)的?(?:完成|新增|净增|培养|参保)?${OF_THEM}$`,
);

/** True for a remark that says so: 当年数, 为本年新增. */
export const isOfYearAlone: (text: string) => boolean = remembered((text) =>
  clausesOf(fold(text).replaceAll(/[()]/g, ',')).some((clause) => OF_YEAR_ALONE.test(clause)),
);

/** The state of all at the end of a time: 年末数, 期末值. */
const AT_END = '(?:年末|年底|期末)(?:[数值]|存量|人数|总数|总量)';
const TITLED_TOTAL = new RegExp(`(?<!非|不含|不是|未)(?:累计|累积|(?:${AT_END}|${STOCK})(?![据额]))`);
const TITLED_NEWLY =
  /(?:当年|本年度?|年内|每年|各年)(?:度)?新增|(?:19|20)\d{2}\s*年?度?\s*(?:新增|净增)(?:[数值量]|情况|指标|人数)*\s*(?:$|[^\u4e00-\u9fff])/;

const UP_TO_MONTH = '(?:\\d{1,2}|[一二三四五六七八九十]{1,2})\\s*(?:个?月|季)';
const WITHIN_YEAR = new RegExp(
  `(?:[本当全]年度?|年[内度]|年初[^,;，；]{0,4}|[1一]\\s*[-—–~至到]+\\s*${UP_TO_MONTH}|前${UP_TO_MONTH}|[上下]半年|季度?|[本当]期|本月)[^,;，；\\d]{0,6}累[计积]`,
);

/** True for sums of a year alone: 本年累计, 1—12月累计. */
export const isOfYear: (text: string) => boolean = remembered((text) => WITHIN_YEAR.test(fold(text)));

/** What the words of a title say of the counts under it: 历年累计情况, 当年新增情况. */
export const countingTitled: (text: string) => Counting | null = remembered((text) => {
  const folded = fold(text);
  if (TITLED_NEWLY.test(folded) || countingSaid(text) === 'newly') return 'newly';
  return TITLED_TOTAL.test(folded) && !isOfYear(text) ? 'total' : null;
});

const UP_TO = new RegExp(
  `(?:截[至止]到?|(?<![\\p{L}\\p{Nd}])至)\\s*(?:19|20)\\d{2}\\s*(?:年度?)?\\s*[末底终]?(?!\\s*[-年/.\\d])|${AT_END}`,
  'u',
);
/** 含前两年: what adds up has the years before in it. */
const WITH_BEFORE =
  '(?:含|包括|包含)(?:了)?(?:前[一两二三四几\\d]?年|(?:以往|往|历)年度?)的?(?:数据?|人数|累计数?|完成数?)?';
const ALL = new RegExp(
  `^${THESE}(?:${AT_END}|总(?:人|家|个)?[数量]|(?:总计|合计|共计)[数值]?|截[至止]到?(?:19|20)\\d{2}\\s*年?度?[末底终]?[数值]?|${WITH_BEFORE})$`,
);

/** True for a heading or a year by which what adds up over the years is all up to then: 截至2024年, 至2025年底, 2025年年末数. */
export const isUpToYear: (text: string) => boolean = remembered((text) => UP_TO.test(fold(text)));

/** True for a remark that says so of it: 总数, 均为年末数. */
export const isOfAll: (text: string) => boolean = remembered((text) =>
  clausesOf(fold(text).replaceAll(/[()]/g, ',')).some((clause) => ALL.test(clause)),
);
