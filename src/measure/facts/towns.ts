import { goesOnAsPaper } from './paper-words.js';
import { partOfTitle } from './part.js';

const AT = /\u0001([\u4e00-\u9fff]+)/g;
/** No town bears a longer name, nor one that the names of offices and papers end in. */
const LONGEST = 4;
const LONGEST_IN_TITLE = 3;
const OF_OFFICES = /[局委办部会院所科站处队组厅股室司园馆店厂矿版稿表册]$/;

/**
 * 大营 in 枣强大营: a name that stands directly behind that of a place, for which U+0001 stands, and is no word of papers or
 * offices. By itself, or, within a county, before such a word: 枣强大营职业健康指标. Behind a blank it is anything.
 */
export function townIn(rest: string, isInCounty: boolean, isWord: (text: string) => boolean): string | null {
  for (const [, run = ''] of rest.matchAll(AT)) {
    const town = townOf(run, isInCounty, isWord);
    if (town !== null) return `\u0001${town}`;
  }
  return null;
}

function townOf(run: string, isInCounty: boolean, isWord: (text: string) => boolean): string | null {
  if (partOfTitle(run) !== null) return null;
  const isPaper = (at: number) => goesOnAsPaper(run.slice(at)) || isWord(run.slice(at, at + 2));
  const most = Math.min(run.length, LONGEST);
  for (let at = 0; at < most; at += 1) {
    if (!isPaper(at)) continue;
    return isInCounty && at >= 2 && at <= LONGEST_IN_TITLE ? run.slice(0, at) : null;
  }
  const isName = run.length >= 2 && run.length <= LONGEST && !OF_OFFICES.test(run);
  return isName ? run : null;
}

/** The pairs of letters that follow each other in any of these names. */
export function pairsIn(names: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...names].flatMap((name) => [...name].map((letter, at) => letter + name.charAt(at + 1))));
}
