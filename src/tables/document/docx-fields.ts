import type { XmlReader } from '../workbook/container/xml.js';

/** Fields of which every program that opens a document may show something else than it holds. */
const RENEWED =
  /^\s*(?:=|(?:page|numpages|section|sectionpages|seq|listnum|autonum(?:lgl|out)?|numwords|numchars)\b)/i;
/** The day on which the document is looked at. */
const TODAY = /^\s*(?:date|time)\b/i;

/** How a field's result is to be taken: as text, as what may be something else by now, or as nothing of the document's. */
export type Result = 'kept' | 'renewed' | 'today';

function resultOf(code: string, isDirty: boolean): Result {
  if (TODAY.test(code)) return 'today';
  return isDirty || RENEWED.test(code) ? 'renewed' : 'kept';
}

/** The same of the field whose `fldSimple` was just opened. */
export function resultOfSimple(xml: XmlReader): Result {
  return resultOf(xml.attributeOfAnyPrefix('instr') ?? '', isDirty(xml));
}

/** Whether whoever opens the document is to renew the field just opened. */
function isDirty(xml: XmlReader): boolean {
  return /^(?:1|true|on)$/.test(xml.attributeOfAnyPrefix('dirty') ?? '');
}

/** The fields that are open at a place of a text, within one another. */
export class OpenFields {
  readonly #open: { code: string; readonly isDirty: boolean; result: Result | null }[] = [];
  /** How many of them have not come to their results, and how many show the day. */
  #withoutResult = 0;
  #ofToday = 0;

  /** Whether what stands here is shown, as the code of a field is not. */
  get isShown(): boolean {
    return this.#withoutResult === 0 && this.#ofToday === 0;
  }

  begin(xml: XmlReader): void {
    this.#open.push({ code: '', isDirty: isDirty(xml), result: null });
    this.#withoutResult += 1;
  }

  code(text: string): void {
    const field = this.#open.at(-1);
    if (field && field.result === null) field.code += text;
  }

  /** How the result that begins here is to be taken; null where nothing begins. */
  separate(): Result | null {
    const field = this.#open.at(-1);
    if (!field || field.result !== null) return null;
    field.result = resultOf(field.code, field.isDirty);
    this.#withoutResult -= 1;
    if (field.result === 'today') this.#ofToday += 1;
    return field.result;
  }

  end(): void {
    const field = this.#open.pop();
    if (field?.result === null) this.#withoutResult -= 1;
    if (field?.result === 'today') this.#ofToday -= 1;
  }
}
