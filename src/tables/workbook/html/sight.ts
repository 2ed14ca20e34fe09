import { areLost, laidOver } from './colours.js';
import type { PageStyle } from './declarations.js';

/** Why text in a row that is seen may not be, or not as it is written, by what it stands in. */
export interface Sight {
  /** It is left out. */
  readonly left: boolean;
  /** Its place is left blank, for good or unless something else is said further in. */
  readonly lost: boolean;
  readonly invisible: boolean;
  readonly sizeless: boolean;
  /** The colours of its letters, also as they are filled, and of what they stand on. */
  readonly ink: string | null;
  readonly fill: string | null;
  readonly paper: string | null;
  /** By their colour nobody sees its letters. */
  readonly isVanished: boolean;
  readonly isTurned: boolean;
  readonly isRightToLeft: boolean;
}

/** Black letters on white paper. */
export const SEEN: Sight = {
  ...{ left: false, lost: false, invisible: false, sizeless: false },
  ...{ ink: '#000000', fill: null, paper: '#ffffff', isVanished: false },
  ...{ isTurned: false, isRightToLeft: false },
};

/** What is seen of an element that has a style, and is left out or not, in what it stands in; a cell is never smaller than what is in it. */
export function sightOf(style: PageStyle, around: Sight, hides: boolean, isCell: boolean): Sight {
  if (!hides && SAID.every((what) => style[what] === undefined)) return around;
  const isSqueezed = !isCell && style.squeezed === true && style.clips === true;
  const { invisible, sizeless, ink, paper, fill, isRightToLeft } = style;
  const letters = ink === undefined ? around.ink : ink;
  const colours = {
    ink: letters,
    fill: fill ?? around.fill,
    paper: paperOn(paper, around.paper, letters),
  };
  return {
    left: around.left || hides,
    lost: around.lost || isSqueezed || style.lost === true,
    invisible: invisible ?? around.invisible,
    sizeless: sizeless ?? around.sizeless,
    ...colours,
    isVanished: areLost(colours.fill ?? colours.ink, colours.paper),
    isTurned: around.isTurned || style.isTurned === true,
    isRightToLeft: isRightToLeft ?? around.isRightToLeft,
  };
}

function paperOn(paper: string | null | undefined, around: string | null, ink: string | null): string | null {
  if (paper === undefined || paper === null) return paper === undefined ? around : null;
  return paper === 'currentcolor' ? ink : laidOver(paper, around);
}

/** What bears on the sight of an element, and of what is in it. */
const SAID = [
  ...(['lost', 'squeezed', 'invisible', 'sizeless'] as const),
  ...(['ink', 'fill', 'paper', 'isTurned', 'isRightToLeft'] as const),
];

export function isSeen({ left, lost, invisible, sizeless, isVanished }: Sight): boolean {
  return !left && !lost && !invisible && !sizeless && !isVanished;
}
