import type { Gathered } from '../diagnostic/gather.js';
import { accountEn } from './account.en.js';
import type { AccountWords } from './account.js';
import { accountZh } from './account.zh.js';
import { batchEn } from './batch.en.js';
import type { BatchWords } from './batch.js';
import { batchZh } from './batch.zh.js';
import { commandsEn } from './commands.en.js';
import type { CommandWords } from './commands.js';
import { commandsZh } from './commands.zh.js';
import { deskEn } from './desk.en.js';
import type { DeskWords } from './desk.js';
import { deskZh } from './desk.zh.js';
import { diagnosticsEn } from './diagnostics.en.js';
import type { DiagnosticTexts } from './diagnostics.js';
import { diagnosticsZh } from './diagnostics.zh.js';
import { gatheredEn } from './gathered.en.js';
import { gatheredZh } from './gathered.zh.js';
import type { Language } from './language.js';
import { pageEn } from './page.en.js';
import type { PageWords } from './page.js';
import { pageZh } from './page.zh.js';
import { pipelinesEn } from './pipelines.en.js';
import type { PipelineWords } from './pipelines.js';
import { pipelinesZh } from './pipelines.zh.js';
import { rankingEn } from './ranking.en.js';
import type { RankingWords } from './ranking.js';
import { rankingZh } from './ranking.zh.js';
import { resultsEn } from './results.en.js';
import type { ResultWords } from './results.js';
import { resultsZh } from './results.zh.js';
import { rulesEn } from './rules.en.js';
import type { RuleWords } from './rules.js';
import { rulesZh } from './rules.zh.js';
import { stepsEn } from './steps.en.js';
import type { StepWords } from './steps.js';
import { stepsZh } from './steps.zh.js';
import { wordEn } from './word.en.js';
import type { WordWords } from './word.js';
import { wordZh } from './word.zh.js';
import { workbookEn } from './workbook.en.js';
import type { WorkbookWords } from './workbook.js';
import { workbookZh } from './workbook.zh.js';

/** Every sentence that a person reads, in one language. */
export interface Text {
  readonly language: Language;
  readonly results: ResultWords;
  readonly diagnostics: DiagnosticTexts;
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
}

const TEXTS: { readonly [L in Language]: Text } = {
  zh: {
    language: 'zh',
    results: resultsZh,
    diagnostics: diagnosticsZh,
    gathered: gatheredZh,
    commands: commandsZh,
    account: accountZh,
    batch: batchZh,
    desk: deskZh,
    page: pageZh,
    pipelines: pipelinesZh,
    ranking: rankingZh,
    rules: rulesZh,
    steps: stepsZh,
    word: wordZh,
    workbook: workbookZh,
  },
  en: {
    language: 'en',
    results: resultsEn,
    diagnostics: diagnosticsEn,
    gathered: gatheredEn,
    commands: commandsEn,
    account: accountEn,
    batch: batchEn,
    desk: deskEn,
    page: pageEn,
    pipelines: pipelinesEn,
    ranking: rankingEn,
    rules: rulesEn,
    steps: stepsEn,
    word: wordEn,
    workbook: workbookEn,
  },
};

export function textFor(language: Language): Text {
  return TEXTS[language];
}
