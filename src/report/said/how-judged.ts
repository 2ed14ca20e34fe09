import { Fraction } from 'fraction.js';
import type { Accounts } from '../../assess/accounts.js';
import type { PlanHead } from '../../assess/records.js';
import type { Account } from '../../evaluate/account.js';
import type { Instead } from '../../evaluate/course.js';
import { countsFalls, IS_SHARE } from '../../plan/kinds.js';
import type { Indicator, Milestone } from '../../plan/plan.js';
import { unitsFor } from '../../plan/units.js';
import { ValueWriter } from '../../quantity/value-writer.js';
import type { Text } from '../../text/text.js';
import { targetForPeople, thresholdForPeople, withNoun } from './target.js';

/** The rules of DESIGN §6 with this indicator's numbers put in, one line a checkpoint. */
export function howJudged(plan: PlanHead, indicator: Indicator, accounts: Accounts, text: Text): string[] {
  const { how } = text.commands;
  const { target } = indicator;
  const whole =
    IS_SHARE[indicator.kind] &&
    target.type === 'threshold' &&
    target.operator === '=' &&
    target.value.equals(1);
  return [
    ...(indicator.series.length > 0 ? [how.severalSeries(indicator.series.length)] : []),
    ...plan.checkpoints.flatMap((_, i) => rowAtCheckpoint(indicator, ({ id }) => accounts[id]?.[i], text)),
    ...(whole ? [how.equalsAtLeast] : []),
    ...(target.type === 'all' && target.of.length > 1 ? [how.all] : []),
    ...(indicator.accumulates ? [how.accumulates(indicator.kind === 'growth')] : []),
    ...(indicator.average === 'geometric' ? [how.steady] : []),
    ...('from' in target ? [how.published] : []),
    ...(indicator.kind === 'growth' ? [how.growth(countsFalls(indicator))] : []),
    ...(indicator.kind === 'presence' ? [how.presence] : []),
    ...(indicator.kind === 'coverage' ? [how.coverage(unitsFor(plan, indicator).length)] : []),
    how.stale,
  ];
}

/** One line, or those of the series of the row; what is the same for several of them is said once. */
function rowAtCheckpoint(
  indicator: Indicator,
  accountFor: (indicator: Indicator) => Account | undefined,
  text: Text,
): string[] {
  const told = (one: Indicator) => atCheckpoint(one, accountFor(one), text);
  if (indicator.series.length === 0) return told(indicator);
  const names = new Map<string, string[]>();
  for (const one of indicator.series) {
    for (const line of told(one)) names.set(line, [...(names.get(line) ?? []), nameOf(one, text)]);
  }
  return [...names].map(
    ([line, of]) => of.join(text.language === 'zh' ? '、' : ', ') + text.results.colon + line,
  );
}

function nameOf({ name, gloss }: Indicator, { language }: Text): string {
  return (language === 'en' && gloss) || name;
}

/** One sentence a checkpoint for the course that its verdict takes; of several demands one each where a line leads to them. */
function atCheckpoint(indicator: Indicator, account: Account | undefined, text: Text): string[] {
  if (!account) return [];
  const apart = account.parts.some(({ course }) => course.kind === 'line');
  return (apart ? account.parts : [account]).flatMap((part) => said(part, indicator, text));
}

/** By the target that is in force then. */
function said(account: Account, promised: Indicator, text: Text): string[] {
  const { checkpoint, target } = account;
  const indicator = { ...promised, target };
  const occasion = text.results.occasion(checkpoint.name, checkpoint.year);
  return SAID[account.course.kind]({ account, occasion, indicator, text }, account.course as never);
}

interface Asked {
  readonly account: Account;
  readonly occasion: string;
  readonly indicator: Indicator;
  readonly text: Text;
}

type Course = Account['course'];

const SAID: {
  readonly [K in Course['kind']]: (asked: Asked, course: Extract<Course, { kind: K }>) => string[];
} = {
  yearly: (asked) => [asked.text.commands.how.annual(asked.occasion, targetWords(asked))],
  milestone: (asked, { milestone }) => milestoneWords(asked, milestone),
  line: lineWords,
  whole: (asked, { instead }) => wholeWords(asked, instead),
  elsewhere: ({ occasion, text, ...asked }, { milestones, why }) => {
    const { how } = text.commands;
    const say = why === 'growth' ? how.growthElsewhere : how.milestoneElsewhere;
    return [say(occasion, milestones.join('、'), targetWords({ occasion, text, ...asked }))];
  },
  nothing: () => [],
};

/** The target, with the number that it comes to where the plan alone tells. */
function targetWords({ account, indicator, text }: Asked): string {
  const { target } = indicator;
  const words = targetForPeople(target, indicator, text);
  if (target.type === 'threshold' || target.type === 'all' || !account.threshold) return words;
  const { operator, value } = account.threshold;
  const number = withNoun(new ValueWriter(indicator).person(value), indicator, text);
  return words + text.results.bracket(thresholdForPeople(operator, number));
}

function milestoneWords(asked: Asked, milestone: Milestone): string[] {
  const { occasion, indicator, text } = asked;
  const { how } = text.commands;
  const stage = targetForPeople(milestone.target, indicator, text);
  const words = targetForPeople(indicator.target, indicator, text);
  if (indicator.target.type === 'attested') return [how.attestedMilestone(occasion)];
  if (indicator.average) return [how.average(occasion, stage, false)];
  if (indicator.target.type !== 'trend') return [how.milestone(occasion, stage, words)];
  const trend = how.trend(occasion, words, false);
  return milestone.target.type === 'trend' ? [trend] : [trend, how.trendMilestone(occasion, stage)];
}

function wholeWords(asked: Asked, instead: Instead | null): string[] {
  const { account, occasion, indicator, text } = asked;
  const { how } = text.commands;
  const { target, baseline, period } = indicator;
  const words = targetWords(asked);
  if (target.type === 'attested') return [how.attested(occasion, account.final)];
  if (target.type === 'trend') return [how.trend(occasion, words, account.final)];
  if (target.type === 'than') return [how.than(occasion, words)];
  if (indicator.average) return [how.average(occasion, words, account.final)];
  if (instead === 'growth') return [how.growthNow(occasion, words)];
  if ('from' in target && !account.threshold) {
    const fromBase = instead !== null && target.from === period.base;
    return [fromBase ? how.changeFromBase(occasion, words) : how.change(occasion, words)];
  }
  if (instead === 'words-for-baseline') return [how.wordsForBaseline(occasion, baseline?.text ?? '', words)];
  return [instead === null ? how.target(occasion, words) : how.noBaseline(occasion, words)];
}

function lineWords(asked: Asked): string[] {
  const { account, occasion, indicator, text } = asked;
  const { how } = text.commands;
  const { pace } = account;
  const words = targetWords(asked);
  if (!pace) return [how.changeOnPace(occasion, words, indicator.baseline?.text ?? '')];
  const writer = new ValueWriter(indicator, () => [pace.target, pace.baseline, pace.required]);
  const [b, t, r] = [pace.baseline, pace.target, pace.required].map((value) => writer.person(value));
  if (pace.alreadyMet) return [how.paceBaselineMet(occasion, b ?? '', words)];
  const share = new Fraction(pace.elapsed, pace.span).toFraction();
  const way = pace.path === 'linear' ? `${b} + (${t} − ${b}) × ${share}` : `${b} × (${t} ÷ ${b})^(${share})`;
  return [how.pace(occasion, r ?? '', way, words)];
}
