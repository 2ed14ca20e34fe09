import type { Explained, Note } from '../table/notes.js';

/** How the years of a demand come together, and what else the marks of a cell say. */
export interface Reckoning {
  readonly accumulates: boolean;
  readonly average: boolean;
  /** Of another year than the column's. */
  readonly year: number | null;
  readonly words: readonly string[];
  readonly unexplained: readonly string[];
  /** Around a number, by which plans mean the sum of the years, where no note says so. */
  readonly bracket: string | null;
}

/** 〔13.5〕 and [13.5] are sums by custom, round brackets and others are not. */
const CUSTOMARY = ['[]', '〔〕', '【】'];

export function reckoningOf(marks: readonly string[], notes: readonly Note[]): Reckoning {
  const found = marks.map((mark) => ({
    mark,
    explained: notes.find((note) => note.marks.includes(mark))?.explained,
  }));
  const all = found.flatMap(({ explained }) => explained ?? []);
  const says = (what: Explained['says']) => all.some((one) => one.says === what);
  const unexplained = found.filter(({ explained }) => explained === undefined).map(({ mark }) => mark);
  return {
    accumulates: says('accumulates'),
    average: says('average'),
    year: all.flatMap((one) => (one.says === 'year' ? [one.year] : []))[0] ?? null,
    words: all.flatMap((one) => (one.says === 'words' ? [one.words] : [])),
    unexplained,
    bracket: unexplained.find((mark) => CUSTOMARY.includes(mark)) ?? null,
  };
}

/** Rates that plans hold to on the average of the years, as those who count them do. */
const ON_AVERAGE = /调查失业率$/;

export function isOnAverage(name: string): boolean {
  return ON_AVERAGE.test(name);
}
