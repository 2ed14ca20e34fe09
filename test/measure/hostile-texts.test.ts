import { expect, test } from 'vitest';
import { readExample } from './example.js';

/**
 * Texts of 300,000 letters that repeat what some pattern looks for, with something at the end that makes it fail. Reading
 * takes time that grows with the text: whatever grows faster takes minutes here, and what goes as deep as the text is long
 * ends in an exception.
 */
const LENGTH = 300_000;
const NAME = '工业企业职业病危害项目申报率';

/** What is repeated, what stands before it, and what behind. */
const KINDS: Readonly<Record<string, readonly [before: string, unit: string, behind: string]>> = {
  blanks: ['x', ' ', 'y'],
  'wide blanks': ['x', '\u3000', 'y'],
  'apostrophes apart': ['', "' ", ''],
  'apostrophes together': ['x', "'", 'y'],
  'marks of text': ['', '="', ''],
  'soft hyphens before a digit': ['x', '\u00ad', '1'],
  'invisible marks': ['x', '\u200b', 'y'],
  'variation selectors': ['x', '\ufe0f', 'y'],
  'halves of a letter': ['', '\ud800', ''],
  'marks of footnotes': [NAME, '*', 'x'],
  'circled figures': [NAME, '①', 'x'],
  'bracketed figures': ['88%', '(1)', 'x'],
  'opening brackets': [NAME, '（', 'x'],
  'closing brackets': ['x', '）', 'y'],
  'empty brackets': ['88%', '()', ''],
  digits: ['', '1', 'x'],
  'grouped digits': ['1', ',234', 'x'],
  'digits apart': ['1', ' 234', 'x'],
  dashes: ['2023', '-', 'x'],
  years: ['', '2023年', 'x'],
  months: ['2023年', '1月', 'x'],
  'words for until': ['', '截至', 'x'],
  places: ['', '桃城区', 'x'],
  'ends of names': ['x', '市', 'y'],
  peoples: ['乳源', '瑶族', 'x'],
  offices: ['桃城区', '卫健委', 'x'],
  firms: ['x', '公司', 'y'],
  towns: ['饶阳', '镇', 'x'],
  hospitals: ['桃城区', '人民中医', 'x'],
  'schools and works': ['衡水市', '第一钢', '厂x'],
  colours: ['注：标', '红', 'x'],
  'days of completion': ['2025年', '完成', 'x'],
  'numbers of rows': ['注：第', '1、', '行为桃城区数据'],
  indicators: ['', NAME, 'x'],
  roles: ['', '目标', 'x'],
  labels: ['', '填报单位：', 'x'],
  colons: ['填报单位', '：', 'x'],
  numbering: ['', '一、', 'x'],
  notes: ['', '注', 'x'],
  appendices: ['', '附件', 'x'],
  units: ['单位：', '、%', 'x'],
  bounds: ['', '≥', '88%'],
  boxes: ['是', '□', '否'],
  fractions: ['1', '/', '2'],
  points: ['1', '.', '2'],
  commas: ['x', '，', 'y'],
  'blanks between digits': ['1', ' ', '1'],
  'a list of nothing': ['备注：', '、', 'x'],
  'lines to fill in': ['填报单位', '_ ', ''],
  'one line to fill in': ['', '_', 'x'],
  'numbers before a word': ['含', '1', '家企业工程'],
};

const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;
const rows = (...all: readonly (readonly string[])[]) =>
  all.map((cells) => cells.map(cell).join(',')).join('\n');

const GOOD = ['', NAME, '2025', '88.9%', '%', '实际', '', ''];
const inColumns = (text: string) =>
  rows(
    ['县区', '指标', '年份', '数值', '单位', '类型', '备注', '某某'],
    GOOD,
    ...GOOD.map((_, column) => GOOD.with(column, text)),
    GOOD,
  );
const around = (text: string) =>
  rows([text], ['指标', '年份', '数值'], [NAME, '2025', '88.9%'], [text], [NAME, '2024', '88%'], [text]);
const inHeader = (text: string) =>
  rows(['指标', '2025年', '', text], ['', '完成值', text, ''], [NAME, '88.9%', '88%', '87%']);
const inLabels = (text: string) =>
  rows(['填报单位', text], ['指标', '数值'], [NAME, '88.9%'], ['一', text], ['审核人：', text]);
const inNumbers = (text: string) =>
  rows(
    ['序号', '城市', '年份', '分子', '分母'],
    [text, '衡水市', '2025', '1', '2'],
    ['2', text, '2025', '1', '2'],
    ['2', '衡水市', '2025', text, '2'],
  );

const underNotes = (text: string) =>
  rows(['指标', '年份', '数值'], [text, '2025', '88.9%'], [NAME, '2024', text], ['*目标值；①目标值'], [text]);

test.for(Object.entries(KINDS))('%s', async ([, [before, unit, behind]]) => {
  const text = before + unit.repeat(LENGTH / unit.length) + behind;
  const { values } = await readExample(inColumns(text), { plan: 'hengshui' });
  expect(values).toContain('hengshui * hazard-declaration-rate 2025 0.889');
  for (const table of [around, inHeader, inLabels, inNumbers, underNotes]) {
    const { measurements, diagnostics } = await readExample(table(text), { plan: 'hengshui' });
    expect(measurements.length + diagnostics.length).toBeGreaterThan(0);
  }
  await readExample(rows(['指标', '数值'], [NAME, '88.9%']), { file: `${text}.csv`, plan: 'hengshui' });
});
