import { assessInputs } from '../assess/assess.js';
import { DRAWN, inspect } from '../assess/inspect.js';
import { findingsOf, reportOf } from '../assess/plain.js';
import {
  annotate,
  type LoadedPlans,
  loadPlans,
  type NamedBytes,
  type ReadMeasurements,
  type Report,
  render,
  template,
} from '../core.js';
import { newSha256 } from '../digest/sha256.js';
import { overall } from '../outcome/outcome.js';
import type { Plan } from '../plan/plan.js';
import { ENDINGS } from '../report/format.js';
import { renderInspectPage } from '../report/html/inspect-page.js';
import { diagnosticRows } from '../report/said/diagnostics.js';
import { fileName } from '../report/said/file-name.js';
import { passedOf } from '../report/said/overall.js';
import type { Counts } from '../text/desk.js';
import type { Language } from '../text/language.js';
import { textFor } from '../text/text.js';
import { blobBytes } from './blob-bytes.js';
import type {
  Answers,
  Chosen,
  Fault,
  Judged,
  Made,
  PlanChoice,
  Reply,
  Request,
  RequestOf,
  Settings,
} from './messages.js';

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

export class Engine {
  #held: Held | null = null;
  #rules: { readonly of: string; readonly loaded: LoadedPlans } | null = null;

  constructor(private readonly reply: (reply: Reply) => void) {}

  /** Answers a request, or says why it cannot. */
  async take(request: Request): Promise<void> {
    try {
      const answer = await (this[request.kind] as (asked: Request) => Promise<Answers[keyof Answers]>)(
        request,
      );
      this.reply({ kind: 'answer', answer });
    } catch (error) {
      this.reply({ kind: 'refused', reason: error instanceof Error ? error.message : String(error) });
    }
  }

  async plans({ rules, lang }: RequestOf<'plans'>): Promise<Answers['plans']> {
    const { plans, diagnostics } = await this.#load(rules);
    return { plans: plans.map((plan) => choiceOf(plan, lang)), faults: faultsOf({ diagnostics }, lang) };
  }

  async judge({ inputs, rules: own, settings, lang }: RequestOf<'judge'>): Promise<Judged> {
    const rules = await this.#load(own);
    const given = { inputs: inputs.map(namedBytes), diagnostics: [] };
    const onInput = (done: number, of: number) => this.reply({ kind: 'progress', done, of });
    const assessed = await assessInputs(given, rules, settings, { hash: newSha256, onInput });
    const read = { ...assessed.read, plan: assessed.chosen?.id ?? null };
    const report = reportOf(assessed.findings);
    this.#held = { inputs, rules, settings, read, report };
    return judgedOf(report, read, lang);
  }

  async render({ format, lang }: RequestOf<'render'>): Promise<Made> {
    const made = await render(this.#last.report, format, { lang, bom: format === 'csv' });
    const bytes = typeof made === 'string' ? new TextEncoder().encode(made) : made;
    return { name: `${textFor(lang).page.title}${ENDINGS[format] ?? ''}`, bytes };
  }

  async picture({ name, lang }: RequestOf<'picture'>): Promise<string> {
    const { inputs, rules, settings } = this.#last;
    const given = { inputs: inputs.filter((one) => one.name === name).map(namedBytes), diagnostics: [] };
    const inspection = await inspect(given, rules, { ...settings, kept: DRAWN }, { hash: null });
    return renderInspectPage(inspection, {
      text: textFor(lang),
      width: null,
      colour: false,
      boxes: false,
      exitLine: '',
      view: 'list',
      bom: false,
    });
  }

  async annotate({ name, lang }: RequestOf<'annotate'>): Promise<Made | null> {
    const { inputs, read, report } = this.#last;
    const input = inputs.find((one) => one.name === name);
    if (!input) return null;
    const bytes = new Uint8Array(await input.file.arrayBuffer());
    const made = await annotate({ name, bytes }, read, report, { lang });
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
  async #load(rules: readonly Chosen[]): Promise<LoadedPlans> {
    const sources = await Promise.all(
      rules.map(async ({ name, file }) => ({ name, bytes: new Uint8Array(await file.arrayBuffer()) })),
    );
    const of = JSON.stringify(sources.map(({ name, bytes }) => [name, sha256Of(bytes)]));
    if (this.#rules?.of !== of) this.#rules = { of, loaded: await loadPlans({ rules: sources }) };
    return this.#rules.loaded;
  }
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
  return { exitCode: report.exitCode, verdict, said, counts: countsOf(faults), faults, tables: read.files };
}

function countsOf(faults: readonly Fault[]): Counts {
  const count = (severity: Fault['severity']) => faults.filter((one) => one.severity === severity).length;
  return { errors: count('error'), warnings: count('warning'), notes: count('note') };
}

function faultsOf(of: Pick<Report, 'diagnostics'>, lang: Language): Fault[] {
  const text = textFor(lang);
  const rows = diagnosticRows({ diagnostics: of.diagnostics }, text);
  return rows.map((row) => ({
    severity: row.severity,
    place: row.file === null ? '' : text.desk.place(fileName(row.file), row.textLine ?? row.line, row.cell),
    message: row.message,
  }));
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
