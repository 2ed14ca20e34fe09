import type { DeskWords } from '../../text/desk.js';
import { type Asked, fieldOf } from '../../text/ways.js';
import type { Fault } from '../messages.js';
import { element } from './element.js';
import { goTo } from './go-to.js';

/** So many sentences stand on the page itself. */
const MOST_FAULTS = 30;
const TONES = { error: 'not-met', warning: 'behind', note: 'no-data' } as const;

interface Listing {
  /** Where the rest is. */
  readonly left: (count: number) => string;
  /** The fields that are asked for elsewhere. */
  readonly asked?: readonly Asked[];
  /** What leads to the place itself, where that can be changed on the page. */
  readonly toPlace?: (fault: Fault) => HTMLElement | null;
}

/** What was found, each with its place and with buttons to the fields that it names. */
export function faultList(
  all: readonly Fault[],
  words: DeskWords,
  { left, asked = [], toPlace = () => null }: Listing,
): Node[] {
  if (all.length === 0) return [];
  const item = (fault: Fault) => {
    const { severity, place, message, fields } = fault;
    const there = toPlace(fault);
    return element(
      'li',
      {},
      element('span', { class: `badge o-${TONES[severity]}` }, words.severity[severity]),
      ' ',
      element('bdi', { class: 'place' }, place),
      ' ',
      message,
      ...fields.filter((field) => !asked.includes(field)).map((field) => toField(field, words)),
      ...(there ? [there] : []),
    );
  };
  const more = all.length - MOST_FAULTS;
  return [
    element('ol', { class: 'faults' }, ...all.slice(0, MOST_FAULTS).map(item)),
    ...(more > 0 ? [element('p', { class: 'about' }, left(more))] : []),
  ];
}

export function toField(field: Asked, words: DeskWords): HTMLElement {
  const label = words.toField(fieldOf(field, words));
  return element('button', { type: 'button', class: 'quiet', click: () => goTo(field) }, label);
}
