import type { Look } from '../report/look.js';
import type { Text } from '../text/text.js';

/** One output stream as the program sees it. */
export interface OutputStream {
  write(content: string | Uint8Array): void;
  readonly isTTY: boolean;
  readonly columns: number | undefined;
}

/** Writes what comes in pieces as it comes. */
export async function writeOut(
  pieces: AsyncIterable<string | Uint8Array>,
  stream: OutputStream,
): Promise<void> {
  for await (const piece of pieces) stream.write(piece);
}

/** All that the program knows of the world outside its arguments. */
export interface Streams {
  readonly stdin: AsyncIterable<Uint8Array>;
  readonly stdout: OutputStream;
  readonly stderr: OutputStream;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The folder from which `plancheck.yaml` is looked for upwards; without it none is looked for. */
  readonly configFrom?: string;
  /** The user's own folder for what is kept from run to run; without it nothing is. */
  readonly cache?: string | undefined;
  /** Aborted by Ctrl-C; none where nobody can press it. */
  readonly interrupted?: AbortSignal;
}

export type ColourChoice = 'auto' | 'always' | 'never';

/** What a command needs to speak: its language, the streams, and how tables are to look. */
export interface Terminal extends Streams {
  readonly text: Text;
  readonly colour: ColourChoice;
  readonly width: number | null;
  readonly verbose: boolean;
  /** What the command line left to a configuration; null where that is nothing. */
  readonly defaults: Defaults | null;
}

/** The file of a configuration, and the options that it gave. */
export interface Defaults {
  readonly file: string;
  readonly taken: readonly string[];
}

/** `--color` wins, then NO_COLOR, then FORCE_COLOR, then whether the stream is a terminal. */
export function usesColour({ env, colour }: Pick<Terminal, 'env' | 'colour'>, stream: OutputStream): boolean {
  if (colour !== 'auto') return colour === 'always';
  if (env.NO_COLOR !== undefined && env.NO_COLOR !== '') return false;
  if (env.FORCE_COLOR !== undefined) return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false';
  return stream.isTTY && env.TERM !== 'dumb';
}

/** The width asked for, the terminal's, or COLUMNS; null where there is none, so that lines stay whole. */
function widthOf({ width, env }: Pick<Terminal, 'env' | 'width'>, stream: OutputStream): number | null {
  if (width !== null) return width;
  if (stream.isTTY && stream.columns) return stream.columns;
  const columns = Number(env.COLUMNS);
  return Number.isInteger(columns) && columns >= 20 ? columns : null;
}

/** Box lines belong to terminals, and to a width that somebody asked for with `--color always`. */
function usesBoxes(terminal: Pick<Terminal, 'colour'>, stream: OutputStream): boolean {
  return stream.isTTY || terminal.colour === 'always';
}

/** How standard output wants text laid out. */
export function lookOf(terminal: Terminal): Look {
  const { stdout, text } = terminal;
  return {
    text,
    width: widthOf(terminal, stdout),
    colour: usesColour(terminal, stdout),
    boxes: usesBoxes(terminal, stdout),
    exitLine: '',
  };
}
