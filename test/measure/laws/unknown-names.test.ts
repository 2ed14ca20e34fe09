import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readExample } from '../example.js';
import { said } from '../layout/variants.js';
import { told } from './arrangements.js';
import { csvOf, RUNS, TIMEOUT } from './sheets.js';
import { fileOf, longTable, sheetOf, type Told } from './tables.js';

/** Names and times like those that can be read, and that cannot. */
const UNKNOWN = {
  place: ['长安区', '甲县'],
  indicator: ['职业病检出率', '群众满意度'],
  year: ['某年', '近三年'],
} as const;
type Kind = keyof typeof UNKNOWN;

/** One name of a table is replaced, wherever it is named, by one that nobody knows. */
async function isRefusedOrLeftOut(one: Told, kind: Kind, unknown: string, which: number): Promise<void> {
  const names = one.names[kind];
  const known = names[which % names.length] ?? '';
  const options = { plan: 'hengshui', delimiter: ',' };
  const replaced = csvOf(sheetOf(one)).replaceAll(known, unknown);
  const read = await readExample(replaced, { ...options, file: fileOf(one).replaceAll(known, unknown) });
  const isRefused = read.diagnostics.some(({ severity }) => severity === 'error');
  const right = said(await readExample(csvOf(longTable(one)), options));
  if (!isRefused) expect(right).toEqual(expect.arrayContaining([...said(read)]));
}

test.each(['place', 'indicator', 'year'] as const)(
  'no value is another’s where a name is not known: %s',
  { timeout: TIMEOUT },
  async (kind) => {
    await fc.assert(
      fc.asyncProperty(told, fc.constantFrom(...UNKNOWN[kind]), fc.nat(8), (one, unknown, which) =>
        isRefusedOrLeftOut(one, kind, unknown, which),
      ),
      { numRuns: RUNS },
    );
  },
);
