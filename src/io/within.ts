import { lstatSync, realpathSync, type Stats } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, sep } from 'node:path';

/** Whether a path leads to a folder or into it, through links too. */
export function isWithin(folder: string, path: string): boolean {
  return leadsInto(real(folder), real(path));
}

/**
 * Whether what was opened at a path lies in a folder, or why it does not count: whoever may write there may have put a link in
 * its stead since it was found.
 */
export function whereOpened(folder: string, path: string, opened: Stats): 'within' | 'outside' | 'changed' {
  const there = realpathSync(path);
  if (!leadsInto(realpathSync(folder), there)) return 'outside';
  const { dev, ino } = lstatSync(there);
  return dev === opened.dev && ino === opened.ino ? 'within' : 'changed';
}

function leadsInto(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/** With links followed, as far as something is there. */
function real(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return dirname(path) === path ? path : join(real(dirname(path)), basename(path));
  }
}
