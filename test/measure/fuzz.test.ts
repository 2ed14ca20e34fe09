import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold } from '../../src/quantity/fold.js';
import { toDecimal } from '../../src/quantity/format.js';
import { edited, edits } from '../attacks/edits.js';
import { fuzz, TIMEOUT } from '../attacks/runs.js';
import { runProgram } from '../streams.js';
import { PLANS, type ReadExample, readExample } from './example.js';

/** Whatever the bytes: no exception, no hang, and no number that is not in the file. */
const SEEDS = readdirSync('fixtures')
  .filter((name) => /^(?:shapes|encoding|hostile)-|full-width|parts|numerator|quoted|cities/.test(name))
  .map((name) => join('fixtures', name, 'input.csv'))
  .filter((file) => existsSync(file))
  .map((file) => new Uint8Array(readFileSync(file)));

/** Pieces that mean something to the reader, in whatever place they land. */
const PIECES = [
  ...[
    '"',
    '""',
    ',',
    '，',
    '\t',
    ';',
    '|',
    '\r',
    '\n',
    '\r\n',
    '\0',
    '\ufeff',
    '\u202e',
    '\u00a0',
    '　',
    '\u001b[2J',
  ],
  ...[
    '%',
    '％',
    '‰',
    '万',
    '亿',
    '/',
    '—',
    '一',
    '.',
    '-',
    '+',
    '≥',
    '约',
    '0',
    '1',
    '99',
    '1e9',
    '９',
    '(',
    '（％）',
  ],
  ...[
    '2023',
    '2023年',
    '2025年目标',
    '单位：%',
    '填报单位：桃城区',
    '小计',
    '全市',
    '注：',
    '分子',
    '分母',
    '指标',
    '年份',
  ],
  ...['__proto__', 'constructor', '衡水市', '申报率', '=1+1', '∞', 'NaN', '𠮷', '\ud800'],
].map((piece) => new TextEncoder().encode(piece));

const editedFile = fc.tuple(fc.constantFrom(...SEEDS), edits(PIECES)).map(([seed, all]) => edited(seed, all));

const pieces = fc
  .array(fc.constantFrom(...PIECES, ...PIECES.slice(0, 8)), { maxLength: 80 })
  .map((all) => new Uint8Array(Buffer.concat(all)));

const KINDS = new Map(
  PLANS.flatMap((plan) =>
    [...plan.indicators, ...plan.commitments].map((one) => [`${plan.id} ${one.id}`, one.kind]),
  ),
);

/** Each number's cell must stand in the file, and the number's digits in that cell; those of the parts in the file. */
function checkNumbers({ measurements, input }: ReadExample, bytes: Uint8Array): void {
  if (measurements.length === 0) return;
  const file = squeezed(new TextDecoder(input.encoding).decode(bytes));
  for (const { plan, indicator, reading, parts, text, source } of measurements) {
    const where = `${source.line}:${source.column}`;
    if (parts) {
      const both = [parts.numerator, parts.denominator].map((part) => digits(toDecimal(part)));
      for (const part of both) expect(digits(file), where).toContain(significant(part));
    } else if (reading.kind === 'number') {
      expect(file, where).toContain(squeezed(text));
      const counted = !/^(?:presence|coverage)$/.test(KINDS.get(`${plan} ${indicator}`) ?? '');
      const number = significant(digits(toDecimal(reading.value)));
      if (counted && !/[零〇一二两三四五六七八九十百千]/.test(text))
        expect(digits(text), where).toContain(number);
    }
  }
}

const significant = (number: string) => number.replace(/^0+|0+$/g, '');
const digits = (text: string) => fold(text).replace(/\D/g, '');
/** Quotes and blanks apart, which the format itself doubles or takes away. */
const squeezed = (text: string) => text.replace(/["\s\ufeff]/g, '');

async function readAndCheck(bytes: Uint8Array): Promise<void> {
  const read = await readExample(bytes);
  checkNumbers(read, bytes);
  expect(read.measurements.length > 0 || read.diagnostics.length > 0, 'something is said').toBe(true);
}

describe('the reader', () => {
  test('takes random edits of valid files', { timeout: TIMEOUT }, () =>
    fuzz('edits of text files', 0.34, editedFile, readAndCheck),
  );

  test('takes random bytes', { timeout: TIMEOUT }, () =>
    fuzz('bytes', 0.05, fc.uint8Array({ minLength: 0, maxLength: 600 }), readAndCheck),
  );

  test('takes pieces of tables in any order', { timeout: TIMEOUT }, () =>
    fuzz('pieces of tables', 0.1, pieces, readAndCheck),
  );
});

test('the program as a whole ends with one of its exit codes and no stack trace', { timeout: TIMEOUT }, () =>
  fuzz('the program', 0.01, editedFile, async (stdin) => {
    const { code, stdout, stderr } = await runProgram(['evaluate', '-', '--lang', 'zh'], { stdin });
    expect([0, 1, 2, 3]).toContain(code);
    expect(stdout + stderr).not.toMatch(/\n\s+at |undefined|\[object|内部错误/);
    expect(stdout + stderr, 'control characters').not.toMatch(/[^\P{Cc}\r\n]/u);
  }),
);
