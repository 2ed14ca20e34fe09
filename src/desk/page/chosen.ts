import { isNamedAsData, isTemporary } from '../../assess/inputs/file-names.js';
import type { Chosen } from '../messages.js';

const RULES = /\.(?:ya?ml|json)$/i;
const DOCUMENTS = /\.(?:docx|pdf|html?|md|markdown|txt|fodt|odt)$/i;

/** The files that were chosen, apart by what they are for, each name once and in their order. */
export class ChosenFiles {
  #all = new Map<string, Chosen>();
  /** Those that a rule file was drafted from, and that are no tables therefore. */
  #drafted = new Set<string>();

  /** One that comes again takes the place of the one before, as once it is corrected; gives the names of those. */
  add(more: readonly Chosen[]): string[] {
    const again = more.map(({ name }) => name).filter((name) => this.#all.has(name));
    for (const one of more) {
      this.#all.set(one.name, one);
      this.#drafted.delete(one.name);
    }
    return again;
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
