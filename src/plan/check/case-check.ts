import type { Place } from '../../diagnostic/diagnostic.js';
import { nearest } from '../../diagnostic/nearest.js';
import type { RuleCase } from '../file/cases.js';
import type { PlanDocumentText, PromiseText } from '../file/schema.js';
import type { Path } from '../file/yaml.js';
import type { Finding } from '../meaning/meaning.js';

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

type CaseSubject = Pick<PromiseText, 'id'> & Partial<Pick<PromiseText, 'target' | 'milestones' | 'period'>>;

function promiseOf(key: string, plan: PlanDocumentText): CaseSubject | null {
  const byRow = /^\d+$/.test(key) ? plan.indicators.find(({ row }) => row === Number(key)) : undefined;
  return byRow ?? namedIn(plan).find(({ id }) => id === key) ?? null;
}

/** What a case may give or expect: rows, their series, commitments, and what is compared with. */
function namedIn({ indicators, commitments = [], references = [] }: PlanDocumentText): CaseSubject[] {
  const series = indicators.flatMap((row) =>
    (row.series ?? []).map((one) => ({
      id: one.id,
      target: one.target ?? row.target,
      milestones: one.milestones ?? row.milestones,
      period: row.period,
    })),
  );
  return [...indicators, ...series, ...commitments, ...references];
}

function checkKey(key: string, path: Path, plan: PlanDocumentText): Finding[] {
  if (promiseOf(key, plan)) return [];
  const ids = namedIn(plan).map(({ id }) => id);
  const params = { problem: 'indicator', value: key, nearest: nearest(key, ids), known: '' } as const;
  return [{ code: 'PC120', path, params }];
}

function checkOccasion(at: string, path: Path, { checkpoints }: PlanDocumentText): Finding[] {
  if (Object.hasOwn(checkpoints, at) || /^\d{4}$/.test(at)) return [];
  const names = Object.keys(checkpoints);
  const params = {
    problem: 'occasion',
    value: at,
    nearest: nearest(at, names),
    known: names.join(', '),
  } as const;
  return [{ code: 'PC120', path, params }];
}

function checkYear(key: string, path: Path, promise: CaseSubject, plan: PlanDocumentText): Finding[] {
  const { start, end, base = start - 1 } = promise.period ?? plan.period;
  const year = Number(key);
  const asked = [promise.target, ...Object.values(promise.milestones ?? {})];
  const isReference = asked.some((one) => typeof one === 'object' && 'from' in one && one.from === year);
  const known = (year >= base && year <= end) || isReference;
  return known
    ? []
    : [{ code: 'PC120', path, params: { problem: 'year', value: key, nearest: null, known: '' } }];
}
