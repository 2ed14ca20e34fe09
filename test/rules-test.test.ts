import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runProgram } from './streams.js';

/** `plancheck rules test` passes on every plan of the repository: those that are shipped, and those of the fixtures. */
process.chdir(resolve(import.meta.dirname, '..'));

/** Fixtures whose subject is the rule file itself, faults of it above all; their cases say what each must give. */
const ABOUT_RULES = /^(rules-.*|broken-rule-file|folder-of-submissions)$/;

const isPlan = (file: string) =>
  /\.ya?ml$/.test(file) && /^schema: plancheck\/plan@1$/m.test(readFileSync(file, 'utf8'));

/** The plans in a folder and the folders within it. */
function plansIn(folder: string): readonly string[] {
  const inside = readdirSync(folder).map((name) => join(folder, name));
  return inside.flatMap((path) =>
    statSync(path).isDirectory() ? plansIn(path) : isPlan(path) ? [path] : [],
  );
}

const fixtures = readdirSync('fixtures')
  .filter((name) => !ABOUT_RULES.test(name))
  .map((name) => join('fixtures', name))
  .filter((path) => statSync(path).isDirectory());
const folders = [join('rules', 'plans'), ...fixtures].map((path) => [path, plansIn(path)] as const);

describe('rules test passes on the plans of', () => {
  const withPlans = folders.filter(([, plans]) => plans.length > 0);
  test.each(withPlans)('%s', async (_, plans) => {
    const { code, stdout, stderr } = await runProgram(['rules', 'test', ...plans, '--lang', 'en']);
    expect(code, stdout + stderr).toBe(0);
  });

  test('more than the shipped ones', () => expect(withPlans.length).toBeGreaterThan(15));
});
