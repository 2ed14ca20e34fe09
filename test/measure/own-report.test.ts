import { expect, test } from 'vitest';
import { assess, render } from '../../src/core.js';

const DATA = {
  name: 'a.csv',
  bytes: new TextEncoder().encode('县区,指标,年份,数值\n桃城区,申报率,2025,95%\n衡水市,知晓率,2025,86%\n'),
};
const OPTIONS = { plan: 'hengshui' } as const;

const FORMATS = (['csv', 'xlsx', 'docx', 'html'] as const).flatMap((format) =>
  (['zh', 'en'] as const).flatMap((lang) => (['whole', 'area'] as const).map((by) => ({ format, lang, by }))),
);

test.each(FORMATS)('a report of its own is no data: %o', async ({ format, lang, by }) => {
  const written = await render(await assess([DATA], { ...OPTIONS, by }), format, { lang });
  const bytes = typeof written === 'string' ? new TextEncoder().encode(written) : written;
  const { diagnostics, evaluations } = await assess([{ name: `报告.${format}`, bytes }], OPTIONS);
  expect(diagnostics.map(({ code }) => code)).toEqual(['PC292']);
  expect(evaluations.flatMap(({ results }) => results.filter(({ measured }) => measured))).toEqual([]);
});
