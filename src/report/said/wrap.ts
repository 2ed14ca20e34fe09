import textWidth from './width.cjs';

/** One unbreakable piece: a run of Latin letters and digits with its blanks, or a single wide character. */
const PIECES = /[\u0021-\u024f\u2010-\u2027\u2030-\u205e\u2200-\u22ff]+[ ]*|\s+|./gu;
/** Marks that must not begin a line. */
const CLOSING = /^[，。；：、！？）】〕》”’％%)\],.;:!?]/;
const OPENING = /[（【〔《“‘([]$/;

/** A line is cut behind so many times its width, be it of letters that take no room: no script has as many. */
const MOST_LETTERS = 20;

/**
 * Breaks text into lines of at most `width` terminal columns, wide characters counting two. Nothing is lost but blanks
 * at a break; a word longer than a line is cut. (cli-table3's own wrapping drops the rest of a long Chinese name.)
 */
export function wrap(text: string, width: number): string[] {
  return text.split('\n').flatMap((line) => wrapLine(line, Math.max(2, width)));
}

function wrapLine(line: string, width: number): string[] {
  const lines: string[] = [];
  let current = '';
  for (const piece of piecesOf(line, width)) {
    const isShort = current === '' || current.length + piece.length <= MOST_LETTERS * width;
    if (isShort && textWidth(current) + textWidth(piece.trimEnd()) <= width) current += piece;
    else {
      lines.push(current.trimEnd());
      current = piece.trimStart();
    }
  }
  return [...lines, current.trimEnd()];
}

/** The pieces, with closing marks bound to what they close, opening ones to what they open, and over-long ones cut. */
function piecesOf(line: string, width: number): string[] {
  const joined: string[] = [];
  for (const piece of line.match(PIECES) ?? []) {
    const last = joined.at(-1);
    const binds = last !== undefined && (CLOSING.test(piece) || OPENING.test(last));
    if (binds && textWidth(last + piece) <= width) joined[joined.length - 1] = last + piece;
    else joined.push(piece);
  }
  return joined.flatMap((piece) => cut(piece, width));
}

function cut(piece: string, width: number): string[] {
  if (textWidth(piece.trimEnd()) <= width) return [piece];
  const parts = [''];
  for (const char of piece) {
    const last = parts.at(-1) ?? '';
    if (last.length >= MOST_LETTERS * width || textWidth(last + char) > width) parts.push(char);
    else parts[parts.length - 1] = last + char;
  }
  return parts;
}
