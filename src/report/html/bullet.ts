import type { Fraction } from 'fraction.js';
import type { Result } from '../../evaluate/result.js';
import type { Operator } from '../../plan/plan.js';
import type { ValueWriter } from '../../quantity/value-writer.js';
import type { Text } from '../../text/text.js';
import { saidOf, writerFor } from '../said/value.js';
import { type Drawing, draw } from './chart.js';
import { endsNamed } from './ends-named.js';
import { ink } from './palette.js';
import { type Scale, scaleFor } from './scale.js';

const WIDTH = 220;
const HEIGHT = 46;
/** Two strokes through the bars near the left end, which is not nought. */
const CUT = `<path d="M14 32l4 -26M19 32l4 -26" stroke="${ink('paper')}" stroke-width="2" fill="none"/>`;
const BAR = { top: 9, height: 20, side: 6 };

/** What a bullet chart needs: one exact value, and a number to hold it against. */
interface Numbers {
  readonly measured: Fraction;
  readonly target: Fraction;
  readonly required: Fraction | null;
  readonly operator: Operator;
}

/** A drawing of one value, and what it is in words: measured, due, target. */
export interface Bullet extends Drawing {
  readonly facts: readonly string[];
  /** The axis does not begin at zero. */
  readonly cut: boolean;
}

/**
 * The measured value as a bar from the scale's beginning (marked where that is not zero), a line where it was to be by its year, a diamond above the target, and behind them the range
 * that satisfies the target; null where the indicator has no such numbers, or, as a growth, no scale that begins at zero.
 */
export function bullet(result: Result, text: Text): Bullet | null {
  const numbers = numbersOf(result);
  if (!numbers) return null;
  const values = [numbers.measured, numbers.target, numbers.required].flatMap((one) => one?.valueOf() ?? []);
  if (values.some((value) => value < 0)) return null;
  const scale = scaleFor(result, values);
  const facts = factsOf(numbers, result, text);
  const writer = writerFor(result);
  const { from, to } = scale;
  const cut = from.gt(0);
  const axis = text.page.scale(writer.person(from), writer.person(to), cut);
  return {
    width: WIDTH,
    height: HEIGHT,
    body: () => draw(optionOf(numbers, result, scale, writer), WIDTH, HEIGHT) + (cut ? CUT : ''),
    facts,
    cut,
    alt: [...facts, text.results.outcome[result.outcome], axis].join(text.page.listBreak),
  };
}

function numbersOf({ indicator, measured, target, required }: Result): Numbers | null {
  const asked = indicator.target;
  const noRange = indicator.kind === 'presence' || indicator.kind === 'growth';
  if (!('operator' in asked) || noRange || !measured?.value || !target) return null;
  const due = required?.equals(target) ? null : required;
  return { measured: measured.value, target, required: due, operator: asked.operator };
}

function optionOf(
  { measured, target, required, operator }: Numbers,
  result: Result,
  { from, to }: Scale,
  writer: ValueWriter,
) {
  // the axis begins at `from`, since stacked bars begin at nought
  const [most, at] = [to.sub(from).valueOf(), target.sub(from).valueOf()];
  const goodFrom = operator.startsWith('<') ? 0 : at;
  const goodTo = operator.startsWith('<') ? at : most;
  return {
    grid: { left: BAR.side, right: BAR.side, top: BAR.top, height: BAR.height },
    xAxis: {
      type: 'value',
      min: 0,
      max: most,
      interval: most,
      axisLine: { show: false },
      ...endsNamed((value: number) => writer.person(value === 0 ? from : to)),
    },
    // an axis each, so that bars of different widths lie in each other's middle
    yAxis: [0, 1].map(() => ({ type: 'category', data: [''], show: false })),
    series: [
      bar('ground', goodFrom, 'track', BAR.height),
      bar('ground', goodTo - goodFrom, 'zone', BAR.height),
      bar('ground', most - goodTo, 'track', BAR.height),
      { ...bar('measured', measured.sub(from).valueOf(), result.outcome, 8), yAxisIndex: 1, z: 3 },
      ...(required ? [mark(required.sub(from), 'rect', [4, BAR.height + 4])] : []),
      mark(target.sub(from), 'diamond', [12, 14], -BAR.height / 2),
    ],
  };
}

const STILL = { silent: true, emphasis: { disabled: true } } as const;

function bar(stack: string, value: number, purpose: Parameters<typeof ink>[0], width: number) {
  const itemStyle = { color: ink(purpose) };
  return { type: 'bar', ...STILL, stack, data: [value], barWidth: width, itemStyle };
}

function mark(value: Fraction, symbol: string, symbolSize: readonly [number, number], raised = 0) {
  const symbolOffset = [0, raised];
  const itemStyle = { color: ink('ink'), borderColor: ink('paper'), borderWidth: 1, opacity: 1 };
  return {
    type: 'scatter',
    ...STILL,
    z: 5,
    data: [[value.valueOf(), 0]],
    symbol,
    symbolSize,
    symbolOffset,
    itemStyle,
  };
}

function factsOf({ required }: Numbers, result: Result, text: Text): string[] {
  const { point } = text.page;
  const said = saidOf(result, text);
  return [
    point.measured(said.measured),
    ...(required ? [point.required(said.required)] : []),
    point.target(said.target),
  ];
}
