import { type Diagnostic, diagnostic } from '../../diagnostic/diagnostic.js';
import type { Plan } from '../../plan/plan.js';
import type { Steps } from '../../tables/pause.js';
import type { Measurement } from '../measurement.js';

/** So many values are one step of the work. */
const STRIDE = 1_000;

/** The rows without a value that take one back, the first of each cell: 停报 beside a blank. */
export class TakenBack {
  readonly #rows = new Map<string, Measurement>();

  add(measurement: Measurement): void {
    const key = keyOf(measurement);
    const known = this.#rows.get(key);
    const { file, line } = measurement.source;
    const isFirst =
      !known || file < known.source.file || (file === known.source.file && line < known.source.line);
    if (isFirst) this.#rows.set(key, measurement);
  }

  get isEmpty(): boolean {
    return this.#rows.size === 0;
  }

  of(measurement: Measurement): Measurement | undefined {
    return this.#rows.get(keyOf(measurement));
  }
}

/** Values of which another row of the same file says that there is none: 91% in one, and / with 停报 in another. */
export function* checkTakenBack(
  plans: readonly Plan[],
  measurements: readonly Measurement[],
  taken: TakenBack,
): Steps<Diagnostic[]> {
  if (taken.isEmpty) return [];
  const found: Diagnostic[] = [];
  for (const [i, one] of measurements.entries()) {
    if (i % STRIDE === 0) yield;
    const row = one.reading.kind === 'missing' || one.reading.kind === 'faulty' ? undefined : taken.of(one);
    const plan = plans.find(({ id }) => id === one.plan);
    const indicator = plan?.indicators.find(({ id }) => id === one.indicator);
    if (!row?.takesBack || !plan || !indicator || row.source.file !== one.source.file) continue;
    const of = { indicator: indicator.name, area: one.area ?? plan.jurisdiction.name, year: one.year };
    found.push(diagnostic('PC284', row.source, { text: row.takesBack, problem: 'void', of }));
  }
  return found;
}

function keyOf({ plan, indicator, area, year, asOf }: Measurement): string {
  return [plan, indicator, area ?? '', year, asOf ?? ''].join('\n');
}
