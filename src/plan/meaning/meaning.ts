import type { DiagnosticParams, TargetFaultReason } from '../../diagnostic/codes.js';
import { nearest } from '../../diagnostic/nearest.js';
import { parseBaseline, unitOfPromise } from '../build/build.js';
import type { Catalogue } from '../build/catalogue.js';
import { exampleBaseline, exampleTarget, fitsKind } from '../build/fitting.js';
import { seriesTexts } from '../build/row-series.js';
import { isList, isTargetFault, parseTarget, type TargetText } from '../build/target.js';
import { isDay } from '../due.js';
import type { PlanDocumentText, PromiseText, RowText } from '../file/schema.js';
import type { Path } from '../file/yaml.js';
import type { Kind } from '../plan.js';
import { checkComparisons } from './comparison-check.js';
import { checkDemand } from './demand-check.js';
import { checkFit } from './fit-check.js';
import { checkLevels } from './level-check.js';
import { checkReckoning } from './reckoning-check.js';
import { checkGrading, checkRevisions } from './revision-check.js';
import { placesOf } from './written.js';

type RuleCode =
  | 'PC103'
  | 'PC104'
  | 'PC105'
  | 'PC106'
  | 'PC108'
  | 'PC111'
  | 'PC112'
  | 'PC113'
  | 'PC114'
  | 'PC115'
  | 'PC117'
  | 'PC118'
  | 'PC119'
  | 'PC120'
  | 'PC130'
  | 'PC131'
  | 'PC132'
  | 'PC133'
  | 'PC134'
  | 'PC135'
  | 'PC140'
  | 'PC141'
  | 'PC142'
  | 'PC143'
  | 'PC144'
  | 'PC145'
  | 'PC146'
  | 'PC147'
  | 'PC150'
  | 'PC151'
  | 'PC152'
  | 'PC153'
  | 'PC154'
  | 'PC155'
  | 'PC156'
  | 'PC157'
  | 'PC158';

/** Something that the schema allows and that still cannot be meant; `path` leads to it in the file. */
export type Finding = {
  [C in RuleCode]: {
    readonly code: C;
    readonly path: Path;
    readonly params: Omit<DiagnosticParams[C], 'firstLine' | 'firstFile'>;
  };
}[RuleCode] & { readonly first?: Path };

/** Checks what a schema cannot: targets and baselines against their units, known ids, dates, doubles. */
export function findMeaningless(plan: PlanDocumentText, catalogue: Catalogue): Finding[] {
  return [
    ...checkPeriod(plan),
    ...checkDates(plan),
    ...checkGrading(plan),
    ...checkLevels(plan, catalogue),
    ...plan.indicators.flatMap((promise, i) => checkPromise(promise, ['indicators', i], catalogue)),
    ...(plan.commitments ?? []).flatMap((promise, i) => checkPromise(promise, ['commitments', i], catalogue)),
    ...plan.indicators.flatMap((row, i) => checkSeries(row, ['indicators', i], catalogue)),
    ...checkComparisons(plan, catalogue),
    ...checkDoubles(plan),
  ];
}

function checkPeriod(plan: PlanDocumentText): Finding[] {
  const findings: Finding[] = [];
  const { start, end, base } = plan.period;
  if (end < start || (base !== undefined && base >= end)) {
    findings.push({ code: 'PC111', path: ['period'], params: { problem: 'end-before-start' } });
  }
  if (Object.keys(plan.checkpoints).length === 0) {
    findings.push({ code: 'PC111', path: ['checkpoints'], params: { problem: 'no-checkpoints' } });
  }
  if (plan.indicators.length === 0) {
    findings.push({ code: 'PC111', path: ['indicators'], params: { problem: 'no-indicators' } });
  }
  return findings;
}

function checkDates(plan: PlanDocumentText): Finding[] {
  const documentDate = plan.document?.date;
  const findings = documentDate ? calendar(documentDate, 'date', ['document', 'date'], 0) : [];
  for (const [name, checkpoint] of Object.entries(plan.checkpoints)) {
    const path = ['checkpoints', name];
    for (const key of ['opens', 'due_strict', 'due'] as const) {
      const date = checkpoint[key];
      if (date) findings.push(...calendar(date, key, [...path, key], checkpoint.year));
    }
    const order = [checkpoint.opens, checkpoint.due_strict, checkpoint.due].filter((d) => d !== undefined);
    if (order.some((date, i) => i > 0 && date < (order[i - 1] ?? ''))) {
      findings.push({
        code: 'PC108',
        path,
        params: { key: name, date: order.join(' > '), problem: 'order', year: checkpoint.year },
      });
    }
    if (checkpoint.due && !isInOrAfter(checkpoint.year, checkpoint.due)) {
      findings.push({
        code: 'PC108',
        path: [...path, 'due'],
        params: { key: 'due', date: checkpoint.due, problem: 'year', year: checkpoint.year },
      });
    }
  }
  return findings;
}

/** Plans evaluate a year within it or, once its figures are there, in the next. */
function isInOrAfter(year: number, date: string): boolean {
  const due = Number(date.slice(0, 4));
  return due === year || due === year + 1;
}

function calendar(date: string, key: string, path: Path, year: number): Finding[] {
  return isDay(date) ? [] : [{ code: 'PC108', path, params: { key, date, problem: 'calendar', year } }];
}

export function checkPromise(promise: PromiseText, path: Path, catalogue: Catalogue): Finding[] {
  const known = catalogue.get(promise.id);
  if (!known && !promise.kind) {
    const params = { id: promise.id, nearest: nearest(promise.id, catalogue.keys()) };
    return [{ code: 'PC105', path: [...path, 'id'], params }];
  }
  const kind = promise.kind ?? known?.kind ?? 'rate';
  const unit = unitOfPromise(promise, known);
  return [
    ...placesOf(promise, path).flatMap(({ text, path: at }) => checkTarget(text, kind, unit, at)),
    ...checkBaseline(promise, kind, unit, [...path, 'baseline']),
    ...checkDemand(promise, path, kind, unit, known),
    ...checkFit(promise, path, kind, unit),
    ...checkReckoning(promise, path, kind, unit),
    ...checkRevisions(promise, path),
  ];
}

/** Each series is checked as a promise of its own; what it has from its row was checked there. */
function checkSeries(row: RowText, path: Path, catalogue: Catalogue): Finding[] {
  if (row.series === undefined) return [];
  const own = row.series;
  const inherited = (key: unknown, i: number) =>
    own[i] !== undefined && !own[i].kind && !own[i].unit && !Object.hasOwn(own[i], String(key));
  const known = row.kind !== undefined || catalogue.has(row.id);
  return [
    ...(own.length < 2
      ? ([{ code: 'PC141', path: [...path, 'series'], params: { problem: 'too-few', id: row.id } }] as const)
      : []),
    ...(row.baseline === undefined
      ? []
      : ([
          { code: 'PC141', path: [...path, 'baseline'], params: { problem: 'baseline', id: row.id } },
        ] as const)),
    ...seriesTexts(row, catalogue).flatMap((text, i) =>
      known || text.kind || catalogue.has(text.id)
        ? checkPromise(text, [...path, 'series', i], catalogue).filter(
            (finding) => !inherited(finding.path[path.length + 2], i),
          )
        : [],
    ),
  ];
}

function checkTarget(written: TargetText, kind: Kind, unit: string, path: Path): Finding[] {
  const target = parseTarget(written, unit);
  const fault = faultOf(target, kind);
  if (fault === null) return [];
  const reason =
    fault === 'unit' && kind === 'count' && /[%％]/.test(String(written)) ? 'share-of-count' : fault;
  const text = asWritten(written);
  const example = EXAMPLES[reason] ?? exampleTarget(kind, unit);
  return [{ code: 'PC103', path, params: { target: text, reason, unit, example } }];
}

/** In the braces and brackets that a rule file writes it in. */
function asWritten(written: TargetText): string {
  if (typeof written === 'string') return written;
  if (isList(written))
    return `[${written.map((one) => (typeof one === 'string' ? JSON.stringify(one) : asWritten(one))).join(', ')}]`;
  const keys = Object.entries(written).map(
    ([key, value]) => `${key}: ${key === 'than' ? value : JSON.stringify(value)}`,
  );
  return `{ ${keys.join(', ')} }`;
}

const EXAMPLES: { readonly [R in TargetFaultReason]?: string } = {
  change: '{ change: "<= -25%", from: 2015 }',
  points: '{ points: ">= 5", from: 2020 }',
  difference: '{ difference: ">= 1 岁", from: 2020 }',
  within: '{ about: 5.5%, within: "0.3" }',
};

/** An answer has no unit that a number could fail to fit, so for it the kind is always what is wrong. */
function faultOf(target: ReturnType<typeof parseTarget>, kind: Kind): TargetFaultReason | null {
  if (!isTargetFault(target)) return fitsKind(target, kind) ? null : 'kind';
  return kind === 'attestation' ? 'kind' : target.reason;
}

function checkBaseline(promise: PromiseText, kind: Kind, unit: string, path: Path): Finding[] {
  const { baseline } = promise;
  if (baseline === undefined || typeof baseline === 'object' || parseBaseline(baseline, unit)) return [];
  return [
    { code: 'PC104', path, params: { baseline: String(baseline), example: exampleBaseline(kind, unit) } },
  ];
}

/** What of a plan can stand twice. */
interface Doubled {
  readonly indicators: readonly {
    readonly id: string;
    readonly row?: number | undefined;
    readonly series?: readonly { readonly id: string }[] | undefined;
  }[];
  readonly commitments?: readonly { readonly id: string }[] | undefined;
  readonly references?: readonly { readonly id: string }[] | undefined;
}

/** An id or a row number that stands twice. */
export function checkDoubles(plan: Doubled): Finding[] {
  const numberless = (list: readonly { readonly id: string }[] | undefined, ...path: Path) =>
    (list ?? []).map(({ id }, i) => ({ promise: { id, row: undefined }, path: [...path, i] as Path }));
  const all = [
    ...plan.indicators.map((promise, i) => ({ promise, path: ['indicators', i] as Path })),
    ...plan.indicators.flatMap(({ series }, i) => numberless(series, 'indicators', i, 'series')),
    ...numberless(plan.commitments, 'commitments'),
    ...numberless(plan.references, 'references'),
  ];
  const first = new Map<string, Path>();
  const findings: Finding[] = [];
  for (const { promise, path } of all) {
    for (const what of ['id', 'row'] as const) {
      const value = promise[what];
      if (value === undefined) continue;
      const key = `${what} ${value}`;
      const earlier = first.get(key);
      if (earlier) {
        findings.push({
          code: 'PC106',
          path: [...path, what],
          params: { what, value: String(value) },
          first: [...earlier, what],
        });
      } else first.set(key, path);
    }
  }
  return findings;
}
