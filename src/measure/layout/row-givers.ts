import { isOfOtherCity } from '../facts/givers.js';
import { areOfficesKnown } from '../facts/heard.js';
import type { Taken } from './remark-problems.js';
import type { RowCells } from './row-cells.js';

/** The heads of columns that tell who found the values, signed for them or is to answer for them. */
const OF_GIVERS = /来源|出处|提供|填[报表]|审核|复核|责任|牵头|主管|联系人|负责人|source/i;

/** Tells of columns beside values whose offices they name. */
export class RowGivers {
  constructor(private readonly cells: RowCells) {}

  /** Something around the rows or in them names a place of a plan. */
  get isPlaced(): boolean {
    const { layout, context } = this.cells;
    return layout.fields.has('area') || layout.fields.has('plan') || context.around.isPlaced;
  }

  /** 汕头市统计年鉴 under 数据来源; a county and the province may well know of their city. */
  areElsewhere(text: string, column: number, { plan }: Taken): boolean {
    const heading = this.#heading(column);
    if (!OF_GIVERS.test(heading)) return false;
    const { givers } = this.cells.context.remarks.read(`${heading}：${text}`);
    return givers.some((giver) => isOfOtherCity(giver, plan));
  }

  /** Shantou Health Bureau under 数据来源: nobody knows whose it is. */
  areUnknown(text: string, column: number): boolean {
    return OF_GIVERS.test(this.#heading(column)) && !areOfficesKnown(text, this.cells.context);
  }

  #heading(column: number): string {
    return this.cells.layout.headings[column] ?? '';
  }
}
