import { describe, expect, test } from 'vitest';
import { findings } from './findings.js';

const rate = (more: string) => findings(`id: some-rate, name: 某率, kind: rate, ${more}`);
const count = (more: string) => findings(`id: some-count, name: 某数, kind: count, unit: 家, ${more}`);

describe('a demand that is decided beforehand', () => {
  test.each([
    ['target: ">= 0%"', ['PC152']],
    ['target: "> 0%"', []],
    ['target: "<= 0%"', []],
    ['target: "< 0%"', ['PC152']],
    ['target: "= 0%"', []],
    ['target: "<= 100%"', ['PC152']],
    ['target: "< 100%"', []],
    ['target: "<= 99.9%"', []],
    ['target: "= 100%"', []],
    ['target: ">= 90%", milestones: { 2023: ">= 0%" }', ['PC152']],
  ])('of a rate: %s', (more, expected) => expect(rate(more)).toEqual(expected));

  test.each([
    ['target: ">= 0 家"', ['PC152']],
    ['target: "> 0"', []],
    ['target: "= 0 家"', []],
    ['target: "< 0 家"', ['PC152']],
    ['target: ">= 1 家"', []],
    ['target: { change: ">= -100%", from: 2020 }', ['PC152']],
    ['target: { change: ">= -99%", from: 2020 }', []],
    ['target: { change: "<= -100%", from: 2020 }', []],
    ['target: { change: "< -100%", from: 2020 }', ['PC152']],
    ['target: { change: "<= -101%", from: 2020 }', ['PC152']],
  ])('of a count: %s', (more, expected) => expect(count(more)).toEqual(expected));

  test('is none of a growth, which may be negative', () => {
    expect(findings('id: g, name: 某增长率, kind: growth, target: ">= 0%"')).toEqual([]);
    expect(findings('id: g, name: 某增长率, kind: growth, target: "< 0%"')).toEqual([]);
  });
});

describe('a milestone that a better value would miss', () => {
  test.each([
    ['target: "= 100%", milestones: { 2023: "= 50%" }', ['PC151']],
    ['target: "= 100%", milestones: { 2023: ">= 50%" }', []],
    ['target: "= 100%", milestones: { 2023: "= 100%" }', []],
    ['target: ">= 90%", milestones: { 2023: "= 50%" }', ['PC151']],
    ['target: ">= 90%", milestones: { 2023: "<= 50%" }', ['PC151']],
    ['target: "<= 5%", milestones: { 2023: "= 8%" }', ['PC151']],
    ['target: "<= 5%", milestones: { 2023: "<= 8%" }', []],
    [
      'target: { change: "<= -25%", from: 2015 }, milestones: { 2023: { change: ">= -10%", from: 2015 } }',
      ['PC151'],
    ],
    ['target: ">= 90%", milestones: { 2023: { points: "= 5", from: 2020 } }', ['PC151']],
  ])('%s', (more, expected) => expect(rate(more)).toEqual(expected));
});

describe('a yearly promise', () => {
  test('has no milestones', () => {
    expect(rate('target: ">= 90%", annual: true, milestones: { 2023: ">= 80%" }')).toEqual(['PC150']);
    expect(rate('target: ">= 90%", annual: false, milestones: { 2023: ">= 80%" }')).toEqual([]);
    expect(rate('target: ">= 90%", annual: true')).toEqual([]);
  });
});

describe('words for a baseline', () => {
  test.each([
    ['"80"', ['PC153']],
    ['"23.2*"', ['PC153']],
    ['87%', ['PC153']],
    ['项目尚未启动', []],
    ['99%（重点行业）', []],
    ['"/"', []],
  ])('%s', (words, expected) => {
    expect(rate(`baseline: { text: ${words} }, target: ">= 90%"`)).toEqual(expected);
  });

  test('may be a number where a note says why they are not used', () => {
    expect(rate('baseline: { text: "80" }, note: 口径不同, target: ">= 90%"')).toEqual([]);
  });
});
