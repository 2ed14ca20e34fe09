import type { Period } from '../../plan.js';
import { bare, type DraftLine, onlyText } from '../table/line.js';
import type { Said } from './issued.js';

const TITLE =
  /^(?![《\d(（第])[^,，。;；:：]{4,60}(?:规划|计划|纲要|方案)(?:\((?:19|20)\d{2}.{1,4}(?:19|20)\d{2}年?\))?$/;
const NO_TITLE = /^(?:[一二三四五六七八九十]+、|关于|为|按|根据|制定|印发|.*的$)|主要任务|通知/;
const NAMED = /关于印发《([^《》]{4,60}(?:规划|计划|纲要|方案)[^《》]{0,16})》/;

/** The title of the plan in a line of its own, over one line or two; else as the letter before it names it. */
export function titleIn(lines: readonly DraftLine[]): Said<string> | null {
  const texts = lines.map((line) => bare(onlyText(line) ?? '').replace(/^#+/, ''));
  for (const [i, text] of texts.entries()) {
    const line = lines[i];
    if (line && TITLE.test(text) && !NO_TITLE.test(text) && /市|县|区|省|州|盟|旗|全国|国家/.test(text))
      return { value: setTitle(text), place: line.place, doubtful: false };
  }
  for (const [i, text] of texts.entries()) {
    const [, title] = NAMED.exec(text) ?? [];
    const line = lines[i];
    if (line && title !== undefined) return { value: setTitle(title), place: line.place, doubtful: true };
  }
  return null;
}

/** Brackets and dashes as titles are set. */
function setTitle(bareTitle: string): string {
  return bareTitle
    .replaceAll('(', '（')
    .replaceAll(')', '）')
    .replace(/((?:19|20)\d{2})(?:年)?(?:[-–~—]+|至)((?:19|20)\d{2})/, '$1—$2');
}

const RANGE = /((?:19|20)\d{2})年?(?:[-–~—]+|至|到)((?:19|20)\d{2})年?/;
const PLANS: readonly (readonly [RegExp, number])[] = [
  [/十三五/, 2016],
  [/十四五/, 2021],
  [/十五五/, 2026],
  [/十六五/, 2031],
];

/** The years of a plan by its title, or by a sentence that says them: 规划期为2021—2025年, “十四五”. */
export function periodIn(title: string | null, lines: readonly DraftLine[]): Period | null {
  const own = title === null ? null : (rangeIn(title) ?? planIn(title));
  if (own) return own;
  for (const line of lines) {
    const text = bare(onlyText(line) ?? '');
    const said = /规划期(?:限)?[为是:：]?.{0,6}$/.test(text.slice(0, text.search(RANGE)))
      ? rangeIn(text)
      : null;
    if (said) return said;
  }
  return captionOf(lines);
}

/** The heading over the table often says which of the five-year plans it belongs to. */
function captionOf(lines: readonly DraftLine[]): Period | null {
  const caption = lines
    .map((line) => bare(onlyText(line) ?? ''))
    .find((text) => /^.{0,20}十[三四五六]五.{0,20}指标/.test(text));
  return caption === undefined ? null : planIn(caption);
}

function rangeIn(text: string): Period | null {
  const [, from, to] = RANGE.exec(text) ?? [];
  const [start, end] = [Number(from), Number(to)];
  return from !== undefined && start < end && end - start <= 20 ? { start, end, base: start - 1 } : null;
}

function planIn(text: string): Period | null {
  const start = PLANS.find(([pattern]) => pattern.test(text))?.[1];
  return start === undefined ? null : { start, end: start + 4, base: start - 1 };
}
