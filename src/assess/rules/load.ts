import { compareText, type Diagnostic, diagnostic } from '../../diagnostic/diagnostic.js';
import { hashOf, type NewHash } from '../../digest/hash.js';
import { once } from '../../outcome/later.js';
import { buildPlan } from '../../plan/build/build.js';
import { buildCatalogue, type Catalogue } from '../../plan/build/catalogue.js';
import type { Family, RuleText } from '../../plan/file/family.js';
import type { CatalogueText, PlanDocumentText } from '../../plan/file/schema.js';
import { ruleTextOf } from '../../plan/file/text.js';
import type { Parsed } from '../../plan/load/parse.js';
import type { Plan } from '../../plan/plan.js';
import { NO_PAUSE, type Pause } from '../../tables/pause.js';
import type { RuleRecord } from '../records.js';
import type { LoadedPlans, RuleFile, RuleFiles } from './files.js';
import { planOfKnown } from './known.js';

/** The plans of all these files; an id that exists already is an error. */
export async function loadPlans(
  rules: RuleFiles,
  hash: NewHash,
  pause: Pause = NO_PAUSE,
): Promise<LoadedPlans> {
  const diagnostics = [...rules.diagnostics];
  const catalogue = await catalogueIn(rules, diagnostics);
  const reader = new PlanReader(rules, catalogue, diagnostics);
  const plans: Plan[] = [];
  const files = catalogueRecord(rules, hash);
  for (const file of [...rules.shipped, ...rules.added]) {
    await pause();
    const record = recordOf('plan', file, hash);
    if (!rules.shipped.includes(file)) files.push(record);
    const known = file.known ? planOfKnown(file.known, catalogue, record) : null;
    const content = known ?? (await reader.read(file, rules.keep));
    if (!content) continue;
    const other = plans.find((plan) => plan.id === content.id);
    const doubled = { id: content.id, other: other?.origin.file ?? '' };
    if (other) diagnostics.push(diagnostic('PC107', { file: file.file, line: 1 }, doubled));
    else plans.push('origin' in content ? content : buildPlan(content, catalogue, record));
  }
  return { plans: plans.sort((a, b) => compareText(a.id, b.id)), diagnostics, files };
}

/** The plan of the last of the added files alone; it may take over from any of the others. */
export async function loadLastPlan(rules: RuleFiles, hash: NewHash): Promise<LoadedPlans> {
  const diagnostics = [...rules.diagnostics];
  const catalogue = await catalogueIn(rules, diagnostics);
  const file = rules.added.at(-1);
  const content = file ? await new PlanReader(rules, catalogue, diagnostics).read(file) : null;
  const always = catalogueRecord(rules, hash);
  if (!file || !content) return { plans: [], diagnostics, files: always };
  const record = recordOf('plan', file, hash);
  return { plans: [buildPlan(content, catalogue, record)], diagnostics, files: [...always, record] };
}

/** It always is the one that comes with plancheck. */
function catalogueRecord({ catalogue }: RuleFiles, hash: NewHash): RuleRecord[] {
  return catalogue ? [{ ...recordOf('catalogue', catalogue, hash), shipped: true }] : [];
}

/** The SHA-256 is taken when somebody first asks for it: a table on a terminal shows none. */
function recordOf(role: RuleRecord['role'], { file, bytes }: RuleFile, hash: NewHash): RuleRecord {
  return { role, file, sha256: once(() => hashOf(bytes, hash)) };
}

/** The catalogue that all plans are read with; empty where its file is broken or missing. */
async function catalogueIn({ catalogue: file }: RuleFiles, diagnostics: Diagnostic[]): Promise<Catalogue> {
  if (!file) return new Map();
  if (file.known) return buildCatalogue(file.known as CatalogueText);
  const text = ruleTextOf(file, diagnostics);
  if (text === null) return new Map();
  const { parseCatalogueFile } = await import('../../plan/load/parse.js');
  const parsed = parseCatalogueFile(text, file.file);
  diagnostics.push(...parsed.diagnostics);
  return parsed.content ? buildCatalogue(parsed.content) : new Map();
}

/** Reads plans that may name each other as parents, in whatever order they come; what it needs for that is loaded late. */
export class PlanReader {
  #family: Family | null = null;

  constructor(
    private readonly rules: RuleFiles,
    private readonly catalogue: Catalogue,
    private readonly diagnostics: Diagnostic[],
  ) {}

  /**
   * The checked content of a file, or null with what is wrong with it. `keep` is not told of one with a finding, so that it
   * goes on being said, nor of the child of another plan, which rests on more than its own text.
   */
  async read(file: RuleFile, keep?: RuleFiles['keep']): Promise<PlanDocumentText | null> {
    const text = ruleTextOf(file, this.diagnostics);
    if (text === null) return null;
    const { content, diagnostics } = await this.#parsed({ file: file.file, text });
    this.diagnostics.push(...diagnostics);
    if (content && diagnostics.length === 0 && !text.includes('extends')) keep?.(file, withoutCases(content));
    return content;
  }

  async #parsed({ file, text }: RuleText): Promise<Parsed<PlanDocumentText>> {
    const { Family, parsePlanFile } = await import('../../plan/load/parse.js');
    this.#family ??= new Family(...familyOf(this.rules));
    return parsePlanFile(text, file, this.catalogue, this.#family);
  }
}

/** Cases are for `rules test`, which reads the file itself. */
function withoutCases({ cases: _, ...content }: PlanDocumentText): Omit<PlanDocumentText, 'cases'> {
  return content;
}

/** How the parents of plans are found: by an id among all files that are open to the child, or by a path. */
export function familyOf({
  shipped,
  added,
  parentAt,
}: Pick<RuleFiles, 'shipped' | 'added' | 'parentAt'>): ConstructorParameters<typeof Family> {
  const atPath = (path: string, child: string) => {
    const parent = parentAt(path, child);
    return parent && textFor(parent);
  };
  const all = [...shipped, ...added];
  return [() => all.map(textFor), atPath, opennessOf(all)];
}

/** What came in a pack takes over from that pack and from shipped plans only, whatever else is read. */
function opennessOf(files: readonly RuleFile[]): (parent: string, child: string) => boolean {
  const byName = once(() => new Map(files.map((one) => [one.file, one])));
  return (parent, child) => {
    const pack = byName().get(child)?.packed?.pack;
    const from = byName().get(parent);
    return pack === undefined || from?.shipped === true || from?.packed?.pack === pack;
  };
}

const TEXTS = new WeakMap<RuleFile, RuleText>();

/**
 * A file's text for those who look for a parent, made once for all of them; its own faults are said where it is read for
 * itself.
 */
function textFor(file: RuleFile): RuleText {
  const made = TEXTS.get(file) ?? { file: file.file, text: ruleTextOf(file, []) ?? '' };
  TEXTS.set(file, made);
  return made;
}
