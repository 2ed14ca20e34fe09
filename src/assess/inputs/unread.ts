import type { PlanNames } from '../../measure/facts/names.js';
import type { Owner } from '../../measure/facts/places.js';
import type { ReadInput } from '../../measure/input.js';
import { baseName } from './beside.js';

/** A file of which nothing could be read, and whose it seems to be: nobody's where nothing tells. */
export interface UnreadFile {
  readonly file: string;
  readonly of: readonly { readonly plan: string; readonly area: string | null }[];
}

/** Whose a file is by its name, else by the names of its sheets, else by its first lines. */
export function unreadFile(file: string, understood: ReadInput | null, names: PlanNames): UnreadFile {
  const sheets = understood?.tables.flatMap(({ sheet }) => sheet ?? []) ?? [];
  const texts = [baseName(file), ...sheets, understood?.opening ?? ''];
  const owners = texts.map((text) => names.ownersIn(text)).find((found) => found.length > 0) ?? [];
  return { file, of: owners.map(inIds) };
}

function inIds({ plan, area }: Owner) {
  return { plan: plan.id, area };
}
