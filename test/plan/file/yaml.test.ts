import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { buildPlan } from '../../../src/plan/build/build.js';
import { catalogueOf, checkRules } from '../../../src/plan/check/check.js';
import { openYaml } from '../../../src/plan/file/yaml.js';

// whole runs of the program, many of them, on whatever machine
vi.setConfig({ testTimeout: 120_000 });

/** Whatever a rule file holds, loading it ends soon and with a sentence: never with an exception, never with the process. */
const RULES = join(import.meta.dirname, '../../../rules');
const { catalogue } = catalogueOf(readFileSync(join(RULES, 'indicators.yaml'), 'utf8'), 'indicators.yaml');
const SHIPPED = readdirSync(join(RULES, 'plans')).map((name) =>
  readFileSync(join(RULES, 'plans', name), 'utf8'),
);
const [PLAN = ''] = SHIPPED;

const check = (text: string) => checkRules([{ file: 'x.yaml', text }], catalogue);
const codesOf = (text: string) => check(text).diagnostics.map(({ code }) => code);
const whatOf = (text: string) =>
  openYaml(text, 'x.yaml').faults.map(({ code, params }) => ({ code, params }));

describe('what is refused, and why', () => {
  test.each([
    ['an alias without its anchor', 'a: *x', 'unresolved'],
    ['an alias before its anchor', 'a: *x\nb: &x 1', 'unresolved'],
    ['an alias within its own anchor', 'a: &a { b: *a }', 'cycle'],
    ['a sequence that holds itself', '&a [*a]', 'cycle'],
    ['a tag', 'a: !!binary "x"', 'tag'],
    ['brackets in brackets', '['.repeat(50_000), 'depth'],
    ['closed brackets in brackets', '['.repeat(3000) + ']'.repeat(3000), 'depth'],
    ['lists in lists', '- '.repeat(20_000), 'depth'],
    ['keys of keys', '? '.repeat(20_000), 'depth'],
    ['ever deeper blocks', Array.from({ length: 1000 }, (_, i) => `${' '.repeat(i)}a:`).join('\n'), 'depth'],
    ['a list of half a million items', `a: [${'b,'.repeat(500_000)}]`, 'size'],
    ['half a million faults in a quoted text', `title: "${'\\q'.repeat(500_000)}"`, 'size'],
    ['as many anchors', `title: ${'&a '.repeat(300_000)}`, 'size'],
    ['as many tags', `title: ${'!t '.repeat(300_000)}`, 'size'],
    ['half a million empty lines', '\n'.repeat(500_000), 'size'],
    ['a scalar of ten megabytes', `title: ${'x'.repeat(1e7)}`, 'size'],
  ])('%s', (_, text, what) => {
    expect(whatOf(text)).toContainEqual({ code: 'PC109', params: { what } });
  });

  test('an alias bomb', () => {
    const level = (name: string, of: string) => `${name}: &${name} [${Array(9).fill(of).join(', ')}]`;
    const bomb = [level('a', 'lol'), level('b', '*a'), level('c', '*b'), level('d', '*c')].join('\n');
    expect(whatOf(bomb)).toEqual([{ code: 'PC109', params: { what: 'alias' } }]);
  });

  test('several documents', () => {
    expect(whatOf('a: 1\n---\nb: 2')).toMatchObject([{ code: 'PC101', params: { error: 'MULTIPLE_DOCS' } }]);
  });

  test('a key that stands twice, in a block, in brackets or in quotes', () => {
    const twice = (line: number, column: number) => ({
      code: 'PC101',
      place: { line, column },
      params: { error: 'DUPLICATE_KEY' },
    });
    const { faults } = openYaml('x: { a: 1, b: 2, a: 3 }\ny:\n  a: 1\n  a: 2\n"x": 1\n', 'x.yaml');
    expect(faults).toMatchObject([twice(1, 18), twice(4, 3), twice(5, 1)]);
  });

  test('an honest anchor is read', () => {
    expect(openYaml('a: &x 1\nb: *x', 'x.yaml')).toMatchObject({ faults: [], content: { a: 1, b: 1 } });
  });
});

describe('no text whatever throws or runs on', () => {
  const settings = { numRuns: 300 };

  test('any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => void check(text)),
      settings,
    );
  });

  test('text of the signs that YAML knows', () => {
    const signs = fc.string({
      unit: fc.constantFrom(...'[]{}:,-?&*!|>"\'%#@` \n\tab1<=~\u0000\u2028'),
      maxLength: 200,
    });
    fc.assert(
      fc.property(signs, (text) => void check(text)),
      settings,
    );
  });

  test('a shipped file with a few places overwritten', () => {
    const edit = fc.record({
      at: fc.nat({ max: PLAN.length }),
      gone: fc.nat({ max: 30 }),
      put: fc.oneof(
        fc.string({ unit: 'binary', maxLength: 6 }),
        fc.constantFrom('*x', '&x', '[', '{', '\n---\n', ': ', '!', '__proto__: '),
      ),
    });
    const edited = fc
      .tuple(fc.constantFrom(...SHIPPED), fc.array(edit, { minLength: 1, maxLength: 4 }))
      .map(([text, edits]) =>
        edits.reduce((s, { at, gone, put }) => s.slice(0, at) + put + s.slice(at + gone), text),
      );
    fc.assert(
      fc.property(edited, (text) => void check(text)),
      { numRuns: 60 },
    );
  }, 60_000);

  test('any content under the keys of a plan', () => {
    const value = fc.oneof(
      { depthSize: 'small' },
      fc.jsonValue(),
      fc.constantFrom('>= 90%', 'rising', 2023, '2023-12-31'),
    );
    const keys = [
      'schema',
      'id',
      'title',
      'jurisdiction',
      'period',
      'checkpoints',
      'indicators',
      'commitments',
      'cases',
      '__proto__',
      'constructor',
    ];
    const plan = fc.dictionary(fc.constantFrom(...keys), value).map((one) => JSON.stringify(one));
    fc.assert(
      fc.property(plan, (text) => void check(text)),
      settings,
    );
  });

  test('any indicator in an honest plan', () => {
    const head = PLAN.slice(0, PLAN.indexOf('indicators:'));
    const field = fc.oneof(
      fc.jsonValue({ maxDepth: 2 }),
      fc.constantFrom(
        '>= 90%',
        '<= 4‰',
        'attested',
        'hazard-declaration-rate',
        { change: '<= -5%', from: 2015 },
        { 2023: '>= 5%' },
      ),
    );
    const keys = [
      'row',
      'id',
      'name',
      'kind',
      'unit',
      'target',
      'baseline',
      'milestones',
      'period',
      'annual',
      'note',
      'nature',
    ];
    const indicator = fc.dictionary(fc.constantFrom(...keys), field, { minKeys: 3 });
    const plan = fc
      .array(indicator, { maxLength: 3 })
      .map((all) => `${head}indicators: ${JSON.stringify(all)}\n`);
    fc.assert(
      fc.property(plan, (text) => void check(text)),
      settings,
    );
  }, 60_000);

  test('any content of a plan that takes over a shipped one', () => {
    const some = fc.oneof(
      fc.jsonValue({ maxDepth: 2 }),
      fc.constantFrom('>= 90%', 'rising', 'hazard-declaration-rate', 'midterm', {
        change: '<= -5%',
        from: 2015,
      }),
    );
    const row = fc.dictionary(
      fc.constantFrom(
        'row',
        'id',
        'name',
        'kind',
        'unit',
        'target',
        'baseline',
        'milestones',
        'series',
        'period',
      ),
      some,
    );
    const rows = fc.array(
      fc
        .tuple(fc.constantFrom('hazard-declaration-rate', 'hazard-monitoring-pass-rate', 'x'), row)
        .map(([id, rest]) => ({ ...rest, id })),
      { maxLength: 3 },
    );
    const child = fc.record(
      {
        extends: fc.oneof({ weight: 4, arbitrary: fc.constant('hengshui') }, some),
        drop: fc.oneof(fc.constant(['hazard-declaration-rate']), some),
        period: fc.oneof(fc.constant({ start: 2021, end: 2025 }), some),
        checkpoints: fc.oneof(
          fc.constant({ midterm: null }),
          fc.dictionary(fc.constantFrom('midterm', 'x', '__proto__'), some),
          some,
        ),
        indicators: fc.oneof(rows, some),
        commitments: fc.oneof(rows, some),
        references: fc.oneof(rows, some),
      },
      { requiredKeys: ['extends'] },
    );
    const shipped = SHIPPED.map((text, i) => ({ file: `rules/plans/${i}.yaml`, text }));
    const head = { schema: 'plancheck/plan@1', id: 'x', title: 'x', jurisdiction: { name: 'x' } };
    fc.assert(
      fc.property(child, (one) => {
        const text = JSON.stringify({ ...head, ...one });
        const { plans, diagnostics } = checkRules([{ file: 'x.yaml', text }, ...shipped], catalogue);
        for (const { place } of diagnostics) expect(place?.line).toBeGreaterThan(0);
        for (const { content } of plans) buildPlan(content, catalogue, { file: 'x.yaml', sha256: '' });
      }),
      { numRuns: 60 },
    );
  }, 120_000);

  test('any family, circles and gaps included', () => {
    const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
    const parents = fc.array(fc.option(fc.constantFrom(...ids, './a.yaml', 'none')), {
      minLength: 7,
      maxLength: 7,
    });
    fc.assert(
      fc.property(parents, (all) => {
        const files = ids.map((id, i) => ({
          file: `${id}.yaml`,
          text: `schema: plancheck/plan@1\nid: ${id}\n${all[i] ? `extends: ${all[i]}\n` : ''}title: ${id}${id}\njurisdiction: { name: ${id}${id}${id} }\n${all[i] ? '' : 'period: { start: 2021, end: 2025 }\ncheckpoints: { final: { year: 2025 } }\nindicators: [{ id: hazard-declaration-rate, name: n, target: ">= 90%" }]\n'}`,
        }));
        const levels = (id: string, seen: readonly string[] = []): number => {
          if (!ids.includes(id) || seen.includes(id) || id.startsWith('.')) return Number.POSITIVE_INFINITY;
          const parent = all[ids.indexOf(id)];
          return parent ? 1 + levels(parent, [...seen, id]) : 1;
        };
        const { plans } = checkRules(files, catalogue);
        const read = plans.map(({ content }) => content.id).sort();
        expect(read).toEqual(ids.filter((id) => levels(id) <= 5));
      }),
      { numRuns: 100 },
    );
  }, 120_000);

  test('half a megabyte of whatever is worst is done in seconds', () => {
    for (const piece of [
      'a: b\n',
      '- a\n',
      '{a: 1}, ',
      '"',
      "'",
      '&a *a ',
      '# x\n',
      'a\n',
      ': ',
      '? a\n',
      '|\n',
      '\t',
      '[],',
      '{},',
    ]) {
      const start = performance.now();
      codesOf(piece.repeat(Math.floor(100_000 / piece.length)));
      expect(performance.now() - start, JSON.stringify(piece)).toBeLessThan(8000);
    }
  }, 120_000);
});
