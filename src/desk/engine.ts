import { assessInputs } from '../assess/assess.js';
import { DRAWN, inspect } from '../assess/inspect.js';
import { OptionFault } from '../assess/options.js';
import { findingsOf, reportOf } from '../assess/plain.js';
import {
  type LoadedPlans,
  loadPlans,
  type NamedBytes,
  type ReadMeasurements,
  type Report,
  render,
  template,
} from '../core.js';
import { hasError } from '../diagnostic/diagnostic.js';
import { newSha256 } from '../digest/sha256.js';
import { annotateIn } from '../library/annotate.js';
import { overall } from '../outcome/outcome.js';
import type { Plan } from '../plan/plan.js';
import { ENDINGS } from '../report/format.js';
import { renderInspectPage } from '../report/html/inspect-page.js';
import type { Look } from '../report/look.js';
import { rendered } from '../report/registry.js';
import { exitLineOf } from '../report/said/exit-line.js';
import { fileName } from '../report/said/file-name.js';
import { passedOf } from '../report/said/overall.js';
import type { Download } from '../text/desk.js';
import type { Language } from '../text/language.js';
import { type Text, textFor } from '../text/text.js';
import { type Asked, fieldOf } from '../text/ways.js';
import { blobBytes } from './blob-bytes.js';
import { drafted, isPlanDocument } from './drafting.js';
import { countsOf, deskText, faultsOf } from './faults.js';
import type {
  Answers,
  Chosen,
  EngineRequest,
  Fault,
  Judged,
  Made,
  Missing,
  PlanChoice,
  Reply,
  RequestOf,
  Settings,
} from './messages.js';
import { apart, type Known, NOTHING_KNOWN } from './own-files.js';
import { Counter } from './progress.js';
import { BadField, takenOf } from './taken.js';

/**
 * Reads and judges beside the page, so that it stays alive meanwhile, by the core that the command has. It keeps what the last
 * run came to, of which the page then asks for one form after another.
 */

interface Held {
  readonly inputs: readonly Chosen[];
  readonly rules: LoadedPlans;
  readonly settings: Settings;
  readonly read: ReadMeasurements;
  readonly report: Report;
}

/** What the page asks for and nobody has made yet: a fault of its own, since it asks only for what it was offered. */
class NothingJudged extends Error {
  override readonly name = 'NothingJudged';
}

/** A file of what is known and let pass has faults: nothing is judged by a part of it. */
class BrokenAccept extends Error {
  override readonly name = 'BrokenAccept';

  constructor(readonly file: string) {
    super(file);
  }
}

export class Engine {
  #held: Held | null = null;
  #rules: { readonly of: string; readonly loaded: LoadedPlans } | null = null;

  #known: Known = NOTHING_KNOWN;

  constructor(private readonly reply: (reply: Reply) => void) {}

  /** Answers a request, or says why it cannot. */
  async take(request: EngineRequest): Promise<void> {
    try {
      const answer = await (this[request.kind] as (asked: EngineRequest) => Promise<Answers[keyof Answers]>)(
        request,
      );
      this.reply({ kind: 'answer', answer });
    } catch (error) {
      this.reply({ kind: 'refused', reason: reasonOf(error, request.lang), field: fieldIn(error) });
    }
  }

  async plans({ rules, lang }: RequestOf<'plans'>): Promise<Answers['plans']> {
    const { plans, diagnostics } = await this.#load(rules);
    const faults = faultsOf({ diagnostics: [...diagnostics, ...this.#known.diagnostics] }, lang);
    return { plans: plans.map((plan) => choiceOf(plan, lang)), rules: { counts: countsOf(faults), faults } };
  }

  async judge({ inputs, rules: own, settings, lang }: RequestOf<'judge'>): Promise<Judged> {
    const rules = await this.#load(own);
    const { entries: accept, diagnostics: wrong } = this.#known;
    if (hasError(wrong)) throw new BrokenAccept(wrong[0]?.place?.file ?? '');
    const taken = takenOf(settings);
    const asked = { ...taken, ...(accept.length > 0 && { accept }) };
    const given = { inputs: inputs.map(namedBytes), diagnostics: [] };
    const size = inputs.reduce((sum, { file }) => sum + file.size, 0);
    const counter = new Counter(inputs.length, size, (progress) =>
      this.reply({ kind: 'progress', progress }),
    );
    const assessed = await assessInputs(given, rules, asked, counter);
    const read = { ...assessed.read, plan: assessed.chosen?.id ?? null };
    const report = reportOf(assessed.findings);
    this.#held = { inputs, rules, settings: taken, read, report };
    return judgedOf(report, read, lang);
  }

  async render({ format, lang }: RequestOf<'render'>): Promise<Made> {
    const made =
      format === 'json' ? await render(this.#last.report, format, { lang }) : await this.#said(format, lang);
    const bytes = typeof made === 'string' ? new TextEncoder().encode(made) : made;
    return { name: `${textFor(lang).page.title}${ENDINGS[format] ?? ''}`, bytes };
  }

  /** A report for people: it speaks of the fields of the page, where data speak of the command's options. */
  #said(format: Exclude<Download, 'json'>, lang: Language): Promise<string | Uint8Array> {
    const findings = findingsOf(this.#last.report);
    const look = { ...lookIn(lang), exitLine: exitLineOf(findings, deskText(lang)), bom: format === 'csv' };
    return rendered(format, findings, look);
  }

  async picture({ name, lang }: RequestOf<'picture'>): Promise<string> {
    const { inputs, rules, settings } = this.#last;
    const given = { inputs: inputs.filter((one) => one.name === name).map(namedBytes), diagnostics: [] };
    const inspection = await inspect(given, rules, { ...settings, kept: DRAWN }, { hash: null });
    return renderInspectPage(inspection, lookIn(lang));
  }

  async annotate({ name, lang }: RequestOf<'annotate'>): Promise<Made | null> {
    const { inputs, read, report } = this.#last;
    const input = inputs.find((one) => one.name === name);
    if (!input) return null;
    const bytes = new Uint8Array(await input.file.arrayBuffer());
    const made = await annotateIn(deskText(lang), { name, bytes }, read, report);
    const ending = /\.xlsm$/i.test(name) ? '.xlsm' : '.xlsx';
    const { marked } = textFor(lang).desk;
    return (
      made && {
        name: `${fileName(name)
          .replace(/^.*\//, '')
          .replace(/\.\w+$/, '')}${marked}${ending}`,
        bytes: made.bytes,
      }
    );
  }

  /** Looked at one after the other, so that no more than one is held. */
  async documents({ among }: RequestOf<'documents'>): Promise<Answers['documents']> {
    const names: string[] = [];
    for (const one of among) if (await isPlanDocument(one)) names.push(one.name);
    return names;
  }

  async draft({ document, pdf, lang }: RequestOf<'draft'>): Promise<Answers['draft']> {
    return drafted({ document, pdf }, deskText(lang));
  }

  async template({ plan, area, year, lang }: RequestOf<'template'>): Promise<Made> {
    const rules = this.#rules?.loaded ?? (await this.#load([]));
    const asked = { year: [year], format: 'xlsx', lang, ...(area !== null && { area }) } as const;
    const bytes = await template(rules, plan, asked);
    const name = area ?? rules.plans.find(({ id }) => id === plan)?.jurisdiction.name ?? plan;
    return { name: `${textFor(lang).desk.formFor(name, year)}.xlsx`, bytes };
  }

  get #last(): Held {
    if (!this.#held) throw new NothingJudged();
    return this.#held;
  }

  /** Rule files are checked once, as long as they are the same. */
  async #load(chosen: readonly Chosen[]): Promise<LoadedPlans> {
    const sources = await Promise.all(
      chosen.map(async ({ name, file }) => ({ name, bytes: new Uint8Array(await file.arrayBuffer()) })),
    );
    const of = JSON.stringify(sources.map(({ name, bytes }) => [name, sha256Of(bytes)]));
    if (this.#rules?.of === of) return this.#rules.loaded;
    const { rules, known } = apart(sources);
    this.#known = known;
    this.#rules = { of, loaded: await loadPlans({ rules }) };
    return this.#rules.loaded;
  }
}

function lookIn(lang: Language): Look {
  const plain = { width: null, colour: false, boxes: false, exitLine: '', view: 'list', bom: false } as const;
  return { ...plain, text: deskText(lang) };
}

const FIELD_OF: { readonly [C in OptionFault['code']]: Asked | null } = {
  'unknown-plan': 'plan',
  'unknown-indicator': null,
  'unknown-checkpoint': 'at',
  'bad-count-area': 'countArea',
  'unknown-area': 'area',
};

function fieldIn(error: unknown): Asked | null {
  if (error instanceof OptionFault) return FIELD_OF[(error as OptionFault).code];
  return error instanceof BadField ? error.field : null;
}

/** Why something cannot be done: of what was filled in, in words. */
function reasonOf(error: unknown, lang: Language): string {
  if (error instanceof OptionFault) return faultSaid(error, lang);
  if (error instanceof BadField) return badField(error.field, error.value, textFor(lang));
  if (error instanceof BrokenAccept) return textFor(lang).desk.brokenAccept(fileName(error.file));
  return error instanceof Error ? error.message : String(error);
}

function faultSaid({ code, params }: OptionFault, lang: Language): string {
  const text = textFor(lang);
  if (code === 'bad-count-area') return badField('countArea', params.value, text);
  return (text.commands.usage[code] as (of: typeof params) => string)(params);
}

function badField(field: Asked, value: string, { desk }: Text): string {
  return desk.badField(fieldOf(field, desk), value);
}

function sha256Of(bytes: Uint8Array): string {
  const hash = newSha256();
  hash.update(bytes);
  return hash.digest();
}

function namedBytes({ name, folder, isNamedAsData, file }: Chosen): NamedBytes {
  const found = folder === null ? null : { folder, isNamedAsData };
  return { name, bytes: blobBytes(file), ...(found && { found }) };
}

function judgedOf(report: Report, read: ReadMeasurements, lang: Language): Judged {
  const text = textFor(lang);
  const findings = findingsOf(report);
  const verdict = overall(findings.evaluations);
  const said = verdict === null ? text.page.nothing : passedOf(findings.evaluations, text);
  const faults = faultsOf(report, lang);
  return {
    verdict,
    said,
    counts: countsOf(faults),
    faults,
    plans: [...new Set(findings.evaluations.map(({ plan }) => plan.id))],
    missing: missingIn(report, faults),
    tables: tablesOf(report, read),
  };
}

/** Those that were read at all: the others cannot be marked. */
function tablesOf({ diagnostics }: Report, { files }: ReadMeasurements): string[] {
  const unread = diagnostics.filter(({ code }) => code === 'PC233').map(({ place }) => place?.file);
  return files.filter((name) => !unread.includes(name));
}

const OPEN = ['plan', 'at', 'area', 'year', 'percentScale'] as const;

/** What rows or a table lack that a field of the page can say once for all. */
function missingIn({ diagnostics }: Report, faults: readonly Fault[]): Missing[] {
  const asked = new Set(faults.flatMap(({ severity, fields }) => (severity === 'error' ? fields : [])));
  const isYearless = diagnostics.some(({ code, params }) => code === 'PC223' && params.field === 'year');
  return OPEN.filter((field) => asked.has(field) || (field === 'year' && isYearless));
}

function choiceOf({ id, gloss, jurisdiction, period, checkpoints }: Plan, lang: Language): PlanChoice {
  const { name, units } = jurisdiction;
  const years = Array.from({ length: period.end - period.base }, (_, i) => period.base + 1 + i);
  return {
    id,
    name: lang === 'en' && gloss ? `${name} (${gloss})` : name,
    years,
    first: checkpoints[0]?.year ?? period.end,
    units,
  };
}
