import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { ATTACKS, HARMLESS } from './corpus.js';
import { type Attacked, attacked } from './run.js';

/** The built program against what `corpus.js` makes: how each run ends, and what it costs beside a harmless one. */
process.chdir(join(import.meta.dirname, '../..'));
const PROGRAM = 'bin/plancheck.cjs';

let harmless: Attacked;
beforeAll(() => {
  if (!existsSync('dist/main.cjs')) throw new Error('run npm run build first');
  harmless = attacked(PROGRAM, HARMLESS);
});

test.each(ATTACKS.map((attack) => [attack.name, attack] as const))(
  '%s',
  (_, attack) => {
    const { code, said, isKept, cpu, peak } = attacked(PROGRAM, attack);
    expect([code, isKept]).toEqual([attack.code, true]);
    if (attack.says) expect(said).toContain(attack.says);
    if (attack.never) expect(said).not.toContain(attack.never);
    expect(said).not.toContain('internal error');
    expect(peak / harmless.peak).toBeLessThan(attack.memory ?? 3);
    expect(cpu / harmless.cpu).toBeLessThan(attack.time ?? 10);
  },
  90_000,
);
