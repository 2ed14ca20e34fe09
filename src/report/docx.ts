import type { Findings } from '../assess/findings.js';
import type { Steps } from '../tables/pause.js';
import type { Text } from '../text/text.js';
import type { Look } from './look.js';
import type { Pieces } from './pieces.js';
import { basisOf } from './word/basis.js';
import { conclusionOf } from './word/conclusion.js';
import { indicatorsOf } from './word/indicators.js';
import { methodOf } from './word/method.js';
import { placesOf } from './word/places.js';
import { problemsOf, stepsOf } from './word/problems.js';
import { type WordBlock, wordFile } from './word/word-file.js';

type Section = keyof Text['word']['sections'];

type Blocks = WordBlock[] | Steps<WordBlock[]>;

const SECTIONS: { readonly [S in Section]: (findings: Findings, text: Text) => Blocks } = {
  basis: basisOf,
  conclusion: conclusionOf,
  indicators: indicatorsOf,
  places: placesOf,
  problems: problemsOf,
  next: stepsOf,
  method: methodOf,
};

/** The report as offices file it: basis, conclusion, indicators, places, problems, next steps, data and method. */
export function* renderDocx(findings: Findings, { text }: Look): Pieces {
  const title = titleOf(findings, text);
  const all: { readonly name: string; readonly blocks: WordBlock[] }[] = [];
  for (const section of Object.keys(SECTIONS) as Section[]) {
    const made = SECTIONS[section](findings, text);
    all.push({ name: text.word.sections[section], blocks: Array.isArray(made) ? made : yield* made });
  }
  const filled = all.filter(({ blocks }) => blocks.length > 0);
  const sections = filled.flatMap(({ name, blocks }, i) => [
    { kind: 'heading', level: 1, text: text.word.numbered(i + 1, 1, name) } as const,
    ...blocks,
  ]);
  yield yield* wordFile([{ kind: 'title', text: title }, ...sections], { title, language: text.language });
}

function titleOf({ evaluations }: Findings, { word, results, language }: Text): string {
  const [only] = evaluations;
  if (!only || evaluations.length > 1) return word.severalTitle;
  const { plan, occasion } = only;
  const title = (language === 'en' && plan.gloss) || plan.title;
  return word.title(title, results.checkpoint(occasion.name));
}
