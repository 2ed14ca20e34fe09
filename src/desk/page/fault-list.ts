import type { DeskWords } from '../../text/desk.js';
import { type Asked, fieldOf } from '../../text/ways.js';
import type { Fault } from '../messages.js';
import { element } from './element.js';
import { goTo } from './go-to.js';

/** So many sentences stand on the page itself. */
const MOST_FAULTS = 30;
const TONES = { error: 'not-met', warning: 'behind', note: 'no-data' } as const;

/**
 * What was found, each with its place and with buttons to the fields that it names, but for those that are `asked` for already;
 * beyond the most, `left` says where the rest is.
 */
export function faultList(
  all: readonly Fault[],
  words: DeskWords,
  left: (count: number) => string,
  asked: readonly Asked[] = [],
): Node[] {
  if (all.length === 0) return [];
  const item = ({ severity, place, message, fields }: Fault) =>
    element(
      'li',
      {},
      element('span', { class: `badge o-${TONES[severity]}` }, words.severity[severity]),
      ' ',
      element('bdi', { class: 'place' }, place),
      ' ',
      message,
      ...fields.filter((field) => !asked.includes(field)).map((field) => toField(field, words)),
    );
  const more = all.length - MOST_FAULTS;
  return [
    element('ol', { class: 'faults' }, ...all.slice(0, MOST_FAULTS).map(item)),
    ...(more > 0 ? [element('p', { class: 'about' }, left(more))] : []),
  ];
}

function toField(field: Asked, words: DeskWords): HTMLElement {
  const label = words.toField(fieldOf(field, words));
  return element('button', { type: 'button', class: 'quiet', click: () => goTo(field) }, label);
}
