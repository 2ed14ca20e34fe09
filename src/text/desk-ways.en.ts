import { deskEn } from './desk.en.js';
import { type Asked, choiceOf, fieldOf, givenOf, type Ways } from './ways.js';

/** In the fields of the page. */
export const deskWaysEn: Ways = {
  by: (asked, value) => `${value === undefined ? '' : `as ${said(asked, value)} `}under ${field(asked)}`,
  set: (asked, value) =>
    value === undefined ? `tick ${field(asked)}` : `set ${field(asked)} to ${said(asked, value)}`,
  example: (asked, value) => `such as ${said(asked, value)}`,
  given: (name, value) => givenOf(name, value, ': ', deskEn),
  name: field,
  named: field,
  place: (option) => field(option === '--year' ? 'year' : 'area'),
  choosePlan: 'choose the plan in step 1',
  ownPlan: 'Put in the rule file of a plan of your own.',
  checkPlan: 'by what is said of it here once it is put in',
  packAnew: 'Get it anew.',
  indicatorsOf: () => 'Its indicators stand in the empty form that step 3 makes.',
  theRest: '',
};

function field(asked: Asked): string {
  return `“${fieldOf(asked, deskEn)}”`;
}

function said(asked: Asked, value: string): string {
  return `“${choiceOf(asked, value, deskEn)}”`;
}
