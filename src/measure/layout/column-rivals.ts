import { fold, foldName } from '../../quantity/fold.js';
import type { FactsReader } from '../facts/reader.js';
import { stageOf } from '../facts/stage.js';
import type { Layout, SeriesColumns } from './layout.js';

/** A column that is not read, with values like those of one that is. */
export interface Rival {
  /** The heading of the column that is read. */
  readonly first: string;
  /** Its heading says that it holds the same; another may hold something else. */
  readonly isSame: boolean;
}

/** Words for the same value as somebody else has it, or as it should be: 省抽查, 应为, 平台数, 折算. */
const SAME =
  /抽[查检样测]|反馈|[复再]?核[定实查准验减算]?|审[核定计]|认定|确认|[修更订改校][正订改]|调整|应为|应是|正确|[重复][新]?(?:核|测|计)?算|重测|复测|二次|[补续]报|平台|系统|直报|[省国市]厅|[国省市县](?:家|级)?(?:统计)?(?:局|口径|抽|认)|统计局|公安|第三方|督[导查]|评估|现场|实地|剔除|折算|换算|加权|参考|备用|最新|新[值数]|(?:数值|完成值|值|数据)\s*\(?[2-9二三]\)?$|\b(?:correct(?:ed|ion)?|revis(?:ed|ion)|verif|audit|check|should be|feedback|adjusted|recalculated|updated|official)/i;
/** 佐证数, 平台数据: of what else is a share it may be the same. */
const NUMBERS = /[数值]$|数据$|结果$|\bfigures?$/i;
/** What takes back even a value that was verified. */
const CORRECTED = /应为|应是|正确|[更订改]正|correct/i;
const SHARE = /^\d+(?:\.\d+)?\s*[%％‰]$/;
const LARGE = 1000;
const NUMBER = /^\d[\d,]*(?:\.\d+)?\s*[%％‰]?$/;

/** The column that is read whose values those in `column` may be instead; null where they are no such values, or the same. */
export function rivalOf(
  layout: Layout,
  column: number,
  /** That of a line of its heading. */
  named: string | null,
  body: readonly (readonly string[])[],
  facts: FactsReader,
): Rival | null {
  const header = layout.headings[column] ?? '';
  const at = seriesBeside(layout, header, named, facts)?.at.value;
  const { stranger, period } = facts.read(header);
  if (at === undefined || stranger !== null) return null;
  const first = layout.headings[at] ?? '';
  const pairs = body.flatMap((cells) => {
    const pair = [fold(cells[at] ?? ''), fold(cells[column] ?? '')] as const;
    return pair.every((cell) => NUMBER.test(cell)) && pair[0] !== pair[1] ? [pair] : [];
  });
  const areShares = pairs.some((pair) => pair.every((cell) => SHARE.test(cell)));
  // small numbers may be alike by chance
  const areLarge = pairs.some((pair) => isAlike(pair) && pair.every((cell) => numberOf(cell) >= LARGE));
  const isFinal = stageOf(first) === 'final' && !CORRECTED.test(header);
  const isWorded = period !== null || SAME.test(fold(header));
  const isSame = !isFinal && (isWorded ? pairs.some(isAlike) : areShares && NUMBERS.test(fold(header)));
  return isSame || areShares || areLarge ? { first, isSame } : null;
}

/** The series that says what the heading does, so far as that names anything. */
function seriesBeside(
  { series }: Layout,
  header: string,
  named: string | null,
  facts: FactsReader,
): SeriesColumns | undefined {
  const { indicator: own, period, place } = facts.read(header);
  const indicator = own ?? named;
  const fitting = series.filter(
    (one) =>
      (indicator === null || foldName(one.indicator ?? indicator) === foldName(indicator)) &&
      (period === null || (one.period?.year ?? period.year) === period.year) &&
      (place === null || (one.place?.text ?? place.text) === place.text),
  );
  const isTold = (indicator ?? period) !== null || series.every((one) => one.indicator === null);
  return isTold ? fitting.at(-1) : undefined;
}

/** Two numbers of one form and size: that of firms beside a share is none. */
function isAlike([a, b]: readonly [string, string]): boolean {
  if (SHARE.test(a) !== SHARE.test(b)) return false;
  const [one, other] = [numberOf(a), numberOf(b)];
  return one <= other * 2 && other <= one * 2;
}

/** To tell how large it is; no value is read so. */
function numberOf(cell: string): number {
  return Number.parseFloat(cell.replaceAll(',', ''));
}
