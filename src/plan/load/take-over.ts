import { isWithin, nearest } from '../../diagnostic/nearest.js';
import type { ChildText, PlanDocumentText, ReferenceText, RowText } from '../file/schema.js';
import type { Path, PlaceOf } from '../file/yaml.js';
import type { Finding } from '../meaning/meaning.js';

/** A plan with its place in the file or files that hold its values. */
export interface PlacedPlan {
  readonly content: PlanDocumentText;
  readonly place: PlaceOf;
}

type OwnRow = NonNullable<ChildText['indicators']>[number];
type List = 'indicators' | 'commitments';
const LISTS: readonly (List | 'references')[] = ['indicators', 'commitments', 'references'];

/** One row of the whole, and where its parts stand. */
interface Seat<Row> {
  readonly row: Row;
  readonly own: Path | null;
  readonly parents: Path | null;
}

type Seats = Readonly<Record<List | 'references', readonly Seat<unknown>[]>>;

/**
 * What a plan demands, taken over from its parent: the period, the checkpoints by their names, and the rows by their ids,
 * key by key. What is said of one place or document only is never taken over: title, jurisdiction, document, cases, notes, and
 * baselines, which are another place's values.
 */
export function takeOver(own: ChildText, ownPlace: PlaceOf, parent: PlacedPlan): PlacedPlan {
  const indicators = inOrder(rowSeats('indicators', own, parent.content));
  const commitments = rowSeats('commitments', own, parent.content);
  const references = referenceSeats(own, parent.content);
  const { extends: _, drop: __, ...said } = own;
  const grading = own.grading ?? parent.content.grading;
  const content = {
    ...said,
    period: own.period ?? parent.content.period,
    ...(grading && { grading }),
    checkpoints: checkpointsOf(own, parent.content),
    indicators: indicators.map(({ row }) => row),
    commitments: commitments.map(({ row }) => row),
    references: references.map(({ row }) => row),
  };
  const seats = { indicators, commitments, references };
  return { content, place: placeIn(own, ownPlace, parent.place, seats) };
}

function checkpointsOf(own: ChildText, parent: PlanDocumentText): PlanDocumentText['checkpoints'] {
  const above: PlanDocumentText['checkpoints'] = Object.fromEntries(
    Object.entries(parent.checkpoints).map(([name, { note: _, ...one }]) => [name, one]),
  );
  const all = Object.entries({ ...above, ...own.checkpoints });
  return Object.fromEntries(all.flatMap(([name, one]) => (one === null ? [] : [[name, one]])));
}

/** The parent's rows in their order, with what the child says of them, then the child's own. */
function rowSeats(list: List, own: ChildText, parent: PlanDocumentText): Seat<RowText>[] {
  const ownRows: readonly OwnRow[] = own[list] ?? [];
  const above = (parent[list] ?? []).map((row, p) => ({ row, path: [list, p] as Path }));
  const taken = above
    .filter(({ row }) => !isDropped(row.id, own))
    .map(({ row, path }) => {
      const j = ownRows.findIndex(({ id }) => id === row.id);
      const said = ownRows[j];
      return { row: over(said, demandOf(row)), own: said ? [list, j] : null, parents: path };
    });
  const added = ownRows.flatMap((row, j): Seat<RowText>[] =>
    isWhole(row) && !taken.some((seat) => seat.row.id === row.id)
      ? [{ row, own: [list, j], parents: null }]
      : [],
  );
  return [...taken, ...added];
}

/** A reference is whole in itself, so the child's stands for the parent's. */
function referenceSeats(own: ChildText, parent: PlanDocumentText): Seat<ReferenceText>[] {
  const said = own.references ?? [];
  const left = (parent.references ?? []).flatMap((row, p): Seat<ReferenceText>[] =>
    isDropped(row.id, own) || said.some(({ id }) => id === row.id)
      ? []
      : [{ row, own: null, parents: ['references', p] }],
  );
  return [...left, ...said.map((row, j) => ({ row, own: ['references', j], parents: null }))];
}

function isDropped(id: string, { drop = [] }: ChildText): boolean {
  return drop.includes(id);
}

/** A row without what is said of the parent alone: its values of the base year, and how its own document is to be read. */
function demandOf({ baseline: _, note: __, series, ...row }: RowText): RowText {
  return series ? { ...row, series: series.map(({ baseline, note, ...one }) => one) } : row;
}

/** Key by key, what the child says first; revisions of the parent's target are none of its own. */
function over(said: OwnRow | undefined, above: RowText): RowText {
  const { revisions, ...first } = above;
  const kept = said?.target === undefined && revisions ? { revisions } : {};
  return {
    ...first,
    ...kept,
    ...said,
    name: said?.name ?? above.name,
    target: said?.target ?? above.target,
  };
}

function isWhole(row: OwnRow): row is OwnRow & RowText {
  return row.name !== undefined && row.target !== undefined;
}

/** A table that numbers all its rows is in the order of its numbers. */
function inOrder(seats: readonly Seat<RowText>[]): readonly Seat<RowText>[] {
  const numbered = seats.every(({ row }) => row.row !== undefined);
  return numbered ? [...seats].sort((a, b) => (a.row.row ?? 0) - (b.row.row ?? 0)) : seats;
}

/** Leads a path of the whole to the file in which its value stands. */
function placeIn(own: ChildText, ownPlace: PlaceOf, parentPlace: PlaceOf, seats: Seats): PlaceOf {
  return (path, key) => {
    const [head = '', second, ...rest] = path;
    const list = LISTS.find((one) => one === head);
    const seat = list && typeof second === 'number' ? seats[list][second] : undefined;
    if (seat) {
      const here = seat.own && (!seat.parents || has(own, [...seat.own, ...rest.slice(0, 1)]));
      if (seat.own && here) return ownPlace([...seat.own, ...rest], key);
      return parentPlace([...(seat.parents ?? []), ...rest], key);
    }
    const isTaken = head === 'period' || head === 'grading' || head === 'checkpoints' || list !== undefined;
    return isTaken && !has(own, path.slice(0, 2)) ? parentPlace(path, key) : ownPlace(path, key);
  };
}

function has(content: unknown, path: Path): boolean {
  let value = content;
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return false;
    value = (value as Record<string | number, unknown>)[step];
  }
  return true;
}

/**
 * What the child drops, completes or strikes out and the parent does not have; and what it adds under nearly the same id.
 * Paths are those of the child's own file.
 */
export function findSlips(
  own: ChildText,
  parent: PlanDocumentText,
  isKnown: (id: string) => boolean,
): Finding[] {
  const ids = LISTS.flatMap((list) => (parent[list] ?? []).map(({ id }) => id));
  return [
    ...(own.drop ?? []).flatMap((id, i) =>
      ids.includes(id) ? [] : [absent('drop', id, ['drop', i], ids, parent)],
    ),
    ...Object.entries(own.checkpoints ?? {}).flatMap(([name, one]) =>
      one !== null || Object.hasOwn(parent.checkpoints, name)
        ? []
        : [absent('checkpoint', name, ['checkpoints', name], Object.keys(parent.checkpoints), parent)],
    ),
    ...(['indicators', 'commitments'] as const).flatMap((list) =>
      (own[list] ?? []).flatMap((row, i) =>
        slipOf(row, [list, i, 'id'], own, parent[list] ?? [], parent, isKnown),
      ),
    ),
  ];
}

function slipOf(
  row: OwnRow,
  path: Path,
  own: ChildText,
  above: readonly { readonly id: string }[],
  parent: PlanDocumentText,
  isKnown: (id: string) => boolean,
): Finding[] {
  const ids = above.map(({ id }) => id);
  if (ids.includes(row.id) && !isDropped(row.id, own)) return [];
  if (!isWhole(row)) return [absent('override', row.id, path, ids, parent)];
  const near = isKnown(row.id) ? null : nearest(row.id, ids);
  // of an id that is almost one of the catalogue's, PC117 speaks already
  const isTypo = near !== null && near !== row.id && !isKnown(near) && isWithin(2, row.id, near);
  return isTypo ? [{ code: 'PC132', path, params: { id: row.id, parent: parent.id, nearest: near } }] : [];
}

function absent(
  what: 'drop' | 'override' | 'checkpoint',
  id: string,
  path: Path,
  known: readonly string[],
  parent: PlanDocumentText,
): Finding {
  return { code: 'PC131', path, params: { what, id, parent: parent.id, nearest: nearest(id, known) } };
}
