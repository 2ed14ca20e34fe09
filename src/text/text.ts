import { batchEn } from './batch.en.js';
import type { BatchWords } from './batch.js';
import { batchZh } from './batch.zh.js';
import { commandsEn } from './commands.en.js';
import type { CommandWords } from './commands.js';
import { commandsZh } from './commands.zh.js';
import { diagnosticsEn } from './diagnostics.en.js';
import type { DiagnosticTexts } from './diagnostics.js';
import { diagnosticsZh } from './diagnostics.zh.js';
import type { Language } from './language.js';
import { resultsEn } from './results.en.js';
import type { ResultWords } from './results.js';
import { resultsZh } from './results.zh.js';
import { rulesEn } from './rules.en.js';
import type { RuleWords } from './rules.js';
import { rulesZh } from './rules.zh.js';

/** Every sentence that a person reads, in one language. */
export interface Text {
  readonly language: Language;
  readonly results: ResultWords;
  readonly diagnostics: DiagnosticTexts;
  readonly commands: CommandWords;
  readonly batch: BatchWords;
  readonly rules: RuleWords;
}

const TEXTS: { readonly [L in Language]: Text } = {
  zh: {
    language: 'zh',
    results: resultsZh,
    diagnostics: diagnosticsZh,
    commands: commandsZh,
    batch: batchZh,
    rules: rulesZh,
  },
  en: {
    language: 'en',
    results: resultsEn,
    diagnostics: diagnosticsEn,
    commands: commandsEn,
    batch: batchEn,
    rules: rulesEn,
  },
};

export function textFor(language: Language): Text {
  return TEXTS[language];
}
