import type { DeskWords, Setting } from './desk.js';
import { SETTINGS } from './desk.js';

/** What can be asked, by the names of the command's options in camel case; the page has a field for each. */
export type Asked = Setting | 'plan' | 'at';

/** How a reader does what a sentence asks for: by an option of the command, or in a field of the page. */
export interface Ways {
  /** What is asked with, with a value where one is meant: `with --at final`, `under “Occasion”`. */
  readonly by: (asked: Asked, value?: string) => string;
  /** To ask for something: `use --sheet A`, `put A into “Only these sheets”`. */
  readonly set: (asked: Asked, value?: string) => string;
  readonly example: (asked: Asked, value: string) => string;
  /** One of the options that a report rests on: `--basis pace`, `Judged by: the pace`; of one that is only ticked no value. */
  readonly given: (name: string, value?: string) => string;
  /** The name at the end of a clause. */
  readonly name: (asked: Asked) => string;
  /** The name with more words behind it. */
  readonly named: (asked: Asked) => string;
  /** An option as a place where something is said. */
  readonly place: (option: '--year' | '--area') => string;
  /** To name the plan of a whole file. */
  readonly choosePlan: string;
  /** To bring a plan of one's own. */
  readonly ownPlan: string;
  /** To see what is wrong with the rule file of a plan. */
  readonly checkPlan: string;
  /** To make a pack of rule files again. */
  readonly packAnew: string;
  /** To see the indicators of a plan. */
  readonly indicatorsOf: (plan: string) => string;
  /** To see the rest of a list, after what is left out of it. */
  readonly theRest: string;
}

/** `includeCommitments` as it is written on the command line. */
export function optionOf(asked: string): string {
  return `--${asked.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

/** What a field of the page is called. */
export function fieldOf(asked: Asked, words: DeskWords): string {
  return isSetting(asked) ? words.settings[asked] : words[asked];
}

/** What a choice of a field is called; a value that is written is what it is. */
export function choiceOf(asked: Asked, value: string, { values, atWords, atYear }: DeskWords): string {
  if (asked !== 'at') return values[value] ?? value;
  return value === 'midterm' || value === 'final' || value === 'all' ? atWords[value] : atYear(Number(value));
}

/** One of what a result rests on, in the words of the page; of the command's own, what it calls it. */
export function givenOf(name: string, value: string | undefined, colon: string, words: DeskWords): string {
  const said = (label: string, one = value) => (one === undefined ? label : `${label}${colon}${one}`);
  if (name === 'accept') return said(words.acceptFile);
  if (name !== 'plan' && name !== 'at' && !SETTINGS.some((one) => one === name)) return said(name);
  const asked = name as Asked;
  return said(fieldOf(asked, words), value && choiceOf(asked, value, words));
}

function isSetting(asked: Asked): asked is Setting {
  return SETTINGS.some((one) => one === asked);
}
