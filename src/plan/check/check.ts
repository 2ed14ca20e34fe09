import { byPlace, type Diagnostic, diagnostic, type Place } from '../../diagnostic/diagnostic.js';
import { foldName } from '../../quantity/fold.js';
import { atOnce, inSteps, type Steps } from '../../tables/pause.js';
import { buildCatalogue, type Catalogue } from '../build/catalogue.js';
import { Family, type RuleText } from '../file/family.js';
import type { PlanDocumentText } from '../file/schema.js';
import type { Path } from '../file/yaml.js';
import { parseCasesFile, parseCatalogueFile, parsePlanFile, placed, schemaNameOf } from '../load/parse.js';
import { findCaseFaults, type PlacedCase } from './case-check.js';
import { findDoubtful } from './lint.js';

/** A plan whose file has no error, with the places of its parts, and the cases written for it. */
export interface CheckedPlan {
  readonly file: string;
  readonly content: PlanDocumentText;
  readonly place: (path: Path) => Place;
  readonly cases: readonly PlacedCase[];
}

export interface CheckedRules {
  readonly plans: readonly CheckedPlan[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Every finding on these files at once: schema, meaning, slips, and what they do to each other and to the `others` loaded
 * beside them. Parents are found in the family; what is to be said of a parent itself is not said again of its children.
 */
export function* checkingRules(
  files: readonly RuleText[],
  catalogue: Catalogue,
  others: CheckedRules = { plans: [], diagnostics: [] },
  family = new Family(() => files),
): Steps<CheckedRules> {
  const diagnostics: Diagnostic[] = [];
  const beside = files.filter(({ text }) => schemaNameOf(text) === 'plancheck/cases@1');
  const cases = new Map(beside.map((one) => [ruleFileOf(one.file), readCases(one, diagnostics)]));
  const plans = yield* inSteps(
    files.filter((one) => !beside.includes(one)),
    (one) => checkFile(one, catalogue, family, cases.get(stemOf(one.file)) ?? [], diagnostics),
  );
  const known = new Set(files.map(({ file }) => stemOf(file)));
  for (const { file } of beside) {
    if (!known.has(ruleFileOf(file)))
      diagnostics.push(diagnostic('PC110', { file }, { detail: 'not-found' }));
  }
  for (const one of yield* checkTogether(plans, others.plans)) diagnostics.push(one);
  const said = yield* saidOnce(diagnostics, others.diagnostics);
  return { plans, diagnostics: said.sort(byPlace) };
}

/** The same at one go. */
export function checkRules(files: readonly RuleText[], catalogue: Catalogue): CheckedRules {
  return atOnce(checkingRules(files, catalogue));
}

function* saidOnce(diagnostics: readonly Diagnostic[], before: readonly Diagnostic[]): Steps<Diagnostic[]> {
  const said = new Set(before.map((one) => JSON.stringify(one)));
  return yield* inSteps(diagnostics, (one) => {
    const key = JSON.stringify(one);
    if (said.has(key)) return [];
    said.add(key);
    return [one];
  });
}

/** `rules/x.cases.yaml` holds the cases of `rules/x.yaml`; both by `rules/x`. */
function ruleFileOf(file: string): string {
  return stemOf(file).replace(/\.cases$/, '');
}

function stemOf(file: string): string {
  return file.replace(/\.ya?ml$/i, '');
}

function readCases({ file, text }: RuleText, diagnostics: Diagnostic[]): PlacedCase[] {
  const { content, diagnostics: found, place } = parseCasesFile(text, file);
  diagnostics.push(...found);
  return (content?.cases ?? []).map((one, i) => ({ file, content: one, path: ['cases', i], place }));
}

function checkFile(
  { file, text }: RuleText,
  catalogue: Catalogue,
  family: Family,
  beside: readonly PlacedCase[],
  diagnostics: Diagnostic[],
): CheckedPlan[] {
  if (schemaNameOf(text) === 'plancheck/indicators@1') {
    diagnostics.push(...checkCatalogue(text, file));
    return [];
  }
  const { content, diagnostics: found, place } = parsePlanFile(text, file, catalogue, family);
  diagnostics.push(...found);
  if (!content) return [];
  const own = (content.cases ?? []).map((one, i) => ({ file, content: one, path: ['cases', i], place }));
  const cases = [...own, ...beside];
  diagnostics.push(
    ...findDoubtful(content, catalogue)
      .map((finding) => placed(finding, place))
      .filter((finding) => finding.code !== 'PC114' || finding.place?.file === file), // dropped rows leave gaps
    ...cases.flatMap((one) => findCaseFaults(one, content).map((finding) => placed(finding, one.place))),
  );
  return [{ file, content, place, cases }];
}

function checkCatalogue(text: string, file: string): Diagnostic[] {
  const { content, diagnostics, place } = parseCatalogueFile(text, file);
  if (!content) return [...diagnostics];
  const first = new Map<string, number>();
  return content.indicators.flatMap(({ id }, i) => {
    const earlier = first.get(id);
    if (earlier === undefined) first.set(id, i);
    const at = (k: number) => place(['indicators', k, 'id']);
    const params = { what: 'id', value: id, firstLine: at(earlier ?? i).line ?? 1, firstFile: null } as const;
    return earlier === undefined ? [] : [diagnostic('PC106', at(i), params)];
  });
}

/**
 * Each plan against those before it: an id may stand once, and a name that two plans share tells neither. Of many that share one, each
 * is held against the first.
 */
function* checkTogether(
  plans: readonly CheckedPlan[],
  others: readonly CheckedPlan[],
): Steps<readonly Diagnostic[]> {
  const known = new Known();
  yield* inSteps(others, (other) => known.take(other));
  return yield* inSteps(plans, (plan) => {
    const found = againstKnown(plan, known);
    known.take(plan);
    return found;
  });
}

/** The first plan of each id and of each name. */
class Known {
  readonly #byId = new Map<string, CheckedPlan>();
  readonly #byName = new Map<string, CheckedPlan>();

  take(plan: CheckedPlan): [] {
    if (!this.#byId.has(plan.content.id)) this.#byId.set(plan.content.id, plan);
    for (const [name] of namesOf(plan.content))
      if (!this.#byName.has(foldName(name))) this.#byName.set(foldName(name), plan);
    return [];
  }

  ofId(id: string): CheckedPlan | undefined {
    return this.#byId.get(id);
  }

  ofName(name: string): CheckedPlan | undefined {
    return this.#byName.get(foldName(name));
  }
}

function againstKnown(plan: CheckedPlan, known: Known): Diagnostic[] {
  const { id } = plan.content;
  const sameId = known.ofId(id);
  if (sameId) return [diagnostic('PC107', plan.place(['id']), { id, other: sameId.file })];
  const told = new Set<CheckedPlan>();
  return namesOf(plan.content).flatMap(([name, path]) => {
    const other = known.ofName(name);
    if (!other || told.has(other)) return [];
    told.add(other);
    return [diagnostic('PC116', plan.place(path), { name, plan: id, other: other.content.id })];
  });
}

/** The names that `PlanNames` finds a plan by. */
function namesOf({ title, jurisdiction }: PlanDocumentText): (readonly [string, Path])[] {
  const { name, code, aliases = [] } = jurisdiction;
  return [
    [title, ['title']],
    [name, ['jurisdiction', 'name']],
    ...(code === undefined ? [] : [[code, ['jurisdiction', 'code']] as const]),
    ...aliases.map((alias, i) => [alias, ['jurisdiction', 'aliases', i]] as const),
  ];
}

/** The catalogue of a text that has been checked; empty where it is broken. */
export function catalogueOf(
  text: string,
  file: string,
): { catalogue: Catalogue; diagnostics: readonly Diagnostic[] } {
  const { content, diagnostics } = parseCatalogueFile(text, file);
  return { catalogue: content ? buildCatalogue(content) : new Map(), diagnostics };
}
