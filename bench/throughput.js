// `plancheck evaluate` on a national file of 170,000 rows, as a ratio to csv-parse merely reading that file.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeNational } from './national.js';
import { line, machine, paired } from './paired.js';

const ROUNDS = 5;
/** Some indicator somewhere fails; an exit code of 2 would mean that the file is not valid. */
const FAILED = 1;
const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const PROGRAM = here('../bin/plancheck.cjs');

const folder = mkdtempSync(join(tmpdir(), 'plancheck-throughput-'));
try {
  const { plans, rows, rules, file, oneRow } = writeNational(folder);
  const evaluate = [PROGRAM, 'evaluate', '--rules', rules];
  const reading = [here('read-csv.js'), file];
  console.log(
    `${rows} rows, ${plans} plans, ${ROUNDS} pairs of runs turn about: medians (quartiles). ${machine()}`,
  );
  const whole = paired({
    subject: [...evaluate, file],
    reference: reading,
    rounds: ROUNDS,
    expectedExit: FAILED,
  });
  console.log(line('plancheck evaluate', whole.subject, ' ms'));
  console.log(line('csv-parse reading', whole.reference, ' ms'));
  console.log(line('ratio', whole.ratio));
  const { subject } = paired({
    subject: [...evaluate, '--allow-open', oneRow],
    reference: ['-e', '0'],
    rounds: ROUNDS,
  });
  console.log(line('the same rules and one row', subject, ' ms'));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
