import type { Evaluation, Findings } from '../../assess/findings.js';
import { now } from '../../outcome/later.js';
import type { Text } from '../../text/text.js';
import { tallyOf } from '../said/coverage.js';
import { passedOf, verdictsOf } from '../said/overall.js';
import { failedText, type Place, rankedCities, worstOf } from '../said/ranking.js';
import { countedText } from '../said/rows.js';
import { rowsText, subjectOf } from '../said/subject.js';
import { scoreText } from '../said/value.js';
import type { WordBlock } from './word-file.js';

/** What it all came to, in sentences that can be read out. */
export function conclusionOf(findings: Findings, text: Text): WordBlock[] {
  const { evaluations, coverages } = findings;
  const asked = coverages === undefined ? [] : now(coverages);
  const [only] = evaluations;
  const reported = asked.length === 0 ? [] : [text.word.reported(tallyOf(asked, text))];
  const sentences = [
    ...(!only
      ? [text.page.nothing]
      : evaluations.length === 1
        ? ofOne(only, text)
        : ofSeveral(evaluations, text)),
    ...untrusted(findings, text),
    ...reported,
  ];
  return sentences.map((one) => ({ kind: 'text', text: one }));
}

function ofOne(evaluation: Evaluation, text: Text): string[] {
  const { word, results: words } = text;
  const [place] = rankedCities([evaluation]);
  if (!place) return [];
  const { verdict, summary, results, score, plan } = evaluation;
  const counts = countedText(summary, results, text);
  return [
    [word.concluded(plan.jurisdiction.name, verdict, counts), passedOf([evaluation], text)].join(
      words.sentenceBreak,
    ),
    ...(score ? [scoreText(score, text) + text.batch.missing.stop] : []),
    ...failing(place, '', text),
    ...(place.open.length > 0 ? [word.open(rowsText(place.open, text))] : []),
  ];
}

/** So many equally bad places are told of one by one. */
const TOLD = 3;

/** The whole, and who is worst on what. */
function ofSeveral(evaluations: readonly Evaluation[], text: Text): string[] {
  const worst = worstOf(evaluations);
  const nameOf = ({ evaluation }: Place) => subjectOf(evaluation, evaluations, text);
  return [
    [passedOf(evaluations, text), verdictsOf(evaluations, text)].join(text.results.sentenceBreak),
    ...(worst.length > 0 ? [text.word.worst(worst.map(nameOf), worst[0]?.failed.length ?? 0)] : []),
    ...(worst.length > TOLD ? [] : worst.flatMap((place) => failing(place, nameOf(place), text))),
  ];
}

/** What failed there, and where that is going. */
function failing(place: Place, name: string, text: Text): string[] {
  if (place.failed.length === 0) return [];
  const { word, results } = text;
  const course = place.course ? [word.course(place.course)] : [];
  return [[word.failing(name, failedText(place, text)), ...course].join(results.sentenceBreak)];
}

/** Before anybody relies on it. */
function untrusted({ diagnostics }: Findings, { page }: Text): string[] {
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  return errors > 0 ? [page.untrusted(errors)] : [];
}
