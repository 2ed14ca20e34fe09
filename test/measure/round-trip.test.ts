import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ENCODINGS, type EncodingName, encoded } from '../tables/delimited/encoded.js';
import { PLANS, readExample } from './example.js';

/** Any set of measurements, in any encoding, delimiter, line end, shape and style of number, reads back the same. */
const RUNS = Number(process.env.PLANCHECK_ROUND_TRIPS ?? 300);

const hengshui = PLANS.find((plan) => plan.id === 'hengshui');
const INDICATORS = (hengshui?.indicators ?? []).slice(0, 7);
const AREAS = [null, '桃城区', '冀州区', '枣强县', '景县', '深州市'];
const YEARS = [2020, 2021, 2022, 2023, 2024, 2025];

/** A value as whole hundredths of a percent, or as people. */
interface Datum {
  readonly indicator: number;
  readonly area: string | null;
  readonly year: number;
  readonly amount: number;
}

const datum: fc.Arbitrary<Datum> = fc.record({
  indicator: fc.nat(INDICATORS.length - 1),
  area: fc.constantFrom(...AREAS),
  year: fc.constantFrom(...YEARS),
  amount: fc.integer({ min: 101, max: 10_000 }),
});

const data = fc.uniqueArray(datum, {
  minLength: 2,
  maxLength: 30,
  selector: ({ indicator, area, year }) => `${indicator} ${area} ${year}`,
});

const STYLES = ['plain', 'full-width', 'bare', 'spaced'] as const;
type Style = (typeof STYLES)[number];

function written({ indicator, amount }: Datum, style: Style): string {
  const isCount = INDICATORS[indicator]?.kind === 'count';
  if (isCount) return writtenCount(amount, style);
  const percent = `${Math.floor(amount / 100)}.${String(amount % 100).padStart(2, '0')}`;
  switch (style) {
    case 'plain':
      return `${percent}%`;
    case 'full-width':
      return wide(`${percent}%`);
    case 'bare':
      return percent;
    case 'spaced':
      return ` ${percent} % `;
  }
}

/** So many people: a multiple of 100, so that 万 has two decimals. */
function writtenCount(amount: number, style: Style): string {
  const people = amount * 100;
  switch (style) {
    case 'plain':
      return `${Math.floor(people / 10_000)}.${String((people % 10_000) / 100).padStart(2, '0')}万人`;
    case 'full-width':
      return wide(String(people));
    case 'bare':
      return String(people);
    case 'spaced':
      return String(people).replace(/(?<=\d)(?=(?:\d{3})+$)/g, ',');
  }
}

function wide(text: string): string {
  return text.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
}

/** The exact share or number that a datum stands for. */
/** Numbers from 1 on, each for another county or year, would look like those of the rows. */
function fromTheLast(all: readonly Datum[]): Datum[] {
  return all.toSorted((a, b) => b.indicator - a.indicator);
}

/** A blank county just below the first county would look like the rest of a merged cell. */
function wholeFirst(all: readonly Datum[]): Datum[] {
  return [...all.filter(({ area }) => area === null), ...all.filter(({ area }) => area !== null)];
}

function expected({ indicator, area, year, amount }: Datum): string {
  const { id, kind } = INDICATORS[indicator] ?? { id: '', kind: '' };
  const value = kind === 'count' ? amount * 100 : amount;
  return `${id} ${area ?? '*'} ${year} ${value}`;
}

type Shape = (data: readonly Datum[], style: Style) => string[][];

const nameOf = (indicator: number) => INDICATORS[indicator]?.name ?? '';
const sorted = <T>(values: Iterable<T>) => [...new Set(values)].sort();
const cellOf = (datum: Datum | undefined, style: Style) => (datum ? written(datum, style) : '/');

const SHAPES: Readonly<Record<string, Shape>> = {
  long: (all, style) => [
    ['城市', '县区', '指标', '年份', '数值'],
    ...wholeFirst(all).map((d) => [
      '衡水市',
      d.area ?? '',
      nameOf(d.indicator),
      `${d.year}年`,
      written(d, style),
    ]),
  ],
  'by row number, under titles': (all, style) => [
    ['附件1', '', '', ''],
    ['填报单位：衡水市', '', '', '填报日期：2026年1月3日'],
    ['年度', '序号', '完成值', '县（市、区）'],
    ...fromTheLast(all).map((d) => [
      String(d.year),
      String(d.indicator + 1),
      written(d, style),
      d.area ?? '全市',
    ]),
    ['数据来源：衡水市卫生健康委员会', '', '', ''],
  ],
  'years across': (all, style) => {
    const years = sorted(all.map((d) => d.year)).reverse();
    const rows = sorted(all.map((d) => `${d.area ?? ''}|${d.indicator}`));
    return [
      ['衡水市指标完成情况', ...years.map(() => ''), '', ''],
      ['县区', '指标名称', ...years.map((year) => `${year}年`), '2025年目标'],
      ...rows.map((key) => {
        const [area = '', indicator = ''] = key.split('|');
        const at = (year: number) =>
          all.find((d) => (d.area ?? '') === area && d.indicator === Number(indicator) && d.year === year);
        return [area, nameOf(Number(indicator)), ...years.map((year) => cellOf(at(year), style)), '≥90%'];
      }),
    ];
  },
  'indicators across': (all, style) => {
    const indicators = sorted(all.map((d) => d.indicator));
    const rows = sorted(all.map((d) => `${d.area ?? '合计'}|${d.year}`));
    return [
      ['城市', '县区', '年份', ...indicators.map(nameOf), '备注'],
      ...rows.map((key) => {
        const [area = '', year = ''] = key.split('|');
        const at = (indicator: number) =>
          all.find(
            (d) => (d.area ?? '合计') === area && d.year === Number(year) && d.indicator === indicator,
          );
        return ['衡水市', area, year, ...indicators.map((indicator) => cellOf(at(indicator), style)), ''];
      }),
    ];
  },
  'indicators over years': (all, style) => {
    const indicators = sorted(all.map((d) => d.indicator));
    const years = sorted(all.map((d) => d.year));
    const areas = sorted(all.map((d) => d.area ?? '全市'));
    return [
      ['填报单位：衡水市', '', ...indicators.flatMap(() => years.map(() => ''))],
      ['县区', ...indicators.flatMap((i) => years.map((_, at) => (at === 0 ? nameOf(i) : ''))), '备注'],
      ['', ...indicators.flatMap(() => years.map((year) => `${year}年`)), ''],
      ...areas.map((area) => [
        area,
        ...indicators.flatMap((indicator) =>
          years.map((year) =>
            cellOf(
              all.find((d) => (d.area ?? '全市') === area && d.indicator === indicator && d.year === year),
              style,
            ),
          ),
        ),
        '',
      ]),
    ];
  },
};

function delimited(rows: readonly (readonly string[])[], delimiter: string, end: string): string {
  const quoted = (cell: string) =>
    cell.includes(delimiter) || /["\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
  return rows.map((row) => row.map(quoted).join(delimiter) + end).join('');
}

const ways = fc.record({
  encoding: fc.constantFrom<EncodingName>(...ENCODINGS),
  delimiter: fc.constantFrom(',', '\t', ';', '|', '，'),
  end: fc.constantFrom('\n', '\r\n', '\r'),
  style: fc.constantFrom(...STYLES),
});

describe.each(Object.entries(SHAPES))('a table %s', (_, shape) => {
  test('reads back what was written', async () => {
    await fc.assert(
      fc.asyncProperty(data, ways, async (all, { encoding, delimiter, end, style }) => {
        const bytes = encoded(delimited(shape(all, style), delimiter, end), encoding);
        const { measurements, faults } = await readExample(bytes);
        const read = measurements.flatMap(({ indicator, area, year, reading }) => {
          if (reading.kind === 'missing') return [];
          const share = INDICATORS.find((one) => one.id === indicator)?.kind !== 'count';
          const value =
            reading.kind === 'number' ? reading.value.mul(share ? 10_000 : 1).toFraction() : reading.kind;
          return [`${indicator} ${area ?? '*'} ${year} ${value}`];
        });
        expect(faults).toEqual([]);
        expect(read.sort()).toEqual(all.map(expected).sort());
      }),
      { numRuns: Math.ceil(RUNS / Object.keys(SHAPES).length) },
    );
  });
});
