import { type Asked, optionOf, type Ways } from './ways.js';

/** On the command line. */
export const waysEn: Ways = {
  by: (asked, value) => `with ${written(asked, value)}`,
  set: (asked, value) => `use ${written(asked, value)}`,
  example: (asked, value) => `as in ${written(asked, value)}`,
  given: (name, value) => `${optionOf(name)}${value === undefined ? '' : ` ${value}`}`,
  name: optionOf,
  named: optionOf,
  place: (option) => `the option ${option}`,
  choosePlan: 'name the plan with --plan; plancheck plans lists the ids',
  ownPlan: 'A rule file of your own is named by --plan or --rules.',
  checkPlan: 'with plancheck rules check',
  packAnew: 'Get it anew, or make it anew with plancheck rules pack.',
  indicatorsOf: (plan) => `See its indicators with plancheck show ${plan}.`,
  theRest: '; --format json lists all',
};

function written(asked: Asked, value?: string): string {
  return value === undefined ? optionOf(asked) : `${optionOf(asked)} ${value}`;
}
