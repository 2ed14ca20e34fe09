import type { Diagnostic } from '../diagnostic/diagnostic.js';
import type { Evaluation } from '../evaluate/result.js';
import type { Text } from '../text/text.js';

/** One data file that was read. */
export interface InputRecord {
  readonly file: string;
  readonly sha256: string;
  readonly encoding: string;
  readonly rows: number;
}

/** All that a run found; serialisers only lay it out. */
export interface Report {
  readonly version: string;
  readonly inputs: readonly InputRecord[];
  readonly evaluations: readonly Evaluation[];
  readonly diagnostics: readonly Diagnostic[];
  readonly exitCode: number;
}

/** How a text format is to look; `width` null leaves lines as long as they are. */
export interface Look {
  readonly text: Text;
  readonly width: number | null;
  readonly colour: boolean;
  readonly boxes: boolean;
  readonly exitLine: string;
  /** Begins CSV with the mark by which Excel recognises UTF-8. */
  readonly bom?: boolean;
  /** `matrix`: outcomes as marks instead of a block for each evaluation. */
  readonly view?: 'list' | 'matrix';
}

export type Renderer = (report: Report, look: Look) => string;

/** What a serialiser may also be: one that takes its time, or that makes bytes of a file that is no text. */
export type AnyRenderer = (report: Report, look: Look) => string | Uint8Array | Promise<string | Uint8Array>;
