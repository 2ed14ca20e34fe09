import { type Packed, packing, zip } from '../report/zip-writer.js';
import { atOnce, type Steps } from '../tables/pause.js';
import { Budget, corrupt, WorkbookError, type WorkbookLimits } from '../tables/workbook/budget.js';
import { relationships, type Target } from '../tables/workbook/container/relationships.js';
import { type Archive, openArchive, packedBytes, partKey } from '../tables/workbook/container/zip.js';
import { type ZipEntry, zipDirectory } from '../tables/workbook/container/zip-directory.js';
import { Edits, escapeXml, walk } from './xml-edit.js';

const CONTENT_TYPES = '[Content_Types].xml';
const RELATIONSHIPS_NAMESPACE = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** The parts of an Office document: some are read and changed, all others stay byte by byte as they were packed. */
export class Package {
  readonly #archive: Archive;
  readonly #budget: Budget;
  readonly #entries: readonly ZipEntry[];
  readonly #names: ReadonlyMap<string, string>;
  readonly #read = new Map<string, string>();
  readonly #changed = new Map<string, { readonly name: string; readonly edits: Edits }>();
  /** Of the parts that are new, and told of together: there may be thousands. */
  readonly #declared: string[] = [];
  readonly #taken = new Map<string, number>();
  #kindsOf: ReadonlySet<string> | null = null;

  constructor(
    private readonly bytes: Uint8Array,
    limits: WorkbookLimits,
  ) {
    this.#budget = new Budget(limits);
    this.#archive = openArchive(bytes, this.#budget);
    this.#entries = [...zipDirectory(bytes)];
    this.#names = new Map(this.#entries.map(({ name }) => [partKey(name), name]));
  }

  /** What the reader's own functions take. */
  get source(): readonly [Archive, Budget] {
    return [this.#archive, this.#budget];
  }

  has(part: string): boolean {
    return this.#changed.has(partKey(part)) || this.#archive.has(part);
  }

  /** A part as it was or as it is by now; it is unpacked once. */
  read(part: string): string {
    return atOnce(this.reading(part));
  }

  /** The same in steps, for one that may be large. */
  *reading(part: string): Steps<string> {
    const key = partKey(part);
    const known = this.#changed.get(key)?.edits.done() ?? this.#read.get(key);
    if (known !== undefined) return known;
    const bytes = yield* this.#archive.unpack(part);
    if (bytes === null) throw corrupt(`${part} is missing`);
    const text = decoded(bytes);
    this.#read.set(key, text);
    return text;
  }

  /** Adds a part. */
  add(part: string, text: string): void {
    this.write(part, new Edits(text));
  }

  /** Changes a part. */
  write(part: string, edits: Edits): void {
    const key = partKey(part);
    this.#changed.set(key, { name: this.#names.get(key) ?? part, edits });
    this.#read.delete(key);
  }

  relationshipsOf(part: string): ReadonlyMap<string, Target> {
    return atOnce(relationships(this.#archive, part, this.#budget));
  }

  /** Of what kinds the parts are that one refers to and that are not in the file. */
  kindsElsewhere(from: string): ReadonlySet<string> {
    const kinds = new Set<string>();
    const part = relationshipsPart(from);
    if (!this.has(part)) return kinds;
    walk(this.read(part), part, {
      open: ({ attributes: { TargetMode, Type = '' } }) => {
        if (TargetMode === 'External') kinds.add(lastStep(Type));
      },
    });
    return kinds;
  }

  /** Lets one part refer to another, and gives the reference's id. */
  relate(from: string, type: string, to: string): string {
    const part = relationshipsPart(from);
    if (!this.has(part)) this.add(part, `${DECLARATION}<Relationships xmlns="${RELATIONSHIPS_NAMESPACE}"/>`);
    const ids = new Set<string | undefined>();
    let id = '';
    this.#append(part, 'Relationships', (prefix, children) => {
      for (const { Id } of children) ids.add(Id);
      for (let n = 1; id === '' || ids.has(id); n += 1) id = `rIdPlancheck${n}`;
      return `<${prefix}Relationship Id="${id}" Type="${escapeXml(type)}" Target="${escapeXml(relativeTo(from, to))}"/>`;
    });
    return id;
  }

  /** Says what kind of part one is. */
  declare(part: string, type: string): void {
    this.#declared.push(`Override PartName="/${escapeXml(part)}" ContentType="${type}"`);
  }

  /** A name for a part that is not taken: `xl/comments1.xml`, `xl/comments2.xml` … Some say of what kind a part is that is not there. */
  freeName(before: string, after: string): string {
    let n = (this.#taken.get(before) ?? 0) + 1;
    const spokenOf = this.#spokenOf();
    const isTaken = (name: string) => this.has(name) || spokenOf.has(partKey(name));
    while (isTaken(`${before}${n}${after}`)) n += 1;
    this.#taken.set(before, n);
    return `${before}${n}${after}`;
  }

  /** A template becomes a workbook: under a workbook's name no program opens the other. A step for each part. */
  *save(): Steps<Uint8Array> {
    const types = this.read(CONTENT_TYPES); // no program opens a file without it
    const ofWorkbook = types.replace(/\.template(?=\.(?:macroEnabled\.)?main\+xml\b)/, '.sheet');
    if (ofWorkbook !== types) this.add(CONTENT_TYPES, ofWorkbook);
    const declared = this.#declared;
    if (declared.length > 0)
      this.#append(CONTENT_TYPES, 'Types', (prefix) => declared.map((one) => `<${prefix}${one}/>`).join(''));
    const left = new Map(this.#changed);
    const packed: Packed[] = [];
    for (const entry of this.#entries) {
      yield;
      const changed = left.get(partKey(entry.name));
      left.delete(partKey(entry.name));
      packed.push(changed ? yield* packText(changed) : { ...entry, packed: packedBytes(this.bytes, entry) });
    }
    for (const changed of left.values()) packed.push(yield* packText(changed));
    return zip(packed);
  }

  /** The parts of which the file says what kind they are. */
  #spokenOf(): ReadonlySet<string> {
    if (this.#kindsOf) return this.#kindsOf;
    const names = new Set<string>();
    walk(this.read(CONTENT_TYPES), CONTENT_TYPES, {
      open: ({ attributes: { PartName } }) => PartName !== undefined && names.add(partKey(PartName)),
    });
    this.#kindsOf = names;
    return names;
  }

  #append(
    part: string,
    root: string,
    made: (prefix: string, children: readonly Readonly<Record<string, string>>[]) => string,
  ): void {
    const xml = this.read(part);
    const edits = new Edits(xml);
    const children: Readonly<Record<string, string>>[] = [];
    walk(xml, part, {
      open: (tag) => tag.depth === 2 && children.push(tag.attributes),
      close: (tag, closing) => {
        if (tag.depth === 1 && tag.name === root) edits.append(tag, closing, made(tag.prefix, children));
      },
    });
    this.write(part, edits);
  }
}

export const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

function relationshipsPart(of: string): string {
  const slash = of.lastIndexOf('/') + 1;
  return `${of.slice(0, slash)}_rels/${of.slice(slash)}.rels`;
}

function lastStep(type: string): string {
  return type.slice(type.lastIndexOf('/') + 1);
}

/** From one part to another, by the folders that they lie in: some readers do not understand a target from the root. */
function relativeTo(from: string, to: string): string {
  const [folders, path] = [from.split('/').slice(0, -1), to.split('/')];
  const first = folders.findIndex((folder, i) => folder !== path[i]);
  const common = first < 0 ? folders.length : first;
  return [...folders.slice(common).map(() => '..'), ...path.slice(common)].join('/');
}

function packText({ name, edits }: { readonly name: string; readonly edits: Edits }): Steps<Packed> {
  return packing(name, edits.pieces());
}

/** What is written back is UTF-8, whatever it was. */
function decoded(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const marked =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : null;
  const head = new TextDecoder(marked ?? 'latin1').decode(bytes.subarray(0, LONGEST_DECLARATION));
  const named = DECLARED_ENCODING.exec(head)?.[2]?.slice(1, -1) ?? 'utf-8';
  const text = decoderOf(marked ?? named).decode(bytes);
  return /^utf-8$/i.test(named) ? text : text.replace(DECLARED_ENCODING, '$1"UTF-8"');
}

function decoderOf(label: string): InstanceType<typeof TextDecoder> {
  try {
    return new TextDecoder(label);
  } catch {
    throw new WorkbookError('unsupported', `a part is encoded as ${label}`);
  }
}

const LONGEST_DECLARATION = 1024;
const DECLARED_ENCODING = /^(<\?xml[^>]*?\sencoding\s*=\s*)("[^"]*"|'[^']*')/;
