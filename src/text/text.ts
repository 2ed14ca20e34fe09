import { diagnosticsEn } from './diagnostics.en.js';
import type { DiagnosticTexts } from './diagnostics.js';
import { diagnosticsZh } from './diagnostics.zh.js';
import { en } from './en.js';
import type { Language } from './language.js';
import type { Words } from './words.js';
import { zh } from './zh.js';

/** Every sentence that a person reads, in one language. */
export interface Text extends Words {
  readonly diagnostics: DiagnosticTexts;
}

const TEXTS: { readonly [L in Language]: Text } = {
  zh: { ...zh, diagnostics: diagnosticsZh },
  en: { ...en, diagnostics: diagnosticsEn },
};

/** The program has another such function, which loads what it is asked for (`build/languages.js`). */
export function textFor(language: Language): Text {
  return TEXTS[language];
}
