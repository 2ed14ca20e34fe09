import fc from 'fast-check';
import { DiagnosticLog } from '../../../src/diagnostic/log.js';
import { PlanNames } from '../../../src/measure/facts/names.js';
import { MeasurementSet } from '../../../src/measure/gather/collect.js';
import { DEFAULT_LIMITS, type ReadInput } from '../../../src/measure/input.js';
import { readInput } from '../../../src/measure/read.js';
import { atOnce, NO_PAUSE } from '../../../src/tables/pause.js';
import { PLANS } from '../example.js';

const NAMES = new PlanNames(PLANS);

/** What comes of a file: each line by itself, or those that came before by what came of them then. */
export async function cameOf(bytes: Uint8Array, chunk: number, limit: number, isByLines: boolean) {
  const log = new DiagnosticLog(limit);
  const set = new MeasurementSet((plan, indicator) => `${plan} ${indicator}`);
  let again = 0;
  const read = await readInput(
    { file: 'x.csv', head: bytes, whole: !isByLines, bytes: inChunks(bytes, chunk) },
    {
      names: NAMES,
      plan: null,
      percentScale: null,
      log,
      onMeasurement: (measurement) => void set.add(measurement, log),
      onAgain: (measurement, line) => {
        again += 1;
        set.again(measurement, line, log);
      },
      encoding: null,
      delimiter: null,
      sheets: null,
      limits: DEFAULT_LIMITS,
      pause: NO_PAUSE,
    },
  );
  const measurements = atOnce(set.finish(log));
  return { again, told: told({ ...read, measurements, diagnostics: log.list() }) };
}

function told(all: ReadInput & Record<string, unknown>): string {
  const plain = (_: string, value: unknown) =>
    typeof value === 'bigint' ? String(value) : value instanceof Map ? [...value] : value;
  return JSON.stringify(all, plain, 1);
}

async function* inChunks(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

const HEADERS = [
  '城市,县区,指标,年份,数值,分子,分母',
  '城市,县区,指标,年份,数值',
  '县区,指标,年份,数值,单位,备注',
  '指标,年份,县区,类型,数值,城市',
  '城市,序号,县区,年份,完成值,,说明',
  '城市,指标,年份,数值,填报日期',
  '城市,指标,2024年,2025年,县区',
] as const;

/** What may stand under a heading; the first ones say nothing odd. */
const CELLS: Readonly<Record<string, readonly string[]>> = {
  城市: ['衡水市', '衡水市', '韶关市', '', '同上', '石家庄市', '/'],
  县区: ['桃城区', '冀州区', '深州市', '衡水市', '', '〃', '翁源县', '小计', '月亮区', '/'],
  指标: [
    '工伤保险参保人数',
    '工伤保险参保人数',
    '工业企业职业病危害项目申报率',
    '',
    '同上',
    '冀州区',
    '不明指标',
    '/',
    '"工伤保险参保人数"',
  ],
  年份: ['2024', '2025', '2024年', '2023', '', '2024年上半年', '"2025"', '明年', '-'],
  数值: ['532400', '92.5%', '91', '532401', '', '约90%', '0.92', '"532,400"', '/', '53.24万人', '是', '100%'],
  分子: ['', '83', '90'],
  分母: ['', '90', '80'],
  单位: ['人', '%', '万人', '', '桃城区'],
  备注: ['', '', '预计数', '含冀州区', '同上', '数据作废', '①'],
  类型: ['完成值', '完成值', '目标值', '', '预计', '/'],
  序号: ['1', '2', '3', '', '第一'],
  填报日期: ['2025-01-15', '2025-12-31', '2024-06-30', '', '2025年12月20日'],
  说明: ['', '截至6月底', '目标', '桃城区第一批'],
};

const LINES = [
  '',
  '桃城区',
  '一、冀州区',
  '（一）2023年',
  '2025年目标值',
  '注：以上数据未经审核',
  '以上为目标值',
  '注：桃城区2024年为预计数',
  '注：第3行数据作废',
  '合计',
  '------',
  '"冀州区',
  '尾"',
  '衡水市"第一"',
];

/** Under each header a few different lines, and which of them stand one after another. */
export const table = fc.constantFrom(...HEADERS).chain((header) => {
  const row = fc
    .tuple(
      ...header.split(',').map((heading) => {
        const cells = CELLS[heading.replace(/^(?:完成值|20\d\d年)$/, '数值')] ?? ['', '', '备查', '目标'];
        return fc.oneof(
          { weight: 14, arbitrary: fc.constantFrom(...cells.slice(0, 2)) },
          fc.constantFrom(...cells),
        );
      }),
    )
    .map((cells) => cells.join(','));
  const odd = fc.oneof(fc.constantFrom(...LINES), fc.constant(header));
  return fc.record({
    title: fc.constantFrom('', '', '', '2024年衡水市完成情况\n', '单位：万人\n', '注：①为预计数\n'),
    header: fc.constant(header),
    pool: fc.array(fc.oneof({ weight: 6, arbitrary: row }, odd), { minLength: 1, maxLength: 6 }),
    order: fc.array(fc.nat(1000), { minLength: 20, maxLength: 120 }),
    limit: fc.constantFrom(6, 200),
    waiting: fc.oneof(fc.constant(9), fc.integer({ min: 1, max: 130 })),
    breaks: fc.constantFrom('\n', '\n', '\r\n', '\r'),
    chunk: fc.integer({ min: 3, max: 400 }),
  });
});

export interface TableText {
  readonly title: string;
  readonly header: string;
  readonly pool: readonly string[];
  readonly order: readonly number[];
  readonly breaks: string;
}

export function bytesOf({ title, header, pool, order, breaks }: TableText): Uint8Array {
  const lines = order.map((at) => pool[at % pool.length] ?? '');
  const text = `${title}${header}\n${lines.join('\n')}\n`.replaceAll('\n', breaks);
  return new TextEncoder().encode(text);
}
