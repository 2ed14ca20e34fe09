import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { parse as parseCsv } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';

/** Three witnesses of each published table: the document's text, its transcription in `seeds/`, and the rule file. */
const ROOT = new URL('../', import.meta.url);
const SOURCES = new URL('../shared/sources/', ROOT);

interface Published {
  readonly rows: number;
  /** The document's text, and the physical lines (1-based, inclusive) that hold the table under its caption. */
  readonly source: string;
  readonly lines: readonly [first: number, last: number];
  /** All the words of one printed header, in their order. */
  readonly header: string;
  readonly targetColumn: string;
  readonly natureColumn: string | null;
  readonly baselineColumn: string | null;
}

const PUBLISHED: Readonly<Record<string, Published>> = {
  shaoguan: {
    rows: 10,
    source: '000_595394cd7a4dbd8a.txt',
    lines: [245, 277],
    header: '指标名称2025年值指标性质',
    targetColumn: '2025年值',
    natureColumn: '指标性质',
    baselineColumn: null,
  },
  taishan: {
    rows: 10,
    source: '001_1e6a80540f96a78c.txt',
    lines: [19, 94],
    header: '指标名称台山市2020年值江门市2020年值“十四五”规划目标值目标值备注说明',
    targetColumn: '目标值',
    natureColumn: null,
    baselineColumn: '台山市2020年值',
  },
  jieyang: {
    rows: 9,
    source: '002_a0f981ec2ef42b8e.txt',
    lines: [94, 107],
    header: '指标名称2025年值备注',
    targetColumn: '2025年值',
    natureColumn: '备注',
    baselineColumn: null,
  },
  liaocheng: {
    rows: 10,
    source: '003_47f3187436de6ecf.txt',
    lines: [110, 120],
    header: '指标名称目标值',
    targetColumn: '目标值',
    natureColumn: null,
    baselineColumn: null,
  },
  hengshui: {
    rows: 10,
    source: '004_d8d8056fdde469b2.txt',
    lines: [90, 102],
    header: '序号指标名称2020年基数2025年目标指标性质',
    targetColumn: '2025年目标',
    natureColumn: '指标性质',
    baselineColumn: '2020年基数',
  },
};

/** How a printed target is written in a rule file; 95% and 80% stand without a sign in Jieyang's table. */
const TARGETS: Readonly<Record<string, string>> = {
  '≥95%': '>= 95%',
  '≥90%': '>= 90%',
  '≥85%': '>= 85%',
  '≥80%': '>= 80%',
  '100%': '= 100%',
  '95%': '>= 95%',
  '80%': '>= 80%',
  稳步提升: 'rising',
  持续提升: 'attested',
};

const NATURES: Readonly<Record<string, string>> = {
  预期性: 'expected',
  约束性: 'binding',
  '预期性*省规划': 'expected',
};

/** Numbers are taken as printed; words, another metric, and a number without its unit are kept as text; `/` is nothing. */
const BASELINES: Readonly<Record<string, string | { readonly text: string } | undefined>> = {
  '/': undefined,
  '53.24万': '53.24万',
  '20.06%': '20.06%',
  '87.01%': '87.01%',
  '79.16%': '79.16%',
  '80.20%': '80.20%',
  '100%': '100%',
  '11.29': { text: '11.29' },
  '重点行业职业病危害定期检测率为99%': { text: '重点行业职业病危害定期检测率为99%' },
  项目尚未启动: { text: '项目尚未启动' },
  无康复站: { text: '无康复站' },
  推进中: { text: '推进中' },
  已设立: { text: '已设立' },
  已完成: { text: '已完成' },
};

interface RuleRow {
  readonly row: number;
  readonly id: string;
  readonly name: string;
  readonly nature?: string;
  readonly target: string;
  readonly baseline?: string | { readonly text: string };
}

interface RuleFile {
  readonly id: string;
  readonly document: { readonly source: string; readonly number: string | null };
  readonly checkpoints: Readonly<Record<string, { readonly wording: string }>>;
  readonly indicators: readonly RuleRow[];
  readonly commitments: readonly { readonly id: string }[];
}

interface CatalogueEntry {
  readonly id: string;
  readonly name: { readonly zh: string };
  readonly aliases: readonly string[];
}

const read = (path: string) => readFileSync(new URL(path, ROOT), 'utf8');
const rulesOf = (id: string) => parseYaml(read(`rules/plans/${id}.yaml`)) as RuleFile;
const seedOf = (id: string) =>
  parseCsv(read(`seeds/${id}.csv`), { columns: true }) as Record<string, string>[];
const columnsOf = (id: string) => (parseCsv(read(`seeds/${id}.csv`), { toLine: 1 }) as string[][])[0] ?? [];
const sourceBytes = (file: string) => readFileSync(new URL(file, SOURCES));

function translate<T>(table: Readonly<Record<string, T>>, printed: string | undefined): T | undefined {
  if (printed === undefined || !Object.hasOwn(table, printed))
    throw new Error(`no rule for the cell "${printed}"`);
  return table[printed];
}

function expectedRow(cells: Record<string, string>, plan: Published) {
  return {
    row: Number(cells.序号),
    name: cells.指标名称,
    nature: plan.natureColumn ? translate(NATURES, cells[plan.natureColumn]) : 'unstated',
    target: translate(TARGETS, cells[plan.targetColumn]),
    baseline: plan.baselineColumn ? translate(BASELINES, cells[plan.baselineColumn]) : undefined,
  };
}

describe.each(Object.entries(PUBLISHED))('%s', (id, plan) => {
  test('has as many rows as the published table, numbered in order', () => {
    const numbers = Array.from({ length: plan.rows }, (_, i) => String(i + 1));
    expect(seedOf(id).map((cells) => cells.序号)).toEqual(numbers);
  });

  test('is encoded as it was published, row by row', () => {
    const encoded = rulesOf(id).indicators.map(({ row, name, nature = 'unstated', target, baseline }) => ({
      row,
      name,
      nature,
      target,
      baseline,
    }));
    expect(encoded).toEqual(seedOf(id).map((cells) => expectedRow(cells, plan)));
  });

  test('names its own seed table', () => {
    expect(rulesOf(id)).toMatchObject({ id, document: { source: `seeds/${id}.csv` } });
  });

  test('uses an id once', () => {
    const rules = rulesOf(id);
    const ids = [...rules.indicators, ...rules.commitments].map((promise) => promise.id);
    expect(ids).toEqual([...new Set(ids)]);
  });
});

describe.skipIf(!existsSync(SOURCES))('the documents', () => {
  /** Text without what a page adds to it: blanks, cell borders, the dashed rule under a header. */
  const bare = (text: string) => text.replace(/^[\s|-]*-{3}[\s|-]*$/gm, '').replace(/[\s|]/g, '');

  function tableText({ source, lines: [first, last] }: Published): string {
    return bare(
      sourceBytes(source)
        .toString('utf8')
        .split('\n')
        .slice(first - 1, last)
        .join('\n'),
    );
  }

  test.each(Object.entries(PUBLISHED))('%s: every cell stands in the document’s table', (id, plan) => {
    const table = tableText(plan);
    const cells = seedOf(id).flatMap((row) => Object.values(row));
    const columns = columnsOf(id).filter((column) => column !== '序号' || plan.header.startsWith('序号'));
    expect([...columns, ...cells].filter((cell) => !table.includes(bare(cell)))).toEqual([]);
  });

  test.each(Object.entries(PUBLISHED))(
    '%s: the document’s table holds nothing else, and in this order',
    (id, plan) => {
      const rows = seedOf(id).map((row) => Object.values(row).join(''));
      expect(tableText(plan).replaceAll(plan.header, '')).toBe(bare(rows.join('')));
    },
  );

  test.each(Object.entries(PUBLISHED))('%s: is the text that the README names', (id, plan) => {
    const hash = createHash('sha256').update(sourceBytes(plan.source)).digest('hex');
    const readme = read('seeds/README.md');
    const [, section = ''] = readme.split(`\n### ${id} `);
    const own = section.split('\n### ')[0];
    expect(own).toContain(plan.source);
    expect(own).toContain(hash);
  });

  test.each(Object.entries(PUBLISHED))(
    '%s: the wording of the due dates and the number are the document’s',
    (id, plan) => {
      const text = bare(sourceBytes(plan.source).toString('utf8'));
      const { document, checkpoints } = rulesOf(id);
      const quoted = [...Object.values(checkpoints).map(({ wording }) => wording), document.number ?? ''];
      expect(quoted.filter((words) => !text.includes(words))).toEqual([]);
    },
  );

  test('are five, and each has its table', () => {
    const texts = readdirSync(SOURCES).filter((file) => file.endsWith('.txt'));
    expect(texts.sort()).toEqual(Object.values(PUBLISHED).map((plan) => plan.source));
  });
});

describe('the catalogue', () => {
  const catalogue = (parseYaml(read('rules/indicators.yaml')) as { indicators: CatalogueEntry[] }).indicators;
  const folded = (name: string) => name.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();

  test('gives each name to one indicator only, and once', () => {
    const names = catalogue.flatMap((entry) => [entry.name.zh, ...entry.aliases].map(folded));
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
  });

  test('knows every indicator by every name that a plan prints', () => {
    const known = new Map(catalogue.map((entry) => [entry.id, [entry.name.zh, ...entry.aliases]]));
    const printed = Object.keys(PUBLISHED).flatMap((id) => rulesOf(id).indicators);
    expect(printed.filter(({ id, name }) => !known.get(id)?.includes(name))).toEqual([]);
  });

  test('holds no indicator that no plan has', () => {
    const used = new Set(Object.keys(PUBLISHED).flatMap((id) => rulesOf(id).indicators.map((row) => row.id)));
    expect(catalogue.map((entry) => entry.id).filter((id) => !used.has(id))).toEqual([]);
  });
});
