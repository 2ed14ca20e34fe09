import type { Findings } from '../assess/findings.js';
import type { ReadMeasurements } from '../assess/inputs/read.js';
import type { Content } from '../io/write.js';
import type { Format } from '../report/format.js';
import { Annotation } from './annotation.js';
import { ReportFiles } from './report-files.js';
import { say } from './say.js';
import type { Terminal } from './terminal.js';
import { usageError } from './usage.js';

/** What a run writes besides standard output: opened before anything is read, put in place together or not at all. */
export class Outputs {
  private constructor(
    private readonly files: ReportFiles,
    private readonly annotation: Annotation | null,
  ) {}

  static async open(
    reports: readonly string[],
    annotate: string | undefined,
    paths: readonly string[],
  ): Promise<Outputs> {
    const annotation = annotate === undefined ? null : await Annotation.open(annotate, paths);
    try {
      const files = await ReportFiles.open(reports);
      const outputs = new Outputs(files, annotation);
      if (!annotation || !files.has(annotation)) return outputs;
      await outputs.discard();
      throw usageError('same-path', { path: annotate ?? '' });
    } catch (error) {
      await annotation?.discard();
      throw error;
    }
  }

  /** What was read is never written over. */
  checkNotOver(inputs: readonly string[]): void {
    this.files.checkNotOver(inputs);
    this.annotation?.checkNotOver(inputs);
  }

  async write(
    findings: Findings,
    read: ReadMeasurements,
    raised: number,
    content: (format: Format) => Content,
    terminal: Terminal,
  ): Promise<void> {
    await this.files.write(content);
    await this.annotation?.write(findings, read, raised, terminal);
  }

  /** Puts the files in their places, and tells of each unless nothing is to be told. */
  async put(terminal: Terminal, quiet: boolean): Promise<void> {
    const { stderr, text } = terminal;
    await this.files.put((name, path) => quiet || say(stderr, text.commands.written(name, path)));
    await this.annotation?.put(terminal);
  }

  /** Leaves nothing behind of what was not put in its place. */
  async discard(): Promise<void> {
    await this.files.discard();
    await this.annotation?.discard();
  }
}
