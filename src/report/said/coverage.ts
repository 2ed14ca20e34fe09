import type { AreaCoverage } from '../../assess/coverage.js';
import type { AreaCounts } from '../../text/batch.js';
import type { Text } from '../../text/text.js';

/** How the areas asked stand. */
export function areaCounts(areas: readonly AreaCoverage[]): AreaCounts {
  const of = (is: (area: AreaCoverage) => boolean) => areas.filter(is).length;
  return {
    asked: areas.length,
    complete: of(({ received }) => received === 'complete'),
    part: of(({ received }) => received === 'part'),
    unread: of(sentUnread),
    none: of((area) => area.received === 'none' && !sentUnread(area)),
    late: of(({ late }) => late === true),
  };
}

/** True for an area of which nothing was received but a file that cannot be read. */
export function sentUnread({ received, unread }: AreaCoverage): boolean {
  return received === 'none' && unread.length > 0;
}

/** How an area stands in words, with how late it is. */
export function stateOf(area: AreaCoverage, { batch, results }: Text): string {
  const words = batch.missing;
  const state = sentUnread(area) ? words.unread : words.received[area.received];
  if (area.late !== true) return state;
  return state + results.bracket(area.missing.length > 0 ? words.overdue : words.late);
}

/** `无法读取：桃城区.docx`, without folders; empty where all of an area's files could be read. */
export function unreadFiles({ unread }: AreaCoverage, { batch }: Text): string {
  const names = unread.map((file) => file.slice(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1));
  return names.length === 0 ? '' : batch.missing.unreadFiles(names);
}
