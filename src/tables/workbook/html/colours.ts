/** Colours as pages write them; of their names only those by which letters are made to vanish. */
const NAMED: ReadonlyMap<string, string> = new Map([
  ['white', 'ffffff'],
  ['black', '000000'],
]);

const CODE = /^#(?:([\da-f]{6})(?:[\da-f]{2})?|([\da-f])([\da-f])([\da-f])[\da-f]?)$/;
const PARTS = /^rgba?\(\s*(\d{1,3})[\s,]+(\d{1,3})[\s,]+(\d{1,3})[^)]*\)$/;
const CLEAR = /^(?:transparent|#[\da-f]{3}0|#[\da-f]{6}00|rgba?\([^)]*[,/]\s*0*\.?0+%?\s*\))$/;

/** A colour as RRGGBB; null where it is not known. Given in small letters. */
export function codeOf(colour: string): string | null {
  const [, six, red = '', green = '', blue = ''] = CODE.exec(colour) ?? [];
  if (six !== undefined) return six;
  if (red !== '') return red + red + green + green + blue + blue;
  const parts = PARTS.exec(colour)?.slice(1);
  return (
    parts?.map((part) => Number(part).toString(16).padStart(2, '0')).join('') ?? NAMED.get(colour) ?? null
  );
}

export function isClear(colour: string): boolean {
  return CLEAR.test(colour);
}

/** The colour of a background, which may be told with other things; null where it has several, or that is not known. */
export function paperOf(background: string): string | null {
  const colours = background.match(/#[\da-f]+|rgba?\([^)]*\)|[a-z-]+(?:\([^)]*\))?/g) ?? [];
  return codeOf(colours.length === 1 ? (colours[0] ?? '') : '');
}
