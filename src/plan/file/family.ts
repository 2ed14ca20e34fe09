import { type OpenYaml, openYaml } from './yaml.js';

/** One rule file as it stands on the disk. */
export interface RuleText {
  readonly file: string;
  readonly text: string;
}

/** So many plans stand above one another at most, from the nation down to the county and one below it. */
const MAX_LEVELS = 5;

/** Rows that the plans of one family take over together; a nation’s counties have fewer in all. */
const MOST_TAKEN_OVER = 100_000;

/** Why a plan cannot take over the one that it names. */
export interface ParentFault {
  readonly problem: 'unknown' | 'cycle' | 'depth' | 'broken';
  /** The plans in the order in which each names the next. */
  readonly chain: string;
}

/**
 * The rule files among which a plan's parent is found: by the plan's id in any of them, whatever their order, or by a
 * path. What is read of them is kept, since one province is the parent of many cities; nothing is read before a plan
 * asks for its parent.
 */
export class Family {
  readonly #opened = new Map<string, OpenYaml>();
  readonly #kept = new Map<string, unknown>();
  #byId: ReadonlyMap<string, readonly RuleText[]> | null = null;
  #rowsLeft = MOST_TAKEN_OVER;

  constructor(
    private readonly files: () => readonly RuleText[] = () => [],
    private readonly atPath: (path: string, child: string) => RuleText | null = () => null,
    /** Whether a file may be taken over by another, both by their names. */
    private readonly isOpenTo: (parent: string, child: string) => boolean = () => true,
  ) {}

  /** Of two plans with one id the first counts, as where plans are loaded. */
  find(wanted: string, child: string): RuleText | null {
    if (isPath(wanted)) return this.atPath(wanted, child);
    return (
      this.#plans()
        .get(wanted)
        ?.find(({ file }) => this.isOpenTo(file, child)) ?? null
    );
  }

  ids(): Iterable<string> {
    return this.#plans().keys();
  }

  open({ file, text }: RuleText): OpenYaml {
    const known = this.#opened.get(file) ?? openYaml(text, file);
    this.#opened.set(file, known);
    return known;
  }

  /** What `make` makes of a parent, made once. */
  once<T>({ file }: RuleText, make: () => T): T {
    if (!this.#kept.has(file)) this.#kept.set(file, make());
    return this.#kept.get(file) as T;
  }

  /** False where so many rows more are too many: a few bytes may take over thousands. */
  takesOver(rows: number): boolean {
    this.#rowsLeft -= rows;
    return this.#rowsLeft >= 0;
  }

  #plans(): ReadonlyMap<string, readonly RuleText[]> {
    if (this.#byId) return this.#byId;
    const byId = new Map<string, RuleText[]>();
    for (const one of this.files()) {
      const id = this.#idOf(one);
      if (id !== null) byId.set(id, [...(byId.get(id) ?? []), one]);
    }
    this.#byId = byId;
    return byId;
  }

  /** By its line where it stands on one; a file in the manner of JSON is opened for it. */
  #idOf(one: RuleText): string | null {
    const line = /^id:[ \t]+["']?([a-z0-9-]+)["']?[ \t]*(?:#.*)?$/m.exec(one.text)?.[1];
    return line ?? stringIn(this.open(one).content, 'id');
  }
}

/** A path rather than an id: ids have neither slash nor full stop. */
function isPath(wanted: string): boolean {
  return /[\\/.]/.test(wanted);
}

/** The parent of a rule file, null where it names none, or why the one it names cannot be had. */
export function parentOf(child: RuleText, family: Family): RuleText | ParentFault | null {
  const first = stringIn(family.open(child).content, 'extends');
  if (first === null) return null;
  const names = [stringIn(family.open(child).content, 'id') ?? child.file];
  const line = [child];
  const fault = (problem: ParentFault['problem']) => ({ problem, chain: names.join(' → ') });
  for (let wanted: string | null = first; wanted !== null; ) {
    const last: RuleText = line.at(-1) ?? child;
    const parent = family.find(wanted, last.file);
    names.push(wanted);
    if (!parent) return fault(line.length === 1 ? 'unknown' : 'broken');
    if (parent.file === child.file) return fault('cycle');
    if (line.some(({ file }) => file === parent.file)) return fault('broken');
    if (line.length === MAX_LEVELS) return fault('depth');
    line.push(parent);
    wanted = stringIn(family.open(parent).content, 'extends');
  }
  return line[1] ?? null;
}

export function isParentFault(parent: RuleText | ParentFault): parent is ParentFault {
  return 'problem' in parent;
}

/** Whether a document says that it takes over another, in whatever form. */
export function isChild(content: unknown): boolean {
  return typeof content === 'object' && content !== null && Object.hasOwn(content, 'extends');
}

function stringIn(content: unknown, key: string): string | null {
  if (typeof content !== 'object' || content === null || !Object.hasOwn(content, key)) return null;
  const value = (content as Record<string, unknown>)[key];
  return typeof value === 'string' ? value : null;
}
