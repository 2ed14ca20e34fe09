import type { Place } from '../../diagnostic/diagnostic.js';
import { USUAL_ROLLUP, USUAL_UNIT } from '../build/catalogue.js';
import type { CatalogueText, PlanDocumentText, PromiseText } from '../file/schema.js';
import type { Path, PlaceOf } from '../file/yaml.js';
import type { PlacedPlan } from './take-over.js';

/** Where a value of a plan comes from: its own file, its parent's, the catalogue, or what holds where nothing is said. */
export type Origin = 'own' | 'parent' | 'catalogue' | 'default';

export interface ResolvedValue {
  /** The keys that lead to it, as the rule file writes them: `target`, `milestones.2023`. */
  readonly key: string;
  readonly value: unknown;
  readonly origin: Origin;
  /** None for what nobody wrote. */
  readonly place: Place | null;
}

/** The values of the plan itself, of one checkpoint, or of one row. */
export interface ResolvedGroup {
  readonly of: 'plan' | 'checkpoint' | 'indicator' | 'commitment' | 'reference';
  /** The checkpoint's name or the row's id; empty for the plan. */
  readonly id: string;
  readonly values: readonly ResolvedValue[];
}

/** The catalogue as its file writes it. */
export interface PlacedCatalogue {
  readonly content: CatalogueText | null;
  readonly place: PlaceOf;
}

/** Every value that a plan has in the end, and where it was written. */
export function resolvedGroups(
  { content, place }: PlacedPlan,
  file: string,
  catalogue: PlacedCatalogue,
): ResolvedGroup[] {
  const written = (path: Path, value: object) => valuesAt(path, value, place, file);
  const { checkpoints, indicators, commitments = [], references = [], cases: _, ...plan } = content;
  const rows = (of: ResolvedGroup['of'], list: string, all: readonly Row[]) =>
    all.map((row, i) => {
      const values = [...written([list, i], row), ...unwritten(row, catalogue, of !== 'reference')];
      return { of, id: row.id, values };
    });
  const base = content.period.base === undefined ? [usual('period.base', content.period.start - 1)] : [];
  return [
    { of: 'plan', id: '', values: [...written([], plan), ...base] },
    ...Object.entries(checkpoints).map(([name, one]) => {
      return { of: 'checkpoint', id: name, values: written(['checkpoints', name], one) } as const;
    }),
    ...rows('indicator', 'indicators', indicators),
    ...rows('commitment', 'commitments', commitments),
    ...rows('reference', 'references', references),
  ];
}

type Row = NonNullable<PlanDocumentText['references']>[number] & Partial<PromiseText>;

/** The values under a path, those of a group one by one; a list or a pair of languages is one value. */
function valuesAt(path: Path, content: object, place: PlaceOf, file: string, above = ''): ResolvedValue[] {
  return Object.entries(content).flatMap(([name, value]): ResolvedValue[] => {
    const key = above === '' ? name : `${above}.${name}`;
    const here = [...path, name];
    if (isGroup(name, value)) return valuesAt(here, value, place, file, key);
    const at = place(here);
    return [{ key, value, origin: at.file === file ? 'own' : 'parent', place: at }];
  });
}

const GROUPS = ['jurisdiction', 'document', 'period', 'milestones', 'grading'];

function isGroup(name: string, value: unknown): value is object {
  return GROUPS.includes(name) && typeof value === 'object' && value !== null;
}

function usual(key: string, value: unknown): ResolvedValue {
  return { key, value, origin: 'default', place: null };
}

/** What a row does not say and the catalogue does, or that holds by itself; as `build.ts` fills it in. */
function unwritten(row: Row, { content, place }: PlacedCatalogue, isDemanded: boolean): ResolvedValue[] {
  const k = content?.indicators.findIndex(({ id }) => id === row.id) ?? -1;
  const known = content?.indicators[k];
  const taken = (key: string, value: unknown, ...path: string[]): ResolvedValue[] =>
    value === undefined
      ? []
      : [{ key, value, origin: 'catalogue', place: place(['indicators', k, ...path]) }];
  const kind = row.kind ?? known?.kind ?? 'rate';
  const left = (['kind', 'unit', 'counted', 'numerator', 'denominator'] as const).filter(
    (key) => row[key] === undefined,
  );
  const rollup = row.kind === undefined ? known?.rollup : undefined;
  return [
    ...(row.gloss === undefined ? taken('gloss', known?.name.en, 'name', 'en') : []),
    ...left.flatMap((key) => taken(key, known?.[key], key)),
    ...(row.rollup === undefined ? taken('rollup', rollup, 'rollup') : []),
    ...taken('aliases', known?.aliases, 'aliases'),
    ...(row.unit === undefined && !known ? [usual('unit', USUAL_UNIT[kind])] : []),
    ...(row.rollup === undefined && rollup === undefined ? [usual('rollup', USUAL_ROLLUP[kind])] : []),
    ...(isDemanded && row.nature === undefined ? [usual('nature', 'unstated')] : []),
    ...(isDemanded && row.annual === undefined ? [usual('annual', false)] : []),
  ];
}
