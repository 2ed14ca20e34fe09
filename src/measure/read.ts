import { kindOf } from '../tables/kind.js';
import type { InputBytes, ReadInput, ReadOptions } from './input.js';
import { readText } from './read-text.js';

/** Reads the measurements of one input; every fault is a diagnostic, and the rest is still read. */
export async function readInput(input: InputBytes, options: ReadOptions): Promise<ReadInput> {
  if (kindOf(input.head) === 'delimited') return readText(input, options);
  const [workbook, { readWorkbookInput }] = await Promise.all([
    import('../tables/workbook/workbook.js'),
    import('./read-workbook.js'),
  ]);
  return readWorkbookInput(input, options, workbook);
}
