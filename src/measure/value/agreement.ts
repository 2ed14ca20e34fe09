import type { CellReading, ValueFault } from './cell.js';
import { agrees, partsAsText, ratioText } from './parts.js';

/** The reading of a cell that says its value twice, the second time in brackets; the parts of a share say most. */
export function agreed(first: CellReading, second: CellReading, remark: string): CellReading | ValueFault {
  const whole = first.parts ? first : second;
  if (whole.kind === 'number' && whole.parts) {
    const { parts } = whole;
    const other = whole === first ? second : first;
    return agrees(other, whole)
      ? whole
      : { fault: 'PC209', parts: partsAsText(parts), ratio: ratioText(parts) };
  }
  return saySame(first, second, remark) ? first : { fault: 'PC204', hint: 'remark' };
}

function saySame(a: CellReading, b: CellReading, remark: string): boolean {
  if (a.kind === 'number' && b.kind === 'number') return a.value.equals(b.value);
  if (a.kind === 'answer' && b.kind === 'number') return b.value.equals(a.answer === 'yes' ? 1 : 0);
  if (a.kind === 'number' && b.kind === 'answer') return a.value.equals(b.answer === 'yes' ? 1 : 0);
  if (a.kind === 'answer' && b.kind === 'answer') return a.answer === b.answer;
  if (a.kind === 'range' && b.kind === 'number') {
    const limit = a.low ?? a.high;
    return remark.startsWith('含') && limit?.inclusive === true && limit.value.equals(b.value);
  }
  return a.kind === b.kind && (a.kind === 'missing' || a.kind === 'not-applicable');
}
