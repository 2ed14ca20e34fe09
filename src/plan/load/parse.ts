import type { z } from 'zod';
import type { DiagnosticParams } from '../../diagnostic/codes.js';
import { type Diagnostic, diagnostic, hasError, type Place } from '../../diagnostic/diagnostic.js';
import { nearest } from '../../diagnostic/nearest.js';
import type { Catalogue } from '../build/catalogue.js';
import { type CasesText, casesSchema } from '../file/cases.js';
import { Family, isChild, isParentFault, parentOf, type RuleText } from '../file/family.js';
import { schemaProblems } from '../file/problem.js';
import {
  type CatalogueText,
  type ChildText,
  catalogueSchema,
  childSchema,
  looseSchema,
  type PlanDocumentText,
  planSchema,
} from '../file/schema.js';
import { dotted, type OpenYaml, openYaml, type Path, type PlaceOf } from '../file/yaml.js';
import { checkDoubles, checkPromise, type Finding, findMeaningless } from '../meaning/meaning.js';
import { findSlips, type PlacedPlan, takeOver } from './take-over.js';

export { Family };

/** The content of a rule file, or null where it cannot be trusted; every fault found stands in `diagnostics`. */
export interface Parsed<T> {
  readonly content: T | null;
  readonly diagnostics: readonly Diagnostic[];
  /** The line and column of a path, such as `['indicators', 0, 'target']`. */
  readonly place: PlaceOf;
}

/** A plan with all that it says and, where it names a parent of the family, takes over. */
export function parsePlanFile(
  text: string,
  file: string,
  catalogue: Catalogue,
  family = new Family(),
): Parsed<PlanDocumentText> {
  const opened = openYaml(text, file);
  if (isChild(opened.content)) return parseChild(opened, { file, text }, catalogue, family);
  const parsed = checkOpened(opened, planSchema, childSchema.omit({ drop: true }));
  return parsed.content ? meant(parsed, catalogue) : withSoundPromises(parsed, catalogue);
}

function meant(
  { content, place }: { content: PlanDocumentText | null; place: PlaceOf },
  catalogue: Catalogue,
): Parsed<PlanDocumentText> {
  const diagnostics = content
    ? findMeaningless(content, catalogue).map((finding) => placed(finding, place))
    : [];
  return { content: diagnostics.length > 0 ? null : content, diagnostics, place };
}

/** The whole of a plan and its parent, with the faults of either's rows as they stand together. */
function parseChild(
  opened: OpenYaml,
  child: RuleText,
  catalogue: Catalogue,
  family: Family,
): Parsed<PlanDocumentText> {
  const own = checkOpened(opened, childSchema);
  const names = typeof (opened.content as { extends: unknown }).extends === 'string';
  if (!names) return { content: null, diagnostics: own.diagnostics, place: own.place };
  const parent = parsedParent(child, catalogue, family);
  const findings = 'code' in parent ? [parent] : own.content ? slipsIn(own.content, parent, catalogue) : [];
  const diagnostics = [...own.diagnostics, ...findings.map((finding) => placed(finding, own.place))];
  if (!own.content || 'code' in parent || hasError(diagnostics))
    return { content: null, diagnostics, place: own.place };
  const whole = meant(takeOver(own.content, own.place, parent), catalogue);
  const unfit = unfitOf(own.content, whole.diagnostics, own.place);
  return { ...whole, diagnostics: [...diagnostics, ...unfit, ...whole.diagnostics] };
}

/** What stands in the parent's file and is a fault only of this plan is said where the parent is named, too. */
function unfitOf(own: ChildText, faults: readonly Diagnostic[], place: PlaceOf): Diagnostic[] {
  const at = place(['extends']);
  const places = faults.flatMap((fault) =>
    fault.place && fault.place.file !== at.file ? [`${fault.place.file}:${fault.place.line}`] : [],
  );
  const params = { parent: own.extends, problem: 'unfit', chain: places.join(', '), nearest: null } as const;
  return places.length === 0 ? [] : [diagnostic('PC130', at, params)];
}

/** The parent that a plan names, or why it cannot be had; one that is broken says in its own file how. */
function parsedParent(child: RuleText, catalogue: Catalogue, family: Family): PlacedPlan | Finding {
  const wanted = String((family.open(child).content as ChildText).extends);
  const fault = (problem: DiagnosticParams['PC130']['problem'], chain = ''): Finding => {
    const near = problem === 'unknown' ? nearest(wanted.slice(0, 100), family.ids()) : null;
    return { code: 'PC130', path: ['extends'], params: { parent: wanted, problem, chain, nearest: near } };
  };
  const parent = parentOf(child, family);
  if (!parent) return fault('unknown');
  if (isParentFault(parent)) return fault(parent.problem, parent.chain);
  const { content, place } = family.once(parent, () =>
    parsePlanFile(parent.text, parent.file, catalogue, family),
  );
  if (!content) return fault('broken');
  const { indicators, commitments = [] } = content;
  return family.takesOver(indicators.length + commitments.length) ? { content, place } : fault('too-many');
}

/** What stands twice in the child's own file is found there, before its rows are laid over others. */
function slipsIn(own: ChildText, parent: PlacedPlan, catalogue: Catalogue): Finding[] {
  const doubles = checkDoubles({ ...own, indicators: own.indicators ?? [] });
  return doubles.length > 0 ? doubles : findSlips(own, parent.content, (id) => catalogue.has(id));
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
  const at = place(finding.path);
  const params = { ...finding.params, ...(finding.first ? earlier(place(finding.first), at) : {}) };
  return diagnostic(finding.code, at, params as DiagnosticParams[typeof finding.code]);
}

function earlier(first: Place, at: Place): Pick<DiagnosticParams['PC106'], 'firstLine' | 'firstFile'> {
  return { firstLine: first.line ?? 1, firstFile: first.file === at.file ? null : first.file };
}

function parseFile<T>(
  text: string,
  file: string,
  schema: z.ZodType<T>,
): Parsed<T> & { readonly raw: unknown } {
  return checkOpened(openYaml(text, file), schema);
}

/** An opened file held against its schema; `known` names the keys that can be suggested, where there are more than it has. */
export function checkOpened<T>(
  { faults, content, place }: OpenYaml,
  schema: z.ZodType<T>,
  known: z.ZodType = schema,
): Parsed<T> & { readonly raw: unknown } {
  if (faults.length > 0) return { content: null, diagnostics: faults, place, raw: null };
  const checked = schema.safeParse(content);
  if (checked.success) return { content: checked.data, diagnostics: [], place, raw: content };
  const diagnostics = schemaProblems(checked.error, known, content).map(({ path, problem }) => {
    const ofKey = problem.type === 'unknown-key' || problem.type === 'bad-key';
    return diagnostic('PC102', place(path, ofKey ? 'key' : undefined), { path: dotted(path), problem });
  });
  return { content: null, diagnostics, place, raw: content };
}
