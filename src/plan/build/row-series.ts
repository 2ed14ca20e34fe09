import type { PromiseText, RowText } from '../file/schema.js';
import type { Catalogue } from './catalogue.js';

/**
 * The series of a row as promises of their own. What a series does not say, its row says for all of them: its number,
 * nature, target, milestones, period and clause, and what it measures unless the catalogue knows the series by itself.
 */
export function seriesTexts(text: RowText, catalogue: Catalogue): PromiseText[] {
  const { series = [], weight: _, id, name, gloss, aliases, baseline, note, ...common } = text;
  const { kind, unit, numerator, denominator, counted, rollup, ...demand } = common;
  const known = catalogue.get(id);
  const measured = {
    ...(known && { kind: known.kind, unit: known.unit, rollup: known.rollup }),
    ...(kind && { kind }),
    ...(unit && { unit }),
    ...(numerator && { numerator }),
    ...(denominator && { denominator }),
    ...(counted && { counted }),
    ...(rollup && { rollup }),
  };
  const { revisions, ...lasting } = demand;
  return series.map((one) => ({
    ...(catalogue.has(one.id) ? {} : measured),
    ...lasting,
    ...(one.target === undefined && revisions ? { revisions } : {}),
    ...one,
    target: one.target ?? text.target,
    milestones: one.milestones ?? text.milestones,
  }));
}
