// Holds one vitest with the tests of the rooms that are mutated, and runs them against one mutant after the other.
import { readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { BaseSequencer, createVitest } from 'vitest/node';
import { mutated } from './mutants.js';

const ROOT = resolve(import.meta.dirname, '../..');
const TESTS = ['test/evaluate', 'test/quantity'];

let mutant = null;

/** Gives the mutated source in place of the file, which itself is never written. */
const asMutated = {
  name: 'mutant',
  enforce: 'pre',
  load: (id) =>
    mutant && id === resolve(ROOT, mutant.file) ? mutated(readFileSync(id, 'utf8'), mutant) : null,
};

/** First the tests that noticed most mutants of this file, then the one of its own name, then those that are over soonest. */
class LikeliestFirst extends BaseSequencer {
  async sort(specs) {
    const own = mutant ? basename(mutant.file, '.ts') : '';
    const rank = ({ moduleId }) =>
      noticedBy.get(`${mutant?.file} ${moduleId}`) ??
      (basename(moduleId).startsWith(own) ? 0 : -(durations.get(moduleId) ?? 0));
    return [...specs].sort((a, b) => rank(b) - rank(a));
  }
}

const durations = new Map();
/** How many mutants of a file a test noticed, by both. */
const noticedBy = new Map();
const vitest = await createVitest(
  'test',
  {
    root: ROOT,
    watch: false,
    bail: 1,
    isolate: false,
    pool: 'threads',
    maxWorkers: 1,
    sequence: { sequencer: LikeliestFirst },
    reporters: [{}],
    testTimeout: 0, // a mutant without an end is known by what it computes, which a busy machine does not prolong
  },
  { plugins: [asMutated] },
);
const specs = await vitest.globTestSpecifications(TESTS);

/** Seconds of computing, which a machine that is busy with something else does not prolong. */
const computed = () => process.cpuUsage().user / 1e6;
const TIMES_LONGER = 2.5;
let longest = Number.POSITIVE_INFINITY;

/** What computes for so much longer than all tests do without a mutant goes round in a circle. */
function watched(since = computed()) {
  return setInterval(() => {
    if (computed() - since > longest) process.exit(1);
  }, 500);
}

/** Whether every test passed. */
async function passes() {
  const { testModules, unhandledErrors } = await vitest.runTestSpecifications(specs, true);
  if (!mutant) for (const one of testModules) durations.set(one.moduleId, one.diagnostic().duration);
  for (const { moduleId } of mutant ? testModules.filter((one) => one.state() === 'failed') : []) {
    const both = `${mutant.file} ${moduleId}`;
    noticedBy.set(both, 1 + (noticedBy.get(both) ?? 0));
  }
  return unhandledErrors.length === 0 && testModules.every((one) => one.ok());
}

process.on('message', async (next) => {
  const changed = [mutant, next].filter((one) => one !== null);
  mutant = next;
  for (const { file } of changed) vitest.invalidateFile(resolve(ROOT, file));
  const since = computed();
  const watch = watched(since);
  const answer = await passes();
  clearInterval(watch);
  if (!mutant) longest = TIMES_LONGER * (computed() - since);
  process.send(answer);
});
process.on('disconnect', () => process.exit(0));
process.send('ready');
