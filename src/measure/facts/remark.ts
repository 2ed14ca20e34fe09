import { fold } from '../../quantity/fold.js';

/** Sources and signatures under or over a table. */
const SOURCE =
  '(?:数据|资料)?来源[:：]?.*|填表人.*|填报人.*|审核(?![值数]|.*(?:[不未]予?(?:通过|同意|合格)|退回|驳回|有误)).*|负责人.*|联系人.*|联系电话.*|单位负责人.*|统计负责人.*|sources?\\b.*';
const FROM = new RegExp(`^(?:${SOURCE})$`, 'is');
/** Notes there, too. */
const REMARK = new RegExp(
  `^(?:\\*|※|注(?:\\s*\\d*[:.、)].*|意.*)?$|注[:：\\d].*|(?:备注|附注|说明|(?:填表|填报|特别|更正)说明|更正|勘误|指标解释|指标说明|小结|总结|简析|提示)\\s*\\d*[:.、].*|(?:备注|附注|说明|填表说明|填报说明)$|${SOURCE}|notes?\\b.*|remarks?\\b.*)`,
  'is',
);
/** A whole sentence speaks of the table, and does not name it. */
const SENTENCE = /^请|前(?:报送|上报|填报|报市)|[。；;！!？?]|[,，].*[,，]/;

/** True for a folded text whose names say nothing of whose or when the values are. */
export function isRemark(folded: string): boolean {
  return REMARK.test(folded) || SENTENCE.test(folded);
}

/** True for a folded text that tells who made, checked or knows the values. */
export function isSource(folded: string): boolean {
  return FROM.test(folded) || GIVEN_BY.test(folded);
}

/** 由区疾控中心提供 */
const GIVEN_BY = /^(?:数据)?(?:均|都|已)?由.{1,20}(?:提供|填报|报送|上报|审核|核实|汇总|负责)$/;

const INSTRUCTS =
  /(?<![申报提邀聘])请(?!勿?[引采使]?用|以.{1,12}为准|忽略|不要[引采使]用)|示例|样例|例如|如[:：]|应填|(?<!由[^,。;]{1,20}|按(?:序时|时序|进度|目标|计划)[^,。;]{0,8})填(?:[写报入列](?!的?(?:数据|数值|数|值)|[错反有]|的?[为是系]|人)|[“"/])|写成[“”"]|格式|please|e\.g\.|for example/i;

/** True for what is said to those who fill in a form: 示例：92.5%，请填写完成值. */
export function isInstruction(text: string): boolean {
  return INSTRUCTS.test(fold(text));
}

/** 数据为预计数的 in 数据为预计数的，请注明: it is told what to do in that case, and not that it is so. */
export function isCondition(clause: string, folded: string): boolean {
  return /的$/.test(clause) && isInstruction(folded);
}

const DEFINES = /(?<!不)是?指(?![标数导定挥令派])|[=÷]|[^\s×]\s*×\s*[^\s×]|定义|公式|\bmeans\b/i;

/** True for what tells how a value is made, and not which it is: 申报率指已申报企业占全部企业的比例. */
export function isDefinition(text: string): boolean {
  return DEFINES.test(fold(text));
}
