import type { AreaCoverage, Coverage } from '../../assess/coverage.js';
import type { Text } from '../../text/text.js';
import { itemsOf, lackingIn, stateOf, tallyOf } from '../said/coverage.js';
import { type Markup, markup } from './markup.js';
import { chinese } from './names.js';
import { type Cell, type Column, section, table } from './table.js';

/** Who has not reported what; those who have are only counted. */
export function missingSection(coverages: readonly Coverage[], text: Text): Markup {
  const { page } = text;
  const several = coverages.length > 1;
  const lacking = lackingIn(coverages);
  const rows = lacking.map(({ coverage, area }) => [
    ...(several ? [chinese(coverage.plan.jurisdiction.name, text.language)] : []),
    ...cellsOf(area, coverage.plan.jurisdiction.name, text),
  ]);
  return section(
    'missing',
    page.missing,
    markup`<p>${tallyOf(coverages, text)}${text.batch.missing.stop}</p>`,
    rows.length > 0
      ? table(page.missing, columnsOf(several, text), rows)
      : markup`<p>${page.nothingMissing}</p>`,
  );
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
