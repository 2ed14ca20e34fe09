import type { Diagnostic } from '../diagnostic/diagnostic.js';
import { messageOf as messageIn } from '../report/said/diagnostics.js';
import { LANGUAGES, type Language } from '../text/language.js';
import { textFor } from '../text/text.js';

/** What a diagnostic says, as a sentence: one of a report, or of what `loadPlans` and `readMeasurements` gave. */
export function messageOf(diagnostic: Diagnostic, language: Language = 'en'): string {
  if (!LANGUAGES.includes(language))
    throw new TypeError(
      `messageOf: unknown language "${String(language)}"; the languages are ${LANGUAGES.join(', ')}`,
    );
  const text = textFor(language);
  if (!Object.hasOwn(text.diagnostics, diagnostic?.code))
    throw new TypeError('messageOf: the first argument is a diagnostic of this version of plancheck');
  return messageIn(diagnostic, text);
}
