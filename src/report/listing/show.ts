import { now } from '../../outcome/later.js';
import type { Bilingual, Grading, Indicator, Plan, Revision } from '../../plan/plan.js';
import { toDecimal } from '../../quantity/format.js';
import type { Text } from '../../text/text.js';
import type { Look } from '../look.js';
import { fits, type GridColumn, grid } from '../said/grid.js';
import { printable, printableJson } from '../said/printable.js';
import { demandForPeople, targetForPeople } from '../said/target.js';
import { wrap } from '../said/wrap.js';
import { titleOf } from './plans.js';

/** One plan as it is encoded: the document, the checkpoints, the table, the commitments, the notes. */
export function renderShow(plan: Plan, look: Look): string {
  return `${[
    facts(plan, look),
    checkpoints(plan, look),
    indicators(plan.indicators, look),
    commitments(plan, look),
    references(plan, look),
    notes(plan, look),
  ]
    .filter((part) => part !== '')
    .join('\n\n')}\n`;
}

function facts(plan: Plan, look: Look): string {
  const { list } = look.text.commands;
  const { jurisdiction, document, period } = plan;
  const rows: [string, string | null][] = [
    [list.title, titleOf(plan, look).replace('\n', ' · ')],
    [list.id, plan.id],
    [
      list.jurisdiction,
      [jurisdiction.province, jurisdiction.parent, jurisdiction.name].filter(Boolean).join(' '),
    ],
    [list.code, jurisdiction.code],
    [list.level, jurisdiction.level && look.text.results.level[jurisdiction.level]],
    [list.units, unitsText(jurisdiction, look)],
    [list.number, document.number],
    [list.issuer, document.issuer],
    [list.date, document.date],
    [list.source, document.source],
    [list.period, `${period.start}–${period.end}${look.text.results.bracket(`${list.base} ${period.base}`)}`],
    [
      list.grading,
      plan.grading && list.grades(toDecimal(plan.grading.ahead), toDecimal(plan.grading.inLine)),
    ],
    [list.ruleFile, plan.origin.file],
  ];
  return pairs(rows, look);
}

/** All of them with their number, level by level where they are of several. */
function unitsText({ units, levels }: Plan['jurisdiction'], { text }: Look): string | null {
  const { bracket, colon, level: words } = text.results;
  const told = (list: readonly string[]) => `${list.join('、')}${bracket(String(list.length))}`;
  if (units.length === 0) return null;
  if (levels.length === 0) return told(units);
  return levels.map(({ level, units: own }) => `${words[level]}${colon}${told(own)}`).join('\n');
}

/** Label and value a line, the value wrapped beside its label. */
export function pairs(rows: readonly (readonly [string, string | null])[], look: Look): string {
  const columns = [{ head: '' }, { head: '', flexible: true, least: 20 }];
  const shown = rows
    .filter((row): row is [string, string] => row[1] !== null)
    .map((row) => row.map(printable));
  const table = grid(columns, shown, { width: look.width, boxes: false });
  return table.split('\n').slice(1).join('\n');
}

function checkpoints(plan: Plan, look: Look): string {
  const { list } = look.text.commands;
  const columns = [
    { head: list.checkpoint },
    { head: list.year },
    { head: list.due },
    { head: list.dueStrict },
    { head: list.wording, flexible: true },
    { head: list.clause },
  ];
  const rows = plan.checkpoints.map((c) =>
    [look.text.results.checkpoint(c.name), String(c.year), c.due, c.dueStrict, c.wording, c.clause].map((v) =>
      printable(v ?? ''),
    ),
  );
  return grid(columns, rows, look);
}

function indicators(rows: readonly Indicator[], look: Look): string {
  const { heads } = look.text.results;
  const { list } = look.text.commands;
  const within = new Set(rows.flatMap(({ series }) => series));
  const all = rows.flatMap((one) => [one, ...one.series]);
  const cells = all.flatMap((one) => [...headingCells(rows, one, look), cellsOf(one, within.has(one), look)]);
  const columns = [
    { head: heads.row, right: true, least: 2 },
    { head: heads.indicator, flexible: true, least: 16 },
    { head: list.id, whole: true },
    { head: heads.nature, spare: 2 },
    { head: list.baseline, spare: 1 },
    { head: heads.target },
    { head: list.clause, spare: 3 },
  ];
  const wide = { ...look, leftOut: list.leftOut };
  if (fits(columns, cells, wide)) return grid(columns, cells, wide);
  return grid(withoutIds(columns), cells.map(withIdBelow), wide);
}

function cellsOf(one: Indicator, inRow: boolean, look: Look): string[] {
  return [
    one.row === null || inRow ? '' : String(one.row),
    printable((inRow ? '· ' : '') + nameOf(one, look)),
    printable(one.id),
    look.text.results.nature[one.nature],
    printable(one.baseline?.text ?? ''),
    demandForPeople(one, look.text) + weightText(one, look) + revisedText(one, look),
    printable(one.clause ?? ''),
  ];
}

/** The plan's heading over the rows that follow, where one begins. */
function headingCells(rows: readonly Indicator[], one: Indicator, { text }: Look): string[][] {
  const at = rows.indexOf(one);
  const groupOf = (i: number) => rows[i]?.group ?? null;
  const group = at < 0 || groupOf(at) === groupOf(at - 1) ? null : groupOf(at);
  return group === null ? [] : [['', text.results.groupHead(printable(group)), '', '', '', '', '']];
}

/** Where there is no room for a column of ids, each stands below its name. */
function withoutIds([row, indicator, _, ...rest]: readonly GridColumn[]): GridColumn[] {
  return [...(row ? [row] : []), ...(indicator ? [{ ...indicator, whole: true }] : []), ...rest];
}

function withIdBelow([row = '', name = '', id = '', ...rest]: readonly string[]): string[] {
  return [row, id === '' ? name : `${name}\n${id}`, ...rest];
}

function commitments(plan: Plan, look: Look): string {
  if (plan.commitments.length === 0) return '';
  return `${look.text.results.commitmentsHead}\n${indicators(plan.commitments, look)}`;
}

function references(plan: Plan, look: Look): string {
  if (plan.references.length === 0) return '';
  return `${look.text.commands.list.references}\n${indicators(plan.references, look)}`;
}

function nameOf({ name, gloss }: Indicator, { text }: Look): string {
  return text.language === 'en' && gloss ? `${name} · ${gloss}` : name;
}

function weightText({ weight }: Indicator, { text }: Look): string {
  return weight ? text.results.bracket(`${text.commands.list.weight} ${toDecimal(weight)}`) : '';
}

/** Below the target, so that both are seen. */
function revisedText(indicator: Indicator, { text }: Look): string {
  const later = revisionsText(indicator, text);
  return later === null ? '' : `\n${text.commands.list.revisions} ${printable(later)}`;
}

/** What took the target's place, and when. */
export function revisionsText(indicator: Indicator, text: Text): string | null {
  if (indicator.revisions.length === 0) return null;
  return indicator.revisions
    .map(({ from, target, source }) => {
      const words = `${from}: ${targetForPeople(target, indicator, text)}`;
      return source ? words + text.results.bracket(source) : words;
    })
    .join('; ');
}

function notes(plan: Plan, look: Look): string {
  const all: [string, Bilingual | null][] = [
    ['', plan.note],
    ...plan.checkpoints.map(
      (c) => [look.text.results.checkpoint(c.name), c.note] as [string, Bilingual | null],
    ),
    ...[
      ...plan.indicators.flatMap((one) => [one, ...one.series]),
      ...plan.commitments,
      ...plan.references,
    ].map((one) => [`${one.row ?? '·'} ${one.name}`, one.note] as [string, Bilingual | null]),
  ];
  const lines = all.flatMap(([subject, note]) => {
    if (!note) return [];
    const line = (subject === '' ? '' : subject + look.text.results.colon) + note[look.text.language];
    return look.width === null ? [printable(line)] : wrap(printable(line), look.width);
  });
  return lines.length === 0 ? '' : [look.text.commands.list.note, ...lines].join('\n');
}

export function showJson(plan: Plan): string {
  const value = {
    ...plan,
    jurisdiction: jurisdictionJson(plan.jurisdiction),
    indicators: plan.indicators.map(indicatorJson),
    commitments: plan.commitments.map(indicatorJson),
    references: plan.references.length > 0 ? plan.references.map(referenceJson) : undefined,
    grading: plan.grading ? gradingJson(plan.grading) : undefined,
    origin: { ...plan.origin, sha256: now(plan.origin.sha256) },
  };
  return `${printableJson(value, 2)}\n`;
}

/** The units by level only where they are of several. */
function jurisdictionJson({ levels, ...rest }: Plan['jurisdiction']) {
  const byLevel = Object.fromEntries(levels.map(({ level, units }) => [level, units]));
  return levels.length === 0 ? rest : { ...rest, unitsByLevel: byLevel };
}

function gradingJson({ ahead, inLine }: Grading) {
  return { ahead: toDecimal(ahead), inLine: toDecimal(inLine) };
}

/** Exact numbers leave as the rule file wrote them. */
export function indicatorJson({ series, weight, ...rest }: Indicator): object {
  return {
    ...ownJson(rest),
    ...(weight ? { weight: toDecimal(weight) } : {}),
    ...(series.length > 0 ? { series: series.map(indicatorJson) } : {}),
  };
}

function revisionJson({ from, text, source }: Revision) {
  return { from, target: text, source };
}

/** Nothing is demanded of it, and it has no baseline. */
function referenceJson({ id, name, gloss, aliases, kind, unit, rollup, clause, note }: Indicator): object {
  return { id, name, gloss, aliases, kind, unit, rollup, clause, note };
}

function ownJson({
  target: _,
  ownPeriod: __,
  accumulates,
  average,
  direction,
  milestones,
  baseline,
  targetText,
  path,
  revisions,
  group,
  level,
  sample,
  ...rest
}: Omit<Indicator, 'series' | 'weight'>) {
  return {
    ...rest,
    ...(group && { group }),
    ...(level && { level }),
    ...(accumulates && { accumulates }),
    ...(path === 'compound' && { path }),
    ...(revisions.length > 0 && { revisions: revisions.map(revisionJson) }),
    ...(sample && { sample }),
    ...(average && { average }),
    ...(direction && { direction }),
    target: targetText,
    baseline: baseline?.text ?? null,
    baselineIsNumber: baseline?.type === 'number',
    milestones: Object.fromEntries(milestones.map((m) => [m.year, m.text])),
  };
}
