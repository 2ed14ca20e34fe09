import type { Evaluation, Findings } from '../../assess/findings.js';
import { now } from '../../outcome/later.js';
import { OUTCOMES, overall } from '../../outcome/outcome.js';
import type { Text } from '../../text/text.js';
import { tallyOf } from '../said/coverage.js';
import { passedOf, verdictsOf } from '../said/overall.js';
import { worstOf } from '../said/ranking.js';
import { subjectOf as subjectIn } from '../said/subject.js';
import { type Markup, markup } from './markup.js';
import { chinese, subjectOf } from './names.js';
import { VERDICT_TONE } from './palette.js';
import { cityRanking } from './ranking-section.js';

/** What the page is about: one place and occasion, or how many. */
export function titleOf({ evaluations }: Findings, text: Text): Markup {
  const [only] = evaluations;
  if (only && evaluations.length === 1) return subjectOf(only, text);
  const plans = new Set(evaluations.map(({ plan }) => plan.id)).size;
  const { several, title } = text.page;
  return plans === 0
    ? markup`${title}`
    : markup`${title}${text.results.colon}${several(plans, evaluations.length)}`;
}

/** The head of the page: its subject, and under it the plan. */
export function masthead(findings: Findings, text: Text): Markup {
  const { evaluations } = findings;
  const only = evaluations.length === 1 ? evaluations[0] : undefined;
  const { title } = text.page;
  const plan = only && markup`<p class="plan">${planTitle(only, text)}</p>`;
  return markup`<header class="masthead"><p class="kicker">${only ? title : 'plancheck'}</p><h1>${titleOf(findings, text)}</h1>${plan ?? null}</header>`;
}

function planTitle({ plan }: Evaluation, { language, results }: Text): Markup {
  const gloss = language === 'en' && plan.gloss ? results.bracket(plan.gloss) : '';
  return markup`${chinese(plan.title, language)}${gloss}`;
}

/** The verdict over all, what it says in figures, who is worst, and where the rest is to be found. */
export function headline(findings: Findings, text: Text): Markup {
  const { page, results } = text;
  const { evaluations } = findings;
  const verdict = overall(evaluations);
  const errors = findings.diagnostics.filter(({ severity }) => severity === 'error').length;
  const tone = verdict === null ? 'no-data' : VERDICT_TONE[verdict];
  const word = verdict === null ? '—' : results.verdict[verdict];
  const sentences = [
    verdict === null ? page.nothing : passedOf(evaluations, text),
    ...(evaluations.length > 1 ? [verdictsOf(evaluations, text)] : []),
  ].join(results.sentenceBreak);
  const untrusted = errors > 0 ? markup`<p class="alert">${page.untrusted(errors)}</p>` : null;
  return markup`<section class="headline o-${tone}" aria-labelledby="conclusion"><h2 id="conclusion">${page.conclusion}</h2><p class="verdict">${word}</p><div class="sum"><p>${sentences}</p>${worstSentence(evaluations, text)}${ways(findings, text)}</div>${untrusted}</section>`;
}

/** Of several places the one where most failed, and where that is going. */
function worstSentence(evaluations: readonly Evaluation[], text: Text): Markup | null {
  const worst = evaluations.length > 1 ? worstOf(evaluations) : [];
  const [first] = worst;
  if (!first) return null;
  const { word, results } = text;
  const names = worst.map(({ evaluation }) => subjectIn(evaluation, evaluations, text));
  const course = worst.length === 1 && first.course ? [word.course(first.course)] : [];
  return markup`<p>${[word.worst(names, first.failed.length), ...course].join(results.sentenceBreak)}</p>`;
}

/** Who has reported, and links to what is to be done and to who has not. */
function ways({ evaluations, coverages }: Findings, text: Text): Markup | null {
  if (evaluations.length === 0) return null;
  const asked = coverages === undefined ? [] : now(coverages);
  const next = markup`<a href="#next">${text.steps.title}</a>`;
  if (asked.length === 0) return markup`<p class="orders">${next}</p>`;
  return markup`<p>${text.word.reported(tallyOf(asked, text))}</p><p class="orders">${next} <a href="#missing">${text.page.missing}</a></p>`;
}

/** A tile for each outcome, whether it occurs or not, so that pages compare. */
export function tiles({ evaluations }: Findings, text: Text): Markup | null {
  if (evaluations.length === 0) return null;
  const all = evaluations.flatMap((one) => [...one.results, ...(one.commitments ?? [])]);
  const { marks, outcome: words } = text.results;
  const tile = (outcome: (typeof OUTCOMES)[number]) => {
    const count = all.filter((result) => result.outcome === outcome).length;
    const dim = count === 0 ? ' zero' : '';
    return markup`<li class="tile o-${outcome}${dim}"><span class="count">${count}<span class="unit">${text.page.unit}</span></span> <span class="what"><span class="mark" aria-hidden="true">${marks[outcome]}</span>${words[outcome]}</span></li>`;
  };
  return markup`<section aria-labelledby="outcomes"><h2 id="outcomes" class="unseen">${text.page.outcomes}</h2><ul class="tiles">${OUTCOMES.map(tile)}</ul></section>`;
}

/** Where to find each evaluation, the worst first, with what failed there. */
export function contents({ evaluations }: Findings, text: Text): Markup | null {
  if (evaluations.length < 2) return null;
  return markup`<nav aria-labelledby="contents"><h2 id="contents">${text.page.contents}</h2>${cityRanking(evaluations, text)}</nav>`;
}
