import { leftIn } from '../../report/rules/draft.js';
import type { DeskWords } from '../../text/desk.js';
import type { Language } from '../../text/language.js';
import type { Chosen, Drafted, Fault } from '../messages.js';
import type { ChosenFiles } from './chosen.js';
import type { EngineClient } from './client.js';
import { element, fill, save } from './element.js';
import { framed } from './frame.js';

/** More documents than that are a folder of something else, and are not all looked at. */
const MOST_OFFERED = 10;

/** So many lines stand above the one that is led to. */
const LINES_ABOVE = 5;

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
  readonly #about = element('p', { class: 'about' });
  /** The draft whose editor is there. */
  #shown: Drafted | null = null;
  #made: Drafted | null = null;
  #file: Blob | null = null;
  /** What is being changed; null while there is no draft. */
  #editor: HTMLTextAreaElement | null = null;
  readonly #isOpen = { beside: false, edit: false };
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

  /** A button that leads to the line of what was found in the draft; null where that is elsewhere. */
  toLine({ file, line }: Fault): HTMLElement | null {
    if (line === null || file === null || file !== this.#made?.name) return null;
    const press = () => this.#goTo(line);
    return element('button', { type: 'button', class: 'quiet', click: press }, this.words.toLine(line));
  }

  #goTo(line: number): void {
    const editor = this.#editor;
    if (!editor) return;
    const lines = editor.value.split('\n');
    const start = lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0);
    editor.closest('details')?.setAttribute('open', '');
    editor.scrollIntoView({ block: 'center' });
    editor.focus();
    editor.setSelectionRange(start, start + (lines[line - 1]?.length ?? 0));
    editor.scrollTop = ((line - LINES_ABOVE) / lines.length) * editor.scrollHeight;
    editor.scrollLeft = 0;
  }

  /** Takes over the draft of the other language's page. */
  take(other: DraftView): void {
    this.#made = other.#made;
    this.#file = other.#file;
    Object.assign(this.#isOpen, other.#isOpen);
    this.#chosen = other.#chosen;
  }

  /** Shows what can be drafted of the files that are there, and what was. */
  async show(): Promise<void> {
    const { files, lang } = this;
    await this.#follow();
    this.#showDraft();
    const among = files.documents.slice(0, MOST_OFFERED);
    const names =
      among.length === 0
        ? []
        : await this.clients.client.ask<'documents'>({ kind: 'documents', among, lang });
    fill(this.#offers, ...among.filter(({ name }) => names.includes(name)).map((one) => this.#offer(one)));
  }

  /** The draft goes with its file, and is what that says once it has been put in again. */
  async #follow(): Promise<void> {
    const made = this.#made;
    const own = this.files.rules.find(({ name }) => name === made?.name);
    if (!made || own?.file === this.#file) return;
    this.#file = own?.file ?? null;
    this.#made = own ? { ...made, yaml: await own.file.text() } : null;
  }

  /** Puts the draft among the rule files. */
  #put(made: Drafted): Chosen {
    const file = ruleFile(made);
    this.#made = made;
    this.#file = file.file;
    return file;
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
      const made = await this.clients.client.ask<'draft'>({ kind: 'draft', document, pdf, lang });
      this.#chosen = made.id;
      files.draw(document.name, this.#put(made));
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
      this.#editor = null;
      this.#shown = null;
      return;
    }
    if (this.#shown !== made) this.#renew(made);
    fill(this.#about, words.draftAbout(made.indicators, leftIn(made.yaml)));
  }

  /** Made once for a document, so that whoever goes on changing it finds it as it was left. */
  #renew(made: Drafted): void {
    const { words } = this;
    const text = element('textarea', { id: 'draft-text', rows: '18', spellcheck: 'false', wrap: 'off' });
    text.value = made.yaml;
    const use = () => {
      this.#shown = { ...made, yaml: text.value };
      this.files.add([this.#put(this.#shown)]);
      this.changed();
    };
    const keep = () => save(made.name, new TextEncoder().encode(text.value));
    const beside = element('div');
    const showBeside = () => {
      if (beside.childElementCount === 0) fill(beside, framed(made.page, words.draftBeside, 'tall'));
    };
    this.#editor = text;
    this.#shown = made;
    fill(
      this.#draft,
      element('h3', {}, words.draftTitle),
      this.#about,
      element(
        'p',
        { class: 'buttons' },
        element('button', { type: 'button', id: 'draft-save', click: keep }, words.draftSave),
      ),
      this.#folded('beside', words.draftBeside, [beside], showBeside),
      this.#folded('edit', words.draftEdit, [
        element('label', { for: 'draft-text', class: 'unseen' }, words.draftTitle),
        text,
        element(
          'p',
          { class: 'buttons' },
          element('button', { type: 'button', id: 'draft-use', click: use }, words.draftUse),
        ),
      ]),
    );
  }

  /** In the other language as it was left. */
  #folded(
    name: 'beside' | 'edit',
    title: string,
    content: readonly Node[],
    unfolded?: () => void,
  ): HTMLElement {
    const open = this.#isOpen[name];
    const folded = element('details', { class: 'part', open }, element('summary', {}, title), ...content);
    const heard = () => {
      this.#isOpen[name] = folded.open;
      if (folded.open) unfolded?.();
    };
    folded.addEventListener('toggle', heard);
    heard();
    return folded;
  }
}

function ruleFile({ name, yaml }: Drafted): Chosen {
  return { name, folder: null, isNamedAsData: false, file: new Blob([yaml]) };
}
