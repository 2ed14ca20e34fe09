import stringWidth = require('string-width');

/** Latin letters and the signs that stand in our own tables, then Chinese characters and full-width signs; nothing else. */
const PLAIN =
  /^[\u0020-\u007e\u00b7\u00d7\u2013\u2014\u2018-\u201d\u2026\u2212\u2264\u2265\u2500-\u257f\u3001-\u3011\u3014-\u301b\u4e00-\u9fff\uff01-\uff60]*$/;
const WIDE = /[\u3001-\uff60]/g;

/**
 * How many terminal columns a line takes. The text of nearly every cell is plain, and counting it is a hundred times
 * cheaper than asking string-width, whose emoji pattern alone costs a third of a short run; the rest is left to it.
 * The build gives cli-table3 this function too, so that both always agree.
 */
function width(text: string): number {
  if (!PLAIN.test(text)) return stringWidth(text);
  return text.length + (text.match(WIDE)?.length ?? 0);
}

export = width;
