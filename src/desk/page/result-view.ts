import { VERDICT_TONE } from '../../report/html/palette.js';
import type { DeskWords } from '../../text/desk.js';
import type { Judged, Missing } from '../messages.js';
import { element, fill } from './element.js';
import { faultList } from './fault-list.js';
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
      this.#faults,
    );
    this.whole = element('section', { 'aria-label': words.report, hidden: true });
    this.empty();
  }

  empty(): void {
    this.#show('empty', element('p', { class: 'about' }, this.words.empty));
  }

  /** `done` is a part of one; absent before anybody knows it. */
  working(said: string, done?: number | undefined): void {
    const bar = element('progress', {
      'aria-label': said,
      max: '1',
      ...(done !== undefined && { value: String(done) }),
    });
    const stop = element('button', { type: 'button', id: 'stop', click: this.stop }, this.words.cancel);
    this.#show('working', element('p', {}, said), element('p', { class: 'buttons' }, bar, stop));
  }

  refused(said: string): void {
    this.#show('refused', element('p', { class: 'alert' }, said));
  }

  /** `reserve` is what keeps the result from being relied upon. */
  show(judged: Judged, { report, pictureOf }: Pages, reserve: string | null): void {
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
    fill(this.#faults, ...this.#listed(judged));
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
    fill(this.#status, ...said);
    fill(this.#faults);
    fill(this.whole);
    this.whole.hidden = true;
  }

  /** Errors and warnings; notes stand in the report. */
  #listed({ faults: all, missing }: Judged): Node[] {
    const { words } = this;
    const faults = all.filter(({ severity }) => severity !== 'note');
    if (faults.length === 0) return [];
    const back = element('a', { href: '#take' }, words.takeMarked);
    return [
      element('h3', {}, words.faults),
      element('p', { class: 'about' }, back),
      ...faultList(faults, words, words.moreFaults, missing),
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
