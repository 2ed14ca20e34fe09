import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import packageJson from '../package.json' with { type: 'json' };
import { junitFaults, sarifFaults } from './report/schemas.js';

/** The examples for CI, run as far as they go without their servers: their command lines, by a shell, in a folder of their own. */
const ROOT = resolve(import.meta.dirname, '..');
const HENGSHUI = 'fixtures/hengshui-2020/input.csv';
const FAILING = 'fixtures/clean-with-failure/input.csv';
const ALL_MET = 'fixtures/all-met/input.csv';
const BAD_CELL = 'fixtures/one-bad-cell/input.csv';

let bin = '';
let folder = '';

beforeAll(() => {
  bin = mkdtempSync(join(tmpdir(), 'plancheck-bin-'));
  const program = join(bin, 'plancheck');
  writeFileSync(
    program,
    `#!/bin/sh\nexec "${process.execPath}" "${join(ROOT, packageJson.bin.plancheck)}" "$@"\n`,
  );
  chmodSync(program, 0o755);
});
beforeEach(() => {
  folder = mkdtempSync(join(bin, 'work-'));
});
afterAll(() => rmSync(bin, { recursive: true, force: true }));

function submit(data: string, as = 'submissions/衡水 市/2025年.csv'): void {
  mkdirSync(dirname(join(folder, as)), { recursive: true });
  copyFileSync(join(ROOT, data), join(folder, as));
}

/** By the shell that both services use, which stops at the first command that fails. */
function sh(script: string, env: Readonly<Record<string, string>> = {}) {
  const path = `${bin}:${process.env.PATH}`;
  const { status, stdout, stderr } = spawnSync('bash', ['-e', '-o', 'pipefail', '-c', script], {
    cwd: folder,
    env: { PATH: path, LC_ALL: 'C', ...env },
    encoding: 'utf8',
  });
  return { code: status, stdout, stderr };
}

const read = (path: string) => readFileSync(join(folder, path), 'utf8');
const example = (path: string) => parse(readFileSync(join(ROOT, path), 'utf8'));
/** npm links what it installs from git for everybody to a folder that it then throws away: what is installed is a tarball. */
const INSTALL = [
  `git clone --depth 1 --branch v${packageJson.version} https://git.example/plancheck.git /tmp/plancheck`,
  'npm pack /tmp/plancheck --pack-destination /tmp',
  `npm install --global --ignore-scripts /tmp/plancheck-${packageJson.version}.tgz`,
];

describe('GitHub Actions', () => {
  interface Step {
    readonly name?: string;
    readonly uses?: string;
    readonly run?: string;
    readonly if?: string;
    readonly with?: Readonly<Record<string, string>>;
  }
  const { on, permissions, jobs } = example('docs/ci/github-actions.yml');
  const steps = jobs.plancheck.steps as Step[];
  const step = (name: string) => steps.find((one) => one.name === name) as Step;

  test('each step uses an action of a major version, or runs something', () => {
    expect(Object.keys(on)).toEqual(['push', 'pull_request']);
    expect(permissions).toEqual({ contents: 'read', 'security-events': 'write' });
    for (const { uses, run } of steps) {
      expect([uses, run].filter(Boolean)).toHaveLength(1);
      if (uses) expect(uses).toMatch(/^(?:actions|github)\/[a-z/-]+@v\d+$/);
    }
    expect(step('Install').run?.trimEnd().split('\n')).toEqual(INSTALL);
  });

  test('what is uploaded is what was written', () => {
    const written = [...(step('Evaluate').run ?? '').matchAll(/--report (\w+)=(\S+)/g)].map(
      ([, , path]) => path,
    );
    expect(step('Upload SARIF').with?.sarif_file).toBe(written[0]);
    expect(step('Upload reports').with?.path?.trim().split('\n')).toEqual(written.slice(1));
    for (const { if: condition } of steps.slice(4))
      expect(condition).toMatch(/^\$\{\{ !cancelled\(\) && hashFiles/);
  });

  test('a failing indicator fails the job, and stands in every report', () => {
    submit(FAILING);
    const { code, stderr } = sh(step('Evaluate').run ?? '', { GITHUB_ACTIONS: 'true' });
    expect(code).toBe(1);
    expect(stderr).toContain('::error file=submissions/衡水 市/2025年.csv,line=');
    const sarif = JSON.parse(read('plancheck.sarif'));
    expect(sarifFaults(sarif)).toEqual([]);
    expect(sarif.runs[0].results[0].locations[0].physicalLocation.artifactLocation.uri).toBe(
      'submissions/%E8%A1%A1%E6%B0%B4%20%E5%B8%82/2025%E5%B9%B4.csv',
    );
    expect(junitFaults(read('plancheck.xml'), 'jenkins')).toEqual([]);
    expect(sh(step('Summary').run ?? '', { GITHUB_STEP_SUMMARY: 'summary.md' }).code).toBe(0);
    expect(read('summary.md')).toBe(read('plancheck.md'));
  });

  test.for([
    [0, ALL_MET],
    [0, HENGSHUI], // some indicators have no data yet
    [2, BAD_CELL],
  ] as const)('exit code %i for %s', ([code, data]) => {
    submit(data);
    expect(sh(step('Evaluate').run ?? '').code).toBe(code);
    expect(readdirSync(folder).sort()).toEqual([
      'plancheck.md',
      'plancheck.sarif',
      'plancheck.xml',
      'submissions',
    ]);
  });
});

describe('the action of this repository', () => {
  const action = example('action.yml');
  const steps = action.runs.steps as {
    readonly name?: string;
    readonly shell?: string;
    readonly run?: string;
    readonly env?: Readonly<Record<string, string>>;
  }[];
  const evaluate = steps.find(({ name }) => name === 'Evaluate');

  /** As the runner does it: every input by its name, what is not given by its default. */
  function act(given: Readonly<Record<string, string>>) {
    const input = (expression: string) => {
      const [, name = ''] = /^\$\{\{ inputs\.([a-z-]+) \}\}$/.exec(expression) ?? [];
      expect(action.inputs).toHaveProperty(name);
      return given[name] ?? action.inputs[name].default;
    };
    const env = Object.fromEntries(
      Object.entries(evaluate?.env ?? {}).map(([name, text]) => [name, input(text)]),
    );
    for (const name of ['output', 'summary']) writeFileSync(join(folder, name), '');
    const { code, stderr } = sh(evaluate?.run ?? '', {
      ...env,
      GITHUB_ACTION_PATH: ROOT,
      GITHUB_ACTIONS: 'true',
      GITHUB_OUTPUT: 'output',
      GITHUB_STEP_SUMMARY: 'summary',
    });
    return { code, stderr, output: read('output'), summary: read('summary') };
  }

  test('names a shell for what it runs, and every input and output that it uses', () => {
    for (const { run, shell } of steps) if (run) expect(shell).toBe('bash');
    expect(action.outputs['exit-code'].value).toContain('{{ steps.evaluate.outputs.exit-code }}');
    expect(Object.keys(action.inputs)).toEqual(['files', 'options', 'folder', 'node-version']);
    expect(steps.find(({ name }) => name === 'Build')?.run).toBe('npm ci --prefix "$GITHUB_ACTION_PATH"');
  });

  test.for([
    [0, ALL_MET, ''],
    [3, HENGSHUI, ''],
    [0, HENGSHUI, '--allow-open\n\n  --lang=zh  '],
    [1, FAILING, '--allow-open'],
    [2, BAD_CELL, ''],
  ] as const)('exit code %i for %s with %j', ([wanted, data, options]) => {
    submit(data);
    const { code, output, summary } = act({ files: '  submissions\n', options, folder: 'reports/今天' });
    expect({ code, output }).toEqual({ code: wanted, output: `exit-code=${wanted}\n` });
    expect(summary).toBe(read('reports/今天/plancheck.md'));
    expect(sarifFaults(JSON.parse(read('reports/今天/plancheck.sarif')))).toEqual([]);
    expect(junitFaults(read('reports/今天/plancheck.xml'), 'jenkins')).toEqual([]);
    expect(JSON.parse(read('reports/今天/plancheck.json')).exitCode).toBe(wanted);
  });

  test('an input is data and never a command', () => {
    submit(FAILING);
    const { code, stderr } = act({ files: '$(touch stolen)\n`touch stolen`; touch stolen', folder: '.' });
    expect(code).toBe(2);
    expect(stderr).toContain('PC200');
    expect(readdirSync(folder)).not.toContain('stolen');
  });
});

describe('GitLab', () => {
  const { plancheck: job } = example('docs/ci/gitlab-ci.yml');

  test('installs this version', () => expect(job.before_script).toEqual(INSTALL));

  test.for([
    [1, FAILING],
    [0, ALL_MET],
    [3, HENGSHUI],
    [2, BAD_CELL],
  ] as const)('exit code %i for %s, and the reports that it keeps', ([code, data]) => {
    submit(data);
    expect(sh(job.script.join('\n')).code).toBe(code);
    for (const path of job.artifacts.paths) expect(read(path)).not.toBe('');
    expect(junitFaults(read(job.artifacts.reports.junit), 'jenkins')).toEqual([]);
  });

  test('only what is open is a warning', () => expect(job.allow_failure).toEqual({ exit_codes: [3] }));
});

describe('pre-commit', () => {
  interface Hook {
    readonly id: string;
    readonly entry: string;
    readonly language: string;
    readonly files: string;
    readonly require_serial: boolean;
  }
  const hooks = example('.pre-commit-hooks.yaml') as Hook[];
  const hook = (id: string) => hooks.find((one) => one.id === id) as Hook;

  /** Python's way to say that the case of letters does not matter is a flag of its own here. */
  const matches = ({ files }: Hook, name: string) =>
    new RegExp(files.replace(/^\(\?i\)/, ''), 'i').test(name);

  /** As pre-commit does: the entry split into words, the arguments of the config, the names that match. */
  function commit(id: string, args: readonly string[] = []) {
    const { entry } = hook(id);
    const names = (readdirSync(folder, { recursive: true }) as string[]).filter((name) =>
      matches(hook(id), name),
    );
    const [program = '', ...words] = entry.split(' ');
    const { status } = spawnSync(join(bin, program), [...words, ...args, ...names.sort()], {
      cwd: folder,
      env: { PATH: process.env.PATH ?? '', LC_ALL: 'C' },
    });
    return { code: status, names };
  }

  test('says what pre-commit asks for, and judges all files in one run', () => {
    expect(hooks.map(({ id }) => id)).toEqual(['plancheck', 'plancheck-inspect']);
    for (const one of hooks) {
      expect(Object.keys(one)).toEqual(expect.arrayContaining(['id', 'name', 'entry', 'language']));
      expect([one.language, one.require_serial]).toEqual(['node', true]);
    }
  });

  test.for<[string, string, number, readonly string[]]>([
    ['plancheck', ALL_MET, 0, []],
    ['plancheck', HENGSHUI, 0, []],
    ['plancheck', FAILING, 1, []],
    ['plancheck', BAD_CELL, 2, []],
    ['plancheck-inspect', FAILING, 0, []],
    ['plancheck-inspect', BAD_CELL, 2, ['--sheet', '表 1']],
  ])('%s: %s gives %i', ([id, data, wanted, args]) => {
    submit(data, '填报/衡水 市 (终稿).csv');
    submit('fixtures/jieyang-at-95/input.csv', "it's fine.csv");
    submit('README.md', '说明.md');
    expect(commit(id, args)).toEqual({ code: wanted, names: ["it's fine.csv", '填报/衡水 市 (终稿).csv'] });
  });

  test('nothing but its name is printed when the package is packed, for pre-commit takes that for the name', () =>
    expect(readFileSync(join(ROOT, '.npmrc'), 'utf8')).toMatch(/^foreground-scripts=false$/m));

  test('the configurations in the manual name a hook that there is, and this version', () => {
    const blocks = [
      ...readFileSync(join(ROOT, 'docs/ci/README.md'), 'utf8').matchAll(/^```yml\n([\s\S]*?)^```$/gm),
    ];
    expect(blocks).toHaveLength(2);
    for (const [, yaml = ''] of blocks) {
      const [repo] = parse(yaml).repos;
      expect(repo.rev).toBe(`v${packageJson.version}`);
      for (const { id, files, args = [] } of repo.hooks as { id: string; files: string; args?: string[] }[]) {
        expect(new RegExp(files).test('submissions/衡水 市/2025.xlsx')).toBe(true);
        submit(ALL_MET);
        expect(commit(id, args).code).toBe(0);
      }
    }
  });

  test.for(['a.csv', '表.xlsx', 'b/c.XLSX', 'x.ods', 'x.csv.md', 'csv'])('%s', (name) =>
    expect(matches(hook('plancheck'), name)).toBe(['a.csv', '表.xlsx', 'b/c.XLSX', 'x.ods'].includes(name)),
  );
});

/** The name is nobody's at the registry: whoever fetched it by its name would run a stranger's program. */
describe('nothing fetches plancheck by its name from a registry', () => {
  const textsIn = (folder: string) =>
    (readdirSync(join(ROOT, folder), { recursive: true }) as string[])
      .filter((name) => /\.(?:md|ya?ml|json|[cm]?[jt]s)$/.test(name))
      .map((name) => join(folder, name));
  const inRoot = readdirSync(ROOT).filter((name) => /^(?:[A-Z].*|action\.yml|\.pre-commit.*)$/.test(name));
  const folders = ['docs', 'src', 'build', 'rules', 'bin', 'bench'];
  const all = [...inRoot, ...folders.flatMap(textsIn)].filter((path) => !path.includes('node_modules'));
  const linesLike = (pattern: RegExp, paths: readonly string[]) =>
    paths.flatMap((path) =>
      readFileSync(join(ROOT, path), 'utf8')
        .split('\n')
        .filter((line) => pattern.test(line))
        .map((line) => `${path}: ${line.trim()}`),
    );
  const BY_NAME = new RegExp(
    [
      'unpkg|jsdelivr|esm\\.sh|skypack|plancheck@(?:\\d|latest|next)|npm:plancheck',
      '(?:npm|pnpm|yarn|bun) (?:i|install|add|exec|x|create|dlx)\\b.*\\splancheck(?:\\s|$)',
      '(?:pnpx|bunx) plancheck',
    ].join('|'),
  );

  test.each([
    'npm install -g plancheck',
    'npm i --global --no-fund plancheck',
    'pnpm dlx plancheck evaluate',
    'https://unpkg.com/plancheck@1/rules/schema/plan.schema.json',
    'npm exec --yes -- plancheck plans',
  ])('%s would be found', (line) => expect(line).toMatch(BY_NAME));

  test('in no page, source or example', () => {
    expect(all.length).toBeGreaterThan(400);
    expect(linesLike(BY_NAME, all)).toEqual([]);
  });

  test('npx runs what a clone has, and stands only where there is one', () => {
    const pages = all.filter((path) => path.startsWith('docs') || path === 'README.md');
    const elsewhere = linesLike(/npx plancheck/, pages).filter((line) => !line.includes('fixtures/'));
    expect(elsewhere).toEqual([]);
  });

  test('nobody publishes it by mistake', () => expect(packageJson.private).toBe(true));

  test('no draft and no shipped file names a schema on a server', () => {
    expect(
      linesLike(
        /\$schema[=:].*https?:/,
        all.filter((path) => /\.ya?ml$|draft/.test(path)),
      ),
    ).toEqual([]);
  });
});

test.each(Object.entries(packageJson.exports).filter(([, path]) => typeof path === 'string'))(
  '%s is there, by its version',
  (name, path) => {
    if (String(path).includes('*')) return;
    const file = JSON.parse(readFileSync(join(ROOT, String(path)), 'utf8'));
    const [, kind, version] = /^\.\/schema\/(\w+)@(\d+)\.json$/.exec(name) ?? [];
    if (kind) expect(file.$id).toBe(`urn:plancheck:${kind}:${version}`);
  },
);
