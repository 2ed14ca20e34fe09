import { type XmlEvent, XmlReader } from '../container/xml.js';

/** Vocabularies by the prefixes that every program writes for them: those of OpenDocument, of its beginnings, and of LibreOffice. */
const VOCABULARY =
  /^(?:urn:oasis:names:tc:opendocument:xmlns:([\w-]+):1\.0|http:\/\/openoffice\.org\/2000\/([\w-]+)|http:\/\/www\.w3\.org\/1999\/XSL\/(Format)|urn:org:documentfoundation:names:experimental:calc:xmlns:(calcext):1\.0)$/;
/** Where the usual prefix is another word than the vocabulary has for itself. */
const PREFIXES: Readonly<Record<string, string>> = {
  datastyle: 'number',
  'xsl-fo-compatible': 'fo',
  Format: 'fo',
};
const USUAL = /^(?:office|style|text|table|number|fo|calcext)$/;
const DECLARES = 'xmlns:';

/** The usual prefix of a vocabulary; null where nothing of it is read. */
function usualPrefix(space: string): string | null {
  const own =
    VOCABULARY.exec(space)
      ?.slice(1)
      .find((word) => word !== undefined) ?? '';
  const prefix = Object.hasOwn(PREFIXES, own) ? PREFIXES[own] : own;
  return prefix !== undefined && USUAL.test(prefix) ? prefix : null;
}

/** The events of a part of an OpenDocument file, whose attributes are asked for by the usual prefixes, whatever is written for these. */
export class OdsXmlReader extends XmlReader {
  /** Somewhere another prefix stands for a vocabulary than usual. */
  #isRenamed = false;

  override next(): XmlEvent {
    const event = super.next();
    if (event === 'open' && !this.#isRenamed)
      this.#isRenamed = this.attributeNames().some((each) => this.#renames(each));
    return event;
  }

  #renames(attribute: string): boolean {
    if (!attribute.startsWith(DECLARES)) return false;
    const prefix = attribute.slice(DECLARES.length);
    const usual = usualPrefix(super.attribute(attribute) ?? '');
    return usual === null ? USUAL.test(prefix) : usual !== prefix;
  }

  override attribute(name: string): string | null {
    if (!this.#isRenamed) return super.attribute(name);
    const [usual, local] = name.split(':');
    const found = this.attributeNames().find((each) => {
      const [prefix = '', own] = each.split(':');
      return own === local && this.#usual(prefix) === usual;
    });
    return found === undefined ? null : super.attribute(found);
  }

  /** One that nothing declares is what it looks like. */
  #usual(prefix: string): string | null {
    const space = this.spaceOf(prefix);
    return space === undefined ? prefix : usualPrefix(space);
  }
}
