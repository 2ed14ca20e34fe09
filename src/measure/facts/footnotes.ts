import { fold } from '../../quantity/fold.js';
import type { PlanNames } from './names.js';
import { type NoteSubject, subjectOf } from './note-subject.js';
import { withoutNote } from './own-words.js';
import type { Said } from './scope.js';

/** A note above or under a table, and what it is on: the cells that bear its mark, what it names itself, or all of the table. */
export interface Footnote {
  readonly text: string;
  readonly at: Said<string>['at'];
  readonly mark: string | null;
  readonly subject: NoteSubject | null;
  /** With what it names. */
  readonly written: string;
}

const MARK =
  /(?:^|(?<=[;。\s]))(?:注\s*(\d{1,2}|[一二三四五])\s*[:.、)]|([①-⑳❶-❿¹²³⁴-⁹])|(?:[带加标有]|标注|注有)?\s*([*※†‡]+|星(?=号))号?(?:者|的|数据|指标|表示)*|[([](\d{1,2})[)\]]|(\d{1,2})(?:\s*[.、:)]|\s+(?=[\u4e00-\u9fff]))(?!\d(?!\d{3}\s*年)))\s*[:.、]?\s*/g;

/** The notes that a line holds: 注：①为2024年数；②为预计数. */
export function footnotesIn({ text, at }: Said<string>, names: PlanNames): readonly Footnote[] {
  const body = withoutNote(fold(text))
    .slice(0, LONGEST)
    .replace(SPACED, '$1$2')
    .replace(OUTSIDE, '$1')
    .replace(BRACKETED, inOneList);
  const marks = [...body.matchAll(MARK)];
  const first = body.slice(0, marks[0]?.index ?? body.length);
  const marked = marks.map((mark, i) => ({
    mark: markOf(mark.slice(1).find((part) => part !== undefined) ?? ''),
    text: withRow(mark, body.slice(mark.index + mark[0].length, marks[i + 1]?.index)),
  }));
  return [{ mark: null, text: first }, ...marked].flatMap(({ mark, text: said }) =>
    said
      .split(/[;。]/)
      .flatMap((one) => bySubject(one, names))
      .filter((part) => part.text !== '')
      .map((part) => ({ mark, at, ...part })),
  );
}

/** 第 3 行 */
const SPACED = /(第|序号|编号)\s+(\d)/g;

/** 除桃城区外，均为预计 is one clause. */
const OUTSIDE = /(^除[^,，;；。]{1,60}外|除外)[,，]\s*/g;

/** （2）（3） */
const BRACKETED = /(?<![\d\p{L}%])[([]\d{1,3}[)\]](?:\s*[、,，和及与]?\s*[([]\d{1,3}[)\]])+/gu;

function inOneList(list: string): string {
  return (list.match(/\d+/g) ?? []).join('、');
}

/** 2.为预计数 and （2）系预计数 speak of a row with that number, or of what bears it as a mark. */
function withRow([, , , , inBrackets, plain]: RegExpExecArray, text: string): string {
  const number = inBrackets ?? plain;
  return number !== undefined && NAMES_NOTHING.test(text) ? `序号${number}${text}` : text;
}

const NAMES_NOTHING =
  /^\s*(?:(?:的|指标|完成|实际)*(?:数据|数值)|(?:号|项|条)(?:指标|数据|数值)*)?(?:均|都|皆|统一|尚|还|已|暂)*(?:为(?!了|便|保|确|避|使|做|方)|是|系|属于?|未经?(?:核|审)|待(?:核|审|定)|有误|作废|应[为是]|实[为是]|存疑)/;

type Part = Pick<Footnote, 'subject' | 'text' | 'written'>;

/**
 * 申报率为目标值，冀州区为2024年数 says something of each; what names nothing goes on with what stands before it. 经省核定 before all of
 * them is said of each.
 */
function bySubject(text: string, names: PlanNames): readonly Part[] {
  const parts: Part[] = [];
  let lead = '';
  for (const clause of text.split(/[,，]/).map((one) => one.trim())) {
    const opened = subjectOf(clause.replace(/^(?:其中|但是?)\s*[:：]?\s*/, ''), names);
    const last = opened ? undefined : parts.pop();
    const on = (said: string | undefined) => (said === undefined ? clause : `${said}，${clause}`);
    if (opened) parts.push({ subject: opened.subject, text: `${lead}${opened.rest}`, written: clause });
    else parts.push({ subject: last?.subject ?? null, text: on(last?.text), written: on(last?.written) });
    if (parts.every(({ subject }) => subject === null) && FOUND.test(clause)) lead = `${clause}，`;
  }
  return parts;
}

const FOUND = /核[定实]|审[核定]|[更修订]正|勘误/;

/** What is longer is prose. */
const LONGEST = 1000;

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
