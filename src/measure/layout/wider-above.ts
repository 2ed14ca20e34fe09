import type { Plan } from '../../plan/plan.js';
import { isSum, type PlaceSaid, whoseOf } from '../facts/places.js';
import type { Said } from '../facts/scope.js';

/** Remembers a row of the province or the nation without a value: 合计 among the rows below it is all of that, and not of the city. */
export class WiderAbove {
  #above: Said<PlaceSaid> | null = null;

  /** The places that a row names, with the wider one above it where it is a total of that. */
  placesOf(own: readonly Said<PlaceSaid>[], plan: Plan, hasValue: boolean): readonly Said<PlaceSaid>[] {
    const [first] = own;
    if (first === undefined) return own;
    if (isSum(first.value.text)) return this.#above ? [...own, this.#above] : own;
    const isHeading = !hasValue && whoseOf(first.value, plan).kind === 'wider';
    this.#above = isHeading ? first : null;
    return own;
  }
}
