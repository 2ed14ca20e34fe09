import type { CatalogueEntry } from '../build/catalogue.js';
import { isTargetFault, parseTarget, targetWords } from '../build/target.js';
import type { PromiseText } from '../file/schema.js';
import type { Path } from '../file/yaml.js';
import type { Kind, Single } from '../plan.js';
import { singlesIn } from '../singles.js';
import type { Finding } from './meaning.js';
import { backwardMilestones, decidedBeforehand } from './reach-check.js';
import { type Place, placesOf } from './written.js';

/** A demand as it is written, what it is made of, and where it stands. */
export interface Written extends Place {
  readonly singles: readonly Single[];
}

/** What a promise demands and no value can ever satisfy, or what its milestones cannot lead to. */
export function checkDemand(
  promise: PromiseText,
  path: Path,
  kind: Kind,
  unit: string,
  known: CatalogueEntry | undefined,
): Finding[] {
  const written = demandsOf(promise, path, unit);
  const target = written.find(({ role }) => role === 'target');
  const milestones = written.filter(({ role }) => role === 'milestone');
  const isPart = isPartOfWhole(promise, kind, known);
  const beyond = isPart ? written.filter(isOverWhole) : [];
  return [
    ...beyond.map(({ text, path: at }): Finding => {
      return { code: 'PC133', path: at, params: { target: targetWords(text) } };
    }),
    ...written.flatMap((one) => decidedBeforehand(one, kind)),
    ...wordsBesideNumbers(promise, target, milestones),
    ...backwardMilestones(promise, target, milestones, kind),
  ];
}

/** A rate whose definition does not say that it is a part of a whole, such as a rate of growth; its values are still read as shares. */
export function doubtShares(
  promise: PromiseText,
  path: Path,
  kind: Kind,
  unit: string,
  known: CatalogueEntry | undefined,
): Finding[] {
  if (kind !== 'rate' || isPartOfWhole(promise, kind, known)) return [];
  return demandsOf(promise, path, unit)
    .filter(isOverWhole)
    .map(({ text, path: at }) => ({ code: 'PC134', path: at, params: { target: targetWords(text) } }));
}

function demandsOf(promise: PromiseText, path: Path, unit: string): Written[] {
  return placesOf(promise, path).flatMap((place) => {
    const target = parseTarget(place.text, unit);
    return isTargetFault(target) ? [] : [{ ...place, singles: singlesIn(target) }];
  });
}

function isPartOfWhole(promise: PromiseText, kind: Kind, known: CatalogueEntry | undefined): boolean {
  if (kind === 'coverage' || kind === 'presence') return true;
  const parts = (promise.numerator ?? known?.numerator) && (promise.denominator ?? known?.denominator);
  return kind === 'rate' && parts !== undefined && parts !== null;
}

function isOverWhole({ singles }: Written): boolean {
  return singles.some((one) => {
    if (one.type !== 'threshold') return false;
    return one.value.gt(1) || (one.operator === '>' && one.value.equals(1));
  });
}

/** A number as the target and a direction or somebody's word on the way to it: the one does not lead to the other. */
function wordsBesideNumbers(
  promise: PromiseText,
  target: Written | undefined,
  milestones: readonly Written[],
): Finding[] {
  if (!target || target.singles.some(isWords)) return [];
  return milestones
    .filter(({ singles }) => singles.some(isWords))
    .map(({ text, path }) => ({
      code: 'PC135',
      path,
      params: {
        year: Number(path.at(-1)),
        milestone: targetWords(text),
        target: targetWords(promise.target),
      },
    }));
}

function isWords(target: Single): boolean {
  return target.type === 'trend' || target.type === 'attested';
}
