// Mutants that no test can notice, by the names that run.js prints, each with the reason why nothing differs.
export const EQUIVALENT = new Map([
  [
    'src/evaluate/totals.ts disagreementIn: 1 → 2',
    'up to the year before the first there is nothing to add, and up to the one before that neither',
  ],
  [
    String.raw`src/quantity/amount.ts TENTHS: /^([一二两三四五六七八九十]|\d+(?:\.\d+)?)成(?:([一二三四五六七八九])|(半))?$/ → /^([一二两三四五六七八九十]|\d+(?:\.\d*)?)成(?:([一二三四五六七八九])|(半))?$/`,
    'what it lets in besides, such as 9., is no number to the reader that it is handed to',
  ],
  [
    'src/evaluate/beside.ts trendOf: !from || !to → !from && !to',
    'a list has a first element exactly where it has a last one',
  ],
]);
