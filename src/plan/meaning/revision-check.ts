import { isDay } from '../due.js';
import type { PlanDocumentText, PromiseText } from '../file/schema.js';
import type { Path } from '../file/yaml.js';
import type { Finding } from './meaning.js';

/** Days of revisions that are none, or not later than the one before. */
export function checkRevisions({ revisions = [] }: PromiseText, path: Path): Finding[] {
  return revisions.flatMap(({ from }, i): Finding[] => {
    const at = [...path, 'revisions', i, 'from'];
    const before = revisions[i - 1]?.from;
    if (!isDay(from)) {
      const params = { key: 'from', date: from, problem: 'calendar', year: 0 } as const;
      return [{ code: 'PC108', path: at, params }];
    }
    return before !== undefined && from <= before
      ? [{ code: 'PC156', path: at, params: { from, before } }]
      : [];
  });
}

const NUMBER = /^\d+(?:\.\d+)?$/;

/** Limits of grades that are no numbers, or not one above the other and both above nothing. */
export function checkGrading({ grading }: PlanDocumentText): Finding[] {
  if (!grading) return [];
  const [ahead, inLine] = [String(grading.ahead), String(grading['in-line'])];
  const areNumbers = NUMBER.test(ahead) && NUMBER.test(inLine);
  if (areNumbers && Number(ahead) >= Number(inLine) && Number(inLine) > 0) return [];
  return [{ code: 'PC157', path: ['grading'], params: { ahead, inLine } }];
}
