import type { Fraction } from 'fraction.js';
import { diagnostic, type Place } from '../../diagnostic/diagnostic.js';
import type { DiagnosticLog } from '../../diagnostic/log.js';
import { measuredIn } from '../../plan/measured.js';
import type { Indicator, Plan } from '../../plan/plan.js';
import { singlesIn } from '../../plan/singles.js';
import { inSteps, type Steps } from '../../tables/pause.js';
import type { Measurement } from '../measurement.js';
import { indicatorsOf } from './scale.js';

/** So many values with the target's sign, or so many in all, make a table the plan's own. */
const LEAST_SIGNED = 2;
const LEAST = 3;
/** Under a title such as 规划主要指标 fewer do. */
const LEAST_TITLED = 2;
/** And so few where other years beside them are none of the plan's: that is only said of each. */
const LEAST_BESIDE = 2;
/** Among those without a sign so many must not be the whole of a share, which many a city does reach. */
const LEAST_TELLING = 2;

/** The numbers that a plan demands of an indicator, by its id. */
type Demands = ReadonlyMap<string, readonly Fraction[]>;

/** What stands in one table for one place and year, as far as it is what the plan demands. */
interface Copies {
  readonly all: Measurement[];
  signed: number;
  telling: number;
}

/**
 * The plan's own table may be sent in as results. Where several values of a table for one place and year are the very
 * numbers that the plan demands, and none is another, they are no measurements; where their heading says that they were
 * measured, that is only said of each.
 */
export function* withoutCopies(
  plans: readonly Plan[],
  measurements: readonly Measurement[],
  log: DiagnosticLog,
): Steps<readonly Measurement[]> {
  const demands = new Map(plans.map((plan) => [plan.id, demandsOf(plan)]));
  const isCopy = (one: Measurement) => isDemanded(one, demands.get(one.plan)?.get(one.indicator));
  const copies = yield* inSteps(measurements, (one) => (isCopy(one) ? [one] : []));
  if (copies.length === 0) return measurements;
  sayOfEach(yield* lonelyIn(measurements, isCopy), plans, log);
  const tables = yield* copiesIn(copies);
  if (tables.size === 0 && copies.filter(isTelling).length < LEAST_BESIDE) return measurements;
  const others = yield* inSteps(measurements, (one) => (isOther(one, isCopy) ? [one] : []));
  for (const one of others) tables.delete(tableOf(one));
  // of many counties some may have reached just what was asked of them
  const isTitledAlone = (one: Copies) => isTitled(one) && !mayBePlans(one);
  const mixed = new Set(others.map(sheetKeyOf));
  for (const [key, one] of tables)
    if (isTitledAlone(one) && one.all.some((copy) => mixed.has(sheetKeyOf(copy)))) tables.delete(key);
  const told = new Set([...tables.values()].flatMap(({ all }) => all));
  const few = yield* columnsOfTargets(copies, others);
  sayOfEach(
    few.filter((one) => !told.has(one)),
    plans,
    log,
  );
  if (tables.size === 0) return measurements;
  const copied = new Set<Measurement>();
  for (const { all, signed } of tables.values()) {
    if (signed < LEAST_SIGNED && all.every(({ isMeasured }) => isMeasured)) sayOfEach(all, plans, log);
    else {
      log.add(diagnostic('PC275', firstOf(all).source, { count: all.length }));
      for (const one of all) copied.add(one);
    }
  }
  return measurements.map((one) =>
    copied.has(one) ? { ...one, reading: { kind: 'faulty', code: 'PC275' }, parts: null } : one,
  );
}

function demandsOf(plan: Plan): Demands {
  return new Map(measuredIn(plan).map((indicator) => [indicator.id, numbersOf(indicator)]));
}

function numbersOf({ target, milestones, revisions }: Indicator): readonly Fraction[] {
  const all = [target, ...[...milestones, ...revisions].map((one) => one.target)];
  return all.flatMap(singlesIn).flatMap((one) => (one.type === 'threshold' ? [one.value] : []));
}

/** Numerators and denominators are nobody's targets; they are asked for first, since what they make is worked out late. */
function isDemanded({ reading, parts, span }: Measurement, numbers: readonly Fraction[] = []): boolean {
  if (parts !== null || span !== undefined || numbers.length === 0) return false;
  const value = reading.kind === 'number' ? reading.value : limitOf(reading)?.value;
  return value !== undefined && numbers.some((one) => one.equals(value));
}

function limitOf(reading: Measurement['reading']) {
  return reading.kind === 'range' ? (reading.low ?? reading.high) : null;
}

/** A value that is not what the plan demands; what is missing or cannot be read speaks neither way. */
function isOther(one: Measurement, isCopy: (one: Measurement) => boolean): boolean {
  const { kind } = one.reading;
  return kind !== 'missing' && kind !== 'faulty' && !isCopy(one) && !isAnswer(one);
}

/** 已设立 is what a plan may print, too. */
function isAnswer({ reading }: Measurement): boolean {
  return reading.kind === 'answer';
}

/** The tables in which so many values are what the plan demands that they may be the plan's own. */
function* copiesIn(copies: readonly Measurement[]): Steps<Map<string, Copies>> {
  const tables = new Map<string, Copies>();
  for (const one of copies) {
    yield;
    const key = tableOf(one);
    const known = tables.get(key) ?? { all: [], signed: 0, telling: 0 };
    known.all.push(one);
    if (isSigned(one)) known.signed += 1;
    if (isTelling(one)) known.telling += 1;
    tables.set(key, known);
  }
  for (const [key, one] of tables) if (!mayBePlans(one) && !isTitled(one)) tables.delete(key);
  return tables;
}

/** The only value of a sheet, under a title such as 规划主要指标: it may have been reached, and is said. */
function* lonelyIn(
  measurements: readonly Measurement[],
  isCopy: (one: Measurement) => boolean,
): Steps<readonly Measurement[]> {
  const sheets = new Map<string, Measurement | null>();
  let last = ''; // a text of which there are several values, which mostly follow each other
  for (const one of measurements) {
    yield;
    const { file, cell } = one.source;
    if (one.reading.kind === 'missing' || (file === last && cell === undefined)) continue;
    const key = sheetKeyOf(one);
    if (sheets.has(key) && cell === undefined) last = file;
    sheets.set(key, sheets.has(key) ? null : one);
  }
  return [...sheets.values()].flatMap((one) =>
    one?.isUnderPlan && isTelling(one) && isCopy(one) ? [one] : [],
  );
}

/**
 * Columns of nothing but targets: of one indicator for each of several counties, or beside columns of other years, as 2025年 is in a
 * report on 2023.
 */
function* columnsOfTargets(
  copies: readonly Measurement[],
  others: readonly Measurement[],
): Steps<readonly Measurement[]> {
  const reported = new Set(others.map(yearKeyOf));
  const sheets = new Set(others.map(sheetKeyOf));
  const columns = new Map<string, Measurement[]>();
  for (const one of copies) {
    yield;
    const key = yearKeyOf(one);
    if (reported.has(key) || !isTelling(one)) continue;
    const column = columns.get(key) ?? [];
    column.push(one);
    columns.set(key, column);
  }
  const isBesideOthers = (column: readonly Measurement[]) =>
    column.some((one) => sheets.has(sheetKeyOf(one)));
  return [...columns.values()]
    .filter((column) => column.length >= (isBesideOthers(column) ? LEAST_BESIDE : LEAST))
    .flat();
}

function mayBePlans({ all, signed, telling }: Copies): boolean {
  return signed >= LEAST_SIGNED || (all.length >= LEAST && telling >= LEAST_TELLING);
}

function isTitled({ all, telling }: Copies): boolean {
  return all.length >= LEAST_TITLED && telling > 0 && all.every(({ isUnderPlan }) => isUnderPlan);
}

function isSigned({ reading, text }: Measurement): boolean {
  return reading.kind === 'range' && /^[≥≤<>＜＞]/.test(text.trim());
}

function isTelling({ reading }: Measurement): boolean {
  return reading.kind === 'range' || (reading.kind === 'number' && !reading.value.equals(1));
}

/** The address of a cell in a workbook, such as 表1!C3, names its sheet too. */
function tableOf(one: Measurement): string {
  return [sheetKeyOf(one), one.plan, one.area, one.year].join('\n');
}

function yearKeyOf(one: Measurement): string {
  return [sheetKeyOf(one), one.plan, one.year].join('\n');
}

function sheetKeyOf({ source }: Measurement): string {
  return `${source.file}\n${sheetOf(source)}`;
}

function sheetOf({ cell }: Place): string {
  return cell?.slice(0, Math.max(0, cell.lastIndexOf('!'))) ?? '';
}

function firstOf(all: readonly Measurement[]): Measurement {
  return all.reduce((first, one) => (one.source.line < first.source.line ? one : first));
}

function sayOfEach(all: readonly Measurement[], plans: readonly Plan[], log: DiagnosticLog): void {
  const indicators = new Map<string, ReadonlyMap<string, Indicator>>();
  for (const { plan, indicator, text, source } of all) {
    const known = indicators.get(plan) ?? indicatorsIn(plans, plan);
    indicators.set(plan, known);
    const name = known.get(indicator)?.name;
    log.add(diagnostic('PC273', source, { text, indicator: name ?? indicator }));
  }
}

function indicatorsIn(plans: readonly Plan[], id: string): ReadonlyMap<string, Indicator> {
  const plan = plans.find((one) => one.id === id);
  return plan ? indicatorsOf(plan) : new Map();
}
