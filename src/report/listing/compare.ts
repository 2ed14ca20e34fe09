import type { Comparison, ComparisonReport, Side } from '../../assess/compare/compare.js';
import { CHANGES } from '../../outcome/change.js';
import type { Text } from '../../text/text.js';
import type { Look } from '../look.js';
import { grid } from '../said/grid.js';
import { inline } from '../said/inline.js';
import { printable, printableJson } from '../said/printable.js';

export const COMPARE_FORMATS = {
  table: renderComparison,
  json: comparisonJson,
  markdown: comparisonMarkdown,
} as const;
export type CompareFormat = keyof typeof COMPARE_FORMATS;
export const COMPARE_FORMAT_NAMES = Object.keys(COMPARE_FORMATS) as readonly CompareFormat[];

/** What changed, as a table, the setbacks first; what did not is only counted. */
function renderComparison(report: ComparisonReport, look: Look): string {
  const { heads } = look.text.batch.compare;
  const rows = rowsOf(report.comparisons, look.text).map((row) => row.map(printable));
  const columns = [
    { head: heads.change },
    { head: heads.subject },
    { head: heads.indicator, flexible: true, least: 20 },
    { head: heads.before },
    { head: heads.after },
  ];
  const table = rows.length > 0 ? [grid(columns, rows, { width: look.width, boxes: look.boxes }), ''] : [];
  return `${[...table, ...closing(report, look.text)].join('\n')}\n`;
}

function comparisonMarkdown(report: ComparisonReport, { text }: Look): string {
  const { heads } = text.batch.compare;
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const rows = rowsOf(report.comparisons, text).map((row) => line(row.map(inline)));
  const head = [heads.change, heads.subject, heads.indicator, heads.before, heads.after];
  const table = rows.length > 0 ? [line(head), line(head.map(() => '---')), ...rows, ''] : [];
  return `${[...table, ...closing(report, text).map(inline)].join('\n')}\n`;
}

function rowsOf(comparisons: readonly Comparison[], text: Text): string[][] {
  const changed = comparisons.filter(({ change }) => change !== 'unchanged');
  const inOrder = CHANGES.flatMap((change) => changed.filter((one) => one.change === change));
  return inOrder.map((one) => [
    text.batch.compare.change[one.change],
    one.area === null ? one.jurisdiction : `${one.jurisdiction} ${one.area}`,
    one.row === null ? one.name : `${one.row} ${one.name}`,
    sideText(one.before, one, text),
    sideText(one.after, one, text),
  ]);
}

/** The outcome and the value; the occasion too where the two sides are of different ones. */
function sideText(side: Side | null, { before, after }: Comparison, text: Text): string {
  if (!side) return '';
  const { results: words } = text;
  const other = before && after && before.checkpoint !== after.checkpoint;
  const when = other ? `${words.checkpoint(side.checkpoint)}${words.colon}` : '';
  const value = valueText(side, text);
  return `${when}${words.outcome[side.outcome]}${value === '' ? '' : ` ${value}`}`;
}

/** The value with its unit, unless that stands in it already, and the year that it is of. */
function valueText({ value, unit, measuredYear }: Side, { results: words, batch }: Text): string {
  if (value === null) return '';
  const isBare = unit !== null && /^[\d.,—–-]+$/.test(value);
  const said = words.answer[value as 'yes'] ?? `${value}${isBare ? unit : ''}`;
  return measuredYear === null ? said : batch.compare.ofYear(said, measuredYear);
}

function closing({ summary, exitCode }: ComparisonReport, { batch, results }: Text): string[] {
  const words = batch.compare;
  const some = CHANGES.map((change) => [change, summary[change]] as const).filter(([, count]) => count > 0);
  const tally = some.length === 0 ? words.nothing : words.tally(some);
  return [
    `${tally}${batch.missing.stop}${results.sentenceBreak}${words.exit(summary['fell-back'], exitCode)}`,
  ];
}

function comparisonJson(report: ComparisonReport): string {
  return `${printableJson(comparisonData(report), 2)}\n`;
}

export type ComparisonData = ReturnType<typeof comparisonData>;

/** The same for programs. */
export function comparisonData({ before, after, comparisons, summary, exitCode }: ComparisonReport) {
  return { schema: 'plancheck/comparison@1' as const, before, after, summary, comparisons, exitCode };
}
