import { Fraction } from 'fraction.js';
import { judge } from '../../src/evaluate/judge.js';
import type { BasisChoice, Occasion, Result } from '../../src/evaluate/result.js';
import type { Series } from '../../src/evaluate/series.js';
import type { Measurement, Parts, Reading, Span } from '../../src/measure/measurement.js';
import { parseBaseline } from '../../src/plan/build/build.js';
import { isTargetFault, parseTarget, type TargetText } from '../../src/plan/build/target.js';
import type { Baseline, Checkpoint, Indicator, Kind, Period, Plan, Target } from '../../src/plan/plan.js';

/** Indicators and measurements as short as a table row, written the way rule files and data files write them. */
export interface Promised {
  readonly kind?: Kind;
  readonly unit?: string;
  readonly target: TargetText;
  readonly baseline?: string | { readonly text: string };
  readonly milestones?: Readonly<Record<number, TargetText>>;
  readonly annual?: boolean;
  readonly direction?: 'rise' | 'fall';
  readonly accumulates?: boolean;
  readonly average?: 'arithmetic' | 'geometric';
  readonly path?: 'linear' | 'compound';
  readonly sample?: number;
  /** By the day from which each is in force. */
  readonly revisions?: Readonly<Record<string, TargetText>>;
  readonly period?: Period;
}

/** What the cells say, by year; `missing`, `faulty`, `0/0`, `about 90%`, `yes`, `3/5`, `>= 95%` and plain numbers. */
export type Cells = Readonly<Record<number, string>>;

const PERIOD: Period = { start: 2021, end: 2025, base: 2020 };

const UNITS: { readonly [K in Kind]: string } = {
  rate: '%',
  coverage: '%',
  presence: '%',
  count: '家',
  quantity: '岁',
  growth: '%',
  attestation: '是/否',
};

export function indicator(promised: Promised): Indicator {
  const kind = promised.kind ?? 'rate';
  const unit = promised.unit ?? UNITS[kind];
  return {
    id: 'example',
    row: 1,
    name: '示例指标',
    gloss: null,
    aliases: [],
    kind,
    unit,
    counted: null,
    numerator: null,
    denominator: null,
    rollup: 'none',
    direction: kind === 'growth' ? (promised.direction ?? 'rise') : null,
    nature: 'expected',
    target: targetOf(promised.target, unit),
    targetText: JSON.stringify(promised.target),
    milestones: milestonesOf(promised.milestones ?? {}, unit),
    baseline: promised.baseline === undefined ? null : baselineOf(promised.baseline, unit),
    annual: promised.annual ?? false,
    accumulates: promised.accumulates ?? false,
    average: promised.average ?? null,
    path: promised.path ?? 'linear',
    revisions: Object.entries(promised.revisions ?? {}).map(([from, text]) => {
      return { from, target: targetOf(text, unit), text: JSON.stringify(text), source: '示例文件' };
    }),
    group: null,
    level: null,
    sample: promised.sample ?? null,
    series: [],
    weight: null,
    period: promised.period ?? PERIOD,
    ownPeriod: promised.period !== undefined,
    clause: null,
    note: null,
  };
}

function targetOf(text: TargetText, unit: string): Target {
  const target = parseTarget(text, unit);
  if (isTargetFault(target)) throw new Error(`no target: ${JSON.stringify(text)}`);
  return target;
}

function milestonesOf(texts: Readonly<Record<number, TargetText>>, unit: string): Indicator['milestones'] {
  return Object.entries(texts).map(([year, text]) => {
    return { year: Number(year), target: targetOf(text, unit), text: JSON.stringify(text) };
  });
}

function baselineOf(text: string | { readonly text: string }, unit: string): Baseline {
  if (typeof text === 'object') return { type: 'text', text: text.text };
  const number = parseBaseline(text, unit);
  if (!number) throw new Error(`no baseline: ${text}`);
  return { type: 'number', ...number, text };
}

export function measurement(year: number, text: string, more: Partial<Measurement> = {}): Measurement {
  const parts = partsOf(text);
  return {
    plan: 'example',
    indicator: 'example',
    area: null,
    year,
    reading: readingOf(text, parts),
    parts,
    text,
    note: null,
    source: { file: 'example.csv', line: year, column: 1 },
    ...more,
  };
}

function partsOf(text: string): Parts | null {
  const [, n, d] = /^(\d+)\/(\d+)$/.exec(text) ?? [];
  return n && d ? { numerator: new Fraction(n), denominator: new Fraction(d) } : null;
}

function readingOf(text: string, parts: Parts | null): Reading {
  if (text === 'missing') return { kind: 'missing' };
  if (text === 'faulty') return { kind: 'faulty', code: 'PC204' };
  if (text === '0/0') return { kind: 'not-applicable' };
  if (text === 'yes' || text === 'no' || text === 'in-progress') return { kind: 'answer', answer: text };
  if (text.startsWith('about ')) return { kind: 'approximate' };
  if (parts) return exact(parts.numerator.div(parts.denominator));
  const [, operator, amount] = /^(>=|<=|>|<) (.*)$/.exec(text) ?? [];
  if (!operator || !amount) return exact(number(text));
  const limit = { value: number(amount), inclusive: operator.endsWith('=') };
  const rising = operator.startsWith('>');
  return { kind: 'range', low: rising ? limit : null, high: rising ? null : limit };
}

function exact(value: Fraction): Reading {
  return { kind: 'number', value, step: new Fraction(0) };
}

/** `88.804%` and `120`, exactly. */
export function number(text: string): Fraction {
  return text.endsWith('%') ? new Fraction(text.slice(0, -1)).div(100) : new Fraction(text);
}

/** A cell may say several things, parted by `;`: its own value, `total 25`, `average 5%`, `change -25% from 2015`. */
export function series(cells: Cells): Series {
  const all = Object.entries(cells).flatMap(([year, text]) =>
    text.split('; ').map((one) => spanned(Number(year), one)),
  );
  const own = new Map(all.filter(({ span }) => !span).map((m) => [m.year, m]));
  return {
    get: (year) => own.get(year),
    keys: () => new Set(all.map(({ year }) => year)).values(),
    told: (year, kind) => all.filter((m) => m.year === year && m.span?.kind === kind),
  };
}

function spanned(year: number, text: string): Measurement {
  const [, kind, amount = '', from] = /^(total|average|change) (.*?)(?: from (\d{4}))?$/.exec(text) ?? [];
  if (kind === undefined) return measurement(year, text);
  const span: Span =
    kind === 'change' ? { kind, from: from === undefined ? null : Number(from) } : { kind: kind as 'total' };
  return { ...measurement(year, amount), span };
}

const NO_DATE = { due: null, dueStrict: null, opens: null, wording: null, clause: null, note: null };

export function checkpoint(name: string, year: number, dates: Partial<Checkpoint> = {}): Checkpoint {
  return { name, year, ...NO_DATE, ...dates };
}

const CHECKPOINTS = [checkpoint('midterm', 2023), checkpoint('final', 2025)];

/** A plan of these indicators, and whatever else it is to have. */
export function planWith(indicators: readonly Indicator[], more: Partial<Plan> = {}): Plan {
  return {
    id: 'example',
    title: '示例规划',
    gloss: null,
    jurisdiction: {
      name: '示例市',
      aliases: [],
      code: null,
      level: null,
      province: null,
      parent: null,
      units: [],
      levels: [],
    },
    document: { number: null, issuer: null, date: null, source: null },
    period: { start: 2021, end: 2025, base: 2020 },
    checkpoints: [checkpoint('midterm', 2023), checkpoint('final', 2025)],
    indicators,
    commitments: [],
    references: [],
    grading: null,
    note: null,
    origin: { file: 'example.yaml', sha256: '' },
    ...more,
  };
}

/** `midterm`, `final`, or a year without a checkpoint. */
export function occasion(at: 'midterm' | 'final' | number): Occasion {
  if (typeof at === 'number') return { name: String(at), year: at, checkpoint: null };
  const found = CHECKPOINTS.find((one) => one.name === at);
  if (!found) throw new Error(at);
  return { name: at, year: found.year, checkpoint: found };
}

/** The verdict on one indicator with the given cells; `other` are those of the series that it may be compared with. */
export function judged(
  promised: Promised | Indicator,
  cells: Cells,
  at: 'midterm' | 'final' | number = 'midterm',
  basis: BasisChoice = 'auto',
  other: Cells = {},
): Result {
  const one = 'id' in promised ? promised : indicator(promised);
  const another = { indicator: { ...one, id: 'other', baseline: null }, series: series(other) };
  return judge(one, series(cells), occasion(at), basis, (id) => (id === 'other' ? another : null));
}

/** Outcome and reason in one word each: `on-track pace-kept`. */
export function verdict(...given: Parameters<typeof judged>): string {
  const { outcome, reason } = judged(...given);
  return `${outcome} ${reason.code}`;
}

export function remarks(result: Result): string[] {
  return result.remarks.map((remark) => remark.code);
}

/** A share in percent, exactly; a count as it is. */
export function shown(value: Fraction | null, scale = 100): string | null {
  return value === null ? null : value.mul(scale).toFraction();
}
