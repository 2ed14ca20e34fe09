import type { Indicator } from '../../plan/plan.js';
import type { Reading, Span } from '../measurement.js';

/** What a value is of: as the cell says, else as what stands around it says of what adds up over the years. */
export function spanOf(
  told: Span | undefined,
  { accumulates }: Indicator,
  isTotal: boolean,
  { kind }: Reading,
): { readonly span?: Span } {
  if (told) return { span: told };
  return accumulates && isTotal && kind !== 'missing' ? { span: { kind: 'total' } } : {};
}
