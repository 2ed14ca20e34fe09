import { DIMENSIONS, type Standing, type Told } from './tables.js';

/** What is not read yet, by the number under which it is known; a line goes when it is. */
const NOT_YET: Readonly<Record<number, (one: Told) => boolean>> = {
  // sections within sections of tables beside each other
  48: (one) => tablesOf(one) > 1 && one.manner.tables === 'beside' && stands(one, 'section') > 1,
  // roles in sections of tables beside each other, under titles that say 完成情况
  46: (one) => tablesOf(one) > 1 && one.manner.tables === 'beside' && one.standing.role === 'section',
  // a role in the title of one of several tables, another over all
  47: (one) => one.standing.role === 'table' && tablesOf(one) > 1,
};

export const stands = ({ standing }: Told, at: Standing) =>
  Object.values(standing).filter((one) => one === at).length;

export function tablesOf({ names, standing }: Told): number {
  const counts = DIMENSIONS.map((one) => (standing[one] === 'table' ? names[one].length : 1));
  return counts.reduce((product, count) => product * count);
}

export const isRead = (one: Told) => !Object.values(NOT_YET).some((isNotYet) => isNotYet(one));
