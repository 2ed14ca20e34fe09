import type { AreaCoverage, Coverage } from '../../assess/coverage.js';
import type { Indicator } from '../../plan/plan.js';
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

/** The areas that have not reported everything, or have something to correct. */
export function lackingIn(
  coverages: readonly Coverage[],
): { readonly coverage: Coverage; readonly area: AreaCoverage }[] {
  return coverages.flatMap((coverage) =>
    coverage.areas
      .filter(({ missing, faulty }) => missing.length + faulty.length > 0)
      .map((area) => ({ coverage, area })),
  );
}

/** How all that were asked stand, without a stop. */
export function tallyOf(coverages: readonly Coverage[], { batch }: Text): string {
  return batch.missing.tally(areaCounts(coverages.flatMap((coverage) => coverage.areas)));
}

/** What an area lacks, by number and name; whoever gave nothing lacks all. */
export function itemsOf(area: AreaCoverage, text: Text): string {
  const { expected, missing, faulty, received } = area;
  const words = text.batch.missing;
  const named = (some: readonly Indicator[]) =>
    some.map(({ row, name }) => (row === null ? name : `${row} ${name}`)).join(words.between);
  const lacks = received === 'none' && expected.length > 1 ? words.lacksAll(expected.length) : named(missing);
  const parts = [lacks, faulty.length > 0 ? words.faulty(named(faulty)) : '', unreadFiles(area, text)];
  return parts.filter((part) => part !== '').join(text.page.sentenceStop);
}
