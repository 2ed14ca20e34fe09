import { type Diagnostic, diagnostic, type Place } from '../../diagnostic/diagnostic.js';
import type { Measurement } from '../measurement.js';

/** So many copied targets, and nothing else, make a column the plan's own. */
const LEAST_COPIED = 2;

/** Where all that a column says are the targets, that is said of the column, once and as an error, and not of each value. */
export function ofWholeColumns(
  found: readonly Diagnostic[],
  measurements: readonly Measurement[],
  isTarget: (measurement: Measurement) => boolean,
): Diagnostic[] {
  const copied = new Map<string, Diagnostic[]>();
  for (const one of found) {
    if (one.code !== 'PC273' || !one.place) continue;
    const column = columnOf(one.place);
    copied.set(column, [...(copied.get(column) ?? []), one]);
  }
  const rest = measurements.filter((one) => one.reading.kind !== 'missing' && !isTarget(one));
  for (const column of rest.map(({ source }) => columnOf(source))) copied.delete(column);
  const whole = [...copied.values()].filter(({ length }) => length >= LEAST_COPIED);
  const told = new Set(whole.flat());
  return [
    ...found.filter((one) => !told.has(one)),
    ...whole.map(([first, ...others]) =>
      diagnostic('PC275', first?.place ?? null, { count: others.length + 1 }),
    ),
  ];
}

/** The address of a cell in a workbook, such as 表1!C3, names its sheet too. */
function columnOf({ file, column, cell }: Place): string {
  return [file, column, cell?.replace(/\d+$/, '')].join('\n');
}
