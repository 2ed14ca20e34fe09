const PARTS = /^rgba?\(\s*(\d{1,3})[\s,]+(\d{1,3})[\s,]+(\d{1,3})[^)]*\)$/;
const CLEAR = /^(?:transparent|#[\da-f]{3}0|#[\da-f]{6}00|rgba?\([^)]*[,/]\s*0*\.?0+%?\s*\))$/;
/** Pages write an alpha behind a code, and workbooks before it. */
const WITH_ALPHA = /^(#[\da-f]{3}(?=[\da-f]$)|#[\da-f]{6}(?=[\da-f]{2}$)).*$/;

/** A colour of a page, in small letters, as workbooks have it too: #RRGGBB, #RGB or a name. */
export function codeOf(colour: string): string {
  const parts = PARTS.exec(colour)?.slice(1);
  if (!parts) return colour.replace(WITH_ALPHA, '$1');
  return `#${parts.map((part) => Number(part).toString(16).padStart(2, '0')).join('')}`;
}

export function isClear(colour: string): boolean {
  return CLEAR.test(colour);
}

/** The colour of a background, which may be told with other things; null where it has several. */
export function paperOf(background: string): string | null {
  const [colour = null, ...others] =
    background.match(/#[\da-f]+|rgba?\([^)]*\)|[a-z-]+(?:\([^)]*\))?/g) ?? [];
  return colour === null || others.length > 0 ? null : codeOf(colour);
}
