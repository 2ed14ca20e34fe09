import { join } from 'node:path';
import { expect, test } from 'vitest';
import { assess, render } from '../../src/core.js';
import { fixtures } from '../core/fixtures.js';
import { githubFaults, gitlabFaults, junitFaults, rdjsonFaults, sarifFaults } from './schemas.js';

/** The reports of all fixtures, as those services take them that show them. */
process.chdir(join(import.meta.dirname, '../..'));

test.each(fixtures())('$name', async ({ inputs, options }) => {
  const report = await assess(inputs, options);
  const sarif = JSON.parse(await render(report, 'sarif'));
  expect([...sarifFaults(sarif), ...githubFaults(sarif)]).toEqual([]);
  const junit = await render(report, 'junit');
  for (const schema of ['jenkins', 'ant', 'pipelines'] as const)
    expect(junitFaults(junit, schema)).toEqual([]);
  const problems = sarif.runs[0].results.length;
  const gitlab = JSON.parse(await render(report, 'gitlab'));
  expect([gitlabFaults(gitlab), gitlab.length]).toEqual([[], problems]);
  const rdjson = JSON.parse(await render(report, 'rdjson'));
  expect([rdjsonFaults(rdjson), rdjson.diagnostics.length]).toEqual([[], problems]);
  const lines = (await render(report, 'diagnostics')).split('\n').filter((line) => line !== '');
  expect(lines.map((line) => JSON.parse(line))).toEqual(JSON.parse(await render(report, 'json')).diagnostics);
});
