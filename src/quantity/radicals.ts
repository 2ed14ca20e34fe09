/**
 * Radicals that stand for the characters they look like: browsers print 民 into a PDF as ⺠, from which it is copied into tables.
 * Those of KangXi say in Unicode itself what they stand for; these do not.
 */
const SUPPLEMENT =
  '⺁厂⺇几⺊卜⺌小⺎兀⺒巳⺛旡⺝月⺟母⺠民⺧牛⺩王⺬示⺮竹⺶羊⻁虎⻄西⻅见⻆角⻉贝⻋车⻑長⻓长⻔门⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟';
const MEANT = new Map(
  [...SUPPLEMENT.matchAll(/(.)(.)/gu)].map(([, radical = '', meant = '']) => [radical, meant]),
);
const RADICALS = /[\u2e80-\u2fd5]/g;

/** A text with the characters that its radicals look like. */
export function withoutRadicals(text: string): string {
  return text.replace(RADICALS, (radical) => MEANT.get(radical) ?? radical.normalize('NFKC'));
}
