import { type Catalogue, USUAL_ROLLUP } from '../build/catalogue.js';
import type { PlanDocumentText, PromiseText } from '../file/schema.js';
import type { Path } from '../file/yaml.js';
import type { Finding } from './meaning.js';

/** Where units are listed by level: a level that has none, and what would be made up from several. */
export function checkLevels({ jurisdiction, ...plan }: PlanDocumentText, catalogue: Catalogue): Finding[] {
  const { units = [] } = jurisdiction;
  if ('length' in units) return [];
  const known = Object.keys(units);
  return [
    ...plan.indicators.flatMap((row, i) => checkLevel(row, ['indicators', i], known, catalogue)),
    ...(plan.commitments ?? []).flatMap((one, i) => checkLevel(one, ['commitments', i], known, catalogue)),
  ];
}

function checkLevel(
  { id, kind, rollup: own, level }: PromiseText,
  path: Path,
  known: readonly string[],
  catalogue: Catalogue,
): Finding[] {
  const params = { level: level ?? null, known: known.join(', ') };
  if (level !== undefined)
    return known.includes(level) ? [] : [{ code: 'PC158', path: [...path, 'level'], params }];
  const rollup = own ?? (kind ? USUAL_ROLLUP[kind] : catalogue.get(id)?.rollup) ?? 'none';
  const isMade = rollup !== 'none' && rollup !== 'any';
  return isMade && known.length > 1 ? [{ code: 'PC158', path: [...path, 'id'], params }] : [];
}
