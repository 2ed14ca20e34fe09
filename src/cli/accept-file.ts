import { z } from 'zod';
import { ACCEPTABLE, type AcceptEntry, isOfOneKind, namesSomething } from '../assess/accept/entry.js';
import { type Diagnostic, hasError } from '../diagnostic/diagnostic.js';
import { readConfig } from '../io/config.js';
import { isDay } from '../plan/due.js';
import { openYaml, type PlaceOf } from '../plan/file/yaml.js';
import { checkOpened } from '../plan/load/parse.js';
import { writeDiagnostics } from './diagnostics.js';
import type { Terminal } from './terminal.js';
import { usageError } from './usage.js';

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

/** The entries of files that `--accept` names, beside those that a configuration gave itself. Nothing is run on a broken file. */
export function acceptedBy(given: readonly (string | AcceptEntry)[], terminal: Terminal): AcceptEntry[] {
  return given.flatMap((one) => (typeof one === 'string' ? entriesIn(one, terminal) : [one]));
}

function entriesIn(path: string, terminal: Terminal): AcceptEntry[] {
  const diagnostics: Diagnostic[] = [];
  const read = readConfig(path, diagnostics);
  if (typeof read === 'string') throw usageError('config-unreadable', { path, reason: read });
  const parsed = read.text === null ? NOTHING : parseAccept(read.text, path);
  const found = [...diagnostics, ...parsed.diagnostics];
  writeDiagnostics(found, terminal);
  if (hasError(found)) throw usageError('bad-accept', { path });
  return parsed.entries;
}

const NOTHING = { entries: [], diagnostics: [] };

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
