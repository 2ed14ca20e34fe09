import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse as parseCsv } from 'csv-parse/sync';
import { lexer, walkTokens } from 'marked';
import { Parser } from 'tap-parser';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { jsonFaults, junitFaults, sarifFaults } from '../report/schemas.js';
import { type Ran, runProgram } from '../streams.js';

/** One text in every place that a file, its name, a rule file or the command line has for it, through the whole program. */
const EVILS: Readonly<Record<string, string>> = {
  html: '<script>alert(1)<script>',
  cdata: ']]><failure>',
  command: '::error::owned',
  'old command': '##[error]owned',
  'command within a line': 'x##vso[task.setvariable variable=PATH]/evil',
  pipe: 'a|b|',
  ticks: '`a` ```b',
  formula: '=HYPERLINK("http:\\\\evil.example","x")',
  ansi: '\u001b[31mred\u001b[0m\u0007\u009b1m',
  newline: 'one\n::error::two\r# three',
  direction: '\u202egpj.x\u2066',
};

const FORMATS = ['table', 'json', 'csv', 'ndjson', 'markdown', 'junit', 'sarif', 'github', 'tap'] as const;
type Texts = Readonly<Record<(typeof FORMATS)[number], string>>;

/** All that acts unseen, but the line feed. */
const ACTIVE = /[^\P{C}\n]|[\u2028\u2029]/u;

const scratch = mkdtempSync(join(tmpdir(), 'plancheck-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** A rate that fails, one without a unit, a count of units, and a county of that name. */
function planOf(evil: string): string {
  const shared = { gloss: evil, clause: evil, nature: 'binding' };
  return stringify({
    schema: 'plancheck/plan@1',
    id: 'evil',
    title: evil,
    jurisdiction: { name: `市${evil}`, units: [`县${evil}`, '乙县'] },
    document: { number: evil, issuer: evil },
    period: { start: 2021, end: 2025, base: 2020 },
    checkpoints: { midterm: { year: 2023, wording: evil, clause: evil } },
    indicators: [
      {
        row: 1,
        id: 'rate-of-evil',
        name: `率${evil}`,
        kind: 'rate',
        baseline: { text: evil },
        target: '>= 90%',
        ...shared,
      },
      {
        row: 2,
        id: 'share-of-evil',
        name: `覆盖${evil}`,
        kind: 'coverage',
        target: '= 100%',
        counted: { zh: evil, en: evil },
        ...shared,
      },
    ],
    commitments: [
      {
        id: 'promise-of-evil',
        name: `承诺${evil}`,
        kind: 'count',
        unit: '人',
        target: '>= 20 人',
        note: evil,
      },
    ],
  });
}

const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;

function dataOf(evil: string): string {
  return [
    ['城市', '县区', '指标', '年份', '数值', '单位', '备注', evil],
    [`市${evil}`, '', `率${evil}`, '2023', '60%', '', evil, evil],
    [`市${evil}`, `县${evil}`, `覆盖${evil}`, '2023', '是', '', evil, evil],
    [`市${evil}`, '', `承诺${evil}`, '2023', '12人', '', evil, evil],
    [`市${evil}`, evil, `率${evil}`, '2023', '60%', '', '', ''],
    [`市${evil}`, '乙县', evil, '2023', '60%', '', '', ''],
    [evil, '乙县', `率${evil}`, evil, '60%', '', '', ''],
    [`市${evil}`, '乙县', `率${evil}`, '2023', evil, evil, '', ''],
  ]
    .map((cells) => cells.map(quoted).join(','))
    .join('\n');
}

async function run(evil: string): Promise<{ texts: Texts; ran: Ran }> {
  const folder = mkdtempSync(join(scratch, 'run-'));
  const name = evil.replaceAll('/', '');
  mkdirSync(join(folder, name));
  const [rules, data] = [join(folder, name, `${name}.yaml`), join(folder, name, `${name}.csv`)];
  writeFileSync(rules, planOf(evil));
  writeFileSync(data, dataOf(evil));
  const asked = FORMATS.flatMap((format) => ['--report', `${format}=${join(folder, `report.${format}`)}`]);
  const options = [
    '--by',
    'area',
    '--include-commitments',
    '--sheet',
    evil,
    '--count-area',
    evil.replaceAll(':', ''),
  ];
  const ran = await runProgram([
    'evaluate',
    data,
    '--rules',
    rules,
    '--plan',
    'evil',
    ...options,
    ...asked,
    '--lang',
    'en',
  ]);
  const read = (format: string) =>
    readFileSync(join(folder, `report.${format}`), 'utf8').replaceAll(folder, '/folder');
  return { texts: Object.fromEntries(FORMATS.map((format) => [format, read(format)])) as Texts, ran };
}

const tokensOf = (markdown: string) => {
  const kinds: string[] = [];
  walkTokens(lexer(markdown), ({ type }) => void kinds.push(type));
  return kinds;
};
const commandsOf = (text: string) =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => /^::\w+ |##\[/.exec(line)?.[0] ?? '');

describe.each(Object.entries(EVILS))('%s', (_, evil) => {
  let calm: Texts;
  let texts: Texts;
  let ran: Ran;
  beforeAll(async () => {
    calm = (await run('calm')).texts;
    ({ texts, ran } = await run(evil));
  });

  test('the run comes to its end, and nothing acts on a terminal', () => {
    expect(ran.code).toBe(2);
    expect(ran.stdout + ran.stderr).not.toMatch(ACTIVE);
    expect(ran.stderr).not.toMatch(/^::error::/m);
    for (const text of [ran.stdout, ran.stderr, ...Object.values(texts)])
      expect(text).not.toMatch(/##(?:\[|vso\[)/i); // a runner hears these anywhere in a line
    for (const format of FORMATS) expect([format, ACTIVE.exec(texts[format])]).toEqual([format, null]);
  });

  test('it is found in every format, so it was not thrown away', () => {
    const letters = /[a-z]{3,}|[|`]/.exec(evil)?.[0] ?? '';
    for (const format of FORMATS) expect([format, texts[format].includes(letters)]).toEqual([format, true]);
  });

  test('the formats for programs are valid, and the options read back as they were', () => {
    const report = JSON.parse(texts.json);
    expect(jsonFaults(report)).toEqual([]);
    expect(report.options).toMatchObject({ sheet: [evil], countArea: [evil.replaceAll(':', '')] });
    expect(sarifFaults(JSON.parse(texts.sarif))).toEqual([]);
    for (const schema of ['jenkins', 'ant'] as const) expect(junitFaults(texts.junit, schema)).toEqual([]);
    for (const line of texts.ndjson.trimEnd().split('\n')) {
      expect(JSON.parse(JSON.parse(line).options).sheet).toEqual([evil]);
    }
  });

  test('no cell of the CSV is a formula, and there are as many as ever', () => {
    const [records, others] = [texts.csv, calm.csv].map((csv) => parseCsv(csv) as string[][]);
    expect(records?.map((cells) => cells.length)).toEqual(others?.map((cells) => cells.length));
    for (const cell of records?.flat() ?? []) {
      if (!/^-\d+(?:\.\d+)?%?$/.test(cell)) expect(cell).not.toMatch(/^\s*[=+\-@＝＋－＠]/);
    }
  });

  test('GitHub gets the same commands, TAP the same points', () => {
    expect(commandsOf(texts.github)).toEqual(commandsOf(calm.github));
    const [points, others] = [texts.tap, calm.tap].map((tap) => Parser.parse(tap, { strict: true }));
    expect(points?.map(([kind]) => kind)).toEqual(others?.map(([kind]) => kind));
    expect(points?.filter(([kind]) => kind === 'extra')).toEqual([]);
  });

  test('Markdown keeps its tables, and has no HTML and no link', () => {
    const kinds = tokensOf(texts.markdown);
    for (const kind of ['html', 'link', 'image', 'code', 'hr', 'blockquote'])
      expect(kinds).not.toContain(kind);
    const count = (all: readonly string[], kind: string) => all.filter((one) => one === kind).length;
    for (const kind of ['heading', 'table', 'list', 'list_item']) {
      expect([kind, count(kinds, kind)]).toEqual([kind, count(tokensOf(calm.markdown), kind)]);
    }
  });
});

/** What the other commands say of a plan that a stranger wrote. */
describe.each([
  ['plans'],
  ['show', 'evil'],
  ['explain', 'evil', '1'],
  ['deadlines'],
  ['deadlines', '--format', 'ics'],
  ['template', 'evil'],
  ['rules', 'matrix'],
  ['rules', 'test'],
])('%s %s %s', (...command) => {
  test.each(Object.entries(EVILS))('%s', async (_, evil) => {
    const rules = join(mkdtempSync(join(scratch, 'plan-')), 'evil.yaml');
    writeFileSync(rules, planOf(evil));
    const args = command.filter((one) => one !== undefined);
    const { stdout } = await runProgram([...args, '--rules', rules, '--lang', 'en']);
    expect(stdout.replaceAll('\r\n', '\n').replace(/^\ufeff/, '')).not.toMatch(ACTIVE);
    expect(stdout).not.toMatch(/^(?:::error::|##\[)/m);
  });
});
