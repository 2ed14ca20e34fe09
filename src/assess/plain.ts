import { Fraction } from 'fraction.js';
import { now } from '../outcome/later.js';
import type { Plan } from '../plan/plan.js';
import { atOnce, type Pause, type Steps, withPauses } from '../tables/pause.js';
import type { Coverage } from './coverage.js';
import type { Evaluation, Findings } from './findings.js';
import type { PlanHead } from './records.js';

/** An exact number as data: `{ exact: '1/3' }`, `{ exact: '-5' }`. */
export interface Exact {
  readonly exact: string;
}

/** A whole number of any size as data: `{ whole: '12' }`. */
export interface Whole {
  readonly whole: string;
}

/** The same as data that `structuredClone` and JSON keep as it is; what is worked out when asked for has been. */
export type Plain<T> = T extends Fraction
  ? Exact
  : T extends bigint
    ? Whole
    : T extends () => infer R
      ? Plain<R>
      : T extends readonly (infer E)[]
        ? readonly Plain<E>[]
        : T extends object
          ? { readonly [K in keyof T]: Plain<T[K]> }
          : T;

/** All that a run found, as plain data. */
export type Report = Plain<Findings>;

/** Of each plan only what a report tells of it: its rows stand with their results. */
export function reportOf(findings: Findings): Report {
  return atOnce(reportInSteps(findings));
}

/** The same with a pause wherever one is due. */
export function reportWithPauses(findings: Findings, pause: Pause): Promise<Report> {
  return withPauses(reportInSteps(findings), pause);
}

/** The same in steps: results, of which there may be many, are turned one by one, so that the rest is only put together. */
export function* reportInSteps({ evaluations, coverages, ...rest }: Findings): Steps<Report> {
  const headed = {
    ...rest,
    evaluations: evaluations.map(withHead),
    ...(coverages && { coverages: now(coverages).map(withHead) }),
  } satisfies Findings;
  const made: Made = new Map();
  yield* turningResults(headed, made, plain);
  return plain(headed, made) as Report;
}

function* turningResults(of: Findings | Report, made: Made, turn: Turn): Steps<void> {
  for (const { results, areas } of of.evaluations) {
    for (const result of results) {
      // what the whole was made of is as long as there are units
      for (const row of result.measured?.measurement.rollup?.rows ?? []) yield void turn(row, made);
      yield void turn(result, made);
    }
    for (const unit of areas ?? []) yield void turn(unit, made);
  }
}

function withHead<T extends Evaluation | Coverage>(one: T): T {
  const { indicators: _, commitments: __, references: ___, ...plan } = one.plan as Partial<Plan> & PlanHead;
  return { ...one, plan };
}

/** The findings that a report was made of: its numbers are exact again. */
export function findingsOf(report: Report): Findings {
  return atOnce(findingsInSteps(report));
}

/** The same with a pause wherever one is due. */
export function findingsWithPauses(report: Report, pause: Pause): Promise<Findings> {
  return withPauses(findingsInSteps(report), pause);
}

/** The same in steps. */
export function* findingsInSteps(report: Report): Steps<Findings> {
  const made: Made = new Map();
  yield* turningResults(report, made, exact);
  return exact(report, made) as Findings;
}

/** What was made of an object, so that one that stands in several places still is one. */
type Made = Map<object, unknown>;
type Turn = (part: unknown, made: Made) => unknown;

function plain(value: unknown, made: Made): unknown {
  if (value instanceof Fraction) return { exact: value.toFraction() } satisfies Exact;
  if (typeof value === 'bigint') return { whole: String(value) } satisfies Whole;
  if (typeof value === 'function') return plain(value(), made);
  return withParts(value, made, plain, (one) => [...Object.entries(one), ...workedOut(one)]);
}

/** What an object's class works out of it when it is asked for. */
function workedOut(value: object): [string, unknown][] {
  const theClass = Object.getPrototypeOf(value);
  // what is handed in may be a plain object of another realm, or have no prototype at all
  if (theClass === null || Object.getPrototypeOf(theClass) === null) return [];
  const getters = Object.entries(Object.getOwnPropertyDescriptors(theClass)).filter(([, { get }]) => get);
  return getters.map(([name]) => [name, (value as Record<string, unknown>)[name]]);
}

function exact(value: unknown, made: Made): unknown {
  if (isOnly('exact', value)) return new Fraction(value.exact);
  if (isOnly('whole', value)) return BigInt(value.whole);
  return withParts(value, made, exact, Object.entries);
}

/** Whether an object says that one thing; what a diagnostic has to tell may bear the same name among others. */
function isOnly<K extends string>(key: K, value: unknown): value is { readonly [_ in K]: string } {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return false;
  return Object.keys(value).length === 1 && typeof (value as Record<string, unknown>)[key] === 'string';
}

/** A list or an object with each of its parts turned; what is undefined is as good as not there. */
function withParts(
  value: unknown,
  made: Made,
  turn: Turn,
  partsOf: (value: object) => readonly (readonly [string, unknown])[],
): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const known = made.get(value);
  if (known) return known;
  const turned = Array.isArray(value)
    ? value.map((part) => turn(part, made))
    : Object.fromEntries(
        partsOf(value).flatMap(([key, part]) => (part === undefined ? [] : [[key, turn(part, made)]])),
      );
  made.set(value, turned);
  return turned;
}
