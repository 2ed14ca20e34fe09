import type { Scope } from '../facts/scope.js';

/** True for lines under a table that say something of it besides notes. */
export function saysAnything({ places, stranger, periods, role }: Scope): boolean {
  return places.length + periods.length > 0 || (stranger ?? role) !== null;
}

/** The lines under a table say what its titles do not, and refine the place that they name. */
export function withFoot(titles: Scope, foot: Scope): Scope {
  return {
    ...titles,
    places: [...titles.places, ...foot.places],
    stranger: titles.stranger ?? foot.stranger,
    periods: [...titles.periods, ...foot.periods],
    role: titles.role ?? foot.role,
    units: [...titles.units, ...foot.units],
    submitted: titles.submitted ?? foot.submitted,
    written: titles.written ?? foot.written,
    part: titles.part ?? foot.part,
    notes: [...titles.notes, ...foot.notes],
  };
}
