import { fold, foldName } from '../../quantity/fold.js';
import { partIn } from '../facts/part.js';
import type { FactsReader } from '../facts/reader.js';
import { stageOf } from '../facts/stage.js';

type Line = readonly string[];

/** No name of a group is longer. */
const LONGEST = 16;

/**
 * Texts over several columns that only gather indicators: 源头治理 over two of them, 服务能力 over two others, in `lines` that
 * are repeated over their columns. The same indicator under two of them would say that the words tell its values apart.
 */
export function groupsOver(lines: readonly Line[], facts: FactsReader): ReadonlySet<string> {
  const named = new Map<string, readonly string[]>();
  for (const [i, line] of lines.slice(0, -1).entries())
    for (const text of new Set(line)) {
      const columns = line.flatMap((other, column) => (other === text ? column : []));
      if (text === '' || columns.length < 2 || !mayGather(text, facts)) continue;
      const names = columns.map((column) => indicatorIn(lines.slice(i + 1), column, facts));
      if (names.every((name) => name !== null)) named.set(text, names);
    }
  const isTold = (text: string, name: string) =>
    [...named].some(([other, names]) => other !== text && names.includes(name));
  return new Set(
    [...named].flatMap(([text, names]) => (names.some((name) => isTold(text, name)) ? [] : text)),
  );
}

/** Words that say nothing of values: neither whose, when or what they are, nor of which part of all. */
function mayGather(text: string, facts: FactsReader): boolean {
  const said = facts.read(text);
  const named =
    said.place ?? said.stranger ?? said.period ?? said.role ?? said.indicator ?? said.field ?? partIn(text);
  const folded = fold(text);
  const isWord = /^[\u4e00-\u9fff、()]+(?<![数值率量])$/.test(folded) && folded.length <= LONGEST;
  return named === null && said.units.length === 0 && !said.isRemark && isWord && stageOf(text) === null;
}

/** The name of an indicator that stands in a column, by itself in its line. */
function indicatorIn(lines: readonly Line[], column: number, facts: FactsReader): string | null {
  const names = lines.map((line) => line[column] ?? '');
  const name = names.find((text) => {
    const { indicator, rest } = facts.read(text);
    return indicator !== null && rest === '';
  });
  return name === undefined ? null : foldName(name);
}
