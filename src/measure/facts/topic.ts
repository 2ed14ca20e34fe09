import { fold } from '../../quantity/fold.js';
import { remembered } from '../../quantity/remembered.js';

/** Fields with rates and counts that are called for short as those of the plans are: 参保人数, 知晓率, 合格率. */
const OTHERS =
  /(?:医疗|养老|失业|生育|商业)保[险障]|医保|社会保险(?![局处所中科])|医疗卫生(?![机单])|社保(?![局处所中科])|公共场所|安全生产(?![局部委])|高新技术|市场监管(?![局部])|排污|环境违法|食品(?:安全)?|药品|结核病?|高血压|糖尿病|艾滋病?|慢(?:性)?病|饮用水|水质|空气|污染[物源]?|生态环境|环保|控烟|无烟|居民健康素养|妇幼|疫苗|接种|消防|交通安全|特种设备|电梯|税[务收]|养殖|农产品/;
const OWN = /职业|工伤|尘肺|放射|劳动|用人单位/;

/** Words by which a title is about another field than the plans are, and not about theirs too; null where it is not. */
export const otherTopic = remembered((text: string): string | null => {
  const folded = fold(text).slice(0, LONGEST);
  return OWN.test(folded) ? null : (OTHERS.exec(folded)?.[0] ?? null);
});

const LONGEST = 200;

/** True for a name that tells by itself that it is of the plans' field: 工伤保险参保人数, and not 参保人数. */
export function tellsTopic(name: string): boolean {
  return OWN.test(fold(name));
}
