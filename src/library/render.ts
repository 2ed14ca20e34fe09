import { checked, flag, oneOf, positiveWhole, signalled, type Takes } from '../assess/asked.js';
import { findingsWithPauses, type Report } from '../assess/plain.js';
import { type BinaryFormat, FORMAT_NAMES, type Format } from '../report/format.js';
import { VIEWS, type View } from '../report/look.js';
import { exitLineOf } from '../report/said/exit-line.js';
import { LANGUAGES, type Language } from '../text/language.js';
import { textFor } from '../text/text.js';
import { turnsFor } from './turns.js';

/** How a report is to look. */
export interface RenderOptions {
  /** English by default. */
  readonly lang?: Language;
  /** How many columns a table may take; by default as many as it needs. */
  readonly width?: number;
  /** Colours, and lines around tables, as on a terminal. */
  readonly color?: boolean;
  /** Of the format `table`: outcomes as marks, or a line a place, instead of a block for each evaluation. */
  readonly view?: View;
  /** Of the format `csv`: begins with the mark by which Excel recognises UTF-8. */
  readonly bom?: boolean;
  /** Ends the rendering, which then throws the signal's reason. */
  readonly signal?: AbortSignal;
}

const LOOKS = {
  lang: oneOf(LANGUAGES),
  width: positiveWhole,
  color: flag,
  view: oneOf(VIEWS),
  bom: flag,
  signal: signalled,
} as const satisfies { readonly [K in keyof RenderOptions]-?: Takes<NonNullable<RenderOptions[K]>> };

/** What a format is written as. */
export type Rendered<F extends Format> = F extends BinaryFormat ? Uint8Array : string;

/** A report in one of the formats: a text, or bytes for `xlsx` and `docx`. */
export async function render<F extends Format>(
  report: Report,
  format: F,
  options: RenderOptions = {},
): Promise<Rendered<F>> {
  const {
    lang = 'en',
    width = null,
    color = false,
    view = 'list',
    bom = false,
    signal,
  } = checked(options, LOOKS, 'render');
  if (!FORMAT_NAMES.includes(format))
    throw new TypeError(`render: unknown format "${format}"; the formats are ${FORMAT_NAMES.join(', ')}`);
  if (!Array.isArray(report?.evaluations) || !Array.isArray(report.diagnostics))
    throw new TypeError('render: the first argument is a report as evaluate or assess gave it');
  const { rendered } = await import('../report/registry.js'); // whoever only reads and judges need not wait for it
  const pause = turnsFor(signal);
  const findings = await findingsWithPauses(report, pause);
  const text = textFor(lang);
  const look = { text, width, colour: color, boxes: color, exitLine: exitLineOf(findings, text), view, bom };
  return (await rendered(format, findings, look, pause)) as Rendered<F>;
}
