import { foldName } from '../../quantity/fold.js';
import type { Role } from './role.js';

/** Words that say nothing beside a role or a part, and those that say nothing by themselves. */
const BESIDE_A_ROLE = /(?:累计|值|数据|数值|数|情况|量|指标|结果|水平)/g;
const ALONE = /^(?:数据|数值|末数|数|情况)$/;

export const TOTAL = /累计|累积/;

/** What is left of a text once all that it says is taken out of it, and what says nothing. */
export function unexplained(rest: string, role: Role | null, isDated: boolean): string {
  const left = foldName(rest.replaceAll('\u0001', ' '));
  if (role !== null) return left.replace(BESIDE_A_ROLE, '');
  return (isDated ? left.replace(TOTAL, '') : left).replace(ALONE, '');
}
