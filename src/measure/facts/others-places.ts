/** What follows in such a heading: 未达标县区, 帮扶单位. */
const WHO =
  '的?(?:县[(]?[、,]?市[、,]?区[)]?|县市区|县区|区县|县|区|市|城市|地区|区域|单位|部门|机构|对象|地点|点位)(?:名称|名单)?';

/** How those stand to the values of the table. */
const STANDING =
  '先进|首位|末位|最[高低好差优]|第[一二三]名?|前[三五十]名?|靠[前后]|标杆|典型|示范|薄弱|短板|弱项|落后|异常|问题|[未不]?达标|未?完成|[未缺漏迟]报|未报送|未上报|整改|帮扶|结对|对口(?:帮扶|支援|协作|合作)?|支援|协作|合作|对标|对照|对比|比较|参照|排除|剔除|上级|隶属|归口';

/** 抽查县 and 监测点 are none of these: the values may well have been measured there. */
const HEADINGS: readonly RegExp[] = [
  new RegExp(`(?<![被受])(?:${STANDING})${WHO}$`),
  /^(?:[不未]含|不包[括含]|除外|(?:对口|结对)(?:帮扶)?|帮扶|对标|标杆|典型|交叉[检互]查|督[导查]组|检查组|专家组|(?:主要)?短板|弱项)$/,
  /^(?:倒数)?第[一二三1-3]名?$|^[末首]位$|^[前后][三五]名?$|^最[高低好差优]$/,
  /^(?:实施|责任|执行|建设|运营|管理|创建|监管)主体$/,
  /^(?:[承主协]办|建设|联[系络]|组长|副组长|成员|督导|核[查验]|检[查测]|监测|[采抽]样|技术支持|支持|指导|包联|挂[点钩]|分管|审[批核]|批准|归口管理|数据提供|提供)(?:单位|部门|机构|医院|科室|领导|干部|人员)(?:名称)?$/,
  /^(?:定点)?医疗机构(?:名称)?$/,
];

/**
 * True for the heading of a column that names a place or an office for another reason than that the values are theirs: those
 * that fell short, came first, or lend a hand.
 */
export function namesOthers(heading: string): boolean {
  return HEADINGS.some((form) => form.test(heading));
}
