import type { Indicator } from '../../plan/plan.js';
import { fold } from '../../quantity/fold.js';

const OPENS_LIKE_A_NAME = /^\s*[\u4e00-\u9fff]{2}/;

/** 申报率达到89% says again what it is of. */
export function withoutName(text: string, { name, aliases }: Indicator): string {
  if (!OPENS_LIKE_A_NAME.test(text)) return text;
  const folded = fold(text);
  const said = [name, ...aliases].find((one) => folded.startsWith(fold(one)));
  const rest = said === undefined ? '' : folded.slice(fold(said).length).replace(/^\s*[为是:]\s*/, '');
  return /\d|[一二三四五六七八九十]成|百分之/.test(rest) ? rest : text;
}
