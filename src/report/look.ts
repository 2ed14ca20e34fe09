import type { Findings } from '../assess/findings.js';
import type { Steps } from '../tables/pause.js';
import type { Text } from '../text/text.js';

/** A block for each evaluation, outcomes as marks, or a line a place. */
export const VIEWS = ['list', 'matrix', 'summary'] as const;
export type View = (typeof VIEWS)[number];

/** How a text format is to look; `width` null leaves lines as long as they are. */
export interface Look {
  readonly text: Text;
  readonly width: number | null;
  readonly colour: boolean;
  readonly boxes: boolean;
  readonly exitLine: string;
  /** Begins CSV with the mark by which Excel recognises UTF-8. */
  readonly bom?: boolean;
  readonly view?: View;
}

export type Renderer = (findings: Findings, look: Look) => string;

/** Texts, or the bytes of a file that is no text, perhaps after a while. */
type Rendered = string | Uint8Array | Promise<string | Uint8Array>;

/** What a serialiser may also be: one that takes its time, or that works in steps. */
export type AnyRenderer = (findings: Findings, look: Look) => Rendered | Steps<Rendered>;
