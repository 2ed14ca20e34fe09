import type { OldFile } from '../io/old-file.js';
import { type Content, isSameFile, OutputFile } from '../io/write.js';
import { ENDINGS, FORMAT_NAMES, type Format, isBinary } from '../report/format.js';
import { isOwnText } from '../report/own-output.js';
import { oneOf, usageError } from './usage.js';

/** One file that `--report` asks for, opened. */
export interface ReportFile {
  readonly format: Format;
  readonly file: OutputFile;
}

/** The files of all `--report`: opened before anything is read, put in their places together, or not at all. */
export class ReportFiles {
  private constructor(private readonly all: readonly ReportFile[]) {}

  /** `written`: `FORMAT=PATH` each. */
  static async open(written: readonly string[]): Promise<ReportFiles> {
    const asked = written.map(parse);
    const all: ReportFile[] = [];
    const files = new ReportFiles(all);
    try {
      for (const { format, path } of asked) {
        const file = await opened(format, path);
        all.push({ format, file });
        if (all.filter((one) => one.file.place === file.place).length > 1)
          throw usageError('same-path', { path });
      }
      return files;
    } catch (error) {
      await files.discard();
      throw error;
    }
  }

  /** What was read, the submitter's own file above all, is never written over. */
  checkNotOver(read: readonly string[]): void {
    for (const { file } of this.all) {
      if (read.some((one) => isSameFile(one, file.place)))
        throw usageError('report-over-input', { path: file.path });
    }
  }

  /** Whether one of them has the place of another file that is to be written. */
  has({ place }: { readonly place: string }): boolean {
    return this.all.some(({ file }) => file.place === place);
  }

  /** Writes every file before the first one is put in its place. */
  async write(content: (format: Format) => Content): Promise<void> {
    for (const { format, file } of this.all) {
      const reason = await file.write(content(format));
      if (reason !== null) throw usageError('cannot-write', { path: file.path, reason });
    }
  }

  /** Puts the files in their places, and tells of each. */
  async put(told: (format: Format, path: string) => void): Promise<void> {
    for (const { format, file } of this.all) {
      const reason = await file.put();
      if (reason !== null) throw usageError('cannot-write', { path: file.path, reason });
      told(format, file.path);
    }
  }

  /** Leaves nothing behind of what was not put in its place. */
  async discard(): Promise<void> {
    for (const { file } of this.all) await file.discard();
  }
}

/** `FORMAT=PATH`, or a path whose ending tells the format. */
function parse(written: string): { format: Format; path: string } {
  const [, name = '', path = ''] = /^([^=]+)=(.+)$/s.exec(written) ?? [];
  if (path !== '') return { format: oneOf('--report', name, FORMAT_NAMES), path };
  const format = FORMAT_NAMES.find((one) => ENDINGS[one] && written.toLowerCase().endsWith(ENDINGS[one]));
  if (format) return { format, path: written };
  throw usageError('bad-report', { value: written, endings: Object.values(ENDINGS) });
}

async function opened(format: Format, path: string): Promise<OutputFile> {
  const file = await OutputFile.open(path, (old) => isOwn(format, old));
  if (typeof file === 'string') throw usageError('cannot-write', { path, reason: file });
  return file;
}

async function isOwn(format: Format, old: OldFile): Promise<boolean> {
  return isBinary(format) ? isOwnWorkbook(old) : isOwnText(format, old);
}

/** Looked into only where one stands in the place of a new one. */
export async function isOwnWorkbook({ bytes }: OldFile): Promise<boolean> {
  const { isOwnWorkbook: isOwn } = await import('../annotate/own-workbook.js');
  return isOwn(bytes() ?? new Uint8Array());
}
