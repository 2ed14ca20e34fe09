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
  /** Where the unit of the values stands. */
  readonly unit: 'cell' | 'title' | 'heading' | 'column';
  /** Each value by itself, as numerator and denominator, or both. */
  readonly given: readonly Given[];
  /** Tables stand beside each other, or under each other with or without a blank row between them. */
  readonly tables: 'beside' | 'apart' | 'close';
}

/** What a column of values holds. */
export type Given = '数值' | '分子' | '分母';

const HEADINGS: Of<string> = { place: '县区', year: '年份', indicator: '指标', role: '类型' };
/** What was measured, said in words or by none. */
export const MEASURED = ['', '完成值', '实际', '完成情况'];
export const ASIDE = ['目标值', '计划', '预计', '同比', '排名', '完成率', '上年'];

/** The value of one place, year and indicator in tenths of a percent: all differ, and what is set aside is small. */
function tenthsAt(of: Point): number {
  if (ASIDE.includes(of.role)) return 15;
  const place = (PLACES as readonly string[]).indexOf(of.place);
  const year = (YEARS as readonly number[]).indexOf(Number.parseInt(of.year, 10));
  const indicator = (INDICATORS as readonly string[]).indexOf(of.indicator);
  return (60 + place * 9 + year * 3 + indicator) * 10 + 5;
}

function cellAt(of: Point, given: Given, unit: Manner['unit']): string {
  const tenths = tenthsAt(of);
  if (given !== '数值') return given === '分子' ? String(tenths) : '1000';
  return `${Math.floor(tenths / 10)}.${tenths % 10}${unit === 'cell' ? '%' : ''}`;
}

/** All combinations of the names of some dimensions, the last turning fastest. */
function combinations(names: Told['names'], dimensions: readonly Dimension[]): readonly Partial<Point>[] {
  return dimensions.reduce<readonly Partial<Point>[]>(
    (points, one) => points.flatMap((point) => names[one].map((name) => ({ ...point, [one]: name }))),
    [{}],
  );
}

/** The facts as a plain long table. */
export function longTable({ names, manner }: Told): Grid {
  const points = combinations(names, DIMENSIONS) as readonly Point[];
  const measured = points.filter(({ role }) => MEASURED.includes(role));
  const rows = measured.map((point) => [
    ...[point.place, point.indicator, point.year],
    ...manner.given.map((given) => cellAt(point, given, 'cell')),
  ]);
  return [['县区', '指标', '年份', ...manner.given], ...rows];
}

/** The facts as a sheet in which their names stand where they are to. */
export function sheetOf(told: Told): Grid {
  const tables = tablesOf(told).map(({ point, rows }) => [...titles(told, point), ...rows]);
  const top = topOf(told);
  if (told.manner.tables === 'beside') return [...top, ...beside(tables)];
  const isApart = told.manner.tables === 'apart';
  return [...top, ...tables.flatMap((table, i) => (i > 0 && isApart ? [[], ...table] : table))];
}

/** The same as sheets of their own, of which each has the name of its table and the title over all. */
export function sheetsOf(told: Told): readonly { readonly name: string; readonly rows: Grid }[] {
  return tablesOf(told).map(({ point, rows }) => ({
    name: saidOf(told, point).join('') || 'Sheet1',
    rows: [...topOf(told), ...rows],
  }));
}

/** Each table without what stands over it, and the names that would. */
function tablesOf(told: Told): readonly { readonly point: Partial<Point>; readonly rows: Grid }[] {
  const fixed = firstOf(told, [...standingAt(told, 'file'), ...standingAt(told, 'title')]);
  return combinations(told.names, standingAt(told, 'table')).map((point) => ({
    point,
    rows: tableOf(told, { ...fixed, ...point }),
  }));
}

/** The lines over all tables. */
function topOf(told: Told): Grid {
  const unit = told.manner.unit === 'title' ? [['单位：%']] : [];
  return [...titles(told, firstOf(told, standingAt(told, 'title'))), ...unit];
}

function firstOf({ names }: Told, dimensions: readonly Dimension[]): Partial<Point> {
  return Object.fromEntries(dimensions.map((one) => [one, names[one][0] ?? '']));
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

/** A title that names an indicator or a role says little else: 计划完成情况 would be measured. */
const plainTitle = (said: string) => `${said}统计表`;

/** Lines over a table that name these; none where there is nothing to name. */
function titles(told: Told, point: Partial<Point>): Grid {
  const { manner } = told;
  const said = saidOf(told, point);
  if (said.length === 0) return [];
  const title = point.indicator || point.role ? plainTitle : manner.title;
  return manner.isOneTitle ? [[title(said.join(''))]] : said.map((text) => [text]);
}

function saidOf({ manner }: Told, point: Partial<Point>): readonly string[] {
  return DIMENSIONS.flatMap((one) => (point[one] ? [manner.spelt[one](point[one])] : []));
}

/** The header and the rows of one table. */
function tableOf(told: Told, fixed: Partial<Point>): Grid {
  const { names, manner } = told;
  const labels = standingAt(told, 'row');
  const columns = combinations(names, standingAt(told, 'head'));
  const rowsIn = (section: Partial<Point>): Grid =>
    combinations(names, labels).map((row) => [
      ...labels.map((one) => manner.spelt[one](row[one] ?? '')),
      ...(manner.unit === 'column' ? ['%'] : []),
      ...columns.flatMap((column) =>
        manner.given.map((given) =>
          cellAt({ ...fixed, ...section, ...row, ...column } as Point, given, manner.unit),
        ),
      ),
    ]);
  return [...header(told, columns), ...sections(told, standingAt(told, 'section'), rowsIn)];
}

/** The lines of the header: one for each dimension across, and one for value and parts where there are several. */
function header(told: Told, columns: readonly Partial<Point>[]): Grid {
  const { manner, names } = told;
  const across = standingAt(told, 'head');
  const lines = across.map((one, line) =>
    columns.flatMap((column, i) => {
      const isRepeated = isSame(column, columns[i - 1], across.slice(0, line + 1));
      const isUpper = line < across.length - 1;
      const text = manner.isMerged && isUpper && isRepeated ? '' : manner.spelt[one](column[one] ?? '');
      return manner.given.map((_, at) => (at > 0 && manner.isMerged ? '' : text));
    }),
  );
  const single = names.role.length > 1 || manner.given.length > 1 ? '数值' : manner.heading;
  if (manner.given.length > 1 || across.length === 0)
    lines.push(columns.flatMap(() => manner.given.map((given) => (given === '数值' ? single : given))));
  const first = labelsOf(told);
  return lines.map((line, at) => [
    ...first.map((name) => (at === 0 ? name : '')),
    ...line.map((text) => (manner.unit === 'heading' && at === lines.length - 1 ? `${text}（%）` : text)),
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

/** The headings of the columns that name the rows. */
export function labelsOf(told: Told): readonly string[] {
  const unit = told.manner.unit === 'column' ? ['单位'] : [];
  return [...standingAt(told, 'row').map((one) => HEADINGS[one]), ...unit];
}

/** How many lines a header has. */
export function headerDepth(told: Told): number {
  const across = standingAt(told, 'head').length;
  return across + (told.manner.given.length > 1 || across === 0 ? 1 : 0);
}

/** The name of the file. */
export function fileOf(told: Told): string {
  const said = DIMENSIONS.filter((one) => told.standing[one] === 'file').map(
    (one) => told.names[one][0] ?? '',
  );
  return `${said.join('') || 'x'}.csv`;
}

/** How many dimensions stand there. */
export const stands = ({ standing }: Told, at: Standing) =>
  Object.values(standing).filter((one) => one === at).length;

/** How many tables it takes. */
export function tableCount({ names, standing }: Told): number {
  const counts = DIMENSIONS.map((one) => (standing[one] === 'table' ? names[one].length : 1));
  return counts.reduce((product, count) => product * count);
}
