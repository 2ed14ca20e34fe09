import { CITIES } from './cities.js';
import type { Period } from './period.js';
import { BODY, COMPLETED, EVENT, FOUNDING } from './remark-words.js';

/** What happened at a time that a remark mentions. */
export interface Happening {
  /** Something happened then, of which a value of a later time may speak: 2024年建成. */
  readonly isEvent: boolean;
  /** Something came to be then, which was not there before: 2026年挂牌. */
  readonly isFounding: boolean;
  /** Somebody was allowed or chosen to do something then, who may have been there before: 2024年备案. */
  readonly isGained: boolean;
  /** Something ended then: 有效期至2022年. */
  readonly isEnd: boolean;
}

export const NO_HAPPENING: Happening = { isEvent: false, isFounding: false, isGained: false, isEnd: false };

const GAINED =
  /备案|批[准复]|通过|验收|取得|获[得批评]|授牌|公[布示]|确[定认]|认定|指定|资[质格]|许可|核准|登记|承担|具备|建设|改造|投入|争取/;
const ENDS = /有效期|到期|届满|期满|过期|失效|为?止$/;

/** What a clause tells that happened, without the names of places: the first letter of 揭阳市 is that of 揭牌, too. */
export function happeningIn(clause: string): Happening {
  const happening = clause.replace(COMPLETED, '');
  return {
    isEvent: EVENT.test(happening),
    isFounding: FOUNDING.test(happening),
    isGained: GAINED.test(happening),
    isEnd: ENDS.test(happening),
  };
}

/** True for what ended before the year was over. */
export function endsBefore({ year, upTo, isPart }: Period, end: number): boolean {
  if (year === null || year > end) return false;
  return year < end || (isPart && upTo === null) || (upTo !== null && upTo < '12-31');
}

const CITY = CITIES.join('|');
const BY = '(?:委托|依托|借助|挂靠(?:在|于)?|[由在为是系]|与|和)(?=[\\u4e00-\\u9fff])';
const OF_CITY = new RegExp(`^(?:${CITY})`);
const BY_CITY = new RegExp(`(?:^|[^\\u4e00-\\u9fff])${BY}(?:${CITY})`);
const OF_PROVINCE =
  /(?:^|[^\u4e00-\u9fff]|委托|依托|挂靠在?|[由在为是系])(?:[\u4e00-\u9fff]{2,3})?省(?:级|直|属)?(?![级直属]*(?:卫健|卫生健康委|卫计|厅|政府|人民政府|局))[^,，;；。]{0,14}$/;

/** True for a body of a province or of a city: 邯郸市医院, 委托省职防院, 由石家庄承担. */
export function isBodyOfPlace(folded: string): boolean {
  if (BY_CITY.test(folded)) return true;
  return BODY.test(folded) && (OF_CITY.test(folded) || OF_PROVINCE.test(folded));
}
