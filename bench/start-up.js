// The start-up of `plancheck evaluate` on a file of ten rows, as a ratio to bare `node -e 0`.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { line, machine, paired } from './paired.js';

const ROUNDS = 61;
const PROGRAM = fileURLToPath(new URL('../bin/plancheck.cjs', import.meta.url));
const VALUES = ['54.1万', '88.9%', '82.7%', '86.5%', '87.5%', '91%', '100%', '是', '是', '100%'];

const folder = mkdtempSync(join(tmpdir(), 'plancheck-start-up-'));
try {
  const file = join(folder, 'ten-rows.csv');
  const rows = VALUES.map((value, i) => `衡水市,${i + 1},2023,${value}`);
  writeFileSync(file, `城市,序号,年份,数值\n${rows.join('\n')}\n`);

  const { subject, reference, ratio } = paired({
    subject: [PROGRAM, 'evaluate', file],
    reference: ['-e', '0'],
    rounds: ROUNDS,
  });
  console.log(`Start-up, ten rows, ${ROUNDS} pairs of runs turn about: medians (quartiles). ${machine()}`);
  console.log(line('plancheck evaluate', subject, ' ms'));
  console.log(line('node -e 0', reference, ' ms'));
  console.log(line('ratio', ratio));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
