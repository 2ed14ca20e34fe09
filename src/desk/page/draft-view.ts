import { leftIn } from '../../report/rules/draft.js';
import type { DeskWords } from '../../text/desk.js';
import type { Language } from '../../text/language.js';
import type { Chosen, Drafted } from '../messages.js';
import type { ChosenFiles } from './chosen.js';
import type { EngineClient } from './client.js';
import { element, fill, save } from './element.js';
import { framed } from './frame.js';

/** More documents than that are a folder of something else, and are not all looked at. */
const MOST_OFFERED = 10;

/** The engine, and the one that reads PDF files. */
export interface Clients {
  readonly client: EngineClient;
  readonly pdf: EngineClient;
}

/** Rule files drafted from documents of plans: offered, made, looked at, changed and saved. */
export class DraftView {
  readonly section = element('div', { id: 'drafts', 'aria-live': 'polite' });
  readonly #offers = element('div');
  readonly #draft = element('div');
  #made: Drafted | null = null;
  #chosen: string | null = null;

  constructor(
    private readonly words: DeskWords,
    private readonly lang: Language,
    private readonly files: ChosenFiles,
    private readonly clients: Clients,
    private readonly changed: () => void,
  ) {
    this.section.append(this.#offers, this.#draft);
  }

  /** How many places of the draft that counts nobody has looked at. */
  get left(): number {
    return this.#made ? leftIn(this.#made.yaml) : 0;
  }

  /** The plan that was drafted to be judged by, until it has been chosen once. */
  get toChoose(): string | null {
    return this.#chosen;
  }

  choseIt(): void {
    this.#chosen = null;
  }

  /** Takes over the draft of the other language's page. */
  take(other: DraftView): void {
    this.#made = other.#made;
    this.#chosen = other.#chosen;
  }

  /** Shows what can be drafted of the files that are there, and what was. */
  async show(): Promise<void> {
    const { files, lang } = this;
    if (this.#made && !files.rules.some(({ name }) => name === this.#made?.name)) this.#made = null;
    this.#showDraft();
    const among = files.documents.slice(0, MOST_OFFERED);
    const names =
      among.length === 0
        ? []
        : await this.clients.client.ask<'documents'>({ kind: 'documents', among, lang });
    fill(this.#offers, ...among.filter(({ name }) => names.includes(name)).map((one) => this.#offer(one)));
  }

  #offer(document: Chosen): HTMLElement {
    const { words } = this;
    const press = () => void this.#make(document);
    return element(
      'div',
      { class: 'offer' },
      element('p', {}, words.mayBePlan(document.name)),
      element(
        'p',
        { class: 'buttons' },
        element('button', { type: 'button', class: 'main', click: press }, words.draft),
      ),
    );
  }

  async #make(document: Chosen): Promise<void> {
    const { words, lang, files } = this;
    const stop = () => {
      this.clients.pdf.stop();
      this.clients.client.stop();
    };
    fill(
      this.#offers,
      element('p', {}, words.drafting(document.name)),
      element(
        'p',
        { class: 'buttons' },
        element('button', { type: 'button', id: 'stop-draft', click: stop }, words.cancel),
      ),
    );
    try {
      const pdf = await this.#pdf(document);
      this.#made = await this.clients.client.ask<'draft'>({ kind: 'draft', document, pdf, lang });
      this.#chosen = this.#made.id;
      files.draw(document.name, ruleFile(this.#made));
      this.changed();
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      fill(this.#offers, element('p', { class: 'alert' }, words.refused(reason)), this.#offer(document));
    }
  }

  #pdf({ name, file }: Chosen) {
    const { pdf } = this.clients;
    return /\.pdf$/i.test(name) ? pdf.ask<'pdf'>({ kind: 'pdf', file, lang: this.lang }) : null;
  }

  #showDraft(): void {
    const { words } = this;
    const made = this.#made;
    if (!made) {
      fill(this.#draft);
      return;
    }
    const text = element('textarea', { id: 'draft-text', rows: '18', spellcheck: 'false', wrap: 'off' });
    text.value = made.yaml;
    const use = () => {
      this.#made = { ...made, yaml: text.value };
      this.files.add([ruleFile(this.#made)]);
      this.changed();
    };
    const keep = () => save(made.name, new TextEncoder().encode(text.value));
    const beside = element('div');
    const folded = element('details', { class: 'part' }, element('summary', {}, words.draftBeside), beside);
    folded.addEventListener('toggle', () => {
      if (folded.open && beside.childElementCount === 0)
        fill(beside, framed(made.page, words.draftBeside, 'tall'));
    });
    fill(
      this.#draft,
      element('h3', {}, words.draftTitle),
      element('p', { class: 'about' }, words.draftAbout(made.indicators, leftIn(made.yaml))),
      element(
        'p',
        { class: 'buttons' },
        element('button', { type: 'button', id: 'draft-save', click: keep }, words.draftSave),
      ),
      folded,
      element(
        'details',
        { class: 'part' },
        element('summary', {}, words.draftEdit),
        element('label', { for: 'draft-text', class: 'unseen' }, words.draftTitle),
        text,
        element(
          'p',
          { class: 'buttons' },
          element('button', { type: 'button', id: 'draft-use', click: use }, words.draftUse),
        ),
      ),
    );
  }
}

function ruleFile({ name, yaml }: Drafted): Chosen {
  return { name, folder: null, isNamedAsData: false, file: new Blob([yaml]) };
}
