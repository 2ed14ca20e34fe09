import { byPlace, type Diagnostic, hasError } from '../../diagnostic/diagnostic.js';
import { EXIT } from '../../outcome/exit.js';
import { buildPlan } from '../../plan/build/build.js';
import { buildCatalogue, type Catalogue } from '../../plan/build/catalogue.js';
import { type CheckedPlan, catalogueOf, checkingRules } from '../../plan/check/check.js';
import { Family, type RuleText } from '../../plan/file/family.js';
import { ruleTextOf } from '../../plan/file/text.js';
import { parseCatalogueFile, parsePlanFile } from '../../plan/load/parse.js';
import { type ResolvedGroup, resolvedGroups } from '../../plan/load/resolve.js';
import type { Plan } from '../../plan/plan.js';
import { NO_PAUSE, type Pause, withPauses } from '../../tables/pause.js';
import type { RuleFile, RuleFiles } from './files.js';
import { familyOf } from './load.js';
import { type PlanTest, testPlan } from './test.js';

/** Rule files to be checked as they stand, and what they are read with. */
export interface RulesToCheck extends Pick<RuleFiles, 'catalogue' | 'parentAt' | 'diagnostics'> {
  readonly files: readonly RuleFile[];
  /** Plans that the files must go together with: the shipped ones, and those that were to be known besides. */
  readonly beside: readonly RuleFile[];
  /** All among which parents are found by their ids, the first of an id counting. */
  readonly family: readonly RuleFile[];
}

/** Every finding on rule files, and the plans of those without an error. */
export interface CheckedFiles {
  readonly catalogue: Catalogue;
  readonly plans: readonly CheckedPlan[];
  readonly diagnostics: readonly Diagnostic[];
  /** The texts of the files that findings are in, by their names. */
  readonly texts: ReadonlyMap<string, string>;
  readonly exitCode: number;
}

export async function checkRuleFiles(rules: RulesToCheck, pause: Pause = NO_PAUSE): Promise<CheckedFiles> {
  const diagnostics = [...rules.diagnostics];
  const files = textsOf(rules.files, diagnostics);
  const beside = textsOf(rules.beside, diagnostics);
  const [file] = textsOf(rules.catalogue ? [rules.catalogue] : [], diagnostics);
  const catalogue = file ? catalogueOf(file.text, file.file).catalogue : new Map();
  const family = familyFor(rules);
  const others = await withPauses(checkingRules(beside, catalogue, undefined, family), pause);
  const checked = await withPauses(checkingRules(files, catalogue, others, family), pause);
  const all = [...diagnostics, ...checked.diagnostics].sort(byPlace);
  const named = new Set(all.map(({ place }) => place?.file));
  const parents = beside.filter((one) => named.has(one.file)); // what a child makes of their lines is shown too
  return {
    catalogue,
    plans: checked.plans,
    diagnostics: all,
    texts: new Map([...files, ...parents].map((one) => [one.file, one.text])),
    exitCode: hasError(all) ? EXIT.untrusted : EXIT.ok,
  };
}

function textsOf(files: readonly RuleFile[], diagnostics: Diagnostic[]): RuleText[] {
  return files.flatMap((file) => {
    const text = ruleTextOf(file, diagnostics);
    return text === null ? [] : [{ file: file.file, text }];
  });
}

function familyFor({ family, parentAt }: RulesToCheck): Family {
  return new Family(...familyOf({ shipped: family, added: [], parentAt }));
}

/** What the cases and boundaries of rule files come to, and the errors of the files that cannot be tried. */
export interface RulesTest {
  readonly tests: readonly PlanTest[];
  readonly errors: readonly Diagnostic[];
  readonly exitCode: number;
}

/** Tries the plans of files without an error. */
export function testRuleFiles({ catalogue, plans, diagnostics }: CheckedFiles): RulesTest {
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  const broken = new Set(errors.map(({ place }) => place?.file));
  const tests = plans
    .filter(({ file, cases }) => ![file, ...cases.map((one) => one.file)].some((one) => broken.has(one)))
    .map(({ file, content, cases }) => testPlan(buildPlan(content, catalogue, { file, sha256: '' }), cases));
  const failed = tests.some(({ cases }) => cases.some(({ failures }) => failures.length > 0));
  return { tests, errors, exitCode: errors.length > 0 ? EXIT.untrusted : failed ? EXIT.failed : EXIT.ok };
}

/** Where each value of a plan was written: for this its rule file is read once more, with its places. */
export function resolvedPlan({ origin: { file } }: Plan, rules: RulesToCheck): ResolvedGroup[] {
  const [text] = textsOf(rules.catalogue ? [rules.catalogue] : [], []);
  const catalogue = parseCatalogueFile(text?.text ?? '', text?.file ?? '');
  const known = catalogue.content ? buildCatalogue(catalogue.content) : new Map();
  const own = textsOf([...rules.files, ...rules.beside], []).find((one) => one.file === file);
  const { content, place } = parsePlanFile(own?.text ?? '', file, known, familyFor(rules));
  return content ? resolvedGroups({ content, place }, file, catalogue) : [];
}
