import type { Diagnostic } from '../../diagnostic/diagnostic.js';
import type { Measurement } from '../../measure/measurement.js';

/** Whose a finding is, as far as that is known: undefined where it is not. */
export interface Subject {
  /** An id, or what the place is called. */
  readonly plan: string | undefined;
  /** An id or a name. */
  readonly indicator: string | undefined;
  readonly area: string | null | undefined;
}

/** Whose findings are: what was measured at their place tells, else what they say themselves. */
export class Subjects {
  readonly #byCell = new Map<string, Measurement[]>();
  readonly #byLine = new Map<string, Measurement[]>();

  constructor(measurements: readonly Measurement[]) {
    for (const one of measurements.filter(({ rollup, years }) => !rollup && !years)) {
      const { file, line, column, cell } = one.source;
      add(this.#byCell, `${file}\n${cell ?? `${line}:${column}`}`, one);
      if (cell === undefined) add(this.#byLine, `${file}\n${line}`, one);
    }
  }

  of({ place, params }: Diagnostic): readonly Subject[] {
    const { file, line, column, cell } = place ?? {};
    const measured =
      this.#byCell.get(`${file}\n${cell ?? `${line}:${column}`}`) ??
      (cell === undefined ? this.#byLine.get(`${file}\n${line}`) : undefined);
    return measured ?? [said(params)];
  }
}

function add<T>(map: Map<string, T[]>, key: string, one: T): void {
  const known = map.get(key);
  if (known) known.push(one);
  else map.set(key, [one]);
}

/** What is not known of an area bears its name as it was written. */
function said(params: Diagnostic['params']): Subject {
  const { plan, indicator, area, text } = params as { readonly [key: string]: unknown };
  const written = (value: unknown) => (typeof value === 'string' ? value : undefined);
  return {
    plan: written(plan),
    indicator: written(indicator),
    area: area === null ? null : (written(area) ?? written(text)),
  };
}
