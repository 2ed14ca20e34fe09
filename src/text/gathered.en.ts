import type { Gathered } from '../diagnostic/gather.js';
import { cut } from './diagnostics.js';

const LISTED = 10;

/** `In 18 sheets (桃城区, 冀州区, …): ` */
export function gatheredEn({ count, sheets, files, names }: Gathered): string {
  const what = files > 1 ? `In ${files} files` : sheets > 1 ? `In ${sheets} sheets` : `In ${count} places`;
  return `${what}${namesOf(names)}: `;
}

function namesOf(names: readonly string[]): string {
  if (names.length < 2) return '';
  const listed = names.slice(0, LISTED).map((name) => cut(name));
  return ` (${[...listed, ...(names.length > LISTED ? ['…'] : [])].join(', ')})`;
}
