import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { describe, expect, test } from 'vitest';

/**
 * The boundaries of DESIGN §3, held against the import statements themselves. What a folder may import stands below,
 * one reason a line; whatever is not listed is refused, and what is listed and no longer used is to be taken out.
 */
const SRC = resolve(import.meta.dirname, '../src');

type Kind = 'types' | 'values';

/** What may be imported (`folder/*` for all of it), whether only as types, and why. */
type Allowance = readonly [module: string, kind: Kind, why: string];

const OWN = 'everything within a folder may import its neighbours';

const ALLOWED: Readonly<Record<string, readonly Allowance[]>> = {
  quantity: [['fraction.js', 'values', 'exact numbers']],
  diagnostic: [['fastest-levenshtein', 'values', 'the nearest name']],
  plan: [
    ['fraction.js', 'values', 'targets, baselines and the values around them are exact numbers'],
    ['zod', 'values', 'the schema of rule files'],
    ['yaml', 'values', 'rule files with their lines and columns'],
    ['quantity/*', 'values', 'targets and baselines are written as amounts'],
    ['outcome/*', 'values', 'the outcomes that a case of a rule file may expect'],
    ['diagnostic/*', 'values', 'faults of rule files'],
  ],
  tables: [
    ['csv-parse/sync', 'values', 'delimited text with quotes'],
    ['@e965/xlsx', 'values', 'what number formats of workbooks show'],
    ['pako', 'values', 'inflating the parts of a workbook'],
    ['saxes', 'values', 'XML of workbooks'],
    ['htmlparser2', 'values', 'web pages that are handed in as workbooks'],
    ['crc-32', 'values', 'checksums of the parts of a workbook'],
  ],
  measure: [
    ['tables/*', 'values', 'bytes become rows of cells there'],
    ['fraction.js', 'values', 'measurements are exact numbers'],
    ['quantity/*', 'values', 'cells are written as amounts'],
    ['plan/plan', 'types', 'a cell is read in the terms of its indicator'],
    ['plan/measured', 'values', 'which series of a plan data may name'],
    ['plan/kinds', 'values', 'which way of a growth its name counts'],
    ['diagnostic/*', 'values', 'faults of data files'],
  ],
  evaluate: [
    ['fraction.js', 'values', 'exact numbers'],
    ['outcome/*', 'values', 'what judging comes to'],
    ['plan/plan', 'types', 'what is demanded'],
    ['plan/measured', 'values', 'the series of a plan, those within a row too'],
    ['plan/final', 'values', 'which occasions are final'],
    ['plan/relative', 'values', 'what a change comes to'],
    ['plan/kinds', 'values', 'which kinds cannot exceed the whole'],
    ['measure/measurement', 'types', 'what was measured'],
    ['diagnostic/diagnostic', 'values', 'compareText: the order of ids, whatever the locale'],
  ],
  report: [
    ['fraction.js', 'values', 'numbers are rounded here, and nowhere before'],
    ['chalk', 'values', 'colour'],
    ['cli-table3', 'values', 'tables'],
    ['string-width', 'values', 'the columns that a text takes'],
    ['ical-generator', 'values', 'calendars'],
    ['fast-xml-builder', 'values', 'JUnit'],
    ['echarts/*', 'values', 'drawings as SVG, without a browser'],
    ['hucre/xlsx', 'values', 'workbooks'],
    ['outcome/*', 'values', 'the tables of outcomes and statuses, and their counts'],
    ['evaluate/result', 'types', 'what is shown'],
    ['assess/*', 'types', 'what a run comes to'],
    ['plan/due', 'values', 'where a day stands to a due date'],
    ['evaluate/account', 'values', 'explain tells the course that judging takes'],
    ['evaluate/course', 'types', 'explain tells the course that judging takes'],
    ['plan/*', 'types', 'what is shown of a plan, its tests, its comparison with another'],
    ['plan/measured', 'values', 'the series that a template asks for'],
    ['plan/kinds', 'values', 'which way of a growth its name counts'],
    ['measure/*', 'types', 'what is shown of a measurement and of how a file was read'],
    ['measure/reading-in-unit', 'values', 'how a reading is written'],
    ['measure/layout/layout', 'values', 'inspect names the shape that a table was read in'],
    ['quantity/*', 'values', 'how a number and its unit are written'],
    ['diagnostic/codes', 'values', 'the table of codes: SARIF lists its rules'],
    ['diagnostic/diagnostic', 'values', 'compareText: the order of due dates and ids'],
    ['text/*', 'types', 'the words of the chosen language are handed in'],
  ],
  annotate: [
    ['saxes', 'values', 'XML whose elements are changed where they stand'],
    ['pako', 'values', 'deflating the parts that were changed'],
    ['crc-32', 'values', 'checksums of the parts that were changed'],
    ['hucre/xlsx', 'values', 'a new workbook for data that came as text'],
    ['outcome/*', 'values', 'the table of statuses: what fails is marked'],
    ['evaluate/result', 'types', 'what is marked'],
    ['tables/*', 'values', 'the submitted workbook is opened by its reader’s own parts'],
    ['measure/*', 'types', 'what was measured, and the limits of reading'],
    ['assess/findings', 'types', 'what a run found'],
    ['diagnostic/diagnostic', 'types', 'where a fault stands'],
    ['report/*', 'values', 'what is said of a result, and how a text becomes a cell'],
    ['text/text', 'types', 'the words of the chosen language are handed in'],
  ],
  assess: [
    ['zod', 'values', 'the shape of a JSON report that is read back'],
    ['outcome/*', 'values', 'which outcomes fail'],
    ['diagnostic/*', 'values', 'what goes against what'],
    ['plan/*', 'values', 'what is judged'],
    ['measure/*', 'values', 'what was measured'],
    ['evaluate/*', 'values', 'how it is judged'],
    ['tables/*', 'values', 'a pasted table is read here'],
    ['version', 'values', 'of which version a report is'],
  ],
  text: [
    ['fraction.js', 'types', 'numbers in a reason'],
    ['outcome/*', 'types', 'what a sentence speaks of'],
    ['plan/*', 'types', 'what a sentence speaks of'],
    ['measure/*', 'types', 'what a sentence speaks of'],
    ['evaluate/*', 'types', 'what a sentence speaks of'],
    ['assess/coverage', 'types', 'what a sentence speaks of'],
    ['diagnostic/*', 'types', 'the compiler finds the sentence that is missing'],
  ],
  io: [
    ['node:*', 'values', 'the only folder that opens files'],
    ['tinyglobby', 'values', 'globs'],
    ['plan/*', 'values', 'rule files'],
    ['diagnostic/*', 'values', 'files that cannot be read'],
    ['assess/*', 'values', 'what is handed in, and how it says that it cannot be read'],
  ],
  cli: [
    ['commander', 'values', 'the command tree'],
    ['node:fs', 'values', 'standard output is written to directly'],
    ['zod', 'values', 'the shape of plancheck.yaml, whose keys are options'],
    ['cli-progress', 'values', 'the bar while many files are read'],
    ['diagnostic/*', 'values', 'the nearest name of a choice, and diagnostics on standard error'],
    ['plan/*', 'values', 'the commands wire all parts together'],
    ['measure/*', 'values', 'the commands wire all parts together'],
    ['evaluate/*', 'values', 'the commands wire all parts together'],
    ['outcome/*', 'values', 'the commands wire all parts together'],
    ['assess/*', 'values', 'the commands wire all parts together'],
    ['tables/*', 'values', 'a pasted table is read here'],
    ['report/*', 'values', 'the commands wire all parts together'],
    ['annotate/hand-back', 'values', 'the submitted workbook with its marks'],
    ['io/*', 'values', 'the commands wire all parts together'],
    ['text/*', 'values', 'the language is chosen here'],
    ['version', 'values', '--version, and the report'],
  ],
  'main.ts': [
    ['cli/*', 'values', 'wires the process to the program'],
    ['outcome/exit', 'values', 'the exit codes'],
  ],
  'index.ts': [
    ['assess/*', 'values', 'what a run finds is put together in one place'],
    ['io/*', 'values', 'the library opens files too'],
    ['report/*', 'values', 'the library renders'],
    ['text/*', 'values', 'the language is an argument'],
    ['plan/plan', 'types', 'the public face'],
    ['measure/*', 'types', 'the public face'],
    ['evaluate/*', 'types', 'the public face'],
    ['outcome/*', 'types', 'the public face'],
    ['diagnostic/*', 'types', 'the public face'],
  ],
  'version.ts': [['../package.json', 'values', 'the one place that states the version']],
};

interface Import {
  /** The importing file, from `src/` on. */
  readonly file: string;
  /** The imported module, from `src/` on without its extension, or the package's name. */
  readonly module: string;
  readonly kind: Kind;
}

/** `import … from`, `export … from`, `import '…'`; the specifiers in group 2. */
const STATIC = /^(?:import|export)\s+(type\s+)?(?:([^'";]*?)\s*from\s+)?'([^']+)'/gm;
/** `import('…')` and `require('…')`, also within the brackets of a call. */
const DYNAMIC = /\b(?:import|require)\(\s*'([^']+)'\s*\)/g;

const FILES = (readdirSync(SRC, { recursive: true }) as string[])
  .map((file) => file.split(sep).join('/'))
  .filter((file) => /\.c?ts$/.test(file))
  .sort();

function importsOf(file: string): Import[] {
  const source = readFileSync(join(SRC, file), 'utf8').replace(/^\s*(?:\/\*[\s\S]*?\*\/|\/\/.*$)/gm, '');
  return [
    ...[...source.matchAll(STATIC)].map(([, type, names, module = '']) => ({
      file,
      module: resolved(file, module),
      kind: type || onlyTypes(names) ? ('types' as const) : ('values' as const),
    })),
    ...[...source.matchAll(DYNAMIC)].map(([, module = '']) => ({
      file,
      module: resolved(file, module),
      kind: 'values' as const,
    })),
  ];
}

function onlyTypes(names = ''): boolean {
  const list = /^\{([^}]*)\}$/.exec(names.trim())?.[1];
  return list?.split(',').every((name) => name.trim() === '' || /^type\s/.test(name.trim())) ?? false;
}

function resolved(file: string, module: string): string {
  if (!module.startsWith('.')) return module;
  const path = relative(SRC, resolve(SRC, dirname(file), module));
  return path
    .split(sep)
    .join('/')
    .replace(/\.c?[jt]s$/, '');
}

const areaOf = (path: string) => path.split('/')[0] ?? path;
const IMPORTS = FILES.flatMap(importsOf);
const shown = ({ file, module, kind }: Import) => `src/${file} imports ${kind} of ${module}`;

function covers([module, kind]: Allowance, wanted: Import): boolean {
  const named = module.endsWith('*')
    ? wanted.module.startsWith(module.slice(0, -1))
    : wanted.module === module;
  return named && (kind === 'values' || wanted.kind === 'types');
}

function isAllowed(wanted: Import): boolean {
  const area = areaOf(wanted.file);
  if (areaOf(wanted.module) === area && area !== wanted.file) return true; // OWN
  return (ALLOWED[area] ?? []).some((allowance) => covers(allowance, wanted));
}

test('the import statements are read at all', () => {
  expect(FILES.length).toBeGreaterThan(50);
  expect(IMPORTS.map(shown)).toContain('src/io/files.ts imports values of node:fs/promises');
  expect(IMPORTS.map(shown)).toContain('src/main.ts imports values of cli/run');
});

describe(`what each part may import; ${OWN}`, () => {
  const areas = [...new Set(FILES.map(areaOf))];

  test.for(areas)('src/%s', (area) => {
    const refused = IMPORTS.filter((one) => areaOf(one.file) === area && !isAllowed(one));
    expect(refused.map(shown)).toEqual([]);
  });

  test('no allowance outlives its use', () => {
    const idle = Object.entries(ALLOWED).flatMap(([area, allowances]) =>
      allowances
        .filter(
          (one) =>
            !IMPORTS.some(
              (wanted) => areaOf(wanted.file) === area && wanted.kind === one[1] && covers(one, wanted),
            ),
        )
        .map(([module]) => `${area}: ${module}`),
    );
    expect(idle).toEqual([]);
  });
});

test('only src/main.ts and src/index.ts import src/cli', () => {
  const intruders = IMPORTS.filter(({ file, module }) => areaOf(module) === 'cli' && areaOf(file) !== 'cli');
  expect(
    intruders.map(({ file }) => file).filter((file) => file !== 'main.ts' && file !== 'index.ts'),
  ).toEqual([]);
});

test('only src/io, src/cli, src/main.ts and src/index.ts import node:*', () => {
  const intruders = IMPORTS.filter(({ module }) => module.startsWith('node:'));
  expect(
    intruders.filter(({ file }) => !['io', 'cli', 'main.ts', 'index.ts'].includes(areaOf(file))).map(shown),
  ).toEqual([]);
});

test('nothing between io and cli leans on a global of Node', () => {
  const global = /\b(?:process\.|Buffer\b|__dirname\b|__filename\b|setImmediate\b)/;
  const pure = FILES.filter((file) => !['io', 'cli', 'main.ts', 'index.ts'].includes(areaOf(file)));
  expect(linesMatching(pure, global)).toEqual([]);
});

test('nothing ends the process: the exit code is set, and the streams drain', () => {
  expect(linesMatching(FILES, /\bprocess\.(?:exit|abort|kill)\b/)).toEqual([]);
});

test('no clock, locale, time zone or chance has a say', () => {
  const pure = FILES.filter((file) => !['io', 'cli', 'main.ts', 'index.ts'].includes(areaOf(file)));
  const whim =
    /\bDate\.now\b|new Date\(\)|Math\.random|\.toLocale\w+|\blocaleCompare\b|\bIntl\.|\.get(?:Hours|Date|Month|FullYear|Day)\(/;
  expect(linesMatching(pure, whim)).toEqual([]);
});

function linesMatching(files: readonly string[], pattern: RegExp): string[] {
  return files.flatMap((file) =>
    readFileSync(join(SRC, file), 'utf8')
      .split('\n')
      .flatMap((line, i) =>
        pattern.test(line) && !/^\s*(?:\*|\/[/*])/.test(line) ? [`src/${file}:${i + 1} ${line.trim()}`] : [],
      ),
  );
}
