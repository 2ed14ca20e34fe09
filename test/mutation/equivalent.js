// Mutants that no test can notice, by the names that run.js prints, each with the reason why nothing differs.
export const EQUIVALENT = new Map([
  [
    "src/quantity/number.ts readNumber: if (WHOLE.test(text)) return { number: wholeNumber(text), scaled: false, scale: 1, rest: '' }; → if (false) return { number: wholeNumber(text), scaled: false, scale: 1, rest: '' };",
    'the short way for whole numbers leads to what the long one finds too',
  ],
  ['src/quantity/number.ts scaledBy: 1 → 2', 'once a number is the number'],
  [
    'src/evaluate/pace.ts upTo: return null; → return undefined;',
    'who asks wants to know only whether there is any',
  ],
  [
    "src/evaluate/told-change.ts inTermsOfChange: 'none' → ''",
    'what demands nothing has no change in it either, and comes back as it is',
  ],
  [
    "src/quantity/amount.ts parseShare: '' → 'mutant'",
    'both stand for words that name no share, and neither does',
  ],
  [
    "src/evaluate/told-change.ts inTermsOfChange: target.type === 'none' ? target : asThreshold(target) → false ? target : asThreshold(target)",
    'what demands nothing has no change in it either, and comes back as it is',
  ],
  [
    'src/evaluate/plan-data.ts toldOfWhole: made ? [made] : [] → true ? [made] : []',
    'of running totals only the first is asked for, which is nothing either way',
  ],
  [
    "src/evaluate/annual.ts whyOpen: '' → 'mutant'",
    'a year that may have been kept or not has a measurement, which has a text',
  ],
  [
    'src/evaluate/totals.ts totalsOf: 1 → 2',
    'a year after the last comes to what the last does, and is looked at only where that says nothing',
  ],
  [
    'src/evaluate/change-apart.ts after: true → false',
    'whether the ends belong to it is asked by nobody: what touches agrees',
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
