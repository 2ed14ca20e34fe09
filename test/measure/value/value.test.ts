import fc from 'fast-check';
import { Fraction } from 'fraction.js';
import { describe, expect, test } from 'vitest';
import type { Reading } from '../../../src/measure/measurement.js';
import {
  type CellContext,
  type CellReading,
  readValue,
  type ValueFault,
} from '../../../src/measure/value/value.js';
import { fold } from '../../../src/quantity/fold.js';
import { parseUnit } from '../../../src/quantity/unit.js';

const plain = {
  columnUnit: null,
  percentScale: null,
  baselineText: null,
  unitCount: null,
  countsFalls: false,
  about: '尘肺病患者集中乡镇数',
} as const;
const rate: CellContext = { kind: 'rate', unit: '%', ...plain };
const persons: CellContext = { kind: 'count', unit: '人', ...plain };
const firms: CellContext = { kind: 'count', unit: '家', ...plain };
const presence: CellContext = { kind: 'presence', unit: '%', ...plain };
const coverage: CellContext = { kind: 'coverage', unit: '%', ...plain, unitCount: 11 };
const attestation: CellContext = { kind: 'attestation', unit: '是/否', ...plain };
const perMille: CellContext = { kind: 'rate', unit: '‰', ...plain };
const perLakh: CellContext = { kind: 'rate', unit: '/10万', ...plain };

const under = (context: CellContext, unit: string): CellContext => ({
  ...context,
  columnUnit: parseUnit(unit),
});
const asFraction: CellContext = { ...rate, percentScale: 'fraction' };
const asPercent: CellContext = { ...rate, percentScale: 'percent' };

/** A reading in one line: `37/40`, `>= 19/20`, `< 5`, `yes`, `approximate`, `PC204 number`, `PC218 万人`. */
function shown(text: string, context: CellContext): string {
  const read = readValue(text, context);
  return 'fault' in read ? shownFault(read) : shownReading(read);
}

function shownFault(fault: ValueFault): string {
  if (fault.fault === 'PC204') return `PC204 ${fault.hint}`;
  if (fault.fault === 'PC205') return `PC205 ${fault.asWritten} or ${fault.asFraction}`;
  return fault.fault === 'PC218' ? `PC218 ${fault.unit}` : fault.fault;
}

function shownReading(reading: Reading): string {
  if (reading.kind === 'number') return reading.value.toFraction();
  if (reading.kind === 'answer') return reading.answer;
  if (reading.kind !== 'range') return reading.kind;
  const { low, high } = reading;
  const above = low ? `${low.inclusive ? '>=' : '>'} ${low.value.toFraction()}` : '';
  const below = high ? `${high.inclusive ? '<=' : '<'} ${high.value.toFraction()}` : '';
  return `${above}${below}`;
}

type Row = readonly [text: string, reading: string];
const holds = (name: string, context: CellContext, rows: readonly Row[]) =>
  describe(name, () => {
    test.each(rows)('%j is %s', (text, reading) => expect(shown(text, context)).toBe(reading));
  });

describe('the table of DESIGN §5', () => {
  holds('rates', rate, [
    ['92.5%', '37/40'],
    ['９２．５％', '37/40'],
    ['百分之九十二点五', '37/40'],
    ['0.925', 'PC205 0.925% or 92.5%'],
    ['≥95%', '>= 19/20'],
    ['95%以上', '>= 19/20'],
    ['达95%以上', '>= 19/20'],
    ['95%以下', '<= 19/20'],
    ['95%以内', '<= 19/20'],
    ['约90%', 'approximate'],
  ]);
  holds('a percent header', under(rate, '％'), [['92.5', '37/40']]);
  holds('a percent unit', rate, [['92.5', '37/40']]);
  holds('--percent-scale fraction', asFraction, [['0.925', '37/40']]);
  holds('counts', persons, [
    ['11.29万人', '112900'],
    ['11万5697', '115697'],
    ['1,234', '1234'],
    ['1 588', '1588'],
    ['4200多', 'approximate'],
  ]);
  const answers: readonly Row[] = [
    ['已设立', 'yes'],
    ['已建', 'yes'],
    ['未建', 'no'],
    ['筹建', 'in-progress'],
    ['已完成', 'yes'],
    ['是', 'yes'],
    ['有', 'yes'],
    ['√', 'yes'],
    ['未设立', 'no'],
    ['否', 'no'],
    ['无', 'no'],
    ['推进中', 'in-progress'],
  ];
  holds('presence', presence, answers);
  holds('attestation', attestation, answers);
  const marks = ['', '/', '—', '-', '…', '无数据', '暂无', '未开展', '尚未启动', 'N/A'];
  for (const context of [rate, persons, presence, coverage, attestation]) {
    test.each(marks)(`%j is missing in a ${context.kind}`, (mark) =>
      expect(shown(mark, context)).toBe('missing'),
    );
  }
  holds('the words that the plan prints as baseline', { ...rate, baselineText: '无康复站' }, [
    ['无康复站', 'missing'],
    ['　无康复站 ', 'missing'],
    ['无康复', 'PC204 number'],
  ]);
});

describe('blanks, widths and marks that change nothing', () => {
  holds('rates', rate, [
    [' 92.5 % ', '37/40'],
    ['\u00a092.5\u2009%\u3000', '37/40'],
    ['\ufeff92.5%', '37/40'],
    ['92\u200b.5%', '37/40'],
    ['\u202d92.5%\u202c', '37/40'],
    ['\u200e92.5%', '37/40'],
    ['92.5﹪', '37/40'],
    ['92﹒5%', '37/40'],
    ['92.5\n%', '37/40'],
    ['\t92.5%\r\n', '37/40'],
    ['92.50%', '37/40'],
    ['１００％', '1'],
    ['0%', '0'],
    ['０', '0'],
    ['0.00%', '0'],
    ['百分之92.5', '37/40'],
    ['92.5 percent', '37/40'],
  ]);
  holds('counts', persons, [
    ['１，２３４', '1234'],
    ['1\u00a0588', '1588'],
    ['1\u2009588', '1588'],
    ['1\u202f588', '1588'],
    ['1　588', '1588'],
    ['12 345 678', '12345678'],
    ['1,234,567人', '1234567'],
    ['1,234.00', '1234'],
    ['532400人', '532400'],
    ['532400 人', '532400'],
    ['532400名', '532400'],
    ['532400 Persons', '532400'],
    ['0', '0'],
  ]);
});

describe('thousands in the wrong place and other broken numbers', () => {
  const broken = [
    '1,23',
    '12,34,567',
    '1,2345',
    '1,234,56',
    '1,,234',
    ',234',
    '1,234,',
    '1 5888',
    '12 34',
    '1 588,000',
  ];
  const zeros = ['0,123', '0 588', '007', '00.5'];
  const forms = [
    '5²',
    '①',
    '½',
    '5½',
    '٩٢',
    '९२',
    '𝟗𝟐',
    '九',
    '5\u0336',
    '5\u20e3',
    '5\u202e',
    '5\u00ad0',
    '9O',
    'l00',
  ];
  const excel = ['#DIV/0!', '#N/A', '#VALUE!', '#REF!', '=A1', '=1+1', '"92"', '####'];
  const dates = ['2023-10-8', '2023/10/8', '10月8日', '10-8', '2023年'];
  // a month and a day or a year, two years, a code
  const hyphened = ['10-12', '1—31', '10-2023', '2023-2025', '2023～2025', '0318-2123456', '-5-3'];
  const pairs = [
    '92 93',
    '95-90',
    '90-95-98',
    '90—',
    '90、95',
    '92;93',
    '1\n588',
    '1\t588',
    '1  588',
    '1\u200b\n\u200b588',
  ];
  const noted = [
    '4200（',
    '4200（）',
    '（4200）',
    '*4200',
    '①4200',
    '共4200',
    '4200人次人',
    '4200左',
    '4200±5',
    '4200?',
    '4200。',
  ];
  const points = ['.5', '92.', '92。5', '９２·５', '92 .5', '9 2', '1.2.3', '1.234.567', '92,5'];
  const signed = ['+5', '＋5', '-5', '－5', '−5', '- 5', '--5', '–5', '-0', '5-'];
  const hostile = [
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    'NaN',
    'Infinity',
    '0x1F',
    '\u0000',
    '\u001b[31m5',
  ];
  const surrogates = [
    '\ud800',
    '5\udc00',
    '9'.repeat(41),
    '9'.repeat(100_000),
    '1 '.repeat(50_000),
    '（'.repeat(50_000),
  ];
  const all = [
    broken,
    zeros,
    forms,
    excel,
    dates,
    pairs,
    noted,
    points,
    signed,
    hostile,
    surrogates,
    hyphened,
  ].flat();
  test.each(all.map((text) => [text.slice(0, 40), text]))('%j is no count', (_, text) =>
    expect(shown(text, persons)).toBe('PC204 number'),
  );
  const unread = [broken, zeros, forms, excel, dates, pairs, noted, points, hostile, surrogates].flat();
  test.each(unread.map((text) => [`${text.slice(0, 40)}%`, `${text}%`]))('%j is no rate', (_, text) => {
    expect(shown(text, rate)).toMatch(/^PC20[47]/);
  });
  test.each(unread.map((text) => [text.slice(0, 40), text]))('%j is no answer', (_, text) =>
    expect(shown(text, attestation)).toBe('PC204 answer'),
  );
  holds('fractions as text', rate, [
    ['8/10', 'PC204 fraction-text'],
    ['８／１０', 'PC204 fraction-text'],
    ['8 / 10', 'PC204 fraction-text'],
  ]);
  holds('一, scanned for a dash', rate, [
    ['一', 'PC225'],
    ['一一', 'PC225'],
    ['ー', 'PC225'],
  ]);
});

describe('rates', () => {
  holds('Chinese numerals', rate, [
    ['百分之百', '1'],
    ['百分百', '1'],
    ['百分之一百', '1'],
    ['百分之零', '0'],
    ['百分之零点五', '1/200'],
    ['百分之十', '1/10'],
    ['百分之十五', '3/20'],
    ['百分之一十五', '3/20'],
    ['百分之九十', '9/10'],
    ['百分之九十二点五零', '37/40'],
    ['百分之 九十', '9/10'],
    ['千分之三', '3/1000'],
    ['万分之五', '1/2000'],
    ['十万分之四', '1/25000'],
    ['千分之九百二十五', '37/40'],
    ['千分之一千', '1'],
    ['百分之一百零一', 'PC207'],
    ['百分之九〇', 'PC204 number'],
    ['百分之九十几', 'PC204 number'],
    ['百分之零十', 'PC204 number'],
    ['百分之零百', 'PC204 number'],
    ['百分之九十二点', 'PC204 number'],
    ['百分之玖拾', 'PC204 number'],
    ['百分之九十五%', 'PC204 number'],
    ['百分之+5', 'PC204 number'],
    ['千分之3千', 'PC204 number'],
    ['九十二点五', 'PC204 number'],
    ['92.5个百分点', 'PC204 number'],
  ]);
  holds('units', rate, [
    ['4.0‰', '1/250'],
    ['925‰', '37/40'],
    ['4/10万', '1/25000'],
    ['4.5 1/10万', '9/200000'],
    ['4/100000', '1/25000'],
    ['4.5/10 万', '9/200000'],
    ['1/10万', '1/100000'],
    ['5‱', '1/2000'],
    ['0.925小数', '37/40'],
    ['53.24万人', 'PC218 万人'],
    ['11.29万', 'PC218 万'],
    ['92家', 'PC218 家'],
    ['92.5%%', 'PC204 number'],
    ['%92.5', 'PC204 number'],
  ]);
  holds('outside 0–100 %', rate, [
    ['101%', 'PC207'],
    ['101', 'PC207'],
    ['100.0001%', 'PC207'],
    ['-5%', 'PC207'],
    ['－５％', 'PC207'],
    ['-0.5', 'PC207'],
    ['-0%', 'PC204 number'],
    ['+5%', 'PC204 number'],
    ['1001‰', 'PC207'],
    ['92,500%', 'PC207'],
    ['90 100%', 'PC207'],
    ['1,000‰', '1'],
  ]);
  holds('bare numbers', rate, [
    ['1', 'PC205 1% or 100%'],
    ['0.5', 'PC205 0.5% or 50%'],
    ['0.001', 'PC205 0.001% or 0.1%'],
    ['1.0', 'PC205 1% or 100%'],
    ['1.01', '101/10000'],
    ['0', '0'],
    ['100', '1'],
    ['≥0.95', 'PC205 0.95% or 95%'],
    ['≥95', '>= 19/20'],
    ['约0.95', 'approximate'],
  ]);
  holds('bare numbers under %', under(rate, '%'), [
    ['0.925', '37/4000'],
    ['1', '1/100'],
    ['≥0.5', '>= 1/200'],
    ['4.0‰', '1/250'],
  ]);
  holds('bare numbers under 小数', under(rate, '小数'), [
    ['0.925', '37/40'],
    ['1', '1'],
    ['92.5', 'PC207'],
    ['92.5%', '37/40'],
  ]);
  holds('bare numbers under ‰', under(rate, '‰'), [
    ['925', '37/40'],
    ['4', '1/250'],
  ]);
  holds('under a unit of things', under(rate, '人'), [
    ['92.5', 'PC218 人'],
    ['0', 'PC218 人'],
    ['92.5%', '37/40'],
  ]);
  holds('--percent-scale percent', asPercent, [
    ['0.925', '37/4000'],
    ['1', '1/100'],
    ['92.5', '37/40'],
  ]);
  holds('--percent-scale fraction', asFraction, [
    ['0.925', '37/40'],
    ['1', '1'],
    ['92.5', 'PC207'],
    ['92.5%', '37/40'],
    ['4‰', '1/250'],
    ['≥0.95', '>= 19/20'],
  ]);
  holds('--percent-scale beats a % header, the ratio export', { ...under(asFraction, '%') }, [
    ['0.925', '37/40'],
  ]);
  holds('--percent-scale does not beat ‰', { ...under(asPercent, '‰') }, [['4', '1/250']]);
  holds('--percent-scale does not beat 小数', { ...under(asPercent, '小数') }, [['0.925', '37/40']]);
  holds('--percent-scale does not make a rate of persons', { ...under(asPercent, '人') }, [
    ['92', 'PC218 人'],
  ]);
  holds('an indicator in ‰', perMille, [
    ['4', '1/250'],
    ['4.0‰', '1/250'],
    ['0.4%', '1/250'],
    ['0.5', '1/2000'],
  ]);
  holds('an indicator in ‰ with --percent-scale fraction', { ...perMille, percentScale: 'fraction' }, [
    ['0.0041', '41/10000'],
    ['4.1‰', '41/10000'],
    ['4', 'PC207'],
  ]);
  holds('an indicator in ‰ with --percent-scale percent', { ...perMille, percentScale: 'percent' }, [
    ['0.0041', '41/10000000'],
    ['4', '1/250'],
  ]);
  holds('--percent-scale fraction beats a /10万 header', { ...under(asFraction, '/10万') }, [
    ['0.00012', '3/25000'],
  ]);
  holds('an indicator in /10万', perLakh, [
    ['10', '1/10000'],
    ['10/10万', '1/10000'],
    ['10／１０万', '1/10000'],
    ['10每10万', '1/10000'],
  ]);
  holds('answers', rate, [
    ['是', 'PC204 number'],
    ['推进中', 'PC204 number'],
    ['无', 'PC204 no-or-missing'],
    ['没有', 'PC204 no-or-missing'],
  ]);
});

describe('counts', () => {
  holds('万, 亿 and 千', persons, [
    ['53.24万', '532400'],
    ['53.24 万人', '532400'],
    ['１１．２９万人', '112900'],
    ['1亿', '100000000'],
    ['1.2亿人', '120000000'],
    ['1亿2000万', '120000000'],
    ['1亿2000万人', '120000000'],
    ['1亿500万', '105000000'],
    ['1亿2千万', '120000000'],
    ['1亿20005697', '120005697'],
    ['1亿2000万5697', '120005697'],
    ['3千', '3000'],
    ['3千人', '3000'],
    ['3.5千', '3500'],
    ['3千500', '3500'],
    ['1万5千', '15000'],
    ['1万5千697', '15697'],
    ['3千万', '30000000'],
    ['5百万人', '5000000'],
    ['2百人', '200'],
    ['11万0500', '110500'],
    ['11万5,697', '115697'],
    ['1,234万', '12340000'],
  ]);
  holds('mixed forms that two people would read differently', persons, [
    ['11万5', 'PC204 number'], // 115,000 in speech, 110,005 in writing
    ['11万56', 'PC204 number'],
    ['11万569', 'PC204 number'],
    ['11万56970', 'PC204 number'],
    ['11.29万5', 'PC204 number'],
    ['11.29万5697', 'PC204 number'],
    ['3千5', 'PC204 number'],
    ['1亿5', 'PC204 number'],
    ['1亿5000', 'PC204 number'], // 一亿五千 is 150,000,000
    ['1亿2千', 'PC204 number'],
    ['1.5亿3000万', 'PC204 number'],
    ['1亿12345万', 'PC204 number'],
    ['1万15千', 'PC204 number'],
    ['3百5', 'PC204 number'],
    ['万', 'PC204 number'],
    ['万人', 'PC204 number'],
    ['11万5697万', 'PC204 number'],
    ['5万万', 'PC204 number'],
    ['11万 5697', 'PC204 number'],
  ]);
  holds('units that do not count the same', persons, [
    ['92.5%', 'PC218 %'],
    ['4‰', 'PC218 ‰'],
    ['4/10万', 'PC218 /10万'],
    ['百分之九十', 'PC218 %'],
    ['20家', 'PC218 家'],
    ['2万家', 'PC218 万家'],
    ['20人次', 'PC218 人次'],
    ['20只', 'PC204 number'],
  ]);
  holds('things that are not whole', persons, [
    ['92.5', 'PC222'],
    ['11.29', 'PC222'],
    ['1.23456万', 'PC222'],
    ['0.5人', 'PC222'],
    ['≥92.5', 'PC222'],
  ]);
  holds('under 万人', under(persons, '万人'), [
    ['53.24', '532400'],
    ['53.24万', '532400'],
    ['53.24万人', '532400'],
    ['532400人', '532400'],
    ['0.5万', '5000'],
    ['1亿', '100000000'],
    ['3千', 'PC204 number'], // 3,000, or 3,000 times 万
    ['5百', 'PC204 number'],
    ['3千人', '3000'],
    ['≥53.24', '>= 532400'],
    ['20家', 'PC218 家'],
  ]);
  holds('under 万', under(persons, '万'), [['53.24', '532400']]);
  holds('under %, the heading of the other rows', under(persons, '%'), [
    ['532400', 'PC218 %'],
    ['53.24', 'PC218 %'],
    ['53.24万人', '532400'],
    ['532400人', '532400'],
  ]);
  holds('under 家', under(persons, '家'), [['20', 'PC218 家']]);
  holds('an indicator in 万人', { ...persons, unit: '万人' }, [
    ['53.24', '532400'],
    ['532400人', '532400'],
  ]);
  holds('an indicator in a unit of its own', { ...persons, unit: '辆（Van）' }, [
    ['20辆（van）', '20'],
    ['20 辆(VAN)', '20'],
    ['20', '20'],
    ['2万辆(van)', '20000'],
    ['20人', 'PC218 人'],
  ]);
  holds('an indicator in 万 of its own', { ...persons, unit: '万辆' }, [
    ['2.5', '25000'],
    ['2.5万辆', '25000'],
    ['25000辆', '25000'],
  ]);
  holds('answers', firms, [
    ['无', 'PC204 no-or-missing'],
    ['是', 'PC204 number'],
    ['20所', '20'],
    ['05', 'PC204 number'],
  ]);
  // Taishan prints 11.29 without a unit: no number in the plan, and none in the data either.
  const unitless = { ...persons, baselineText: '11.29' };
  holds('the figure that the plan itself prints without a unit', unitless, [
    ['11.29', 'missing'],
    ['１１．２９', 'missing'],
    ['11.30', 'PC222'],
    ['11.29万人', '112900'],
  ]);
  holds('the same under 万人', under(unitless, '万人'), [['11.29', '112900']]);
});

describe('bounds', () => {
  holds('of rates', rate, [
    ['≥ 95 %', '>= 19/20'],
    ['>=95%', '>= 19/20'],
    ['＞＝95％', '>= 19/20'],
    ['≧95%', '>= 19/20'],
    ['⩾95%', '>= 19/20'],
    ['不低于90%', '>= 9/10'],
    ['不少于90%', '>= 9/10'],
    ['不小于90%', '>= 9/10'],
    ['至少90%', '>= 9/10'],
    ['大于等于90%', '>= 9/10'],
    ['大于或等于90%', '>= 9/10'],
    ['At least 90%', '>= 9/10'],
    ['90%及以上', '>= 9/10'],
    ['90%或以上', '>= 9/10'],
    ['90%（含）以上', '>= 9/10'],
    ['达到90%以上', '>= 9/10'],
    ['已达90%以上', '>= 9/10'],
    ['均达95%以上', '>= 19/20'],
    ['保持在95%以上', '>= 19/20'],
    ['百分之九十以上', '>= 9/10'],
    ['超过90%', '> 9/10'],
    ['高于90%', '> 9/10'],
    ['大于90%', '> 9/10'],
    ['＞90％', '> 9/10'],
    ['多于90%', '> 9/10'],
    ['≤5%', '<= 1/20'],
    ['<=5%', '<= 1/20'],
    ['不高于5%', '<= 1/20'],
    ['不超过5%', '<= 1/20'],
    ['不大于5%', '<= 1/20'],
    ['至多5%', '<= 1/20'],
    ['小于等于5%', '<= 1/20'],
    ['5%及以下', '<= 1/20'],
    ['100%以内', '<= 1'],
    ['5%之内', '<= 1/20'],
    ['低于5%', '< 1/20'],
    ['小于5%', '< 1/20'],
    ['不足5%', '< 1/20'],
    ['不到5%', '< 1/20'],
    ['＜5％', '< 1/20'],
    ['100%以上', '>= 1'],
    ['≥100%', '>= 1'],
  ]);
  holds('that no rate can have', rate, [
    ['>100%', 'PC207'],
    ['超过100%', 'PC207'],
    ['<0%', 'PC207'],
    ['≥101%', 'PC207'],
    ['≥-5%', 'PC207'],
  ]);
  holds('that say too much or too little', rate, [
    ['≥95%以上', 'PC204 number'],
    ['超过95%以上', 'PC204 number'],
    ['≥≥95%', 'PC204 number'],
    ['>=', 'PC204 number'],
    ['以上', 'PC204 number'],
    ['≥/', 'PC204 number'],
    ['=95%', 'PC204 number'],
    ['95%+', 'PC204 number'],
    ['95%以上98%以下', 'PC204 number'],
    ['≥95家', 'PC218 家'],
    ['≥+5%', 'PC204 number'],
    ['≥-0%', 'PC204 number'],
  ]);
  holds('of counts', persons, [
    ['4200以上', '>= 4200'],
    ['4200人以上', '>= 4200'],
    ['超过4200人', '> 4200'],
    ['不足1万人', '< 10000'],
    ['1万人以下', '<= 10000'],
    ['<0', 'PC204 number'],
    ['<1人', '< 1'],
    ['≥53.24万人', '>= 532400'],
  ]);
  holds('of presence: whole things only', presence, [
    ['≥1家', '>= 1'],
    ['1家以上', '>= 1'],
    ['>0家', '>= 1'],
    ['超过2家', '>= 1'],
    ['≥0', '>= 0'],
    ['<2家', '<= 1'],
    ['≤5家', '<= 1'],
    ['<1家', '<= 0'],
    ['不足1家', '<= 0'],
    ['<0家', 'PC204 presence'],
    ['>-1家', 'PC204 presence'],
    ['≥100%', '>= 1'],
    ['<100%', '< 1'],
    ['≥95%', 'PC204 presence'],
  ]);
  holds('of attestations', attestation, [['≥95%', 'PC204 answer']]);
});

describe('approximates', () => {
  holds('of rates', rate, [
    ['约90%', 'approximate'],
    ['大约90%', 'approximate'],
    ['约为90%', 'approximate'],
    ['近90%', 'approximate'],
    ['将近90%', 'approximate'],
    ['接近90%', 'approximate'],
    ['≈90%', 'approximate'],
    ['～90％', 'approximate'],
    ['90%左右', 'approximate'],
    ['约90%左右', 'approximate'],
    ['约90%以上', 'approximate'],
    ['90%多', 'approximate'],
    ['近九成', 'approximate'],
    ['九成多', 'approximate'],
    ['约9成', 'approximate'],
    ['约百分之九十', 'approximate'],
    ['About 90%', 'approximate'],
    ['约', 'PC204 number'],
    ['近三年92%', 'PC204 number'],
    ['约90%~95%', 'PC204 number'],
  ]);
  holds('of counts', persons, [
    ['4200多人', 'approximate'],
    ['4200余人', 'approximate'],
    ['4万多人', 'approximate'],
    ['10多万人', 'approximate'],
    ['1000余万', 'approximate'],
    ['超过4200多', 'approximate'],
    ['近百人', 'approximate'],
    ['十余人', 'approximate'],
    ['其余5人', 'PC204 number'],
    ['多', 'PC204 number'],
  ]);
  holds('of firms', firms, [
    ['10余家', 'approximate'],
    ['约20家', 'approximate'],
    ['20家左右', 'approximate'],
  ]);
  holds('where only an answer will do', attestation, [['约90%', 'PC204 answer']]);
});

describe('missing marks', () => {
  const dashes = [
    '--',
    '---',
    '－',
    '－－',
    '–',
    '——',
    '―',
    '─',
    '‐',
    '‑',
    '−',
    '— —',
    '⸺',
    '///'.slice(0, 2),
    '\\',
    '／',
  ];
  const dots = ['……', '...', '......', '…………', '⋯⋯'];
  const words = ['暂无数据', '无资料', '尚未开展', '未统计', 'n/a', 'NA', 'Null', 'no data', '　', '\u200b'];
  test.each([dashes, dots, words].flat())('%j is missing', (text) =>
    expect(shown(text, rate)).toBe('missing'),
  );
  const unclear = ['?', '？', '*', '.', '。', '、', '空', '待定', '_', '~', '#N/A', '缺考'];
  test.each(unclear)('%j is not', (text) => expect(shown(text, rate)).toMatch(/^PC204/));
});

describe('presence, coverage, attestation', () => {
  holds('presence', presence, [
    ['1', '1'],
    ['1家', '1'],
    ['３家', '1'],
    ['2所', '1'],
    ['0', '0'],
    ['0家', '0'],
    ['100%', '1'],
    ['100', '1'],
    ['0%', '0'],
    ['百分之百', '1'],
    ['1%', 'PC204 presence'],
    ['50%', 'PC204 presence'],
    ['0.5', 'PC204 presence'],
    ['0.5家', 'PC204 presence'],
    ['-1', 'PC204 presence'],
    ['+1', 'PC204 presence'],
    ['5人', 'PC218 人'],
    ['√️', 'yes'],
    ['✔️', 'yes'],
    ['✅', 'yes'],
    ['Yes', 'yes'],
    ['TRUE', 'yes'],
    ['×', 'no'],
    ['❌', 'no'],
    ['未完成', 'no'],
    ['建设中', 'in-progress'],
    ['基本完成', 'PC204 presence'],
    ['是（0家）', 'PC204 remark'],
    ['是否', 'PC204 presence'],
    ['约5家', 'approximate'],
  ]);
  holds('presence under %', under(presence, '%'), [
    ['100', '1'],
    ['1', 'PC204 presence'],
    ['0', '0'],
    ['1家', '1'],
  ]);
  holds('presence under %, exported as fractions', { ...under(presence, '%'), percentScale: 'fraction' }, [
    ['1', '1'],
    ['0', '0'],
    ['100', 'PC204 presence'],
  ]);
  holds('presence of persons', { ...presence, unit: '人' }, [
    ['2人', '1'],
    ['2家', 'PC218 家'],
  ]);
  holds('coverage of the whole', coverage, [
    ['72.7%', '727/1000'],
    ['100%', '1'],
    ['100', '1'],
    ['8', 'PC204 coverage'],
    ['1', 'PC204 coverage'],
    ['11', 'PC204 coverage'],
    ['12', 'PC204 coverage'],
    ['99', 'PC204 coverage'],
    ['12%', '3/25'],
    ['≥8', 'PC204 coverage'],
    ['0', '0'],
    ['0.727', 'PC205 0.727% or 72.7%'],
    ['72.7', '727/1000'],
    ['8个', 'PC204 coverage'],
    ['已完成', 'yes'],
    ['是', 'yes'],
    // some, or all? none, or not all?
    ['有', 'PC204 coverage'],
    ['无', 'PC204 coverage'],
    ['否', 'PC204 coverage'],
    ['未完成', 'PC204 coverage'],
    ['推进中', 'PC204 coverage'],
  ]);
  holds('coverage with the scale given', { ...coverage, percentScale: 'percent' }, [['8', '2/25']]);
  holds('coverage under %', under(coverage, '%'), [
    // 1/11 is 9.09 %, 8/11 is 72.73 %
    ['9', '9/100'],
    ['73', '73/100'],
    ['100', '1'],
    ['0', '0'],
    ['8', 'PC270'],
    ['12', 'PC270'],
    ['12%', '3/25'],
    ['72.7', '727/1000'],
    ['72.5', '29/40'],
    ['1', 'PC205 1% or 100%'],
    ['≥12', '>= 3/25'],
  ]);
  holds('coverage of ten units, a mere integer', { ...coverage, unitCount: 10 }, [
    ['50', '1/2'],
    ['100', '1'],
    ['12', 'PC204 coverage'],
    ['55', 'PC204 coverage'],
    ['10', 'PC204 coverage'],
  ]);
  holds('coverage of no known units', { ...coverage, unitCount: null }, [
    ['8', '2/25'],
    ['1', 'PC205 1% or 100%'],
  ]);
  holds('attestation', attestation, [
    ['Y', 'yes'],
    ['未落实', 'no'],
    ['正在推进', 'in-progress'],
    ['1', 'PC204 answer'],
    ['100%', 'PC204 answer'],
    ['推进中。', 'PC204 answer'],
    ['一', 'PC225'],
  ]);
  holds('the baseline’s words that are an answer stay one', { ...attestation, baselineText: '推进中' }, [
    ['推进中', 'in-progress'],
  ]);
});

describe('remarks behind a value', () => {
  const remarked = (text: string, context: CellContext) => {
    const read = readValue(text, context);
    return 'fault' in read ? shownFault(read) : `${shownReading(read)} ${read.remark}`;
  };
  test.each([
    ['92.5①', rate, '37/40 ①'],
    ['92.5%①②', rate, '37/40 ①②'],
    ['92.5 ① ②', rate, '37/40 ① ②'],
    ['86.5*', rate, '173/200 *'],
    ['86.5%＊', rate, '173/200 *'],
    ['86.5% **', rate, '173/200 **'],
    ['86.5%※', rate, '173/200 ※'],
    ['92.5%²', rate, '37/40 ²'],
    ['86%（注1）', rate, '43/50 注1'],
    ['86%〔注〕', rate, '43/50 注'],
    ['86%[1]', rate, '43/50 1'],
    ['86%【见注2】', rate, '43/50 见注2'],
    ['92.5%（初步数）', rate, '37/40 初步数'],
    ['92.5%\n（初步数）', rate, '37/40 初步数'],
    ['92.5%（初步数）①', rate, '37/40 初步数 ①'],
    ['≥95%（注1）', rate, '>= 19/20 注1'],
    ['约90%（注1）', rate, 'approximate 注1'],
    ['/（设备故障）', rate, 'missing 设备故障'],
    ['—①', rate, 'missing ①'],
    ['暂无（2026年开展）', rate, 'missing 2026年开展'],
    ['不适用（无此类单位）', rate, 'not-applicable undefined'],
    ['1家（市疾控中心', presence, 'PC204 presence'],
    ['1家市疾控中心）', presence, 'PC204 presence'],
    ['4200（初步）', persons, '4200 初步'],
    ['4200*', persons, '4200 *'],
    ['4200人（含临时工）', persons, '4200 含临时工'],
    ['1家（市疾控中心）', presence, '1 市疾控中心'],
    ['已确定1家：市人民医院', presence, '1 市人民医院'],
    ['已确定1家，为市人民医院', presence, '1 市人民医院'],
    ['有一家', presence, '1 undefined'],
    ['共2家，分别为市一院（东区）', presence, '1 市一院(东区)'],
    ['1家医院', presence, '1 undefined'],
    ['已确定一家诊断机构（市疾控中心）', presence, '1 市疾控中心'],
    ['暂未确定', presence, 'no undefined'],
    ['未确定1家', presence, 'PC204 presence'],
    ['拟确定1家', presence, 'PC204 presence'],
    ['已确定1家（预计）', presence, 'PC204 remark'],
    ['1家未备案', presence, 'PC204 presence'],
    ['已确定1家：市人民医院', rate, 'PC204 number'],
    ['1家（市第2人民医院）', presence, '1 市第2人民医院'],
    ['1家（市疾控中心（东区））', presence, '1 市疾控中心(东区)'],
    ['1家（2024年3月设立）', presence, '1 2024年3月设立'],
    ['已设立（2024年3月）', presence, 'yes 2024年3月'],
    ['已设立（预计2025年）', presence, 'PC204 remark'],
    ['不适用（2025年起开展）', rate, 'not-applicable 2025年起开展'],
    ['92.5%（三月份）', rate, 'PC204 remark'],
    ['92.5%（全年）', rate, '37/40 全年'],
    ['92.5%（监测值）', rate, '37/40 监测值'],
    ['92.5%（基期）', rate, 'PC204 remark'],
    ['92.5%（完成率）', rate, 'PC204 remark'],
    ['已设立（挂靠市疾控中心）', presence, 'yes 挂靠市疾控中心'],
    ['100%（注1）', coverage, '1 注1'],
    // a power, or a digit too many; two numbers
    ['92.5²', rate, 'PC204 number'],
    ['92.5 ²', rate, 'PC204 number'],
    ['86%（1）', rate, 'PC204 remark'],
    ['86%（85%）', rate, 'PC204 remark'],
    ['4200（4300）', persons, 'PC204 remark'],
    ['4200（2024年）', persons, 'PC204 remark'],
    // another value than the one measured
    ['92.5%（目标）', rate, 'PC204 remark'],
    ['92.5%（预计数）', rate, 'PC204 remark'],
    ['92.5%（上年）', rate, 'PC204 remark'],
    ['92.5%（截至九月底）', rate, 'PC204 remark'],
    ['92.5%（上半年）', rate, 'PC204 remark'],
    ['92.5%（全省平均）', rate, 'PC204 remark'],
    ['92.5%（约）', rate, 'PC204 remark'],
    ['12（累计）', persons, 'PC204 remark'],
    ['否（推进中）', presence, 'PC204 remark'],
    ['0（暂无）', persons, 'PC204 remark'],
    // what is wrong with the value itself comes first
    ['101%（注1）', rate, 'PC207'],
    ['0.925（注1）', rate, 'PC205 0.925% or 92.5%'],
    ['1,23（注1）', persons, 'PC204 number'],
    ['12 34①', persons, 'PC204 number'],
    ['+5%*', rate, 'PC204 number'],
  ] as const)('%j is %s', (text, context, expected) => expect(remarked(text, context)).toBe(expected));

  holds('the value once more', rate, [
    ['90%以上（含90%）', '>= 9/10'],
    ['90%以上（不含90%）', 'PC204 remark'],
    ['92.50%（92.5%）', '37/40'],
    ['90%（89.6%）', '112/125'],
    ['90%（89.4%）', 'PC204 remark'],
    ['90%以上（含）', '>= 9/10'],
    ['达到90%以上（含）', '>= 9/10'],
    ['92.5（%）', '37/40'],
    ['92.5（人）', 'PC218 人'],
  ]);
  holds('the value once more, of fractions', asFraction, [
    ['1（90%）', 'PC204 remark'],
    ['0.9（90%）', '9/10'],
  ]);
  holds('the value once more, of people', persons, [
    ['11.29（万人）', '112900'],
    ['11.29万人（112900人）', '112900'],
    // 11.29万人 is all from 112850 to 112950
    ['11.29万人（112901人）', '112901'],
    ['112901人（11.29万人）', '112901'],
    ['11.29万人（112951人）', 'PC204 remark'],
  ]);
  holds('the value once more, of presence', presence, [
    ['是（1家）', 'yes'],
    ['1家（是）', '1'],
  ]);
});

describe('ranges', () => {
  holds('of rates', rate, [
    ['85—90%', '>= 17/20<= 9/10'],
    ['85%～90%', '>= 17/20<= 9/10'],
    ['85-90%', '>= 17/20<= 9/10'],
    ['８５－９０％', '>= 17/20<= 9/10'],
    ['85%至90%', '>= 17/20<= 9/10'],
    ['85% 到 90%', '>= 17/20<= 9/10'],
    ['5-8%', '>= 1/20<= 2/25'],
    ['85-90', '>= 17/20<= 9/10'],
    ['达到85%～90%', '>= 17/20<= 9/10'],
    ['85%～90%（注1）', '>= 17/20<= 9/10'],
    ['85%-90', 'PC204 number'],
    ['90-85%', 'PC204 number'],
    ['90-90%', 'PC204 number'],
    ['85%～900‰', 'PC204 number'],
    ['85-101%', 'PC207'],
    ['0.85-0.9', 'PC205 0.85% or 85%'],
    ['-5～5%', 'PC207'],
    ['5月-8月', 'PC204 number'],
  ]);
  holds('under %, of at most one', under(rate, '%'), [['0.5-1.5', '>= 1/200<= 3/200']]);
  holds('of counts', persons, [
    ['4200～4300', '>= 4200<= 4300'],
    ['4200人-4300人', '>= 4200<= 4300'],
    ['1.1—1.3万人', '>= 11000<= 13000'],
    ['3至5', '>= 3<= 5'],
    ['10-12人', '>= 10<= 12'],
    ['4200-4300家', 'PC218 家'],
  ]);
  holds('of presence', presence, [
    ['1-2家', '>= 1<= 1'],
    ['0～1家', '>= 0<= 1'],
  ]);
  holds('where only an answer will do', attestation, [['85%～90%', 'PC204 answer']]);
});

describe('shares as they are spoken', () => {
  holds('rates', rate, [
    ['九成', '9/10'],
    ['9成', '9/10'],
    ['九成五', '19/20'],
    ['九成半', '19/20'],
    ['9.5成', '19/20'],
    ['两成', '1/5'],
    ['十成', '1'],
    ['九成以上', '>= 9/10'],
    ['超九成', '> 9/10'],
    ['近九成', 'approximate'],
    ['九成左右', 'approximate'],
    ['九成多', 'approximate'],
    ['十二成', 'PC204 number'],
    ['11成', 'PC207'],
    ['成', 'PC204 number'],
    ['达到85%', '17/20'],
    ['达85%', '17/20'],
    ['已达到 85%', '17/20'],
    ['均达100%', '1'],
    ['保持在95%', '19/20'],
    ['达到约85%', 'approximate'],
    ['达到目标', 'PC204 number'],
    ['已达标', 'PC204 number'],
    ['达到+5%', 'PC204 number'],
    ['超90%', '> 9/10'],
    ['突破90%', '> 9/10'],
    ['逾90%', '> 9/10'],
    ['达到或超过90%', '>= 9/10'],
    ['超额完成', 'PC204 number'],
  ]);
  holds('counts', persons, [
    ['突破11万人', '> 110000'],
    ['九成', 'PC218 '],
  ]);
});

describe('fractions', () => {
  const parts = (text: string, context: CellContext) => {
    const read = readValue(text, context);
    if ('fault' in read) return shownFault(read);
    return read.parts ? `${read.parts.numerator}/${read.parts.denominator}` : shownReading(read);
  };
  test.each([
    ['180/200', rate, '180/200'],
    ['180／200', rate, '180/200'],
    ['180 / 200', rate, '180/200'],
    ['180/200（90%）', rate, '180/200'],
    ['90%（180/200）', rate, '180/200'],
    ['180/200人', rate, '180/200'],
    ['180名/200名', rate, '180/200'],
    ['9/11名', rate, 'PC204 number'],
    ['9/11位', coverage, 'PC204 number'],
    ['第9/11名', rate, 'PC204 number'],
    ['8/45（排名）', rate, 'PC204 remark'],
    ['200家中15家未申报', rate, 'PC204 number'],
    ['200人中15人不知晓', rate, 'PC204 number'],
    ['200点中15点超标', rate, 'PC204 number'],
    ['200家企业中有15家漏报', rate, 'PC204 number'],
    ['20起中2起未查处', { ...rate, name: '违法案件查处率' }, 'PC204 number'],
    ['20起中15起违法', { ...rate, name: '违法案件查处率' }, 'PC204 number'],
    ['20起违法案件中15起已查处', { ...rate, name: '违法案件查处率' }, '15/20'],
    ['200点中15点超标', { ...rate, name: '粉尘浓度超标率' }, '15/200'],
    ['200家中15家未申报', { ...rate, name: '未申报企业占比' }, '15/200'],
    ['200家中185家申报', { ...rate, name: '申报率' }, '185/200'],
    ['180家/200家', rate, '180/200'],
    ['1,800/2,000', rate, '1800/2000'],
    ['40/40', rate, '40/40'],
    ['9家/10家', rate, '9/10'],
    ['9/10（90%）', rate, '9/10'],
    ['90%（9/10）', rate, '9/10'],
    ['180/200（注1）', rate, '180/200'],
    ['0/0', rate, 'not-applicable'],
    ['8/11', coverage, '8/11'],
    ['8/11（72.7%）', coverage, '8/11'],
    // dates, as far as anybody can see
    ['12/2025', rate, 'PC204 fraction-text'],
    ['2025/12', rate, 'PC204 fraction-text'],
    ['9/10', rate, 'PC204 fraction-text'],
    ['2025/12/31', rate, 'PC204 number'],
    ['8/10', coverage, 'PC204 fraction-text'],
    ['180/200（91%）', rate, 'PC209'],
    ['91%（180/200）', rate, 'PC209'],
    ['200/180', rate, 'PC208'],
    ['31/12', rate, 'PC204 fraction-text'],
    ['100%（12/12）', coverage, 'PC244'],
    ['5/0', rate, 'PC208'],
    ['30/40', coverage, 'PC244'],
    ['180人/200家', rate, 'PC204 number'],
    ['18.5/20.5', rate, 'PC204 number'],
    // a rate, of which nobody counted the parts
    ['4人/10万人', rate, 'PC204 number'],
    ['5千/10万', rate, 'PC204 number'],
    ['4/10万', rate, '1/25000'],
    ['90%/100%', rate, 'PC204 number'],
    ['180/200', persons, 'PC204 fraction-text'],
    ['3/5', presence, 'PC204 fraction-text'],
  ] as const)('%j is %s', (text, context, expected) => expect(parts(text, context)).toBe(expected));
});

describe('what its format shows otherwise', () => {
  holds('rates', rate, [
    ['0.895 ⟦65⟧', 'PC204 shown'],
    ['0.895 ⟦1⟧', 'PC204 shown'],
    ['0.895 ⟦注65⟧', 'PC204 shown'],
    ['0.895 ⟦①⟧', 'PC204 shown'],
    ['0.895 ⟦*⟧', 'PC204 shown'],
    ['89.5% ⟦达标⟧', 'PC204 shown'],
    ['89.5% ⟦未统计⟧', 'PC204 shown'],
    ['89.5 ⟦89.55⟧', 'PC204 shown'],
    ['95% ⟦不达标⟧', 'PC204 shown'],
    ['0 ⟦-⟧', 'PC204 shown'],
  ]);
  holds('counts', persons, [
    ['540000 ⟦12⟧', 'PC204 shown'],
    ['112900 ⟦112.9⟧', 'PC204 shown'],
  ]);
  holds('answers', presence, [
    ['1 ⟦是⟧', '1'],
    ['0 ⟦否⟧', '0'],
    ['1 ⟦0⟧', 'PC204 shown'],
    ['0 ⟦1⟧', 'PC204 shown'],
    ['1 ⟦否⟧', 'PC204 shown'],
    ['1 ⟦10⟧', 'PC204 shown'],
  ]);
});

describe('what its format hides', () => {
  holds('rates', rate, [
    ['0.912 ⟦⟧', 'PC204 hidden'],
    ['0 ⟦⟧', 'PC204 hidden'],
  ]);
  holds('counts', persons, [['112900 ⟦⟧', 'PC204 hidden']]);
  holds('answers', presence, [['已设立 ⟦⟧', 'PC204 hidden']]);
});

describe('scientific notation', () => {
  holds('rates', rate, [
    ['9.25E+01', '37/40'],
    ['9.25E+01%', '37/40'],
    ['9.25e1', '37/40'],
    ['9.250E+01', '37/40'],
    ['9.25E-01', 'PC205 0.925% or 92.5%'],
    // 90 or 92.5, rounded
    ['9E+01', 'PC204 scientific'],
  ]);
  holds('counts', persons, [
    ['2025.0', '2025'],
    ['5.32400E+05', '532400'],
    ['5.324E+03人', '5324'],
    ['0E+00', '0'],
    ['5.324E+05', 'PC204 scientific'],
    ['1.2E+05', 'PC204 scientific'],
    ['1e5', 'PC204 scientific'],
    ['12.5E+01', 'PC204 number'],
    ['1.25E+01', 'PC222'],
    ['1万5E+03', 'PC204 number'],
    ['5E+99', 'PC204 scientific'],
  ]);
});

describe('boxes to tick', () => {
  holds('presence', presence, [
    ['■是□否', 'yes'],
    ['□是■否', 'no'],
    ['☑是☐否', 'yes'],
    ['☑ 是　☐ 否', 'yes'],
    ['☒是 ☐否', 'yes'],
    ['☑是 ☒否', 'yes'],
    ['是√否□', 'yes'],
    ['是□否√', 'no'],
    ['（√）是 （ ）否', 'yes'],
    ['是（√）否（）', 'yes'],
    ['是[ ] 否[x]', 'no'],
    ['有□ 无☑', 'no'],
    ['是（√）否（×）', 'yes'],
    ['☑已设立', 'yes'],
    ['已设立☑；未设立□', 'yes'],
    ['○已完成●推进中○未完成', 'in-progress'],
    ['□是□否', 'missing'],
    ['是（ ）否（ ）', 'missing'],
    ['■是■否', 'PC204 ticked'],
    ['是√否', 'PC204 ticked'],
    ['□是', 'PC204 ticked'],
    ['是√√否', 'PC204 ticked'],
    ['■是□其他', 'PC204 presence'],
  ]);
  holds('attestation', attestation, [
    ['□未完成☑已完成', 'yes'],
    ['■推进中□已完成', 'in-progress'],
  ]);
  holds('coverage', coverage, [
    ['■是□否', 'yes'],
    ['□是■否', 'PC204 coverage'],
    ['☑有☐无', 'PC204 coverage'],
  ]);
  holds('rates', rate, [['■是□否', 'PC204 number']]);
});

describe('nothing to count', () => {
  holds('rates', rate, [
    ['不涉及', 'not-applicable'],
    ['不适用', 'not-applicable'],
    ['不涉及此项工作', 'not-applicable'],
    ['无此类单位', 'not-applicable'],
    ['本县无此类企业', 'not-applicable'],
    ['辖区内无相关机构', 'not-applicable'],
    ['无此项', 'not-applicable'],
    ['无尘肺病患者', 'not-applicable'],
    ['没有尘肺病患者', 'not-applicable'],
    ['我县无尘肺病患者', 'not-applicable'],
    ['不适用①', 'not-applicable'],
    ['Not applicable', 'not-applicable'],
    ['无相关数据', 'missing'],
    // what was not found may be what is counted, and then it is 0 %
    ['无超标企业', 'PC204 number'],
    ['无违法案件', 'PC204 number'],
    ['无', 'PC204 no-or-missing'],
  ]);
  holds('counts', persons, [
    ['不涉及', 'not-applicable'],
    ['无此类单位', 'not-applicable'],
    // none, or none to ask
    ['无尘肺病患者', 'PC204 number'],
  ]);
  holds('presence', presence, [
    ['不适用', 'not-applicable'],
    ['无此类机构', 'PC204 presence'],
  ]);
  holds('attestation', attestation, [['不适用', 'not-applicable']]);
});

describe('marks of text', () => {
  holds('rates', rate, [
    ['="92.5%"', '37/40'],
    ["'92.5%", '37/40'],
    ['＝＂９２．５％＂', '37/40'],
    ['92\u00ad.5\u00ad%', '37/40'],
    ['\u200f92.5%', '37/40'],
    ['\u202b92.5%\u202c', '37/40'],
    ['\u202d9\u200e2.5\u202c\u200e%', '37/40'],
    ['\u206892.5\u2069%', '37/40'],
    // one number that is shown as another: 59%
    ['\u200f9\u200f5\u200e%', 'PC204 number'],
    ['\u20679\u20665\u2069\u2069%', 'PC204 number'],
    ['\u061c9\u061c5%', 'PC204 number'],
    ['\u202b9\u202a5\u202c\u202c%', 'PC204 number'],
    ['92\u2067.\u20665\u2069\u2069%', 'PC204 number'],
    // two numbers whose order turns
    ['\u200f180 / 200', 'PC204 fraction-text'],
    ['\u202b85~90%', 'PC204 number'],
  ]);
  holds('counts', persons, [
    ['="2025"', '2025'],
    ["'532400", '532400'],
    ['\u00ad5', 'PC204 number'],
    ['5\u00ad0', 'PC204 number'],
  ]);
});

describe('the worth of the last digit shown', () => {
  const step = (text: string, context: CellContext) => {
    const read = readValue(text, context);
    return 'step' in read ? read.step.toFraction() : null;
  };
  test.each([
    ['92.5%', rate, '1/1000'],
    ['92.50%', rate, '1/10000'],
    ['92', rate, '1/100'],
    ['百分之九十二点五', rate, '1/1000'],
    ['九成', rate, '1/10'],
    ['九成五', rate, '1/100'],
    ['9.25E+01%', rate, '1/1000'],
    ['4.0‰', rate, '1/10000'],
    ['11.29万人', persons, '100'],
    ['11万5697', persons, '1'],
    ['1亿2000万', persons, '10000'],
    ['53.24', under(persons, '万人'), '100'],
    ['1,234', persons, '1'],
    ['3千', persons, '1000'],
  ] as const)('%j counts to %s', (text, context, expected) => expect(step(text, context)).toBe(expected));
});

describe('laws', () => {
  const contexts = fc.constantFrom(
    ...[rate, persons, firms, presence, coverage, attestation, perMille, perLakh, asFraction, asPercent],
    ...[under(rate, '%'), under(rate, '小数'), under(persons, '万人'), under(presence, '%')],
    { ...coverage, unitCount: null },
  );
  const glyphs = [
    ...'0123456789０１２９.．,， 　%％‰+-/约近多余以上下内达到超过不低于≥≤><一二九十百千万亿分之点零成人家个',
    ...[
      '\u00a0',
      '\u2009',
      '\u200b',
      '\u202e',
      '\n',
      'E',
      '以上',
      '百分之',
      '/10万',
      '左右',
      '\u0301',
      '²',
      '½',
      '٣',
      '\ud800',
    ],
  ];
  const likely = fc.array(fc.constantFrom(...glyphs), { maxLength: 9 }).map((parts) => parts.join(''));
  /** What cells are made of, in their usual order, with wrong pieces and pieces too many. */
  const pieces = [
    [' ', '约', '≥', '<', '不足', '达', '-', '+', '百分之', '千分之', '='],
    ['1', '12', '0', '0.5', '９２', '345', '005', '九十二', '百', '一百零五'],
    ['.', '点', ',', ' ', '\u2009', '\n', '，', '/', '，，'],
    ['5', '000', '５６７', '五', '234.5', '1/10万'],
    ['万', '亿', '千', '千万', '百', ' 万'],
    ['5', '5697', '2000万', '5千', '567'],
    [' ', '%', '％', '‰', '人', '家', '/10万', '万人', '成', '\u0301', 'E+01', '~90%', '-8', '/200'],
    ['以上', '以内', '多', '左右', '%', '（初步）', '①', '（90%）', '\u202e', ' '],
  ].map((choices) => fc.option(fc.constantFrom(...choices), { nil: '', freq: 2 }));
  const nearly = fc.tuple(...pieces).map((chosen) => chosen.join(''));
  const anything = fc.oneof(nearly, nearly, likely, fc.string({ unit: 'binary' }), units16());

  test('no text whatever makes it throw', () => {
    fc.assert(
      fc.property(anything, contexts, (text, context) => {
        const read = readValue(text, context);
        return 'fault' in read ? /^PC2\d\d$/.test(read.fault) : read.kind !== 'faulty';
      }),
      { numRuns: 5000 },
    );
  });

  test('a number read has the digits that the text has', () => {
    fc.assert(
      fc.property(anything, contexts, (text, context) => {
        const read = readValue(text, context);
        if ('fault' in read || (read.kind !== 'number' && read.kind !== 'range')) return;
        const numbers = numbersIn(read);
        if (context.kind !== 'presence')
          expect(numbers.map(significant).join('')).toBe(digitsOf(read.remark ? withoutClause(text) : text));
        else for (const one of numbers) expect(['0', '1']).toContain(one.toFraction());
      }),
      { numRuns: 20_000 },
    );
  });

  const whole = (text: string, context: CellContext) => {
    const read = readValue(text, context);
    if ('fault' in read) return shownFault(read);
    const { remark = '', parts = null } = read;
    return `${shownReading(read)} ${remark} ${parts && `${parts.numerator}/${parts.denominator}`}`;
  };

  test('a folded text reads as the text itself, unless that shows two numbers', () => {
    fc.assert(
      fc.property(anything, contexts, (text, context) => {
        const read = whole(text, context);
        if (!read.startsWith('PC')) expect(whole(fold(text), context)).toBe(read);
      }),
      { numRuns: 10_000 },
    );
  });

  test('a footnote mark changes nothing', () => {
    const marks = fc.constantFrom('①', '*', '※', '（注1）', ' ②', '[注]', '＊');
    fc.assert(
      fc.property(anything, contexts, marks, (text, context, mark) => {
        const read = readValue(text, context);
        if ('fault' in read || read.kind === 'missing' || text.length > 100) return;
        expect(shown(`${text}${mark}`, context)).toBe(shownReading(read));
      }),
      { numRuns: 10_000 },
    );
  });

  test('no text is another number in full width', () => {
    fc.assert(
      fc.property(anything, contexts, (text, context) => {
        expect(whole(fullWidth(text), context)).toBe(whole(text, context));
      }),
      { numRuns: 10_000 },
    );
  });

  test('a percentage reads back from every way of writing it', () => {
    fc.assert(
      fc.property(
        fc.bigInt(0n, 10n ** 12n),
        fc.constantFrom(...ratioStyles),
        dressing,
        (units, style, dress) => {
          const value = new Fraction(units, 10n ** 12n);
          expect(shown(dress(style(value)), rate)).toBe(value.toFraction());
        },
      ),
    );
  });

  test('a count reads back from every way of writing it', () => {
    fc.assert(
      fc.property(
        fc.bigInt(0n, 10n ** 12n),
        fc.constantFrom(...countStyles),
        dressing,
        (count, style, dress) => {
          expect(shown(dress(style(count)), persons)).toBe(`${count}`);
        },
      ),
    );
  });

  test('a count in 万 under a heading in 万 is the same as one that says so itself', () => {
    fc.assert(
      fc.property(fc.bigInt(0n, 10n ** 12n), (count) => {
        const bare = decimal(new Fraction(count, 10_000n));
        expect(shown(bare, under(persons, '万人'))).toBe(shown(`${bare}万人`, persons));
      }),
    );
  });

  test('a rate of at most one without a unit is never a number', () => {
    fc.assert(
      fc.property(fc.bigInt(1n, 10n ** 9n), (units) => {
        expect(shown(decimal(new Fraction(units, 10n ** 9n)), rate)).toMatch(/^PC205 /);
      }),
    );
  });

  function units16() {
    return fc
      .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 8 })
      .map((units) => String.fromCharCode(...units));
  }
});

/** The exact decimal of a fraction that has one, by long division. */
function decimal(value: Fraction): string {
  let rest = value.n % value.d;
  let digits = '';
  for (; rest !== 0n; rest = (rest * 10n) % value.d) digits += `${(rest * 10n) / value.d}`;
  return `${value.n / value.d}${digits === '' ? '' : `.${digits}`}`;
}

/** The numbers that stand in a cell that is read so: a value, its parts, or the ends of a range. */
function numbersIn(read: CellReading): Fraction[] {
  if (read.parts) return [read.parts.numerator, read.parts.denominator];
  if (read.kind === 'number') return [read.value];
  return read.kind === 'range' ? [read.low, read.high].flatMap((limit) => (limit ? [limit.value] : [])) : [];
}

const significant = (value: Fraction) => decimal(value).replace(/[.0]/g, '');

/** The digits but zeros that a reader sees, those of 百分之九十 among them, without exponents and remarks; the 10 of /10万 is part of the unit. */
/** Words behind a comma are a remark, as those in brackets are. */
function withoutClause(text: string): string {
  const folded = fold(text);
  const value = folded.replace(/\s*[,;。]\s*(?![〇零一二两三四五六七八九十百千万亿])[\u4e00-\u9fff].*$/s, '');
  return value === folded ? text : value;
}

function digitsOf(text: string): string {
  const chinese = '〇一二三四五六七八九';
  return text
    .replace(/[①②*]|[（(][^（(]*[)）]/g, '')
    .replace(/(?<=[^\s\d０-９.,，．〇零一二两三四五六七八九十百千万亿])[¹²³⁰⁴-⁹]+/gu, '')
    .normalize('NFKC')
    .replace(/(?<=\d\s*)E[-+]?\d{1,3}/i, '')
    .replace(/[\u200b-\u200e\u202a-\u202d\ufeff]/g, '')
    .replace(/(?:(?<=\d\s+)1)?(?:\/|每)\s*1\s*0(?:\s*万|\s*0\s*0\s*0\s*0)/, '')
    .replace(/[一二三四五六七八九]/g, (c) => `${chinese.indexOf(c)}`)
    .replace(/两/g, '2')
    .replace(/(?<![0-9]\s*)[十百](?!万?分)/g, '1')
    .replace(/[^1-9]/g, '');
}

const ratioStyles: readonly ((value: Fraction) => string)[] = [
  (v) => `${decimal(v.mul(100))}%`,
  (v) => `${decimal(v.mul(100))} %`,
  (v) => `${decimal(v.mul(1000))}‰`,
  (v) => `${decimal(v.mul(100_000))}/10万`,
  (v) => `${decimal(v.mul(10_000))}‱`,
  (v) => `百分之${decimal(v.mul(100))}`,
  (v) => `${decimal(v)}小数`,
  (v) => `${decimal(v.mul(100))}${decimal(v.mul(100)).includes('.') ? '00' : '.0'}%`,
];

const grouped = (count: bigint, separator: string) => {
  const digits = `${count}`;
  const lead = digits.length % 3 || 3;
  return [digits.slice(0, lead), ...(digits.slice(lead).match(/.{3}/g) ?? [])].join(separator);
};

const mixed = (count: bigint) =>
  count < 10_000n ? `${count}` : `${count / 10_000n}万${`${count % 10_000n}`.padStart(4, '0')}`;

const countStyles: readonly ((count: bigint) => string)[] = [
  (n) => `${n}`,
  (n) => `${n}人`,
  (n) => `${n} 人`,
  (n) => `${n}.00`,
  (n) => grouped(n, ','),
  (n) => grouped(n, ' '),
  (n) => `${grouped(n, '\u202f')}人`,
  (n) => `${decimal(new Fraction(n, 10_000n))}万`,
  (n) => `${decimal(new Fraction(n, 10_000n))}万人`,
  (n) => `${decimal(new Fraction(n, 100_000_000n))}亿人`,
  (n) => `${decimal(new Fraction(n, 1000n))}千`,
  (n) => `${decimal(new Fraction(n, 10_000_000n))}千万`,
  (n) => mixed(n),
  (n) => `${mixed(n)}人`,
];

const fullWidth = (text: string) =>
  text.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
const dressing = fc.constantFrom<(text: string) => string>(
  (text) => text,
  fullWidth,
  (text) => `　${text}\u00a0`,
  (text) => `\ufeff${fullWidth(text)}\r\n`,
  (text) => text.replaceAll(' ', '\u2009'),
  (text) => `\u202d${text}\u202c`,
);
