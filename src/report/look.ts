import type { Findings } from '../assess/findings.js';
import type { Text } from '../text/text.js';
import type { Pieces } from './pieces.js';

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

/** What serialises a report. */
export type Renderer = (findings: Findings, look: Look) => Pieces;
