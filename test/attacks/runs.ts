import fc from 'fast-check';

/**
 * How many made-up inputs all the fuzzers together read: 2,000, or as many as somebody asks for (`npm run test:random` for 10,000,
 * which continuous integration does besides, `PLANCHECK_FUZZ=1000000` for more). Each says how many it read and from which seed; `PLANCHECK_SEED` takes the same again.
 */
const RUNS = Number(process.env.PLANCHECK_FUZZ ?? 2_000);
export const TIMEOUT = 1000 * 60 * Math.max(2, RUNS / 2000);

const SEED = Number(process.env.PLANCHECK_SEED ?? Date.now() % 2 ** 31);

/** Holds a property for a share of all runs. */
export async function fuzz<T>(
  name: string,
  share: number,
  inputs: fc.Arbitrary<T>,
  holds: (input: T) => Promise<void>,
): Promise<void> {
  const numRuns = Math.ceil(RUNS * share);
  process.stdout.write(`fuzz: ${name}, ${numRuns} runs, seed ${SEED}\n`);
  await fc.assert(fc.asyncProperty(inputs, holds), { numRuns, seed: SEED });
}
