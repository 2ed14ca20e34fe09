import type { Single, Target } from './plan.js';

/** The demands that a target is made of. */
export function singlesIn(target: Target): readonly Single[] {
  if (target.type === 'all') return target.of;
  return target.type === 'none' ? [] : [target];
}
