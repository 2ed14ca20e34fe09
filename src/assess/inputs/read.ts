import { type Diagnostic, diagnostic } from '../../diagnostic/diagnostic.js';
import { DiagnosticLog } from '../../diagnostic/log.js';
import type { NewHash } from '../../digest/hash.js';
import { PlanNames } from '../../measure/facts/names.js';
import { checkMeasurements } from '../../measure/gather/check.js';
import { MeasurementSet } from '../../measure/gather/collect.js';
import { withoutCopies } from '../../measure/gather/copied.js';
import { type CountedArea, countedFor } from '../../measure/gather/counted.js';
import { checkOutlying } from '../../measure/gather/outlying.js';
import { doubtScales } from '../../measure/gather/scale.js';
import { checkTakenBack } from '../../measure/gather/taken-back.js';
import { checkUntold } from '../../measure/gather/untold.js';
import { type ReadOptions as InputOptions, limitsTimes, type ReadInput } from '../../measure/input.js';
import type { Measurement } from '../../measure/measurement.js';
import { CellContexts } from '../../measure/value/cell-contexts.js';
import type { Plan } from '../../plan/plan.js';
import { NO_PAUSE, type Pause, type Steps, withPauses } from '../../tables/pause.js';
import type { FileSettings, GatherOptions } from '../options.js';
import type { FileSettingsRecord, InputRecord, ReadingOptions } from '../records.js';
import { foldersWithoutData } from './beside.js';
import type { CellAccounts } from './cell-account.js';
import type { NamedBytes } from './input.js';
import { type Read, readOne } from './read-one.js';
import { SettingsByName } from './settings.js';
import { type UnreadFile, unreadFile } from './unread.js';

/** How inputs are read, with the plans and areas that the options name. */
export interface Reading extends Omit<GatherOptions, 'plan' | 'countArea' | 'files'> {
  /** What holds of inputs by their names. */
  readonly files?: readonly PlannedSettings[];
  /** The plan for rows that name none. */
  readonly plan?: Plan | null;
  /** Areas beyond a plan's units that are read as if they were. */
  readonly counted?: readonly CountedArea[];
  /** Takes the SHA-256 of each input; null or absent where nobody will ask for it, since that takes its time. */
  readonly hash?: NewHash | null;
  /** Takes down what becomes of each cell. */
  readonly account?: CellAccounts;
  /** Called again and again while an input is read. */
  readonly pause?: Pause;
  /** Told before the first input, and after each one, how many of how many are read; it may throw to end the reading. */
  readonly onInput?: (done: number, of: number) => void | Promise<void>;
}

/** Settings whose plan is chosen. */
export interface PlannedSettings extends Omit<FileSettings, 'plan'> {
  readonly plan?: Plan;
}

/** All that was read: measurements in canonical order, one record an input, and every fault. */
export interface ReadMeasurements {
  readonly measurements: readonly Measurement[];
  readonly inputs: readonly InputRecord[];
  readonly diagnostics: readonly Diagnostic[];
  /** The names of all inputs, whether they could be read or not; without those that lay beside them in a folder. */
  readonly files: readonly string[];
  /** Those of which nothing could be read. */
  readonly unread: readonly UnreadFile[];
  /** How each input was understood. */
  readonly understood: readonly ReadInput[];
  /** What was asked for. */
  readonly options: ReadingOptions;
}

/**
 * Reads the measurements of all inputs; a fault of one never stops the others. `found` is what was wrong before there
 * was anything to read.
 */
export async function readInputs(
  named: readonly NamedBytes[],
  plans: readonly Plan[],
  reading: Reading = {},
  found: readonly Diagnostic[] = [],
): Promise<ReadMeasurements> {
  const log = new DiagnosticLog();
  log.addAll(found);
  const names = new PlanNames(plans, (one) => countedFor(one, reading.counted ?? []));
  const set = new MeasurementSet((plan, id) => names.nameOf(plan, id));
  let measured = 0;
  const settings = new SettingsByName(reading.files ?? []);
  const optionsFor = optionsOf(reading, settings, names, log, {
    onMeasurement: (measurement) => {
      measured += 1;
      set.add(measurement, log);
    },
    onAgain: (measurement, line) => {
      measured += 1;
      set.again(measurement, line, log);
    },
  });
  const read: Read[] = [];
  const unread: UnreadFile[] = [];
  const beside: NamedBytes[] = [];
  for (const [done, input] of named.entries()) {
    await reading.onInput?.(done, named.length);
    const before = measured;
    const one = await readOne(
      input,
      { ...optionsFor(input.name), ...toldTo(reading.account, input.name) },
      reading.hash ?? null,
    );
    if (one === 'beside') beside.push(input);
    else if (one) read.push(one);
    if (one !== 'beside' && measured === before && log.hasErrorsIn(input.name))
      unread.push(unreadFile(input.name, one?.understood ?? null, names));
    const left = named.length - done - 1;
    if (reading.failFast && log.hasErrors && left > 0) {
      log.add(diagnostic('PC241', { file: input.name }, { file: input.name, count: left }));
      break;
    }
  }
  await reading.onInput?.(named.length, named.length);
  const measurements = await withPauses(heldTogether(set, plans, log), reading.pause ?? NO_PAUSE);
  log.addAll(foldersWithoutData(named, beside));
  log.addAll(settings.idle());
  return {
    measurements,
    inputs: read.map(({ record }) => record),
    diagnostics: log.list(),
    files: named.filter((input) => !beside.includes(input)).map(({ name }) => name),
    unread,
    understood: read.map(({ understood }) => understood),
    options: readingOptions(reading),
  };
}

/** All measurements, each held against the others and the plans. */
function* heldTogether(
  set: MeasurementSet,
  plans: readonly Plan[],
  log: DiagnosticLog,
): Steps<readonly Measurement[]> {
  const scaled = yield* doubtScales(plans, yield* set.finish(log), log);
  const measurements = yield* withoutCopies(plans, scaled, log);
  log.addAll(yield* checkMeasurements(plans, measurements));
  log.addAll(yield* checkOutlying(plans, measurements));
  log.addAll(yield* checkUntold(plans, measurements));
  log.addAll(yield* checkTakenBack(plans, measurements, set.takenBack));
  return measurements;
}

function toldTo(account: CellAccounts | undefined, file: string): Pick<InputOptions, 'onCell' | 'onSheet'> {
  if (!account) return {};
  return {
    onCell: (cell) => account.cell(file, cell),
    onSheet: (sheet) => account.sheet(file, sheet),
  };
}

/** How an input is to be read, by its name; cells of one scale have their contexts in common. */
function optionsOf(
  reading: Reading,
  settings: SettingsByName<Plan>,
  names: PlanNames,
  log: DiagnosticLog,
  told: Pick<InputOptions, 'onMeasurement' | 'onAgain'>,
): (name: string) => InputOptions {
  const contexts = new Map<InputOptions['percentScale'], CellContexts>();
  const contextsOf = (scale: InputOptions['percentScale']) => {
    const known = contexts.get(scale) ?? new CellContexts(scale);
    contexts.set(scale, known);
    return known;
  };
  const limits = limitsTimes(reading.raiseLimits ?? 1);
  return (name) => {
    const own = { ...reading, ...settings.of(name) };
    const percentScale = own.percentScale ?? null;
    return {
      names,
      plan: own.plan ?? null,
      year: reading.year ?? null,
      area: reading.area ?? null,
      percentScale,
      contexts: contextsOf(percentScale),
      log,
      ...told,
      encoding: own.encoding ?? null,
      delimiter: reading.delimiter ?? null,
      sheets: own.sheet ?? null,
      limits,
      pause: reading.pause ?? NO_PAUSE,
    };
  };
}

/** One stable record, whatever was left out. */
function readingOptions(reading: Reading): ReadingOptions {
  return {
    year: reading.year ?? null,
    area: reading.area ?? null,
    percentScale: reading.percentScale ?? null,
    encoding: reading.encoding ?? null,
    delimiter: reading.delimiter ?? null,
    sheet: reading.sheet ?? [],
    raiseLimits: reading.raiseLimits ?? 1,
    countArea: (reading.counted ?? []).map(({ plan, area }) => (plan === null ? area : `${plan}:${area}`)),
    failFast: reading.failFast ?? false,
    ...(reading.files?.length && { files: reading.files.map(settingsRecord) }),
  };
}

function settingsRecord({ place: _, plan, ...settings }: PlannedSettings): FileSettingsRecord {
  return { ...settings, ...(plan && { plan: plan.id }) };
}
