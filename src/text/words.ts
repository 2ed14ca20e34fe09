import type { Gathered } from '../diagnostic/gather.js';
import type { AccountWords } from './account.js';
import type { BatchWords } from './batch.js';
import type { CommandWords } from './commands.js';
import type { DeskWords } from './desk.js';
import type { Language } from './language.js';
import type { PageWords } from './page.js';
import type { PipelineWords } from './pipelines.js';
import type { RankingWords } from './ranking.js';
import type { ResultWords } from './results.js';
import type { RuleWords } from './rules.js';
import type { StepWords } from './steps.js';
import type { Ways } from './ways.js';
import type { WordWords } from './word.js';
import type { WorkbookWords } from './workbook.js';

/** Every sentence that a person reads but those of diagnostics, in one language. */
export interface Words {
  readonly language: Language;
  readonly results: ResultWords;
  /** How many one diagnostic stands for, before what it says. */
  readonly gathered: (of: Gathered) => string;
  readonly commands: CommandWords;
  readonly account: AccountWords;
  readonly batch: BatchWords;
  readonly desk: DeskWords;
  readonly page: PageWords;
  readonly pipelines: PipelineWords;
  readonly ranking: RankingWords;
  readonly rules: RuleWords;
  readonly steps: StepWords;
  readonly word: WordWords;
  readonly workbook: WorkbookWords;
  readonly ways: Ways;
}
