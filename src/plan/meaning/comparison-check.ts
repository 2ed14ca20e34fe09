import { nearest } from '../../diagnostic/nearest.js';
import { unitOf } from '../../quantity/amount.js';
import { sameThing } from '../../quantity/unit.js';
import { unitOfPromise } from '../build/build.js';
import type { Catalogue } from '../build/catalogue.js';
import { seriesTexts } from '../build/row-series.js';
import { isList } from '../build/target.js';
import type { PlanDocumentText, PromiseText } from '../file/schema.js';
import type { Path } from '../file/yaml.js';
import type { Finding } from './meaning.js';
import { placesOf } from './written.js';

/** A promise or a reference with its place: a row of several series is not itself measured. */
interface Placed {
  readonly text: PromiseText | NonNullable<PlanDocumentText['references']>[number];
  readonly path: Path;
  readonly several: boolean;
}

/** The series that are only compared with, and the comparisons themselves. */
export function checkComparisons(plan: PlanDocumentText, catalogue: Catalogue): Finding[] {
  const all = placedIn(plan, catalogue);
  return [
    ...(plan.references ?? []).flatMap(({ id, kind }, i): Finding[] => {
      if (kind || catalogue.has(id)) return [];
      const params = { id, nearest: nearest(id, catalogue.keys()) };
      return [{ code: 'PC105', path: ['references', i, 'id'], params }];
    }),
    ...all.flatMap((one) => checkOne(one, all, catalogue)),
    ...all.flatMap((one) => countedFromLater(one, plan.period.end)),
  ];
}

function placedIn(plan: PlanDocumentText, catalogue: Catalogue): Placed[] {
  const rows = plan.indicators.flatMap((row, i) => [
    { text: row, path: ['indicators', i] as Path, several: row.series !== undefined },
    ...seriesTexts(row, catalogue).map((text, k) => ({
      text,
      path: ['indicators', i, 'series', k] as Path,
      several: false,
    })),
  ]);
  const others = (['commitments', 'references'] as const).flatMap((list) =>
    (plan[list] ?? []).map((text, i) => ({ text, path: [list, i] as Path, several: false })),
  );
  return [...rows, ...others];
}

function checkOne({ text, path }: Placed, all: readonly Placed[], catalogue: Catalogue): Finding[] {
  if (!('target' in text)) return [];
  const single = placesOf(text, path).flatMap(({ text: target, path: at }) =>
    (isList(target) ? target : [target]).map((one) => [at, one] as const),
  );
  return single.flatMap(([at, target]) => {
    if (typeof target === 'string' || !('than' in target)) return [];
    const problem = whyIncomparable(text, target.than, all, catalogue);
    const ids = all.filter(({ several }) => !several).map((one) => one.text.id);
    const near = problem === 'unknown' ? nearest(target.than, ids) : null;
    return problem ? [{ code: 'PC140', path: at, params: { id: target.than, problem, nearest: near } }] : [];
  });
}

/** A change is counted from a year before the one that is judged. */
function countedFromLater({ text, path }: Placed, end: number): Finding[] {
  if (!('target' in text)) return [];
  const last = text.period?.end ?? end;
  return placesOf(text, path).flatMap(({ role, text: target, path: at }) => {
    const year = role === 'milestone' ? Number(at.at(-1)) : last;
    const late = (isList(target) ? target : [target]).find(
      (one) => typeof one === 'object' && 'from' in one && one.from >= year,
    );
    if (typeof late !== 'object' || !('from' in late)) return [];
    const params = { written: `from: ${late.from}`, other: String(year), problem: 'late' } as const;
    return [{ code: 'PC155', path: at, params }];
  });
}

function whyIncomparable(
  own: PromiseText,
  id: string,
  all: readonly Placed[],
  catalogue: Catalogue,
): 'unknown' | 'itself' | 'several' | 'unit' | null {
  if (id === own.id) return 'itself';
  const other = all.find(({ text }) => text.id === id);
  if (!other) return 'unknown';
  if (other.several) return 'several';
  const [a, b] = [measureOf(own, catalogue), measureOf(other.text, catalogue)];
  return a && b && !(a.dimension === b.dimension && sameThing(a.noun, b.noun)) ? 'unit' : null;
}

/** Null where the kind is not known, which is said elsewhere. */
function measureOf(text: Placed['text'], catalogue: Catalogue) {
  const known = catalogue.get(text.id);
  return text.kind || known ? unitOf(unitOfPromise(text, known)) : null;
}
