import { z } from 'zod';
import type { Diagnostic } from '../../diagnostic/diagnostic.js';
import { isDay } from '../../plan/due.js';
import { openYaml, type PlaceOf } from '../../plan/file/yaml.js';
import { checkOpened } from '../../plan/load/parse.js';
import { ACCEPTABLE, type AcceptEntry, isOfOneKind, namesSomething } from './entry.js';

const name = z.string().min(1);

/** What is known and let pass, in `plancheck.yaml` or in a file of its own. */
export const acceptSchema = z.array(
  z
    .strictObject({
      plan: name.optional().describe('A plan, by its id or a name; without it, any'),
      indicator: z
        .union([name, z.int().positive()])
        .optional()
        .describe('An indicator by its id, a name, or with a plan its number'),
      area: name.optional().describe('A reporting unit, or the whole by its name'),
      code: name.optional().describe('A finding by its code, such as PC211; without it, what failed'),
      at: z.union([name, z.int()]).optional().describe('midterm | final | 2023'),
      outcome: z.array(z.enum(ACCEPTABLE)).min(1).optional().describe('Without it, what fails'),
      until: z.string().refine(isDay, 'YYYY-MM-DD').describe('The last day on which it is let pass'),
      reason: name.describe('Why, for those who read the report'),
    })
    .refine(namesSomething, 'plan | indicator | area | code')
    .refine(isOfOneKind, 'code without at and outcome'),
);

const fileSchema = z.strictObject({
  schema: z.literal('plancheck/accept@1').optional(),
  accept: acceptSchema,
});

type Written = z.infer<typeof acceptSchema>;

/** The entries with their places. */
export function acceptEntries(written: Written, place: PlaceOf): AcceptEntry[] {
  return written.map(({ indicator, at, ...entry }, i) => ({
    ...JSON.parse(JSON.stringify(entry)),
    ...(indicator !== undefined && { indicator: String(indicator) }),
    ...(at !== undefined && { at: String(at) }),
    place: place(['accept', i]),
  }));
}

/** Whether a YAML file is meant to hold what is known, and no plan. */
export function isAcceptFile(text: string): boolean {
  return /^(?:accept:|schema:\s*["']?plancheck\/accept@)/m.test(text);
}

/** The entries of a file; none where something is wrong with it. */
export function parseAccept(
  text: string,
  file: string,
): { entries: AcceptEntry[]; diagnostics: readonly Diagnostic[] } {
  const { content, diagnostics, place } = checkOpened(openYaml(text, file), fileSchema);
  return { entries: content ? acceptEntries(content.accept, place) : [], diagnostics };
}

/** For editors, as the schemas of rule files. */
export function acceptJsonSchema(): Record<string, unknown> {
  return z.toJSONSchema(fileSchema);
}
