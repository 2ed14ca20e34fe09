// Half of the program is sentences, and a run needs those of one language, most runs none of the diagnostics': the program loads
// them when it is asked for them, while the libraries, which have no require() everywhere, bring both languages with them.
import { resolve } from 'node:path';

const PLACE = resolve('src/text/text.ts');
const IN_PROGRAM = `
  const words = { zh: () => require('./zh.js').zh, en: () => require('./en.js').en };
  const diagnostics = {
    zh: () => require('./diagnostics.zh.js').diagnosticsZh,
    en: () => require('./diagnostics.en.js').diagnosticsEn,
  };
  const made = {};
  export function textFor(language) {
    return (made[language] ??= Object.defineProperty({ ...words[language]() }, 'diagnostics', {
      get: diagnostics[language],
      enumerable: true,
    }));
  }
`;

/** Puts in the place of `textFor` the one that loads what it needs. */
export const languagesAskedFor = {
  name: 'languages-asked-for',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]src[\\/]text[\\/]text\.ts$/ }, () => ({ contents: IN_PROGRAM, loader: 'js' }));
  },
};

/** Whether something asks for sentences as that function does. */
export function asksForLanguage({ kind, importer }) {
  return kind === 'require-call' && importer === PLACE;
}
