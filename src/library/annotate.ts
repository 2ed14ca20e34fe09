import { checked, oneOf, type Table } from '../assess/asked.js';
import { whyNoBytes } from '../assess/bytes.js';
import type { NamedBytes } from '../assess/inputs/input.js';
import { findingsOf, type Report } from '../assess/plain.js';
import { limitsTimes } from '../measure/input.js';
import { LANGUAGES, type Language } from '../text/language.js';
import { type Text, textFor } from '../text/text.js';
import { checkRead } from './evaluate.js';
import type { ReadMeasurements } from './reading.js';
import { turnsFor } from './turns.js';

export interface AnnotateOptions {
  /** Of the comments; English by default. */
  readonly lang?: Language;
}

/** A workbook to be handed back. */
export interface Annotated {
  readonly bytes: Uint8Array;
  /** How many cells bear a mark. */
  readonly marks: number;
  /** Whether it is a new workbook with the same cells, since the submitted file was no .xlsx. */
  readonly copied: boolean;
}

const MARKING: Table<AnnotateOptions> = { lang: oneOf(LANGUAGES) };

/**
 * The submitted workbook with its faulty and failing cells filled and commented. `read` and `report` are what came of the same
 * input; null where no table was found in it, or where it cannot be written.
 */
export async function annotate(
  input: NamedBytes & { readonly bytes: Uint8Array },
  read: ReadMeasurements,
  report: Report,
  options: AnnotateOptions = {},
): Promise<Annotated | null> {
  const { lang = 'en' } = checked(options, MARKING, 'annotate');
  return annotateIn(textFor(lang), input, read, report);
}

/** The same in the words of whoever asks. */
export async function annotateIn(
  text: Text,
  input: NamedBytes & { readonly bytes: Uint8Array },
  read: ReadMeasurements,
  report: Report,
): Promise<Annotated | null> {
  checkRead(read, 'annotate');
  const why = whyNoBytes(input?.bytes);
  if (why !== null)
    throw new TypeError(
      `annotate: the first argument is { name, bytes }, the bytes a Uint8Array, not ${why}`,
    );
  if (!read.files.includes(input.name))
    throw new TypeError(
      `annotate: "${input.name}" was not read; the inputs that were are ${read.files.join(', ')}`,
    );
  const known = read.understood.find(({ file }) => file === input.name);
  if (!known?.tables.some(({ notes }) => notes.layout !== null)) return null;
  const { handBack, marksOf } = await import('../annotate/hand-back.js');
  const marks = marksOf(findingsOf(report), input.name, text);
  const made = await handBack(
    input.bytes,
    known,
    marks,
    limitsTimes(read.options.raiseLimits),
    turnsFor(undefined),
  );
  return 'problem' in made ? null : { bytes: made.bytes, copied: made.copied, marks: marks.length };
}
