import { type Code, type DiagnosticParams, SEVERITY, type Severity } from './codes.js';

/** Where trouble stands: 1-based line and column (for tables the field's number), or a cell of a sheet. */
export interface Place {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
  readonly cell?: string;
}

export type DiagnosticOf<C extends Code> = {
  readonly code: C;
  readonly severity: Severity;
  readonly place: Place | null;
  readonly params: DiagnosticParams[C];
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

/** By file, line, column, code: the order of arrival never shows. */
export function byPlace(a: Diagnostic, b: Diagnostic): number {
  return (
    compareText(a.place?.file ?? '', b.place?.file ?? '') ||
    (a.place?.line ?? 0) - (b.place?.line ?? 0) ||
    (a.place?.column ?? 0) - (b.place?.column ?? 0) ||
    compareText(a.code, b.code) ||
    compareText(JSON.stringify(a.params), JSON.stringify(b.params))
  );
}

/** By code units, so that no locale has a say in the order. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
