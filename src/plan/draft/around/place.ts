import { type Division, divisionsNamed } from './divisions.js';

/** The place of a plan. */
export interface PlanPlace {
  readonly name: string;
  /** What people call it for short: 韶关 for 韶关市; null where a single letter would be left. */
  readonly short: string | null;
  /** Null where the standard knows no such name, or several places of it. */
  readonly division: Division | null;
  readonly doubtful: boolean;
}

const LONGEST = 12;

/** The place that a text begins with, the narrowest where it names those around it first: 广东省韶关市. */
function placeBefore(text: string): PlanPlace | null {
  let [rest, found, within]: [string, readonly Division[], readonly Division[]] = [text, [], []];
  for (;;) {
    const next = divisionsAt(rest).filter((one) => within.length === 0 || liesIn(one, within));
    const [first] = next;
    if (!first) break;
    [rest, found, within] = [rest.slice(first.name.length), next, next];
  }
  const [only, ...others] = found;
  if (!only) return null;
  return {
    name: only.name,
    short: shortName(only.name),
    division: others.length === 0 ? only : null,
    doubtful: others.length > 0,
  };
}

/** The divisions whose name a text begins with, of the longest such name. */
function divisionsAt(text: string): readonly Division[] {
  for (let length = Math.min(LONGEST, text.length); length >= 2; length--) {
    const named = divisionsNamed(text.slice(0, length));
    if (named.length > 0) return named;
  }
  return [];
}

function liesIn(one: Division, around: readonly Division[]): boolean {
  return one.within.some(({ code }) => around.some((wider) => wider.code === code));
}

/** The place that a plan is of: as given, by its title, or by the headings of its table, of which the narrowest counts. */
export function placeOf(
  given: string | null,
  title: string | null,
  heads: readonly string[],
): PlanPlace | null {
  if (given !== null) {
    const found = placeBefore(given);
    return found?.name === given ? found : { name: given, short: null, division: null, doubtful: false };
  }
  const titled = title === null ? null : (placeBefore(title) ?? countryIn(title));
  if (titled) return titled;
  const named = heads.flatMap((head) => placeBefore(head) ?? []);
  const narrowest = named.sort((a, b) => depth(b) - depth(a))[0];
  return narrowest ? { ...narrowest, doubtful: true } : null;
}

const COUNTRY = /^(?:[“"]?十[三四五六七]五[”"]?)?(?:期间)?(?:全国|国家|中国)/;
const NATION: Division = { name: '全国', code: '', level: 'national', within: [], units: [] };

/** The whole country, which the titles of its plans name in many ways. */
function countryIn(title: string): PlanPlace | null {
  return COUNTRY.test(title) ? { name: NATION.name, short: '中国', division: NATION, doubtful: true } : null;
}

function depth({ division }: PlanPlace): number {
  return division ? division.within.length : -1;
}

function shortName(name: string): string | null {
  const short = name.replace(/(?:省|市|县|区|自治州|盟|旗)$/, '');
  return short !== name && short.length >= 2 && !/自治/.test(short) ? short : null;
}
