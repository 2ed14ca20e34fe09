import { describe, expect, test } from 'vitest';
import { findings } from './findings.js';

const row = (kind: string, more: string, name = '某项') =>
  findings(`id: some-series, name: ${name}, kind: ${kind}, ${more}`);

describe('sums, averages and directions', () => {
  test.each([
    ['count', 'accumulates: true, target: ">= 20"', []],
    ['quantity', 'unit: 万人, accumulates: true, target: ">= 50万人"', []],
    ['rate', 'accumulates: true, target: ">= 20%"', ['PC155']],
    ['count', 'accumulates: true, target: rising', ['PC155']],
    ['count', 'accumulates: true, target: { change: ">= 20%", from: 2020 }', ['PC155']],
    ['count', 'accumulates: true, annual: true, target: ">= 20"', ['PC150']],
    ['count', 'accumulates: false, annual: true, target: ">= 20"', []],
    ['count', 'accumulates: true, average: arithmetic, target: ">= 20"', ['PC155']],
    ['rate', 'average: arithmetic, target: "<= 5.5%"', []],
    ['rate', 'average: arithmetic, target: { about: 5.5%, within: "0.3" }', []],
    ['rate', 'average: geometric, target: "<= 5.5%"', ['PC155']],
    ['rate', 'average: arithmetic, annual: true, target: "<= 5.5%"', ['PC150']],
    ['rate', 'average: arithmetic, target: { points: ">= 1", from: 2020 }', []],
    ['quantity', 'unit: 亿元, average: geometric, target: { change: ">= 6%", from: 2020 }', []],
    ['quantity', 'unit: 亿元, average: geometric, target: ">= 6亿元"', ['PC155']],
    ['presence', 'average: arithmetic, target: "= 100%"', ['PC155']],
    ['rate', 'direction: fall, target: "<= 5%"', ['PC155']],
    ['growth', 'direction: fall, target: ">= 5%"', []],
    ['growth', 'target: ">= 5%"', ['PC154']],
    ['count', 'path: compound, target: ">= 20"', []],
    ['quantity', 'unit: 亿元, path: compound, target: { change: ">= 20%", from: 2020 }', []],
    ['quantity', 'unit: 岁, path: compound, target: { difference: ">= 1 岁", from: 2020 }', ['PC155']],
    ['rate', 'path: compound, target: ">= 20%"', ['PC155']],
    ['rate', 'path: linear, target: ">= 20%"', []],
    ['count', 'path: compound, baseline: "10", target: ">= 20"', []],
    ['count', 'path: compound, baseline: "0", target: ">= 20"', ['PC155']],
    ['quantity', 'unit: 岁, path: compound, baseline: "-1 岁", target: ">= 20 岁"', ['PC155']],
    // what is counted from a year must be judged in a later one
    ['count', 'target: { change: ">= 20%", from: 2024 }', []],
    ['count', 'target: { change: ">= 20%", from: 2025 }', ['PC155']],
    ['rate', 'target: { points: ">= 2", from: 2030 }', ['PC155']],
    ['quantity', 'unit: 岁, target: [{ difference: ">= 1 岁", from: 2025 }, ">= 78 岁"]', ['PC155']],
    [
      'count',
      'target: { change: ">= 20%", from: 2020 }, milestones: { 2023: { change: ">= 10%", from: 2023 } }',
      ['PC155'],
    ],
    [
      'count',
      'target: { change: ">= 20%", from: 2022 }, period: { start: 2021, end: 2022, base: 2020 }',
      ['PC155'],
    ],
    ['count', 'path: compound, accumulates: true, target: ">= 20"', ['PC155']],
    ['count', 'path: compound, annual: true, target: ">= 20"', ['PC150']],
    ['rate', 'sample: 1000, target: ">= 20%"', []],
    ['count', 'sample: 1000, target: ">= 20"', ['PC155']],
    ['rate', 'sample: 0, target: ">= 20%"', ['PC102']],
  ])('%s with %s: %j', (kind, more, expected) => expect(row(kind, more)).toEqual(expected));

  test.each([
    '单位GDP能源消耗降低',
    '单位GDP能耗降低（%）',
    '死亡人数下降率',
    '排放量减少比例',
    '能耗降幅',
    '就业人数增长',
    '产值增速',
  ])('the name %s tells which way it counts', (name) =>
    expect(row('growth', 'target: ">= 5%"', name)).toEqual([]),
  );

  test('a rate whose name is that of a fall is more likely a growth', () => {
    expect(row('rate', 'target: ">= 5%"', '单位GDP能源消耗降低')).toEqual(['PC143']);
  });
});

describe('revisions', () => {
  const later = (...list: string[]) =>
    row('rate', `target: ">= 80%", revisions: [${list.map((one) => `{ ${one} }`).join(', ')}]`);

  test.each([
    [['from: 2023-07-01, target: ">= 90%"'], []],
    [['from: 2023-07-01, target: ">= 90%", source: 一号文'], []],
    [['from: 2023-02-29, target: ">= 90%"'], ['PC108']],
    [['from: 2023, target: ">= 90%"'], ['PC102']],
    [['from: 2023-07-01, target: ">= 90 家"'], ['PC103']],
    [['from: 2023-07-01, target: ">= 101%"'], ['PC134']],
    [['from: 2023-07-01, target: ">= 0%"'], ['PC152']],
    [['from: 2023-07-01, target: { than: none, op: ">" }'], ['PC140']],
    [['from: 2023-07-01'], ['PC102']],
    [['from: 2023-07-01, target: ">= 90%"', 'from: 2024-07-01, target: ">= 85%"'], []],
    [['from: 2023-07-01, target: ">= 90%"', 'from: 2023-07-01, target: ">= 85%"'], ['PC156']],
    [['from: 2023-07-01, target: ">= 90%"', 'from: 2022-07-01, target: ">= 85%"'], ['PC156']],
  ])('%j: %j', (list, expected) => expect(later(...list)).toEqual(expected));
});

test.each([
  ['ahead: "1.05", in-line: "0.95"', []],
  ['ahead: 1.05, in-line: 0.95', []],
  ['ahead: 1, in-line: 1', []],
  ['ahead: "0.95", in-line: "1.05"', ['PC157']],
  ['ahead: "1.05", in-line: "0"', ['PC157']],
  ['ahead: 105%, in-line: 95%', ['PC157']],
  ['ahead: "1.05"', ['PC102']],
])('grading with %s: %j', (grading, expected) => {
  const plan = `grading: { ${grading} }\n`;
  expect(findings('id: some-series, name: 某项, kind: rate, target: ">= 5%"', plan)).toEqual(expected);
});

describe('several demands at once', () => {
  test.each([
    ['rate', 'target: [">= 25%", "<= 30%"]', []],
    ['rate', 'target: [">= 30%", "<= 25%"]', ['PC152']],
    ['rate', 'target: [">= 30%", "< 30%"]', ['PC152']],
    ['rate', 'target: [">= 30%", "<= 30%"]', []],
    ['rate', 'target: [">= 0%", "<= 100%"]', ['PC152']],
    ['rate', 'target: [">= 0%", "<= 30%"]', []],
    ['rate', 'target: [">= 25 家", "<= 30%"]', ['PC103']],
    ['rate', 'target: [">= 25%", { points: ">= 1", from: 2020 }]', []],
    ['rate', 'target: { about: 5.5%, within: "0.3" }', []],
    ['rate', 'target: { about: 5.5%, within: 0.3 }', []],
    ['rate', 'target: { about: 5.5%, within: 0.3% }', ['PC103']],
    ['rate', 'target: { about: 5.5%, within: "0" }', ['PC103']],
    ['rate', 'target: { about: "5.5", within: "0.3" }', ['PC103']],
    ['quantity', 'unit: 岁, target: { about: 78 岁, within: "0.5" }', []],
    ['quantity', 'unit: 岁, target: { about: 78, within: 0.5 岁 }', []],
    ['quantity', 'unit: 岁, target: { difference: ">= 1 岁", from: 2020 }', []],
    ['quantity', 'unit: 岁, target: { difference: ">= 1", from: 2020 }', []],
    ['quantity', 'unit: 岁, target: { difference: ">= 1%", from: 2020 }', ['PC103']],
    ['rate', 'target: { difference: ">= 1", from: 2020 }', ['PC103']],
    ['rate', 'target: { than: some-series, op: "=", within: "0.5" }', ['PC140']],
    ['attestation', 'target: [attested, attested]', []],
    ['rate', 'target: [attested, ">= 5%"]', ['PC103']],
    ['rate', 'target: [">= 25%"]', ['PC102']],
    ['rate', 'target: [">= 25%", "<= 30%"], milestones: { 2023: "= 20%" }', []],
  ])('%s with %s: %j', (kind, more, expected) => expect(row(kind, more)).toEqual(expected));
});
