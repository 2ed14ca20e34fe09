import { Fraction } from 'fraction.js';
import { accountsOf } from '../../src/assess/accounts.js';
import type { Findings, RunOptions } from '../../src/assess/findings.js';
import type { RuleRecord } from '../../src/assess/records.js';
import type { Code } from '../../src/diagnostic/codes.js';
import { type Diagnostic, diagnostic } from '../../src/diagnostic/diagnostic.js';
import { evaluate } from '../../src/evaluate/evaluate.js';
import type { Measurement, Reading, Source } from '../../src/measure/measurement.js';
import { buildPlan } from '../../src/plan/build/build.js';
import type { PlanDocumentText } from '../../src/plan/file/schema.js';
import type { Plan } from '../../src/plan/plan.js';
import type { Look } from '../../src/report/look.js';
import { allEntries } from '../../src/report/said/rows.js';
import type { Language } from '../../src/text/language.js';
import { textFor } from '../../src/text/text.js';

/**
 * A report made by the real evaluation from a small plan; what each format must say of it is worked out by
 * hand.
 */

const RULES = { file: 'rules/plans/sample.yaml', sha256: 'a'.repeat(64) };
const CATALOGUE: RuleRecord = { role: 'catalogue', file: 'rules/indicators.yaml', sha256: 'c'.repeat(64) };
const OPTIONS: RunOptions = {
  plan: null,
  at: 'midterm',
  basis: 'auto',
  by: 'whole',
  includeCommitments: true,
  asOf: null,
  failOn: 'any',
  allowOpen: false,
  year: null,
  area: null,
  percentScale: null,
  encoding: null,
  delimiter: null,
  sheet: [],
  raiseLimits: 1,
  countArea: [],
  failFast: false,
};
const DATA = { file: 'data.csv', sha256: 'b'.repeat(64), encoding: 'utf-8', rows: 7 };

const PLAN: PlanDocumentText = {
  schema: 'plancheck/plan@1',
  id: 'sample',
  title: '样例规划',
  jurisdiction: { name: '样例市' },
  period: { start: 2021, end: 2025, base: 2020 },
  checkpoints: {
    midterm: { year: 2023, due: '2023-11-20', due_strict: '2023-11-10' },
    final: { year: 2025 },
  },
  indicators: [
    {
      row: 1,
      id: 'people',
      name: '参保人数',
      kind: 'count',
      unit: '人',
      nature: 'expected',
      baseline: '50 人',
      target: '>= 100 人',
    },
    {
      row: 2,
      id: 'declared',
      name: '申报率',
      gloss: 'Declared',
      kind: 'rate',
      nature: 'expected',
      baseline: '87.01%',
      target: '>= 90%',
    },
    {
      row: 3,
      id: 'handled',
      name: '查处率',
      kind: 'rate',
      nature: 'binding',
      baseline: '50%',
      target: '= 100%',
      clause: '二（三）',
    },
    { row: 4, id: 'known', name: '知晓率', kind: 'rate', target: '>= 80%' },
    { row: 5, id: 'covered', name: '覆盖率', kind: 'rate', target: '>= 80%' },
    { row: 6, id: 'worn', name: '佩戴率', kind: 'rate', target: '>= 90%' },
    { row: 7, id: 'word', name: '机构建设', kind: 'attestation', target: 'attested' },
  ],
  commitments: [{ id: 'trained', name: '培训', kind: 'count', unit: '人', target: '>= 20 人' }],
};

/** Column 4 is the value's; the line follows the order of the rows. */
const at = (line: number): Source => ({ file: DATA.file, line, column: 4 });
const share = (value: string): Reading => ({
  kind: 'number',
  value: new Fraction(value).div(100),
  step: new Fraction(1, 1000),
});
const count = (value: number): Reading => ({
  kind: 'number',
  value: new Fraction(value),
  step: new Fraction(1),
});

function measured(indicator: string, reading: Reading, source: Source, year = 2023, text = ''): Measurement {
  return { plan: 'sample', indicator, area: null, year, reading, parts: null, text, note: null, source };
}

const MEASUREMENTS = [
  measured('people', count(100), at(2)),
  measured('declared', share('88.9'), at(3)),
  measured('handled', share('60'), at(4)),
  measured('covered', { kind: 'not-applicable' }, at(6)),
  measured(
    'worn',
    { kind: 'range', low: { value: new Fraction('0.95'), inclusive: true }, high: null },
    at(7),
    2022,
    '95%以上',
  ),
  measured(
    'word',
    { kind: 'answer', answer: 'no' },
    { file: 'book.xlsx', line: 9, column: 2, cell: '县区!B9' },
  ),
  measured('trained', count(12), at(8)),
];

const DIAGNOSTICS: readonly Diagnostic[] = [
  diagnostic('PC200', { file: 'gone.csv' }, { detail: 'not-found' }),
  diagnostic(
    'PC206',
    { file: 'book.xlsx', line: 9, column: 2, cell: '县区!B9' },
    { text: '约90%', indicator: '知晓率' },
  ),
  diagnostic('PC220', { file: 'data.csv', line: 1, column: 5 }, { header: '附注' }),
  diagnostic('PC230', null, { plan: 'sample', count: 3 }),
];

export interface Made {
  readonly plan?: Plan;
  readonly measurements?: readonly Measurement[];
  readonly diagnostics?: readonly Diagnostic[];
  readonly inputs?: Findings['inputs'];
  readonly rules?: Findings['rules'];
  readonly options?: Partial<RunOptions>;
  readonly asOf?: string | null;
  readonly byArea?: boolean;
  readonly exitCode?: number;
}

export function makeReport(made: Made = {}): Findings {
  const { plan = buildPlan(PLAN, new Map(), RULES), measurements = MEASUREMENTS, asOf = null } = made;
  const byArea = made.byArea ?? false;
  const options = { at: 'midterm', basis: 'auto', includeCommitments: true, asOf, byArea } as const;
  return {
    version: '1.2.3',
    inputs: made.inputs ?? [DATA],
    rules: made.rules ?? [CATALOGUE, { role: 'plan', ...RULES }],
    options: { ...OPTIONS, asOf, by: byArea ? 'area' : 'whole', ...made.options },
    evaluations: evaluate([plan], measurements, options).map((one) => ({
      ...one,
      accounts: accountsOf(one.plan),
    })),
    diagnostics: made.diagnostics ?? DIAGNOSTICS,
    exitCode: made.exitCode ?? 2,
  };
}

/** Two counties of a plan, one of which has what it should; rolled up that is half of them. */
export function reportByArea(unit = '乙县'): Findings {
  const plan = buildPlan(
    {
      ...PLAN,
      jurisdiction: { name: '样例市', units: ['甲县', unit] },
      indicators: [
        { row: 1, id: 'covered', name: '覆盖率', kind: 'coverage', target: '= 100%', baseline: '0%' },
        { row: 2, id: 'known', name: '知晓率', kind: 'rate', target: '>= 80%' },
      ],
      commitments: [],
    },
    new Map(),
    RULES,
  );
  const answer = (area: string, line: number, yes: boolean) => ({
    ...measured('covered', { kind: 'answer', answer: yes ? 'yes' : 'no' }, at(line), 2023, yes ? '是' : '否'),
    area,
  });
  const measurements = [answer('甲县', 2, true), answer(unit, 3, false)];
  return makeReport({ plan, measurements, diagnostics: [], byArea: true, exitCode: 1 });
}

export const EMPTY: Findings = {
  version: '1.2.3',
  inputs: [],
  rules: [],
  options: OPTIONS,
  evaluations: [],
  diagnostics: [],
  exitCode: 2,
};

export function look(language: Language = 'en', exitLine = ''): Look {
  return { text: textFor(language), width: null, colour: false, boxes: false, exitLine };
}

/** The sentences are the matter of `text/` and its tests; here counts only where they come out. */
export function why(indicator: string, language: Language = 'en'): string {
  const entry = [...allEntries(makeReport(), textFor(language))].find(
    ({ row }) => row.indicator === indicator,
  );
  return entry?.row.reason ?? '';
}

/** `PC206` and its title. */
export function titled(code: Code, language: Language = 'en'): string {
  return `${code} ${textFor(language).diagnostics[code].title}`;
}

/** What may stand in a cell, a file name or a rule file, and act in some format. */
export const EVILS: Readonly<Record<string, string>> = {
  html: '<script>alert(1)</script><img src=x onerror=alert(1)>',
  entity: '&lt;script&gt; &#60; &amp;',
  cdata: ']]><failure/><![CDATA[',
  comment: '--> <!-- x',
  command: '::error::owned',
  'old command': '##[error]owned ##vso[task.complete]',
  percent: '100%25%0A::error::x',
  pipe: 'a|b||c\\|d',
  ticks: '`a` ```b``` `',
  emphasis: '**a** __b__ ~~c~~ $x$ \\',
  link: '[click](http://evil.example) ![i](http://evil.example/i.png)',
  'escaped link': '[x\\](http://evil.example) \\[y](z)',
  'bare link': 'www.evil.example/a|b http://evil.example/`x` a@evil.example @everyone #1 o/r#2',
  heading: '# heading',
  quote: '> quoted "a", \'b\'',
  list: '- item',
  formula: '=HYPERLINK("http://evil.example","x")',
  plus: "+1+cmd|' /C calc'!A0",
  minus: '-1+1',
  at: '@SUM(A1)',
  'full-width formula': '＝1+1',
  'hidden formula': '  =1+1',
  apostrophe: "'quoted",
  tab: '\t=1+1',
  ansi: '\u001b[31mred\u001b[0m \u001b]8;;http://evil.example\u0007',
  c1: '\u009b31m\u0085',
  'line breaks': 'one\r\ntwo\rthree\nfour\u2028five\u2029six',
  nul: 'a\0b',
  halves: 'x\ud800y\udc00',
  noncharacters: '\ufffe\uffff',
  direction: '\u202egnp.csv\u202c\u061c\u200b\u00ad\ufeff',
  tags: '\u{e0041}\u{e007f}',
  tap: 'x # SKIP all \\# TODO',
  yaml: '...\n---\nkey: [',
  placeholder: '{0} {{x}} }',
  'backslash n': '\\n\\u001b\\',
  prototype: '__proto__',
  emoji: '👩‍⚕️🙂',
  blanks: '  x  ',
};

/** A report in which one text stands wherever data can flow. */
export function reportOf(evil: string): Findings {
  const plan = buildPlan(
    {
      ...PLAN,
      jurisdiction: { name: evil },
      indicators: [
        {
          row: 1,
          id: 'behind',
          name: evil,
          gloss: evil,
          kind: 'rate',
          baseline: '50%',
          target: '= 100%',
          clause: evil,
        },
        { row: 2, id: 'about', name: evil, kind: 'count', unit: evil, target: '>= 100' },
        { row: 3, id: 'absent', name: evil, kind: 'rate', target: '>= 100%' },
        {
          row: 4,
          id: 'other',
          name: evil,
          kind: 'count',
          unit: evil,
          target: { change: '<= -25%', from: 2015 },
        },
      ],
      commitments: [{ id: 'promised', name: evil, kind: 'count', unit: evil, target: '>= 20' }],
    },
    new Map(),
    { file: evil, sha256: 'a'.repeat(64) },
  );
  const source: Source = { file: evil, line: 2, column: 4, cell: evil };
  return makeReport({
    plan,
    inputs: [{ file: evil, sha256: 'b'.repeat(64), encoding: evil, rows: 1 }],
    rules: [{ role: 'plan', file: evil, sha256: 'a'.repeat(64) }],
    options: {
      plan: evil,
      area: evil,
      at: evil,
      encoding: evil,
      delimiter: evil,
      sheet: [evil],
      countArea: [evil],
    },
    measurements: [
      measured('behind', share('60'), source, 2023, evil),
      measured('about', { kind: 'approximate' }, source, 2023, evil),
      measured('absent', { kind: 'missing' }, source, 2023, evil),
      measured('other', { kind: 'missing' }, source, 2023, evil),
      measured('promised', count(12), source, 2023, evil),
    ],
    diagnostics: [
      diagnostic(
        'PC204',
        { file: evil, line: 7, column: 4 },
        { text: evil, indicator: evil, field: 'value', hint: 'number' },
      ),
      diagnostic(
        'PC212',
        { file: evil, line: 8, column: 4, cell: evil },
        { text: evil, plan: evil, nearest: evil },
      ),
      diagnostic('PC206', { file: evil, line: 9, column: 4 }, { text: evil, indicator: evil }),
      diagnostic('PC220', { file: evil }, { header: evil }),
    ],
  });
}
