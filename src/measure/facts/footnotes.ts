import { fold, foldName } from '../../quantity/fold.js';
import type { PlanNames } from './names.js';
import { withoutNote } from './own-words.js';
import type { Said } from './scope.js';

/** A note above or under a table, and what it is on: the cells that bear its mark, an indicator by its name, or all of the table. */
export interface Footnote {
  readonly text: string;
  readonly at: Said<string>['at'];
  readonly mark: string | null;
  /** The key of an indicator, by which any plan may know it. */
  readonly indicator: string | null;
}

const MARK =
  /(?:^|(?<=[;。\s]))(?:注\s*(\d{1,2}|[一二三四五])\s*[:.、)]|([①-⑳❶-❿¹²³⁴-⁹])|(?:[带加标有]|标注|注有)?\s*([*※†‡]+|星(?=号))号?(?:者|的|数据|指标|表示)*|[([](\d{1,2})[)\]]|(\d{1,2})(?:\s*[.、:)]|\s+(?=[\u4e00-\u9fff]))(?!\d))\s*[:.、]?\s*/g;

/** The notes that a line holds: 注：①为2024年数；②为预计数. */
export function footnotesIn({ text, at }: Said<string>, names: PlanNames): readonly Footnote[] {
  const body = withoutNote(fold(text)).slice(0, LONGEST);
  const marks = [...body.matchAll(MARK)];
  const first = body.slice(0, marks[0]?.index ?? body.length);
  const marked = marks.map((mark, i) => ({
    mark: markOf(mark.slice(1).find((part) => part !== undefined) ?? ''),
    text: body.slice(mark.index + mark[0].length, marks[i + 1]?.index),
  }));
  return [{ mark: null, text: first }, ...marked]
    .flatMap(({ mark, text: said }) =>
      said.split(/[;。]/).flatMap((one) => byIndicator(one, names).map((part) => ({ mark, said: part }))),
    )
    .filter(({ said }) => said !== '')
    .map(({ mark, said }) => {
      const key = names.indicatorWithin(foldName(said));
      const isOf = key !== null && foldName(said).startsWith(key);
      return { mark, at, indicator: isOf ? key : null, text: isOf ? withoutName(said, key) : said };
    });
}

/** 申报率为目标值，监测合格率为完成值 says something of each; what names none goes on with what stands before it. */
function byIndicator(text: string, names: PlanNames): readonly string[] {
  const opens = (clause: string) => {
    const key = foldName(clause);
    return key.startsWith(names.indicatorWithin(key) ?? '\u0000');
  };
  const clauses = text.split(/[,，]/).map((clause) => clause.trim().replace(/^(?:其中|但)\s*[:：]?\s*/, ''));
  if (!opens(clauses[0] ?? '')) return [text.trim()];
  const parts: string[] = [];
  for (const clause of clauses) {
    if (opens(clause)) parts.push(clause);
    else parts.push(`${parts.pop()}，${clause}`);
  }
  return parts;
}

/** What is longer is prose. */
const LONGEST = 1000;

function withoutName(text: string, key: string): string {
  let end = key.length;
  while (end < text.length && foldName(text.slice(0, end)) !== key) end += 1;
  return text.slice(end).trim();
}

/** ① and 注1 are one mark. */
function markOf(mark: string): string {
  if (mark === '星') return '*';
  const at = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳'.indexOf(mark);
  const black = '❶❷❸❹❺❻❼❽❾❿'.indexOf(mark);
  const raised = '¹²³⁴⁵⁶⁷⁸⁹'.indexOf(mark);
  const chinese = '一二三四五'.indexOf(mark);
  const number = [at, black, raised, chinese].find((one) => one >= 0) ?? -1;
  return mark !== '' && number >= 0 ? String(number + 1) : mark;
}

const ENDS = /(?:[([](\d{1,2})[)\]]|附?注\s*(\d{1,2})[)\]]?|([①-⑳❶-❿¹²³⁴-⁹])|([*※†‡]+))$/;

/** The marks of footnotes behind a name or a value, and those that stand by themselves. */
export function marksIn(text: string): readonly string[] {
  const found: string[] = [];
  let left = fold(text).slice(-LONGEST_MARKS).trim();
  for (let match = ENDS.exec(left); match && found.length < MOST; match = ENDS.exec(left)) {
    found.push(markOf(match.slice(1).find((part) => part !== undefined) ?? ''));
    left = left.slice(0, match.index).trim();
  }
  return found;
}

const MOST = 5;
/** A mark is short, and a long run of them none: it would be looked at from each of its letters. */
const LONGEST_MARKS = 20;
