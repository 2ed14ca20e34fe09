import type { RankingWords } from './ranking.js';

export const rankingEn: RankingWords = {
  title: 'Places from worst to best',
  rule: 'Ordered by verdict, then by how many indicators failed, by how many are open, and by name.',
  course: { better: 'improving', worse: 'worsening', level: 'unchanged', mixed: 'mixed' },
  heads: {
    rank: 'Rank',
    place: 'Place',
    verdict: 'Verdict',
    failed: 'Failed',
    open: 'Open',
    passed: 'Passed',
    course: 'Course',
    what: 'What failed',
  },
  orders: { worst: 'worst first', plan: 'in the given order' },
  listBreak: '; ',
  comma: ', ',
};
