import { expect, test } from 'vitest';
import { checkRules } from '../../../src/plan/check/check.js';

const codes = (checkpoint: string) => {
  const text = `schema: plancheck/plan@1
id: example
title: 示例规划
jurisdiction: { name: 示例市 }
period: { start: 2021, end: 2025, base: 2020 }
checkpoints: { final: { ${checkpoint} } }
indicators:
  - { row: 1, id: rate, name: 申报率, kind: rate, target: ">= 90%" }
`;
  return checkRules([{ file: 'example.yaml', text }], new Map()).diagnostics.map(({ code }) => code);
};

// plans evaluate a year when its figures are there, which is often in the next
test.each([
  ['year: 2025, due: 2025-01-01', []],
  ['year: 2025, due: 2025-12-31', []],
  ['year: 2025, due: 2026-06-30', []],
  ['year: 2025, due: 2026-12-31, due_strict: 2026-06-30, opens: 2025-12-01', []],
  ['year: 2025, due: 2027-01-01', ['PC108']],
  ['year: 2025, due: 2024-12-31', ['PC108']],
  ['year: 2025, due: 2026-02-29', ['PC108']],
])('%s: %j', (checkpoint, expected) => expect(codes(checkpoint)).toEqual(expected));
