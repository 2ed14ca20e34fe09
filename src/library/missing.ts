import { checked, flag, JUDGING, oneOf, READING, type Table } from '../assess/asked.js';
import { missingReport } from '../assess/missing.js';
import type { LoadedPlans } from '../assess/rules/files.js';
import { type MissingData, missingData } from '../report/listing/missing.js';
import { LANGUAGES, type Language } from '../text/language.js';
import { textFor } from '../text/text.js';
import { onGathered } from './evaluate.js';
import type { ReadMeasurements } from './reading.js';

/** Who is to be asked for what, under the names of the command line in camel case. */
export interface MissingOptions {
  /** Asked even where the data do not name it; by default the plan that the data were read with. */
  readonly plan?: string;
  /** A checkpoint's name, `all`, or a year. */
  readonly at?: string;
  readonly asOf?: string;
  /** Whether plans are asked of which nobody has sent anything. */
  readonly allPlans?: boolean;
  readonly includeCommitments?: boolean;
  readonly by?: 'auto' | 'whole' | 'area';
  /** Of the sentences of diagnostics; English by default. */
  readonly lang?: Language;
}

const ASKING: Table<MissingOptions> = {
  plan: READING.plan,
  at: JUDGING.at,
  asOf: JUDGING.asOf,
  allPlans: flag,
  includeCommitments: flag,
  by: oneOf(['auto', 'whole', 'area']),
  lang: oneOf(LANGUAGES),
};

/** Who has not reported what: what `plancheck missing --format json` writes. */
export function missing(
  rules: LoadedPlans,
  read: ReadMeasurements,
  options: MissingOptions = {},
): MissingData {
  const {
    plan,
    allPlans = false,
    includeCommitments = false,
    by = 'auto',
    lang = 'en',
    ...asked
  } = checked(options, ASKING, 'missing');
  return onGathered(rules, read, plan, 'missing', (gathered) =>
    missingData(missingReport(gathered, { ...asked, allPlans, includeCommitments, by }), textFor(lang)),
  );
}
