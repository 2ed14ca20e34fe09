// Measures plancheck, each figure beside its reference in the same run.
//   node bench/bench.js [part …]      start-up, rows, hostile, nation, growth, peers; all of them where none is named
//     --small                         a few runs of little work, failing only where something has gone grossly wrong
//     --before FOLDER                 the nation beside an earlier plancheck that is built there
//     --write                         puts the figures into docs/performance.json and docs/performance.md
import { execFileSync } from 'node:child_process';
import {
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { growth } from './growth.js';
import { writeHostile } from './hostile.js';
import { writeLongFile } from './long-file.js';
import { writeNation, wrongVerdicts } from './nation.js';
import { plotGrowth } from './plot.js';
import { expected, machine, paired, repeated } from './run.js';
import { growthTable, put, table } from './tables.js';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const node = process.execPath;
const plancheck = [node, here('../bin/plancheck.cjs')];
const evaluate = [...plancheck, 'evaluate'];
const readCsv = [node, here('read-csv.js')];
/** Every file of a folder, parsed by the library alone. */
const YAML_ALONE = `
  import { readdirSync, readFileSync } from 'node:fs';
  import { createRequire } from 'node:module';
  const { parse } = createRequire(${JSON.stringify(import.meta.url)})('yaml');
  const folder = process.argv[1];
  for (const name of readdirSync(folder))
    if (name.endsWith('.yaml')) parse(readFileSync(folder + '/' + name, 'utf8'));`;

/** Some indicator somewhere fails; an exit code of 2 would mean that the file is not valid. */
const FAILED = 1;

const { values: options, positionals: named } = parseArgs({
  allowPositionals: true,
  options: {
    small: { type: 'boolean', default: false },
    before: { type: 'string' },
    write: { type: 'boolean', default: false },
  },
});
const rounds = (many) => (options.small ? 3 : many);

const PARTS = { 'start-up': startUp, rows, hostile, nation, growth: growing, peers };
const folder = mkdtempSync(join(tmpdir(), 'plancheck-bench-'));
// as at somebody's desk: what is kept from run to run is kept, by the run before those that are measured
process.env.XDG_CACHE_HOME = join(folder, 'cache');
delete process.env.CI;
/** The same under continuous integration, where nothing is kept. */
const keepingNothing = ['env', 'CI=true'];
try {
  const wanted =
    named.length > 0 ? named : options.small ? ['start-up', 'rows', 'hostile'] : Object.keys(PARTS);
  const results = { machine: machine(), small: options.small };
  console.log(`${results.machine}\nMedians, quartiles in brackets; ratios taken pair by pair.\n`);
  for (const name of wanted) {
    const part = PARTS[name];
    if (!part) throw new Error(`there is no part ${name}; there are ${Object.keys(PARTS).join(', ')}`);
    results[name] = await part();
    console.log(`${name === 'growth' ? growthTable(results[name]) : table(results[name])}\n`);
  }
  for (const { name, ratio, gross } of Object.values(results).flat()) {
    if (!options.small || gross === undefined || ratio.median <= gross) continue;
    console.error(`${name}: a ratio of ${ratio.median.toFixed(2)}; more than ${gross} is a gross regression`);
    process.exitCode = 1;
  }
  if (options.write) write(results);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function startUp() {
  const file = join(folder, 'ten-rows.csv');
  const cells = ['54.1万', '88.9%', '82.7%', '86.5%', '87.5%', '91%', '100%', '是', '是', '100%'];
  writeFileSync(
    file,
    `城市,序号,年份,数值\n${cells.map((cell, i) => `衡水市,${i + 1},2023,${cell}`).join('\n')}\n`,
  );
  const bare = { reference: [node, '-e', '0'], rounds: rounds(61) };
  const measured = [];
  for (const [version, program, limit] of nodes()) {
    const subject = [program, here('../bin/plancheck.cjs'), 'evaluate', file];
    const both = { reference: [program, '-e', '0'], rounds: rounds(31) };
    const name = `evaluate, ten rows, Node ${version} / bare node`;
    const nothing = `evaluate, ten rows, Node ${version}, nothing kept / bare node`;
    measured.push({ name, limit, gross: limit * 2.5, ...(await paired({ subject, ...both })) });
    measured.push({
      name: nothing,
      ...(await paired({ subject: [...keepingNothing, ...subject], ...both })),
    });
  }
  return [
    ...measured,
    {
      name: "import 'plancheck' / evaluate, ten rows",
      limit: 1,
      gross: 2,
      ...(await paired({
        subject: [node, here('import.js')],
        reference: [...evaluate, file],
        rounds: rounds(61),
      })),
    },
    {
      name: '--version / bare node',
      limit: 1.2,
      gross: 2.5,
      ...(await paired({ subject: [...plancheck, '--version'], ...bare })),
    },
  ];
}

/** This Node, and those that `npm install --prefix bench` brings, with what is wanted of the start on each. */
function nodes() {
  const [own] = process.versions.node.split('.');
  const others = ['22', '24'].filter((version) => version !== own);
  const at = (version) => here(`node_modules/node-${version}/bin/node`);
  const found = others.filter((version) => existsSync(at(version)));
  if (found.length < others.length)
    console.log('other versions of Node are not here (npm install --prefix bench)');
  const all = [[own, node], ...found.map((version) => [version, at(version)])];
  return all.map(([version, program]) => [version, program, version === '20' ? 1.5 : 2]);
}

async function rows() {
  const measured = [];
  const sizes = options.small ? [100_000] : [1_000_000, 10_000_000];
  for (const count of sizes) {
    const file = join(folder, `${count}.csv`);
    const cells = writeLongFile(file, count);
    const name = `evaluate, ${count.toLocaleString('en')} rows of ${cells} cells / csv-parse reading them`;
    const work = { subject: [...evaluate, file], reference: [...readCsv, file], exit: FAILED };
    measured.push({
      name,
      limit: 0.3,
      gross: 4,
      ...(await paired({ ...work, rounds: count > 1e6 ? 1 : rounds(5), warm: count <= 1e6 })),
    });
    if (count === 1e6) measured.push(...(await written(file, count)));
    rmSync(file);
  }
  return measured;
}

/** The same rows in other writing, beside those. */
async function written(file, count) {
  const read = readFileSync(file);
  const quoted = join(folder, 'quoted.csv');
  writeFileSync(quoted, read.toString().replace(/[^,\n]+/g, '"$&"'));
  const gb18030 = join(folder, 'gb18030.csv');
  execFileSync('iconv', ['-f', 'UTF-8', '-t', 'GB18030', '-o', gb18030, file]);
  const name = (how) =>
    `evaluate, ${count.toLocaleString('en')} rows, ${how} / the same in UTF-8, not quoted`;
  const both = { reference: [...evaluate, file], exit: FAILED, referenceExit: FAILED, rounds: rounds(5) };
  return [
    {
      name: name('every cell quoted'),
      limit: 1.4,
      ...(await paired({ subject: [...evaluate, quoted], ...both })),
    },
    { name: name('in GB18030'), ...(await paired({ subject: [...evaluate, gb18030], ...both })) },
  ];
}

/** Each file beside one of half its size: what takes longer than it is long comes to four times the time. */
async function hostile() {
  const measured = [];
  for (const { kind, size, small, large, exit } of writeHostile((name) => join(folder, name))) {
    const judge = (file) => [...evaluate, file, '--plan', 'hengshui'];
    const both = { subject: judge(large), reference: judge(small), exit, referenceExit: exit };
    const name = `evaluate, ${(2 * size).toLocaleString('en')} ${kind} / half as many`;
    measured.push({ name, limit: 2.5, gross: 3.2, ...(await paired({ ...both, rounds: rounds(5) })) });
  }
  return measured;
}

async function nation() {
  const made = writeNation(join(folder, 'nation'));
  const judge = (input) => [...evaluate, input, '--rules', made.rules, '--at', 'midterm'];
  const yaml = ['--input-type=module', '-e', YAML_ALONE, made.rules];
  const oneRow = [...judge(made.oneRow), '--allow-open'];
  const loading = { reference: [node, ...yaml], rounds: rounds(5) };
  const reading = [...readCsv, made.one];
  const results = [
    {
      name: `evaluate, ${made.rows} rows of ${made.expected.size} cities in one file / csv-parse reading it twice, and loading the rule files`,
      limit: 1,
      ...(await paired({
        subject: judge(made.one),
        reference: shell([reading, reading, oneRow], ' && '),
        rounds: rounds(9),
        exit: FAILED,
      })),
    },
    {
      name: `evaluate, the one file / csv-parse reading it`,
      limit: 2.5,
      ...(await paired({ subject: judge(made.one), reference: reading, rounds: rounds(5), exit: FAILED })),
    },
    ...(await sumsOf(made.one, judge(made.one))),
    ...(await besideBefore(made, judge)),
    {
      name: `evaluate, one row, ${made.expected.size} rule files / yaml parsing them`,
      limit: 0.5,
      ...(await paired({ subject: oneRow, ...loading })),
    },
    {
      name: `evaluate, one row, ${made.expected.size} rule files, nothing kept / yaml parsing them`,
      ...(await paired({ subject: [...keepingNothing, ...oneRow], ...loading })),
    },
    {
      name: 'evaluate, the same in 2,843 files, every third a workbook',
      ...(await repeated({ subject: judge(made.many), rounds: rounds(3), exit: FAILED })),
    },
    await bothCores(made.rules),
  ];
  for (const input of [made.one, made.many]) {
    const { stdout } = await expected([...judge(input), '--format', 'json'], FAILED);
    const wrong = wrongVerdicts(stdout, made.expected);
    if (wrong > 0) throw new Error(`${wrong} verdicts of ${input} are not those constructed`);
  }
  console.log(`every verdict of ${made.expected.size} cities as constructed, in one file and in many\n`);
  return results;
}

/** The nation beside what it took before, with what either keeps of rule files from run to run. */
async function besideBefore({ one, many }, judge) {
  if (options.before === undefined) return [];
  const before = ([program, , ...words]) => [program, join(options.before, 'bin/plancheck.cjs'), ...words];
  const measured = [];
  for (const [name, input, limit] of [
    ['the one file', one, 0.6],
    ['the 2,843 files', many, 0.7],
  ]) {
    const both = {
      subject: judge(input),
      reference: before(judge(input)),
      exit: FAILED,
      referenceExit: FAILED,
    };
    measured.push({
      name: `evaluate, ${name} / the same before`,
      limit,
      ...(await paired({ ...both, rounds: rounds(3) })),
    });
  }
  return measured;
}

/** The nation beside those that do only the arithmetic. */
async function sumsOf(file, subject) {
  const measured = [];
  for (const [name, reference] of await peersFor(file, ['城市', '序号', '年份'])) {
    const both = await paired({ subject, reference, rounds: rounds(3), exit: FAILED });
    measured.push({ name: `evaluate, the one file / ${name}`, ...both });
  }
  return measured;
}

/**
 * What two cores could give at best: two processes that have nothing to do with each other, with half of the files each,
 * beside one that has them all.
 */
async function bothCores(rules) {
  const { many } = writeNation(join(folder, 'nation-csv'), { workbooks: false });
  const halves = [join(folder, 'half-1'), join(folder, 'half-2')];
  for (const half of halves) mkdirSync(half);
  const files = readdirSync(many).sort();
  for (const [i, name] of files.entries())
    linkSync(join(many, name), join(halves[i < files.length / 2 ? 0 : 1], name));
  const judge = (input) => [...evaluate, input, '--rules', rules, '--at', 'midterm'];
  return {
    name: `evaluate, ${files.length} CSV files, half of them in each of two processes at once / in one process`,
    limit: 0.6,
    ...(await paired({
      subject: shell([...halves.map(judge), ['wait']], ' & '),
      reference: shell([judge(many), ['true']], '; '),
      rounds: rounds(3),
      by: 'wall',
    })),
    peak: null, // of the shell
  };
}

/** Several commands as one. */
function shell(commands, between) {
  const lines = commands.map((words) => `${words.map((word) => `'${word}'`).join(' ')} >/dev/null 2>&1`);
  return ['sh', '-c', lines.join(between)];
}

function growing() {
  return growth({ folder, evaluate, exit: FAILED });
}

/** Those that are here of the others that sum up a file by the columns named, as commands. */
async function peersFor(file, columns) {
  const sums = [node, here('peers/sums.js'), file, columns.join()];
  const mlr = [
    'mlr',
    '--icsv',
    '--ocsv',
    'stats1',
    '-a',
    'sum',
    '-f',
    '分子,分母',
    '-g',
    columns.join(),
    file,
  ];
  const all = [
    [
      'pandas',
      ['/usr/bin/python3', here('peers/sums.py'), file, columns.join()],
      'apt-get install python3-pandas',
    ],
    ['DuckDB', sums, 'npm install --prefix bench'],
    ['DuckDB, one thread', [...sums, '1'], 'npm install --prefix bench'],
    ['Miller', mlr, 'apt-get install miller'],
  ];
  return present(all);
}

/** The same file by others; some do only the arithmetic, some only read, and none says which cell is wrong. */
async function peers() {
  const file = join(folder, 'peers.csv');
  writeLongFile(file, 1_000_000);
  const reader = (library) => [node, here('peers/reads.js'), library, file];
  const readers = [
    ['uDSV (reading only)', reader('udsv'), 'npm install --prefix bench'],
    ['papaparse (reading only)', reader('papaparse'), 'npm install --prefix bench'],
    ['nodejs-polars (reading only)', reader('polars'), 'npm install --prefix bench'],
    ['csvkit (csvcut only)', ['csvcut', '-c', '分子,分母', file], 'apt-get install csvkit'],
  ];
  const LIMITS = { DuckDB: 1.1, pandas: 0.6 };
  const measured = [];
  for (const [name, reference] of [
    ...(await peersFor(file, ['城市', '指标', '年份'])),
    ...(await present(readers)),
  ]) {
    const both = await paired({ subject: [...evaluate, file], reference, rounds: rounds(3), exit: FAILED });
    measured.push({ name: `evaluate, 1,000,000 rows / ${name}`, limit: LIMITS[name], ...both });
  }
  const spectral = here('node_modules/@stoplight/spectral-cli/dist/index.js');
  if (existsSync(spectral)) measured.push(await beside(spectral));
  else console.log('Spectral is not here (npm install --prefix bench)');
  return measured;
}

/** Of tools with their commands and how to get them, those that are here. */
async function present(tools) {
  const found = [];
  for (const [name, command, how] of tools) {
    try {
      await expected(command);
      found.push([name, command]);
    } catch {
      console.log(`${name} is not here (${how})`);
    }
  }
  return found;
}

/** A linter of rule files, on one of two lines. */
async function beside(spectral) {
  const rule = join(folder, 'ruleset.yaml');
  const file = join(folder, 'two.yaml');
  writeFileSync(rule, 'rules:\n  title:\n    given: $\n    then: { field: title, function: truthy }\n');
  writeFileSync(file, 'id: a\ntitle: b\n');
  const reference = [node, spectral, 'lint', '--ruleset', rule, file];
  const subject = [...plancheck, 'rules', 'check', here('../rules/plans/hengshui.yaml')];
  return {
    name: 'rules check, one plan / Spectral, two lines',
    ...(await paired({ subject, reference, rounds: rounds(5) })),
  };
}

function write(results) {
  const file = here('../docs/performance.json');
  const before = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  const all = { ...before, ...results };
  writeFileSync(file, `${JSON.stringify(all, null, 2)}\n`);
  const page = here('../docs/performance.md');
  let text = readFileSync(page, 'utf8');
  text = put(text, 'machine', all.machine);
  for (const [name, part] of Object.entries(all)) {
    if (!Array.isArray(part)) continue;
    text = put(text, name, name === 'growth' ? growthTable(part) : table(part));
  }
  writeFileSync(page, text);
  if (all.growth) writeFileSync(here('../docs/pictures/growth.svg'), plotGrowth(all.growth));
}
