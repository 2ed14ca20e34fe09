import { bare, type DraftLine, isBlankLine, onlyText, type Place } from '../table/line.js';
import { iso } from './due.js';

/** Something that the document says of itself. */
export interface Said<T> {
  readonly value: T;
  readonly place: Place;
  readonly doubtful: boolean;
}

const NUMBER = /^([\p{Script=Han}]{1,16})[〔[【﹝(]((?:19|20)\d{2})[〕\]】﹞)](?:第)?(\d{1,4})号$/u;

/** The number of the document, which stands in a line of its own. */
export function numberIn(lines: readonly DraftLine[]): Said<string> | null {
  for (const line of lines) {
    const [, word, year, number] = NUMBER.exec(bare(onlyText(line) ?? '')) ?? [];
    if (word !== undefined)
      return { value: `${word}〔${year}〕${number}号`, place: line.place, doubtful: false };
  }
  return null;
}

const DAY = /^((?:19|20)\d{2})年(\d{1,2})月(\d{1,2})日$/;
const PUBLISHED = /(?:发布|发文|成文|印发)(?:日期|时间):?((?:19|20)\d{2})[-年/](\d{1,2})[-月/](\d{1,2})/;

interface DateFound extends Said<string> {
  readonly index: number;
}

/** The day under the letter; else the day on which a page was published, which need not be the same. */
export function dateIn(lines: readonly DraftLine[]): DateFound | null {
  return found(lines, DAY, false) ?? found(lines, PUBLISHED, true);
}

function found(lines: readonly DraftLine[], pattern: RegExp, doubtful: boolean): DateFound | null {
  for (const [index, line] of lines.entries()) {
    const [, year, month, day] = pattern.exec(bare(onlyText(line) ?? '')) ?? [];
    if (year === undefined) continue;
    const value = iso(Number(year), Number(month), Number(day));
    return { value, place: line.place, doubtful, index };
  }
  return null;
}

const MOST_ISSUERS = 60;
const PROSE = /[。；：:，,!?]|^\d|^第|通知$/;
const OWNER = /^(?:版权所有|主办单位|主办|发布机构|发文机关|信息来源)[:：](.{4,40}?)(?:[\s|]|$)/;

/** Who signed above the date; else the owner of the page. */
export function issuerIn(lines: readonly DraftLine[], place: string | null): Said<string> | null {
  const date = found(lines, DAY, false);
  const signed = date === null ? [] : signedAbove(lines, date.index, place);
  const [first] = signed;
  if (first) {
    const value = signed.length > 1 ? `${first.text}等${signed.length}部门` : first.text;
    const isOwn = place !== null && first.text.includes(place.slice(0, 2));
    return { value, place: first.place, doubtful: !isOwn };
  }
  for (const line of lines) {
    const [, owner] = OWNER.exec(bare(onlyText(line) ?? '')) ?? [];
    if (owner !== undefined) return { value: owner, place: line.place, doubtful: true };
  }
  return null;
}

interface Signed {
  readonly text: string;
  readonly place: Place;
}

/** The names right above the date. One that goes over lines begins with the place's name, its other lines do not. */
function signedAbove(lines: readonly DraftLine[], date: number, place: string | null): Signed[] {
  const parts: Signed[] = [];
  for (let i = date - 1; i >= 0 && parts.length < MOST_ISSUERS; i--) {
    const line = lines[i];
    if (!line || isBlankLine(line)) continue;
    const text = onlyText(line);
    if (text === null || PROSE.test(bare(text)) || NUMBER.test(bare(text)) || bare(text).length > 60) break;
    parts.unshift(
      ...text
        .trim()
        .split(/[ \u3000\u00a0]{2,}/)
        .map((one) => ({ text: bare(one), place: line.place })),
    );
  }
  const start = place?.slice(0, 2) ?? '';
  const isOwn = (name: string) =>
    name.replace(/^(?:中国共产党|中共|共青团)/, '').startsWith(start) || name.startsWith(start);
  const names: Signed[] = [];
  for (const part of parts) {
    const last = names.at(-1);
    if (last && !isOwn(part.text)) names[names.length - 1] = { ...last, text: last.text + part.text };
    else names.push(part);
  }
  return names.map(({ text, place: at }) => ({
    text: text.replace(/[(（](?:代章|盖章|章|印章)[)）]$/, ''),
    place: at,
  }));
}
