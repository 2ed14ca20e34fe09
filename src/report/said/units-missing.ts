import type { Reason } from '../../evaluate/result.js';
import type { Measurement } from '../../measure/measurement.js';

/** Of the units that a value of the whole lacks: who has not reported, and whose report must be put right first. */
export interface UnitsMissing {
  readonly silent: readonly string[];
  readonly unclear: readonly string[];
}

export function unitsMissing({ rollup }: Measurement): UnitsMissing {
  const unclear = (rollup?.rows ?? []).flatMap((row) =>
    row.area !== null && unclearIn(row) ? [row.area] : [],
  );
  return { silent: (rollup?.missing ?? []).filter((area) => !unclear.includes(area)), unclear };
}

/** Why a unit's own value cannot be used; null where it can. */
export function unclearIn({ reading, text }: Measurement): Reason | null {
  if (reading.kind === 'faulty') return { code: 'faulty', diagnostic: reading.code };
  return reading.kind === 'approximate' ? { code: 'approximate', text } : null;
}
