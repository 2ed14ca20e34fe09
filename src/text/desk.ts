import type { Verdict } from '../outcome/outcome.js';

/** What can be asked behind one switch, as of the command under these names in camel case. */
export const SETTINGS = [
  'area',
  'year',
  'percentScale',
  'basis',
  'by',
  'failOn',
  'asOf',
  'countArea',
  'sheet',
  'encoding',
  'delimiter',
  'raiseLimits',
  'error',
  'warning',
  'ignore',
  'includeCommitments',
  'allowOpen',
  'failOnWarning',
] as const;
export type Setting = (typeof SETTINGS)[number];

/** The forms of a report that are handed out. */
export const DOWNLOADS = ['docx', 'xlsx', 'html', 'csv', 'markdown', 'json'] as const;
export type Download = (typeof DOWNLOADS)[number];

/** How many sentences there are about the tables. */
export interface Counts {
  readonly errors: number;
  readonly warnings: number;
  readonly notes: number;
}

/** What the page for those without Node says: tables are put in, judged, and taken back. */
export interface DeskWords {
  readonly tag: string;
  readonly title: string;
  readonly about: string;
  /** What stays on the computer, and how to see that it does. */
  readonly privacy: string;
  readonly otherLanguage: string;
  readonly skip: string;
  readonly steps: { readonly choose: string; readonly result: string; readonly take: string };
  readonly drop: string;
  readonly chooseFiles: string;
  readonly chooseFolder: string;
  readonly kinds: string;
  /** How many tables and rule files there are. */
  readonly putIn: (tables: number, rules: number) => string;
  /** One came again under a name that was there, or with marks or without them. */
  readonly replaced: (before: string, now: string) => string;
  /** That rule files were checked, and what was found in them. */
  readonly checkedRules: (counts: Counts) => string;
  /** About the document of a plan, from which a rule file can be drafted. */
  readonly mayBePlan: (name: string) => string;
  readonly draft: string;
  readonly drafting: (name: string) => string;
  readonly noPlan: (name: string) => string;
  /** Behind the name of a document that a draft was made of. */
  readonly drafted: string;
  readonly draftTitle: string;
  /** What a draft holds, and how much of it is still to be looked at. */
  readonly draftAbout: (indicators: number, left: number) => string;
  readonly draftBeside: string;
  readonly draftEdit: string;
  readonly draftUse: string;
  readonly draftSave: string;
  /** That a result rests on a draft in which something is left to be looked at. */
  readonly byDraft: (left: number) => string;
  /** A file of what is known and let pass has faults. */
  readonly brokenAccept: (file: string) => string;
  /** A file of what is known and let pass, as one of what a result rests on. */
  readonly acceptFile: string;
  /** A field cannot be set to this. */
  readonly badField: (field: string, value: string) => string;
  readonly remove: (name: string) => string;
  readonly clear: string;
  readonly plan: string;
  readonly byItself: string;
  /** Of a setting that is left alone. */
  readonly byDefault: string;
  readonly at: string;
  readonly atWords: { readonly midterm: string; readonly final: string; readonly all: string };
  readonly atYear: (year: number) => string;
  readonly more: string;
  readonly settings: { readonly [S in Setting]: string };
  readonly hints: { readonly [S in Setting]?: string };
  readonly values: Readonly<Record<string, string>>;
  readonly starting: string;
  /** How many files of how many have been read, and how many bytes of how many. */
  readonly reading: (done: number, of: number, bytes: number, size: number) => string;
  /** Everything has been read. */
  readonly judging: string;
  readonly cancel: string;
  readonly cancelled: string;
  /** On a button that begins a stopped run anew. */
  readonly again: string;
  readonly empty: string;
  readonly conclusion: (verdict: Verdict | null, counts: Counts) => string;
  readonly counts: (counts: Counts) => string;
  /** On buttons that lead to the field by which to say what no table says. */
  readonly say: Readonly<Record<'plan' | 'at' | 'area' | 'year' | 'percentScale', string>>;
  /** On a button behind a sentence, which leads to a field that it names. */
  readonly toField: (field: string) => string;
  /** On a button behind what was found in a draft, which leads to its line. */
  readonly toLine: (line: number) => string;
  /** Leads from the result to what was found in the rule files. */
  readonly seeRules: string;
  /** Leads from the faults to the marked tables. */
  readonly takeMarked: string;
  /** Where something stands: the cell of a workbook, or the line of a text. */
  readonly place: (file: string, line: number | null, cell: string | null) => string;
  readonly faults: string;
  readonly severity: { readonly error: string; readonly warning: string; readonly note: string };
  /** Of rule files, of which there is no report. */
  readonly moreFindings: (count: number) => string;
  readonly moreFaults: (count: number) => string;
  readonly report: string;
  readonly picture: string;
  readonly pictureAbout: string;
  readonly file: string;
  readonly annotated: string;
  readonly annotatedAbout: string;
  /** Which of several tables is taken back. */
  readonly annotatedWhich: string;
  /** Leads from the verdict to the report. */
  readonly seeReport: string;
  readonly notAnnotated: string;
  readonly marked: string;
  readonly downloads: { readonly [D in Download]: string };
  readonly form: string;
  readonly formAbout: string;
  readonly formArea: string;
  readonly formWhole: string;
  readonly formYear: string;
  readonly formMake: string;
  /** The name of the form's file. */
  readonly formFor: (place: string, year: number) => string;
  readonly saved: (name: string) => string;
  /** The command has written the page. */
  readonly written: (path: string) => string;
  readonly refused: (reason: string) => string;
}

/** With one decimal, as sizes of files are told; what is there is never none. */
export function megabytes(bytes: number): string {
  return String(Math.ceil(bytes / 100_000) / 10);
}
