import type { CellReading, Exact, ValueFault } from './cell.js';
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
  if (!saySame(first, second, remark)) return { fault: 'PC204', hint: 'remark' };
  return isFiner(second, first) ? second : first;
}

/** 53024人 says more than 5.3万. */
function isFiner(a: CellReading, b: CellReading): boolean {
  return a.kind === 'number' && b.kind === 'number' && a.step.lt(b.step);
}

/** To half the last digit of the coarser one, where it has two digits or more: 1 is too coarse to be 90 % too. */
function agreeAsShown(a: Exact, b: Exact): boolean {
  if (a.value.equals(b.value)) return true;
  const coarse = a.step.gt(b.step) ? a : b;
  const isExactEnough = coarse.step.mul(10).lte(coarse.value.abs());
  return isExactEnough && a.value.sub(b.value).abs().mul(2).lte(coarse.step);
}

function saySame(a: CellReading, b: CellReading, remark: string): boolean {
  if (a.kind === 'number' && b.kind === 'number') return agreeAsShown(a, b);
  if (a.kind === 'answer' && b.kind === 'number') return b.value.equals(a.answer === 'yes' ? 1 : 0);
  if (a.kind === 'number' && b.kind === 'answer') return a.value.equals(b.answer === 'yes' ? 1 : 0);
  if (a.kind === 'answer' && b.kind === 'answer') return a.answer === b.answer;
  if (a.kind === 'range' && b.kind === 'number') {
    const limit = a.low ?? a.high;
    return remark.startsWith('含') && limit?.inclusive === true && limit.value.equals(b.value);
  }
  return a.kind === b.kind && (a.kind === 'missing' || a.kind === 'not-applicable');
}
