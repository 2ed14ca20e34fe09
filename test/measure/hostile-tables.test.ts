import { describe, expect, test } from 'vitest';
import { xlsx } from '../tables/workbook/handmade.js';
import { readExample } from './example.js';

/** Tables of many lines, each of which may bear on many others. What grows with their product takes minutes here. */
const NAME = '工业企业职业病危害项目申报率';
const UNITS = ['桃城区', '冀州区', '枣强县', '武邑县'];
const HEADER = '指标,年份,数值';
const ROW = `${NAME},2025,88.9%`;

const times = (count: number, line: (i: number) => string) =>
  Array.from({ length: count }, (_, i) => line(i));
const unit = (i: number) => UNITS[i % UNITS.length] ?? '';
const read = (...lines: readonly (string | readonly string[])[]) =>
  readExample(lines.flat().join('\n'), { plan: 'hengshui' });

describe('lines around rows', () => {
  test('under a table', async () => {
    const { measurements } = await read(
      HEADER,
      times(30_000, () => ROW),
      times(30_000, (i) => `桃城区第${i}`),
    );
    expect(measurements).toHaveLength(30_000);
    expect(measurements.every(({ area }) => area === '桃城区')).toBe(true);
  });

  test('over a table', async () => {
    const titles = times(20_000, (i) => `2025年桃城区情况${i}`);
    const { measurements } = await read(
      [HEADER, ROW, ''],
      titles,
      '指标,完成值',
      times(20_000, () => `${NAME},88.9%`),
    );
    expect(measurements).toHaveLength(20_000); // the first table is nobody's beside one of a county
  });

  test('numbered, over a table', async () => {
    const titles = times(40_000, (i) => `${1 + (i % 9)}、桃城区`);
    expect((await read(titles, '指标,年份,数值', ROW)).input.rows).toBe(1);
  });

  test('as sections between rows', async () => {
    const { measurements } = await read(
      HEADER,
      times(20_000, (i) => `一、${unit(i)}\n${ROW}`),
    );
    expect(measurements).toHaveLength(20_000);
  });

  test('over a header that comes again and again', async () => {
    const units = times(20_000, (i) => `单位：%（${i}）`);
    const again = times(10_000, () => `${HEADER}\n${ROW}`);
    expect((await read(units, again)).input.rows).toBe(10_000);
  });

  test('over a header that comes again under as many lines', async () => {
    const lines = (word: string) => times(20_000, (i) => `注：${word}${i}`);
    expect((await read(lines('甲'), HEADER, ROW, lines('乙'), HEADER, ROW)).input.rows).toBe(2);
  });

  test('before the second line of a header, which comes again and again', async () => {
    const again = [times(20_000, (i) => `${unit(i)}第${i}`), times(20_000, () => ',完成值')];
    const { input } = await read('指标,2025年', ',完成值', `${NAME},88%`, ...again, `${NAME},88%`);
    expect(input.rows).toBeGreaterThan(1);
  });
});

test('tables one after the other', async () => {
  const { input } = await read(times(3_900, (i) => `2025年${unit(i)}第${i}批\n指标,完成值\n${NAME},88.9%\n`));
  expect(input.tables).toHaveLength(3_900);
});

describe('headers', () => {
  test.for([
    ['of words that nobody knows', (line: number, i: number) => `甲${line}乙${i}`],
    ['of years', (line: number) => `${2000 + line}年`],
    ['of one field', () => '指标'],
    ['of parts', (_: number, i: number) => (i === 0 ? '指标' : i % 2 === 0 ? '分子' : '分母')],
    ['with blanks', (line: number, i: number) => (i === 0 ? '年份' : line % 2 === 0 ? '' : '2025年')],
  ] as const)('%s, a thousand of them in forty lines', async ([, heading]) => {
    const header = times(40, (line) => times(1000, (i) => heading(line, i)).join(','));
    const { diagnostics } = await read(header, HEADER, ROW);
    expect(diagnostics.length).toBeGreaterThan(0);
  });
});

describe('more than is read', () => {
  test('of blank lines is nothing', async () => {
    const { measurements, faults } = await read(
      HEADER,
      ROW,
      times(2_000_000, () => ''),
      ROW,
    );
    expect(measurements).toHaveLength(2);
    expect(faults).toEqual([]);
  });

  test('of lines without a value is an error, and nothing below is read', async () => {
    const { measurements, faults } = await read(
      HEADER,
      ROW,
      times(60_000, (i) => `甲${i}`),
      ROW,
    );
    expect(faults).toContain('PC203@50002:-');
    expect(measurements).toHaveLength(1);
  });

  test('of tables is an error, and nothing below is read', async () => {
    const headers = ['指标,年份,数值', '指标,年度,完成值'];
    const { input, faults } = await read(times(4_001, (i) => `${headers[i % 2]}\n${ROW}`));
    expect(faults).toContain('PC203@8001:-');
    expect(input.tables).toHaveLength(4_000);
  });

  test('of headings of all tables is an error, and nothing below is read', async () => {
    const header = (i: number) => `指标,年份,数值,${Array.from({ length: 300 }, (_, k) => `第${i}表${k}`)}`;
    const { input, faults } = await read(times(600, (i) => `${header(i)}\n${ROW}`));
    expect(faults).toContain('PC203@663:-');
    expect(input.tables).toHaveLength(331);
  });

  test('of rows of all tables is read before the lines under them, which then come too late', async () => {
    const headers = ['指标,年份,数值', '指标,年度,完成值'];
    const rows = (i: number) => times(2_000, (k) => `申报率,2025,${k % 97}.${i}%`).join('\n');
    const { input, faults } = await read(
      times(40, (i) => `${headers[i % 2]}\n${rows(i)}`),
      '填报单位：桃城区',
    );
    expect(input.rows).toBe(80_000);
    expect(faults.filter((fault) => fault.startsWith('PC256'))).not.toEqual([]);
  });
});

describe('merged cells', () => {
  const cell = (address: string, text: string) =>
    `<c r="${address}" t="inlineStr"><is><t>${text}</t></is></c>`;
  const book = (rows: number, merges: readonly string[]) => {
    const header = `<row r="1">${['指标', '年份', '数值', '说明'].map((text, i) => cell(`${'ABCD'[i]}1`, text)).join('')}</row>`;
    const row = (line: number) =>
      `<row r="${line}">${cell(`A${line}`, NAME)}<c r="B${line}"><v>2025</v></c>${cell(`C${line}`, '88.9%')}</row>`;
    const merged = merges.map((range) => `<mergeCell ref="${range}"/>`).join('');
    const cells = `<sheetData>${header}${times(rows, (i) => row(i + 2)).join('')}</sheetData>`;
    return readExample(xlsx({ sheet: `${cells}<mergeCells>${merged}</mergeCells>` }), {
      plan: 'hengshui',
      file: 'x.xlsx',
    });
  };
  const ROWS = 30_000;

  test('one range, again and again', async () => {
    const { measurements } = await book(
      ROWS,
      times(ROWS, () => `D1:D${ROWS}`),
    );
    expect(measurements).toHaveLength(ROWS);
  });

  test('ranges within each other are refused', async () => {
    const { faults } = await book(
      ROWS,
      times(ROWS, (i) => `D1:D${ROWS - i}`),
    );
    expect(faults).toEqual(['PC233@-:-']);
  });

  test('one range as wide and as high as a sheet', async () => {
    const { measurements } = await book(ROWS, ['D1:XFD1048576']);
    expect(measurements).toHaveLength(ROWS);
  });

  test('a range beside each row', async () => {
    const { measurements } = await book(
      ROWS,
      times(ROWS, (i) => `D${i + 2}:ALL${i + 2}`),
    );
    expect(measurements).toHaveLength(ROWS);
  });

  test('many long ranges side by side', async () => {
    const columns = [...'EFGHIJKLMNOPQRSTUVWXYZ'].flatMap((a) => [
      a,
      ...[...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].map((b) => `A${b}`),
    ]);
    const { measurements } = await book(
      ROWS,
      [...new Set(columns)].map((column) => `${column}2:${column}${ROWS}`),
    );
    expect(measurements).toHaveLength(ROWS);
  });
});
