import { z } from 'zod';
import { CHOICES } from '../assess/options.js';
import type { Diagnostic } from '../diagnostic/diagnostic.js';
import { pathBeside } from '../io/config.js';
import { openYaml } from '../plan/file/yaml.js';
import { checkOpened } from '../plan/load/parse.js';
import { encodingNamed } from '../tables/delimited/decode.js';
import { delimiterNamed } from '../tables/delimited/delimiter.js';
import { LANGUAGES } from '../text/language.js';

/** Values by the long names of the options that they stand for, as the command line would write them. */
export type ConfigValues = Readonly<Record<string, string | boolean | readonly string[]>>;

const some = z.array(z.string().min(1));
const isDelimiter = (value: string) => delimiterNamed(value) !== null;

/** `plancheck.yaml`: defaults for the options of the same names, strict. Where reports go is not for a folder to say. */
const configSchema = z.strictObject({
  rules: some.optional().describe('Rule files and folders, from the folder of this file on'),
  plan: z.string().min(1).optional().describe('The plan where the data name none'),
  year: z.int().min(1900).max(2099).optional().describe('The year of rows that name none'),
  area: z.string().min(1).optional().describe('The area of rows that name none'),
  at: z
    .union([z.string().min(1), z.int()])
    .optional()
    .describe('midterm | final | all | 2023'),
  basis: z.enum(CHOICES.basis).optional(),
  'fail-on': z.enum(CHOICES.failOn).optional(),
  'allow-open': z.boolean().optional(),
  'include-commitments': z.boolean().optional(),
  'percent-scale': z.enum(CHOICES.percentScale).optional(),
  encoding: z
    .string()
    .refine((label) => encodingNamed(label) !== null, 'utf-8 | gb18030 | utf-16le | …')
    .optional(),
  delimiter: z.string().refine(isDelimiter, ', | ; | tab').optional(),
  'count-area': some.optional().describe('More units that report, such as 高新区'),
  'raise-limits': z.int().positive().optional(),
  lang: z.enum(LANGUAGES).optional(),
  color: z.enum(['auto', 'always', 'never']).optional(),
  width: z.int().positive().optional(),
});

/** The values of a configuration, their paths led from the working folder; none where something is wrong with it. */
export function parseConfig(
  text: string,
  file: string,
): { values: ConfigValues; diagnostics: readonly Diagnostic[] } {
  const opened = openYaml(text, file);
  const { content, diagnostics } = checkOpened({ ...opened, content: opened.content ?? {} }, configSchema);
  if (!content) return { values: {}, diagnostics };
  const { rules, plan, ...others } = content;
  const values = Object.entries(others).map(([key, value]) => [
    key,
    typeof value === 'number' ? String(value) : value,
  ]);
  return {
    values: {
      ...Object.fromEntries(values),
      ...(rules && { rules: rules.map((path) => pathBeside(file, path)) }),
      ...(plan && { plan: /\.ya?ml$/i.test(plan) ? pathBeside(file, plan) : plan }),
    },
    diagnostics,
  };
}

/** For editors, as the schemas of rule files. */
export function configJsonSchema(): Record<string, unknown> {
  return z.toJSONSchema(configSchema);
}
