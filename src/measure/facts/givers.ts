import type { Plan } from '../../plan/plan.js';
import { CITIES, COUNTED_APART } from './cities.js';
import { withoutOffices } from './division.js';
import type { Facts } from './facts.js';
import { isRemarkHeading } from './field.js';
import { type PlaceSaid, whoseOf } from './places.js';
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

/** True where what is named and no plan knows is a city or a province. */
export function namesStrangersCity({ stranger }: Pick<Facts, 'stranger'>): boolean {
  return stranger !== null && (/[市州盟]$/.test(stranger) || CITY.test(stranger));
}

/** True for one of such a city, or of another plan's place. */
export function isOfOtherCity(giver: Giver, plan: Plan): boolean {
  const { place } = giver;
  const { province, parent } = plan.jurisdiction;
  const isOfPlans =
    place !== null && whoseOf(place, plan).kind === 'other-plan' && ![province, parent].includes(place.text);
  return isOfPlans || namesStrangersCity(giver);
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
  const isOfSource = worded !== '' || isSource(folded) || isRemarkHeading(label) || OF_SOURCES.test(label);
  const names = SIGNER.test(label) ? behind.split(/[、,;/\s()]+/).filter(namesOffice) : null;
  return (names ?? (behind || worded || folded).split(/[、,;/]/)).flatMap((text): Giver[] => {
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
const PAPER =
  /(?:公报|年鉴|报告|报表|简报|月报|季报|年报|台账|统计资料)(?:\s*\(?(?:19|20)\d{2}年?[版卷]?\)?)?$/;
const OF_SOURCES = /来源|出处|提供|[摘引取]自|source/i;
const SIGNER = /^(?:填[报表]|制表|审[核批]|复核|(?:单位|统计)?负责|联系)人?$/;

/** 汕头市 and 汕头市卫健局 beside a person, who may be called 安康. */
function namesOffice(text: string): boolean {
  return /[市州盟省]|[县区].*[局委]|[局委院]$|中心$/.test(text);
}

const IN_ENGLISH =
  /\b([A-Z][a-z]{2,})(?:['’]s)?\s+(?:City\s+|Municipal\s+|Prefecture\s+)*(?:Health|Statistic|Disease|CDC|Bureau|Commission|Cent(?:er|re)|Yearbook|Government|Department|Municipality)/g;
const NO_NAME =
  /^(?:European|Federal|American|British|International|Global|United|Joint|Executive|General|National|Provincial|Municipal|City|County|District|Local|State|Central|China|Chinese|World|Public|Occupational|Health|Statistical|Annual|Source|Data|The|Our|Its|From|Disease|Social|Labou?r|Emergency|Ecological|Environmental|Human|Market|Medical)$/;

/** The places before the names of offices in an English text: Shantou of Shantou Health Bureau. */
export function englishPlaces(text: string): readonly string[] {
  return [...text.matchAll(IN_ENGLISH)].flatMap(([, name = '']) => (NO_NAME.test(name) ? [] : [name]));
}
