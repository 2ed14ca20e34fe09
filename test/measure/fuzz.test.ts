import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold } from '../../src/quantity/fold.js';
import { toDecimal } from '../../src/quantity/format.js';
import { runProgram } from '../streams.js';
import { PLANS, type ReadExample, readExample } from './example.js';

/**
 * Whatever the bytes: no exception, no hang, and no number that is not in the file. `PLANCHECK_FUZZ` sets the number of
 * runs: 10,000 in CI, 2,000 elsewhere.
 */
const RUNS = Number(process.env.PLANCHECK_FUZZ ?? (process.env.CI ? 10_000 : 2_000));
const TIMEOUT = 1000 * 60 * Math.max(2, RUNS / 5000);

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

type Edit =
  | { readonly type: 'insert'; readonly at: number; readonly bytes: Uint8Array }
  | { readonly type: 'delete' | 'repeat'; readonly at: number; readonly length: number }
  | { readonly type: 'set'; readonly at: number; readonly byte: number };

const at = fc.nat(4096);
const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({ type: fc.constant('insert' as const), at, bytes: fc.constantFrom(...PIECES) }),
  fc.record({
    type: fc.constantFrom('delete' as const, 'repeat' as const),
    at,
    length: fc.integer({ min: 1, max: 40 }),
  }),
  fc.record({ type: fc.constant('set' as const), at, byte: fc.nat(255) }),
);
const edited = fc
  .tuple(fc.constantFrom(...SEEDS), fc.array(edit, { minLength: 1, maxLength: 8 }))
  .map(([seed, edits]) => edits.reduce(apply, seed));

function apply(bytes: Uint8Array, one: Edit): Uint8Array {
  const here = one.at % (bytes.length + 1);
  const before = bytes.subarray(0, here);
  switch (one.type) {
    case 'insert':
      return Buffer.concat([before, one.bytes, bytes.subarray(here)]);
    case 'delete':
      return Buffer.concat([before, bytes.subarray(here + one.length)]);
    case 'repeat':
      return Buffer.concat([before, bytes.subarray(here, here + one.length), bytes.subarray(here)]);
    case 'set':
      return Buffer.concat([before, Uint8Array.of(one.byte), bytes.subarray(here + 1)]);
  }
}

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
  test('takes random edits of valid files', { timeout: TIMEOUT }, async () => {
    await fc.assert(fc.asyncProperty(edited, readAndCheck), { numRuns: Math.ceil(RUNS * 0.7) });
  });

  test('takes random bytes', { timeout: TIMEOUT }, async () => {
    const bytes = fc.uint8Array({ minLength: 0, maxLength: 600 });
    await fc.assert(fc.asyncProperty(bytes, readAndCheck), { numRuns: Math.ceil(RUNS * 0.1) });
  });

  test('takes pieces of tables in any order', { timeout: TIMEOUT }, async () => {
    await fc.assert(fc.asyncProperty(pieces, readAndCheck), { numRuns: Math.ceil(RUNS * 0.18) });
  });
});

test('the program as a whole ends with one of its exit codes and no stack trace', {
  timeout: TIMEOUT,
}, async () => {
  await fc.assert(
    fc.asyncProperty(edited, async (stdin) => {
      const { code, stdout, stderr } = await runProgram(['evaluate', '-', '--lang', 'zh'], { stdin });
      expect([0, 1, 2, 3]).toContain(code);
      expect(stdout + stderr).not.toMatch(/\n\s+at |undefined|\[object|内部错误/);
      expect(stdout + stderr, 'control characters').not.toMatch(/[^\P{Cc}\r\n]/u);
    }),
    { numRuns: Math.ceil(RUNS * 0.02) },
  );
});
