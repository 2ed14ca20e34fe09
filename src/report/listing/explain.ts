import { Fraction } from 'fraction.js';
import type { Code, Severity } from '../../diagnostic/codes.js';
import { paceTo } from '../../evaluate/pace.js';
import type { Evaluation } from '../../evaluate/result.js';
import { isFinal } from '../../plan/final.js';
import { countsFalls, IS_SHARE } from '../../plan/kinds.js';
import type { Checkpoint, Indicator, Plan, Target } from '../../plan/plan.js';
import { toDecimal } from '../../quantity/format.js';
import type { Text } from '../../text/text.js';
import type { Look } from '../report.js';
import { printable } from '../said/printable.js';
import { demandForPeople, reasonText, targetForPeople, ValueWriter } from '../said/value.js';
import { wrap } from '../said/wrap.js';
import { indicatorJson, pairs } from './show.js';

/** One indicator: what is demanded, what it means, and how each checkpoint's verdict is reached. */
export function renderExplain(
  plan: Plan,
  indicator: Indicator,
  look: Look,
  evaluations: readonly Evaluation[] = [],
): string {
  const { list } = look.text.commands;
  const words = look.text.results;
  const language = look.text.language;
  const facts = pairs(
    [
      [list.target, demandForPeople(indicator, look.text)],
      [list.nature, words.nature[indicator.nature]],
      [list.baseline, indicator.baseline?.text ?? list.none],
      [
        list.milestones,
        indicator.milestones.length === 0
          ? null
          : indicator.milestones.map((m) => `${m.year}: ${m.text}`).join(', '),
      ],
      [list.series, seriesText(indicator)],
      [list.weight, indicator.weight && toDecimal(indicator.weight)],
      [list.clause, indicator.clause],
      [list.kind, words.kind[indicator.kind]],
      [list.unit, indicator.kind === 'attestation' ? null : indicator.unit],
      [list.numerator, indicator.numerator?.[language] ?? null],
      [list.denominator, indicator.denominator?.[language] ?? null],
      [list.rollup, words.rollup[indicator.rollup]],
      [list.aliases, aliasesOf(indicator)],
      [list.id, indicator.id],
      [list.note, indicator.note?.[language] ?? null],
    ],
    look,
  );
  const how = listed(howJudged(plan, indicator, look.text), look);
  const trace = listed(traceOf(indicator, evaluations, look.text), look);
  const traced = trace.length === 0 ? [] : ['', look.text.rules.explain.head, ...trace];
  const row = indicator.row === null ? '' : `${indicator.row}  `;
  const gloss = language === 'en' && indicator.gloss ? `\n${indicator.gloss}` : '';
  const title = `${plan.jurisdiction.name}  ${row}${indicator.name}${gloss}`;
  const heading = title
    .split('\n')
    .flatMap((line) => (look.width === null ? [line] : wrap(line, look.width)));
  return `${heading.map(printable).join('\n')}\n\n${facts}\n\n${list.howJudged}\n${[...how, ...traced].map(printable).join('\n')}\n`;
}

function listed(lines: readonly string[], { width }: Look): string[] {
  return lines.flatMap((line) =>
    width === null ? [`- ${line}`] : wrap(line, width - 2).map((l, i) => (i === 0 ? '- ' : '  ') + l),
  );
}

/** The other names that data may use: not the plan's own, nor the English one that stands above. */
function aliasesOf({ aliases, name, gloss }: Indicator): string | null {
  const others = [...new Set(aliases)].filter((alias) => alias !== name && alias !== gloss);
  return others.length === 0 ? null : others.join('、');
}

/** The series of a row with their ids, by which data and commands may name them. */
function seriesText({ series }: Indicator): string | null {
  return series.length === 0 ? null : series.map(({ name, id }) => `${name} ${id}`).join('、');
}

/** What came of the data for this indicator: the outcome, the arithmetic, and where the value stands; one line a checkpoint. */
function traceOf(indicator: Indicator, evaluations: readonly Evaluation[], text: Text): string[] {
  const { occasion: naming, outcome, colon } = text.results;
  return evaluations.flatMap(({ occasion, results, commitments }) =>
    [...results, ...(commitments ?? [])]
      .flatMap((result) => [result, ...result.series])
      .filter((result) => result.indicator.id === indicator.id)
      .map((result) => {
        const source = result.measured?.source;
        const place = source ? text.results.bracket(`${source.file}:${source.cell ?? source.line}`) : '';
        const head = `${naming(occasion.name, occasion.year)}${colon}${outcome[result.outcome]}${place}`;
        return `${head}${colon}${reasonText(result, text)}`;
      }),
  );
}

/** The rules of DESIGN §6 with this indicator's numbers put in, one line a checkpoint. */
export function howJudged(plan: Plan, indicator: Indicator, text: Text): string[] {
  const { how } = text.commands;
  const { target } = indicator;
  const whole =
    IS_SHARE[indicator.kind] &&
    target.type === 'threshold' &&
    target.operator === '=' &&
    target.value.equals(1);
  return [
    ...(indicator.series.length > 0 ? [how.severalSeries(indicator.series.length)] : []),
    ...plan.checkpoints.flatMap((checkpoint) => rowAtCheckpoint(checkpoint, indicator, text)),
    ...(whole ? [how.equalsAtLeast] : []),
    ...(indicator.kind === 'growth' ? [how.growth(countsFalls(indicator.name))] : []),
    ...(indicator.kind === 'presence' ? [how.presence] : []),
    ...(indicator.kind === 'coverage' ? [how.coverage(plan.jurisdiction.units.length)] : []),
    how.stale,
  ];
}

/** One line, or those of the series of the row; what is the same for several of them is said once. */
function rowAtCheckpoint(checkpoint: Checkpoint, indicator: Indicator, text: Text): string[] {
  if (indicator.series.length === 0) return atCheckpoint(checkpoint, indicator, text);
  const names = new Map<string, string[]>();
  for (const one of indicator.series) {
    for (const line of atCheckpoint(checkpoint, one, text))
      names.set(line, [...(names.get(line) ?? []), nameOf(one, text)]);
  }
  return [...names].map(
    ([line, of]) => of.join(text.language === 'zh' ? '、' : ', ') + text.results.colon + line,
  );
}

function nameOf({ name, gloss }: Indicator, { language }: Text): string {
  return (language === 'en' && gloss) || name;
}

function atCheckpoint(checkpoint: Checkpoint, indicator: Indicator, text: Text): string[] {
  const { how } = text.commands;
  const { target, milestones } = indicator;
  const occasion = text.results.occasion(checkpoint.name, checkpoint.year);
  const words = targetForPeople(target, indicator, text);
  const final = isFinal(checkpoint, indicator);
  const milestone = final ? undefined : milestones.find((m) => m.year === checkpoint.year);
  const stage = milestone && targetForPeople(milestone.target, indicator, text);
  if (target.type === 'attested') return [how.attested(occasion, final)];
  if (target.type === 'trend')
    return [how.trend(occasion, words, final), ...(stage ? [how.trendMilestone(occasion, stage)] : [])];
  if (indicator.annual) return [how.annual(occasion, words)];
  if (stage) return [how.milestone(occasion, stage, words)];
  if (target.type === 'than') return [how.than(occasion, words)];
  const known = thresholdIn(indicator);
  if (!known) return [how.change(occasion, words)];
  const said =
    target.type === 'threshold'
      ? words
      : words + text.results.bracket(targetForPeople(known, indicator, text));
  return [
    final ? how.target(occasion, said) : onTheWay(checkpoint.year, occasion, indicator, known, said, text),
  ];
}

type Threshold = Extract<Target, { type: 'threshold' }>;

/** The number that the target comes to, as far as the plan alone says; a change needs its year's value. */
function thresholdIn({ target, baseline, period }: Indicator): Threshold | null {
  if (target.type === 'threshold') return target;
  if (target.type !== 'change' && target.type !== 'points') return null;
  if (target.from !== period.base || baseline?.type !== 'number') return null;
  const { operator, by, type } = target;
  return {
    type: 'threshold',
    operator,
    value: type === 'points' ? baseline.value.add(by) : baseline.value.mul(by.add(1)),
  };
}

function onTheWay(
  year: number,
  occasion: string,
  indicator: Indicator,
  target: Threshold,
  words: string,
  text: Text,
): string {
  const { how } = text.commands;
  const { baseline, milestones, period, kind } = indicator;
  if (kind === 'growth' && milestones.length === 0) return how.growthNow(occasion, words);
  if (kind === 'growth')
    return how.growthElsewhere(occasion, milestones.map((one) => one.year).join('、'), words);
  if (baseline?.type !== 'number' && milestones.length > 0) {
    return how.milestoneElsewhere(occasion, milestones.map((one) => one.year).join('、'), words);
  }
  if (baseline?.type === 'text') return how.wordsForBaseline(occasion, baseline.text, words);
  if (!baseline) return how.noBaseline(occasion, words);
  const pace = paceTo(year, baseline.value, target, period);
  const writer = new ValueWriter(indicator, [target.value]);
  const [b, t, r] = [pace.baseline, pace.target, pace.required].map((value) => writer.person(value));
  if (pace.alreadyMet) return how.paceBaselineMet(occasion, b ?? '', words);
  return how.pace(
    occasion,
    r ?? '',
    `${b} + (${t} − ${b}) × ${new Fraction(pace.elapsed, pace.span).toFraction()}`,
    words,
  );
}

/** The page of one diagnostic code. */
export function renderCode(code: Code, severity: Severity, look: Look): string {
  const { list } = look.text.commands;
  const words = look.text.diagnostics[code];
  const rows: [string, string][] = [
    [list.severity, look.text.commands.severity[severity]],
    [list.cause, words.cause],
    [list.remedy, words.remedy],
  ];
  return `${code}  ${words.title}\n\n${pairs(rows, look)}\n`;
}

export function codeJson(code: Code, severity: Severity, text: Text): string {
  const { title, cause, remedy } = text.diagnostics[code];
  return `${JSON.stringify({ code, severity, title, cause, remedy }, null, 2)}\n`;
}

export function explainJson(
  plan: Plan,
  indicator: Indicator,
  text: Text,
  evaluations: readonly Evaluation[] = [],
): string {
  const how = howJudged(plan, indicator, text);
  const trace = evaluations.length === 0 ? {} : { trace: traceOf(indicator, evaluations, text) };
  const value = { plan: plan.id, ...indicatorJson(indicator), how, ...trace };
  return `${JSON.stringify(value, null, 2)}\n`;
}
