// Mutation score of src/evaluate and src/quantity: of a sample of small mistakes, how many do their tests notice?
//
//   npm run mutate -- --count 400 --seed 14 --from 0
//   npm run mutate -- --in src/quantity/unit.ts
//   npm run mutate -- --kept /tmp/mutants.jsonl
//
// With --kept what was noticed is written down as it goes, and not tried again by the next run with that file: one that
// was stopped goes on where it was, and after new tests only the survivors are tried. Begin a new file when src changes.
// Prints the mutants that no test noticed. Equivalent ones, which nothing can notice, are listed in equivalent.js by
// name with the reason, and do not count. Exit code 1 where the score is below 95 %.
import { fork } from 'node:child_process';
import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { EQUIVALENT } from './equivalent.js';
import { mutantsIn } from './mutants.js';

process.chdir(resolve(import.meta.dirname, '../..'));
const ROOMS = ['src/evaluate', 'src/quantity'];
const LEAST = 0.95;

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '400' },
    seed: { type: 'string', default: '14' },
    from: { type: 'string', default: '0' },
    in: { type: 'string', default: '' },
    kept: { type: 'string' },
  },
});
const [count, from] = [Number(values.count), Number(values.from)];

const all = ROOMS.flatMap((room) => readdirSync(room).map((name) => join(room, name))).flatMap((file) =>
  mutantsIn(file, readFileSync(file, 'utf8')),
);
const sample = shuffled(all, values.seed)
  .filter(({ name }) => name.includes(values.in))
  .slice(from, from + count);
console.log(`${all.length} mutants, of which ${sample.length} from ${from} on with seed ${values.seed}`);

const noticed = keptIn(values.kept);
let runner = await start();
const outcomes = [];
for (const mutant of sample) {
  outcomes.push(await tried(mutant));
  if (outcomes.length % 20 === 0) report();
}
runner.kill();
report();

async function tried(mutant) {
  if (EQUIVALENT.has(mutant.name)) return 'equivalent';
  if (noticed.has(placed(mutant))) return 'killed';
  const survived = await survives(mutant);
  if (survived) console.log(`survived: ${mutant.file}:${mutant.line} ${mutant.name}`);
  else if (values.kept) appendFileSync(values.kept, `${JSON.stringify(placed(mutant))}\n`);
  return survived ? 'survived' : 'killed';
}

/** Those of one name are told apart by where they stand. */
function placed({ name, start }) {
  return `${start} ${name}`;
}

function keptIn(file) {
  const lines = file && existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : [];
  return new Set(lines.filter((line) => line !== '').map((line) => JSON.parse(line)));
}

/** Whether all tests pass with this mutant; one without an end stops the runner, and counts as noticed. */
async function survives(mutant) {
  const answer = await told(runner, mutant);
  if (answer !== 'gone') return answer;
  console.log(`without an end: ${mutant.file}:${mutant.line} ${mutant.name}`);
  runner = await start();
  return false;
}

/** A runner that has seen all tests pass without a mutant. */
async function start() {
  const child = fork(join(import.meta.dirname, 'runner.js'), {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  await heard(child);
  if ((await told(child, null)) !== true) throw new Error('The tests fail without any mutant.');
  return child;
}

function told(child, mutant) {
  const answer = heard(child);
  child.send(mutant);
  return answer;
}

/** The next word of a runner; `gone` where it ends without one. */
function heard(child) {
  return new Promise((done) => {
    const settle = (answer) => {
      child.off('message', settle).off('exit', gone);
      done(answer);
    };
    const gone = () => settle('gone');
    child.on('message', settle).on('exit', gone);
  });
}

/** In an order by chance, which the seed decides, and which the mutants of other places do not change. */
function shuffled(mutants, seed) {
  const ranked = mutants.map((mutant) => [
    createHash('sha1').update(`${seed} ${mutant.name}`).digest('hex'),
    mutant,
  ]);
  return ranked.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, mutant]) => mutant);
}

function report() {
  const number = (kind) => outcomes.filter((one) => one === kind).length;
  const [killed, survived, equivalent] = ['killed', 'survived', 'equivalent'].map(number);
  const score = killed / (killed + survived);
  console.log(
    `killed ${killed}, survived ${survived}, equivalent ${equivalent}: ${(100 * score).toFixed(1)} %`,
  );
  process.exitCode = score >= LEAST ? 0 : 1;
}
