import type { RankingWords } from './ranking.js';

export const rankingZh: RankingWords = {
  title: '地区排序',
  rule: '由差到好：先看结论，再看未通过的项数、待定的项数，均相同的按名称排列。',
  course: { better: '好转', worse: '变差', level: '持平', mixed: '有升有降' },
  heads: {
    rank: '排序',
    place: '地区',
    verdict: '结论',
    failed: '未通过',
    open: '待定',
    passed: '通过',
    course: '走势',
    what: '未通过的指标',
  },
  orders: { worst: '由差到好', plan: '按原有顺序' },
  listBreak: '；',
  comma: '，',
};
