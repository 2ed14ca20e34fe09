import { fold } from '../../quantity/fold.js';

const SAYS = '(?:≥|>=|≤|<=|不低于|不少于|不高于|不超过|保持在?|达到|达)';
const DEMAND = new RegExp(
  `\\s*\\(?\\s*(?:(?:预期|约束)性[,，、]\\s*)?(?:(?:(?:19|20)\\d{2}年?)?(?:目标值?|指标值?|要求)\\s*[:：]?\\s*${SAYS}?|${SAYS})\\s*(\\d+(?:\\.\\d+)?)\\s*[%‰]?\\s*(?:及?以[上下])?\\s*\\)?$`,
);
const NUMBER = /\d+(?:\.\d+)?/g;
/** No name is as long with what is demanded of it. */
const LONGEST = 100;

/** A name with a demand behind it, as plans' tables are copied: 合格率≥85%, 合格率（目标：85%以上）. */
export interface Demanded {
  readonly name: string;
  /** What is demanded, as written. */
  readonly number: string;
}

/** Takes a demand from behind a name; null where none stands there. */
export function demandBehind(text: string): Demanded | null {
  const folded = text.length > LONGEST ? '' : fold(text);
  const [demand, number = ''] = DEMAND.exec(folded) ?? [];
  const name = demand === undefined ? '' : folded.slice(0, -demand.length);
  return name === '' ? null : { name, number };
}

/** True where that number stands in the target as the rule file writes it. */
export function isDemandedBy(number: string, targetText: string): boolean {
  return targetText.match(NUMBER)?.includes(number) ?? false;
}
