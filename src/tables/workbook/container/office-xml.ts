import { isForeign, type XmlEvent, XmlReader } from './xml.js';

/**
 * The events of a part of a document as programs take it (ECMA-376 part 3): elements of other vocabularies are passed over with
 * all that is in them, and of several ways to write something the first is read that can be shown.
 */
export class OfficeXmlReader extends XmlReader {
  /** The depths of open elements that offer several ways, and whether one of these was taken. */
  readonly #choices: { readonly depth: number; isTaken: boolean }[] = [];

  override next(): XmlEvent {
    for (;;) {
      const event = super.next();
      if (event === 'close') this.#leave();
      if (event !== 'open' || (!isForeign(this.name) && this.#isTaken())) return event;
      this.#passOver();
    }
  }

  #leave(): void {
    while ((this.#choices.at(-1)?.depth ?? 0) > this.depth) this.#choices.pop();
  }

  #passOver(): void {
    const { depth } = this;
    while (super.next() !== 'close' || this.depth >= depth);
  }

  /** Whether what was just opened is to be read, which a way is not behind one that was. */
  #isTaken(): boolean {
    const choice = this.#choices.at(-1);
    if (this.name === 'AlternateContent') this.#choices.push({ depth: this.depth, isTaken: false });
    if (choice?.depth !== this.depth - 1 || !/^(?:Choice|Fallback)$/.test(this.name)) return true;
    const wanted = (this.attribute('Requires') ?? '').split(/\s+/).filter((prefix) => prefix !== '');
    if (choice.isTaken || !wanted.every((prefix) => this.knows(prefix))) return false;
    choice.isTaken = true;
    return true;
  }
}
