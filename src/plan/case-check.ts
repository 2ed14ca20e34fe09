import type { Place } from '../diagnostic/diagnostic.js';
import { nearest } from '../diagnostic/nearest.js';
import type { RuleCase } from './cases.js';
import type { Finding } from './meaning.js';
import type { PlanDocumentText, PromiseText } from './schema.js';
import type { Path } from './yaml.js';

/** One case, with the place of its parts in the file that holds it. */
export interface PlacedCase {
  readonly file: string;
  readonly content: RuleCase;
  readonly path: Path;
  readonly place: (path: Path) => Place;
}

/** What a case names that its plan does not have: rows, ids, years, occasions. */
export function findCaseFaults({ content, path }: PlacedCase, plan: PlanDocumentText): Finding[] {
  const { given, expect, at } = content;
  return [
    ...(at === undefined ? [] : checkOccasion(String(at), [...path, 'at'], plan)),
    ...Object.keys(expect).flatMap((key) => checkKey(key, [...path, 'expect', key], plan)),
    ...Object.entries(given).flatMap(([key, years]) => {
      const here = [...path, 'given', key];
      const promise = promiseOf(key, plan);
      if (!promise) return checkKey(key, here, plan);
      return Object.keys(years).flatMap((year) => checkYear(year, [...here, year], promise, plan));
    }),
  ];
}

function promiseOf(key: string, plan: PlanDocumentText): PromiseText | null {
  const byRow = /^\d+$/.test(key) ? plan.indicators.find(({ row }) => row === Number(key)) : undefined;
  return byRow ?? [...plan.indicators, ...(plan.commitments ?? [])].find(({ id }) => id === key) ?? null;
}

function checkKey(key: string, path: Path, plan: PlanDocumentText): Finding[] {
  if (promiseOf(key, plan)) return [];
  const ids = [...plan.indicators, ...(plan.commitments ?? [])].map(({ id }) => id);
  return [{ code: 'PC120', path, params: { problem: 'indicator', value: key, nearest: nearest(key, ids) } }];
}

function checkOccasion(at: string, path: Path, { checkpoints }: PlanDocumentText): Finding[] {
  if (Object.hasOwn(checkpoints, at) || /^\d{4}$/.test(at)) return [];
  const near = nearest(at, Object.keys(checkpoints));
  return [{ code: 'PC120', path, params: { problem: 'occasion', value: at, nearest: near } }];
}

function checkYear(key: string, path: Path, promise: PromiseText, plan: PlanDocumentText): Finding[] {
  const { start, end, base = start - 1 } = promise.period ?? plan.period;
  const { target } = promise;
  const year = Number(key);
  const known = (year >= base && year <= end) || (typeof target === 'object' && target.from === year);
  return known ? [] : [{ code: 'PC120', path, params: { problem: 'year', value: key, nearest: null } }];
}
