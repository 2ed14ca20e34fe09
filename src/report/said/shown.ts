import type { Result } from '../../evaluate/result.js';
import type { Text } from '../../text/text.js';
import { nameOf, outcomeWords } from './rows.js';
import { demandForPeople } from './target.js';
import { gapForPeople, measuredForPeople, saidOf } from './value.js';

/** A result as a person reads it, in the look's language. */
export interface Shown {
  readonly number: string;
  readonly name: string;
  readonly nature: string;
  readonly target: string;
  readonly required: string;
  readonly measured: string;
  readonly gap: string;
  readonly outcome: string;
}

export function shownOf(result: Result, text: Text): Shown {
  const { indicator, measured } = result;
  const words = text.results;
  const stale = measured?.stale ? words.bracket(words.staleYear(measured.year)) : '';
  return {
    number: indicator.row === null ? '' : String(indicator.row),
    name: nameOf(indicator, text),
    nature: words.nature[indicator.nature],
    target: demandForPeople(indicator, text),
    required: saidOf(result, text).required,
    measured: measuredForPeople(result, text) + stale,
    gap: gapForPeople(result, text),
    outcome: outcomeWords(result, text),
  };
}

/** A series of the row above it, which bears the number and the nature. */
export function shownInRow(result: Result, text: Text): Shown {
  const shown = shownOf(result, text);
  return { ...shown, number: '', nature: '', name: `· ${shown.name}` };
}
