import { describe, expect, test } from 'vitest';
import { readExample } from '../example.js';

const HEADINGS = [
  '情况',
  '类别',
  '批次',
  '部门',
  '代码',
  '对象',
  '口径',
  '状态',
  '审核结果',
  '类型',
  '序号',
  '单位',
  '备注',
  '',
];
/** What says something else than the row does, or nothing that anybody understands. */
const OTHERS = ['冀州区', '石家庄市', '知晓率', '85%', '鲸橘'];

const said = async (heading: string, cells: readonly string[]) => {
  const rows = ['桃城区', '深州市'].map((area, at) => `${area},申报率,2025,91%,${cells[at] ?? ''}`);
  const { diagnostics } = await readExample(`县区,指标,年份,数值,${heading}\n${rows.join('\n')}\n`, {
    plan: 'hengshui',
  });
  return diagnostics.map(({ code }) => code);
};

describe('what a row says in another column is heard, or told', () => {
  // under 类型 most words are classes of indicators
  for (const heading of HEADINGS)
    for (const other of heading === '类型' ? OTHERS.slice(0, -1) : OTHERS)
      test(`${other} under ${heading || 'no heading'}`, async () => {
        for (const cells of [[other], ['', other], [other, other]])
          expect(await said(heading, cells)).not.toEqual([]);
      });
});

describe('what goes with the row is no word worth', () => {
  test.each([
    ['状态', '已审核'],
    ['状态', '正常'],
    ['状态', '已上报'],
    ['类型', '约束性'],
    ['序号', '（一）'],
    ['序号', '3-1'],
    ['序号', '第五项'],
    ['序号', 'A1'],
    ['序号', 'Ⅳ'],
    ['序号', '★'],
    ['单位', '%'],
    ['备注', '申报率'],
    ['完成时限', '2025年12月'],
    ['层级', '县级'],
  ])('%s: %s', async (heading, cell) => expect(await said(heading, [cell])).toEqual([]));
});
