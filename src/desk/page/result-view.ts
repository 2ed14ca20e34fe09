import { VERDICT_TONE } from '../../report/html/palette.js';
import type { DeskWords } from '../../text/desk.js';
import type { Asked } from '../../text/ways.js';
import type { Judged, Missing } from '../messages.js';
import { element, fill } from './element.js';
import { faultList, toField } from './fault-list.js';
import { framed } from './frame.js';
import { goTo } from './go-to.js';

/** The pages that a run can show, each made when it is asked for. */
interface Pages {
  readonly report: () => Promise<string>;
  readonly pictureOf: (name: string) => Promise<string>;
}

/** What a run came to: nothing yet, how far it is, why there is none, or the result. */
export class ResultView {
  readonly section: HTMLElement;
  /** The report, and how the tables were read: long, and therefore under everything else. */
  readonly whole: HTMLElement;
  readonly #status = element('div', { role: 'status' });
  /** Apart from what is read out, since it changes all the time. */
  readonly #running = element('div');
  #bar: { readonly said: HTMLElement; readonly progress: HTMLProgressElement } | null = null;
  readonly #faults = element('div');
  readonly #isOpen = { report: true, picture: false };

  constructor(
    private readonly words: DeskWords,
    private readonly stop: () => void,
  ) {
    this.section = element(
      'section',
      { 'aria-labelledby': 'result', id: 'outcome' },
      element('h2', { id: 'result' }, words.steps.result),
      this.#status,
      this.#running,
      this.#faults,
    );
    this.whole = element('section', { 'aria-label': words.report, hidden: true });
    this.empty();
  }

  empty(): void {
    this.#show('empty', element('p', { class: 'about' }, this.words.empty));
  }

  /** Scrolls as little as it takes to see the verdict, on small screens. */
  reveal(): void {
    this.#status.scrollIntoView({ block: 'nearest' });
  }

  /** `done` is a part of one; absent where nobody knows it. The button stays the same, and the focus on it. */
  working(said: string, done?: number | undefined): void {
    this.#bar ??= this.#started();
    const { progress } = this.#bar;
    if (this.#bar.said.textContent !== said) this.#bar.said.textContent = said;
    if (done === undefined) progress.removeAttribute('value');
    else progress.value = done;
  }

  #started() {
    const { words } = this;
    const said = element('p');
    const progress = element('progress', { 'aria-label': words.starting, max: '1' });
    const stop = element('button', { type: 'button', id: 'stop', click: this.stop }, words.cancel);
    this.#show('working', element('p', { class: 'unseen' }, words.starting));
    fill(this.#running, said, element('p', { class: 'buttons' }, progress, stop));
    return { said, progress };
  }

  refused(said: string, field: Asked | null): void {
    const way = field && element('p', { class: 'buttons' }, toField(field, this.words));
    this.#show('refused', element('p', { class: 'alert' }, said), ...(way ? [way] : []));
  }

  /** Whoever has stopped the run by the button finds there another, that begins it anew. */
  stopped(again: () => void): void {
    const { words } = this;
    const button = element('button', { type: 'button', id: 'again', click: again }, words.again);
    this.#show('refused', element('p', {}, words.cancelled), element('p', { class: 'buttons' }, button));
    button.focus();
  }

  /** `reserve` is what keeps the result from being relied upon; what was found in the rule files stands with them. */
  show(judged: Judged, { report, pictureOf }: Pages, reserve: string | null, rules: readonly string[]): void {
    const { words } = this;
    const { verdict, counts } = judged;
    const tone = counts.errors > 0 ? 'not-met' : verdict === null ? 'no-data' : VERDICT_TONE[verdict];
    this.#show(
      'judged',
      element(
        'div',
        { class: `headline o-${tone}` },
        element('p', { class: 'verdict' }, words.conclusion(verdict, counts)),
        element('p', { class: 'sum' }, judged.said),
        element('p', { class: 'about' }, words.counts(counts)),
        verdict === null
          ? null
          : element('p', { class: 'about' }, element('a', { href: '#report' }, words.seeReport)),
        reserve === null ? null : element('p', { class: 'reserve' }, reserve),
        this.#asked(judged.missing),
      ),
    );
    fill(this.#faults, ...this.#listed(judged, rules));
    this.whole.hidden = false;
    fill(
      this.whole,
      this.#folded('report', () => this.#framed(words.report, report)),
      this.#folded('picture', () => this.#pictures(judged.tables, pictureOf)),
    );
  }

  /** Leads to the fields by which to say what the tables do not. */
  #asked(missing: readonly Missing[]): HTMLElement | null {
    if (missing.length === 0) return null;
    const buttons = missing.map((field) =>
      element(
        'button',
        { type: 'button', class: 'main', id: `say-${field}`, click: () => goTo(field) },
        this.words.say[field],
      ),
    );
    return element('p', { class: 'buttons' }, ...buttons);
  }

  #show(state: string, ...said: readonly Node[]): void {
    this.section.dataset.state = state;
    this.#bar = null;
    fill(this.#running);
    fill(this.#status, ...said);
    fill(this.#faults);
    fill(this.whole);
    this.whole.hidden = true;
  }

  /** Errors and warnings; notes stand in the report. */
  #listed({ faults: all, missing }: Judged, rules: readonly string[]): Node[] {
    const { words } = this;
    const told = all.filter(({ severity }) => severity !== 'note');
    const faults = told.filter(({ file }) => file === null || !rules.includes(file));
    if (told.length === 0) return [];
    const link = (href: string, said: string) =>
      element('p', { class: 'about' }, element('a', { href }, said));
    return [
      element('h3', {}, words.faults),
      ...(faults.length < told.length ? [link('#rules', words.seeRules)] : []),
      ...(faults.length > 0 ? [link('#take', words.takeMarked)] : []),
      ...faultList(faults, words, { left: words.moreFaults, asked: missing }),
    ];
  }

  /** Made once it is unfolded, and in the next run as it was left. */
  #folded(name: 'report' | 'picture', made: () => Node): HTMLElement {
    const content = element('div');
    const folded = element(
      'details',
      { class: 'part', id: name, open: this.#isOpen[name] },
      element('summary', {}, this.words[name]),
      content,
    );
    const make = () => {
      this.#isOpen[name] = folded.open;
      if (folded.open && content.childElementCount === 0) fill(content, made());
    };
    folded.addEventListener('toggle', make);
    make();
    return folded;
  }

  /** A page of ours once it is there, or why it is not. */
  #framed(title: string, page: () => Promise<string>): Node {
    const { words } = this;
    const place = element('div', {}, element('p', { class: 'about' }, words.starting));
    page().then(
      (html) => fill(place, framed(html, title)),
      (error: unknown) =>
        fill(
          place,
          element(
            'p',
            { class: 'alert' },
            words.refused(error instanceof Error ? error.message : String(error)),
          ),
        ),
    );
    return place;
  }

  #pictures(names: readonly string[], pictureOf: Pages['pictureOf']): Node {
    const { words } = this;
    const place = element('div');
    const show = (name: string) =>
      fill(
        place,
        this.#framed(words.picture, () => pictureOf(name)),
      );
    const choice = element(
      'select',
      { id: 'pictured' },
      ...names.map((name) => element('option', { value: name }, name)),
    );
    choice.addEventListener('change', () => show(choice.value));
    show(names[0] ?? '');
    const label = element('label', { for: 'pictured' }, words.file);
    return element(
      'div',
      {},
      element('p', { class: 'about' }, words.pictureAbout),
      names.length > 1 ? element('div', { class: 'field' }, label, choice) : null,
      place,
    );
  }
}
