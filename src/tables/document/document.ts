/** One line of a document: a paragraph has one cell, a row of a table several. */
export interface DocumentLine {
  readonly cells: readonly string[];
  readonly place: DocumentPlace;
  /** Which table of the document it is a row of; null where the document does not say that it is one. */
  readonly table: number | null;
  /** How high on its page it stands, in points; absent where there are no pages. */
  readonly bottom?: number;
}

/** Where something stands: its line, row or paragraph from 1, and its page or sheet where there are any. */
export interface DocumentPlace {
  readonly line: number;
  readonly page?: number;
  readonly sheet?: string;
}
