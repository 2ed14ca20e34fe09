import { utils, write } from '@e965/xlsx';
import { expect, test } from 'vitest';
import { readExample } from '../example.js';
import { said } from './variants.js';

/** A workbook of one sheet, as libraries write it that compute nothing: `=…` is a formula without a result. */
function book(rows: readonly (readonly string[])[]): Uint8Array {
  const cells = rows.map((row) =>
    row.map((cell) => (cell.startsWith('=') ? { t: 's', f: cell.slice(1) } : cell)),
  );
  const made = utils.book_new();
  utils.book_append_sheet(made, utils.aoa_to_sheet(cells), '表');
  return new Uint8Array(write(made, { type: 'buffer', bookType: 'xlsx' }) as Buffer);
}

async function read(rows: readonly (readonly string[])[]) {
  const { measurements, diagnostics } = await readExample(book(rows), { plan: 'hengshui', file: 'x.xlsx' });
  const faults = diagnostics.filter(({ severity }) => severity !== 'note');
  return {
    values: said({ measurements }),
    faults: faults.map(({ code, place }) => `${code} ${place?.cell}`),
  };
}

test('a county by a formula without a result is not the city', async () => {
  expect(await read([['2025年'], ['县区', '申报率'], ['="桃城区"', '92%'], ['冀州区', '90%']])).toEqual({
    values: ['* 申报率 2025 PC234', '冀州区 申报率 2025 0.9'],
    faults: ['PC234 表!A3'],
  });
});

test('a title by a formula without a result is told', async () => {
  expect(await read([['="桃城区"'], ['年份', '指标', '数值'], ['2025', '申报率', '92%']])).toEqual({
    values: ['* 申报率 2025 0.92'],
    faults: ['PC234 表!A1'],
  });
});

test('a number of a row, or a column that nobody asks for, may be one', async () => {
  const rows = [['2025年'], ['序号', '指标', '数值', '差额'], ['=ROW()-2', '申报率', '92%', '=C3-90%']];
  expect(await read(rows)).toEqual({ values: ['* 申报率 2025 0.92'], faults: [] });
});

test('a remark by a formula without a result may take the value back', async () => {
  const rows = [['2025年'], ['指标', '数值', '备注'], ['申报率', '92%', '="预计"'], ['知晓率', '86%', '']];
  expect(await read(rows)).toEqual({
    values: ['* 申报率 2025 PC234', '* 知晓率 2025 0.86'],
    faults: ['PC234 表!C3'],
  });
});

test('a unit by a formula without a result is not known', async () => {
  const rows = [['2025年'], ['指标', '单位', '数值'], ['申报率', '="‰"', '92'], ['知晓率', '%', '86']];
  expect(await read(rows)).toEqual({
    values: ['* 申报率 2025 PC234', '* 知晓率 2025 0.86'],
    faults: ['PC234 表!B3'],
  });
});

test('a remark on several values is told once, and one on none is not', async () => {
  const rows = [
    ['2025年'],
    ['县区', '申报率', '知晓率', '备注'],
    ['桃城区', '92%', '86%', '="预计"'],
    ['冀州区', '', '', '=IF(B4="","未报","")'],
  ];
  const { values, faults } = await read(rows);
  expect(faults).toEqual(['PC234 表!D3']);
  expect(values).toContain('桃城区 申报率 2025 PC234');
  expect(values).toContain('桃城区 知晓率 2025 PC234');
  expect(values.filter((value) => value.startsWith('冀州区') && value.includes('PC234'))).toEqual([]);
});

test('a name or a year by a formula without a result is told as such', async () => {
  const named = [['2025年'], ['指标', '数值'], ['="申报率"', '92%'], ['知晓率', '86%']];
  expect(await read(named)).toEqual({ values: ['* 知晓率 2025 0.86'], faults: ['PC234 表!A3'] });
  const dated = [['2025年'], ['指标', '数值', '年份'], ['申报率', '92%', '=2024']];
  expect(await read([...dated, ['知晓率', '86%', '2025']])).toEqual({
    values: ['* 申报率 2025 PC234', '* 知晓率 2025 0.86'],
    faults: ['PC234 表!C3'],
  });
  expect(await read([...dated, ['知晓率', '86%', '2024']])).toEqual({
    values: ['* 知晓率 2024 0.86'],
    faults: ['PC234 表!C3'],
  });
});
