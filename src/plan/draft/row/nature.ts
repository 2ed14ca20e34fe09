import type { Nature } from '../../plan.js';

const NATURES: readonly (readonly [RegExp, Nature])[] = [
  [/约束|binding/i, 'binding'],
  [/预期|expected/i, 'expected'],
  [/倡导|advocated/i, 'advocated'],
  [/力争|推动|争取|aspirational/i, 'aspirational'],
];

/** What the plan says of how binding an indicator is; null where a cell says nothing of it. */
export function natureOf(cell: string): Nature | null {
  return NATURES.find(([pattern]) => pattern.test(cell))?.[1] ?? null;
}
