import { isWithin, nearest } from '../../diagnostic/nearest.js';
import { parseAmount } from '../../quantity/amount.js';
import { fold, foldName } from '../../quantity/fold.js';
import { parseUnit } from '../../quantity/unit.js';
import { parseBaseline, unitOfPromise } from '../build/build.js';
import type { Catalogue } from '../build/catalogue.js';
import { seriesTexts } from '../build/row-series.js';
import { namesSeveral } from '../build/several.js';
import { isTargetFault, parseTarget, type TargetText, targetWords } from '../build/target.js';
import { meets, strictnessOf } from '../compare/strictness.js';
import type { PlanDocumentText, PromiseText, RowText } from '../file/schema.js';
import type { Path } from '../file/yaml.js';
import { directionOfName, namesGrowth } from '../kinds.js';
import { doubtShares } from '../meaning/demand-check.js';
import type { Finding } from '../meaning/meaning.js';
import type { Kind, Target } from '../plan.js';

/** What is allowed and may be meant, but is more often a slip; for `rules check`, on a plan that has passed `findMeaningless`. */
export function findDoubtful(plan: PlanDocumentText, catalogue: Catalogue): Finding[] {
  return [
    ...checkYears(plan),
    ...plan.indicators.flatMap((promise, i) => checkPromise(promise, ['indicators', i], plan, catalogue)),
    ...(plan.commitments ?? []).flatMap((promise, i) =>
      checkPromise(promise, ['commitments', i], plan, catalogue),
    ),
    ...plan.indicators.flatMap((row, i) => checkSeries(row, ['indicators', i], plan, catalogue)),
    ...plan.indicators.flatMap((row, i) => checkSeveral(row, ['indicators', i], catalogue)),
    ...checkRows(plan),
    ...checkWeights(plan),
  ];
}

function checkYears({ checkpoints, period: { start, end } }: PlanDocumentText): Finding[] {
  return Object.entries(checkpoints)
    .filter(([, { year }]) => year < start || year > end)
    .map(([key, { year }]) => ({
      code: 'PC118',
      path: ['checkpoints', key, 'year'],
      params: { what: 'checkpoint', key, year, start, end },
    }));
}

function checkPromise(
  promise: PromiseText,
  path: Path,
  plan: PlanDocumentText,
  catalogue: Catalogue,
): Finding[] {
  return [
    ...checkId(promise, path, catalogue),
    ...checkName(promise, path, catalogue),
    ...checkUnit(promise, path),
    ...checkDemands(promise, path, plan, catalogue),
    ...checkMeasure(promise, path, plan, catalogue),
  ];
}

/** What the name, the id or the plan says against how the indicator is measured. */
function checkMeasure(
  { id, name, kind: own, rollup, direction }: PromiseText,
  path: Path,
  plan: PlanDocumentText,
  catalogue: Catalogue,
): Finding[] {
  const known = catalogue.get(id);
  const kind = own ?? known?.kind;
  const isRolledUp = kind === 'coverage' && (rollup ?? 'share') === 'share';
  const units = Object.values(plan.jurisdiction.units ?? []).flat();
  return [
    ...(kind === 'rate' && namesGrowth(name)
      ? [{ code: 'PC143', path: [...path, own ? 'kind' : 'id'], params: { name } } as const]
      : []),
    ...(kind === 'growth' && !direction && directionOfName(name) === null
      ? [{ code: 'PC154', path: [...path, 'name'], params: { name } } as const]
      : []),
    ...(isRolledUp && units.length === 0
      ? [{ code: 'PC145', path: [...path, own ? 'kind' : 'id'], params: { name } } as const]
      : []),
    ...(STOPGAP.test(id) ? [{ code: 'PC147', path: [...path, 'id'], params: { id } } as const] : []),
  ];
}

/** The ids that a draft of `rules new` bears. */
const STOPGAP = /^indicator-\d+(?:-|$)/;

/** Only an indicator that defines itself can have an id of its own; where it stands nearly in the catalogue, it was meant to be that. */
function checkId({ id }: PromiseText, path: Path, catalogue: Catalogue): Finding[] {
  if (catalogue.has(id)) return [];
  const near = nearest(id, catalogue.keys());
  const isTypo = near !== null && isWithin(2, id, near);
  return isTypo ? [{ code: 'PC117', path: [...path, 'id'], params: { id, nearest: near } }] : [];
}

function checkName({ id, name }: PromiseText, path: Path, catalogue: Catalogue): Finding[] {
  const entry = catalogue.get(id);
  if (!entry) return [];
  const names = [entry.name.zh, ...entry.aliases];
  const own = foldName(name);
  if (names.some((known) => foldName(known) === own)) return [];
  const known = names.find((one) => isWithin(1, own, foldName(one)));
  return known === undefined ? [] : [{ code: 'PC119', path: [...path, 'name'], params: { name, known } }];
}

const USUAL_UNITS = ['%', '‰', '/10万', '万人', '人次', '万元', '万家'];

/** A quantity may be in whatever the plan says. */
function checkUnit({ unit, kind }: PromiseText, path: Path): Finding[] {
  if (unit === undefined || kind === 'quantity' || parseUnit(unit)) return [];
  const params = { unit, nearest: nearest(unit, USUAL_UNITS) };
  return [{ code: 'PC115', path: [...path, 'unit'], params }];
}

function checkDemands(
  promise: PromiseText,
  path: Path,
  plan: PlanDocumentText,
  catalogue: Catalogue,
): Finding[] {
  const known = catalogue.get(promise.id);
  const kind = promise.kind ?? known?.kind ?? 'rate';
  const unit = unitOfPromise(promise, known);
  const target = readTarget(promise.target, unit);
  if (!target) return [];
  return [
    ...checkMilestones(promise, path, plan, { target, kind, unit }),
    ...checkBaseline(promise, path, { target, kind, unit }),
    ...doubtShares(promise, path, kind, unit, known),
  ];
}

interface Demand {
  readonly target: Target;
  readonly kind: Kind;
  readonly unit: string;
}

function checkMilestones(
  promise: PromiseText,
  path: Path,
  plan: PlanDocumentText,
  demand: Demand,
): Finding[] {
  const { start, end } = promise.period ?? plan.period;
  return Object.entries(promise.milestones ?? {}).flatMap(([key, written]): Finding[] => {
    const at = [...path, 'milestones', key];
    const year = Number(key);
    const outside = year < start || year > end;
    const milestone = readTarget(written, demand.unit);
    const beyond = milestone && strictnessOf(milestone, demand.target, demand.kind) === 'stricter';
    const params = { year, milestone: targetWords(written), target: targetWords(promise.target) };
    return [
      ...(outside
        ? [{ code: 'PC118', path: at, params: { what: 'milestone', key, year, start, end } } as const]
        : []),
      ...(beyond ? [{ code: 'PC112', path: at, params } as const] : []),
    ];
  });
}

function checkBaseline(promise: PromiseText, path: Path, { target, kind, unit }: Demand): Finding[] {
  const { baseline } = promise;
  if (baseline === undefined) return [];
  if (typeof baseline === 'object') return wordsThatCount(promise, baseline.text, path);
  const number = parseBaseline(baseline, unit);
  if (!number || !meets(number.value, target, kind)) return [];
  const params = { baseline: String(baseline), target: targetWords(promise.target) };
  return [{ code: 'PC113', path: [...path, 'baseline'], params }];
}

/** Words for a baseline that are a number, in a row that does not say why they are none. */
function wordsThatCount({ note }: PromiseText, text: string, path: Path): Finding[] {
  if (note !== undefined || !isNumber(text)) return [];
  return [{ code: 'PC153', path: [...path, 'baseline', 'text'], params: { text } }];
}

const FOOTNOTE = /(?<![*※①-⑳])[*※①-⑳]+$/;

function isNumber(text: string): boolean {
  return parseAmount(fold(text).replace(FOOTNOTE, '').trim()) !== null;
}

function readTarget(written: TargetText, unit: string): Target | null {
  const target = parseTarget(written, unit);
  return isTargetFault(target) ? null : target;
}

/** The series of a row; what they have from the row was looked at there. */
function checkSeries(row: RowText, path: Path, plan: PlanDocumentText, catalogue: Catalogue): Finding[] {
  const own = row.series ?? [];
  return seriesTexts(row, catalogue).flatMap((text, i) =>
    checkPromise(text, [...path, 'series', i], plan, catalogue).filter((finding) =>
      Object.hasOwn(own[i] ?? {}, String(finding.path[path.length + 2])),
    ),
  );
}

/** A name that lists several series, in a row that has none. */
function checkSeveral({ id, name, kind, series }: RowText, path: Path, catalogue: Catalogue): Finding[] {
  const isOne = series !== undefined || kind !== 'rate' || catalogue.has(id) || !namesSeveral(name);
  return isOne ? [] : [{ code: 'PC146', path: [...path, 'name'], params: { name } }];
}

/** A score counts rows by their weights, so that a row without one is easily forgotten. */
function checkWeights({ indicators }: PlanDocumentText): Finding[] {
  if (indicators.every(({ weight }) => weight === undefined)) return [];
  return indicators.flatMap(({ row = null, name, weight }, i): Finding[] =>
    weight === undefined ? [{ code: 'PC142', path: ['indicators', i], params: { row, name } }] : [],
  );
}

/** Numbers that a table counting from 1 should have and does not; a plan without row numbers has none to miss. */
function checkRows(plan: PlanDocumentText): Finding[] {
  const rows = plan.indicators
    .flatMap(({ row }, i) => (row === undefined ? [] : [{ row, path: ['indicators', i, 'row'] as Path }]))
    .sort((a, b) => a.row - b.row);
  return rows.flatMap(({ row, path }, i) => {
    const before = rows[i - 1]?.row ?? 0;
    const gap = row - before - 1;
    const missing = Array.from({ length: Math.min(gap, 20) }, (_, k) => before + 1 + k).join(', ');
    return gap > 0 ? [{ code: 'PC114', path, params: { row, missing } } as const] : [];
  });
}
