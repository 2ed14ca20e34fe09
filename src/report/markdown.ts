import type { Evaluation, Findings } from '../assess/findings.js';
import type { Severity } from '../diagnostic/codes.js';
import type { AreaEvaluation, Result } from '../evaluate/result.js';
import { type Later, now } from '../outcome/later.js';
import { OUTCOMES, overall, STATUS } from '../outcome/outcome.js';
import type { Text } from '../text/text.js';
import type { Look } from './look.js';
import { type DiagnosticRow, spotText } from './said/diagnostics.js';
import { concludedOf } from './said/exit-line.js';
import { fileName } from './said/file-name.js';
import { rowsForOthers } from './said/for-others.js';
import { code, inline } from './said/inline.js';
import { commandOptions } from './said/provenance.js';
import { countedText, headingOf, labelOf, needsReason, occasionOf, withSeries } from './said/rows.js';
import { type Shown, shownInRow, shownOf } from './said/shown.js';
import { reasonText, scoreText } from './said/value.js';

/**
 * GitHub's Markdown for a pull request: the verdict, a table for each evaluation, reasons, units,
 * diagnostics, and what all this rests on.
 */
export function renderMarkdown(findings: Findings, look: Look): string {
  const { text } = look;
  const concluded = concludedOf(findings, text);
  return `${[
    headline(findings, text),
    ...(concluded === '' ? [] : [inline(concluded)]),
    ...findings.evaluations.flatMap((evaluation) => section(evaluation, text)),
    ...diagnosticList(rowsForOthers(findings, text), text),
    ...provenance(findings, text),
  ].join('\n\n')}\n`;
}

function headline({ evaluations }: Findings, { results: words }: Text): string {
  const verdict = overall(evaluations);
  return verdict === null ? '## plancheck' : `## plancheck${words.colon}${words.verdict[verdict]}`;
}

function section(evaluation: Evaluation, text: Text): string[] {
  const words = text.results;
  const { results, commitments, areas, summary, occasion, plan } = evaluation;
  const due = occasion.checkpoint?.due;
  const dueText = due ? words.bracket(words.due(due, occasion.checkpoint?.dueStrict ?? null)) : '';
  return [
    `### ${inline(occasionOf(evaluation, text))}${words.colon}${words.verdict[evaluation.verdict]}`,
    inline(countedText(summary, results, text) + dueText),
    ...(evaluation.score ? [inline(scoreText(evaluation.score, text))] : []),
    table(results, text),
    ...reasons(results, text),
    ...(commitments && commitments.length > 0
      ? [`#### ${words.commitmentsHead}`, table(commitments, text), ...reasons(commitments, text)]
      : []),
    ...(areas && areas.length > 0
      ? [`#### ${words.areasHead(plan.jurisdiction.name, plan.period.end)}`, ...areaMatrix(areas, text)]
      : []),
  ];
}

const COLUMNS: readonly (readonly [
  head: keyof Text['results']['heads'],
  cell: keyof Shown,
  align: string,
])[] = [
  ['row', 'number', '---:'],
  ['indicator', 'name', '---'],
  ['nature', 'nature', '---'],
  ['target', 'target', '---'],
  ['required', 'required', '---:'],
  ['measured', 'measured', '---:'],
  ['gap', 'gap', '---:'],
  ['outcome', 'outcome', '---'],
];

function table(results: readonly Result[], text: Text): string {
  const rows = results.flatMap((one, i) => [
    ...headingRow(headingOf(results, i)),
    ...withSeries([one]).map(({ result, inRow }) => cellsOf(result, inRow, text)),
  ]);
  const heads = COLUMNS.map(([head]) => text.results.heads[head]);
  return gridOf([heads, COLUMNS.map(([, , align]) => align), ...rows]);
}

function cellsOf(result: Result, inRow: boolean, text: Text): string[] {
  const shown = inRow ? shownInRow(result, text) : shownOf(result, text);
  const cells = COLUMNS.map(([, cell]) => inline(shown[cell]));
  return STATUS[result.outcome] === 'fail' ? [...cells.slice(0, -1), `**${cells.at(-1)}**`] : cells;
}

/** The plan's heading over the rows that follow, where one begins. */
function headingRow(group: string | null): string[][] {
  return group === null ? [] : [COLUMNS.map(([, cell]) => (cell === 'name' ? `**${inline(group)}**` : ''))];
}

function gridOf(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** Reporting units against the indicators' numbers, a mark for each outcome, and what the marks mean. */
function areaMatrix(areas: readonly AreaEvaluation[], text: Text): string[] {
  const { marks, legend } = text.results;
  const indicators = (areas[0]?.results ?? []).map(({ indicator }) => indicator);
  const rows = areas.map(({ area, results }) => [area, ...results.map(({ outcome }) => marks[outcome])]);
  const heads = ['', ...indicators.map(({ row, id }) => String(row ?? id))];
  const used = OUTCOMES.filter((outcome) => areas.some(({ summary }) => summary[outcome] > 0));
  return [
    gridOf([heads, heads.map((_, i) => (i === 0 ? '---' : ':---:')), ...rows.map((row) => row.map(inline))]),
    inline(legend(used.map((outcome) => [marks[outcome], outcome] as const))),
  ];
}

function reasons(results: readonly Result[], text: Text): string[] {
  const words = text.results;
  const told = withSeries(results)
    .map(({ result }) => result)
    .filter(needsReason);
  if (told.length === 0) return [];
  const item = (result: Result) => {
    const why = `${labelOf(result, text)}${words.colon}${reasonText(result, text)}`;
    return `- **${words.outcome[result.outcome]}** ${inline(why)}`;
  };
  return [`#### ${words.reasonsHead}`, told.map(item).join('\n')];
}

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'note'];

/** The heading counts them, so that a long list need not be read to the end. */
function diagnosticList(rows: readonly DiagnosticRow[], { commands }: Text): string[] {
  if (rows.length === 0) return [];
  const count = (severity: Severity) => rows.filter((row) => row.severity === severity).length;
  const counts = SEVERITIES.filter((one) => count(one) > 0).map(
    (one) => `${commands.severity[one]} ${count(one)}`,
  );
  const item = (row: DiagnosticRow) =>
    [
      `- **${commands.severity[row.severity]}** ${row.code}`,
      code(spotText({ ...row, file: row.file && fileName(row.file) })),
      inline(row.message),
    ]
      .filter(Boolean)
      .join(' ');
  return [`### ${counts.join(', ')}`, rows.map(item).join('\n')];
}

function provenance(findings: Findings, { results }: Text): string[] {
  const { head, input, rules, options } = results.provenance;
  const file = (name: string) => (one: { readonly file: string; readonly sha256: Later<string> }) =>
    `- ${name} ${code(fileName(one.file))} SHA-256 ${code(now(one.sha256))}`;
  const given = commandOptions(findings).map(code);
  return [
    `### ${head}`,
    [
      `- plancheck ${code(findings.version)}`,
      ...findings.inputs.map(file(input)),
      ...findings.rules.map(file(rules)),
      ...(given.length > 0 ? [`- ${options}${results.colon}${given.join(' ')}`] : []),
    ].join('\n'),
  ];
}
