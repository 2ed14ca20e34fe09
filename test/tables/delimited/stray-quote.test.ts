import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDelimited } from '../../../src/tables/delimited/rows.js';

const LIMITS = { columns: 50, rowLength: 3000 };

async function read(text: string, size = text.length || 1) {
  const rows: string[][] = [];
  const lines: number[] = [];
  async function* pieces() {
    for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
  }
  const { fault, strayQuotes, doubtfulQuotes } = await readDelimited(pieces(), ',', LIMITS, (cells, line) => {
    rows.push(cells);
    lines.push(line);
  });
  return { rows, lines, fault, strayQuotes, doubtfulQuotes };
}

const HEADER = '指标,年份,数值,备注';

describe('a quote that belongs to no pair', () => {
  test.each([
    ['before a word, and one behind a word of the next row', '申报率,2025,91%,"甲\n合格率,2025,80%,乙"', [2]],
    ['that is never closed', '申报率,2025,91%,"甲\n合格率,2025,80%,乙', [2]],
    ['in the first column', '"申报率,2025,91%,甲\n合格率,2025,80%,乙\n检测率,2025,80%,丙', [2]],
    ['in the middle', '申报率,"2025,91%,甲\n合格率,2025,80%,乙', [2]],
    ['two of them', '申报率,2025,91%,"甲\n合格率,2025,80%,"乙\n检测率,2025,80%,丙', [2, 3]],
    ['before a cell in quotes', '申报率,2025,91%,"甲\n合格率,2025,80%,"乙,丙"\n检测率,2025,80%,丁', [2]],
    ['behind a cell in quotes', '"申报率",2025,91%,"甲\n合格率,2025,80%,乙"', [2]],
    [
      'with blank lines and a short row among the rows',
      '申报率,2025,91%,"甲\n\n合格率,2025\n检测率,2025,80%,乙\n监测率,2025,80%,丙"',
      [2],
    ],
  ])('%s loses no row', async (_, rows, strayQuotes) => {
    const found = await read(`${HEADER}\n${rows}\n`);
    expect(found.fault).toBeNull();
    expect(found.strayQuotes).toEqual(strayQuotes);
    const names = ['申报率', '合格率', '检测率', '监测率'].filter((name) => rows.includes(name));
    expect(found.rows.map(([name]) => name?.replace('"', '')).filter((name) => name !== '')).toEqual([
      '指标',
      ...names,
    ]);
  });

  test('it stands in its cell like any other letter', async () => {
    const { rows } = await read(`${HEADER}\n"申报率",2025,91%,"甲\n合格率,2025,80%,乙"\n`);
    expect(rows.slice(1)).toEqual([
      ['申报率', '2025', '91%', '"甲'],
      ['合格率', '2025', '80%', '乙"'],
    ]);
  });

  test('in the header', async () => {
    const text = '附件1\n指标,年份,数值,"备注\n申报率,2025,91%,甲\n合格率,2025,80%,乙"\n';
    expect(await read(text)).toMatchObject({ strayQuotes: [2], lines: [1, 2, 3, 4], fault: null });
  });

  test('in a table of two columns', async () => {
    const { rows, strayQuotes } = await read('县区,数值\n桃城区,"88%\n冀州区,91%"\n');
    expect(rows.slice(1)).toEqual([
      ['桃城区', '"88%'],
      ['冀州区', '91%"'],
    ]);
    expect(strayQuotes).toEqual([2]);
  });

  const word = fc.constantFrom<string>('申报率', '2025', '91%', '甲乙', '');
  const rowsOf = (least: number) =>
    fc
      .integer({ min: 3, max: 6 })
      .chain((width) =>
        fc.array(fc.array(word, { minLength: width, maxLength: width }), { minLength: least, maxLength: 8 }),
      );

  test('wherever it stands, each line is a row', async () => {
    await fc.assert(
      fc.asyncProperty(
        rowsOf(3),
        fc.nat(),
        fc.nat(),
        fc.option(fc.nat()),
        fc.integer({ min: 1, max: 40 }),
        async (rows, row, column, closing, size) => {
          const line = 1 + (row % (rows.length - 2));
          const quoted = rows.map((cells) => [...cells]);
          const cells = quoted[line] ?? [];
          const at = column % cells.length;
          cells[at] = `"${cells[at]}`;
          const last = quoted.at(-1) ?? [];
          if (closing !== null) last[last.length - 1] += '"';
          const text = quoted.map((each) => `${each.join(',')}\n`).join('');
          const found = await read(text, size);
          expect(found).toMatchObject({ rows: quoted, fault: null });
          expect(found.lines).toEqual(quoted.map((_, i) => i + 1));
          // one that closes a cell in which nothing else stands opens another
          expect(found.strayQuotes[0]).toBe(line + 1);
        },
      ),
      { numRuns: 500 },
    );
  });

  test('more than a hundred of them are no table', async () => {
    const rows = (count: number) => '申报率,2025,91%,"甲\n合格率,2025,80%,乙"\n'.repeat(count);
    expect((await read(`${HEADER}\n${rows(100)}`)).fault).toBeNull();
    expect((await read(`${HEADER}\n${rows(101)}`)).fault).toEqual({
      line: 202,
      detail: 'CSV_QUOTE_NOT_CLOSED',
    });
  });
});

describe('a cell of several lines', () => {
  /** Each of its lines has fewer commas than a row. */
  const line = fc
    .array(fc.constantFrom('含流动人口', ',', '，', '""', ' ', '1'), { maxLength: 6 })
    .map((all) => all.join(''))
    .filter((text) => text.split(',').length < 3);
  const remark = fc.array(line, { minLength: 2, maxLength: 5 }).map((lines) => lines.join('\n'));

  test('is one, with commas in it too', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(remark, { minLength: 1, maxLength: 5 }),
        fc.integer({ min: 1, max: 40 }),
        async (remarks, size) => {
          const text = `${HEADER}\n${remarks.map((each) => `申报率,2025,91%,"${each}"\n`).join('')}`;
          const { rows, fault, strayQuotes } = await read(text, size);
          expect({ rows: rows.slice(1), fault, strayQuotes }).toEqual({
            rows: remarks.map((each) => ['申报率', '2025', '91%', each.replaceAll('""', '"')]),
            fault: null,
            strayQuotes: [],
          });
        },
      ),
      { numRuns: 1000 },
    );
  });

  test.each([
    '序号,"指标\n名称","年份\n（年）","数值\n（%）"\n1,申报率,2025,91%\n',
    '指标,年份,"数值,\n完成值",备注\n申报率,2025,91%,"甲\n乙, 丙"\n',
    '"附件1, 填报说明\n一、, 二、"\n指标,年份,数值\n申报率,2025,91%\n',
    '指标,备注,数值\n申报率,"甲\n\n乙,丙",91%\n',
  ])('%j', async (text) => {
    expect(await read(text)).toMatchObject({ strayQuotes: [], doubtfulQuotes: [], fault: null });
  });

  test('that closes within a row stays one where its two lines could be rows, and that is told', async () => {
    const text = '指标,备注,数值\n申报率,"甲,乙\n丙,丁",91%\n';
    const { rows, strayQuotes, doubtfulQuotes } = await read(text);
    expect({ rows: rows.slice(1), strayQuotes, doubtfulQuotes }).toEqual({
      rows: [['申报率', '甲,乙\n丙,丁', '91%']],
      strayQuotes: [],
      doubtfulQuotes: [2],
    });
  });
});

test.each([
  ['a\n\x1a', [['a']]],
  ['a,b\r\nc\x1a', [['a', 'b'], ['c']]],
  ['a\n\x1a\x1a\r\n', [['a']]],
  ['"a"\n\x1a', [['a']]],
  ['a\x1ab\n', [['a\x1ab']]],
])('Ctrl-Z ends a text: %j', async (text, rows) => {
  for (const size of [1, 2, 3, 100]) expect((await read(text, size)).rows).toEqual(rows);
});
