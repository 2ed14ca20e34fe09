import type { Evaluation } from '../../assess/findings.js';
import type { Steps } from '../../tables/pause.js';
import type { Text } from '../../text/text.js';
import { nextSteps } from '../said/next-steps.js';
import { shownSteps } from '../said/step-words.js';
import { type Markup, markup } from './markup.js';
import { chinese } from './names.js';
import { type Column, section, table } from './table.js';

/** Who is to do what about which indicator by when, in one table that can stand in a letter. */
export function* nextSection(evaluations: readonly Evaluation[], text: Text): Steps<Markup> {
  const { steps: words, language } = text;
  const rows = (yield* shownSteps(yield* nextSteps(evaluations), text)).map((one) => [
    chinese(one.place, language),
    chinese(one.indicator, language),
    one.measured,
    one.wanted,
    one.change,
    one.by,
  ]);
  if (rows.length === 0) return section('next', words.title, markup`<p>${words.nothing}</p>`);
  return section('next', words.title, table(words.title, columnsOf(text), rows));
}

function columnsOf({ steps: { heads } }: Text): Column[] {
  const { place, indicator, ...rest } = heads;
  return [
    { head: place, setting: 'head' },
    { head: indicator },
    ...Object.values(rest).map((head) => ({ head })),
  ];
}
