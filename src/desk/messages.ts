import type { ReadPdf } from '../assess/rules/document.js';
import type { AssessOptions } from '../core.js';
import type { Severity } from '../diagnostic/codes.js';
import type { Verdict } from '../outcome/outcome.js';
import type { Counts, Download } from '../text/desk.js';
import type { Language } from '../text/language.js';
import type { Asked } from '../text/ways.js';

/** What the page asks of the engine that works beside it, and what that answers; nothing else passes between them. */

/** One file as it was chosen: its path within the folder that it came with, or its name. */
export interface Chosen {
  readonly name: string;
  /** The folder that was chosen, where it was one. */
  readonly folder: string | null;
  /** Whether it bears a name that data files have; asked of what lies in a folder. */
  readonly isNamedAsData: boolean;
  readonly file: Blob;
}

/** What is asked as it is asked of the command, under the names of its options in camel case. */
export type Settings = Omit<AssessOptions, 'rules' | 'signal' | 'files' | 'accept'>;

export type Request =
  | { readonly kind: 'plans'; readonly rules: readonly Chosen[]; readonly lang: Language }
  | {
      readonly kind: 'judge';
      readonly inputs: readonly Chosen[];
      readonly rules: readonly Chosen[];
      readonly settings: Settings;
      readonly lang: Language;
    }
  | { readonly kind: 'render'; readonly format: Download; readonly lang: Language }
  | { readonly kind: 'picture'; readonly name: string; readonly lang: Language }
  | { readonly kind: 'documents'; readonly among: readonly Chosen[]; readonly lang: Language }
  | { readonly kind: 'pdf'; readonly file: Blob; readonly lang: Language }
  | {
      readonly kind: 'draft';
      readonly document: Chosen;
      /** Its lines, where it is a PDF. */
      readonly pdf: ReadPdf | null;
      readonly lang: Language;
    }
  | { readonly kind: 'annotate'; readonly name: string; readonly lang: Language }
  | {
      readonly kind: 'template';
      readonly plan: string;
      readonly area: string | null;
      readonly year: number;
      readonly lang: Language;
    };

/** A plan that can be chosen. */
export interface PlanChoice {
  readonly id: string;
  readonly name: string;
  readonly years: readonly number[];
  /** The year for which values are asked first. */
  readonly first: number;
  /** The names of those that report into it. */
  readonly units: readonly string[];
}

/** What a table may leave open and the page can be told. */
export type Missing = 'plan' | 'at' | 'area' | 'year' | 'percentScale';

/** How far a run is: how many inputs have been read of how many, and how many bytes of all of them. */
export interface Progress {
  readonly done: number;
  readonly of: number;
  readonly bytes: number;
  readonly size: number;
}

/** One sentence about the input, and where it stands. */
export interface Fault {
  readonly severity: Severity;
  /** The whole name of the file, by which it was put in. */
  readonly file: string | null;
  readonly place: string;
  /** Of a file of text. */
  readonly line: number | null;
  readonly message: string;
  /** The fields that the sentence sends its reader to. */
  readonly fields: readonly Asked[];
}

/** What was found in the rule files that were put in. */
export interface CheckedRules {
  readonly counts: Counts;
  readonly faults: readonly Fault[];
}

/** What a run came to, as far as the page says it itself. */
export interface Judged {
  readonly verdict: Verdict | null;
  /** That of the whole report, in one sentence. */
  readonly said: string;
  readonly counts: Counts;
  readonly faults: readonly Fault[];
  /** The ids of the plans that something was judged by. */
  readonly plans: readonly string[];
  /** The fields by which to say what no table says. */
  readonly missing: readonly Missing[];
  /** Those of the inputs that can be handed back with marks, and looked at as a picture. */
  readonly tables: readonly string[];
}

/** A rule file that was drafted from the document of a plan. */
export interface Drafted {
  /** Of the rule file. */
  readonly name: string;
  /** Of the plan. */
  readonly id: string;
  readonly yaml: string;
  readonly indicators: number;
  /** The document and the draft side by side, as a page. */
  readonly page: string;
}

/** A file to be saved. */
export interface Made {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface Answers {
  readonly plans: { readonly plans: readonly PlanChoice[]; readonly rules: CheckedRules };
  readonly judge: Judged;
  readonly render: Made;
  readonly picture: string;
  readonly annotate: Made | null;
  /** The names of those that look like the document of a plan. */
  readonly documents: readonly string[];
  readonly pdf: ReadPdf;
  readonly draft: Drafted;
  readonly template: Made;
}

/** PDF files are read by a worker of their own. */
export type EngineRequest = Exclude<Request, { readonly kind: 'pdf' }>;

export type RequestOf<K extends Request['kind']> = Extract<Request, { readonly kind: K }>;

/** From the engine: how far it is, an answer, or why there is none. */
export type Reply =
  | { readonly kind: 'progress'; readonly progress: Progress }
  | { readonly kind: 'answer'; readonly answer: Answers[keyof Answers] }
  | {
      readonly kind: 'refused';
      readonly reason: string;
      /** What was filled in, where that is the reason. */
      readonly field: Asked | null;
    };
