import { parse as parseCsv } from 'csv-parse/sync';
import fc from 'fast-check';
import { XmlDocument } from 'libxml2-wasm';
import { lexer, type Token, type Tokens } from 'marked';
import { Parser } from 'tap-parser';
import { expect, test } from 'vitest';
import { parseUnit } from '../../src/quantity/unit.js';
import { printable } from '../../src/report/said/printable.js';
import { renderCsv, renderGithub, renderJunit, renderMarkdown, renderTap } from './at-once.js';
import { EVILS, look, reportOf } from './sample.js';

/**
 * Laws for texts that nobody thought of: pieces of the known ones, marks, blanks and anything else, in any
 * order.
 */
const PIECES = [
  '|',
  '`',
  '``',
  '\\',
  '#',
  '[',
  ']',
  '](',
  '<',
  '>',
  '&',
  '"',
  "'",
  ',',
  ';',
  '::',
  '%',
  '*',
  '_',
  '~',
  '$',
  '{',
  '}',
  '@a',
  'www.',
  '://',
  ' ',
  '\n',
  '-',
  '=',
  '--',
  '中',
];
const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(...PIECES),
      fc.constantFrom(...Object.values(EVILS)),
      fc.string({ unit: 'binary' }),
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((parts) => parts.join(''))
  // a name is never blank, and the sample's counts cannot be in percent
  .filter((text) => text.trim() !== '' && parseUnit(text)?.dimension !== 'ratio');

const law = (name: string, holds: (text: string) => void) =>
  test(name, () => fc.assert(fc.property(hostile, holds), { numRuns: 100 }));

law('CSV keeps its cells', (text) => {
  const records = parseCsv(renderCsv(reportOf(text), look()), { columns: true }) as Record<string, string>[];
  expect(records.map((record) => record.name?.replace(/^'/, ''))).toEqual(Array(5).fill(printable(text)));
});

const LAYOUT =
  'heading heading paragraph table heading list heading table heading list heading list heading list';

law('Markdown keeps its tables and adds nothing', (text) => {
  const tokens = lexer(renderMarkdown(reportOf(text), look()));
  const kinds = tokens.map(({ type }) => type).filter((type) => type !== 'space');
  expect(kinds.join(' ')).toBe(LAYOUT);
  const [table] = tokens.filter((token): token is Tokens.Table => token.type === 'table');
  expect(table?.rows.map((row) => row.length)).toEqual([8, 8, 8, 8]);
  expect(plain(table?.rows[0]?.[1]?.tokens ?? [])).toBe(`${printable(text)} (${printable(text)})`.trim());
});

function plain(parts: readonly Token[]): string {
  return parts
    .map((part) => {
      expect(['text', 'escape', 'codespan']).toContain(part.type);
      const { text } = part as Tokens.Text;
      return part.type === 'codespan'
        ? text
        : text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
    })
    .join('');
}

law('JUnit keeps its elements', (text) => {
  const document = XmlDocument.fromString(renderJunit(reportOf(text), look()));
  expect(document.find('//testcase/@name')[0]?.content).toBe(`1 ${printable(text)} (${printable(text)})`);
  expect(document.find('//testcase').length).toBe(7);
  document.dispose();
});

law('GitHub gets the same commands', (text) => {
  const lines = renderGithub(reportOf(text), look()).trimEnd().split('\n');
  expect(lines.map((line) => /^(::[a-z]+ |plancheck)/.exec(line)?.[0])).toEqual([
    ...['::error ', '::error ', '::warning ', '::notice '],
    ...['::error ', '::error ', '::warning ', 'plancheck'],
  ]);
});

law('TAP keeps its points', (text) => {
  const events = Parser.parse(renderTap(reportOf(text), look()), { strict: true });
  expect(events.filter(([kind]) => kind === 'extra')).toEqual([]);
  const points = events.flatMap(([kind, point]) =>
    kind === 'assert' ? [point as { ok: boolean; diag: { at: object } }] : [],
  );
  expect(points.map(({ ok }) => ok)).toEqual([false, true, true, true, false, false, false]);
  expect(points[0]?.diag.at).toMatchObject({ file: text, cell: text });
});
