import type { Place } from '../../diagnostic/diagnostic.js';
import type { DiagnosticLog } from '../../diagnostic/log.js';
import type { PlanNames } from '../facts/names.js';
import type { FactsReader } from '../facts/reader.js';
import type { RemarkReader } from '../facts/remark-facts.js';
import type { Scope } from '../facts/scope.js';
import type { Measurement } from '../measurement.js';
import type { CellContexts } from '../value/cell-contexts.js';
import type { Account } from './account.js';
import type { BesideCells } from './beside-cells.js';
import type { CellsTogether } from './cells-together.js';
import type { Asked } from './surroundings.js';
import type { Waiting } from './waiting.js';

/** What reading any table needs. */
export interface TableOptions {
  readonly names: PlanNames;
  readonly facts: FactsReader;
  readonly remarks: RemarkReader;
  readonly asked: Asked;
  readonly percentScale: 'percent' | 'fraction' | null;
  /** Of all tables of the run; without them each table has its own. */
  readonly contexts?: CellContexts;
  readonly log: DiagnosticLog;
  readonly onMeasurement: (measurement: Measurement) => void;
  /** Told of one that stands again, word for word, on a later line; without it that is told like any other. */
  readonly onAgain?: (measurement: Measurement, line: number) => void;
}

/** Where a table stands, and what is around it. */
export interface TableSite {
  /** Where cells stand that are taken out of one. */
  readonly together: CellsTogether;
  readonly placeOf: (
    line: number,
    column: number | null,
  ) => Place & { readonly line: number; readonly column: number };
  /** Null in a text file. */
  readonly sheetName: string | null;
  readonly sheet: Scope;
  readonly beside: BesideCells;
  readonly file: Scope;
  /** Null where nobody asks what became of each cell. */
  readonly account: Account | null;
  /** Counts the rows of its tables that wait for the lines under them, or for the end of the sheet. */
  readonly waiting: Waiting;
  /** Text files can lose a delimiter, and with it the columns of a row; sheets cannot. */
  readonly isText: boolean;
  /** Its rows tell how their cells look. */
  readonly isPainted: boolean;
}
