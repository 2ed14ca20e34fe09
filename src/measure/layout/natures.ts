import { fold, foldName } from '../../quantity/fold.js';
import type { Layout } from './layout.js';

/** 预期 and 约束, short for the natures that plans print. */
const SHORT = /^(?:预期|约束)$/;
const NATURE = /^(?:预期|约束)(?:性|性?指标)?$/;
const OF_NATURES = /^(?:指标)?(?:性质|属性)$/;
/** Under 类型 may stand as well what values are: 预期 beside 实际. */
const OF_KINDS = /^(?:(?:数据|指标)?(?:类型|类别)|分类)$/;

/** Columns of natures, by the first rows; under the name of any kind there is a 约束 among them. */
export function natureColumns(
  { headings }: Layout,
  rows: readonly (readonly string[])[],
): ReadonlySet<number> {
  const found = headings.flatMap((heading, column) => {
    const name = foldName(heading);
    if (!OF_NATURES.test(name) && !OF_KINDS.test(name)) return [];
    const said = rows.map((cells) => fold(cells[column] ?? '')).filter((text) => text !== '');
    const areNatures = said.length > 0 && said.every((text) => NATURE.test(text));
    const isPlain = OF_NATURES.test(name) || said.some((text) => text.startsWith('约束'));
    return areNatures && isPlain ? column : [];
  });
  return new Set(found);
}

/** 预期 in such a column is 预期性, and no forecast. */
export function inFull(text: string): string {
  return SHORT.test(text) ? `${text}性` : text;
}
