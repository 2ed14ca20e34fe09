import { fold } from '../../quantity/fold.js';
import { parseUnit } from '../../quantity/unit.js';
import { USUAL_UNIT } from '../build/catalogue.js';
import { namesGrowth } from '../kinds.js';
import type { Kind } from '../plan.js';
import type { Guess } from './printed-demands.js';
import { isDone, isEach, isThere } from './printed-words.js';

/** What an indicator that the catalogue lacks is, by its name, its unit and how its targets are written. */
export function guessOf(name: string, unit: string, targets: readonly string[]): Guess {
  const shown = targets.map(fold);
  const all = shown.join(' ');
  const isShare = unit === '' || isShareUnit(unit);
  if (isShare && namesGrowth(name)) return { kind: 'growth', unit: unit || unitIn(all) || USUAL_UNIT.growth };
  if ([name, ...shown].some((words) => isEach(words))) return usual('coverage');
  if (unit !== '') return { kind: isShareUnit(unit) ? 'rate' : 'count', unit };
  if (shown.some(isThere)) return usual('presence');
  if (shown.some(isDone)) return usual('attestation');
  return ofNumbers(name, all);
}

function usual(kind: Kind): Guess {
  return { kind, unit: USUAL_UNIT[kind] };
}

function isShareUnit(unit: string): boolean {
  return parseUnit(unit)?.dimension === 'ratio' || /[%‰]|\/|分比/.test(unit);
}

/** The unit of shares other than percent that stands beside a number. */
function unitIn(shown: string): string | null {
  if (/\d ?‰/.test(shown)) return '‰';
  return /\/ ?10 ?万/.test(shown) ? '/10万' : null;
}

function ofNumbers(name: string, shown: string): Guess {
  const unit = unitIn(shown);
  if (unit) return { kind: 'rate', unit };
  const isChange = /下降|降低|减少|上升|增长|提高/.test(shown);
  if (/百分点/.test(shown) || (/%/.test(shown) && !isChange)) return usual('rate');
  const noun = /\d ?(人次|[人名家个所例件项台次])/.exec(shown)?.[1];
  if (noun) return { kind: 'count', unit: noun };
  if (/率|比例|比重|覆盖|水平$/.test(name)) return usual('rate');
  if (/人数|人员/.test(name)) return { kind: 'count', unit: '人' };
  return { kind: 'count', unit: '例件家个'.split('').find((one) => name.includes(one)) ?? USUAL_UNIT.count };
}
