import { expect, test } from 'vitest';
import type { Evaluation, Findings } from '../../src/assess/findings.js';
import { textFor } from '../../src/text/text.js';
import { renderHtml } from './at-once.js';
import { look, makeReport, reportByArea } from './sample.js';

/** What somebody sees who has a minute: who is worst, on what, where it is going, what is to be done. */
const ZH = look('zh');

/** The words of a page from one place on, without its markup. */
function wordsFrom(page: string, start: string, end: string): string {
  const from = page.indexOf(start);
  return page
    .slice(from, page.indexOf(end, from))
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Two places: 乙市 has nothing but what is met, 样例市 fails in three things. */
function two(): Findings {
  const report = makeReport();
  const [first] = report.evaluations as [Evaluation];
  const plan = { ...first.plan, id: 'other', jurisdiction: { ...first.plan.jurisdiction, name: '乙市' } };
  const met = first.results.filter(({ outcome }) => outcome === 'met');
  const other: Evaluation = { ...first, plan, verdict: 'pass', results: met, commitments: null };
  return { ...report, evaluations: [other, first] };
}

test('the worst place stands first, with what failed; the given order is an anchor away', async () => {
  const page = await renderHtml(two(), ZH);
  expect(wordsFrom(page, 'id="cities-worst"', '</table>')).toMatch(
    /1 样例市 中期评估（2023年） 未通过 3 1 3\/7 好转 3 查处率（60%，应达80%）；7 机构建设.* 2 乙市 中期评估（2023年） 通过 0 0/,
  );
  expect(wordsFrom(page, 'id="cities-given"', '</table>')).toMatch(/2 乙市 .* 1 样例市 /);
  expect(page).toContain('href="#cities-given"');
});

test('the first words say who is worst, and where that is going', async () => {
  expect(wordsFrom(await renderHtml(two(), ZH), 'class="headline', '</section>')).toMatch(
    /未通过的指标最多的是样例市，共3项。其中有历年数值可比的，都在好转。 下一步/,
  );
  const one = wordsFrom(await renderHtml(makeReport(), ZH), 'class="headline', '</section>');
  expect(one).not.toContain('最多的是');
});

test('what is to be done stands in one table', async () => {
  expect(wordsFrom(await renderHtml(makeReport(), ZH), 'id="next"', '</table>')).toContain(
    '样例市 3 查处率 60%（2023年） =100%（2023年应达80%） 提高40个百分点 2025年12月31日前',
  );
});

test('counties are ranked too', async () => {
  const page = await renderHtml(reportByArea(), ZH);
  expect(wordsFrom(page, 'id="e1-places-worst"', '</table>')).toMatch(/1 乙县 未通过 .* 2 甲县 /);
});

test('the years of an indicator stand beside its target, with where they lead', async () => {
  // from 50% in 2020 to 60% in 2023 is 10/3 a year: 50 + 5 × 10/3 = 66.6667% in 2025
  expect(await renderHtml(makeReport(), ZH)).toContain(
    '2020年50%，2023年60%，2025年按此进度66.6667%，目标=100%',
  );
});

test('that there is nothing to draw is said once', async () => {
  const page = await renderHtml(two(), ZH);
  expect(page.split(textFor('zh').page.undrawn['no-number'])).toHaveLength(2);
});

test('an axis that does not begin at zero says so', async () => {
  // 88.9% against 88.804% and 90%, 2% of the greatest being 1.8 points, in steps of 1: from 86% to 91%
  expect(await renderHtml(makeReport(), ZH)).toContain('横轴由86%到91%（未从零开始）');
});
