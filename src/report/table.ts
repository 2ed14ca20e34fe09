import { Chalk } from 'chalk';
import type { Evaluation, Findings } from '../assess/findings.js';
import type { Result } from '../evaluate/result.js';
import { type Outcome, STATUS, type Status, summarise, type Verdict } from '../outcome/outcome.js';
import { dueState } from '../plan/due.js';
import type { Text } from '../text/text.js';
import type { Look } from './look.js';
import { joined, type Pieces, type TextPieces } from './pieces.js';
import { type GridColumn, grid } from './said/grid.js';
import { subjectsOf } from './said/matrix.js';
import { matrix } from './said/matrix-table.js';
import { printable } from './said/printable.js';
import { countedText, headingOf, labelOf, needsReason, occasionOf, outcomeWords } from './said/rows.js';
import { summaryOf } from './said/summary.js';
import { demandForPeople } from './said/target.js';
import { gapForPeople, measuredForPeople, reasonText, saidOf, scoreText } from './said/value.js';
import textWidth from './said/width.cjs';
import { wrap } from './said/wrap.js';

/** Wider labels do not stand beside their reason. */
const LEAD = 16;
const INDENT = 5;

/** Below this many columns nature and gap leave the table: the one joins the name, the other stands in the reasons. */
const ROOMY = 104;

/** The table for people: one block for each evaluation, reasons under it, and a last line with verdict and exit code. */
export function* renderTable(findings: Findings, look: Look): Pieces {
  yield* joined(partsOf(findings, look), '\n\n');
  yield '\n';
}

/** A blank line stands between two of them. */
function* partsOf(findings: Findings, look: Look): Generator<string | TextPieces> {
  const { evaluations } = findings;
  const view = evaluations.length > 0 ? (look.view ?? 'list') : 'list';
  if (view === 'matrix') yield matrix(subjectsOf(evaluations, look), look, painter(look));
  if (view === 'matrix') yield* areaMatrices(findings, look);
  if (view === 'summary') yield summaryOf(evaluations, look, verdictPainter(look));
  if (view === 'list') for (const evaluation of evaluations) yield joined(block(evaluation, look), '\n');
  const accepted = view === 'list' ? '' : acceptedLines(findings, look);
  if (accepted !== '') yield accepted;
  if (view !== 'list' || look.exitLine !== '') yield look.exitLine;
}

/** A line break stands between two of them. */
function* block(evaluation: Evaluation, look: Look): Generator<string | TextPieces> {
  const { commitments, results, areas } = evaluation;
  const words = look.text.results;
  yield heading(evaluation, look);
  yield resultGrid(results, look);
  yield countedText(evaluation.summary, results, look.text);
  if (evaluation.score) yield printable(scoreText(evaluation.score, look.text));
  if (commitments && commitments.length > 0) {
    yield `\n${bold(words.commitmentsHead, look)}`;
    yield resultGrid(commitments, look);
    yield countedText(summarise(commitments), commitments, look.text);
  }
  if (areas && areas.length > 0) {
    yield `\n${bold(words.areasHead(evaluation.plan.jurisdiction.name, evaluation.plan.period.end), look)}`;
    yield areaMatrix(evaluation, look);
  }
  const reasons = reasonList([...results, ...(commitments ?? [])], look);
  if (reasons !== '') yield* [`\n${bold(words.reasonsHead, look)}`, reasons];
}

/** Each evaluation's own reporting units as a matrix, where they were asked for. */
function* areaMatrices({ evaluations }: Findings, look: Look): Generator<TextPieces> {
  for (const evaluation of evaluations)
    if (evaluation.areas !== null)
      yield joined([heading(evaluation, look), areaMatrix(evaluation, look)], '\n');
}

/** What is known and let pass, where no reasons are told. */
function acceptedLines({ evaluations }: Findings, { text }: Look): string {
  const lines = evaluations.flatMap((one) => [
    ...acceptedOf(one, [...one.results, ...(one.commitments ?? [])], null, text),
    ...(one.areas ?? []).flatMap(({ area, results }) => acceptedOf(one, results, area, text)),
  ]);
  return lines.join('\n');
}

function acceptedOf(of: Evaluation, results: readonly Result[], area: string | null, text: Text): string[] {
  const { colon, accepted: words } = text.results;
  return results.flatMap((one) =>
    one.accepted
      ? [
          printable(
            `${occasionOf(of, text, area)} ${labelOf(one, text)}${colon}${words.sentence(one.accepted)}`,
          ),
        ]
      : [],
  );
}

function* areaMatrix({ areas }: Evaluation, look: Look): TextPieces {
  const subjects = (areas ?? []).map(({ area, results }) => ({ name: printable(area), results }));
  if (subjects.length > 0) yield* matrix(subjects, look, painter(look));
}

function heading({ plan, occasion, asOf }: Evaluation, look: Look): string {
  const words = look.text.results;
  const { checkpoint } = occasion;
  const state = checkpoint && asOf ? dueState(checkpoint, asOf) : null;
  const place =
    look.text.language === 'en' ? `${plan.jurisdiction.name} (${plan.id})` : plan.jurisdiction.name;
  const title = `${printable(place)}  ${words.occasion(printable(occasion.name), occasion.year)}`;
  const due = checkpoint?.due ? [words.due(checkpoint.due, checkpoint.dueStrict)] : [];
  const late = state && asOf ? [words.dueState(state.state, asOf, state.days)] : [];
  return [bold(title, look), ...due, ...late].join('  ');
}

function resultGrid(results: readonly Result[], look: Look): string {
  const { heads } = look.text.results;
  const roomy = look.width === null || look.width >= ROOMY;
  const columns: GridColumn[] = [
    { head: heads.row, right: true, least: 2 },
    { head: heads.indicator, flexible: true, least: 22 },
    ...(roomy ? [{ head: heads.nature }] : []),
    { head: heads.target },
    { head: heads.required, right: true },
    { head: heads.measured, right: true },
    ...(roomy ? [{ head: heads.gap, right: true }] : []),
    { head: heads.outcome, least: 12 },
  ];
  const within = seriesIn(results);
  const shown = results.flatMap((result, i) =>
    [headingOf(results, i) ?? [], result, ...result.series].flat(),
  );
  const rows = shown.map((one) =>
    typeof one === 'string'
      ? headingCells(one, columns.length, look.text)
      : cells(one, roomy, within.has(one), look.text),
  );
  const paint = painter(look);
  return grid(columns, rows, {
    width: look.width,
    boxes: look.boxes,
    paintHead: (line) => bold(line, look),
    paint: (line, row, column) => {
      const one = shown[row];
      if (typeof one === 'string') return bold(line, look);
      if (column !== columns.length - 1) return line;
      return one?.accepted ? paint(line, 'undetermined') : paint(line, one?.outcome);
    },
  });
}

/** The plan's heading over the rows that follow. */
function headingCells(group: string, columns: number, { results: { groupHead } }: Text): string[] {
  return Array.from({ length: columns }, (_, i) => (i === 1 ? groupHead(printable(group)) : ''));
}

/** The results that belong to a row of several. */
function seriesIn(results: readonly Result[]): ReadonlySet<Result> {
  return new Set(results.flatMap(({ series }) => series));
}

/** `inRow`: a series of the row above it, which bears the number and the nature. */
function cells(result: Result, roomy: boolean, inRow: boolean, text: Text): string[] {
  const { indicator, measured } = result;
  const words = text.results;
  const nature = inRow ? '' : words.nature[indicator.nature];
  const names = [
    inRow ? `· ${indicator.name}` : indicator.name,
    ...(text.language === 'en' && indicator.gloss ? [indicator.gloss] : []),
    ...(!roomy && !inRow && indicator.nature === 'binding' ? [`[${nature}]`] : []),
  ];
  const stale = measured?.stale ? words.bracket(words.staleYear(measured.year)) : '';
  return [
    indicator.row === null || inRow ? '' : String(indicator.row),
    names.map(printable).join('\n'),
    ...(roomy ? [nature] : []),
    demandForPeople(indicator, text),
    saidOf(result, text).required,
    printable(measuredForPeople(result, text)) + stale,
    ...(roomy ? [gapForPeople(result, text)] : []),
    outcomeWords(result, text),
  ];
}

/** Reasons for everything that is not simply met; results of one reason share its line. */
function reasonList(results: readonly Result[], look: Look): string {
  const words = look.text.results;
  const groups = new Map<string, Result[]>();
  const within = seriesIn(results);
  for (const result of results.flatMap((one) => [one, ...one.series])) {
    if (!needsReason(result)) continue;
    const reason = `${words.outcome[result.outcome]}${words.colon}${printable(reasonText(result, look.text))}`;
    groups.set(reason, [...(groups.get(reason) ?? []), result]);
  }
  return [...groups].flatMap(([reason, group]) => reasonLines(group, within, reason, look)).join('\n');
}

function reasonLines(
  group: readonly Result[],
  within: ReadonlySet<Result>,
  reason: string,
  look: Look,
): string[] {
  const [first] = group;
  const name = group.length === 1 && first ? `${printable(nameOf(first, look.text))}  ` : '';
  const lead = `${labels(group, within, look)}  `;
  const line = name + reason;
  if (look.width === null) return [lead + line];
  // many labels are a sentence of their own and wrap with it
  const beside = textWidth(lead) <= LEAD;
  const indent = beside ? textWidth(lead) : INDENT;
  const lines = wrap(beside ? line : lead.trimStart() + line, Math.max(20, look.width - indent));
  return lines.map((l, i) => (beside && i === 0 ? lead : ' '.repeat(indent)) + l);
}

/** In English the gloss: the plan's own name stands in the table above. */
function nameOf({ indicator }: Result, { language }: Text): string {
  return (language === 'en' && indicator.gloss) || indicator.name;
}

/** Row numbers, runs of them as `5–10`; a commitment has none and is named by its id where several share a line, a series by its name. */
function labels(group: readonly Result[], within: ReadonlySet<Result>, look: Look): string {
  const [first] = group;
  if (group.length === 1 && first && within.has(first)) return `${first.indicator.row ?? '·'}`.padStart(3);
  const series = group.filter((one) => within.has(one)).map((one) => printable(nameOf(one, look.text)));
  const rows = group
    .filter((one) => !within.has(one))
    .map(({ indicator }) => indicator.row)
    .filter((row) => row !== null);
  const ids = group
    .filter((one) => one.indicator.row === null && !within.has(one))
    .map(({ indicator }) => printable(indicator.id));
  const own = group.length === 1 && rows.length === 0 ? ['·'] : ids;
  const [dash, comma] = look.text.language === 'zh' ? ['—', '、'] : ['–', ', '];
  return [...runs(rows, dash), ...own, ...series].join(comma).padStart(3);
}

function runs(rows: readonly number[], dash: string): string[] {
  const made: [number, number][] = [];
  for (const row of rows) {
    const last = made.at(-1);
    if (last && last[1] === row - 1) last[1] = row;
    else made.push([row, row]);
  }
  return made.map(([from, to]) => (from === to ? `${from}` : `${from}${dash}${to}`));
}

const COLOURS: { readonly [S in Status]: 'green' | 'red' | 'yellow' | 'gray' } = {
  pass: 'green',
  fail: 'red',
  open: 'yellow',
  none: 'gray',
};

function painter(look: Look): (line: string, outcome: Outcome | undefined) => string {
  const chalk = new Chalk({ level: look.colour ? 1 : 0 });
  return (line, outcome) => (outcome ? chalk[COLOURS[STATUS[outcome]]](line) : line);
}

const VERDICT_COLOURS = { pass: 'green', fail: 'red', incomplete: 'yellow' } as const;

function verdictPainter(look: Look): (line: string, verdict: Verdict) => string {
  const chalk = new Chalk({ level: look.colour ? 1 : 0 });
  return (line, verdict) => chalk[VERDICT_COLOURS[verdict]](line);
}

function bold(line: string, look: Look): string {
  return look.colour ? new Chalk({ level: 1 }).bold(line) : line;
}
