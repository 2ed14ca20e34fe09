/** How many institutions there are, as a sentence tells it, and what follows of them. */
export interface Institutions {
  /** With its measure word: 1家. */
  readonly count: string;
  readonly remark: string;
}

const THINGS =
  '(?:公立)?(?:医疗卫生机构|医疗机构|医院|(?:职业病)?诊断机构|(?:职业健康|职业病|健康)?(?:体检|检查)机构|机构|单位)';
const TOLD = new RegExp(
  `^(?:目前|现|全[市县区])?(?:已经?|共|现)?(?:确定|落实|设立|设置|设|建立|建成|成立|认定|指定|明确|批准|备案|有)?了?(?:有|共)?([1-9]\\d?|[一两二三四五六七八九十])([家所个])(?:${THINGS})?(?:(?: ?[:,;] ?(?:分别)?[为是即]?|,?分别[为是])([^()]+|[^()]*\\([^()]*\\))|\\(([^()]+)\\))?$`,
);
const NUMERALS = '一二三四五六七八九十';

/** 已确定1家：市人民医院, 有一家 and 共2家，分别为… say how many are there; null for what says anything else. */
export function institutionsIn(word: string): Institutions | null {
  const [, number = '', counter = '', behind = '', inside = ''] = TOLD.exec(word) ?? [];
  if (number === '') return null;
  const digits = /\d/.test(number) ? number : String(NUMERALS.indexOf(number.replace('两', '二')) + 1);
  return { count: `${digits}${counter}`, remark: (behind || inside).trim() };
}
