import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ReadExample, readExample } from '../example.js';
import { said } from '../layout/variants.js';
import { RUNS, TIMEOUT } from './sheets.js';

/** Names and values without a header mean what they do under 指标 and 数值, or are refused. */

const TITLES = [
  ...[
    '2025年',
    '2024年度',
    '衡水市2025年指标',
    '桃城区',
    '某某公司',
    '2025年上半年',
    '2025年第三季度',
    '单位：%',
  ],
  ...[
    '目标值',
    '2025年目标',
    '2025年完成情况',
    '2025年预计',
    '到2025年',
    '同比增减',
    '韶关市',
    '全省',
    '期初数',
    '期末数',
  ],
  ...['填报单位：桃城区卫生健康局', '年份：2025', '填报日期：2026-01-05', '排名'],
];
const SECTIONS = ['一、目标值', '二、完成值', '桃城区', '冀州区', '2024年', '2025年', '期初', '其他'];
const FEET = [
  '注：以上为目标值',
  '填报人：张三',
  '注：2025年为预计数',
  '桃城区卫生健康局',
  '2025年',
  '以上均为2024年数据',
];
const NAMES = [
  '工业企业职业病危害项目申报率',
  '职业卫生违法案件查处率',
  '2.工作场所职业病危害因素监测合格率',
  '申报率（2024年）',
  '申报率目标',
];

const pair = fc.tuple(
  fc.constantFrom(...NAMES),
  fc.constantFrom('91.3%', '88%', '/', '0.91', '≥90%', '未开展'),
);
const pairs = fc.array(pair, { minLength: 1, maxLength: 3 });
const table = fc.record({
  titles: fc.array(fc.constantFrom(...TITLES), { maxLength: 3 }),
  first: pairs,
  sections: fc.array(fc.tuple(fc.constantFrom(...SECTIONS), pairs), { maxLength: 2 }),
  isInSection: fc.boolean(),
  feet: fc.array(fc.constantFrom(...FEET), { maxLength: 1 }),
  file: fc.constantFrom('d.csv', '桃城区2025年.csv', '2025年目标.csv'),
});

test('names and values without a header', { timeout: TIMEOUT }, async () => {
  let understood = 0;
  await fc.assert(
    fc.asyncProperty(table, async ({ titles, first, sections, isInSection, feet, file }) => {
      const pairsOf = (rows: typeof first) => rows.map((cells) => cells.join(','));
      const within = sections.flatMap(([section, rows]) => [`${section},`, ...pairsOf(rows)]);
      const body = isInSection && sections.length > 0 ? within : [...pairsOf(first), ...within];
      const below = feet.map((foot) => `${foot},`);
      const above = titles.map((title) => `${title},`);
      const rows = [...above, ...body, ...below];
      const options = { plan: 'hengshui', delimiter: ',', file };
      const read = (table: readonly string[]) => readExample(`${table.join('\n')}\n`, options);
      const bare = await read(rows);
      // a title may be the first of the sections, so that the header may stand above it
      const lines = rows.slice(0, rows.findIndex((row) => !row.endsWith(',')) + 1);
      const plain = await Promise.all(
        lines.map((_, at) => read([...rows.slice(0, at), '指标,数值', ...rows.slice(at)])),
      );
      // what is refused may be told of at another place
      const counted = said(bare).filter((value) => !/ PC\d+/.test(value));
      const isLike = (one: ReadExample) => {
        const missing = counted.filter((value) => !said(one).includes(value));
        return missing.length === 0 && (bare.faults.length > 0 || said(one).length === said(bare).length);
      };
      expect(plain.some(isLike)).toBe(true);
      if (bare.faults.length === 0) understood += 1;
    }),
    { numRuns: RUNS },
  );
  // 50 to 75 of a thousand, by chance
  expect(understood).toBeGreaterThan(RUNS / 50);
});
