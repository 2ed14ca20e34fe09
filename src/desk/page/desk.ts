import type { DeskWords } from '../../text/desk.js';
import type { Language } from '../../text/language.js';
import type { Answers, CheckedRules, Fault, Judged, Progress } from '../messages.js';
import type { ChosenFiles, Replaced } from './chosen.js';
import { Refused, Stopped } from './client.js';
import { type Clients, DraftView } from './draft-view.js';
import { dropZone } from './drop-zone.js';
import { element, fill } from './element.js';
import { faultList } from './fault-list.js';
import { ResultView } from './result-view.js';
import { SettingsForm } from './settings-form.js';
import { TakeView } from './take-view.js';

/** What outlasts a change of language. */
export interface Kept extends Clients {
  readonly files: ChosenFiles;
}

/** The page in one language: tables are put in, read and judged at once, and taken back. */
export class Desk {
  readonly #form: SettingsForm;
  readonly #list = element('div', { class: 'list', 'aria-live': 'polite' });
  readonly #rules = element('div', { id: 'rules', 'aria-live': 'polite' });
  readonly #drafts: DraftView;
  readonly #result: ResultView;
  readonly #take: TakeView;
  readonly #zone: HTMLElement;
  /** Files were put in just now, and whoever did that waits for the result. */
  #isAwaited = false;
  /** Of the run that counts: one that is overtaken says no more. */
  #run = 0;

  constructor(
    private readonly kept: Kept,
    private readonly words: DeskWords,
    private readonly lang: Language,
  ) {
    this.#form = new SettingsForm(words, () => void this.judge());
    this.#drafts = new DraftView(words, lang, kept.files, kept, () => void this.#changed());
    this.#result = new ResultView(words, () => this.kept.client.stop());
    this.#take = new TakeView(words, lang, kept.client);
    this.#zone = dropZone(words, (chosen) => void this.#add(chosen));
  }

  /** Puts the page where the one of the other language was. */
  show(body: HTMLElement, other: Desk | null, switchLanguage: () => void): void {
    const { words } = this;
    document.documentElement.lang = words.tag;
    document.title = words.title;
    fill(
      body,
      element('a', { class: 'skip', href: '#main' }, words.skip),
      element(
        'header',
        { class: 'masthead' },
        element(
          'button',
          { type: 'button', class: 'language', id: 'language', click: switchLanguage },
          words.otherLanguage,
        ),
        element('p', { class: 'kicker' }, 'plancheck'),
        element('h1', {}, words.title),
        element('p', { class: 'plan' }, words.about),
        element('p', { class: 'privacy' }, words.privacy),
      ),
      element(
        'main',
        { id: 'main', tabindex: '-1' },
        this.#chooser(),
        this.#result.section,
        this.#take.section,
        this.#result.whole,
      ),
    );
    this.#showFiles();
    void this.#offerPlans(other);
  }

  #overtake(): void {
    this.#run += 1;
    this.kept.client.overtake();
  }

  /** Reads and judges what is there; of nothing there is no result. */
  async judge(): Promise<void> {
    this.#overtake();
    const run = this.#run;
    const { files, client } = this.kept;
    this.#take.offer(null);
    this.#follow(null);
    if (files.inputs.length === 0) {
      this.#result.empty();
      return;
    }
    this.#result.working(this.words.starting);
    const request = {
      kind: 'judge',
      inputs: files.inputs,
      rules: files.rules,
      settings: this.#form.settings,
      lang: this.lang,
    } as const;
    try {
      const judged = await client.ask<'judge'>(request, (progress) => {
        if (run === this.#run) this.#showProgress(progress);
      });
      if (run === this.#run) this.#showResult(judged);
    } catch (error) {
      if (run === this.#run) this.#showTrouble(error);
    }
    if (run !== this.#run || !this.#isAwaited) return;
    this.#isAwaited = false;
    this.#result.reveal();
  }

  #showTrouble(error: unknown): void {
    if (error instanceof Stopped) this.#result.stopped(() => void this.judge());
    else this.#result.refused(this.#reason(error), error instanceof Refused ? error.field : null);
  }

  /** By bytes; of a workbook, whose bytes are all there before the first cell is, nobody knows more, nor of the judging. */
  #showProgress({ done, of, bytes, size }: Progress): void {
    const { words } = this;
    if (done === of) this.#result.working(words.judging);
    else this.#result.working(words.reading(done, of, bytes, size), bytes < size ? bytes / size : undefined);
  }

  #follow(judged: Judged | null): void {
    const { plan, at } = this.#form;
    const [only, ...more] = judged?.plans ?? [];
    this.#take.follow(plan.value || (more.length === 0 && only) || null, at.value);
  }

  #showResult(judged: Judged): void {
    const { kept, lang } = this;
    const report = async () => {
      const { bytes } = await kept.client.ask<'render'>({ kind: 'render', format: 'html', lang });
      return new TextDecoder().decode(bytes);
    };
    const pictureOf = (name: string) => kept.client.ask<'picture'>({ kind: 'picture', name, lang });
    const left = this.#drafts.left;
    const reserve = left > 0 ? this.words.byDraft(left) : null;
    const rules = kept.files.rules.map(({ name }) => name);
    this.#result.show(judged, { report, pictureOf }, reserve, rules);
    this.#take.offer(judged);
    this.#follow(judged);
  }

  #reason(error: unknown): string {
    return this.words.refused(error instanceof Error ? error.message : String(error));
  }

  async #offerPlans(other: Desk | null): Promise<void> {
    const { files, client } = this.kept;
    if (other) {
      other.#overtake();
      this.#drafts.take(other.#drafts);
    }
    this.#show(await client.ask<'plans'>({ kind: 'plans', rules: files.rules, lang: this.lang }));
    if (!other) return;
    this.#form.take(other.#form);
    this.#take.take(other.#take);
    if (files.inputs.length > 0) await this.judge();
    await this.#drafts.show();
  }

  #show({ plans, rules }: Answers['plans']): void {
    this.#form.offer(plans);
    const { toChoose } = this.#drafts;
    if (toChoose !== null && this.#form.choose(toChoose)) this.#drafts.choseIt();
    this.#take.offerForms(plans);
    this.#showRules(rules);
  }

  /** What was found in rule files, tables or none. */
  #showRules({ counts, faults }: CheckedRules): void {
    const { words, kept } = this;
    if (kept.files.rules.length === 0) {
      fill(this.#rules);
      return;
    }
    const said = element('p', { class: 'about' }, words.checkedRules(counts));
    const toPlace = (fault: Fault) => this.#drafts.toLine(fault);
    fill(this.#rules, said, ...faultList(faults, words, { left: words.moreFindings, toPlace }));
  }

  #chooser(): HTMLElement {
    const { words } = this;
    return element(
      'section',
      { 'aria-labelledby': 'choose' },
      element('h2', { id: 'choose' }, words.steps.choose),
      this.#zone,
      this.#list,
      this.#rules,
      this.#drafts.section,
      element(
        'div',
        { class: 'fields' },
        element('div', { class: 'field' }, element('label', { for: 'plan' }, words.plan), this.#form.plan),
        element('div', { class: 'field' }, element('label', { for: 'at' }, words.at), this.#form.at),
      ),
      this.#form.more,
    );
  }

  async #add(chosen: Parameters<ChosenFiles['add']>[0]): Promise<void> {
    const replaced = this.kept.files.add(chosen);
    this.#isAwaited = true;
    await this.#changed(replaced);
  }

  async #changed(replaced: readonly Replaced[] = []): Promise<void> {
    this.#overtake();
    this.#showFiles(replaced);
    const { rules } = this.kept.files;
    this.#show(await this.kept.client.ask<'plans'>({ kind: 'plans', rules, lang: this.lang }));
    await this.judge();
    await this.#drafts.show();
  }

  /** The button that was pressed is gone: the next one has the focus, or where files are chosen. */
  #focusOn(file: number): void {
    const buttons = this.#list.querySelectorAll<HTMLElement>('li button');
    (buttons[Math.min(file, buttons.length - 1)] ?? document.getElementById('choose-files'))?.focus();
  }

  #showFiles(replaced: readonly Replaced[] = []): void {
    const { files } = this.kept;
    const { words } = this;
    this.#zone.classList.toggle('compact', files.all.length > 0);
    if (files.all.length === 0) {
      fill(this.#list);
      return;
    }
    const remove = (name: string) => () => {
      const next = files.shown.findIndex((one) => one.name === name);
      files.remove(name);
      void this.#changed();
      this.#focusOn(next);
    };
    const clear = () => {
      files.clear();
      void this.#changed();
      this.#focusOn(0);
    };
    fill(
      this.#list,
      ...replaced.map(({ before, now }) => element('p', { class: 'about' }, words.replaced(before, now))),
      element(
        'p',
        {},
        `${words.putIn(files.inputs.length, files.rules.length)} `,
        element('button', { type: 'button', class: 'quiet', click: clear }, words.clear),
      ),
      element(
        'ul',
        {},
        ...files.shown.map(({ name }) =>
          element(
            'li',
            {},
            element('bdi', {}, name),
            files.isDrafted(name) ? element('span', { class: 'place' }, words.drafted) : null,
            element(
              'button',
              { type: 'button', class: 'quiet', 'aria-label': words.remove(name), click: remove(name) },
              '×',
            ),
          ),
        ),
      ),
    );
  }
}
