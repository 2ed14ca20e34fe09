import { expect, test } from 'vitest';
import { type ExampleOptions, type ReadExample, readExample, valueLine } from '../example.js';

/** A table as it may arrive; with what it was called and what was asked for where that matters. */
export type Variant = string | readonly [table: string, options: ExampleOptions];

/** What a table must say: its values in any order, and the faults (notes apart). */
export interface Wanted {
  readonly values: readonly string[];
  readonly faults?: readonly string[];
}

/** One test for each table: all of them say the same. `(7) …` names one that is still read wrongly, and under which number. */
export function allSay({ values, faults = [] }: Wanted, variants: Readonly<Record<string, Variant>>): void {
  for (const [name, variant] of Object.entries(variants)) {
    const holds = /^\(\d+\) /.test(name) ? test.fails : test;
    holds(name, async () => {
      const read = await readVariant(variant);
      expect({ values: said(read), faults: read.faults }).toEqual({ values: [...values].sort(), faults });
    });
  }
}

/** Tables of which each says, or is refused for, something of its own. */
export function eachSays(
  variants: Readonly<
    Record<string, readonly [Variant, values: readonly string[], faults?: readonly string[]]>
  >,
): void {
  for (const [name, [variant, values, faults]] of Object.entries(variants))
    allSay({ values, ...(faults && { faults }) }, { [name]: variant });
}

function readVariant(variant: Variant): Promise<ReadExample> {
  const [table, options] = typeof variant === 'string' ? [variant, {}] : variant;
  return readExample(rowsOf(table), { plan: 'hengshui', ...options });
}

function rowsOf(table: string): string {
  const rows = table.split('\n').map((row) => row.trim());
  return `${rows
    .slice(rows[0] === '' ? 1 : 0)
    .join('\n')
    .trimEnd()}\n`;
}

/** Indicators as people call them. */
const CALLED: Readonly<Record<string, string>> = {
  'injury-insurance-participants': '参保',
  'hazard-declaration-rate': '申报率',
  'hazard-monitoring-pass-rate': '合格率',
  'nonmedical-dose-monitoring-rate': '剂量',
  'health-knowledge-awareness-rate': '知晓率',
  'pneumoconiosis-rehab-coverage': '康复',
  'violation-handling-rate': '查处率',
  'examination-institution-coverage': '检查',
};

/** `桃城区 申报率 2025 0.95`, sorted, `*` for the whole; of another plan than 衡水 with its id before; without what is missing. */
export function said({ measurements }: Pick<ReadExample, 'measurements'>): readonly string[] {
  const lines = measurements.filter(({ reading }) => reading.kind !== 'missing').map(valueLine);
  return lines
    .map((line) => line.replace(/^hengshui /, '').replace(/[a-z-]{6,}/g, (id) => CALLED[id] ?? id))
    .sort();
}
