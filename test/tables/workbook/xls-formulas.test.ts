import { describe, expect, test } from 'vitest';
import { readWorkbook } from '../../../src/tables/workbook/workbook.js';
import { double, LIMITS, record, sheetsOf, table, wide, words, xls, xlsStream } from './handmade.js';

const LOST = ['', 'A1: formula-without-value'];
const STALE = ['', 'A1: formula-stale'];

const ZERO = double(0);
const EMPTY = Buffer.from([3, 0, 0, 0, 0, 0, 0xff, 0xff]);
const TEXT = Buffer.from([0, 0, 0, 0, 0, 0, 0xff, 0xff]);
const TRUE = Buffer.from([1, 0, 1, 0, 0, 0, 0xff, 0xff]);

/** The steps of formulas, the operands first. */
const NUMBER = [0x1e, 0x0a, 0];
const WORD = [0x17, 2, 1, 0x2a, 0x67, 0xa5, 0x62];
const NARROW = [0x17, 3, 0, 0x39, 0x31, 0x25];
const NO_WORD = [0x17, 0, 0];
const CELL = [0x44, 2, 0, 1, 0xc0];
const RANGE = [0x25, 2, 0, 12, 0, 1, 0xc0, 1, 0xc0];
const DIVIDED = [0x06];
const JOINED = [0x08];
const IN_PARENTHESES = [0x15];
const SPACE = [0x19, 0x40, 0, 1];
const IF = [0x42, 3, 1, 0];
const CHOICE = [0x19, 0x04, 1, 0, 0, 0, 0, 0];
const of = (number: number): number[] => [0x41, number, 0];

interface Written {
  readonly result: Buffer;
  readonly steps: readonly (readonly number[])[];
  readonly options?: number;
  readonly globals?: readonly Buffer[];
  readonly before?: readonly Buffer[];
  readonly text?: string;
}

function cellOf({ result, steps, options = 0, globals, before = [], text }: Written): unknown[] {
  const tokens = steps.flat();
  const formula = record(0x0006, words(0, 0, 0), result, words(options, 0, 0, tokens.length), tokens);
  const string = text === undefined ? [] : [record(0x0207, wide(text))];
  const sheet = [...before, formula, ...string];
  const [row = [1]] = sheetsOf(readWorkbook(xls(xlsStream(sheet, globals)), LIMITS)).flatMap(table);
  return row.slice(1);
}

const writtenBy = (name: string): Buffer =>
  record(0x005c, words(name.length), [0], Buffer.from(name.padEnd(109)));
const computedBy = (version: number): Buffer =>
  record(0x01c1, words(0x01c1, 0, version & 0xffff, version >> 16));
const onSave = (does: number): Buffer => record(0x005f, words(does));

describe('a formula of a program that computes nothing', () => {
  const globals = [writtenBy('None')];
  const before = [onSave(0)];

  test.each([
    ['a sum', [NUMBER, NUMBER, DIVIDED]],
    ['a word', [WORD]],
    ['a choice of the empty text and a number', [CELL, NO_WORD, NUMBER, IF]],
  ])('has no result: %s', (_, steps) => {
    expect(cellOf({ result: EMPTY, steps, globals, before })).toEqual(LOST);
  });

  test('cannot be a sum that gives the empty text', () => {
    expect(cellOf({ result: EMPTY, steps: [CELL, CELL, DIVIDED] })).toEqual(LOST);
    expect(cellOf({ result: EMPTY, steps: [RANGE, [0x19, 0x10, 0, 0]] })).toEqual(LOST);
  });

  test('which is to be computed on opening, has 0 for its result', () => {
    const steps = [NUMBER, NUMBER, DIVIDED];
    expect(cellOf({ result: ZERO, steps, options: 2 })).toEqual(STALE);
    expect(cellOf({ result: ZERO, steps, options: 3 })).toEqual(STALE);
    expect(cellOf({ result: double(0.91), steps, options: 3 })).toEqual(['0.91']);
  });

  test.each([
    ['of Excel', [writtenBy('None'), computedBy(0x1eb1d)], []],
    ['of one that computes on saving', [writtenBy('None')], [onSave(1)]],
    ['of Excel, told not to compute on saving', [computedBy(0x1eb1d)], [onSave(0)]],
    ['of one that does not tell', [], []],
  ])('is another than one %s', (_, book, sheet) => {
    const steps = [CELL, NO_WORD, NUMBER, IF];
    expect(cellOf({ result: EMPTY, steps, globals: book, before: sheet })).toEqual([]);
  });
});

describe('0 for a text', () => {
  const libreOffice = [writtenBy('Calc'), computedBy(0x18d54)];

  test.each([
    ['TEXT(0.91,"0%")', [NUMBER, NARROW, of(48)]],
    ['"91%"', [NARROW]],
    ['B3&"%"', [CELL, NARROW, JOINED]],
    ['("91%")', [NARROW, IN_PARENTHESES, SPACE]],
    ['IF(B3,"",10)', [CELL, [0x19, 2, 11, 0], NO_WORD, [0x19, 8, 14, 0], NUMBER, [0x19, 8, 3, 0], IF]],
    ['CHOOSE(B3,10)', [CELL, CHOICE, NUMBER, [0x42, 2, 100, 0]]],
    ['B3', [CELL]],
    ['what is cut short', [[0x1e, 1]]],
    ['steps that nobody knows', [NUMBER, [0x18, 1, 2]]],
  ])('is no result in LibreOffice: %s', (_, steps) => {
    expect(cellOf({ result: ZERO, steps, globals: libreOffice })).toEqual(STALE);
  });

  test.each([
    ['B3/B3', [CELL, CELL, DIVIDED]],
    ['(B3/B3)%', [CELL, CELL, DIVIDED, IN_PARENTHESES, [0x14]]],
    ['SUM(B3:B13)', [RANGE, [0x19, 0x10, 0, 0]]],
    ['SUM(B3:B13) as a function', [RANGE, [0x42, 1, 4, 0]]],
    ['ROUND(B3,10)', [CELL, NUMBER, of(27)]],
    ['10', [NUMBER]],
  ])('is none where the formula gives a number: %s', (_, steps) => {
    expect(cellOf({ result: ZERO, steps, globals: libreOffice })).toEqual(['0']);
  });

  test('is none where another program wrote it, but for what can be no number', () => {
    const globals = [writtenBy('Zhang San'), computedBy(0x1eb1d)];
    expect(cellOf({ result: ZERO, steps: [CELL, NO_WORD, NUMBER, IF], globals })).toEqual(['0']);
    expect(cellOf({ result: ZERO, steps: [CELL], globals })).toEqual(['0']);
    expect(cellOf({ result: ZERO, steps: [NARROW], globals })).toEqual(STALE);
  });

  test('is none beside other results', () => {
    const steps = [CELL, NARROW, JOINED];
    expect(cellOf({ result: TEXT, steps, text: '91%', globals: libreOffice })).toEqual(['91%']);
    expect(cellOf({ result: double(0.5), steps: [CELL], globals: libreOffice })).toEqual(['0.5']);
    expect(cellOf({ result: EMPTY, steps: [NO_WORD], globals: libreOffice })).toEqual([]);
  });
});

describe('results of a workbook that is to be computed anew', () => {
  test.each([
    ['by its sheet', [], [record(0x005e, words(0))]],
    ['by its version', [computedBy(0)], []],
  ])('are not those that are seen: %s', (_, globals, before) => {
    const steps = [CELL];
    for (const result of [double(0.5), ZERO, EMPTY, TRUE])
      expect(cellOf({ result, steps, globals, before })).toEqual(STALE);
    expect(cellOf({ result: TEXT, steps, globals, before, text: '91%' })).toEqual(STALE);
    expect(cellOf({ result: TEXT, steps, globals, before })).toEqual(LOST);
  });
});
