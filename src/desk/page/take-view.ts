import { type DeskWords, DOWNLOADS } from '../../text/desk.js';
import type { Language } from '../../text/language.js';
import type { Judged, Made, PlanChoice } from '../messages.js';
import { byNumber } from './chosen.js';
import type { EngineClient } from './client.js';
import { element, fill, save } from './element.js';

/** The files that can be taken back: tables with marks, reports, empty forms. */
export class TakeView {
  readonly section: HTMLElement;
  readonly #result = element('div');
  readonly #said = element('p', { class: 'about', role: 'status' });
  readonly #plan = element('select', { id: 'form-plan' });
  readonly #area = element('select', { id: 'form-area' });
  readonly #year = element('select', { id: 'form-year' });
  #plans: readonly PlanChoice[] = [];
  #followed = '';

  constructor(
    private readonly words: DeskWords,
    private readonly lang: Language,
    private readonly client: EngineClient,
  ) {
    this.#plan.addEventListener('change', () => this.#showPlan());
    this.section = element(
      'section',
      { 'aria-labelledby': 'take' },
      element('h2', { id: 'take' }, words.steps.take),
      this.#said,
      this.#result,
      this.#form(),
    );
  }

  /** What there is of a run; null while there is none. */
  offer(judged: Judged | null): void {
    const { words, lang, client } = this;
    fill(this.#said);
    if (!judged) {
      fill(this.#result);
      return;
    }
    const reports = DOWNLOADS.map((format) =>
      this.#button(
        words.downloads[format],
        () => client.ask<'render'>({ kind: 'render', format, lang }),
        format,
      ),
    );
    fill(
      this.#result,
      element('h3', {}, words.annotated),
      element('p', { class: 'about' }, words.annotatedAbout),
      this.#marked(judged),
      element('h3', {}, words.report),
      element('p', { class: 'buttons' }, ...reports),
    );
  }

  /** One button for one table, or for that which is chosen among several; first those in which something was found. */
  #marked({ tables, faults }: Judged): HTMLElement {
    const { words, lang, client } = this;
    const isFaulty = (name: string) => faults.some(({ file }) => file === name);
    const sorted = [...tables].sort(byNumber);
    const names = [...sorted.filter(isFaulty), ...sorted.filter((name) => !isFaulty(name))];
    const which = element(
      'select',
      { id: 'annotated' },
      ...names.map((name) => element('option', { value: name }, name)),
    );
    const take = this.#button(words.annotated, () =>
      client.ask<'annotate'>({ kind: 'annotate', name: which.value, lang }),
    );
    take.classList.add('main');
    const label = element('label', { for: 'annotated' }, words.annotatedWhich);
    return element(
      'div',
      { class: 'annotated' },
      names.length > 1 ? element('div', { class: 'field' }, label, which) : null,
      names.length > 0 ? element('p', { class: 'buttons' }, take) : null,
    );
  }

  offerForms(plans: readonly PlanChoice[]): void {
    const { value } = this.#plan;
    this.#plans = plans;
    fill(this.#plan, ...plans.map(({ id, name }) => element('option', { value: id }, name)));
    if (plans.some(({ id }) => id === value)) this.#plan.value = value;
    this.#showPlan({ area: this.#area.value, year: this.#year.value });
  }

  /** The empty form is first that of the plan and the occasion by which tables are judged, until another is chosen. */
  follow(plan: string | null, at: string): void {
    const now = `${plan ?? ''} ${at}`;
    const chosen = this.#plans.find(({ id }) => id === plan);
    if (!chosen || now === this.#followed) return;
    this.#followed = now;
    if (this.#plan.value !== chosen.id) {
      this.#plan.value = chosen.id;
      this.#showPlan();
    }
    const year = yearOf(chosen, at);
    if (chosen.years.includes(year)) this.#year.value = String(year);
  }

  /** Takes over what was chosen in the other language. */
  take(other: TakeView): void {
    this.#followed = other.#followed;
    this.#plan.value = other.#plan.value;
    this.#showPlan({ area: other.#area.value, year: other.#year.value });
  }

  /** What was chosen of the same plan stays so. */
  #showPlan(chosen?: { readonly area: string; readonly year: string }): void {
    const plan = this.#plans.find(({ id }) => id === this.#plan.value);
    if (!plan) return;
    fill(
      this.#area,
      element('option', { value: '' }, this.words.formWhole),
      ...plan.units.map((name) => element('option', { value: name }, name)),
    );
    fill(this.#year, ...plan.years.map((year) => element('option', { value: String(year) }, String(year))));
    const { area = '', year = '' } = chosen ?? {};
    if (plan.units.includes(area)) this.#area.value = area;
    this.#year.value = plan.years.some((one) => String(one) === year) ? year : String(plan.first);
  }

  #form(): HTMLElement {
    const { words, lang, client } = this;
    const field = (label: string, one: HTMLSelectElement) =>
      element('div', { class: 'field' }, element('label', { for: one.id }, label), one);
    const make = this.#button(words.formMake, () => {
      const area = this.#area.value === '' ? null : this.#area.value;
      const year = Number(this.#year.value);
      return client.ask<'template'>({ kind: 'template', plan: this.#plan.value, area, year, lang });
    });
    return element(
      'div',
      {},
      element('h3', {}, words.form),
      element('p', { class: 'about' }, words.formAbout),
      element(
        'div',
        { class: 'fields' },
        field(words.plan, this.#plan),
        field(words.formArea, this.#area),
        field(words.formYear, this.#year),
      ),
      element('p', { class: 'buttons form' }, make),
    );
  }

  /** A button that has something made and saves it. */
  #button(label: string, made: () => Promise<Made | null>, id?: string): HTMLButtonElement {
    const press = async () => {
      try {
        const file = await made();
        if (file) save(file.name, file.bytes);
        fill(this.#said, file ? this.words.saved(file.name) : this.words.notAnnotated);
      } catch (error) {
        fill(this.#said, this.words.refused(error instanceof Error ? error.message : String(error)));
      }
    };
    return element(
      'button',
      { type: 'button', ...(id && { id: `take-${id}` }), click: () => void press() },
      label,
    );
  }
}

/** Forms are first for the first checkpoint. */
function yearOf({ first, years }: PlanChoice, at: string): number {
  if (at === 'final') return years.at(-1) ?? first;
  return /^\d+$/.test(at) ? Number(at) : first;
}
