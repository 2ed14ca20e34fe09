import { fold, foldName } from '../../quantity/fold.js';
import { anyInSteps, type Steps } from '../../tables/pause.js';
import type { Layout } from './layout.js';

/** 预期 and 约束, short for the natures that plans print. */
const SHORT = /^(?:预期|约束)$/;
const NATURE = /^(?:预期|约束)(?:性|性?指标)?$/;
const BINDING = /^约束/;
const OF_NATURES = /^(?:指标)?(?:性质|属性)$/;
/** Under 类型 may stand as well what values are: 预期 beside 实际. */
const OF_KINDS = /^(?:(?:数据|指标)?(?:类型|类别)|分类)$/;

/** Columns of natures, by the first rows; under the name of any kind there is a 约束 among them. */
export function* natureColumns(
  { headings }: Layout,
  rows: readonly (readonly string[])[],
): Steps<ReadonlySet<number>> {
  const found = new Set<number>();
  for (const [column, heading] of headings.entries()) {
    const name = foldName(heading);
    const isOfNatures = OF_NATURES.test(name);
    if (!isOfNatures && !OF_KINDS.test(name)) continue;
    const said = (cells: readonly string[]) => fold(cells[column] ?? '');
    const isOther = (cells: readonly string[]) => said(cells) !== '' && !NATURE.test(said(cells));
    if (yield* anyInSteps(rows, isOther)) continue;
    const telling = isOfNatures ? NATURE : BINDING;
    if (yield* anyInSteps(rows, (cells) => telling.test(said(cells)))) found.add(column);
  }
  return found;
}

/** 预期 in such a column is 预期性, and no forecast. */
export function inFull(text: string): string {
  return SHORT.test(text) ? `${text}性` : text;
}
