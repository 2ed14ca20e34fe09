import type { Fraction } from 'fraction.js';
import type { Result } from '../../evaluate/result.js';
import { now } from '../../outcome/later.js';
import type { PointName, WayKind } from '../../text/page.js';
import type { Text } from '../../text/text.js';
import { saidOf } from '../said/value.js';
import { type Drawing, draw } from './chart.js';
import { type Label, placeLabels } from './labels.js';
import { ink } from './palette.js';

const WIDTH = 380;
const HEIGHT = 200;
const GRID = { left: 30, right: 30, top: 4, bottom: 24 };
/** Where labels may stand: above the years. */
const FRAME = { left: 4, right: WIDTH - 4, top: 0, bottom: HEIGHT - GRID.bottom - 2 };
/** What the lines leave free above and below for labels, as a share of their own height. */
const AIR = 0.28;

/** One value that has a year, and what it is. */
interface Point {
  readonly name: PointName;
  readonly year: number;
  readonly value: Fraction;
}

/** A drawing of several years, and what its dashed line is. */
export interface Way extends Drawing {
  readonly kind: WayKind;
}

/**
 * The way from baseline to target with the measured years on it; null where there is none to see: neither a baseline nor a
 * second measured year.
 */
export function path(result: Result, text: Text): Way | null {
  const points = pointsOf(result);
  const measured = points.filter(({ name }) => name === 'measured');
  const hasWay = measured.length > 1 || points.some(({ name }) => name === 'baseline');
  if (measured.length === 0 || !hasWay || result.indicator.kind === 'presence') return null;
  const scale = scaleOf(points, result);
  return {
    kind: kindOf(points),
    width: WIDTH,
    height: HEIGHT,
    body: () => draw(optionOf(points, scale), WIDTH, HEIGHT) + labelsOf(points, scale, result, text),
    alt: sentences(points, result, text),
  };
}

function kindOf(points: readonly Point[]): WayKind {
  const names = points.map(({ name }) => name);
  if (!names.includes('target')) return 'direction';
  return names.includes('baseline') ? 'pace' : 'level';
}

/** From the base year on; what is due stands at the year that was judged. */
function pointsOf(result: Result): Point[] {
  const { indicator, measured, required, target } = result;
  const history = now(result.history);
  const { base, end } = indicator.period;
  const point = (name: PointName, year: number | undefined, value: Fraction | null | undefined): Point[] =>
    value && year !== undefined ? [{ name, year, value }] : [];
  const isTarget = required !== null && target !== null && required.equals(target);
  return [
    ...(indicator.kind === 'growth' ? [] : point('baseline', base, history.baseline)),
    ...history.years.map(({ year, value }) => ({ name: 'measured' as const, year, value })),
    ...(isTarget ? [] : point('required', measured?.year, required)),
    ...point('target', end, target),
  ];
}

interface Scale {
  readonly from: number;
  readonly to: number;
  readonly low: number;
  readonly high: number;
}

function scaleOf(points: readonly Point[], { indicator: { period } }: Result): Scale {
  const values = points.map(({ value }) => value.valueOf());
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const air = (most - least) * AIR || Math.abs(most) * 0.1 || 1;
  const years = points.map(({ year }) => year);
  return {
    from: Math.min(period.base, ...years),
    to: Math.max(period.end, ...years),
    low: least - air,
    high: most + air,
  };
}

const STILL = { silent: true, clip: false, emphasis: { disabled: true } } as const;

function optionOf(points: readonly Point[], { from, to, low, high }: Scale) {
  const named = (...names: PointName[]) => points.filter(({ name }) => names.includes(name)).map(xy);
  const way = named('baseline', 'target');
  return {
    grid: GRID,
    xAxis: {
      type: 'value',
      min: from,
      max: to,
      interval: 1,
      axisLine: { show: true, onZero: false, lineStyle: { color: ink('muted') } },
      axisTick: { show: true, lineStyle: { color: ink('muted') } },
      splitLine: { show: true, lineStyle: { color: ink('rule') } },
      axisLabel: { fontSize: 12, color: ink('muted'), formatter: (year: number) => String(year) },
    },
    yAxis: { type: 'value', min: low, max: high, show: false },
    series: [
      line(way.length > 1 ? way : acrossAt(named('target')[0]?.[1], from, to), {
        symbol: 'none',
        lineStyle: { type: [6, 4], width: 1.5, color: ink('muted') },
      }),
      line(named('baseline', 'measured'), { symbol: 'none', lineStyle: { width: 2, color: ink('link') } }),
      marks(named('baseline', 'measured'), 'circle', 9, ink('link')),
      marks(named('required'), 'rect', [12, 3], ink('ink')),
      marks(named('target'), 'diamond', 13, ink('ink')),
    ],
  };
}

function xy({ year, value }: Point): [number, number] {
  return [year, value.valueOf()];
}

/** Without a baseline the target alone is a level line. */
function acrossAt(value: number | undefined, from: number, to: number): [number, number][] {
  return value === undefined
    ? []
    : [
        [from, value],
        [to, value],
      ];
}

function line(data: readonly [number, number][], look: object) {
  return { type: 'line', ...STILL, data, ...look };
}

function marks(
  data: readonly [number, number][],
  symbol: string,
  symbolSize: number | readonly number[],
  color: string,
) {
  const itemStyle = { color, borderColor: ink('paper'), borderWidth: 1.5, opacity: 1 };
  return { type: 'scatter', ...STILL, z: 5, data, symbol, symbolSize, itemStyle };
}

/** The points that a reader looks for are named: the year judged, what was due by it, the target, the baseline. */
function labelsOf(points: readonly Point[], scale: Scale, result: Result, text: Text): string {
  const { from, to, low, high } = scale;
  const last = points.findLast(({ name }) => name === 'measured');
  const due = points.find(({ name }) => name === 'required' || name === 'target');
  const measuredIsHigher = !last || !due || last.value.gte(due.value);
  const above: { readonly [N in PointName]: boolean } = {
    measured: measuredIsHigher,
    required: !measuredIsHigher,
    target: !(measuredIsHigher && last?.year === to),
    baseline: false,
  };
  const order: readonly PointName[] = ['measured', 'required', 'target', 'baseline'];
  const named = order.flatMap((name) => points.findLast((point) => point.name === name) ?? []);
  const labels = named.map((point): Label => {
    const x = GRID.left + ((point.year - from) / (to - from)) * (WIDTH - GRID.left - GRID.right);
    const y = GRID.top + ((high - point.value.valueOf()) / (high - low)) * (HEIGHT - GRID.top - GRID.bottom);
    return { x, y, text: wordOf(point, result, text), above: above[point.name] };
  });
  return placeLabels(labels, FRAME)
    .map((label) => label.text)
    .join('');
}

function wordOf({ name, value }: Point, result: Result, text: Text): string {
  const said = saidOf(result, text);
  return text.page.point[name](name === 'target' ? said.target : said.number(value));
}

/** `2020年基期87.01%；2023年实际88.9%；2023年应达88.804%；2025年目标≥90%`. */
function sentences(points: readonly Point[], result: Result, text: Text): string {
  return points
    .map((point) => text.page.inYear(point.year, wordOf(point, result, text)))
    .join(text.page.listBreak);
}
