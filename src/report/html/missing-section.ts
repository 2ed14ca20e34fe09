import type { AreaCoverage, Coverage } from '../../assess/coverage.js';
import type { Indicator } from '../../plan/plan.js';
import type { Text } from '../../text/text.js';
import { areaCounts, stateOf, unreadFiles } from '../said/coverage.js';
import { type Markup, markup } from './markup.js';
import { chinese } from './names.js';
import { type Cell, type Column, section, table } from './table.js';

/** Who has not reported what; those who have are only counted. */
export function missingSection(coverages: readonly Coverage[], text: Text): Markup {
  const { page } = text;
  const several = coverages.length > 1;
  const lacking = coverages.flatMap((coverage) =>
    coverage.areas
      .filter(({ missing, faulty }) => missing.length + faulty.length > 0)
      .map((area) => ({ coverage, area })),
  );
  const rows = lacking.map(({ coverage, area }) => [
    ...(several ? [chinese(coverage.plan.jurisdiction.name, text.language)] : []),
    ...cellsOf(area, coverage.plan.jurisdiction.name, text),
  ]);
  return section(
    'missing',
    page.missing,
    markup`<p>${tally(coverages, text)}</p>`,
    rows.length > 0
      ? table(page.missing, columnsOf(several, text), rows)
      : markup`<p>${page.nothingMissing}</p>`,
  );
}

function tally(coverages: readonly Coverage[], { batch }: Text): string {
  const areas = coverages.flatMap((coverage) => coverage.areas);
  return batch.missing.tally(areaCounts(areas)) + batch.missing.stop;
}

function columnsOf(several: boolean, { batch, page }: Text): Column[] {
  const { heads } = batch.missing;
  return [
    ...(several ? [{ head: page.region, setting: 'head' as const }] : []),
    { head: heads.area, ...(several ? {} : { setting: 'head' as const }) },
    { head: heads.expected, setting: 'figure' },
    { head: heads.received, setting: 'figure' },
    { head: heads.state, setting: 'word' },
    { head: heads.items },
  ];
}

function cellsOf(area: AreaCoverage, whole: string, text: Text): Cell[] {
  const { expected, missing } = area;
  return [
    area.area === null ? text.batch.missing.whole(whole) : chinese(area.area, text.language),
    expected.length,
    expected.length - missing.length,
    stateOf(area, text),
    itemsOf(area, text),
  ];
}

/** By number and name; whoever gave nothing lacks all. */
function itemsOf(area: AreaCoverage, text: Text): Cell {
  const { expected, missing, faulty, received } = area;
  const words = text.batch.missing;
  const named = (some: readonly Indicator[]) =>
    some.map(({ row, name }) => (row === null ? name : `${row} ${name}`)).join(words.between);
  const lacks = received === 'none' && expected.length > 1 ? words.lacksAll(expected.length) : named(missing);
  const parts = [lacks, faulty.length > 0 ? words.faulty(named(faulty)) : '', unreadFiles(area, text)];
  return parts.filter((part) => part !== '').join(text.page.sentenceStop);
}
