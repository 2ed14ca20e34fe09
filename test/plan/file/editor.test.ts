import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { parse } from 'yaml';
import { jsonSchemas } from '../../../src/plan/file/json-schema.js';
import { CATALOGUE_KEY_WORDS, KEY_WORDS } from '../../../src/plan/file/key-words.js';
import { LanguageServer, type Position } from '../../language-server.js';

/** A rule file in an editor, as CONTRIBUTING describes it: the real yaml-language-server and the schema by its relative path. */
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const RULES = join(import.meta.dirname, '../../../rules');
const PLANS = readdirSync(join(RULES, 'plans')).filter((name) => name.endsWith('.yaml'));
const ids = (parse(readFileSync(join(RULES, 'indicators.yaml'), 'utf8')).indicators as { id: string }[]).map(
  ({ id }) => id,
);

const server = new LanguageServer();
let folder = '';
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'plancheck-editor-'));
  cpSync(join(RULES, 'plans'), join(folder, 'plans'), { recursive: true });
  cpSync(join(RULES, 'indicators.yaml'), join(folder, 'indicators.yaml'));
  mkdirSync(join(folder, 'schema'));
  for (const [name, schema] of Object.entries(jsonSchemas(ids)))
    writeFileSync(join(folder, 'schema', `${name}.schema.json`), JSON.stringify(schema));
  await server.start(folder);
});
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

describe('a shipped rule file', () => {
  test.for([...PLANS.map((name) => `plans/${name}`), 'indicators.yaml'])(
    '%s names its schema and has nothing underlined',
    async (name) => {
      const text = readFileSync(join(RULES, name), 'utf8');
      const kind = name === 'indicators.yaml' ? 'schema/indicators' : '../schema/plan';
      expect(text.split('\n')[0]).toBe(`# yaml-language-server: $schema=${kind}.schema.json`);
      expect(await server.open(join(folder, name), text)).toEqual([]);
    },
  );
});

const BAD = `# yaml-language-server: $schema=../schema/plan.schema.json
schema: plancheck/plan@1
id: shifan
title: 示范市职业病防治规划
jurisdiction: { name: 示范市, level: city }
period: { start: 2021, end: 2025 }
checkpoints:
  final: { year: 2025 }
indicators:
  - row: 1
    id: hazard-declaration-rate
    name: 工业企业职业病危害项目申报率
    natur: expected
    target: ">= 90%"
  - row: two
    id: Hazard_Rate
    name: 合格率
    target: ">= 85%"
`;

describe('a rule file with faults', () => {
  test('has each underlined where it is', async () => {
    const found = await server.open(join(folder, 'plans', 'bad.yaml'), BAD);
    const lines = found.map(({ range, message }) => `${range.start.line + 1}: ${message}`).sort();
    expect(lines).toEqual([
      expect.stringMatching(/^13: .*natur/),
      expect.stringMatching(/^15: .*integer/),
      expect.stringMatching(/^16: .*pattern/i),
      expect.stringMatching(/^5: .*"national", "province", "prefecture", "county"/),
    ]);
  });
});

/** A text with a bar where the cursor is, and that place. */
function cursor(text: string): { text: string; position: Position } {
  const [before = '', after = ''] = text.split('|');
  const lines = before.split('\n');
  return {
    text: before + after,
    position: { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 },
  };
}

const BEGUN = BAD.slice(0, BAD.indexOf('  - row: 1')).replace('level: city', 'level: county');

describe('completion', () => {
  test.for<[place: string, row: string, offered: readonly string[]]>([
    ['the ids of the catalogue', '  - id: |', ['hazard-declaration-rate', 'violation-handling-rate']],
    ['natures', '  - nature: |', ['expected', 'binding', 'aspirational', 'unstated']],
    ['kinds', '  - kind: |', ['rate', 'count', 'presence', 'coverage', 'attestation']],
    ['keys', '  - row: 1\n    |', ['id', 'name', 'target', 'milestones', 'baseline', 'clause']],
  ])('offers %s', async ([place, row, offered]) => {
    const { text, position } = cursor(`${BEGUN}${row}`);
    const file = join(folder, 'plans', `begun-${place.replaceAll(' ', '-')}.yaml`);
    await server.open(file, text);
    expect(await server.complete(file, position)).toEqual(expect.arrayContaining([...offered]));
  });
});

describe('the pointer on a key', () => {
  test.for<[key: string, zh: string, en: string]>([
    ['period', '规划期', 'the period'],
    ['nature', '性质：expected 预期性', 'binding 约束性'],
    ['target', '目标', 'the target'],
  ])('%s shows what it is for, in Chinese and English', async ([key, zh, en]) => {
    const text = BAD.replace('natur:', 'nature:');
    const file = join(folder, 'plans', `hover-${key}.yaml`);
    await server.open(file, text);
    const line = text.split('\n').findIndex((one) => new RegExp(`^ *${key}:`).test(one));
    const character = (text.split('\n')[line] ?? '').indexOf(key) + 1;
    const shown = await server.hover(file, { line, character });
    expect(shown).toContain(zh);
    expect(shown).toContain(en);
  });
});

describe('every key of the schemas', () => {
  interface Node {
    readonly description?: string;
    readonly anyOf?: readonly Node[];
    readonly properties?: Readonly<Record<string, Node>>;
    readonly items?: Node;
    readonly additionalProperties?: Node | boolean;
  }

  /** The keys for which the words of both languages are missing. */
  function wordless(node: Node, path = ''): string[] {
    const rest = typeof node.additionalProperties === 'object' ? [node.additionalProperties] : [];
    const inner = [...(node.anyOf ?? []), ...(node.items ? [node.items] : []), ...rest];
    return [
      ...Object.entries(node.properties ?? {}).flatMap(([key, one]) => [
        ...(one.description?.includes('\n') ? [] : [`${path}${key}`]),
        ...wordless(one, `${path}${key}.`),
      ]),
      ...inner.flatMap((one) => wordless(one, path)),
    ];
  }

  test.for(Object.entries(jsonSchemas()))('says what it is for: %s', ([, schema]) => {
    expect(wordless(schema as Node)).toEqual([]);
  });

  test.for([
    ['zh', 'rule-files.md'],
    ['en', 'rule-files.en.md'],
  ] as const)('says in %s what docs/%s says', ([language, page]) => {
    const text = readFileSync(join(import.meta.dirname, '../../../docs', page), 'utf8');
    const rows = [...text.matchAll(/^\| `([a-z_.*[\]]+)` \| [^|]* \| ([^|]+) \|$/gm)];
    const said = rows
      .filter(([, key = '']) => !key.includes('milestones.*.'))
      .map(([, key, words = '']) => [
        key,
        words.replaceAll('`', '').replace(/(?:，|；|; )(?:写法)?(?:见下|see below)$/, ''),
      ]);
    expect(said.length).toBeGreaterThan(60);
    expect(said).toEqual(said.map(([key]) => [key, KEY_WORDS[key ?? '']?.[language]]));
  });

  test('the words are those of a language each', () => {
    for (const { zh, en } of [...Object.values(KEY_WORDS), ...Object.values(CATALOGUE_KEY_WORDS)])
      expect([zh, en].every((words) => words.length > 0 && !words.includes('\n'))).toBe(true);
  });
});
