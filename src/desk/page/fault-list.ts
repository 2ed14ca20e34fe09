import type { DeskWords } from '../../text/desk.js';
import type { Fault } from '../messages.js';
import { element } from './element.js';

/** So many sentences stand on the page itself. */
const MOST_FAULTS = 30;
const TONES = { error: 'not-met', warning: 'behind', note: 'no-data' } as const;

/** What was found, each with its place; beyond the most, `left` says where the rest is. */
export function faultList(all: readonly Fault[], words: DeskWords, left: (count: number) => string): Node[] {
  if (all.length === 0) return [];
  const item = ({ severity, place, message }: Fault) =>
    element(
      'li',
      {},
      element('span', { class: `badge o-${TONES[severity]}` }, words.severity[severity]),
      ' ',
      element('bdi', { class: 'place' }, place),
      ' ',
      message,
    );
  const more = all.length - MOST_FAULTS;
  return [
    element('ol', { class: 'faults' }, ...all.slice(0, MOST_FAULTS).map(item)),
    ...(more > 0 ? [element('p', { class: 'about' }, left(more))] : []),
  ];
}
