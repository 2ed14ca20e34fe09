import { type DeskWords, SETTINGS, type Setting } from '../../text/desk.js';
import type { PlanChoice, Settings } from '../messages.js';
import { element, fill } from './element.js';

/** How a setting is asked for: one of a few words, a mark, a text, a number, or several texts. */
type Manner = readonly string[] | 'mark' | 'text' | 'number' | 'day' | 'texts' | 'codes';

const MANNERS: { readonly [S in Setting]: Manner } = {
  area: 'text',
  year: 'number',
  basis: ['auto', 'target', 'pace'],
  by: ['whole', 'area'],
  includeCommitments: 'mark',
  asOf: 'day',
  percentScale: ['percent', 'fraction'],
  encoding: 'text',
  delimiter: 'text',
  sheet: 'texts',
  countArea: 'texts',
  failOn: ['any', 'binding'],
  allowOpen: 'mark',
  failOnWarning: 'mark',
  error: 'codes',
  warning: 'codes',
  ignore: 'codes',
  raiseLimits: 'number',
};

/** A value, and how it is called. */
type Choice = readonly [value: string, said: string];

const OCCASIONS = ['midterm', 'final', 'all'] as const;

/** The plan, the occasion and the rest of what can be asked; `changed` is called once something is. */
export class SettingsForm {
  readonly plan = element('select', { id: 'plan' });
  readonly at = element('select', { id: 'at' });
  readonly more: HTMLElement;
  readonly #fields: ReadonlyMap<Setting, HTMLInputElement | HTMLSelectElement>;

  constructor(
    private readonly words: DeskWords,
    changed: () => void,
  ) {
    this.#fields = new Map(SETTINGS.map((name) => [name, this.#field(name)]));
    this.more = element(
      'details',
      { class: 'more' },
      element('summary', {}, words.more),
      element(
        'div',
        { class: 'fields' },
        ...[...this.#fields].map(([name, field]) => this.#labelled(name, field)),
      ),
    );
    this.offer([]);
    for (const field of [this.plan, this.at, ...this.#fields.values()])
      field.addEventListener('change', changed);
  }

  /** The plans that can be chosen; the one that is chosen stays so. */
  offer(plans: readonly PlanChoice[]): void {
    const { atWords, atYear } = this.words;
    const years = [...new Set(plans.flatMap((plan) => plan.years))].sort();
    this.#choices(
      this.plan,
      plans.map(({ id, name }) => [id, name]),
    );
    this.#choices(this.at, [
      ...OCCASIONS.map((one): Choice => [one, atWords[one]]),
      ...years.map((year): Choice => [String(year), atYear(year)]),
    ]);
  }

  /** Chooses a plan, unless another was chosen; says whether it can be chosen at all. */
  choose(plan: string): boolean {
    const isThere = [...this.plan.options].some(({ value }) => value === plan);
    if (isThere && this.plan.value === '') this.plan.value = plan;
    return isThere;
  }

  #choices(field: HTMLSelectElement, choices: readonly Choice[]): void {
    const { value } = field;
    const options = choices.map(([one, said]) => element('option', { value: one }, said));
    fill(field, element('option', { value: '' }, this.words.byItself), ...options);
    field.value = choices.some(([one]) => one === value) ? value : '';
  }

  /** What was chosen; what was left alone is not asked. */
  get settings(): Settings {
    const given = [...this.#fields].map(([name, field]) => [name, givenIn(MANNERS[name], field)] as const);
    const all = [['plan', this.plan.value], ['at', this.at.value], ...given] as const;
    return Object.fromEntries(all.filter(([, value]) => value !== '' && value !== null)) as Settings;
  }

  /** Takes over what another form, of the other language, was set to. */
  take(other: SettingsForm): void {
    this.plan.value = other.plan.value;
    this.at.value = other.at.value;
    for (const [name, field] of this.#fields) {
      const before = other.#fields.get(name);
      field.value = before?.value ?? '';
      if (isMark(field) && before && isMark(before)) field.checked = before.checked;
    }
  }

  #field(name: Setting): HTMLInputElement | HTMLSelectElement {
    const manner = MANNERS[name];
    const { byDefault, hints, values } = this.words;
    if (manner === 'mark') return element('input', { type: 'checkbox', id: name });
    if (typeof manner === 'string')
      return element('input', {
        type: 'text',
        id: name,
        placeholder: hints[name] ?? '',
        autocomplete: 'off',
      });
    const options = manner.map((value) => element('option', { value }, values[value] ?? value));
    return element('select', { id: name }, element('option', { value: '' }, byDefault), ...options);
  }

  #labelled(name: Setting, field: HTMLElement): HTMLElement {
    const isMarked = MANNERS[name] === 'mark';
    const label = element('label', { for: name }, this.words.settings[name]);
    return element(
      'div',
      { class: isMarked ? 'field tick' : 'field' },
      ...(isMarked ? [field, label] : [label, field]),
    );
  }
}

function isMark(field: HTMLInputElement | HTMLSelectElement): field is HTMLInputElement {
  return field instanceof HTMLInputElement && field.type === 'checkbox';
}

function givenIn(manner: Manner, field: HTMLInputElement | HTMLSelectElement): unknown {
  const text = field.value.trim();
  if (isMark(field)) return field.checked || null;
  if (text === '') return null;
  return typeof manner === 'string' ? READ[manner](text) : text;
}

const DAY = /^(\d{4})[年./-](\d{1,2})[月./-](\d{1,2})日?$/;

/** What was typed as it is asked; what nobody can make anything of stays what it is, and is refused by the engine. */
const READ: { readonly [M in Exclude<Manner, readonly string[]>]: (text: string) => unknown } = {
  mark: () => null,
  text: (text) => text,
  number: (text) => {
    const plain = text.normalize('NFKC').replace(/[年倍]$/, '');
    return /^\d+$/.test(plain) ? Number(plain) : text;
  },
  day: (text) => {
    const [, year, month = '', day = ''] = DAY.exec(text.normalize('NFKC')) ?? [];
    return year === undefined ? text : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  },
  texts: (text) => parted(text, /[、,，;；]/),
  codes: (text) => parted(text.normalize('NFKC').toUpperCase(), /[、,;\s]/),
};

function parted(text: string, at: RegExp): string[] {
  return text
    .split(at)
    .map((one) => one.trim())
    .filter((one) => one !== '');
}
