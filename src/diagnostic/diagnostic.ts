import { type Code, type DiagnosticParams, SEVERITY, type Severity } from './codes.js';
import type { Gathered } from './gather.js';

/** Where an editor finds it; known of what is shown. */
export interface InText {
  /** Of the line, in UTF-16 units from 1. */
  readonly character?: number;
  /** The line that a cell begins on, where its row begins before. */
  readonly textLine?: number;
}

/** Where trouble stands: 1-based line and column (for tables the field's number), or a cell of a sheet. */
export interface Place extends InText {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
  readonly cell?: string;
  readonly excerpt?: Excerpt;
}

/** `data.csv:7:12`, `data.xlsx:县区!B7`; only the line where the character is not known, for an editor to go to. */
export function placeText({ file, line, textLine = line, character, cell }: Place): string {
  const parts = cell === undefined ? [file, textLine, character] : [file, cell];
  return parts.filter((part) => part !== undefined).join(':');
}

/** The cell in trouble and its neighbours as they were read, each cut short: to be shown, not to be computed with. */
export interface Excerpt {
  readonly cells: readonly string[];
  /** Which of them is the one, from 0. */
  readonly at: number;
}

/** Shown of the cell itself, and of each of the two on either side. */
const SHOWN = 40;
const SHOWN_BESIDE = 12;

/** The surroundings of a cell; columns count from 0. */
export function excerptOf(cells: readonly string[], column: number): Excerpt {
  const from = Math.max(0, column - 2);
  const short = (text: string, most: number) => (text.length > most ? `${text.slice(0, most)}…` : text);
  return {
    cells: cells
      .slice(from, column + 3)
      .map((cell, i) => short(cell, from + i === column ? SHOWN : SHOWN_BESIDE)),
    at: column - from,
  };
}

/** That somebody knows of something and lets it pass for a time. */
export interface Accepted {
  /** The last day (ISO) on which it is let pass. */
  readonly until: string;
  readonly reason: string;
  /** Where that is written; null where it was handed in. */
  readonly place: Place | null;
}

/** A finding that was let pass is a note; `severity` is what it would be. */
export interface AcceptedFinding extends Accepted {
  readonly severity: Severity;
}

export type DiagnosticOf<C extends Code> = {
  readonly code: C;
  readonly severity: Severity;
  readonly place: Place | null;
  readonly params: DiagnosticParams[C];
  /** Where it stands for several of one cause; it is at the place of the first. */
  readonly gathered?: Gathered;
  readonly accepted?: AcceptedFinding;
};

/** Trouble with an input, as a value; `text/` turns it into a sentence. */
export type Diagnostic = { [C in Code]: DiagnosticOf<C> }[Code];

export function diagnostic<C extends Code>(
  code: C,
  place: Place | null,
  params: DiagnosticParams[C],
): Diagnostic & DiagnosticOf<C> {
  return { code, severity: SEVERITY[code], place, params } as Diagnostic & DiagnosticOf<C>;
}

/** An error means that the result cannot be trusted. */
export function hasError(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ severity }) => severity === 'error');
}

/** By file, line, column, code: the order of arrival never shows. */
export function byPlace(a: Diagnostic, b: Diagnostic): number {
  return (
    comparePlaces(a.place, b.place) ||
    compareText(a.code, b.code) ||
    compareText(JSON.stringify(a.params), JSON.stringify(b.params)) ||
    compareText(a.place?.cell ?? '', b.place?.cell ?? '')
  );
}

/** Of one place in several sheets none is before the other. */
function comparePlaces(a: Place | null, b: Place | null): number {
  return (
    compareText(a?.file ?? '', b?.file ?? '') ||
    (a?.line ?? 0) - (b?.line ?? 0) ||
    (a?.column ?? 0) - (b?.column ?? 0)
  );
}

/** The first of two places, whatever is said of them. */
export function isBefore({ place: a }: Diagnostic, { place: b }: Diagnostic): boolean {
  return (comparePlaces(a, b) || compareText(a?.cell ?? '', b?.cell ?? '')) < 0;
}

/** By code units, so that no locale has a say in the order. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
