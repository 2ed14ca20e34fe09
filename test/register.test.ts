import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { LANGUAGES, type Language } from '../src/text/language.js';
import { textFor } from '../src/text/text.js';
import { runProgram } from './streams.js';

/** The page on the official classes is held against the program, line by line, and against the classes as published. */
const ROOT = resolve(import.meta.dirname, '..');
const FOLDER = 'fixtures/register-national-outline';
const PAGES: Readonly<Record<Language, string>> = {
  zh: 'docs/official-classes.md',
  en: 'docs/official-classes.en.md',
};
const CLASSES = ['met-early', 'faster', 'in-line', 'lagging'] as const;
type Class = (typeof CLASSES)[number];

interface Result {
  readonly row: number;
  readonly measured: { readonly value: string } | null;
  readonly required: string | null;
  readonly outcome: 'no-data';
  readonly grade: Class | null;
}

const linesOf = (file: string) => readFileSync(join(ROOT, file), 'utf8').trimEnd().split('\n');
const official = new Map(
  linesOf(`${FOLDER}/official.csv`).map((line) => line.split(',').slice(0, 2) as [string, string]),
);
const publishedOf = ({ row }: Result) =>
  CLASSES.find((one) => textFor('zh').results.grade[one] === official.get(String(row)));

async function evaluated(language: Language): Promise<readonly Result[]> {
  const data = [`${FOLDER}/input.csv`, '--rules', `${FOLDER}/plan.yaml`, '--plan', 'national-outline-14'];
  const how = ['--at', 'midterm', '--format', 'json', '--lang', language];
  return JSON.parse((await runProgram(['evaluate', ...data, ...how])).stdout).evaluations[0].results;
}

/** The lines of the page's table: row, value, due, ours, official. */
function tableOf(language: Language): readonly (readonly string[])[] {
  const lines = linesOf(PAGES[language]).map((line) => line.split('|').map((cell) => cell.trim()));
  return lines
    .filter(([, row]) => /^\d+$/.test(row ?? ''))
    .map(([, row = '', , value = '', due = '', ours = '', theirs = '']) => [
      ...[row, numberIn(value), numberIn(due), ours, theirs],
    ]);
}

const numberIn = (text: string | null | undefined) => /^[\d.]+%?/.exec(text ?? '')?.[0] ?? '';

describe.each(LANGUAGES)('the page in %s', (language) => {
  const { outcome: outcomes, grade: grades } = textFor(language).results;

  test('has the values and classes of the program and the classes published', async () => {
    const expected = (await evaluated(language)).map((result) => {
      const { row, measured, required, grade, outcome } = result;
      const published = publishedOf(result);
      const classes = [grade ? grades[grade] : outcomes[outcome], published ? grades[published] : ''];
      return [String(row), numberIn(measured?.value), numberIn(required), ...classes];
    });
    expect(expected).toHaveLength(20);
    expect(tableOf(language)).toEqual(expected);
  });

  test('says how many agree', () => {
    const table = tableOf(language);
    const alike = table.filter(([, , , ours, theirs]) => ours === theirs).length;
    const silent = table.filter(([, , , ours]) => ours === outcomes['no-data']).length;
    const sentence = linesOf(PAGES[language]).find((line) => /^(20项中|Of the twenty)/.test(line)) ?? '';
    const counts = sentence.replace('20项中', '').match(/\d+/g)?.map(Number);
    expect(counts).toEqual([alike, silent, table.length - alike - silent]);
  });
});
