/** Why no annotated workbook can be written. */
export type AnnotationProblem =
  | 'several-files'
  | 'standard-input'
  | 'not-xlsx'
  | 'not-xlsm'
  | 'changed'
  | 'too-large'
  | 'unsupported';

/** The words of workbooks: the results as one, and the submitter's own with its marks. */
export interface WorkbookWords {
  readonly sheets: {
    readonly summary: string;
    readonly matrix: string;
    readonly courses: string;
    readonly diagnostics: string;
    readonly provenance: string;
  };
  readonly title: string;
  readonly summary: {
    readonly jurisdiction: string;
    readonly checkpoint: string;
    readonly year: string;
    readonly due: string;
    readonly verdict: string;
    readonly total: string;
    readonly inputs: string;
    readonly rules: string;
    readonly file: string;
    readonly rows: string;
    readonly encoding: string;
    readonly tool: string;
    readonly version: string;
    readonly options: string;
  };
  /** The values of the years, and where they lead by the end of the plan. */
  readonly courses: {
    readonly year: (year: number) => string;
    readonly projected: string;
    readonly chart: (place: string) => string;
  };
  readonly results: {
    readonly checkpoint: string;
    readonly year: string;
    readonly area: string;
    readonly category: string;
    readonly indicator: string;
    readonly commitment: string;
    readonly basis: string;
    readonly unit: string;
    readonly measuredYear: string;
    readonly group: string;
    readonly grade: string;
    readonly accepted: string;
    readonly reason: string;
    readonly file: string;
    readonly cell: string;
  };
  readonly diagnostics: {
    readonly severity: string;
    readonly code: string;
    readonly title: string;
    readonly file: string;
    readonly line: string;
    readonly column: string;
    readonly cell: string;
    readonly message: string;
    readonly none: string;
  };
  /** Beside a number whose decimals do not end. */
  readonly exact: (fraction: string) => string;
  readonly annotation: {
    readonly option: string;
    readonly written: (path: string, cells: number) => string;
    /** The file is no .xlsx, so a new workbook with its cells was made. */
    readonly copied: (path: string, cells: number) => string;
    /** What is said of an annotated workbook, and besides that the submitted one is signed. */
    readonly unsigned: (written: string) => string;
    /** Nothing could be read, so there is nothing to hand back. */
    readonly unread: (path: string) => string;
    readonly refused: { readonly [P in AnnotationProblem]: (path: string) => string };
  };
}
