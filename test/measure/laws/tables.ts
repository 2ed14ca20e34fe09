import fc from 'fast-check';
import { type Grid, INDICATORS, PLACES, YEARS } from './sheets.js';

/** What tells one value from another; of its roles one is measured, and the other is none or set aside. */
export type Dimension = 'place' | 'year' | 'indicator' | 'role';
export const DIMENSIONS = ['place', 'year', 'indicator', 'role'] as const satisfies readonly Dimension[];
/**
 * Where the names of a dimension stand: in a column of the rows, over the columns, in section rows, each over a table of its
 * own, in a title over all, or in the file's name.
 */
export type Standing = 'row' | 'head' | 'section' | 'table' | 'title' | 'file';
type Of<T> = Readonly<Record<Dimension, T>>;
/** The names of one value, of all dimensions or some. */
export type Point = Of<string>;

/** Values by place, year and indicator, and how a table tells them; `order` is that of lines, columns and sections. */
export interface Told {
  readonly names: Of<readonly string[]>;
  readonly standing: Of<Standing>;
  readonly order: readonly Dimension[];
  readonly manner: Manner;
}

/** What offices do differently, and what changes nothing. */
export interface Manner {
  /** An upper heading stands once over its columns, as merged cells are saved, or over each. */
  readonly isMerged: boolean;
  /** Titles stand in one line, or each in its own. */
  readonly isOneTitle: boolean;
  readonly title: (said: string) => string;
  readonly heading: string;
  readonly numbers: readonly (readonly string[])[];
  readonly spelt: Of<(name: string) => string>;
  /** Tables stand beside each other, or under each other with or without a blank row between them. */
  readonly tables: 'beside' | 'apart' | 'close';
}

const HEADINGS: Of<string> = { place: '县区', year: '年份', indicator: '指标', role: '类型' };
/** What was measured, said in words or by none. */
const MEASURED = ['', '完成值', '实际', '完成情况'];
const ASIDE = ['目标值', '计划', '预计', '同比', '排名', '完成率', '上年'];

/** The value of one place, year and indicator: all of them differ, and what is set aside is small. */
function valueAt(of: Point): string {
  if (ASIDE.includes(of.role)) return '1.5%';
  const place = (PLACES as readonly string[]).indexOf(of.place);
  const year = (YEARS as readonly number[]).indexOf(Number.parseInt(of.year, 10));
  const indicator = (INDICATORS as readonly string[]).indexOf(of.indicator);
  return `${60 + place * 9 + year * 3 + indicator}.5%`;
}

/** All combinations of the names of some dimensions, the last turning fastest. */
function combinations(names: Told['names'], dimensions: readonly Dimension[]): readonly Partial<Point>[] {
  return dimensions.reduce<readonly Partial<Point>[]>(
    (points, one) => points.flatMap((point) => names[one].map((name) => ({ ...point, [one]: name }))),
    [{}],
  );
}

/** The facts as a plain long table. */
export function longTable({ names }: Told): Grid {
  const points = combinations(names, DIMENSIONS) as readonly Point[];
  const measured = points.filter(({ role }) => MEASURED.includes(role));
  const rows = measured.map((point) => [point.place, point.indicator, point.year, valueAt(point)]);
  return [['县区', '指标', '年份', '数值'], ...rows];
}

/** The facts as a sheet in which their names stand where they are to. */
export function sheetOf(told: Told): Grid {
  const { names, manner } = told;
  const [outside, titled] = [standingAt(told, 'file'), standingAt(told, 'title')];
  const fixed = Object.fromEntries([...outside, ...titled].map((one) => [one, names[one][0] ?? '']));
  const tables = combinations(names, standingAt(told, 'table')).map((point) => [
    ...titles(told, point),
    ...tableOf(told, { ...fixed, ...point }),
  ]);
  const top = titles(told, Object.fromEntries(titled.map((one) => [one, names[one][0] ?? ''])));
  if (manner.tables === 'beside') return [...top, ...beside(tables)];
  return [
    ...top,
    ...tables.flatMap((table, i) => (i > 0 && manner.tables === 'apart' ? [[], ...table] : table)),
  ];
}

function standingAt({ order, standing }: Told, at: Standing): readonly Dimension[] {
  return order.filter((dimension) => standing[dimension] === at);
}

function beside(tables: readonly Grid[]): Grid {
  const widths = tables.map((table) => Math.max(...table.map((row) => row.length)));
  const height = Math.max(...tables.map((table) => table.length));
  return Array.from({ length: height }, (_, i) =>
    tables.flatMap((table, at) => {
      const row = table[i] ?? [];
      const gap = at === tables.length - 1 ? 0 : 1;
      return [...row, ...Array.from({ length: (widths[at] ?? 0) + gap - row.length }, () => '')];
    }),
  );
}

/** Lines over a table that name these; none where there is nothing to name. */
function titles({ manner }: Told, point: Partial<Point>): Grid {
  const said = DIMENSIONS.flatMap((one) => (point[one] ? [manner.spelt[one](point[one])] : []));
  if (said.length === 0) return [];
  const title = point.indicator || point.role ? plainTitle : manner.title;
  return manner.isOneTitle ? [[title(said.join(''))]] : said.map((text) => [text]);
}

/** The header and the rows of one table. */
function tableOf(told: Told, fixed: Partial<Point>): Grid {
  const { names, manner } = told;
  const labels = standingAt(told, 'row');
  const columns = combinations(names, standingAt(told, 'head'));
  const rowsIn = (section: Partial<Point>): Grid =>
    combinations(names, labels).map((row) => [
      ...labels.map((one) => manner.spelt[one](row[one] ?? '')),
      ...columns.map((column) => valueAt({ ...fixed, ...section, ...row, ...column } as Point)),
    ]);
  return [...header(told, labels, columns), ...sections(told, standingAt(told, 'section'), rowsIn)];
}

function header(told: Told, labels: readonly Dimension[], columns: readonly Partial<Point>[]): Grid {
  const across = standingAt(told, 'head');
  const names = labels.map((one) => HEADINGS[one]);
  if (across.length === 0) return [[...names, told.names.role.length > 1 ? '数值' : told.manner.heading]];
  return across.map((one, line) => [
    ...names.map((name) => (line === 0 ? name : '')),
    ...columns.map((column, i) =>
      told.manner.isMerged &&
      line < across.length - 1 &&
      isSame(column, columns[i - 1], across.slice(0, line + 1))
        ? ''
        : told.manner.spelt[one](column[one] ?? ''),
    ),
  ]);
}

function isSame(a: Partial<Point>, b: Partial<Point> | undefined, dimensions: readonly Dimension[]): boolean {
  return b !== undefined && dimensions.every((one) => a[one] === b[one]);
}

function sections(
  { names, manner }: Told,
  [outer, ...inner]: readonly Dimension[],
  rowsIn: (section: Partial<Point>) => Grid,
  level = 0,
): Grid {
  if (outer === undefined) return rowsIn({});
  return names[outer].flatMap((name, i) => [
    [`${manner.numbers[level]?.[i] ?? ''}${manner.spelt[outer](name)}`],
    ...sections(
      { names, manner } as Told,
      inner,
      (section) => rowsIn({ ...section, [outer]: name }),
      level + 1,
    ),
  ]);
}

/** How many lines a header has. */
export function headerDepth(told: Told): number {
  return Math.max(1, standingAt(told, 'head').length);
}

/** The name of the file. */
export function fileOf(told: Told): string {
  const said = DIMENSIONS.filter((one) => told.standing[one] === 'file').map(
    (one) => told.names[one][0] ?? '',
  );
  return `${said.join('') || 'x'}.csv`;
}

const several = <T extends string>(all: readonly T[], most: number) =>
  fc.shuffledSubarray([...all], { minLength: 1, maxLength: most });
const exactly = (name: string) => name;
/** A title that names an indicator or a role says little else: 计划完成情况 would be measured. */
const plainTitle = (said: string) => `${said}统计表`;

const manner: fc.Arbitrary<Manner> = fc.record({
  isMerged: fc.boolean(),
  isOneTitle: fc.boolean(),
  title: fc.constantFrom<Manner['title']>(
    (said) => `${said}统计表`,
    (said) => `${said}职业病防治指标完成情况`,
    (said) => `附件2：${said}完成情况`,
    (said) => `关于${said}完成情况的报告`,
    (said) => `职业病防治规划完成情况（${said}）`,
  ),
  heading: fc.constantFrom('数值', '完成值', '完成情况', '实际值'),
  numbers: fc.constantFrom(
    [
      ['一、', '二、', '三、'],
      ['（一）', '（二）', '（三）'],
    ],
    [
      ['一、', '二、', '三、'],
      ['1.', '2.', '3.'],
    ],
    [
      ['（一）', '（二）', '（三）'],
      ['①', '②', '③'],
    ],
    [[], []],
  ),
  spelt: fc.record({
    place: fc.constantFrom(
      exactly,
      (name) => `${name}卫生健康局`,
      (name) => `衡水市${name}`,
    ),
    year: fc.constantFrom(
      exactly,
      (name) => `${name}度`,
      (name) => name.replace('2', '２'),
      (name) => `${name}末`,
    ),
    indicator: fc.constant(exactly),
    role: fc.constant(exactly),
  }),
  tables: fc.constantFrom('beside', 'apart', 'close'),
});

/** Nothing said of roles, or two of them in either order. */
const roles: fc.Arbitrary<readonly string[]> = fc.oneof(
  fc.constant(['']),
  fc
    .tuple(fc.constantFrom(...MEASURED.slice(1)), fc.constantFrom(...ASIDE), fc.boolean())
    .map(([measured, aside, isFirst]) => (isFirst ? [measured, aside] : [aside, measured])),
);

/** Facts told in any way; a title over all and a file's name can tell one name only. */
export const told: fc.Arbitrary<Told> = fc
  .record({
    names: fc.record({
      place: several(PLACES, 3),
      year: several(
        YEARS.map((year) => `${year}年`),
        2,
      ),
      indicator: several(INDICATORS, 3),
      role: roles,
    }),
    standing: fc.record({
      place: fc.constantFrom<Standing>('row', 'head', 'section', 'table', 'title', 'file'),
      year: fc.constantFrom<Standing>('row', 'head', 'section', 'table', 'title', 'file'),
      indicator: fc.constantFrom<Standing>('row', 'row', 'head', 'section', 'table', 'title'),
      role: fc.constantFrom<Standing>('row', 'head', 'section', 'table'),
    }),
    order: fc.shuffledSubarray([...DIMENSIONS], { minLength: DIMENSIONS.length }),
    manner,
  })
  .map(singled)
  .filter(({ standing }) => [standing.place, standing.year, standing.indicator].includes('row'));

/** What is said by nobody stands in the title, which leaves it out. */
function singled(one: Told): Told {
  if (one.names.role.length === 1 && one.standing.role !== 'title')
    return singled({ ...one, standing: { ...one.standing, role: 'title' } });
  const isSingle = (dimension: Dimension) => ['title', 'file'].includes(one.standing[dimension]);
  const names = DIMENSIONS.map((dimension) => [
    dimension,
    one.names[dimension].slice(0, isSingle(dimension) ? 1 : 9),
  ]);
  return { ...one, names: Object.fromEntries(names) as Told['names'] };
}
