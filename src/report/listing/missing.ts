import type { AreaCoverage, Coverage } from '../../assess/coverage.js';
import type { MissingReport } from '../../assess/missing.js';
import type { Indicator } from '../../plan/plan.js';
import type { Text } from '../../text/text.js';
import type { Look } from '../look.js';
import { areaCounts, sentUnread, stateOf, unreadFiles } from '../said/coverage.js';
import { jsonDiagnostic } from '../said/diagnostics.js';
import { type GridColumn, grid } from '../said/grid.js';
import { printable, printableJson } from '../said/printable.js';

export function renderMissing(report: MissingReport, look: Look): string {
  const words = look.text.batch.missing;
  const blocks = report.coverages.map((coverage) => block(coverage, look));
  return `${[...blocks, words.conclusion(report.lacking, report.exitCode)].join('\n\n')}\n`;
}

function block(coverage: Coverage, look: Look): string {
  const { areas, silent } = coverage;
  const words = look.text.batch.missing;
  const tally = words.tally(areaCounts(areas));
  const head = heading(coverage, look.text);
  return silent && !areas.some(sentUnread)
    ? `${head}\n${words.silent}${tally}`
    : `${head}\n${tally}\n${areaGrid(coverage, look)}`;
}

function heading({ plan, occasion }: Coverage, { results }: Text): string {
  const due = occasion.checkpoint?.due;
  const title = `${printable(plan.jurisdiction.name)}  ${results.occasion(printable(occasion.name), occasion.year)}`;
  return due ? `${title}  ${results.due(due, occasion.checkpoint?.dueStrict ?? null)}` : title;
}

function areaGrid({ areas, plan }: Coverage, look: Look): string {
  const { heads } = look.text.batch.missing;
  const dated = areas.some(({ submitted }) => submitted !== null);
  const columns: GridColumn[] = [
    { head: heads.area },
    { head: heads.expected, right: true },
    { head: heads.received, right: true },
    { head: heads.missing, right: true },
    ...(dated ? [{ head: heads.submitted }] : []),
    { head: heads.state },
    { head: heads.items, flexible: true, least: 16 },
  ];
  const rows = areas.map((area) => [
    nameOf(area, plan.jurisdiction.name, look.text),
    String(area.expected.length),
    String(area.expected.length - area.missing.length),
    String(area.missing.length),
    ...(dated ? [area.submitted ?? ''] : []),
    stateOf(area, look.text),
    itemsOf(area, look.text),
  ]);
  return grid(columns, rows, { width: look.width, boxes: look.boxes });
}

function nameOf({ area }: AreaCoverage, whole: string, { batch }: Text): string {
  return printable(area ?? batch.missing.whole(whole));
}

/** The plan's row numbers and names, each once. */
function itemsOf(area: AreaCoverage, text: Text): string {
  const { expected, missing, faulty, received } = area;
  const words = text.batch.missing;
  const named = (some: readonly Indicator[]) =>
    [...new Set(some.map(({ row, name }) => printable(row === null ? name : `${row} ${name}`)))].join(
      words.between,
    );
  const lacks = received === 'none' && expected.length > 1 ? words.all : named(missing);
  return [lacks, faulty.length > 0 ? words.faulty(named(faulty)) : '', printable(unreadFiles(area, text))]
    .filter((part) => part !== '')
    .join(separator(text));
}

function separator({ language }: Text): string {
  return language === 'zh' ? '；' : '; ';
}

/** One line for each area that owes something, its fields parted by tabs: place, area, occasion, due date, what is missing. */
export function renderMissingList({ coverages }: MissingReport, { text }: Look): string {
  return coverages
    .flatMap((coverage) =>
      coverage.areas
        .filter(({ missing }) => missing.length > 0)
        .map((area) => `${listFields(coverage, area, text).join('\t')}\n`),
    )
    .join('');
}

function listFields({ plan, occasion }: Coverage, area: AreaCoverage, text: Text): string[] {
  const words = text.batch.missing;
  const items = area.missing.map(({ row, name }) => (row === null ? name : `${row} ${name}`));
  const lacks =
    area.received === 'none' && items.length > 1
      ? words.lacksAll(items.length)
      : words.lacks(items.join(words.between));
  const sent = unreadFiles(area, text);
  return [
    plan.jurisdiction.name,
    area.area ?? words.whole(plan.jurisdiction.name),
    text.results.occasion(occasion.name, occasion.year),
    occasion.checkpoint?.due ?? '',
    area.late === true ? words.overdue : '',
    [lacks, sent].filter((part) => part !== '').join(separator(text)),
  ].map(printable);
}

export function missingJson(report: MissingReport, { text }: Look): string {
  return `${printableJson(missingData(report, text), 2)}\n`;
}

export type MissingData = ReturnType<typeof missingData>;

/** The same for programs: plans and indicators by their ids. */
export function missingData(report: MissingReport, text: Text) {
  return {
    schema: 'plancheck/missing@1' as const,
    tool: { name: 'plancheck', version: report.version },
    asOf: report.asOf,
    plans: report.coverages.map(jsonCoverage),
    diagnostics: report.diagnostics.map((one) => jsonDiagnostic(one, text)),
    exitCode: report.exitCode,
  };
}

function jsonCoverage({ plan, occasion, areas, silent }: Coverage) {
  const sum = (count: (area: AreaCoverage) => number) => areas.reduce((all, area) => all + count(area), 0);
  return {
    plan: plan.id,
    jurisdiction: plan.jurisdiction.name,
    checkpoint: occasion.name,
    year: occasion.year,
    due: occasion.checkpoint?.due ?? null,
    silent,
    expected: sum(({ expected }) => expected.length),
    received: sum(({ expected, missing }) => expected.length - missing.length),
    missing: sum(({ missing }) => missing.length),
    areas: areas.map((area) => ({
      area: area.area,
      state: area.received,
      expected: area.expected.length,
      received: area.expected.length - area.missing.length,
      missing: area.missing.map(jsonIndicator),
      faulty: area.faulty.map(jsonIndicator),
      unread: area.unread,
      submitted: area.submitted,
      late: area.late,
    })),
  };
}

function jsonIndicator({ id, row, name }: Indicator) {
  return { indicator: id, row, name };
}
