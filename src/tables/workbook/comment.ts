/** A comment begins with the name of its author, which says nothing of the cell. */
const SIGNED = /^[^\n:：]{1,24}[:：][ \t]*\n/;
/** Marks of this program in a workbook that was handed back. */
const OWN_MARKS = /(?:^|\n)[^\n]{0,40}\bPC\d{3} [\s\S]*$/;
/** Where a program knows no threads of comments it shows their texts in one, behind words of its own. */
const THREAD =
  /^\[(?:Threaded comment|线程批注|会话批注)\][\s\S]*?\n\s*(?:Comment|Comments|批注|注释)\s*[:：]\s*/i;

const NOTE = '(?:注|备注|附注|说明)\\s*\\d*\\s*[:：.、]\\s*';
const TOGETHER = '(?:各|所[有列填报])*(?:数|值|指标|项|[均都皆为是系])';
const OF_ALL = new RegExp(
  `^(?:${NOTE})?(?:[本此全整]表|[上下]表|表[中内]|(?:以[上下]|[上下]述|[上下]列|所有|全部|[本整同]列)的?${TOGETHER})`,
);
/** Within so many letters it says of what it speaks. */
const OPENING = 40;

/** What a comment says of more than the cell that it is on: 本表数据均为预计数, 以上为2022年数. */
export function saidOfAll(text: string): readonly string[] {
  return text
    .split(/[\n；;。]/)
    .map((clause) => clause.trim())
    .filter((clause) => OF_ALL.test(clause.slice(0, OPENING)));
}

/** The text of a comment as far as it says something of its cell. */
export function commentText(written: string, author: string | null): string {
  const text = written.replace(/\r\n?/g, '\n').replace(THREAD, '');
  const isNamed = author !== null && author !== '' && text.startsWith(author);
  const own = isNamed ? text.slice(author.length).replace(/^\s*[:：]?\s*/, '') : text.replace(SIGNED, '');
  return author === 'plancheck' ? '' : own.replace(OWN_MARKS, '').trim();
}
