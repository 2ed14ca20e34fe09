import { fold, foldName } from '../../quantity/fold.js';
import { isOfPaper } from '../facts/paper-words.js';
import { partIn } from '../facts/part.js';
import type { FactsReader } from '../facts/reader.js';
import { stageOf } from '../facts/stage.js';

type Line = readonly string[];

/** No name of a group is longer. */
const LONGEST = 16;

/**
 * Texts over several columns that only gather indicators: 源头治理 over two of them, 服务能力 over two others, in `lines` that
 * are repeated over their columns. The same indicator under two of them would say that the words tell its values apart.
 */
export function groupsOver(lines: readonly Line[], facts: FactsReader): ReadonlySet<string> {
  const named = new Map<string, readonly string[]>();
  for (const [i, line] of lines.slice(0, -1).entries())
    for (const text of new Set(line)) {
      const columns = line.flatMap((other, column) => (other === text ? column : []));
      if (text === '' || columns.length < 2 || !mayGather(text, facts)) continue;
      const names = columns.map((column) => indicatorIn(lines.slice(i + 1), column, facts));
      if (names.every((name) => name !== null)) named.set(text, names);
    }
  const isTold = (text: string, name: string) =>
    [...named].some(([other, names]) => other !== text && names.includes(name));
  return new Set(
    [...named].flatMap(([text, names]) => (names.some((name) => isTold(text, name)) ? [] : text)),
  );
}

/** Words that say nothing of values: neither whose, when or what they are, nor of which part of all. */
function mayGather(text: string, facts: FactsReader): boolean {
  const said = facts.read(text);
  const named =
    said.place ?? said.stranger ?? said.period ?? said.role ?? said.indicator ?? said.field ?? partIn(text);
  const folded = fold(text);
  const isWord = /^[\u4e00-\u9fff、()]+(?<![数值率量比])$/.test(folded) && folded.length <= LONGEST;
  const isBare = named === null && said.units.length === 0 && !said.isRemark && stageOf(text) === null;
  return isBare && isWord && !OF_PART.test(folded) && (isOfPaper(folded) || OF_FIELD.test(folded));
}

/** What plans gather their indicators under. */
const OF_FIELD =
  /职业|工伤|尘肺|放射|健康|卫生|防[治控护]|治理|能力|监[管测督]|保[障护]|教育|宣传|培训|服务|体系|工程|行动|责任|管理|救[治助]|诊[断疗]|鉴定|康复|预防|控制|素养|源头|危害|执法|科技|人才|信息|企业|目标|基础|队伍|机构|用人|劳动|技术|人员|人群|人社|评估|申报|参保|知识|质量|指标|类$/;
/** Of whom, when or how only some of all was found: 抽样监测, 第三方监测, 先进企业. */
const OF_PART =
  /抽|部分|第三方|规[上下]|口径|先进|典型|试点|样本|[市省县]外|[市省县]级|自[报评查]|复[核查]|[明来下次去上前往]年|错|误|测试|模拟|标准|标杆|对标|同类|民营|国有|小微|城区|农村|学校|医院|矿山|估/;

/** The name of an indicator that stands in a column, by itself in its line. */
function indicatorIn(lines: readonly Line[], column: number, facts: FactsReader): string | null {
  const names = lines.map((line) => line[column] ?? '');
  const name = names.find((text) => {
    const { indicator, rest } = facts.read(text);
    return indicator !== null && rest === '';
  });
  return name === undefined ? null : foldName(name);
}
