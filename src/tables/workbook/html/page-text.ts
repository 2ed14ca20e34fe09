import { type Look, type RichString, RunList } from '../rich-text.js';

/** Text as a page shows it: white space is one blank, and none at the start of a line. */
export class PageText {
  readonly #runs = new RunList();
  #breaks = false;

  add(text: string, look: Look | null): void {
    const { last } = this.#runs;
    const atStart = this.#breaks || last === '' || /\s/.test(last);
    const collapsed = text.replace(/[ \t\r\n\f]+/g, ' ');
    const added = atStart ? collapsed.replace(/^ /, '') : collapsed;
    if (added === '') return;
    if (this.#breaks && last !== '') this.#runs.add('\n', null);
    this.#breaks = false;
    this.#runs.add(added, look);
  }

  /** What comes next stands on a line of its own. */
  breakLine(): void {
    this.#breaks = true;
  }

  /** The last letter of the line that is written; '' at its start. */
  get last(): string {
    return this.#breaks ? '' : this.#runs.last;
  }

  /** How many pieces of different looks there are. */
  get runs(): number {
    return this.#runs.length;
  }

  get text(): RichString {
    return this.#runs.text;
  }
}
