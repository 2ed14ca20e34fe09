// Files and folders that nobody sends in good faith, made by this script, and what is to become of a run that is given them.
// `memory` and `time` are bounds as ratios to the same command on ten harmless rows; 3 and 10 where nothing is said.
import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFS } from './pdfs.js';

const ROWS = '规划,序号,年份,数值\n衡水市,2,2023,88.9%\n';
const GIB = 1024 ** 3;

const PARENT = `schema: plancheck/plan@1
id: a-parent
title: 上级规划
jurisdiction: { name: 上市 }
period: { start: 2021, end: 2025, base: 2020 }
checkpoints: { midterm: { year: 2023 }, final: { year: 2025 } }
indicators:
  - { row: 2, id: hazard-declaration-rate, name: 工业企业职业病危害项目申报率, baseline: 80%, target: ">= 90%" }
`;
const CHILD =
  'schema: plancheck/plan@1\nid: a-child\nextends: parent.yaml\ntitle: 下级规划\njurisdiction: { name: 下市 }\n';
const SECRET = 'root:x:0:0:very-secret\n';

/** Puts files into a folder, by their names. */
function put(folder, files) {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
}

const evaluate = (...args) => ['evaluate', ...args, '--lang', 'en'];

/** Something without an end, where a file is to be opened. */
const ENDLESS = {
  'a device': (path) => symlinkSync('/dev/zero', path),
  'a pipe': (path) => execFileSync('mkfifo', [path]),
  'two gigabytes of nothing': (path) => {
    writeFileSync(path, 'schema: plancheck/plan@1\n');
    truncateSync(path, 2 * GIB);
  },
};
const OPENED = {
  'a rule file': (at) => evaluate(at('data.csv'), '--rules', at('x.yaml')),
  'a parent': (at) => {
    writeFileSync(at('child.yaml'), CHILD.replace('parent.yaml', 'x.yaml'));
    return evaluate(at('data.csv'), '--rules', at('child.yaml'));
  },
  'a configuration': (at) => ['plans', '--config', at('x.yaml')],
  'a report to compare': (at) => ['compare', at('x.yaml'), at('x.yaml')],
  'what a table of indicators is drafted from': (at) => ['rules', 'new', at('x.yaml')],
};

const endless = Object.entries(ENDLESS).flatMap(([what, make]) =>
  Object.entries(OPENED).map(([role, argsFor]) => ({
    name: `${what} as ${role}`,
    code: 2,
    make: (at) => {
      put(at(''), { 'data.csv': ROWS });
      make(at('x.yaml'));
      return { args: argsFor(at) };
    },
  })),
);

/** `what` is what a report is to be written over; it must stand there afterwards as it did before. */
const overwriting = [
  ['a parent', 'parent.yaml'],
  ['the plan', 'child.yaml'],
  ['the configuration', 'plancheck.yaml'],
  ['what an older version kept', 'plancheck.rules.json'],
  ['another county’s data', 'other.csv'],
  ['a link', 'link.csv'],
  ['a report that is read-only', 'old.csv'],
].map(([what, name]) => ({
  name: `a report over ${what}`,
  code: 2,
  kept: name,
  make: (at) => {
    put(at(''), {
      'data.csv': '序号,年份,数值\n2,2025,89%\n',
      'other.csv': ROWS,
      'parent.yaml': PARENT,
      'child.yaml': CHILD,
      'plancheck.yaml': 'at: final\n',
      'plancheck.rules.json': '{}\n',
    });
    symlinkSync('other.csv', at('link.csv'));
    writeFileSync(at('old.csv'), 'plan,jurisdiction,checkpoint,year,area,type,row\n', { mode: 0o444 });
    return {
      args: evaluate('data.csv', '--plan', 'child.yaml', '--report', `csv=${name}`),
      cwd: at(''),
    };
  },
}));

/** A configuration that was found, and what must not come of it. */
const configured = [
  ['reads a file of the system', 'rules: [/etc/passwd]\n', 2, 'root:'],
  ['reads a file beside its folder', 'rules: [../secret.yaml]\n', 2, 'very-secret'],
  ['raises the limits', 'raise-limits: 1000\n', 2, 'no such text'],
  ['has a list of nothing', 'rules: []\n', 3, 'internal'],
].map(([what, config, code, never]) => ({
  name: `a plancheck.yaml that ${what}`,
  code,
  never,
  make: (at) => {
    put(at(''), { 'in/data.csv': ROWS, 'in/plancheck.yaml': config, 'in/.git/x': '', 'secret.yaml': SECRET });
    return { args: evaluate('data.csv'), cwd: at('in') };
  },
}));

const folders = [
  {
    name: 'a folder with two links to itself',
    code: 3,
    make: (at) => {
      put(at(''), { 'data.csv': ROWS });
      for (const name of ['a', 'b']) symlinkSync('.', at(name));
      return { args: evaluate(at('')) };
    },
  },
  {
    name: 'a folder of rules with two links to itself',
    code: 3,
    make: (at) => {
      put(at(''), { 'data.csv': ROWS, 'rules/parent.yaml': PARENT });
      for (const name of ['a', 'b']) symlinkSync('.', at('rules', name));
      return { args: evaluate(at('data.csv'), '--rules', at('rules')) };
    },
  },
  {
    name: 'a folder with a link to the root of the system',
    code: 2,
    says: 'leads out of the folder',
    make: (at) => {
      put(at(''), { 'data.csv': ROWS });
      symlinkSync('/', at('root'));
      return { args: evaluate(at('')) };
    },
  },
  {
    name: 'a folder of 30,000 empty files',
    code: 2,
    says: 'more files than are read',
    make: (at) => {
      for (let i = 0; i < 30_000; i += 1) writeFileSync(at(`${i}.csv`), '');
      return { args: evaluate(at('')) };
    },
  },
  {
    name: 'a rule file that is a link to a file of the system',
    code: 2,
    never: 'root:',
    make: (at) => {
      symlinkSync('/etc/passwd', at('x.yaml'));
      return { args: ['rules', 'check', at('x.yaml')] };
    },
  },
  {
    name: 'kept contents that say another target than the rule file',
    code: 1,
    make: (at) => {
      put(at(''), { 'data.csv': '规划,序号,年份,数值\n上市,2,2025,2%\n', 'rules/parent.yaml': PARENT });
      const kept = { text: PARENT, content: { indicators: [{ target: '>= 1%' }] } };
      const all = { schema: 'plancheck/compiled@2', version: '0.1.0', files: { 'parent.yaml': kept } };
      put(at(''), { 'rules/plancheck.rules.json': JSON.stringify(all) });
      return { args: evaluate(at('data.csv'), '--rules', at('rules')) };
    },
  },
  {
    name: 'a name with an escape sequence, a newline and U+202E',
    code: 3,
    never: '\u001b[',
    make: (at) => {
      const name = 'a\u001b[31m\n::error::x\u202e.csv';
      put(at(''), { [name]: ROWS });
      return { args: evaluate(at(name), '--verbose', '--report', `json=${at(`${name}.json`)}`) };
    },
  },
  {
    name: 'percentage points of 900,000 digits',
    code: 2,
    make: (at) => {
      const target = `{ points: ">= ${'9'.repeat(900_000)}", from: 2020 }`;
      put(at(''), { 'x.yaml': PARENT.replace('">= 90%"', target) });
      return { args: ['show', 'a-parent', '--rules', at('x.yaml')] };
    },
  },
];

const pack = (files) => JSON.stringify({ schema: 'plancheck/pack@1', files, sources: [] });
const nothing = { sha256: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855', text: '' };

const packs = [
  ['of many small things', () => `{"schema":"plancheck/pack@1","files":[${'{},'.repeat(5_000_000)}{}]}`],
  ['nested without an end', () => `{"schema":"plancheck/pack@1","files":${'['.repeat(15_000_000)}`],
  [
    'of ten thousand files of nothing',
    () => pack(Array.from({ length: 10_000 }, (_, i) => ({ name: `${i}.yaml`, ...nothing }))),
  ],
  ['of one text of 16 MB', () => pack([{ name: 'a.yaml', sha256: '', text: 'x'.repeat(16e6) }])],
  ['of two gigabytes of nothing', () => '{"schema":"plancheck/pack@1"}'],
].map(([what, content]) => ({
  name: `a pack ${what}`,
  code: 2,
  // ten thousand rule files are parsed, and each finding is told: nine times the harmless run's CPU, in no one place
  memory: 4,
  time: 20,
  says: 'PC1',
  make: (at) => {
    put(at(''), { 'data.csv': ROWS, 'x.json': content() });
    if (what.includes('gigabytes')) truncateSync(at('x.json'), 2 * GIB);
    return { args: evaluate(at('data.csv'), '--rules', at('x.json')) };
  },
}));

const numbered = (count, line) => Array.from({ length: count }, (_, i) => line(i)).join('');

/** Files within the limits of their size that hold as many things as fit. */
const crowded = [
  {
    name: 'a rule file of 29,000 keys that nobody knows',
    files: { 'x.yaml': PARENT + numbered(29_000, (i) => `k${i}:\n`) },
    args: (at) => ['plans', '--rules', at('x.yaml')],
    time: 30,
  },
  {
    name: 'a check of a rule file with faults in each of 12,000 lines',
    files: { 'x.yaml': PARENT + numbered(12_000, (i) => `  - { k${i}: 1 }\n`) },
    args: (at) => ['rules', 'check', at('x.yaml')],
    time: 60,
    memory: 5,
  },
  {
    name: 'a rule file of a million commas',
    files: { 'x.yaml': `schema: plancheck/plan@1\nid: [${','.repeat(1_000_000)}` },
    args: (at) => ['plans', '--rules', at('x.yaml')],
  },
  {
    name: 'a report to compare of sixteen million brackets',
    files: { 'x.json': '['.repeat(16_000_000) },
    args: (at) => ['compare', at('x.json'), at('x.json')],
  },
].map(({ files, args, ...one }) => ({
  ...one,
  code: 2,
  make: (at) => {
    put(at(''), files);
    return { args: args(at) };
  },
}));

/** Rule files of which each is small, and that are many to each other. */
const families = [
  {
    name: 'two hundred plans of two lines that take over four thousand rows each',
    code: 2,
    says: 'take over too many rows',
    make: (at) => {
      const row = (i) => `  - { row: ${i + 3}, id: a-${i}, name: 率${i}, kind: rate, target: ">= 90%" }\n`;
      put(at('rules'), { 'parent.yaml': PARENT + numbered(4000, row) });
      for (let i = 0; i < 200; i += 1)
        put(at('rules'), { [`${i}.yaml`]: CHILD.replace('a-child', `c-${i}`) });
      return { args: ['plans', '--rules', at('rules'), '--lang', 'en'] };
    },
    memory: 6,
    time: 60,
  },
  {
    name: 'a check of three thousand rule files',
    code: 0,
    make: (at) => {
      for (let i = 0; i < 3000; i += 1) {
        const own = { 'a-parent': `p-${i}`, 上级规划: `规划${i}`, 上市: `甲${i}市` };
        const text = Object.entries(own).reduce((all, [name, by]) => all.replace(name, by), PARENT);
        put(at('rules'), { [`${i}.yaml`]: text });
      }
      return { args: ['rules', 'check', at('rules')] };
    },
    memory: 5,
    time: 50,
  },
  {
    name: 'a check of a thousand rule files under one name',
    code: 0,
    make: (at) => {
      for (let i = 0; i < 1000; i += 1)
        put(at('rules'), { [`${i}.yaml`]: PARENT.replace('a-parent', `p-${i}`) });
      return { args: ['rules', 'check', at('rules')] };
    },
    memory: 4,
    time: 30,
  },
];

const pdfs = PDFS.map(([what, content, says = 'more than may be read']) => ({
  name: `a PDF ${what}`,
  code: 2,
  says,
  make: (at) => {
    writeFileSync(at('x.pdf'), content());
    return { args: ['rules', 'new', at('x.pdf'), '--lang', 'en'] };
  },
}));

export const ATTACKS = [
  ...endless,
  ...overwriting,
  ...configured,
  ...folders,
  ...packs,
  ...crowded,
  ...families,
  ...pdfs,
];

/** What all of them are measured beside. */
export const HARMLESS = {
  name: 'ten harmless rows',
  code: 3,
  make: (at) => {
    put(at(''), { 'data.csv': ROWS });
    return { args: evaluate(at('data.csv')) };
  },
};
