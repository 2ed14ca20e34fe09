import type { Kind, Single, Target } from '../plan.js';
import { singlesIn } from '../singles.js';

/** A target that an indicator of this kind and unit can have, for messages. */
export function exampleTarget(kind: Kind, unit: string): string {
  if (kind === 'attestation') return 'attested';
  if (kind === 'presence' || kind === 'coverage') return '= 100%';
  if (kind === 'count') return `>= 20 ${unit}`;
  if (kind === 'quantity') return `>= 78.5 ${unit}`.trim();
  if (kind === 'growth') return `<= 5${unit}`;
  return unit === '%' ? '>= 90%' : `<= 4${unit}`;
}

/** A baseline that an indicator of this kind and unit can have, for messages. */
export function exampleBaseline(kind: Kind, unit: string): string {
  if (kind === 'attestation') return '{ text: 推进中 }';
  if (kind === 'presence' || kind === 'coverage') return '100%';
  if (kind === 'count') return `120 ${unit}`;
  if (kind === 'quantity') return `76.7 ${unit}`.trim();
  return unit === '%' ? '87.01%' : `4.5${unit}`;
}

/** Whether a kind can be held against such a target: an answer is no number, and a number no answer. */
export function fitsKind(target: Target, kind: Kind): boolean {
  return singlesIn(target).every((one) => fits(one, kind));
}

function fits(target: Single, kind: Kind): boolean {
  if (kind === 'attestation') return target.type === 'attested';
  if (target.type === 'points') return kind === 'rate' || kind === 'coverage' || kind === 'growth';
  if (target.type === 'difference') return kind === 'count' || kind === 'quantity';
  if (target.type === 'change' && kind === 'growth') return false;
  if (target.type === 'than') return kind !== 'presence';
  return target.type !== 'attested' || kind === 'presence';
}
