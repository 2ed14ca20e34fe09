import { type Dirent, opendirSync, realpathSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { FileProblem } from '../diagnostic/codes.js';
import type { Pause } from '../tables/pause.js';
import { fileProblem } from './files.js';

/** What lies below a folder. */
export interface Walked {
  /** From the folder on, each file once. */
  readonly files: readonly string[];
  /** What could not be gone into, from the folder on; the folder itself is the empty text. */
  readonly problems: readonly { readonly name: string; readonly problem: FileProblem }[];
}

export interface WalkOptions {
  /** Names, from the folder on, of files, folders and links that are passed over. */
  readonly skips: (name: string, kind: 'file' | 'folder' | 'link') => boolean;
  /** So many files and folders may lie below the folder; where there are more, none is given. */
  readonly most: number;
  readonly pause: Pause;
}

/**
 * All files below a folder. No folder is gone into twice, by its device and number, so that links which lead in a circle
 * end; a link to a file that is there anyway does not count it again; and none leads out of the folder, whose maker may be a
 * stranger.
 */
export async function walk(folder: string, options: WalkOptions): Promise<Walked> {
  const walker = new Walker(folder, options);
  try {
    await walker.goThrough();
  } catch (error) {
    if (!(error instanceof TooMany)) throw error;
    return { files: [], problems: [{ name: '', problem: 'too-many' }] };
  }
  return walker;
}

class TooMany extends Error {}

class Walker implements Walked {
  readonly files: string[] = [];
  readonly problems: { name: string; problem: FileProblem }[] = [];
  readonly #folders = [''];
  readonly #links: string[] = [];
  readonly #seen = new Set<string>();
  #entries = 0;

  constructor(
    private readonly folder: string,
    private readonly options: WalkOptions,
  ) {}

  /** Links come last, when it is known what is there without them. */
  async goThrough(): Promise<void> {
    await this.#goIntoFolders();
    if (this.#links.length > 0) for (const name of this.files) this.#see(name);
    for (const name of this.#links) {
      this.#follow(name);
      await this.#goIntoFolders();
    }
  }

  async #goIntoFolders(): Promise<void> {
    for (let name = this.#folders.pop(); name !== undefined; name = this.#folders.pop())
      await this.#goInto(name);
  }

  async #goInto(name: string): Promise<void> {
    if (!this.#see(name)) return;
    const opened = this.#tried(name, () => opendirSync(join(this.folder, name), { bufferSize: 256 }));
    const next = () => this.#tried(name, () => opened?.readSync());
    try {
      for (let entry = next(); entry; entry = next()) {
        this.#take(join(name, entry.name), entry);
        await this.options.pause();
      }
    } finally {
      opened?.closeSync();
    }
  }

  #take(name: string, entry: Dirent): void {
    const kind = entry.isSymbolicLink() ? 'link' : entry.isDirectory() ? 'folder' : 'file';
    if (this.options.skips(name, kind)) return;
    this.#entries += 1;
    if (this.#entries > this.options.most) throw new TooMany();
    ({ link: this.#links, folder: this.#folders, file: this.files })[kind].push(name);
  }

  #follow(name: string): void {
    const led = this.#tried(name, () => {
      const path = realpathSync(join(this.folder, name));
      return { way: relative(realpathSync(this.folder), path), isFolder: statSync(path).isDirectory() };
    });
    if (led === null) return;
    if (led.way === '..' || led.way.startsWith(`..${sep}`)) this.problems.push({ name, problem: 'outside' });
    else if (led.isFolder) this.#folders.push(name);
    else if (this.#see(name)) this.files.push(name);
  }

  /** False for what has been seen already, by whatever name, and for what is not there any more. */
  #see(name: string): boolean {
    const stats = this.#tried(name, () => statSync(join(this.folder, name), { bigint: true }));
    if (stats === null) return false;
    const key = `${stats.dev} ${stats.ino}`;
    const isNew = !this.#seen.has(key);
    this.#seen.add(key);
    return isNew;
  }

  #tried<T>(name: string, work: () => T): T | null {
    try {
      return work();
    } catch (error) {
      this.problems.push({ name, problem: fileProblem(error) });
      return null;
    }
  }
}
