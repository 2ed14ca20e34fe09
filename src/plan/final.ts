import type { Indicator } from './plan.js';

/** Whether an occasion is where an indicator must have come: the final evaluation, or any year from the end of its period on. */
export function isFinal(
  { name, year }: { readonly name: string; readonly year: number },
  { period }: Indicator,
): boolean {
  return name === 'final' || year >= period.end;
}
