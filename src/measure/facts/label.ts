import { foldName } from '../../quantity/fold.js';
import { withoutEnd } from '../../quantity/without-end.js';
import { takeNumbering } from './numbering.js';
import { isUntil } from './until.js';

/** What a label such as 填报单位：… says, and how. */
export interface Label {
  readonly kind:
    | 'title'
    | 'reporter'
    | 'code'
    | 'unit'
    | 'time'
    | 'submitted'
    | 'remark'
    | 'text'
    | 'until'
    | 'other';
  readonly value: string;
  /** A name under it that nobody knows is trouble: 填报单位 says whose the values are, 编制单位 may be anybody. */
  readonly isStrict: boolean;
}

/** What stands for the name of whoever reports, where a year does and the name is left blank: it is nobody's that is known. */
export const UNFILLED = '空白';

const STRICT =
  /^(?:(?:填报|报送|上报|填表|申报|所属|所在)(?:单位|地区|县区|县市区|区县|市县|机构)|单位名称|地区|县区|县市区|区县|市县|城市|county|city|reportingunit)$/i;
const REPORTER =
  /^(?:填报|报送|上报|编制|制表|报告|汇总|统计|主管|填报部门|(?:编制|制表|报告|汇总|统计|主管|考核|评估)(?:单位|地区|县区|县市区|区县|机构|部门)|行政区划?)$/;
const CODE = /^(?:行政)?(?:区划|区域|地区|县区|县市区|区县|市县|单位|机构)(?:代码|代号|编码|码)$/;
const UNIT = /^(?:(?:以上|上述)?(?:各|所有|全部)表的?(?:数值|数据)?)?(?:计量)?单位$/;
/** 时间：2025年 tells of when the values are; a day under it may as well be that of writing. */
const ANY_TIME = /^(?:日期|时间)$/;
const SUBMITTED = /^(?:填报|填表|上报|报送|提交|录入|(?:数据)?更新|报出|制表|编制)(?:日期|时间)$/;
const TEXT =
  /^(?:指标|指标名称|indicator|年份|年度|时期|时点|(?:填报|统计|数据|报告|所属|时间)(?:年度|年份|年月|月份|期间?|时期|区间)|报表期|期间|(?:统计|填报|数据|覆盖)(?:范围|口径|区域)|(?:统计|数据|报告)?(?:截止|截至)(?:到)?(?:时间|日期|时点)|(?:统计|数据|报告)(?:时间|日期|时点)|(?:数据)?(?:截止|截至)|表名|标题|year|period)$/i;
/** 打印日期, 导出时间, 更新日期: something was done to the paper then. */
const DONE =
  /^[\u4e00-\u9fff]{2,6}(?:日期|时间|[时期]限)$|^(?:print|export|creat|generat|updat|issu|publish|sign)\w*(?:on|at|date|time)?$/i;
const REMARK =
  /^(?:填报?表?人|审核人?|复核人?|负责人|单位负责人|统计负责人|分管领导|联系人|联系电话|电话|手机|邮箱|传真|联系方式|表号|制定机关|批准机关|批准文号|有效期至?|文号)$/;

/** 10:11 is the time of a day. */
const LABEL =
  /(?<=^|[\s;,；，])(?!\d{1,2}\s*[::]\s*\d{2}(?!\d))((?:[a-z]+ )?[^\s::()]{1,14}(?:\s*\([^()]*\))?[^\s::()]{0,4})\s*[::]\s*/gi;

/** 填报单位（盖章）桃城区卫健局 and （盖章）桃城区卫健局 */
const SEALED = /^([^\s::()]{2,8})?\s*\(加?盖?[公签印]?章\)\s*(?=[\u4e00-\u9fff])/;
/** 填报日期 2023年6月30日 */
const DATED = /^([\u4e00-\u9fff]{2,6}(?:日期|时间))\s*(?=(?:19|20)\d{2}\D)/;

/** A line that begins with a label, with the colon that whoever filled in the form left out. */
function withColon(written: string): string {
  const folded = withoutNumber(written);
  const [lead = '', label = '报送单位'] = SEALED.exec(folded) ?? DATED.exec(folded) ?? [];
  return lead !== '' && labelled(nameOf(label), '') ? `${label}:${folded.slice(lead.length)}` : folded;
}

/** 一、填报范围：桃城区 without its number. */
function withoutNumber(folded: string): string {
  const { name, style } = takeNumbering(folded);
  const [, label = ''] = /^([^\s::()]{2,8})\s*[::]/.exec(name) ?? [];
  return style !== '' && labelled(nameOf(label), '') ? name : folded;
}

/** The labels of a folded line with their values; none where the line is no list of labels. */
export function labelsIn(written: string): readonly Label[] {
  const folded = withColon(written);
  const marks = [...folded.matchAll(LABEL)];
  const first = marks[0];
  if (!first) return [];
  if (first.index > 0) {
    // a title, and labels after it in the same cell
    const labels = labelsIn(folded.slice(first.index).replace(/^[\s;,；，]+/, ''));
    const title = { kind: 'title', value: folded.slice(0, first.index).trim(), isStrict: false } as const;
    return labels.length === 0 ? [] : [title, ...labels];
  }
  const labels = marks.map((mark, i): Label => {
    const name = nameOf(mark[1] ?? '');
    const value = withoutEnd(folded.slice(mark.index + mark[0].length, marks[i + 1]?.index), ' ;,、');
    const label = labelled(name, value) ?? { kind: 'other', value, isStrict: false };
    // the stamp comes onto the paper
    return isStamp(mark[1] ?? '') && /^[\s_]*$/.test(value) ? { ...label, isStrict: false } : label;
  });
  const isList = labels.some(({ kind }) => kind !== 'other');
  return isList && marks.every((mark, i) => labels[i]?.kind !== 'other' || isName(mark[1] ?? ''))
    ? labels
    : [];
}

/** 分管领导 beside labels that are known is one too; 注 and whole sentences are none. */
function isName(label: string): boolean {
  return /^[\u4e00-\u9fff]{2,8}$/.test(nameOf(label));
}

/** 填报单位（盖章） is 填报单位. */
function nameOf(label: string): string {
  return foldName(label.replace(/\([^()]*\)/g, ''));
}

/** 本表由桃城区卫健局填报 says in a sentence what a label says. */
const IN_WORDS =
  /^(?:注\s*\d*\s*[:.、]?\s*)?(?:本表|此表|以上(?:数据|指标|内容)?|表中数据)(?:由|系)\s*(.{2,30}?)\s*(?:负责)?(?:填报|填写|报送|上报|编制|填制)/;

/** Who fills in a form, where a sentence says so. */
export function reporterInWords(folded: string): string | null {
  return IN_WORDS.exec(folded)?.[1] ?? null;
}

function labelled(name: string, value: string): Label | null {
  if (STRICT.test(name)) return { kind: 'reporter', value, isStrict: true };
  if (REPORTER.test(name)) return { kind: 'reporter', value, isStrict: false };
  if (CODE.test(name)) return { kind: 'code', value, isStrict: false };
  if (UNIT.test(name)) return { kind: 'unit', value, isStrict: false };
  if (ANY_TIME.test(name)) return { kind: 'time', value, isStrict: false };
  if (SUBMITTED.test(name)) return { kind: 'submitted', value, isStrict: false };
  if (TEXT.test(name)) return { kind: isUntil(name) ? 'until' : 'text', value, isStrict: false };
  return REMARK.test(name) || DONE.test(name) ? { kind: 'remark', value, isStrict: false } : null;
}

const DONE_TO_PAPER =
  '填报|填表|填写|上报|报送|报出|呈报|提交|递交|录入|(?:数据)?更新|制表|编制|编写|打印|导出|下载|生成|发布|印发|公布|公开|公示|签发|签字|盖章|审核|审批|审定|复核|提供|下发|发文|成文|召开|会议|查询';
const DONE_TO_WORK = '(?:计划|预计|要求|实际|拟)?(?:完成|办结|完工|建成|落实|整改|达标|达到|实现)';
/** The end of a text behind which the time of a paper or of work stands, and no time of values: 完成时间 2026年3月. */
const BEFORE_DAY = new RegExp(
  `(?:${DONE_TO_PAPER}|${DONE_TO_WORK})(?:的?(?:日期|时间|[时期]限))\\s*(?:[::]|为|是|在)?\\s*[([]?\\s*$`,
);

/** True where what comes next tells when a paper was written or something is done. */
export function endsInDayLabel(before: string): boolean {
  return BEFORE_DAY.test(before);
}

/** True for 填报单位： and the like without its value, which then stands in the next cell. */
export function isOpenLabel(folded: string): boolean {
  const [, name = ''] = /^([^::]{1,16})[::]$/.exec(folded) ?? [];
  return name !== '' && labelled(nameOf(name), '') !== null;
}

/** True for 填报单位 or 审核人 without a colon, beside which its value may stand in a cell of its own. */
export function isBareLabel(folded: string): boolean {
  return BARE.test(nameOf(folded));
}

/** True for 填报单位： and 填报单位：____, which ask for a name that nobody filled in. */
export function isUnfilledReporter(folded: string): boolean {
  const asked = withoutEnd(folded, ' _');
  const name = withoutEnd(asked, ': ');
  const isLabel = asked.endsWith(':') || isBareLabel(name);
  return isLabel && !isStamp(name) && labelled(nameOf(name), '')?.isStrict === true;
}

function isStamp(label: string): boolean {
  return /盖章|签章|公章|印章/.test(label);
}

const BARE =
  /^(?:(?:填报|报送|上报|填表|编制|制表|汇总|统计|报告)(?:单位|人|日期|时间)|填报县区|填报地区|(?:完成|办结|印发|发布|打印|导出)(?:日期|时间)|(?:填报|上报|报送|完成|办结)[时期]限|审核人?|复核人?|负责人|单位负责人|联系人|联系电话|电话|备注|附注|说明|注|(?:审核|复核|领导|填报)?意见|审核结论|数据(?:类型|性质|说明))$/;
