import type { Evaluation } from '../../assess/findings.js';
import type { Outcome, Verdict } from '../../outcome/outcome.js';
import type { Text } from '../../text/text.js';
import { type Markup, markup } from './markup.js';
import { VERDICT_TONE } from './palette.js';

/** What an indicator is called in English, where that is the page's language. */
export function glossOf(gloss: string | null | undefined, { language }: Text): Markup | null {
  return language === 'en' && gloss ? markup` <span class="gloss">${gloss}</span>` : null;
}

/** A name that is Chinese in any page, for those who hear it. */
export function chinese(name: string, language: Text['language']): Markup {
  return language === 'zh' ? markup`${name}` : markup`<span lang="zh-CN">${name}</span>`;
}

/** An outcome by its word, with its mark, so that colour is never alone. */
export function badge(outcome: Outcome, { results }: Text): Markup {
  return markup`<span class="badge o-${outcome}"><span class="mark" aria-hidden="true">${results.marks[outcome]}</span>${results.outcome[outcome]}</span>`;
}

export function verdictBadge(verdict: Verdict, { results }: Text): Markup {
  return markup`<span class="badge o-${VERDICT_TONE[verdict]}">${results.verdict[verdict]}</span>`;
}

/** `衡水市 中期评估（2023年）`, the place marked as Chinese. */
export function subjectOf({ plan, occasion }: Evaluation, text: Text): Markup {
  const place = chinese(plan.jurisdiction.name, text.language);
  return markup`${place} ${text.results.occasion(occasion.name, occasion.year)}`;
}

/** Anchors are numbered: what stands in data never becomes part of one. */
export function anchorOf(evaluation: number, result?: number): string {
  return result === undefined ? `e${evaluation + 1}` : `e${evaluation + 1}-${result + 1}`;
}
