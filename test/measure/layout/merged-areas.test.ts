import { describe, expect, test } from 'vitest';
import { readExample } from '../example.js';

/** Blank counties: the rest of a merged cell, of which nobody knows whose the value is, or plainly the whole. */
const RATE = '工业企业职业病危害项目申报率';
const OTHER = '工作场所职业病危害因素监测合格率';
const long = (...rows: string[]) => `县区,指标,年份,数值\n${rows.join('\n')}\n`;
const read = (table: string) => readExample(table, { plan: 'hengshui' });

describe('merged cells saved as text', () => {
  test('a value below the name of a county is nobody’s', async () => {
    const { values, faults } = await read(
      long(`桃城区,${RATE},2023,95%`, `,${OTHER},2023,99%`, `冀州区,${RATE},2023,80%`, `,${OTHER},2023,70%`),
    );
    expect(faults).toEqual(['PC247@3:1', 'PC247@5:1']);
    expect(values.map((line) => line.split(' ').at(-1))).toEqual(['0.95', 'PC247', '0.8', 'PC247']);
  });

  test('years below the name of a county as well', async () => {
    const { faults } = await read(long(`桃城区,${RATE},2021,90%`, `,${RATE},2022,91%`, `,${RATE},2023,92%`));
    expect(faults).toEqual(['PC247@3:1', 'PC247@4:1']);
  });
});

const across = (...rows: string[]) => `县区,指标,2024年,2025年\n${rows.join('\n')}\n`;
const typed = (...rows: string[]) => `县区,指标,类型,2025年\n${rows.join('\n')}\n`;
const county = (table: string) => table.replace('县区', '地区');

describe.each([
  [
    'after several counties of one row',
    long(`桃城区,${RATE},2023,95%`, `冀州区,${RATE},2023,9%`, `,${OTHER},2023,9%`),
  ],
  [
    'after a county that stands alone over its rows',
    long('桃城区,,,', `,${RATE},2023,95%`, `冀州区,${RATE},2023,9%`, `,${OTHER},2023,9%`),
  ],
  ['with years side by side', across(`桃城区,${RATE},88%,92%`, `,${OTHER},91%,93%`)],
  [
    'below a target of all, above the counties',
    `县区,年份,${RATE}\n,2025年目标,90%\n桃城区,2022年,88%\n,2023年,91%`,
  ],
  [
    'below targets of all in a column of types',
    typed(`,${RATE},目标,90%`, `桃城区,${RATE},完成,81%`, `,${OTHER},完成,82%`),
  ],
  ['under a row that is set aside', typed(`桃城区,${RATE},目标,90%`, `,${RATE},完成,81%`)],
  ['under a heading that also names plans', county(across(`桃城区,${RATE},88%,92%`, `,${OTHER},91%,93%`))],
  [
    'under a heading that nobody knows',
    across(`桃城区,${RATE},88%,92%`, `,${OTHER},91%,93%`).replace('县区', ''),
  ],
])('a merged county %s', (_, table) => {
  test('gives its blank rows to nobody', async () => {
    const { measurements, faults } = await read(table);
    expect(faults.filter((fault) => fault.startsWith('PC247'))).toHaveLength(1);
    const whole = measurements.filter(({ area }) => area === null);
    expect(whole.map(({ reading }) => reading.kind)).toEqual(whole.map(() => 'faulty'));
    expect(whole).not.toEqual([]);
  });
});

describe('the whole', () => {
  test.each([
    ['first', [`,${RATE},2023,90%`, `桃城区,${RATE},2023,95%`, `,${OTHER},2023,99%`]],
    [
      'first, and again between counties that are named again',
      [
        `,${OTHER},2023,90%`,
        ...[`桃城区,${RATE},2022,95%`, `冀州区,${RATE},2022,95%`, `,${RATE},2022,99%`],
        ...[`桃城区,${RATE},2023,95%`, `冀州区,${RATE},2023,95%`],
      ],
    ],
    [
      'after the counties of each indicator',
      [`桃城区,${RATE},2023,95%`, `冀州区,${RATE},2023,90%`, `,${RATE},2023,91%`, `,${OTHER},2023,9%`],
    ],
    [
      'after the only county of each indicator',
      [`桃城区,${RATE},2023,95%`, `,${RATE},2023,94%`, `,${OTHER},2023,99%`],
    ],
    [
      'after all rows of all counties',
      [`桃城区,${RATE},2023,95%`, `桃城区,${OTHER},2023,9%`, `,${RATE},2023,99%`],
    ],
    [
      'after counties that are named in every row',
      [`桃城区,${RATE},2023,95%`, `桃城区,${OTHER},2023,9%`, `,工伤保险参保人数,2023,99`],
    ],
    ['by its name above blanks', [`全市,${RATE},2023,95%`, `,${OTHER},2023,99%`]],
    ['by its name', [`桃城区,${RATE},2023,95%`, `全市,${OTHER},2023,99%`]],
  ])('%s', async (_, rows) => {
    expect((await read(long(...rows))).faults).toEqual([]);
  });
});

test('a base value of all, above the counties, shows nothing of the blanks below them', async () => {
  const rows = [',2020年,87%', '桃城区,2022年,88%', ',2023年,91%', '冀州区,2022年,87%', ',2023年,90%'];
  const { values, faults } = await read(`县区,年份,${RATE}\n${rows.join('\n')}`);
  expect(faults).toEqual(['PC247@4:1', 'PC247@6:1']);
  expect(values[0]).toMatch(/ 2020 0\.87$/);
});

test('the whole below the counties of another indicator, where the indicators stand before them', async () => {
  const rows = [
    `${OTHER},,2023,90%`,
    `${RATE},桃城区,2023,95%`,
    `${RATE},冀州区,2023,94%`,
    '知晓率,,2023,80%',
  ];
  expect((await read(`指标,县区,年份,数值\n${rows.join('\n')}\n`)).faults).toEqual([]);
});

describe('a column of values that nobody knows', () => {
  const across = (heading: string, cell: string) =>
    `县区,年份,${RATE},${heading}\n桃城区,2023,95%,${cell}\n冀州区,2023,80%,${cell}\n`;

  test('is said with the nearest indicator', async () => {
    const { diagnostics } = await read(across('非医疗放射工作人员个人剂量检出率', '90%'));
    expect(diagnostics.map(({ code, params }) => [code, params])).toEqual([
      ['PC249', { header: '非医疗放射工作人员个人剂量检出率', nearest: '非医疗放射工作人员个人剂量监测率' }],
    ]);
  });

  test.each([
    ['words', '联系人', '张三'],
    ['a target', '目标值', '90%'],
  ])('is a remark where it holds %s', async (_, heading, cell) => {
    const codes = (await read(across(heading, cell))).diagnostics.map(({ code }) => code);
    expect(codes).toEqual([heading === '目标值' ? 'PC261' : 'PC220']);
  });
});
