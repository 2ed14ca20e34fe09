import type { Findings } from '../assess/findings.js';
import type { ReadMeasurements } from '../assess/inputs/read.js';
import { hashOf } from '../digest/hash.js';
import { readBytes } from '../io/bytes.js';
import { newHash } from '../io/hash.js';
import { findInputs } from '../io/inputs.js';
import { pausesFor } from '../io/interrupt.js';
import { isSameFile, OutputFile } from '../io/write.js';
import { limitsTimes } from '../measure/input.js';
import { now } from '../outcome/later.js';
import type { AnnotationProblem } from '../text/workbook.js';
import { isOwnWorkbook } from './report-files.js';
import { say } from './say.js';
import type { Terminal } from './terminal.js';
import { UsageError, usageError } from './usage.js';

/** The file that `--annotate` asks for: opened before anything is read, and in its place only when it is whole. */
export class Annotation {
  #said = '';
  #written = false;

  private constructor(private readonly file: OutputFile) {}

  /** Refuses at once what can never come to be: several inputs, or an ending that says it is something else. */
  static async open(path: string, inputs: readonly string[]): Promise<Annotation> {
    const problem = problemOf(path, (await findInputs(inputs, nothing())).paths);
    if (problem !== null) throw refused(problem, path);
    const file = await OutputFile.open(path, isOwnWorkbook);
    if (typeof file === 'string') throw usageError('cannot-write', { path, reason: file });
    return new Annotation(file);
  }

  get place(): string {
    return this.file.place;
  }

  checkNotOver(inputs: readonly string[]): void {
    if (inputs.some((input) => isSameFile(input, this.file.place)))
      throw usageError('report-over-input', { path: this.file.path });
  }

  /** Writes what is to be handed back; nothing where the input could not be read. */
  async write(findings: Findings, read: ReadMeasurements, raised: number, terminal: Terminal): Promise<void> {
    const { path } = this.file;
    const { text, stdin } = terminal;
    const words = text.workbook.annotation;
    const [input] = read.understood;
    const [record] = read.inputs;
    const table = input?.tables.some(({ notes }) => notes.layout !== null);
    if (!input || !record || !table) {
      this.#said = words.unread(path);
      return;
    }
    const bytes = await readBytes(input.file, stdin, limitsTimes(raised).bytes);
    if (bytes === 'too-large') throw refused('too-large', path);
    if (typeof bytes === 'string' || hashOf(bytes, newHash) !== now(record.sha256))
      throw refused('changed', path);
    const { handBack, marksOf } = await import('../annotate/hand-back.js');
    const marks = marksOf(findings, input.file, text);
    const made = await handBack(bytes, input, marks, limitsTimes(raised), pausesFor(terminal.interrupted));
    if ('problem' in made) throw refused(made.problem, path);
    const reason = await this.file.write(made.bytes);
    if (reason !== null) throw usageError('cannot-write', { path, reason });
    this.#written = true;
    const said = words[made.copied ? 'copied' : 'written'](path, marks.length);
    this.#said = made.signed ? words.unsigned(said) : said;
  }

  /** Puts the file in its place, and says so, or why there is none. */
  async put({ stderr }: Terminal): Promise<void> {
    const reason = this.#written ? await this.file.put() : null;
    if (reason !== null) throw usageError('cannot-write', { path: this.file.path, reason });
    say(stderr, this.#said);
  }

  discard(): Promise<void> {
    return this.file.discard();
  }
}

async function* nothing(): AsyncGenerator<Uint8Array> {}

function problemOf(path: string, inputs: readonly string[]): AnnotationProblem | null {
  if (inputs.length > 1) return 'several-files';
  const [input = ''] = inputs;
  if (input === '-') return 'standard-input';
  const withMacros = /\.xl[st]m$/i.test(input);
  if (!/\.xls[xm]$/i.test(path)) return 'not-xlsx';
  if (/\.xlsm$/i.test(path) !== withMacros) return withMacros ? 'not-xlsm' : 'not-xlsx';
  return null;
}

function refused(problem: AnnotationProblem, path: string): UsageError {
  return new UsageError(problem, ({ workbook }) => workbook.annotation.refused[problem](path));
}
