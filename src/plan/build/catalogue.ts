import type { CatalogueText } from '../file/schema.js';
import type { Bilingual, Kind, Rollup } from '../plan.js';

/** What is common to one indicator in every plan. */
export interface CatalogueEntry {
  readonly id: string;
  readonly name: Bilingual;
  readonly aliases: readonly string[];
  readonly kind: Kind;
  readonly unit: string;
  readonly counted: Bilingual | null;
  readonly numerator: Bilingual | null;
  readonly denominator: Bilingual | null;
  readonly rollup: Rollup;
}

export type Catalogue = ReadonlyMap<string, CatalogueEntry>;

/** How a kind rolls up where nothing else is said. */
export const USUAL_ROLLUP: { readonly [K in Kind]: Rollup } = {
  rate: 'ratio',
  count: 'sum',
  quantity: 'none',
  presence: 'any',
  coverage: 'share',
  growth: 'none',
  attestation: 'none',
};

export const USUAL_UNIT: { readonly [K in Kind]: string } = {
  rate: '%',
  count: '个',
  quantity: '',
  presence: '%',
  coverage: '%',
  growth: '%',
  attestation: '是/否',
};

export function buildCatalogue(text: CatalogueText): Catalogue {
  return new Map(
    text.indicators.map((entry) => [
      entry.id,
      {
        id: entry.id,
        name: entry.name,
        aliases: entry.aliases ?? [],
        kind: entry.kind,
        unit: entry.unit,
        counted: entry.counted ?? null,
        numerator: entry.numerator ?? null,
        denominator: entry.denominator ?? null,
        rollup: entry.rollup ?? USUAL_ROLLUP[entry.kind],
      },
    ]),
  );
}
