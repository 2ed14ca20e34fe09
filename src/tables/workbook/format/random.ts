/** Functions whose result is another one whenever a program opens the file or computes anything of it. */
const RANDOM = /\bRAND(?:BETWEEN|ARRAY)?(?:\.NV)?\(/i;
const TEXT = /"(?:[^"]|"")*"/g;

/** Whether the result that was saved of a formula is one that nobody ever sees again. */
export function isRandom(formula: string): boolean {
  return RANDOM.test(formula.replace(TEXT, ''));
}
