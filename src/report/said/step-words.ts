import { unitOf } from '../../quantity/amount.js';
import { ValueWriter } from '../../quantity/value-writer.js';
import { inSteps, type Steps } from '../../tables/pause.js';
import type { Amount } from '../../text/steps.js';
import type { Text } from '../../text/text.js';
import type { Step } from './next-steps.js';
import { labelOf } from './rows.js';
import { demandForPeople, nameOfSeries, thresholdForPeople, withNoun } from './target.js';
import { measuredForPeople, reasonText, saidOf, termsOf, writerFor, ZERO } from './value.js';

/** A step as a row of a table that can stand in a letter: names and no ids. */
export interface ShownStep {
  readonly place: string;
  readonly indicator: string;
  readonly measured: string;
  readonly wanted: string;
  readonly change: string;
  readonly by: string;
}

/** One row a step; what one place has still to report stands in one row. */
export function* shownSteps(steps: readonly Step[], text: Text): Steps<ShownStep[]> {
  const groups = new Map<string | Step, Step[]>();
  for (const step of steps) {
    const key = step.doing === 'report' ? reportKey(step) : step;
    const group = groups.get(key);
    if (group) group.push(step);
    else groups.set(key, [step]);
  }
  return yield* inSteps(groups.values(), (group) => {
    const [first] = group;
    if (!first) return [];
    return [group.length === 1 ? shownStep(first, text) : reportsTogether(first, group, text)];
  });
}

function reportKey({ evaluation: { plan, occasion }, area, missing }: Step): string {
  return JSON.stringify([plan.id, occasion.name, area, missing]);
}

function reportsTogether(first: Step, group: readonly Step[], text: Text): ShownStep {
  const numbers = group.map(({ row: { indicator } }) => String(indicator.row ?? indicator.name));
  return {
    ...shownStep(first, text),
    indicator: text.steps.rows([...new Set(numbers)]),
    measured: text.steps.unreported,
    wanted: '',
  };
}

export function shownStep(step: Step, text: Text): ShownStep {
  const { steps: words } = text;
  const { evaluation, area, result, wanted } = step;
  const { measured } = result;
  return {
    place: area ?? evaluation.plan.jurisdiction.name,
    indicator: indicatorOf(step, text),
    measured: measured ? words.measured(measuredForPeople(result, text), measured.year) : words.unreported,
    wanted: wantedText(step, text),
    change: changeText(step, text),
    by: wanted ? words.by(wanted.by, wanted.over) : words.soon,
  };
}

/** By the number of its row; a series by the row's name too. */
function indicatorOf({ result, row }: Step, text: Text): string {
  const label = labelOf(row, text);
  return row.indicator.id === result.indicator.id
    ? label
    : `${label} · ${nameOfSeries(result.indicator, text)}`;
}

/** The target, what was due by the year evaluated, and what is due next on the way to it. */
function wantedText({ result, wanted, area }: Step, text: Text): string {
  const { indicator, required, target, basis } = result;
  if (area !== null && isCounted(indicator.kind)) return text.results.presence.yes;
  const say = (value: NonNullable<typeof required>) =>
    withNoun(writerFor(result).person(value), termsOf(result), text);
  const now = wanted && basis === 'pace' && required && target && !required.equals(target);
  const isNext = wanted?.operator && wanted.value && target && !wanted.value.equals(target);
  return text.steps.wanted(demandForPeople(indicator, text), [
    ...(now && result.measured ? [{ year: result.measured.year, value: saidOf(result, text).required }] : []),
    ...(isNext && wanted.operator && wanted.value && wanted.year !== result.measured?.year
      ? [{ year: wanted.year, value: thresholdForPeople(wanted.operator, say(wanted.value)) }]
      : []),
  ]);
}

/** Of a county's own row it only counts whether it has one. */
function isCounted(kind: string): boolean {
  return kind === 'coverage' || kind === 'presence';
}

function changeText(step: Step, text: Text): string {
  const { steps: words } = text;
  const { doing, result, evaluation, missing } = step;
  switch (doing) {
    case 'raise':
    case 'lower':
      return words[doing](amountOf(step, text));
    case 'achieve':
      return isCounted(result.indicator.kind)
        ? words.provide
        : words.achieve(demandForPeople(result.indicator, text));
    case 'clarify':
      return words.clarify(reasonText(result, text));
    case 'report':
      return words.report(evaluation.occasion.year, missing);
  }
}

/** Never rounded to nothing. */
function amountOf({ result, amount, units, wanted }: Step, text: Text): Amount {
  const terms = termsOf(result);
  const written = new ValueWriter(terms, () => [ZERO]).person(amount ?? ZERO);
  const counted = result.indicator.counted?.[text.language] ?? '';
  return {
    shown: text.results.points(withNoun(written, terms, text)),
    share: unitOf(terms.unit).dimension === 'ratio',
    beyond: wanted?.operator === '>' || wanted?.operator === '<',
    units: units === null ? null : text.steps.units(units, counted),
  };
}
