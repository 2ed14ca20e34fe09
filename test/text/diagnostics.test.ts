import { describe, expect, test } from 'vitest';
import {
  CODES,
  type Code,
  type DiagnosticParams,
  type FileProblem,
  type PackProblem,
  type RequiredField,
  type SchemaProblem,
  UNREAD_KINDS,
  type ValueHint,
  type WorkbookProblem,
  type YamlFault,
} from '../../src/diagnostic/codes.js';
import { PlanNames } from '../../src/measure/facts/names.js';
import { periodOf } from '../../src/measure/facts/period-forms.js';
import { FactsReader } from '../../src/measure/facts/reader.js';
import { layoutsOf } from '../../src/measure/layout/layout.js';
import { type CellContext, readValue } from '../../src/measure/value/value.js';
import type { Kind } from '../../src/plan/plan.js';
import { diagnosticsEn } from '../../src/text/diagnostics.en.js';
import { cut, type DiagnosticTexts, type YamlMistake, yamlMistake } from '../../src/text/diagnostics.js';
import { diagnosticsZh } from '../../src/text/diagnostics.zh.js';
import { waysEn } from '../../src/text/ways.en.js';
import { waysZh } from '../../src/text/ways.zh.js';
import { diagnosticsPage } from './diagnostics-page.js';

/** One diagnostic as it is given, and the values that its sentence must name in either language. */
type SampleOf<C extends Code> = {
  readonly code: C;
  readonly params: DiagnosticParams[C];
  readonly names: readonly string[];
};
type Sample = { [C in Code]: SampleOf<C> }[Code];

function sample<C extends Code>(code: C, params: DiagnosticParams[C], ...names: string[]): Sample {
  return { code, params, names } as unknown as Sample;
}

function say<C extends Code>(texts: DiagnosticTexts, code: C, params: DiagnosticParams[C]): string {
  return texts[code].message(params, texts === diagnosticsZh ? waysZh : waysEn);
}

const PACK_PROBLEMS = keysOf<PackProblem>({
  'pack-damaged': true,
  'pack-newer': true,
  'pack-size': true,
  'pack-changed': true,
  'pack-name': true,
});
const FILE_PROBLEMS = keysOf<FileProblem>({
  'not-found': true,
  directory: true,
  permission: true,
  'not-a-file': true,
  'empty-folder': true,
  'no-match': true,
  changed: true,
  'too-large': true,
  'too-many': true,
  outside: true,
  'bad-name': true,
  'no-rules': true,
  read: true,
});
const HINTS = keysOf<ValueHint>({
  number: true,
  whole: true,
  presence: true,
  answer: true,
  'no-or-missing': true,
  'fraction-text': true,
  coverage: true,
  growth: true,
  direction: true,
  ticked: true,
  remark: true,
  scientific: true,
  hidden: true,
  shown: true,
});
const REQUIRED = keysOf<RequiredField>({ indicator: true, year: true, value: true });
const SCHEMA_PROBLEMS = keysOf<SchemaProblem['type']>({
  'unknown-key': true,
  missing: true,
  'not-one-of': true,
  'wrong-type': true,
  'bad-form': true,
  'bad-key': true,
});

/** The keys of a record that the compiler holds complete, so that a new variant must be given a sample. */
function keysOf<K extends string>(record: { readonly [k in K]: true }): readonly K[] {
  return Object.keys(record) as K[];
}

const RATE = '工业企业职业病危害项目申报率';
const COUNT = '工伤保险参保人数';
const KEYS = ['id', 'name', 'target'];
const NATURES = ['expected', 'binding', 'aspirational', 'unstated'];

const YAML_SAMPLES: { readonly [M in YamlMistake]: readonly [YamlFault, string] } = {
  unquoted: ['UNEXPECTED_TOKEN', 'Block scalar header includes extra characters: >='],
  'double-key': ['DUPLICATE_KEY', 'Map keys must be unique'],
  tab: ['TAB_AS_INDENT', 'Tabs are not allowed as indentation'],
  'open-quote': ['MISSING_CHAR', 'Missing closing "quote'],
  'open-bracket': [
    'BAD_INDENT',
    'Flow map in block collection must be sufficiently indented and end with a }',
  ],
  layout: ['BLOCK_AS_IMPLICIT_KEY', 'Nested mappings are not allowed in compact mappings'],
  'several-documents': [
    'MULTIPLE_DOCS',
    'Source contains multiple documents; please use YAML.parseAllDocuments()',
  ],
  anchor: ['BAD_ALIAS', 'Alias cannot be an empty string'],
  tag: ['TAG_RESOLVE_FAILED', 'Unresolved tag: !x'],
  directive: ['BAD_DIRECTIVE', 'Unknown directive %FOO'],
  escape: ['BAD_DQ_ESCAPE', 'Invalid escape sequence \\q'],
  key: ['NON_STRING_KEY', 'With stringKeys, all keys must be strings'],
  'long-key': [
    'KEY_OVER_1024_CHARS',
    'The : indicator must be at most 1024 chars after the start of an implicit key',
  ],
  encoding: ['ENCODING', ''],
  token: ['UNEXPECTED_TOKEN', 'Unexpected scalar at node end'],
  'too-much': ['RESOURCE_EXHAUSTION', 'Maximum call stack size exceeded'],
};

const SCHEMA_SAMPLES: readonly (readonly [string, SchemaProblem, ...string[]])[] = [
  [
    'indicators[0].targt',
    { type: 'unknown-key', key: 'targt', allowed: KEYS, nearest: 'target' },
    'targt',
    'target',
  ],
  ['indicators[1].zzz', { type: 'unknown-key', key: 'zzz', allowed: KEYS, nearest: null }, 'zzz', 'name'],
  ['units.x', { type: 'unknown-key', key: 'x', allowed: [], nearest: null }, 'units.x'],
  ['indicators[0].target', { type: 'missing' }, 'indicators[0].target'],
  [
    'nature',
    { type: 'not-one-of', value: 'bindng', allowed: NATURES, nearest: 'binding' },
    'bindng',
    'binding',
  ],
  ['nature', { type: 'not-one-of', value: '必须', allowed: NATURES, nearest: null }, '必须', 'aspirational'],
  ['nature', { type: 'not-one-of', value: '', allowed: NATURES, nearest: null }, 'nature', 'expected'],
  [
    'jurisdiction.code',
    { type: 'wrong-type', expected: 'string', value: '131100' },
    'jurisdiction.code',
    '131100',
  ],
  ['indicators', { type: 'wrong-type', expected: 'array', value: '甲' }, 'indicators', '甲'],
  ['annual', { type: 'wrong-type', expected: 'boolean', value: 'yes' }, 'annual', 'yes'],
  ['indicators[0].target', { type: 'wrong-type', expected: 'string | object', value: '90' }, 'target', '90'],
  ['title', { type: 'wrong-type', expected: 'string', value: 'null' }, 'title'],
  ['', { type: 'wrong-type', expected: 'object', value: '[1]' }, '[1]'],
  [
    'document.date',
    { type: 'bad-form', value: '2022/4/12', form: 'YYYY-MM-DD' },
    'document.date',
    '2022/4/12',
  ],
  ['id', { type: 'bad-form', value: 'Heng Shui', form: 'kebab-case' }, 'id', 'Heng Shui'],
  ['jurisdiction.code', { type: 'bad-form', value: '1311', form: 'GB/T 2260' }, 'jurisdiction.code', '1311'],
  ['period.start', { type: 'bad-form', value: '21', form: '>= 1949' }, 'period.start', '21', '1949'],
  ['title', { type: 'bad-form', value: '', form: '>= 1' }, 'title'],
  ['milestones.23', { type: 'bad-key', key: '23', form: 'YYYY' }, 'milestones.23', '2023'],
  ['checkpoints.中 期', { type: 'bad-key', key: '中 期', form: 'checkpoint-name' }, '中 期', '年中调度'],
  ['indicators[0].row', { type: 'bad-form', value: '0', form: '> 0' }, 'row', '0'],
  ['x', { type: 'bad-form', value: 'y', form: 'Custom form' }, 'x', 'y', 'Custom form'],
];

const COUNTY = { area: '桃城区', year: 2023 };
const WHOLE = { area: null, year: 2023 };

const valueAt = (text: string, file: string, line: number, character?: number) => ({
  text,
  at: { file, line, column: 4, ...(character !== undefined && { character }) },
});

const SAMPLES: readonly Sample[] = [
  ...Object.values(YAML_SAMPLES).map(([error, detail]) => sample('PC101', { error, detail })),
  ...SCHEMA_SAMPLES.map(([path, problem, ...names]) => sample('PC102', { path, problem }, ...names)),
  sample('PC103', { target: '>= 9O%', reason: 'number', unit: '%', example: '>= 90%' }, '>= 9O%', '>= 90%'),
  sample(
    'PC103',
    { target: '九成', reason: 'form', unit: '%', example: '>= 90%' },
    '九成',
    '>= 90%',
    'rising',
    'falling',
    'attested',
  ),
  sample(
    'PC103',
    { target: '>= 20%', reason: 'unit', unit: '家', example: '>= 20 家' },
    '>= 20%',
    '>= 20 家',
    '家',
  ),
  sample(
    'PC103',
    { target: '>= 20%', reason: 'kind', unit: '是/否', example: 'attested' },
    '>= 20%',
    'attested',
  ),
  sample(
    'PC103',
    {
      target: '{"change":"x","from":2015}',
      reason: 'change',
      unit: '%',
      example: '{ change: "<= -25%", from: 2015 }',
    },
    '"x"',
    '-25%',
  ),
  sample(
    'PC103',
    {
      target: '{"points":">= 5%","from":2020}',
      reason: 'points',
      unit: '%',
      example: '{ points: ">= 5", from: 2020 }',
    },
    '">= 5%"',
    '{ points: ">= 5", from: 2020 }',
  ),
  sample(
    'PC103',
    { target: '{"points":">= 5","from":2020}', reason: 'points-unit', unit: '‰', example: '<= 4‰' },
    '">= 5"',
    '‰',
    '<= 4‰',
  ),
  sample(
    'PC103',
    { target: '= 100%', reason: 'share-of-count', unit: '家', example: '>= 20 家' },
    '= 100%',
    '>= 20 家',
    'kind: coverage',
  ),
  sample('PC104', { baseline: '八成', example: '87.01%' }, '八成', '87.01%'),
  sample(
    'PC105',
    { id: 'hazard-rate', nearest: 'hazard-declaration-rate' },
    'hazard-rate',
    'hazard-declaration-rate',
  ),
  sample('PC105', { id: 'zzz', nearest: null }, 'zzz', 'kind'),
  sample('PC106', { what: 'id', value: 'hearing', firstLine: 12, firstFile: null }, 'hearing', '12'),
  sample('PC106', { what: 'row', value: '3', firstLine: 12, firstFile: null }, '3', '12'),
  sample(
    'PC106',
    { what: 'row', value: '3', firstLine: 12, firstFile: 'rules/province.yaml' },
    '3',
    '12',
    'rules/province.yaml',
  ),
  sample(
    'PC107',
    { id: 'hengshui', other: 'rules/plans/hengshui.yaml' },
    'hengshui',
    'rules/plans/hengshui.yaml',
  ),
  sample('PC108', { key: 'due', date: '2023-02-30', problem: 'calendar', year: 2023 }, 'due', '2023-02-30'),
  sample(
    'PC108',
    { key: 'midterm', date: '2023-11-20 > 2023-11-10', problem: 'order', year: 2023 },
    '2023-11-20 > 2023-11-10',
  ),
  sample(
    'PC108',
    { key: 'due', date: '2024-01-10', problem: 'year', year: 2023 },
    'due',
    '2024-01-10',
    '2023',
  ),
  sample('PC109', { what: 'tag' }, '!'),
  sample('PC109', { what: 'alias' }, '*'),
  sample('PC109', { what: 'unresolved' }, '*'),
  sample('PC109', { what: 'cycle' }, '*'),
  sample('PC109', { what: 'depth' }),
  sample('PC109', { what: 'size' }, '1'),
  ...FILE_PROBLEMS.map((detail) => sample('PC110', { detail })),
  ...PACK_PROBLEMS.map((detail) => sample('PC110', { detail })),
  sample('PC111', { problem: 'end-before-start' }, 'period'),
  sample('PC111', { problem: 'no-checkpoints' }, 'checkpoints'),
  sample('PC111', { problem: 'no-indicators' }, 'indicators'),
  sample('PC112', { year: 2023, milestone: '>= 95%', target: '>= 90%' }, '2023', '>= 95%', '>= 90%'),
  sample('PC113', { baseline: '100%', target: '>= 95%' }, '100%', '>= 95%'),
  sample('PC114', { row: 5, missing: '3, 4' }, '5', '3, 4'),
  sample('PC115', { unit: '%%', nearest: '%' }, '%%'),
  sample('PC115', { unit: '马力', nearest: null }, '马力'),
  sample(
    'PC116',
    { name: '衡水市', plan: 'hengshui-2026', other: 'hengshui' },
    '衡水市',
    'hengshui-2026',
    'hengshui',
  ),
  sample(
    'PC117',
    { id: 'hazard-monitoring-pas-rate', nearest: 'hazard-monitoring-pass-rate' },
    'hazard-monitoring-pas-rate',
    'hazard-monitoring-pass-rate',
  ),
  sample(
    'PC118',
    { what: 'checkpoint', key: 'final', year: 2035, start: 2021, end: 2025 },
    'final',
    '2035',
    '2021',
    '2025',
  ),
  sample(
    'PC118',
    { what: 'milestone', key: '2019', year: 2019, start: 2021, end: 2025 },
    '2019',
    '2021',
    '2025',
  ),
  sample('PC119', { name: '工伤保险参保入数', known: COUNT }, '工伤保险参保入数', COUNT),
  sample('PC120', { problem: 'indicator', value: '17', nearest: null, known: '' }, '17'),
  sample(
    'PC120',
    { problem: 'indicator', value: 'hearng', nearest: 'hearing', known: '' },
    'hearng',
    'hearing',
  ),
  sample('PC120', { problem: 'year', value: '2031', nearest: null, known: '' }, '2031'),
  sample(
    'PC120',
    { problem: 'occasion', value: 'mid', nearest: 'midterm', known: 'midterm, final' },
    'mid',
    'midterm',
    'final',
  ),
  ...(['unknown', 'broken'] as const).map((problem) =>
    sample('PC130', { parent: 'guangdng', problem, chain: '', nearest: null }, 'guangdng'),
  ),
  sample(
    'PC130',
    { parent: 'guangdng', problem: 'unknown', chain: '', nearest: 'guangdong' },
    'guangdng',
    'guangdong',
  ),
  ...(['cycle', 'depth'] as const).map((problem) =>
    sample('PC130', { parent: 'b', problem, chain: 'a → b → a', nearest: null }, 'a → b → a'),
  ),
  sample(
    'PC130',
    { parent: 'guangdong', problem: 'unfit', chain: 'province.yaml:19', nearest: null },
    'guangdong',
    'province.yaml:19',
  ),
  ...(['override', 'drop', 'checkpoint'] as const).flatMap((what) => [
    sample('PC131', { what, id: 'hearng', parent: 'guangdong', nearest: null }, 'hearng', 'guangdong'),
    sample(
      'PC131',
      { what, id: 'hearng', parent: 'guangdong', nearest: 'hearing' },
      'hearng',
      'guangdong',
      'hearing',
    ),
  ]),
  sample(
    'PC132',
    { id: 'hearng', parent: 'guangdong', nearest: 'hearing' },
    'hearng',
    'guangdong',
    'hearing',
  ),
  sample('PC133', { target: '>= 950%' }, '>= 950%', '100%'),
  sample('PC134', { target: '>= 120%' }, '>= 120%', 'change'),
  sample('PC135', { year: 2023, milestone: 'rising', target: '>= 90%' }, '2023', 'rising', '>= 90%'),
  sample(
    'PC140',
    { id: 'locl-average', problem: 'unknown', nearest: 'local-average' },
    'locl-average',
    'local-average',
    'references',
  ),
  sample('PC140', { id: 'awareness', problem: 'itself', nearest: null }, 'awareness'),
  sample('PC140', { id: 'training-rate', problem: 'several', nearest: null }, 'training-rate'),
  sample('PC140', { id: 'people', problem: 'unit', nearest: null }, 'people'),
  sample('PC141', { problem: 'too-few', id: 'training-rate' }, 'training-rate'),
  sample('PC141', { problem: 'baseline', id: 'training-rate' }, 'training-rate'),
  sample('PC142', { row: 3, name: '申报率' }, '3', '申报率'),
  sample('PC142', { row: null, name: '申报率' }, '申报率'),
  sample('PC143', { name: '病例年均增长率' }, '病例年均增长率', 'kind: growth'),
  sample('PC144', { key: 'unit', value: '%', kind: 'count' }, '%', 'kind: coverage'),
  sample('PC144', { key: 'unit', value: '人', kind: 'rate' }, '人', 'rate', 'kind: count'),
  sample('PC144', { key: 'rollup', value: 'ratio', kind: 'growth' }, 'ratio', 'none'),
  sample('PC145', { name: '各县机构覆盖率' }, '各县机构覆盖率', 'units'),
  sample('PC146', { name: '负责人、劳动者培训率' }, '负责人、劳动者培训率', 'series'),
  sample('PC147', { id: 'indicator-7' }, 'indicator-7'),
  sample('PC150', { beside: 'milestones' }, 'annual', 'milestones'),
  sample('PC151', { year: 2023, milestone: '= 50%', target: '= 100%' }, '2023', '= 50%', '= 100%'),
  sample('PC152', { target: '>= 0', problem: 'never-missed' }, '>= 0'),
  sample('PC152', { target: '< 0', problem: 'never-met' }, '< 0'),
  sample('PC153', { text: '23.2*' }, '23.2*'),
  sample('PC155', { written: 'accumulates', other: 'rate', problem: 'kind' }, 'accumulates', 'rate'),
  sample(
    'PC155',
    { written: 'average: geometric', other: '>= 5%', problem: 'target' },
    'average: geometric',
    '>= 5%',
  ),
  sample('PC155', { written: 'from: 2030', other: '2025', problem: 'late' }, 'from: 2030', '2025'),
  sample('PC155', { written: 'average', other: 'accumulates', problem: 'beside' }, 'average', 'accumulates'),
  sample('PC156', { from: '2023-01-01', before: '2024-01-01' }, '2023-01-01', '2024-01-01'),
  sample('PC157', { ahead: '0.9', inLine: 'x' }, '0.9', 'x'),
  sample('PC158', { level: null, known: 'prefecture, county' }, 'prefecture, county'),
  sample('PC158', { level: 'province', known: 'county' }, 'province', 'county'),
  sample('PC283', { text: '约一千', indicator: '某率' }, '约一千', '某率'),
  ...(
    ['doubt', 'role', 'place', 'year', 'forecast', 'earlier', 'void', 'unclear', 'none', 'number'] as const
  ).map((problem) =>
    sample(
      'PC284',
      { text: '不含桃城区', problem, of: { indicator: '某率', area: '某市', year: 2025 } },
      '不含桃城区',
      '某率',
    ),
  ),
  sample('PC284', { text: '注：不含桃城区', problem: 'doubt', of: null }, '注：不含桃城区'),
  sample('PC286', { text: '某率', isAlone: false }, '某率'),
  sample('PC286', { text: '78.2%', isAlone: true }, '78.2%'),
  sample('PC286', { text: '实际95%', isAlone: true, isComment: true }, '实际95%'),
  sample(
    'PC288',
    { text: '规上企业2025年指标', at: { in: 'line', line: 1 }, part: '规上企业' },
    '规上企业2025年指标',
    '规上企业',
  ),
  ...(['total', 'newly'] as const).map((counting) =>
    sample(
      'PC279',
      { text: '累计数', at: { in: 'line', line: 3 }, indicator: COUNT, year: 2024, counting },
      '累计数',
      COUNT,
      '2024',
    ),
  ),
  sample('PC289', { header: '满意度', first: '完成值' }, '满意度', '完成值'),
  sample('PC293', { text: '0.91%', indicator: '某率', others: '88%' }, '0.91%', '某率', '88%'),
  sample('PC294', { text: '92%', indicator: '某率', own: '%', unit: '‰' }, '92%', '某率', '%', '‰'),
  ...(['preliminary', 'unverified'] as const).map((doubt) =>
    sample('PC295', { text: '数据为初步数', at: { in: 'line', line: 4 }, doubt }, '数据为初步数', '4'),
  ),
  sample('PC287', { above: '桃城区', below: '枣强县' }, '桃城区', '枣强县'),
  sample('PC287', { above: '阜城县', below: null }, '阜城县'),
  ...(['void', 'role', 'place', 'year'] as const).map((problem) =>
    sample(
      'PC285',
      { text: '该数据作废', problem, of: { indicator: '某率', area: '某市', year: 2025 } },
      '该数据作废',
      '某率',
      '2025',
    ),
  ),
  sample('PC282', { area: '甲县', indicator: '某率', level: 'prefecture' }, '甲县', '某率'),
  sample('PC154', { name: '单位能耗' }, '单位能耗', 'direction'),
  sample('PC160', { key: 'rules', problem: 'outside' }, 'rules', '--config'),
  sample('PC160', { key: 'raise-limits', problem: 'limit' }, '--raise-limits'),
  sample('PC161', { options: ['at', 'rules'] }, 'at', 'rules'),
  sample('PC162', { code: 0, without: 3, options: ['allow-open'] }, '0', '3', 'allow-open'),
  sample('PC163', { what: 'plan', value: 'hengshu', nearest: 'hengshui' }, 'hengshu', 'hengshui'),
  sample('PC163', { what: 'indicator', value: '99', nearest: null }, '99'),
  sample('PC163', { what: 'area', value: '桃成区', nearest: '桃城区' }, '桃成区', '桃城区'),
  sample('PC163', { what: 'code', value: 'PX201', nearest: null }, 'PX201'),
  sample('PC164', { until: '2024-06-30', asOf: '2024-07-01' }, '2024-06-30', '2024-07-01', '--as-of'),
  sample('PC165', {}, 'accept'),
  sample('PC166', { count: 1 }, '--as-of'),
  sample('PC166', { count: 3 }, '3', '--as-of'),
  sample('PC167', { code: 'PC206', count: 1 }, 'PC206', '1', '--ignore'),
  sample('PC167', { code: 'PC206', count: 12 }, 'PC206', '12', '--ignore'),
  sample('PC168', { match: '旧系统/*.csv' }, '旧系统/*.csv'),
  ...FILE_PROBLEMS.map((detail) => sample('PC200', { detail })),
  sample('PC201', { encoding: 'utf-8' }, 'utf-8', '--encoding gb18030'),
  sample('PC201', { encoding: 'gb18030' }, 'gb18030', '--encoding utf-8'),
  sample('PC201', { encoding: null }, 'UTF-8', 'GB18030', '--encoding'),
  sample('PC202', { problem: 'empty' }),
  sample('PC202', { problem: 'no-header' }),
  sample('PC202', { problem: 'no-rows' }),
  sample('PC202', { problem: 'no-rows', line: 3 }, '3'),
  sample('PC202', { problem: 'binary' }, 'UTF-16', '--encoding utf-16le'),
  sample('PC203', { detail: 'CSV_QUOTE_NOT_CLOSED' }),
  sample('PC203', { detail: 'CSV_INVALID_CLOSING_QUOTE' }),
  sample('PC203', { detail: 'CSV_NON_TRIMABLE_CHAR_AFTER_CLOSING_QUOTE' }),
  sample('PC203', { detail: 'CSV_RECORD_INCONSISTENT_FIELDS_LENGTH' }),
  sample('PC203', { detail: 'CSV_MAX_RECORD_SIZE' }),
  sample('PC203', { detail: 'TOO_MANY_COLUMNS' }),
  sample('PC203', { detail: 'TOO_MANY_LINES' }),
  sample('PC203', { detail: 'TOO_MANY_TABLES' }),
  sample('PC203', { detail: 'CSV_NEW_FAULT' }, 'CSV_NEW_FAULT'),
  sample('PC203', { detail: '__proto__' }, '__proto__'),
  ...HINTS.map((hint) =>
    sample('PC204', { text: '9O%', indicator: RATE, field: 'value', hint }, '9O%', RATE),
  ),
  sample(
    'PC205',
    { text: '0.925', indicator: RATE, asWritten: '0.925%', asFraction: '92.5%' },
    '0.925%',
    '92.5%',
    '"0.925"',
    RATE,
    '--percent-scale fraction',
  ),
  sample('PC206', { text: '约90%', indicator: RATE }, '约90%', RATE),
  sample('PC207', { text: '925%', indicator: RATE }, '925%', RATE),
  sample('PC208', { numerator: '250', denominator: '231', indicator: RATE }, '250', '231', RATE),
  sample(
    'PC209',
    { text: '93%', parts: '231/250', ratio: '92.4000%', indicator: RATE },
    '93%',
    '231/250',
    '92.4000%',
    RATE,
  ),
  sample('PC209', { text: '91%', parts: '0/0', ratio: '0/0', indicator: RATE }, '91%', '0/0', RATE),
  sample('PC210', { text: '横水', nearest: '衡水', several: '', known: '衡水市、揭阳市' }, '横水', '衡水'),
  sample(
    'PC210',
    { text: 'zzz', nearest: null, several: '', known: '衡水市、揭阳市' },
    'zzz',
    '揭阳市',
    '--rules',
  ),
  sample(
    'PC210',
    { text: '衡水市', nearest: null, several: 'hengshui、hengshui-2026', known: '' },
    '衡水市',
    'hengshui-2026',
  ),
  sample(
    'PC211',
    { text: '桃成区', plan: '衡水市', nearest: '桃城区', units: 11 },
    '桃成区',
    '衡水市',
    '桃城区',
  ),
  sample('PC211', { text: '高新区', plan: '衡水市', nearest: null, units: 11 }, '高新区', '衡水市'),
  sample('PC211', { text: '台城街道', plan: '台山市', nearest: null, units: 0 }, '台城街道', '台山市'),
  sample('PC211', { text: '台山', plan: '台山市', nearest: '台山市', units: 0 }, '台山', '台山市', '台山市'),
  sample('PC212', { text: '申抱率', plan: '衡水市', nearest: '申报率' }, '申抱率', '衡水市', '申报率'),
  sample('PC212', { text: 'zzz', plan: '衡水市', nearest: null }, 'zzz', 'plancheck show 衡水市'),
  sample('PC212', { text: '检查率', plan: '衡水市', nearest: '检查率' }, '检查率', '衡水市'),
  sample('PC212', { text: '12', plan: '衡水市', nearest: null }, '12', '衡水市'),
  sample('PC212', { text: '', plan: '衡水市', nearest: null }),
  sample('PC213', { row: 5, name: RATE, rowName: COUNT, nameRow: 2 }, '5', '2', RATE, COUNT),
  sample('PC213', { row: 5, name: RATE, rowName: COUNT, nameRow: null }, '5', RATE, COUNT),
  sample('PC213', { row: 50, name: RATE, rowName: null, nameRow: 2 }, '50', '2', RATE),
  sample('PC213', { row: 50, name: RATE, rowName: null, nameRow: null }, '50', RATE),
  sample('PC296', { row: 3, name: RATE }, '3', RATE),
  sample(
    'PC297',
    { heading: '完成时间', text: '2026年3月', value: '已完成', indicator: RATE, year: 2025, asOf: null },
    ...['完成时间', '2026年3月', '已完成', RATE, '2025'],
  ),
  sample(
    'PC298',
    { heading: '完成时间', text: '2026年3月', value: '92%', indicator: RATE, year: 2025, asOf: '2025-06-30' },
    ...['完成时间', '2026年3月', '92%', RATE, '2025-06-30'],
  ),
  sample('PC214', { text: '23年上半年' }, '23年上半年'),
  sample('PC214', { text: '' }),
  sample('PC215', { year: 2032, start: 2020, end: 2025 }, '2032', '2020', '2025'),
  sample(
    'PC216',
    { indicator: RATE, ...COUNTY, values: [valueAt('92%', 'a.csv', 3, 9), valueAt('93%', 'b.csv', 5, 9)] },
    RATE,
    '桃城区',
    '2023',
    '92%',
    'a.csv:3:9',
    '93%',
    'b.csv:5:9',
  ),
  sample(
    'PC216',
    { indicator: RATE, ...WHOLE, values: [valueAt('92%', 'a.csv', 3), valueAt('93%', 'a.csv', 4)] },
    RATE,
    '2023',
    'a.csv:3',
  ),
  sample(
    'PC217',
    { indicator: RATE, ...COUNTY, first: { file: 'a.csv', line: 3, column: 4, character: 9 } },
    RATE,
    '桃城区',
    '2023',
    'a.csv:3:9',
  ),
  sample(
    'PC217',
    { indicator: RATE, ...WHOLE, first: { file: 'a.xlsx', line: 3, column: 4, cell: '县区!D3' } },
    RATE,
    '2023',
    'a.xlsx:县区!D3',
  ),
  sample('PC218', { unit: '人', indicator: RATE, field: 'value', expected: '%' }, '人', RATE, '%'),
  sample('PC218', { unit: '', indicator: RATE, field: 'value', expected: '%' }, RATE, '%'),
  sample('PC219', { header: '完成值', first: '数值' }, '完成值', '数值'),
  sample('PC220', { header: '联系人' }, '联系人'),
  sample('PC220', { header: '责任单位', reason: 'remark' }, '责任单位'),
  sample('PC220', { header: '分子', reason: 'half' }, '分子'),
  sample('PC220', { header: '' }),
  sample('PC221', {}, '--plan'),
  sample('PC222', { text: '12.5', indicator: COUNT, field: 'value', unit: '人' }, '12.5', COUNT, '人'),
  ...REQUIRED.map((field) => sample('PC223', { field })),
  sample(
    'PC224',
    { indicator: COUNT, ...COUNTY, value: '1300', earlierYear: 2022, earlier: '4200' },
    COUNT,
    '桃城区',
    '2023',
    '1300',
    '2022',
    '4200',
  ),
  sample(
    'PC224',
    { indicator: COUNT, ...WHOLE, value: '1300', earlierYear: 2022, earlier: '4200' },
    '1300',
    '4200',
  ),
  sample('PC225', { text: '一', indicator: RATE }, '一', RATE),
  sample(
    'PC226',
    { indicator: RATE, year: 2020, value: '87.5%', baseline: '87.01%' },
    RATE,
    '2020',
    '87.5%',
    '87.01%',
  ),
  sample(
    'PC227',
    { plan: '衡水市', checkpoint: 'midterm', year: 2023, count: 1 },
    '衡水市',
    '1',
    '2023',
    '--at',
  ),
  sample(
    'PC227',
    { plan: '衡水市', checkpoint: 'midterm', year: 2023, count: 3 },
    '衡水市',
    '3',
    '2023',
    '--at',
  ),
  sample(
    'PC227',
    { plan: '衡水市', checkpoint: '2022', year: 2022, count: 3 },
    '衡水市',
    '3',
    '2022',
    '--at',
  ),
  sample('PC227', { plan: '衡水市', checkpoint: 'final', year: 2025, count: 2 }, '2', '2025', '--at 2026'),
  sample('PC228', { present: 'numerator', indicator: RATE }, RATE),
  sample('PC228', { present: 'denominator', indicator: RATE }, RATE),
  sample('PC229', { cells: 9, header: 7 }, '9', '7'),
  sample('PC229', { cells: 1, header: 7 }, '1', '7'),
  sample('PC230', { plan: '衡水市', count: 1 }, '衡水市', '1', '--include-commitments'),
  sample('PC230', { plan: '衡水市', count: 2 }, '衡水市', '2', '--include-commitments'),
  sample('PC231', { what: 'plan', value: '衡水市', at: { in: 'line', line: 3 } }, '衡水市', '3'),
  sample('PC231', { what: 'area', value: '桃城区', at: { in: 'line', line: 3 } }, '桃城区', '3'),
  sample('PC231', { what: 'year', value: '2023', at: { in: 'line', line: 2 } }, '2023', '2'),
  ...keysOf<WorkbookProblem>({
    encrypted: true,
    corrupt: true,
    'too-large': true,
    unsupported: true,
    'no-sheet': true,
  }).map((problem) => sample('PC233', { problem })),
  ...UNREAD_KINDS.map((kind) => sample('PC233', { problem: 'unsupported', kind })),
  sample('PC234', { problem: 'error-value', text: '#DIV/0!' }, '#DIV/0!'),
  sample('PC234', { problem: 'formula-without-value', text: '' }),
  sample('PC234', { problem: 'formula-stale', text: '' }),
  sample('PC234', { problem: 'struck-out', text: '92.5%' }, '92.5%'),
  sample('PC234', { problem: 'given-twice', text: '92.5%' }, '92.5%'),
  sample('PC234', { problem: 'random', text: '92.5%' }, '92.5%'),
  sample('PC234', { problem: 'unseen', text: '92.5%' }, '92.5%'),
  sample('PC234', { problem: 'covered', text: '' }),
  sample('PC235', { sheet: '说明', reason: 'no-table' }, '说明'),
  sample('PC235', { sheet: '旧表', reason: 'hidden' }, '旧表', '--sheet'),
  sample('PC235', { sheet: '附表', reason: 'not-asked' }, '附表', '--sheet'),
  sample('PC235', { sheet: '附表', reason: 'without-part' }, '附表'),
  sample('PC236', { rows: 3, columns: 1 }, '3', '1'),
  sample('PC237', { text: '小计' }, '小计'),
  sample(
    'PC238',
    { plan: '衡水市', indicator: RATE, year: 2023, whole: '95%', units: '80%' },
    RATE,
    '2023',
    '95%',
    '80%',
  ),
  sample('PC239', { plan: '衡水市', indicators: RATE, count: 3 }, '衡水市', RATE, '3'),
  sample('PC240', { text: '高新区', plan: '衡水市', count: 1 }, '高新区', '衡水市', '1', '--count-area'),
  sample('PC240', { text: '高新区', plan: '衡水市', count: 20 }, '20'),
  sample('PC241', { file: 'a.csv', count: 1 }, 'a.csv', '1'),
  sample('PC241', { file: 'a.csv', count: 179 }, 'a.csv', '179'),
  sample(
    'PC243',
    { indicator: COUNT, year: 2023, value: '5587000000', earlierYear: 2020, earlier: '532400' },
    COUNT,
    '2023',
    '5587000000',
    '2020',
    '532400',
  ),
  sample('PC244', { indicator: RATE, denominator: '10', units: 11 }, RATE, '10', '11'),
  sample('PC245', { sheet: '总表', known: '汇总、说明' }, '总表', '汇总、说明'),
  sample('PC247', { area: '桃城区' }, '桃城区'),
  sample('PC249', { header: '个人剂量监测率', nearest: RATE }, '个人剂量监测率', RATE),
  sample('PC249', { header: '联系电话', nearest: null }, '联系电话'),
  sample('PC242', { indicator: RATE }, RATE),
  sample(
    'PC246',
    { text: '衡水市指标完成情况表', named: '衡水市', chosen: '韶关市' },
    '衡水市指标完成情况表',
    '衡水市',
    '韶关市',
  ),
  sample('PC250', { header: '指标名称', column: 2 }, '指标名称', '2'),
  sample('PC251', { header: '指标名称', column: 2 }, '指标名称', '2'),
  sample(
    'PC252',
    { reasons: ['target', 'forecast', 'share', 'change'], said: ['完成率'], unread: [] },
    '完成率',
  ),
  sample('PC252', { reasons: ['target'], said: ['标准'], unread: ['自查情况'] }, '自查情况'),
  sample('PC252', { reasons: ['rank', 'earlier', 'average', 'score'], said: [], unread: [] }),
  sample('PC254', { text: '全省', plan: '衡水市', count: 2 }, '全省', '衡水市', '2'),
  sample(
    'PC255',
    {
      what: 'place',
      first: '桃城区',
      firstAt: { in: 'line', line: 2 },
      second: '冀州区',
      secondAt: { in: 'sheet', name: '冀州' },
    },
    '桃城区',
    '2',
    '冀州区',
  ),
  ...(['several', 'wider', 'other-plan', 'unsaid', 'late', 'hint'] as const).map((problem) =>
    sample('PC256', { text: '韶关市', at: { in: 'line', line: 1 }, problem, plan: '衡水市' }, '韶关市'),
  ),
  sample(
    'PC256',
    {
      text: '桃成区',
      at: { in: 'sheet', name: '一' },
      problem: 'stranger',
      plan: '衡水市',
      nearest: '桃城区',
    },
    '桃成区',
    '桃城区',
    '衡水市',
  ),
  sample(
    'PC256',
    { text: '空白', at: { in: 'line', line: 7 }, problem: 'blank', plan: '衡水市' },
    '7',
    '衡水市',
  ),
  sample(
    'PC256',
    { text: '桃城区甲', at: { in: 'heading', text: '桃城区甲' }, problem: 'heading', plan: '' },
    '桃城区甲',
  ),
  sample('PC257', { period: '2025-06-30', indicator: '申报率', count: 1 }, '2025-06-30', '申报率'),
  sample('PC257', { period: '2025-06-30', indicator: '申报率', count: 3 }, '2025-06-30', '申报率', '3'),
  sample('PC258', { text: '2025年6月', isOfYears: false }, '2025年6月'),
  sample('PC258', { text: '2023—2025年', isOfYears: true }, '2023—2025年'),
  sample('PC259', { texts: '2024年、2025年' }, '2024年', '2025年'),
  sample(
    'PC260',
    { indicator: '培训率', series: '主要负责人培训率、劳动者培训率' },
    '培训率',
    '劳动者培训率',
  ),
  sample('PC261', { reason: 'target', text: '2025年目标值', count: 3 }, '2025年目标值', '3'),
  sample(
    'PC262',
    {
      year: '2025年',
      at: { in: 'heading', text: '2025年' },
      wider: '2024年',
      widerAt: { in: 'file', name: '2024.csv' },
    },
    '2025年',
    '2024年',
    '2024.csv',
  ),
  sample('PC263', { range: 'C2:C3' }, 'C2:C3'),
  sample('PC264', { kind: 'stray' }),
  sample('PC264', { kind: 'doubtful' }),
  sample('PC266', { footnote: '1' }, '1'),
  sample(
    'PC270',
    { text: '12', indicator: RATE, units: 11, below: '1/11 = 9.0909%', above: '2/11 = 18.1818%' },
    '12',
    '11',
    '1/11 = 9.0909%',
    '2/11 = 18.1818%',
  ),
  sample('PC267', { header: '分子' }, '分子'),
  sample('PC268', { text: '612,400' }, '612,400'),
  sample('PC269', { what: 'place', file: '冀州区', table: '桃城区' }, '冀州区', '桃城区'),
  sample('PC269', { what: 'year', file: '2024年', table: '2025' }, '2024年', '2025'),
  sample('PC269', { what: 'year', file: '十三五', table: '2025', by: 'sheet' }, '十三五', '2025'),
  sample('PC269', { what: 'role', file: '旧版', table: '数值', by: 'folder' }, '旧版', '数值'),
  sample('PC271', { listed: 5, units: 11 }, '5', '11'),
  sample('PC272', { text: '省定' }, '省定'),
  sample('PC273', { text: '≥90%', indicator: '申报率' }, '≥90%', '申报率'),
  sample('PC274', { header: '2025年修订' }, '2025年修订'),
  sample('PC275', { count: 6 }, '6'),
  sample('PC276', { header: '口径', text: '规上企业' }, '口径', '规上企业'),
  sample(
    'PC277',
    { day: '2025-06-30', indicator: '申报率', count: 3, year: 2025 },
    '2025-06-30',
    '3',
    '2025',
  ),
  sample('PC278', { text: '83', whole: '90', indicator: '申报率' }, '83', '90', '申报率'),
  sample('PC277', { day: '2025-06-30', indicator: '申报率', count: 1, year: 2025 }, '2025-06-30', '申报率'),
  sample('PC292', {}),
  sample('PC290', { kind: 'pdf' }, 'PDF'),
  sample('PC290', { kind: 'binary' }, '.xlsx'),
  sample('PC290', { kind: 'unfinished' }),
  sample('PC291', { name: 'README.md' }, 'README.md'),
  sample('PC291', { name: '.hidden', isHidden: true }, '.hidden'),
  sample(
    'PC280',
    { indicator: COUNT, year: 2023, told: '累计13名', made: '12', what: 'total' },
    COUNT,
    '2023',
    '累计13名',
    '12',
  ),
  sample('PC281', { indicator: COUNT, values: '2021: 5, 2022: 9' }, COUNT, '2021: 5, 2022: 9'),
  sample('PC300', { text: '注：数据有水分' }, '数据有水分'),
  sample('PC299', { code: 'PC204', more: 1, limit: 100 }, '1', '100'),
  sample('PC299', { code: 'PC204', more: 37, limit: 100 }, '37', '100'),
  sample('PC301', { text: '申报率：88.9%', count: 1 }, '申报率：88.9%'),
  sample('PC301', { text: '88.9%', count: 3 }, '88.9%', '3'),
  sample(
    'PC302',
    { text: '75', indicator: '培养职业病诊断医师', unit: '万人', at: { in: 'line', line: 8 } },
    '75',
    '万人',
    '8',
  ),
  sample(
    'PC302',
    { text: '54', indicator: '工伤保险参保人数', unit: '万人', other: '人' },
    '54',
    '万人',
    '人',
  ),
  sample('PC303', { file: '新建 工作表.xlsx', plan: '衡水市' }, '新建 工作表.xlsx', '衡水市'),
];

const LANGUAGES = [
  ['zh', diagnosticsZh],
  ['en', diagnosticsEn],
] as const;

const NO_VALUE = /undefined|null|\[object|NaN/;
const HAN = '[\\p{Script=Han}“”（）]';
/** A half-width mark that touches Chinese text, where a full-width one belongs. */
const HALF_WIDTH = new RegExp(`(?<=${HAN})[,.;:!?()]|[,;:!?()](?=${HAN})|[,.;:!?]$`, 'u');
const FULL_WIDTH = /[，。；：！？（）、]/;

/** What the sentence says of itself, without values and what it quotes. */
function withoutValues(sentence: string, { params }: Sample): string {
  const values = stringsIn(params).sort((a, b) => b.length - a.length);
  const bare = values.reduce((text, value) => (value === '' ? text : text.replaceAll(value, '甲')), sentence);
  return withoutQuotes(bare);
}

function withoutQuotes(text: string): string {
  return text.replaceAll(/“[^”]*”/g, '“甲”').replaceAll(/"[^"]*"/g, '"甲"');
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(stringsIn) : [];
}

const titled = (s: Sample) => [`${s.code} ${JSON.stringify(s.params)}`, s] as const;
const named = SAMPLES.map(titled);

describe('the samples', () => {
  test('hold every code', () => {
    expect([...new Set(SAMPLES.map((s) => s.code))].sort()).toEqual([...CODES].sort());
  });

  test('hold every kind of schema problem', () => {
    expect(new Set(SCHEMA_SAMPLES.map(([, problem]) => problem.type))).toEqual(new Set(SCHEMA_PROBLEMS));
  });
});

describe.each(LANGUAGES)('every sentence in %s', (language, texts) => {
  test.each(named)('%s names its values and reads as a sentence', (_, s) => {
    const sentence = say(texts, s.code, s.params as never);
    for (const name of s.names)
      expect(sentence).toContain(name === '"0.925"' && language === 'zh' ? '“0.925”' : name);
    expect(sentence).not.toMatch(NO_VALUE);
    expect(sentence).not.toMatch(/ {2}|\n/);
    if (s.code !== 'PC299' && s.code !== 'PC167') expect(sentence).not.toMatch(/PC\d{3}/);
    expect(sentence).toMatch(language === 'zh' ? /。$/ : /[.?]$/);
  });

  test.each(named)('%s keeps to the marks of its language', (_, s) => {
    const own = withoutValues(say(texts, s.code, s.params as never), s);
    if (language === 'zh') expect(own).not.toMatch(HALF_WIDTH);
    else expect(own.replaceAll(/[甲\p{Script=Han}]/gu, '')).not.toMatch(FULL_WIDTH);
  });

  test('differs from case to case', () => {
    const sentences = SAMPLES.map((s) => `${s.code} ${say(texts, s.code, s.params as never)}`);
    expect(sentences.filter((sentence, i) => sentences.indexOf(sentence) !== i)).toEqual([]);
  });

  test.each(named)('%s stays short whatever the cell holds', (_, s) => {
    const flood = (value: unknown): unknown => {
      if (typeof value === 'string') return s.names.includes(value) ? value.repeat(5000) : value;
      if (Array.isArray(value)) return value.map(flood);
      if (value === null || typeof value !== 'object') return value;
      return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, flood(inner)]));
    };
    expect(say(texts, s.code, flood(s.params) as never).length).toBeLessThan(700);
  });
});

describe.each(LANGUAGES)('titles, causes and remedies in %s', (language, texts) => {
  test('no two codes share a title', () => {
    expect(new Set(CODES.map((code) => texts[code].title)).size).toBe(CODES.length);
  });

  test.each(CODES)('%s', (code) => {
    const { title, cause, remedy } = texts[code];
    for (const text of [title, cause, remedy]) {
      expect(text).not.toMatch(NO_VALUE);
      expect(text).not.toMatch(/[<\n]| {2}/);
      expect(withoutQuotes(text)).not.toMatch(language === 'zh' ? HALF_WIDTH : FULL_WIDTH);
    }
    expect(title).not.toMatch(/[.。?？]$/);
    for (const text of [cause, remedy]) expect(text).toMatch(language === 'zh' ? /。$/ : /\.$/);
    if (language === 'zh') expect([...title].length).toBeLessThanOrEqual(20);
    else expect(title.split(' ').length).toSatisfy((words: number) => words >= 5 && words <= 12);
  });
});

function sentences<C extends Code>(code: C, params: DiagnosticParams[C]): { zh: string; en: string } {
  return { zh: say(diagnosticsZh, code, params), en: say(diagnosticsEn, code, params) };
}

describe('sentences in full', () => {
  test('a rule file with an unquoted target', () => {
    expect(sentences('PC101', { error: 'UNEXPECTED_TOKEN', detail: YAML_SAMPLES.unquoted[1] })).toEqual({
      zh: '以“>”“@”等符号开头的值必须加引号。请写在双引号内，例如 target: ">= 90%"。',
      en: 'A value that starts with a sign such as ">" or "@" must stand in quotes. Write for example target: ">= 90%".',
    });
  });

  test('a misspelt key', () => {
    const problem = { type: 'unknown-key', key: 'targt', allowed: KEYS, nearest: 'target' } as const;
    expect(sentences('PC102', { path: 'indicators[0].targt', problem })).toEqual({
      zh: '没有“indicators[0].targt”这一字段，是否应为“target”？此处可用的字段有：id、name、target。',
      en: 'Key "indicators[0].targt" is not known; did you mean "target"? Known here: id, name, target.',
    });
  });

  test('a key without a value', () => {
    const problem = { type: 'wrong-type', expected: 'string | object', value: 'null' } as const;
    expect(sentences('PC102', { path: 'indicators[0].target', problem })).toEqual({
      zh: '字段“indicators[0].target”没有填写。请填写文字（数字请加引号）或一组字段。',
      en: 'Key "indicators[0].target" is empty. Write text (put a number in quotes) or a block of keys.',
    });
  });

  test('a target with a letter in its number', () => {
    expect(sentences('PC103', { target: '>= 9O%', reason: 'number', unit: '%', example: '>= 90%' })).toEqual({
      zh: '目标“>= 9O%”无法识别。“>=”之后应为数值和单位，例如“>= 90%”。',
      en: 'Target ">= 9O%": expected a number and its unit after ">=", for example ">= 90%".',
    });
  });

  test('a file in GBK', () => {
    expect(sentences('PC201', { encoding: 'utf-8' })).toEqual({
      zh: '自本行起，内容不符合“utf-8”编码。请将文件另存为“CSV UTF-8”格式，或用 --encoding gb18030 指明编码。',
      en: 'From this line on, the text is not valid "utf-8". Save the file as "CSV UTF-8", or name its encoding with --encoding gb18030.',
    });
  });

  test('a value that is no number', () => {
    expect(sentences('PC204', { text: '9O%', indicator: RATE, field: 'value', hint: 'number' })).toEqual({
      zh: '指标“工业企业职业病危害项目申报率”的填报内容“9O%”无法识别为数值。请填写“92.5%”“1234”“11.29万人”等形式；没有数据的，请填“/”。',
      en: 'The value "9O%" of "工业企业职业病危害项目申报率" cannot be read as a number. Write for example "92.5%", "1234" or "11.29万人", or "/" if there is no data.',
    });
  });

  test('a percentage that could be a fraction', () => {
    expect(
      sentences('PC205', { text: '0.925', indicator: '申报率', asWritten: '0.925%', asFraction: '92.5%' }),
    ).toEqual({
      zh: '指标“申报率”的数值“0.925”可以理解为“0.925%”，也可以理解为“92.5%”。请连同单位填入该格；比率一律为小数的，请加 --percent-scale fraction；一律按单位填写的，请加 --percent-scale percent。',
      en: 'The value "0.925" of "申报率" could mean "0.925%" or "92.5%". Write the unit into the cell, or use --percent-scale fraction if all rates are fractions, --percent-scale percent if all are in their units.',
    });
  });

  test('a numerator greater than its denominator', () => {
    expect(sentences('PC208', { numerator: '250', denominator: '231', indicator: '申报率' })).toEqual({
      zh: '指标“申报率”的分子“250”大于分母“231”。请核对两数是否填反，统计口径是否一致。',
      en: 'The numerator "250" of "申报率" is greater than the denominator "231". Check whether the two are swapped or count different things.',
    });
  });

  test('a value that its parts contradict', () => {
    expect(
      sentences('PC209', { text: '93%', parts: '231/250', ratio: '92.4000%', indicator: '申报率' }),
    ).toEqual({
      zh: '指标“申报率”填报“93%”，按分子、分母“231/250”计算为“92.4000%”，两者不一致。请核对后更正，或只填分子、分母。',
      en: 'The value "93%" of "申报率" does not agree with "231/250", which is "92.4000%". Correct whichever is wrong, or give only numerator and denominator.',
    });
  });

  test('a name that fits several plans', () => {
    expect(
      sentences('PC210', { text: '衡水市', nearest: null, several: 'hengshui、hengshui-2026', known: '' }),
    ).toEqual({
      zh: '“衡水市”同时符合多份规划：hengshui、hengshui-2026。请改填规划代号。',
      en: 'The name "衡水市" fits several plans: hengshui, hengshui-2026. Write the id of the one that is meant.',
    });
  });

  test('a name that no plan has', () => {
    const params = { text: '广州市', nearest: null, several: '', known: '衡水市、韶关市' };
    expect(sentences('PC210', params)).toEqual({
      zh: '没有名为“广州市”的规划。可用的有：衡水市、韶关市。自行编写的规划，请用 --plan 或 --rules 指明其规则文件。',
      en: 'There is no plan "广州市". There are plans of 衡水市, 韶关市. A rule file of your own is named by --plan or --rules.',
    });
  });

  test('an area that a plan does not have', () => {
    expect(sentences('PC211', { text: '桃成区', plan: '衡水市', nearest: '桃城区', units: 11 })).toEqual({
      zh: '衡水市规划的填报单位中没有“桃成区”，是否应为“桃城区”？请填写县（市、区）全称；如系全市数，请填“全市”或留空。',
      en: 'The plan of 衡水市 has no reporting unit "桃成区"; did you mean "桃城区"? Write a unit’s full name, or leave the cell empty for the whole.',
    });
  });

  test('an area in a plan without reporting units', () => {
    expect(sentences('PC211', { text: '台城街道', plan: '台山市', nearest: null, units: 0 })).toEqual({
      zh: '台山市规划没有列出下级填报单位，无法识别“台城街道”。确系全市数值的，请填写“台山市”；系所辖地区数值的，请先在规则文件的 units 中列出该地区，不要改写为“台山市”或留空。',
      en: 'The plan of 台山市 lists no reporting units, so "台城街道" is not known. If the value is of the whole, write "台山市"; if it is of a part, list that part under units in the rule file, and do not pass it off as the whole.',
    });
  });

  test('an indicator that is nearly right', () => {
    expect(sentences('PC212', { text: '申抱率', plan: '衡水市', nearest: '申报率' })).toEqual({
      zh: '衡水市规划中没有指标“申抱率”，是否应为“申报率”？用 plancheck show 衡水市 可查看该规划的指标。',
      en: 'The plan of 衡水市 has no indicator "申抱率"; did you mean "申报率"? See its indicators with plancheck show 衡水市.',
    });
  });

  test('a row number of another indicator', () => {
    expect(sentences('PC213', { row: 5, name: '申报率', rowName: '知晓率', nameRow: 2 })).toEqual({
      zh: '序号5与指标“申报率”不符：规划中该指标的序号是2，序号5是“知晓率”。请更正序号或指标名称。',
      en: 'Row number 5 does not belong to "申报率": in the plan that indicator is row 2, and row 5 is "知晓率". Correct the row number or the name.',
    });
  });

  test('a running total that falls', () => {
    const params = { indicator: '培训人数', ...COUNTY, value: '1300', earlierYear: 2022, earlier: '4200' };
    expect(sentences('PC224', params)).toEqual({
      zh: '指标“培训人数”（桃城区，2023年）的数值“1300”少于2022年的“4200”，而该指标应逐年累计。请核对单位和统计口径，并核对填报的是累计数还是当年新增数。',
      en: 'The count "1300" of "培训人数" (桃城区, 2023) is below "4200" in 2022, though it should add up over the years. Check the unit, what was counted, and whether only the year’s increase was given.',
    });
  });

  test('one later value, and several', () => {
    const params = { plan: '衡水市', checkpoint: 'midterm', year: 2023 };
    expect(sentences('PC227', { ...params, count: 1 })).toEqual({
      zh: '衡水市有1个数值的年份晚于2023年，中期评估未予使用。如需使用，请用 --at 指明较晚的评估或年份，例如 --at final。',
      en: '1 value of 衡水市 is of a year after the mid-term evaluation of 2023 and was not used. To use it, name a later checkpoint or year with --at, as in --at final.',
    });
    expect(say(diagnosticsEn, 'PC227', { ...params, count: 3 })).toContain(
      '3 values of 衡水市 are of years after',
    );
    expect(say(diagnosticsEn, 'PC227', { ...params, checkpoint: '2023', count: 3 })).toContain(
      'after 2023 and were',
    );
  });

  test('more of one kind than is listed', () => {
    expect(sentences('PC299', { code: 'PC204', more: 1, limit: 100 })).toEqual({
      zh: '另有1条 PC204 未列出（每个文件每类最多列出100条）。请先更正已列出的，再次运行即可看到其余各条。',
      en: '1 more PC204 is not listed (at most 100 of a kind for each file). Correct those listed and run again to see the rest.',
    });
  });
});

describe('the ways out lead out', () => {
  test('the mistakes in YAML are told apart by what its parser says', () => {
    for (const [mistake, [error, detail]] of Object.entries(YAML_SAMPLES)) {
      expect(yamlMistake(error, detail)).toBe(mistake);
    }
  });

  test.each(LANGUAGES)('the columns that %s proposes are read', (_, texts) => {
    const proposed = (field: RequiredField) => quoted(say(texts, 'PC223', { field }));
    const rest = { indicator: ['year', 'value'], year: ['row', 'value'], value: ['row', 'year'] };
    for (const field of REQUIRED) {
      for (const column of proposed(field).filter((word) => !/^(?:分|numer|denom)/.test(word))) {
        expect(faultsOf([column, ...rest[field]])).toEqual([]);
      }
    }
    const parts = proposed('value').filter((word) => /^(?:分|numer|denom)/.test(word));
    expect(faultsOf(['row', 'year', ...parts.slice(0, 2)])).toEqual([]);
  });

  test.each(LANGUAGES)('the years that %s proposes are read', (_, texts) => {
    const years = quoted(say(texts, 'PC214', { text: 'zzz' })).filter((word) => word !== 'zzz');
    expect(years.map((year) => periodOf(year)?.year)).toEqual([2023, 2023, 2023]);
  });

  const KIND_OF: { readonly [H in ValueHint]?: Kind } = { presence: 'presence', answer: 'attestation' };
  test.each(LANGUAGES)('the values that %s proposes are read', (_, texts) => {
    for (const hint of ['presence', 'answer', 'no-or-missing'] as const) {
      const words = quoted(
        say(texts, 'PC204', { text: 'zzz', indicator: 'zzz', field: 'value', hint }),
      ).filter((word) => word !== 'zzz');
      for (const word of words)
        expect(readValue(word, cellOf(KIND_OF[hint] ?? 'rate'))).not.toHaveProperty('fault');
    }
    for (const word of ['92.5%', '90%', '≥90%'])
      expect(readValue(word, cellOf('rate'))).not.toHaveProperty('fault');
    for (const word of ['1234', '11.29万人', '1', '/']) {
      expect(readValue(word, { ...cellOf('count'), unit: '人' })).not.toHaveProperty('fault');
    }
  });
});

/** What is missing from, doubled in or not read of a table with this header. */
function faultsOf(header: string[]): unknown[] {
  const [layout] = layoutsOf([header], new FactsReader(new PlanNames([])));
  return layout ? [...layout.doubled, ...layout.aside, ...layout.unclear] : ['no header'];
}

function quoted(sentence: string): string[] {
  return [...sentence.matchAll(/“([^”]*)”|"([^"]*)"/g)].map((match) => match[1] ?? match[2] ?? '');
}

function cellOf(kind: Kind): CellContext {
  return {
    kind,
    unit: '%',
    columnUnit: null,
    percentScale: null,
    baselineText: null,
    unitCount: null,
    countsFalls: false,
    about: '',
  };
}

describe('cut', () => {
  test.each([
    ['short', 'short'],
    ['字'.repeat(60), '字'.repeat(60)],
    ['字'.repeat(61), `${'字'.repeat(60)}…`],
    ['𠮷'.repeat(60), '𠮷'.repeat(60)],
    ['𠮷'.repeat(61), `${'𠮷'.repeat(60)}…`],
    [`a${'𠮷'.repeat(61)}`, `a${'𠮷'.repeat(59)}…`],
  ])('%s', (text, expected) => {
    expect(cut(text)).toBe(expected);
  });
});

test('docs/diagnostics.md says the same', async () => {
  await expect(diagnosticsPage(SAMPLES)).toMatchFileSnapshot('../../docs/diagnostics.md');
});
