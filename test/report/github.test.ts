import { expect, test } from 'vitest';
import type { Findings } from '../../src/assess/findings.js';
import { printable } from '../../src/report/said/printable.js';
import { renderGithub } from './at-once.js';
import { EMPTY, EVILS, look, makeReport, reportOf, titled, why } from './sample.js';

interface Command {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly message: string;
}

/**
 * As the runner of GitHub Actions reads a line of a log: commands begin it, and `##[` anywhere makes an old
 * one.
 */
function commandOf(line: string): Command | null {
  const [, name = '', list = '', message = ''] = /^\s*::([a-z-]+) ?(.*?)::(.*)$/su.exec(line) ?? [];
  if (name === '') {
    expect(line).not.toContain('##[');
    return null;
  }
  const pairs = list
    .split(',')
    .map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)] as const);
  return {
    name,
    properties: Object.fromEntries(pairs.map(([key, value]) => [key, decoded(value, true)])),
    message: decoded(message),
  };
}

function decoded(text: string, property = false): string {
  const plain = text.replaceAll('%0D', '\r').replaceAll('%0A', '\n');
  return (property ? plain.replaceAll('%3A', ':').replaceAll('%2C', ',') : plain).replaceAll('%25', '%');
}

const read = (report: Findings, exitLine = '') =>
  renderGithub(report, look('en', exitLine)).trimEnd().split('\n').map(commandOf);

test('a command for each diagnostic, then for what fails or is open', () => {
  expect(read(makeReport()).map((command) => [command?.name, command?.properties.title])).toEqual([
    ['error', titled('PC200')],
    ['warning', titled('PC206')],
    ['notice', titled('PC220')],
    ['notice', titled('PC230')],
    ['error', '样例市 mid-term 2023 3 查处率: behind'],
    ['error', '样例市 mid-term 2023 7 机构建设: behind'],
    ['error', '样例市 mid-term 2023 培训: not met'],
    ['warning', '样例市 mid-term 2023: 1 no data'],
    [undefined, undefined],
  ]);
});

test('a place in the file, and of a workbook the cell before the message', () => {
  const commands = read(makeReport());
  expect(commands[0]?.properties).toEqual({ file: 'gone.csv', title: titled('PC200') });
  expect(commands[3]?.properties).toEqual({ title: titled('PC230') });
  expect(commands[4]).toEqual({
    name: 'error',
    properties: { file: 'data.csv', line: '4', title: '样例市 mid-term 2023 3 查处率: behind' },
    message: why('handled'),
  });
  expect(commands[5]).toMatchObject({
    properties: { file: 'book.xlsx', line: '9' },
    message: `县区!B9: ${why('word')}`,
  });
});

test('escapes as the runner decodes', () => {
  const lines = renderGithub(makeReport(), look()).split('\n');
  const place = 'file=data.csv,line=4';
  expect(lines[4]).toBe(
    `::error ${place},title=样例市 mid-term 2023 3 查处率%3A behind::${why('handled').replaceAll('%', '%25')}`,
  );
  expect(why('handled')).toContain('50% + (100% − 50%) × 3/5');
});

test('ends with the conclusion in plain words', () => {
  expect(renderGithub(EMPTY, look('en', 'Verdict: pass; exit code 0.'))).toBe(
    'Verdict: pass; exit code 0.\n',
  );
  expect(renderGithub(makeReport(), look('zh')).trimEnd().split('\n').at(-1)).toBe('plancheck：未通过');
});

test.each(Object.entries(EVILS))('no data makes a command or a property: %s', (_, evil) => {
  const commands = read(reportOf(evil));
  expect(commands.map((command) => command?.name)).toEqual([
    ...['error', 'error', 'warning', 'notice'],
    ...['error', 'error', 'warning'],
    undefined,
  ]);
  expect(Object.keys(commands[0]?.properties ?? {})).toEqual(['file', 'line', 'title']);
  expect(commands[4]?.properties).toMatchObject({ file: printable(evil), line: '2' });
  expect(commands[1]?.message.startsWith(`${printable(evil)}: `)).toBe(true);
});

/** So many diagnostics of one severity, of as many files. */
function many(count: number, code: 'PC200' | 'PC206'): Findings['diagnostics'] {
  const found = makeReport().diagnostics.find((one) => one.code === code);
  if (!found) throw new Error(`the sample has no ${code}`);
  return Array.from({ length: count }, (_, i) => ({ ...found, place: { file: `${i}.csv` } }) as typeof found);
}

/** What GitHub shows of one step: ten of each kind. */
test.each([
  [10, 10, 10, 10, null],
  [11, 10, 10, 10, '2 errors more in the log.'],
  [10, 11, 10, 10, '2 warnings more in the log.'],
  [30, 25, 10, 10, '21 errors and 15 warnings more in the log.'],
])(
  'of %i errors and %i warnings, %i and %i are annotations',
  (errors, warnings, shownErrors, shownWarnings, more) => {
    const diagnostics = [...many(errors, 'PC200'), ...many(warnings, 'PC206')];
    const written = renderGithub({ ...EMPTY, diagnostics }, look());
    const commands = written.trimEnd().split('\n').map(commandOf);
    const shown = (name: string) => commands.filter((command) => command?.name === name);
    expect([shown('error').length, shown('warning').length]).toEqual([shownErrors, shownWarnings]);
    for (let i = 0; i < errors; i++) expect(written).toContain(`${i}.csv`);
    const last = commands.findLast((command) => command !== null);
    if (more !== null)
      expect(last).toEqual({ name: last?.name, properties: { title: 'plancheck' }, message: more });
  },
);
