import type { z } from 'zod';
import type { DiagnosticParams } from '../diagnostic/codes.js';
import { type Diagnostic, diagnostic, type Place } from '../diagnostic/diagnostic.js';
import { type CasesText, casesSchema } from './cases.js';
import type { Catalogue } from './catalogue.js';
import { checkPromise, type Finding, findMeaningless } from './meaning.js';
import { schemaProblems } from './problem.js';
import {
  type CatalogueText,
  catalogueSchema,
  looseSchema,
  type PlanDocumentText,
  planSchema,
} from './schema.js';
import { dotted, openYaml, type Path, type PlaceOf } from './yaml.js';

/** The content of a rule file, or null where it cannot be trusted; every fault found stands in `diagnostics`. */
export interface Parsed<T> {
  readonly content: T | null;
  readonly diagnostics: readonly Diagnostic[];
  /** The line and column of a path, such as `['indicators', 0, 'target']`. */
  readonly place: PlaceOf;
}

export function parsePlanFile(text: string, file: string, catalogue: Catalogue): Parsed<PlanDocumentText> {
  const parsed = parseFile(text, file, planSchema);
  if (!parsed.content) return withSoundPromises(parsed, catalogue);
  const findings = findMeaningless(parsed.content, catalogue).map((finding) => placed(finding, parsed.place));
  return { ...parsed, content: findings.length > 0 ? null : parsed.content, diagnostics: findings };
}

/** All faults at once: what the promises mean is checked in a file that breaks the schema too, where one can be read. */
function withSoundPromises<T>(
  parsed: Parsed<T> & { readonly raw: unknown },
  catalogue: Catalogue,
): Parsed<T> {
  const findings = (['indicators', 'commitments'] as const).flatMap((list) =>
    itemsOf(parsed.raw, list).flatMap((item, i) => {
      const promise = looseSchema.safeParse(item);
      return promise.success ? checkPromise(promise.data, [list, i], catalogue) : [];
    }),
  );
  return {
    ...parsed,
    diagnostics: [...parsed.diagnostics, ...findings.map((one) => placed(one, parsed.place))],
  };
}

function itemsOf(raw: unknown, list: string): readonly unknown[] {
  const items = typeof raw === 'object' && raw !== null ? (raw as Record<string, unknown>)[list] : undefined;
  return Array.isArray(items) ? items : [];
}

export function parseCatalogueFile(text: string, file: string): Parsed<CatalogueText> {
  return parseFile(text, file, catalogueSchema);
}

export function parseCasesFile(text: string, file: string): Parsed<CasesText> {
  return parseFile(text, file, casesSchema);
}

/** What a rule file says it is, whatever else is wrong with it; null where it does not say. */
export function schemaNameOf(text: string): string | null {
  return /^schema:[ \t]*["']?([^\s"'#]+)/m.exec(text)?.[1] ?? null;
}

/** A finding as a diagnostic, its path turned into a line and a column. */
export function placed(finding: Finding, place: (path: Path) => Place): Diagnostic {
  const first = finding.first ? { firstLine: place(finding.first).line ?? 1 } : {};
  const params = { ...finding.params, ...first };
  return diagnostic(finding.code, place(finding.path), params as DiagnosticParams[typeof finding.code]);
}

function parseFile<T>(
  text: string,
  file: string,
  schema: z.ZodType<T>,
): Parsed<T> & { readonly raw: unknown } {
  const { faults, content, place } = openYaml(text, file);
  if (faults.length > 0) return { content: null, diagnostics: faults, place, raw: null };
  const checked = schema.safeParse(content);
  if (checked.success) return { content: checked.data, diagnostics: [], place, raw: content };
  const diagnostics = schemaProblems(checked.error, schema, content).map(({ path, problem }) => {
    const ofKey = problem.type === 'unknown-key' || problem.type === 'bad-key';
    return diagnostic('PC102', place(path, ofKey ? 'key' : undefined), { path: dotted(path), problem });
  });
  return { content: null, diagnostics, place, raw: content };
}
