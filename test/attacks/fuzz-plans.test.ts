import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { assess } from '../../src/core.js';
import { runProgram } from '../streams.js';
import { edited, edits, encoded } from './edits.js';
import { fuzz, TIMEOUT } from './runs.js';

/** Plans under ids that no shipped one has, with data whose verdicts are reckoned here by whole numbers alone. */
interface Case {
  readonly start: number;
  /** In hundredths of a per cent. */
  readonly baseline: number;
  readonly target: number;
  readonly measured: number;
  /** Years after the base year, and how many the plan has. */
  readonly years: number;
  readonly after: number;
  readonly id: string;
}

const share = fc.integer({ min: 100, max: 10_000 });
const cases: fc.Arbitrary<Case> = fc
  .record({
    start: fc.integer({ min: 2001, max: 2090 }),
    baseline: share,
    target: share,
    measured: share,
    years: fc.integer({ min: 3, max: 9 }),
    after: fc.nat(),
    id: fc.stringMatching(/^fuzz-[a-z][a-z0-9]{0,12}$/),
  })
  .map((one) => ({ ...one, after: 1 + (one.after % one.years) }))
  .filter(({ baseline, target }) => baseline < target && target < 10_000);

const percent = (hundredths: number) =>
  `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}%`;

/** The id of the checkpoint under which it is judged, and what the plan and the data are. */
function planOf({ id, start, years, after, baseline, target }: Case): string {
  const end = start + years - 1;
  const year = start - 1 + after;
  const midterm = year < end ? year : start;
  return `schema: plancheck/plan@1
id: ${id}
title: 样例市${id}规划（${start}—${end}年）
jurisdiction: { name: 样例${id}市, level: prefecture, units: [] }
document: { issuer: 样例委, date: ${start}-01-01 }
period: { start: ${start}, end: ${end}, base: ${start - 1} }
checkpoints:
  midterm: { year: ${midterm}, due: ${midterm}-12-31, wording: 中期, clause: 一 }
  final: { year: ${end}, due: ${end}-12-31, wording: 终期, clause: 一 }
indicators:
  - { row: 1, id: fuzz-rate, name: 样例申报覆盖率, kind: rate, unit: "%", nature: expected, baseline: ${percent(baseline)}, target: ">= ${percent(target)}", clause: 一 }
`;
}

/** By the line from baseline to target: m ≥ b + (t − b)·k/n, all multiplied by n. */
function verdictOf({ baseline, target, measured, years, after }: Case): string {
  if (measured >= target) return 'met';
  if (after === years) return 'not-met';
  return measured * years >= baseline * years + (target - baseline) * after ? 'on-track' : 'behind';
}

test('plans with computed verdicts', { timeout: TIMEOUT }, () =>
  fuzz('plans with computed verdicts', 0.04, cases, async (one) => {
    const year = one.start - 1 + one.after;
    const table = `指标,年份,数值\n样例申报覆盖率,${year},${percent(one.measured)}\n`;
    const report = await assess([{ name: 'x.csv', bytes: new TextEncoder().encode(table) }], {
      rules: [{ name: 'fuzz.yaml', text: planOf(one) }],
      plan: one.id,
      at: String(year),
    });
    const errors = report.diagnostics.filter(({ severity }) => severity === 'error');
    expect(errors.map(({ code }) => code)).toEqual([]);
    const [result] = report.evaluations[0]?.results ?? [];
    expect(result?.outcome).toBe(verdictOf(one));
  }),
);

const KEYS = encoded([
  ...[
    '\n',
    '  ',
    '- ',
    ': ',
    '{',
    '}',
    '[',
    ']',
    '&a ',
    '*a',
    '!!js ',
    '<<: *a',
    '|\n',
    '>-\n',
    '---\n',
    '"',
    "'",
    '#',
    '%',
  ],
  ...[
    '>= 90%',
    '<= -1',
    'rising',
    'null',
    'true',
    '~',
    '1e999',
    '0x1f',
    '.inf',
    '9007199254740993',
    '2023-02-30',
    '\u202e',
  ],
  ...[
    'extends: hengshui\n',
    'id: x\n',
    'annual: true\n',
    'kind: growth',
    'milestones: { 2022: ">= 1%" }\n',
    '__proto__: 1\n',
  ],
]);
const editedPlans = fc
  .tuple(cases, edits(KEYS, 1200))
  .map(([one, all]) => edited(new TextEncoder().encode(planOf(one)), all));

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'plancheck-fuzz-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

test('edits of rule files end in a word about them', { timeout: TIMEOUT }, () =>
  fuzz('edits of rule files', 0.02, editedPlans, async (bytes) => {
    const file = join(folder, 'plan.yaml');
    writeFileSync(file, bytes);
    const { code, stdout, stderr } = await runProgram(['rules', 'check', file, '--lang', 'zh']);
    expect([0, 2]).toContain(code);
    expect(stdout + stderr).not.toMatch(/\n\s+at |\[object|内部错误/);
    expect(stdout + stderr, 'control characters').not.toMatch(/[^\P{Cc}\r\n]/u);
  }),
);

const LINE = /^(?:[A-Z-]+[;:]| )/;

test('calendars of whatever plans are calendars', { timeout: TIMEOUT }, () =>
  fuzz('calendars', 0.01, editedPlans, async (bytes) => {
    const file = join(folder, 'plan.yaml');
    writeFileSync(file, bytes);
    const { code, stdout } = await runProgram(['deadlines', '--rules', file, '--format', 'ics']);
    expect([0, 2]).toContain(code);
    if (stdout === '') return;
    const lines = stdout.split('\r\n');
    expect(lines.pop()).toBe('');
    expect([lines[0], lines.at(-1)]).toEqual(['BEGIN:VCALENDAR', 'END:VCALENDAR']);
    for (const line of lines) {
      expect(line).toMatch(LINE);
      expect(Buffer.byteLength(line), line).toBeLessThanOrEqual(75);
    }
    expect(lines.filter((line) => line === 'BEGIN:VEVENT').length).toBe(
      lines.filter((line) => line === 'END:VEVENT').length,
    );
  }),
);
