import { z } from 'zod';
import type { AcceptEntry } from '../assess/accept/entry.js';
import { acceptEntries, acceptSchema } from '../assess/accept/file.js';
import { CHOICES, type FileSettings, LONGEST_PATTERN } from '../assess/options.js';
import { isCode, mayCountAs, type SeverityOptions } from '../assess/severity.js';
import { type Diagnostic, diagnostic } from '../diagnostic/diagnostic.js';
import { globsBeside, leadsOut, pathBeside } from '../io/config.js';
import { versioned } from '../plan/file/json-schema.js';
import { openYaml, type PlaceOf } from '../plan/file/yaml.js';
import { checkOpened } from '../plan/load/parse.js';
import { encodingNamed } from '../tables/delimited/decode.js';
import { delimiterNamed } from '../tables/delimited/delimiter.js';
import { LANGUAGES } from '../text/language.js';

/** Values by the long names of the options that they stand for, as the command line would write them. */
export type ConfigValue =
  | string
  | boolean
  | readonly string[]
  | readonly AcceptEntry[]
  | readonly FileSettings[];
export type ConfigValues = Readonly<Record<string, ConfigValue>>;

const some = z.array(z.string().min(1));
const isDelimiter = (value: string) => delimiterNamed(value) !== null;

const pattern = z.string().min(1).max(LONGEST_PATTERN);
const encodingLabel = z
  .string()
  .refine((label) => encodingNamed(label) !== null, 'utf-8 | gb18030 | utf-16le | …');

/** Codes that may count so. */
function codes(option: keyof SeverityOptions) {
  const form = option === 'error' ? 'PC206' : 'PC206 (warning | note)';
  return z.array(z.string().refine((code) => isCode(code) && mayCountAs(option, code), form)).optional();
}

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
  encoding: encodingLabel.optional(),
  files: z
    .array(
      z.strictObject({
        match: z.union([pattern, z.array(pattern).min(1)]),
        plan: z
          .string()
          .min(1)
          .refine((plan) => !isPath(plan), 'id')
          .optional(),
        'percent-scale': z.enum(CHOICES.percentScale).optional(),
        encoding: encodingLabel.optional(),
        sheet: some.optional(),
      }),
    )
    .optional()
    .describe('What holds of files by their names: { match: glob, encoding, percent-scale, sheet, plan }'),
  delimiter: z.string().refine(isDelimiter, ', | ; | tab').optional(),
  'count-area': some.optional().describe('More units that report, such as 高新区'),
  'raise-limits': z.int().positive().optional(),
  'fail-on-warning': z.boolean().optional(),
  error: codes('error'),
  warning: codes('warning'),
  ignore: codes('ignore'),
  accept: acceptSchema.optional().describe('What is known and let pass until a day'),
  lang: z.enum(LANGUAGES).optional(),
  color: z.enum(['auto', 'always', 'never']).optional(),
  width: z.int().positive().optional(),
});

/**
 * The values of a configuration, their paths led from the working folder; none where something is wrong with it, or where one
 * that nobody named asks for more than it may.
 */
export function parseConfig(
  text: string,
  file: string,
  isFound = false,
): { values: ConfigValues; diagnostics: readonly Diagnostic[] } {
  const opened = openYaml(text, file);
  const read = checkOpened({ ...opened, content: opened.content ?? {} }, configSchema);
  const refused = isFound && read.content ? tooMuch(read.content, file, read.place) : [];
  const diagnostics = [...read.diagnostics, ...refused];
  if (!read.content || refused.length > 0) return { values: {}, diagnostics };
  return { values: valuesOf(read.content, file, read.place), diagnostics };
}

type Content = z.infer<typeof configSchema>;

function valuesOf(
  { rules, plan, accept, files, ...others }: Content,
  file: string,
  place: PlaceOf,
): ConfigValues {
  const values = Object.entries(others).map(([key, value]) => [
    key,
    typeof value === 'number' ? String(value) : value,
  ]);
  return {
    ...Object.fromEntries(values),
    ...(rules && { rules: rules.map((path) => pathBeside(file, path)) }),
    ...(files && { files: settingsOf(files, file, place) }),
    ...(accept && { accept: acceptEntries(accept, place) }),
    ...(plan && { plan: isPath(plan) ? pathBeside(file, plan) : plan }),
  };
}

/** The settings of files with their places; their patterns start from the folder of the configuration. */
function settingsOf(files: NonNullable<Content['files']>, file: string, place: PlaceOf): FileSettings[] {
  return files.map(({ match, plan, encoding, sheet, 'percent-scale': percentScale }, i) => ({
    match: [match].flat().flatMap((one) => (one.includes('/') ? globsBeside(file, one) : [one])),
    ...(plan !== undefined && { plan }),
    ...(percentScale && { percentScale }),
    ...(encoding !== undefined && { encoding: encodingNamed(encoding) ?? encoding }),
    ...(sheet && { sheet }),
    place: place(['files', i]),
  }));
}

function isPath(plan: string): boolean {
  return /\.ya?ml$/i.test(plan);
}

/** What lies in a working folder may come from a stranger: it reads nothing beyond its folder, and raises no limits. */
function tooMuch(content: Content, file: string, place: PlaceOf): Diagnostic[] {
  const { rules = [], plan } = content;
  const refused = (key: keyof Content, problem: 'outside' | 'limit') =>
    diagnostic('PC160', place([key]), { key, problem });
  return [
    ...(rules.some((path) => leadsOut(file, path)) ? [refused('rules', 'outside')] : []),
    ...(plan !== undefined && isPath(plan) && leadsOut(file, plan) ? [refused('plan', 'outside')] : []),
    ...(content['raise-limits'] === undefined ? [] : [refused('raise-limits', 'limit')]),
  ];
}

/** For editors, as the schemas of rule files. */
export function configJsonSchema(): Record<string, unknown> {
  return versioned('config', z.toJSONSchema(configSchema));
}
