import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { compileRules } from '../../../src/assess/rules/compile.js';
import { buildPlan } from '../../../src/plan/build/build.js';
import { type CheckedPlan, catalogueOf, checkRules } from '../../../src/plan/check/check.js';
import { Family } from '../../../src/plan/file/family.js';
import { jsonSchemas } from '../../../src/plan/file/json-schema.js';
import { parseCatalogueFile, parsePlanFile } from '../../../src/plan/load/parse.js';
import { resolvedGroups } from '../../../src/plan/load/resolve.js';

const RULES = join(import.meta.dirname, '../../../rules');
const CATALOGUE = readFileSync(join(RULES, 'indicators.yaml'), 'utf8');
const { catalogue } = catalogueOf(CATALOGUE, 'indicators.yaml');
const SHIPPED = readdirSync(join(RULES, 'plans')).map((name) => ({
  file: `rules/plans/${name}`,
  text: readFileSync(join(RULES, 'plans', name), 'utf8'),
}));

const PROVINCE = `schema: plancheck/plan@1
id: nanhai
title: 南海省职业病防治规划
jurisdiction: { name: 南海省, units: [甲市, 乙市] }
document: { number: 南政〔2021〕1号 }
period: { start: 2021, end: 2025 }
checkpoints:
  midterm: { year: 2023, due: 2023-12-31, wording: 2023年底, note: 省的说明 }
  final: { year: 2025 }
indicators:
  - { row: 1, id: hazard-declaration-rate, name: 申报率, baseline: 80%, target: ">= 90%", clause: 二, note: 省的说明 }
  - { row: 2, id: hazard-monitoring-pass-rate, name: 合格率, target: ">= 85%", nature: binding }
  - { row: 3, id: violation-handling-rate, name: 查处率, target: "= 100%" }
commitments:
  - { id: training, name: 培训率, kind: rate, target: ">= 95%" }
note: 省的说明
`;

const city = (rest: string, id = 'xinzhou', parent = 'nanhai') => `schema: plancheck/plan@1
id: ${id}
extends: ${parent}
title: ${id}规划
jurisdiction: { name: ${id}市 }
${rest}`;

const province = { file: 'province.yaml', text: PROVINCE };
const asCity = (rest: string) => ({ file: 'city.yaml', text: city(rest) });
const check = (...files: { file: string; text: string }[]) => checkRules(files, catalogue);
const codes = (rest: string) => check(province, asCity(rest)).diagnostics.map(({ code }) => code);

function cityOf(rest: string): CheckedPlan {
  const { plans, diagnostics } = check(asCity(rest), province);
  expect(diagnostics).toEqual([]);
  const found = plans.find(({ content }) => content.id === 'xinzhou');
  if (!found) throw new Error('the city is not there');
  return found;
}

describe('what is taken over', () => {
  test('the period, the checkpoints and the rows; not what is said of one place only', () => {
    const { content } = cityOf('');
    expect(content).toMatchObject({
      period: { start: 2021, end: 2025 },
      checkpoints: { midterm: { wording: '2023年底' }, final: { year: 2025 } },
      jurisdiction: { name: 'xinzhou市' },
    });
    expect(content.indicators.map(({ id }) => id)).toEqual([
      'hazard-declaration-rate',
      'hazard-monitoring-pass-rate',
      'violation-handling-rate',
    ]);
    expect(content.commitments?.map(({ id }) => id)).toEqual(['training']);
    expect(content.jurisdiction.units).toBeUndefined();
    expect(content.document).toBeUndefined();
    expect(JSON.stringify(content), 'notes are of the province’s document').not.toContain('省的说明');
    expect(content.indicators[0]?.baseline, 'the province’s value is not the city’s').toBeUndefined();
    expect(Object.keys(content)).not.toContain('extends');
  });

  test('a row key by key, and the row keeps its place', () => {
    const { content } = cityOf(
      'indicators: [{ id: hazard-monitoring-pass-rate, target: ">= 88%", baseline: 70% }]',
    );
    expect(content.indicators[1]).toEqual({
      row: 2,
      id: 'hazard-monitoring-pass-rate',
      name: '合格率',
      nature: 'binding',
      target: '>= 88%',
      baseline: '70%',
    });
  });

  test('the grading, unless the city has its own', () => {
    const graded = { ...province, text: `${PROVINCE}grading: { ahead: "1.05", in-line: "0.95" }\n` };
    const gradingOf = (rest: string) =>
      check(graded, asCity(rest)).plans.find(({ content }) => content.id === 'xinzhou')?.content.grading;
    expect(gradingOf('')).toEqual({ ahead: '1.05', 'in-line': '0.95' });
    expect(gradingOf('grading: { ahead: "1.2", in-line: "1" }\n')).toEqual({ ahead: '1.2', 'in-line': '1' });
  });

  test('revisions with the target that they revise', () => {
    const revised = {
      ...province,
      text: PROVINCE.replace(
        'name: 合格率,',
        'name: 合格率, revisions: [{ from: 2024-01-01, target: ">= 86%" }],',
      ),
    };
    const revisionsOf = (rest: string) =>
      check(revised, asCity(rest)).plans.find(({ content }) => content.id === 'xinzhou')?.content
        .indicators[1]?.revisions;
    expect(revisionsOf('')).toEqual([{ from: '2024-01-01', target: '>= 86%' }]);
    const own = 'indicators: [{ row: 2, id: hazard-monitoring-pass-rate, target: ">= 95%" }]\n';
    expect(revisionsOf(own), 'of a target of its own none').toBeUndefined();
  });

  test('a checkpoint as a whole, or struck out', () => {
    const { content } = cityOf(
      'checkpoints: { midterm: { year: 2024 }, final: { year: 2025, due: 2025-06-30 } }',
    );
    expect(content.checkpoints).toEqual({
      midterm: { year: 2024 },
      final: { year: 2025, due: '2025-06-30' },
    });
    expect(Object.keys(cityOf('checkpoints: { midterm: null }').content.checkpoints)).toEqual(['final']);
  });

  test('dropped rows leave no gap to be warned of, and what is added stands by its number', () => {
    const { content } = cityOf(
      'drop: [hazard-monitoring-pass-rate, training]\n' +
        'indicators: [{ row: 2, id: hearing-protector-wearing-rate, name: 佩戴率, target: ">= 80%" }]',
    );
    expect(content.indicators.map(({ id }) => id)).toEqual([
      'hazard-declaration-rate',
      'hearing-protector-wearing-rate',
      'violation-handling-rate',
    ]);
    expect(content.commitments).toEqual([]);
    cityOf('drop: [hazard-monitoring-pass-rate]');
  });

  test('a dropped row can be written anew, nothing of the old one left', () => {
    const { content } = cityOf(
      'drop: [hazard-monitoring-pass-rate]\n' +
        'indicators: [{ row: 2, id: hazard-monitoring-pass-rate, name: 监测合格率, target: ">= 80%" }]',
    );
    expect(content.indicators[1]).not.toHaveProperty('nature');
  });

  test('from level to level', () => {
    const county = { file: 'county.yaml', text: city('drop: [training]', 'xian', 'xinzhou') };
    const { plans, diagnostics } = check(
      county,
      asCity('indicators: [{ id: violation-handling-rate, target: ">= 99%" }]'),
      province,
    );
    expect(diagnostics).toEqual([]);
    const found = plans.find(({ content }) => content.id === 'xian');
    expect(found?.content.indicators[2]).toMatchObject({ target: '>= 99%', name: '查处率' });
    expect(found?.place(['indicators', 2, 'target']).file).toBe('city.yaml');
    expect(found?.place(['indicators', 2, 'name']).file).toBe('province.yaml');
  });
});

describe('places', () => {
  const OWN = `indicators:
  - id: hazard-monitoring-pass-rate
    target: ">= 88%"
  - { row: 4, id: hearing-protector-wearing-rate, name: 佩戴率, target: ">= 80%" }`;
  const { place } = cityOf(OWN);
  const texts: Readonly<Record<string, string>> = { 'city.yaml': city(OWN), 'province.yaml': PROVINCE };

  test.each([
    [['id'], 'city.yaml', 'xinzhou\n'],
    [['period', 'start'], 'province.yaml', '2021, end'],
    [['checkpoints', 'midterm', 'due'], 'province.yaml', '2023-12-31, wording'],
    [['indicators', 0, 'target'], 'province.yaml', '">= 90%"'],
    [['indicators', 1, 'target'], 'city.yaml', '">= 88%"'],
    [['indicators', 1, 'nature'], 'province.yaml', 'binding'],
    [['indicators', 3, 'target'], 'city.yaml', '">= 80%"'],
    [['commitments', 0, 'target'], 'province.yaml', '">= 95%"'],
  ] as const)('%j', (path, file, start) => {
    const at = place(path);
    expect(at.file).toBe(file);
    const lines = (texts[file] ?? '').split('\n').slice((at.line ?? 1) - 1);
    expect(lines.join('\n').slice((at.column ?? 1) - 1)).toMatch(new RegExp(`^${start}`));
  });
});

describe('what cannot be meant', () => {
  test.each([
    [
      'a row that is not the parent’s and not whole',
      'indicators: [{ id: hazard-declaration, target: ">= 1%" }]',
      'PC131',
    ],
    ['a drop of nothing', 'drop: [trainings]', 'PC131'],
    ['a checkpoint that is not there', 'checkpoints: { mid-term: null }', 'PC131'],
    [
      'an id that is almost the parent’s',
      'commitments: [{ id: trainings, name: 培训, kind: rate, target: ">= 1%" }]',
      'PC132',
    ],
    [
      'an id twice',
      'drop: [training]\nindicators: [{ id: violation-handling-rate }, { id: violation-handling-rate }]',
      'PC106',
    ],
    ['an unknown key', 'dorp: [training]', 'PC102'],
    ['a parent that is no text', 'extend: nanhai', 'PC102'],
  ])('%s', (_, rest, code) => expect(codes(rest)).toEqual([code]));

  test('a row of the one list in the other stands twice, unless it is dropped', () => {
    const row = 'indicators: [{ row: 4, id: training, name: 培训, kind: rate, target: ">= 1%" }]';
    expect(codes(row)).toEqual(['PC130', 'PC106']);
    expect(codes(`drop: [training]\n${row}`)).toEqual([]);
  });

  test('extends itself must be text', () => {
    const { diagnostics } = check(province, {
      file: 'city.yaml',
      text: city('').replace('extends: nanhai', 'extends: [nanhai]'),
    });
    expect(diagnostics.map(({ code, place }) => [code, place?.line])).toEqual([['PC102', 3]]);
  });

  test('drop needs a parent', () => {
    const { diagnostics } = check({ file: 'province.yaml', text: `${PROVINCE}drop: [training]\n` });
    expect(diagnostics).toMatchObject([
      { code: 'PC102', params: { problem: { type: 'unknown-key', key: 'drop' } } },
    ]);
  });

  test('a misspelt extends is told apart from a file that lacks half its keys', () => {
    const { diagnostics } = check({ file: 'city.yaml', text: city('').replace('extends:', 'extend:') });
    expect(diagnostics).toContainEqual(
      expect.objectContaining({
        params: expect.objectContaining({ problem: expect.objectContaining({ nearest: 'extends' }) }),
      }),
    );
  });

  test('what is said of the parent is not said again of its children', () => {
    const doubtful = { ...province, text: PROVINCE.replace('row: 3', 'row: 5') };
    const { diagnostics } = check(doubtful, asCity(''));
    expect(diagnostics.map(({ code, place }) => [code, place?.file])).toEqual([['PC114', 'province.yaml']]);
  });
});

describe('in an editor', () => {
  const valid = new Ajv2020({ strict: false }).compile(jsonSchemas().plan as object);
  const judge = (text: string) => valid(parse(text));

  test.each([
    ['a plan', PROVINCE, true],
    [
      'a plan that takes over another',
      city('drop: [training]\nindicators: [{ id: training }]\ncheckpoints: { final: null }'),
      true,
    ],
    ['rows without a target', PROVINCE.replace(', target: ">= 85%"', ''), false],
    ['a checkpoint struck out that nobody gave', PROVINCE.replace('{ year: 2025 }', 'null'), false],
    ['a drop of nobody’s rows', `${PROVINCE}drop: [training]\n`, false],
    ['no period', PROVINCE.replace(/^period.*\n/m, ''), false],
    ['an unknown key', city('dorp: [training]'), false],
  ])('%s', (_, text, expected) => expect(judge(text)).toBe(expected));
});

test.each(['rule-files.md', 'rule-files.en.md'])('the example in docs/%s is sound', (name) => {
  const page = readFileSync(join(import.meta.dirname, '../../../docs', name), 'utf8');
  const [, example = ''] = /^```yaml\n(schema: [^`]*?extends: nanhai[^`]*)```$/m.exec(page) ?? [];
  const text = PROVINCE.replace('id: violation-handling-rate', 'id: diagnosis-institution');
  const { plans, diagnostics } = check({ file: 'province.yaml', text }, { file: 'city.yaml', text: example });
  expect(diagnostics.map(({ code }) => code)).toEqual(['PC114']); // its row 11 follows upon row 2 here
  expect(
    plans.find(({ file }) => file === 'city.yaml')?.content.indicators.map(({ target }) => target),
  ).toEqual(['>= 95%', '>= 85%', '>= 80%']);
});

describe('parents that are shipped', () => {
  test('a child of hengshui has its targets and none of its baselines', () => {
    const files = [...SHIPPED, { file: 'city.yaml', text: city('', 'xinzhou', 'hengshui') }];
    const { content } = parsePlanFile(
      city('', 'xinzhou', 'hengshui'),
      'city.yaml',
      catalogue,
      new Family(() => files),
    );
    expect(content?.indicators).toHaveLength(10);
    expect(content?.indicators.filter(({ baseline }) => baseline !== undefined)).toEqual([]);
  });

  test('nothing is compiled of a plan that depends on another file', async () => {
    const fileOf = (file: string, text: string) => ({ file, bytes: new TextEncoder().encode(text) });
    const child = fileOf('child.yaml', city('', 'xinzhou', 'hengshui'));
    const whole = fileOf('whole.yaml', PROVINCE);
    const { compiled, kept, diagnostics } = await compileRules(
      {
        catalogue: fileOf('rules/indicators.yaml', CATALOGUE),
        shipped: SHIPPED.map(({ file, text }) => fileOf(file, text)),
        added: [child, whole],
        parentAt: () => null,
        diagnostics: [],
      },
      ({ file }) => file,
    );
    expect([kept, diagnostics]).toEqual([1, []]);
    expect(compiled.files['child.yaml']?.content).toBeNull();
    expect(compiled.files['whole.yaml']?.content).toMatchObject({ id: 'nanhai' });
  });
});

describe('where each value comes from', () => {
  const placed = parseCatalogueFile(CATALOGUE, 'rules/indicators.yaml');

  test.each(SHIPPED.map(({ file, text }) => [file, text] as const))(
    '%s: what is listed is what is judged by',
    (file, text) => {
      const { content, place } = parsePlanFile(text, file, catalogue);
      if (!content) throw new Error('the shipped plan is broken');
      const groups = resolvedGroups({ content, place }, file, placed);
      const plan = buildPlan(content, catalogue, { file, sha256: '' });
      for (const one of [...plan.indicators, ...plan.commitments]) {
        const { values } = groups.find(({ id }) => id === one.id) ?? { values: [] };
        const saidOf = (key: string) => values.find((value) => value.key === key)?.value;
        for (const key of [
          'name',
          'gloss',
          'kind',
          'unit',
          'rollup',
          'nature',
          'annual',
          'numerator',
          'denominator',
        ] as const)
          expect(saidOf(key) ?? null, `${one.id} ${key}`).toEqual(one[key]);
      }
      expect(groups.flatMap(({ values }) => values).some(({ origin }) => origin === 'parent')).toBe(false);
    },
  );

  test('own, parent, catalogue, default', () => {
    const { content, place } = cityOf('indicators: [{ id: hazard-declaration-rate, target: ">= 95%" }]');
    const groups = resolvedGroups({ content, place }, 'city.yaml', placed);
    const row = groups.find(({ id }) => id === 'hazard-declaration-rate');
    const from = Object.fromEntries(
      row?.values.map(({ key, origin, place: at }) => [key, [origin, at?.file]]) ?? [],
    );
    expect(from).toMatchObject({
      target: ['own', 'city.yaml'],
      clause: ['parent', 'province.yaml'],
      kind: ['catalogue', 'rules/indicators.yaml'],
      nature: ['default', undefined],
    });
  });
});
