import type { Gathered } from '../diagnostic/gather.js';
import { cut } from './diagnostics.js';

const LISTED = 10;

/** `18张工作表（桃城区、冀州区等）：` */
export function gatheredZh({ count, sheets, files, names }: Gathered): string {
  const what = files > 1 ? `${files}个文件` : sheets > 1 ? `${sheets}张工作表` : `${count}处`;
  return `${what}${namesOf(names)}：`;
}

function namesOf(names: readonly string[]): string {
  if (names.length < 2) return '';
  const more = names.length > LISTED ? '等' : '';
  return `（${names
    .slice(0, LISTED)
    .map((name) => cut(name))
    .join('、')}${more}）`;
}
