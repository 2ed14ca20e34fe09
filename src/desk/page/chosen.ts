import { isNamedAsData, isTemporary } from '../../assess/inputs/file-names.js';
import { deskEn } from '../../text/desk.en.js';
import { deskZh } from '../../text/desk.zh.js';
import type { Chosen } from '../messages.js';

const RULES = /\.(?:ya?ml|json)$/i;
const DOCUMENTS = /\.(?:docx|pdf|html?|md|markdown|txt|fodt|odt)$/i;

/** One file that gave way to another, of the same name or of the same table. */
export interface Replaced {
  readonly before: string;
  readonly now: string;
}

const MARKS = [deskZh.marked, deskEn.marked];

/** The name of a file that the page has handed out, also where a browser has put a number behind it. */
function isMarked(name: string): boolean {
  return MARKS.some((mark) => plainOf(name).endsWith(mark));
}

/** Without folder, ending and mark. */
function unmarked(name: string): string {
  if (!isMarked(name)) return stemOf(name);
  const plain = plainOf(name);
  const mark = MARKS.find((one) => plain.endsWith(one)) ?? '';
  return unmarked(`${plain.slice(0, plain.length - mark.length)}.xlsx`);
}

function plainOf(name: string): string {
  return stemOf(name).replace(/ ?\(\d+\)$/, '');
}

function stemOf(name: string): string {
  return name.replace(/^.*\//, '').replace(/\.\w+$/, '');
}

/** The files that were chosen, apart by what they are for, each name once and in their order. */
export class ChosenFiles {
  #all = new Map<string, Chosen>();
  /** Those that a rule file was drafted from, and that are no tables therefore. */
  #drafted = new Set<string>();

  /**
   * One that comes again takes the place of the one before, as once it is corrected, and so does one with marks of the table
   * that these were made on, and the other way round; gives the names of those.
   */
  add(more: readonly Chosen[]): Replaced[] {
    const replaced: Replaced[] = [];
    for (const one of [...more].sort((a, b) => Number(isMarked(a.name)) - Number(isMarked(b.name)))) {
      const before = this.#all.has(one.name) ? one.name : this.#versionOf(one.name);
      if (before !== null) {
        this.remove(before);
        replaced.push({ before, now: one.name });
      }
      this.#all.set(one.name, one);
    }
    return replaced;
  }

  /** The same table with marks or without them; null where that may be more than one. */
  #versionOf(name: string): string | null {
    const others = [...this.#all.keys()].filter(
      (other) => (isMarked(name) || isMarked(other)) && unmarked(name) === unmarked(other),
    );
    return others.length === 1 ? (others[0] ?? null) : null;
  }

  remove(name: string): void {
    this.#all.delete(name);
    this.#drafted.delete(name);
  }

  clear(): void {
    this.#all.clear();
    this.#drafted.clear();
  }

  /** A document gives way to the rule file that was drafted from it. */
  draw(document: string, rules: Chosen): void {
    this.#drafted.add(document);
    this.#all.set(rules.name, rules);
  }

  isDrafted(name: string): boolean {
    return this.#drafted.has(name);
  }

  get all(): readonly Chosen[] {
    return [...this.#all.values()].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  }

  /** In the order of people, to whom 2 comes before 10. */
  get shown(): readonly Chosen[] {
    return [...this.#all.values()].sort((a, b) => byNumber(a.name, b.name));
  }

  get inputs(): readonly Chosen[] {
    return this.all.filter(({ name }) => !RULES.test(name) && !this.#drafted.has(name));
  }

  /** Those of the inputs that may be the document of a plan by their names. */
  get documents(): readonly Chosen[] {
    return this.inputs.filter(({ name }) => DOCUMENTS.test(name));
  }

  get rules(): readonly Chosen[] {
    return this.all.filter(({ name }) => RULES.test(name));
  }
}

/** Compares names by the numbers in them. */
export const byNumber = new Intl.Collator('zh', { numeric: true }).compare;

/** Files of a field; of a folder without what programs leave behind. */
export function chosenOf(list: FileList): Chosen[] {
  return [...list].flatMap((file) => {
    const path = file.webkitRelativePath;
    return path === '' ? [named(file)] : within(path, file);
  });
}

function named(file: File): Chosen {
  return { name: file.name, folder: null, isNamedAsData: isNamedAsData(file.name), file };
}

function within(path: string, file: File): Chosen[] {
  const [folder = '', ...below] = path.split('/');
  const isLeft = below.some((name, i) => isTemporary(name, i < below.length - 1));
  return isLeft ? [] : [{ name: path, folder, isNamedAsData: isNamedAsData(file.name), file }];
}

/** What was dropped, with all that lies in folders. */
export async function droppedOf({ items }: DataTransfer): Promise<Chosen[]> {
  // entries are gone once the event is over, so that all are taken before the first is waited for
  const taken = [...items].map((item) => ({ entry: item.webkitGetAsEntry(), file: item.getAsFile() }));
  const entries = taken.map(({ entry }) => entry).filter((entry) => entry !== null);
  const alone = taken.filter(({ entry }) => entry === null).map(({ file }) => file);
  const chosen = await Promise.all(
    entries.map(async (entry) => (isFile(entry) ? [named(await fileOf(entry))] : walked(entry, entry.name))),
  );
  return [...chosen.flat(), ...alone.filter((file) => file !== null).map(named)];
}

async function walked(entry: FileSystemEntry, path: string): Promise<Chosen[]> {
  if (isFile(entry)) return within(path, await fileOf(entry));
  const children = await childrenOf(entry as FileSystemDirectoryEntry);
  const below = children.map((child) => walked(child, `${path}/${child.name}`));
  return (await Promise.all(below)).flat();
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => entry.file(resolve, reject));
}

/** A folder tells its children some at a time, until it tells none. */
async function childrenOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const next = () => new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
  const children: FileSystemEntry[] = [];
  for (let some = await next(); some.length > 0; some = await next()) children.push(...some);
  return children;
}
