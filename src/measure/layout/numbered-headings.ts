import type { TitleBlock } from './titles.js';

/** The numberings of a paper, from the outermost. */
const LEVELS: readonly RegExp[] = [
  /^第|^一 ?[.、．,，)]$/,
  /^\(一\)$|^㈠$/,
  /^1 ?[.、．,，)]$/,
  /^\(1\)$/,
  /^①$/,
];

type Line = TitleBlock[number];

/** The numbered headings of a paper that its tables stand under: 一、桃城区, and within that （一）申报情况 and （二）监测情况. */
export class NumberedHeadings {
  #open: readonly { readonly line: Line; readonly level: number }[] = [];

  /** The lines over the next table, behind the headings in which the first numbered one of them stands. */
  over(lines: TitleBlock): TitleBlock {
    const numbered = lines.flatMap((line) => {
      const level = levelOf(line);
      return level < 0 ? [] : [{ line, level }];
    });
    const [first] = numbered;
    if (!first) return lines;
    const around = this.#open.filter(({ level }) => level < first.level);
    for (const one of numbered) this.#open = [...this.#open.filter(({ level }) => level < one.level), one];
    return [...around.map(({ line }) => line), ...lines];
  }
}

function levelOf(line: Line): number {
  const [only, ...others] = line;
  return only && others.length === 0 ? LEVELS.findIndex((style) => style.test(only.facts.numbering)) : -1;
}
