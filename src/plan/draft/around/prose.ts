import { type DraftLine, isBlankLine, type Place } from '../table/line.js';

/** What stands under one heading, its lines joined without blanks. */
export interface Section {
  /** As rule files name clauses: 二（三）, 第二章第三节, 三（一）专栏1; empty before the first heading. */
  readonly clause: string;
  readonly text: string;
  /** Where each line of it begins in the text. */
  readonly starts: readonly { readonly offset: number; readonly place: Place }[];
}

/** A piece of a section, with where it begins. */
export interface Sentence {
  readonly text: string;
  /** Of the numbered item that it is in; null outside of items. */
  readonly item: number | null;
  readonly clause: string;
  readonly place: Place;
}

interface Level {
  readonly depth: number;
  readonly pattern: RegExp;
  readonly label: (match: RegExpExecArray) => string;
}

const NUMERAL = '[一二三四五六七八九十百]{1,4}';
const LEVELS: readonly Level[] = [
  { depth: 0, pattern: new RegExp(`^第${NUMERAL}[章编]`), label: ([all]) => all },
  { depth: 1, pattern: new RegExp(`^第${NUMERAL}节`), label: ([all]) => all },
  { depth: 0, pattern: new RegExp(`^(${NUMERAL})、`), label: ([, number = '']) => number },
  { depth: 1, pattern: new RegExp(`^[（(](${NUMERAL})[)）]`), label: ([, number = '']) => `（${number}）` },
  { depth: 2, pattern: /^[★☆▲]?专栏(\d{1,3})/, label: ([, number = '']) => `专栏${number}` },
];

/** The sections of a document, without the lines that its tables take up. */
export function sectionsOf(lines: readonly DraftLine[], isTable: (index: number) => boolean): Section[] {
  const sections: { clause: string; text: string; starts: { offset: number; place: Place }[] }[] = [];
  const path: string[] = [];
  let current = { clause: '', text: '', starts: [] as { offset: number; place: Place }[] };
  sections.push(current);
  for (const [i, line] of lines.entries()) {
    if (isTable(i) || isBlankLine(line) || line.table !== null) continue;
    const text = printed(line).replace(/^[#*]+/, '');
    const heading = headingOf(text);
    if (heading) {
      path.length = heading.depth;
      path[heading.depth] = heading.label;
      current = { clause: path.filter(Boolean).join(''), text: '', starts: [] };
      sections.push(current);
    }
    const isApart = current.text.length <= LONGEST_HEADING && ALONE.test(current.text);
    if (current.text !== '' && (isApart || OWN_LINE.test(text))) current.text += '\n';
    current.starts.push({ offset: current.text.length, place: line.place });
    current.text += text;
  }
  return sections;
}

/** A heading in a line of its own: what stands under it begins anew. */
const ALONE =
  /^(?:第.{1,4}[章节编]|[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[)）])[^。；，：\d]*$/;
const LONGEST_HEADING = 30;

/** What begins with a number or a label of its own is no part of the sentence or the item before. */
const OWN_LINE =
  /^(?:\d{1,2}[.．、](?!\d)|[★☆]|(?:预期|行动|建设|工作|主要)?(?:产出|效果|目标|内容|原则|任务)[:：])/;

function headingOf(text: string): { depth: number; label: string } | null {
  for (const { depth, pattern, label } of LEVELS) {
    const match = pattern.exec(text);
    if (match) return { depth, label: label(match) };
  }
  return null;
}

/** A line as the plan prints it, without blanks, its digits and letters of one width. */
function printed({ cells }: DraftLine): string {
  return cells
    .join('')
    .replaceAll('**', '')
    .replace(/[\s\u00a0\u200b\ufeff]+/g, '')
    .replace(/[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\uff05]/g, (char) =>
      String.fromCharCode(char.charCodeAt(0) - 0xfee0),
    );
}

/** The sentences of a section, without the numbers of the items that they are in. */
export function sentencesOf(section: Section): Sentence[] {
  let offset = 0;
  return section.text.split('\n').flatMap((line) => {
    const at = offset;
    offset += line.length + 1;
    return sentencesIn(line, at, section);
  });
}

function sentencesIn(line: string, start: number, section: Section): Sentence[] {
  const [before = '', number] = /^(\d{1,2})[.．、](?!\d)/.exec(line) ?? [];
  let offset = before.length;
  return line
    .slice(offset)
    .split(/[;；。]/)
    .flatMap((text) => {
      const at = offset;
      offset += text.length + 1;
      if (text === '') return [];
      const item = number === undefined ? null : Number(number);
      return [{ text, item, clause: section.clause, place: placeAt(section, start + at) }];
    });
}

/** The starts are in the order of their offsets. */
function placeAt({ starts }: Section, offset: number): Place {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle]?.offset ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  const found = starts[low];
  if (!found) throw new Error('a section without a line');
  return found.place;
}

/** The clause that a line of the document stands in. */
export function clauseAt(lines: readonly DraftLine[], index: number): string | null {
  const before = sectionsOf(lines.slice(0, index + 1), () => false).at(-1)?.clause ?? '';
  return before === '' ? null : before.replace(/专栏\d+$/, '');
}
