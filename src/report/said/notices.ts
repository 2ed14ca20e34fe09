import type { AreaCoverage, Coverage } from '../../assess/coverage.js';
import type { MissingReport } from '../../assess/missing.js';
import type { Diagnostic } from '../../diagnostic/diagnostic.js';
import type { Indicator } from '../../plan/plan.js';
import type { NoticeOpening } from '../../text/batch.js';
import type { Text } from '../../text/text.js';
import { unreadFiles } from './coverage.js';
import type { DiagnosticRow } from './diagnostics.js';
import { rowsForOthers } from './for-others.js';

/** What one place is to be told: what it has yet to send, and what of what it sent it has to correct. */
export interface Notice {
  readonly coverage: Coverage;
  readonly area: AreaCoverage;
  readonly kind: 'reminder' | 'correction' | 'both';
  readonly missing: readonly Indicator[];
  /** Each fault with its cell; the files of which nothing could be read stand in `unread`. */
  readonly faults: readonly DiagnosticRow[];
  readonly unread: string;
}

/** One for each place that has not reported everything, or whose table has faults, in the order of the plan. */
export function noticesOf({ coverages, diagnostics }: MissingReport, text: Text): Notice[] {
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  return coverages.flatMap((coverage) =>
    coverage.areas.flatMap((area) => {
      const faults = rowsForOthers({ diagnostics: errors.filter((one) => isOf(one, area)) }, text);
      const unread = unreadFiles(area, text);
      const corrects = faults.length > 0 || unread !== '';
      if (area.missing.length === 0 && !corrects) return [];
      const kind = !corrects ? 'reminder' : area.missing.length === 0 ? 'correction' : 'both';
      return [{ coverage, area, kind, missing: area.missing, faults, unread } as const];
    }),
  );
}

/** Whether an error is an area's to correct: it is in one of its cells, or in a file that holds nothing of others. */
function isOf({ place }: Diagnostic, { cells, files }: AreaCoverage): boolean {
  if (!place) return false;
  if (files.includes(place.file)) return true;
  return cells.some(
    ({ file, line, cell }) =>
      file === place.file && (cell === undefined ? line === place.line : cell === place.cell),
  );
}

/** To whom a notice goes: a unit, or the whole itself by its full name, since a letter leaves the list of its plan. */
export function areaName({ area }: AreaCoverage, { plan }: Coverage, { batch }: Text): string {
  return area ?? batch.notices.whole(plan.jurisdiction.name);
}

/** `桃城区.xlsx 填报表!F3`, without folders, which are nobody's business. */
export function spotOf({ file, line, cell }: DiagnosticRow, { batch }: Text): string {
  const name = (file ?? '').replace(/^.*[\\/]/, '');
  const at = cell ?? (line === null ? '' : batch.notices.line(line));
  return [name, at].filter((part) => part !== '').join(' ');
}

/** What the opening sentence of a notice says. */
export function openingOf(
  { coverage: { plan, occasion }, area }: Notice,
  place: string,
  asOf: string | null,
  { results }: Text,
): NoticeOpening {
  return {
    place,
    plan: plan.title,
    occasion: results.occasion(occasion.name, occasion.year),
    due: occasion.checkpoint?.due ?? null,
    late: area.late === true,
    asOf,
  };
}

/** What has yet to be reported, by number and name, below the heads. */
export function missingRows({ missing, coverage }: Notice, { batch, results }: Text): string[][] {
  const { heads } = batch.notices;
  return [
    [results.heads.row, heads.indicator, heads.unit, heads.year],
    ...missing.map(({ row, name, unit }) => [
      row === null ? '' : String(row),
      name,
      unit,
      String(coverage.occasion.year),
    ]),
  ];
}

/** What has to be corrected, each where it stands, below the heads. */
export function faultRows({ faults }: Notice, text: Text): string[][] {
  const { heads } = text.batch.notices;
  return [[heads.spot, heads.problem], ...faults.map((one) => [spotOf(one, text), one.message])];
}
