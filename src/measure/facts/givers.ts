import { CITIES, COUNTED_APART } from './cities.js';
import { withoutOffices } from './division.js';
import type { Facts } from './facts.js';
import { isRemarkHeading } from './field.js';
import type { PlaceSaid } from './places.js';
import { isSource } from './remark.js';

/** Whose office gave the values, checked them or signed for them, or was asked for them. */
export interface Giver {
  readonly place: PlaceSaid | null;
  /** A place that no plan knows. */
  readonly stranger: string | null;
  /** It only tells where the values come from: a county's office may well know those of its city. */
  readonly isSource: boolean;
}

const CITY = new RegExp(`^(?:${[...CITIES, ...COUNTED_APART].join('|')})`);
const DIVISION = /^[\u4e00-\u9fff]{2,}[省市县区旗州盟]$/;
/** 潮阳区 in 汕头市潮阳区卫生健康局 */
const WITHIN = /^[\u4e00-\u9fff]{1,6}?[县区旗市]/;

/** 汕头市 of 汕头市卫生健康局（盖章）, where nothing else is said: the place of an office that no plan knows. */
export function strangersOffice({ stranger, rest }: Facts): string | null {
  const text = rest.trim();
  const isNamed = stranger !== null && text.startsWith(stranger) && DIVISION.test(stranger);
  const name = isNamed ? stranger : CITY.exec(text)?.[0];
  if (name === undefined) return null;
  const behind = text.slice(name.length);
  return [behind, behind.replace(WITHIN, '')].some(isOffice) ? name : null;
}

function isOffice(behind: string): boolean {
  return withoutOffices({ rest: `\u0001${behind.replace(STAMP, '')}` }).rest === '\u0001';
}

const STAMP = /\s*\(?(?:盖章|[公签印]?章)\)?$/;

/** True for an office of a city that no plan knows. */
export function isOfStrangersCity({ stranger }: Giver): boolean {
  return stranger !== null && (/[市州盟]$/.test(stranger) || CITY.test(stranger));
}

const LABELLED = /^([^:]{1,12}):\s*(.{1,60})$/;
/** To whom the paper goes, and who is held beside the place or lends it a hand. */
const AWAY = /送|抄|呈|发|对口|对标|帮扶|支援/;
/** 数据由汕头市卫生健康局提供, 汕头市卫生健康局提供 */
const IN_WORDS =
  /^(?:以上|上述|本表|表中)?(?:数据|资料|指标|数值)?(?:均|都|已)?(?:(?:由|来自|来源于|取自|摘自)(.{2,20}?)(?:提供|填报|报送|上报|审核|核实|汇总|负责)?|(.{2,20}?)(?:提供|填报|报送|上报)(?:的?数据)?)$/;

/** Those whom a line names besides its label, or by themselves; none in any other text. */
export function giversIn(folded: string, read: (text: string) => Facts): readonly Giver[] {
  const [, label = '', behind = ''] = LABELLED.exec(folded) ?? [];
  const [, from, by] = IN_WORDS.exec(folded) ?? [];
  const worded = from ?? by ?? '';
  if (AWAY.test(label)) return [];
  const isOfSource = worded !== '' || isSource(folded) || isRemarkHeading(label);
  return (behind || worded || folded).split(/[、,;/]/).flatMap((text): Giver[] => {
    const said = read(text.trim());
    const { place, stranger, rest, isPlaceFirst } = said;
    const paper = isOfSource && PAPER.test(text);
    const office = strangersOffice(said) ?? (paper && rest.startsWith(stranger ?? ' ') ? stranger : null);
    if (office !== null) return [{ place: null, stranger: office, isSource: isOfSource }];
    const isNamed = place !== null && label + worded !== '' && (rest === '' || (paper && isPlaceFirst));
    return isNamed ? [{ place, stranger: null, isSource: isOfSource }] : [];
  });
}

/** What an office publishes. */
const PAPER = /(?:公报|年鉴|报告|报表|简报|月报|季报|年报|台账|统计资料)$/;
