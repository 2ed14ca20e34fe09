import { lexer, parse, type Token, type Tokens, walkTokens } from 'marked';
import { describe, expect, test } from 'vitest';
import type { Findings } from '../../src/assess/findings.js';
import { printable } from '../../src/report/said/printable.js';
import { renderMarkdown } from './at-once.js';
import { EMPTY, EVILS, look, makeReport, reportOf, why } from './sample.js';

const words = look().text.results;
const { heads } = words;

const render = (report: Findings) => renderMarkdown(report, look());
const tokens = (report: Findings) => lexer(render(report));
const headings = (report: Findings) =>
  tokens(report).flatMap((token) =>
    token.type === 'heading' ? [plain((token as Tokens.Heading).tokens)] : [],
  );
const tables = (report: Findings) =>
  tokens(report).filter((token): token is Tokens.Table => token.type === 'table');
const items = (report: Findings) =>
  tokens(report).flatMap((token) =>
    token.type === 'list' ? (token as Tokens.List).items.map((item) => plain(item.tokens)) : [],
  );

/** What a reader sees: marks, escapes and entities resolved. */
function plain(parts: readonly Token[]): string {
  return parts.map((part) => ('tokens' in part && part.tokens ? plain(part.tokens) : decoded(part))).join('');
}

function decoded(token: Token): string {
  const text = 'text' in token ? String(token.text) : token.raw;
  if (token.type === 'codespan') return text;
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

test('a headline, a section for each evaluation, reasons, commitments, diagnostics', () => {
  expect(headings(makeReport())).toEqual([
    'plancheck: fail',
    '样例市 mid-term 2023: fail',
    words.reasonsHead,
    words.commitmentsHead,
    words.reasonsHead,
    'error 1, warning 1, note 2',
    'Provenance',
  ]);
});

test('a table that can be read by itself', () => {
  const [indicators, commitments] = tables(makeReport());
  expect(indicators?.header.map((cell) => cell.text)).toEqual([
    heads.row,
    heads.indicator,
    heads.nature,
    heads.target,
    heads.required,
    heads.measured,
    heads.gap,
    heads.outcome,
  ]);
  expect(indicators?.rows.map((row) => row.map((cell) => plain(cell.tokens)).join('|'))).toEqual([
    '1|参保人数|expected|≥100|80|100|0|met',
    '2|申报率 (Declared)|expected|≥90%|88.804%|88.9%|-1.1 pp|on track',
    '3|查处率|binding|=100%|80%|60%|-40 pp|behind',
    '4|知晓率|unstated|≥80%||||no data',
    '5|覆盖率|unstated|≥80%||0/0||not applicable',
    '6|佩戴率|unstated|≥90%|90%|≥95% (2022)||met',
    '7|机构建设|unstated|attested||no||behind',
  ]);
  expect(commitments?.rows.map((row) => row.map((cell) => plain(cell.tokens)).join('|'))).toEqual([
    '|培训|unstated|≥20|20|12|-8|not met',
  ]);
});

test('a reason for all that is not simply met, and each diagnostic with its place', () => {
  const list = items(makeReport());
  expect(list[1]).toBe(`behind 3 查处率: ${why('handled')}`);
  expect(list.map((item) => item.split(' ').slice(0, 2).join(' '))).toEqual([
    ...['on track', 'behind 3', 'no data', 'not applicable', 'met 6', 'behind 7', 'not met'],
    ...['error PC200', 'warning PC206', 'note PC220', 'note PC230'],
    ...['plancheck 1.2.3', 'Data file', 'Rule file', 'Rule file', 'Options: --at'],
  ]);
  expect(list[7]).toMatch(/^error PC200 gone\.csv \S/);
});

test('ends with what it rests on', () => {
  const lines = renderMarkdown(makeReport({ options: { plan: 'sample' } }), look('zh')).split('\n');
  expect(lines.slice(lines.indexOf('### 数据和规则来源') + 2)).toEqual([
    '- plancheck `1.2.3`',
    `- 数据文件 \`data.csv\` SHA-256 \`${'b'.repeat(64)}\``,
    `- 规则文件 \`rules/indicators.yaml\` SHA-256 \`${'c'.repeat(64)}\``,
    `- 规则文件 \`rules/plans/sample.yaml\` SHA-256 \`${'a'.repeat(64)}\``,
    '- 选项：`--plan sample` `--at midterm` `--basis auto` `--by whole` `--include-commitments` `--fail-on any` `--raise-limits 1`',
    '',
  ]);
});

test('says how it went in the words of the run', () => {
  const upTo = (text: string) => text.slice(0, text.indexOf('\n\n### '));
  expect(upTo(renderMarkdown(EMPTY, look()))).toBe('## plancheck');
  expect(upTo(renderMarkdown({ ...EMPTY, exitWhy: 'nothing' }, look('zh')))).toBe(
    '## plancheck\n\n没有可评估的内容。',
  );
  expect(renderMarkdown(makeReport(), look('zh'))).toContain(
    '## plancheck：未通过\n\n### 样例市 中期评估（2023年）：未通过\n',
  );
});

const OURS = [
  'heading',
  'paragraph',
  'table',
  'list',
  'list_item',
  'text',
  'strong',
  'space',
  'codespan',
  'escape',
  'br',
];
const TAGS = /<(?!\/?(?:h[234]|p|table|thead|tbody|tr|th|td|ul|li|strong|code)(?: align="right")?>)[^>]*>?/;

describe.each(Object.entries(EVILS))('data is never markup: %s', (_, evil) => {
  const report = reportOf(evil);

  test('it adds no element', () => {
    const kinds = new Set<string>();
    walkTokens(lexer(render(report)), (token) => void kinds.add(token.type));
    expect([...kinds].filter((kind) => !OURS.includes(kind))).toEqual([]);
    expect(headings(report).length).toBe(7);
    expect(tables(report).map(({ rows }) => rows.map((row) => row.length))).toEqual([[8, 8, 8, 8], [8]]);
    expect(items(report).length).toBe(4 + 1 + 4 + 4);
    expect(parse(render(report), { async: false })).not.toMatch(TAGS);
  });

  test('it reads as it was written', () => {
    const shown = printable(evil);
    const [indicators] = tables(report);
    expect(plain(indicators?.rows[0]?.[1]?.tokens ?? [])).toBe(`${shown} (${shown})`.trim());
    expect(plain(indicators?.rows[1]?.[5]?.tokens ?? [])).toBe(`${shown} (approx.)`.trim());
    expect(headings(report)[1]).toBe(`${shown} mid-term 2023: fail`.trim());
  });

  test('what a forge would link by itself is code', () => {
    const outside: string[] = [];
    walkTokens(lexer(render(report)), (token) => {
      if (token.type === 'text' && !('tokens' in token && token.tokens)) outside.push(decoded(token));
    });
    for (const text of outside) expect(text).not.toMatch(/:\/\/|www\.|@\w|#\d/);
  });
});
