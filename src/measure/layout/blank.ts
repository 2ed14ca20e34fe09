import { fold } from '../../quantity/fold.js';

/** Only a cell that starts with something invisible or wide need be looked at whole. */
export function isBlank(cell: string): boolean {
  if (cell === '') return true;
  const start = cell.charCodeAt(0);
  if (start >= 0x21 && (start <= 0x7e || (start >= 0x4e00 && start <= 0x9fff))) return false;
  return fold(cell) === '';
}

export function filledCells(cells: readonly string[]): string[] {
  return cells.filter((cell) => !isBlank(cell));
}
