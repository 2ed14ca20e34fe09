/** A comment begins with the name of its author, which says nothing of the cell. */
const SIGNED = /^[^\n:：]{1,24}[:：][ \t]*\n/;
/** Marks of this program in a workbook that was handed back. */
const OWN_MARKS = /(?:^|\n)[^\n]{0,40}\bPC\d{3} [\s\S]*$/;
/** Where a program knows no threads of comments it shows their texts in one, behind words of its own. */
const THREAD =
  /^\[(?:Threaded comment|线程批注|会话批注)\][\s\S]*?\n\s*(?:Comment|Comments|批注|注释)\s*[:：]\s*/i;

/** The text of a comment as far as it says something of its cell. */
export function commentText(written: string, author: string | null): string {
  const text = written.replace(/\r\n?/g, '\n').replace(THREAD, '');
  const isNamed = author !== null && author !== '' && text.startsWith(author);
  const own = isNamed ? text.slice(author.length).replace(/^\s*[:：]?\s*/, '') : text.replace(SIGNED, '');
  return author === 'plancheck' ? '' : own.replace(OWN_MARKS, '').trim();
}
