import { periodsIn } from './period-forms.js';

const CONTAINS = /^(?:不?含|不?包[含括])/;
/** What lies in a place or is counted in it; 含重复 and 含估算 make another number of the value. */
const CONTAINED =
  /(?:[省市县区镇乡村旗]|街道|社区|园区?|本级|[市县区]直|企业|单位|机构|行业|部门|[户工商]|人[员口群]?|[名个]|职工|学生|形态|就业|[退离]休|经营|对象|病例|病人|患者|案件|项目|院[校所]?|学校|公司|分支|中心|驻地|外[地来])(?:在内|的?(?:数据|数值|人数|[数值]))?(?:等)?$/;
/** 20家, 含规上300家 */
const NUMBERED = /(?<!\d)\d+(?:\.\d+)?\s*[万亿]?[\u4e00-\u9fff]{1,4}$/;

/** True for 含高新区 and 含规上企业300家, which say what is in the value besides. */
export function isPlainlyContaining(clause: string): boolean {
  if (!CONTAINS.test(clause)) return false;
  const what = clause.replace(/\s*[()]/g, '');
  return CONTAINED.test(what) || NUMBERED.test(what);
}

const CHANGE =
  /^(?:当年|本年度?|年度|年内|当期|本期)?的?\s*(?:净?增[加长量]?|净增|新增|减少|减量|增减|变[化动])的?(?:[数值量]|人数|家数|情况)?$/;

const GROUP =
  /(?:[新改扩在]建|投[产用]|开[业工]|关停|停产|注销|搬迁|验收|整改|备案|认定|新增|减少|立案|建成|创建|启用|批准|运行)的?(?:企业|单位|机构|项目|行业|[县市区]|人员|对象|案件)(?:数据|情况|口径|合计)?$/;

/** True for 2023年投产企业, of which alone the value may be; 2023年关停企业2家 tells of something else beside it. */
export function isGroupOfTime(clause: string): boolean {
  return GROUP.test(clause);
}

/** True for 2023年新增, which may be what the value is; 2023年新增2家 tells of something else beside it. */
export function isChangeOfTime(clause: string): boolean {
  const { periods, rest } = periodsIn(clause);
  return periods.length > 0 && CHANGE.test(rest.trim());
}
