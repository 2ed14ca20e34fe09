import type { Use } from '../measure/layout/account.js';

/** What kinds of use have in common; `unread`: somebody may have meant it to be read. */
export type UseGroup = 'value' | 'name' | 'text' | 'aside' | 'other' | 'unread';

/** The words of what became of each cell. */
export interface AccountWords {
  readonly uses: { readonly [U in Use]: string };
  readonly groups: { readonly [G in UseGroup]: string };
  readonly title: string;
  readonly heads: {
    readonly group: string;
    readonly use: string;
    readonly count: string;
    readonly first: string;
    readonly text: string;
    readonly at: string;
  };
  readonly cells: (count: number) => string;
  /** Of cells that are counted and not listed. */
  readonly more: (count: number) => string;
  /** And how to see them. */
  readonly moreTables: (count: number, theRest: string) => string;
  readonly moreColumns: (count: number, theRest: string) => string;
  readonly workbook: string;
  /** All of a place, by its name. */
  readonly whole: (place: string) => string;
  readonly page: {
    readonly title: string;
    readonly about: string;
    /** Of the only file there is. */
    readonly understood: string;
    readonly several: (files: number) => string;
    readonly files: string;
    readonly sheet: (name: string) => string;
    readonly legend: string;
    readonly picture: (name: string) => string;
    readonly row: string;
    readonly notDrawn: (count: number) => string;
    readonly blank: (from: number, to: number) => string;
    readonly doubt: string;
    readonly columns: string;
    readonly values: string;
    readonly nothing: string;
  };
}
