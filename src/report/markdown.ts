import type { Evaluation, Findings } from '../assess/findings.js';
import type { Severity } from '../diagnostic/codes.js';
import type { AreaEvaluation, Result } from '../evaluate/result.js';
import { type Later, now } from '../outcome/later.js';
import { OUTCOMES, overall, STATUS } from '../outcome/outcome.js';
import type { Text } from '../text/text.js';
import type { Look } from './look.js';
import { each, joined, type Pieces } from './pieces.js';
import { type DiagnosticRow, spotText } from './said/diagnostics.js';
import { concludedOf } from './said/exit-line.js';
import { fileName } from './said/file-name.js';
import { rowForOthers } from './said/for-others.js';
import { code, inline } from './said/inline.js';
import { givenOptions } from './said/provenance.js';
import { countedText, headingOf, labelOf, needsReason, occasionOf, withSeries } from './said/rows.js';
import { type Shown, shownInRow, shownOf } from './said/shown.js';
import { reasonText, scoreText } from './said/value.js';

/**
 * GitHub's Markdown for a pull request: the verdict, a table for each evaluation, reasons, units,
 * diagnostics, and what all this rests on.
 */
export function* renderMarkdown(findings: Findings, look: Look): Pieces {
  yield* joined(partsOf(findings, look.text), '\n\n');
  yield '\n';
}

/** A blank line stands between two of them. */
type Parts = Generator<string | Iterable<string>>;

function* partsOf(findings: Findings, text: Text): Parts {
  const concluded = concludedOf(findings, text);
  yield headline(findings, text);
  if (concluded !== '') yield inline(concluded);
  for (const evaluation of findings.evaluations) yield* section(evaluation, text);
  yield* diagnosticList(findings, text);
  yield* provenance(findings, text);
}

function headline({ evaluations }: Findings, { results: words }: Text): string {
  const verdict = overall(evaluations);
  return verdict === null ? '## plancheck' : `## plancheck${words.colon}${words.verdict[verdict]}`;
}

function* section(evaluation: Evaluation, text: Text): Parts {
  const words = text.results;
  const { results, commitments, areas, summary, occasion, plan } = evaluation;
  const due = occasion.checkpoint?.due;
  const dueText = due ? words.bracket(words.due(due, occasion.checkpoint?.dueStrict ?? null)) : '';
  yield `### ${inline(occasionOf(evaluation, text))}${words.colon}${words.verdict[evaluation.verdict]}`;
  yield inline(countedText(summary, results, text) + dueText);
  if (evaluation.score) yield inline(scoreText(evaluation.score, text));
  yield* [table(results, text), ...reasons(results, text)];
  if (commitments && commitments.length > 0)
    yield* [`#### ${words.commitmentsHead}`, table(commitments, text), ...reasons(commitments, text)];
  if (!areas || areas.length === 0) return;
  yield `#### ${words.areasHead(plan.jurisdiction.name, plan.period.end)}`;
  yield* areaMatrix(areas, text);
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

function table(results: readonly Result[], text: Text): Iterable<string> {
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

function gridOf(rows: Iterable<readonly string[]>): Generator<string> {
  return joined(
    each(rows, (cells) => `| ${cells.join(' | ')} |`),
    '\n',
  );
}

/** Reporting units against the indicators' numbers, a mark for each outcome, and what the marks mean. */
function* areaMatrix(areas: readonly AreaEvaluation[], text: Text): Parts {
  const { marks, legend } = text.results;
  const indicators = (areas[0]?.results ?? []).map(({ indicator }) => indicator);
  const rows = each(areas, ({ area, results }) =>
    [area, ...results.map(({ outcome }) => marks[outcome])].map(inline),
  );
  const heads = ['', ...indicators.map(({ row, id }) => String(row ?? id))];
  const used = OUTCOMES.filter((outcome) => areas.some(({ summary }) => summary[outcome] > 0));
  yield joined([gridOf([heads, heads.map((_, i) => (i === 0 ? '---' : ':---:'))]), gridOf(rows)], '\n');
  yield inline(legend(used.map((outcome) => [marks[outcome], outcome] as const)));
}

function reasons(results: readonly Result[], text: Text): (string | Iterable<string>)[] {
  const words = text.results;
  const told = withSeries(results)
    .map(({ result }) => result)
    .filter(needsReason);
  if (told.length === 0) return [];
  const item = (result: Result) => {
    const why = `${labelOf(result, text)}${words.colon}${reasonText(result, text)}`;
    return `- **${words.outcome[result.outcome]}** ${inline(why)}`;
  };
  return [`#### ${words.reasonsHead}`, joined(each(told, item), '\n')];
}

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'note'];

/** The heading counts them, so that a long list need not be read to the end. */
function* diagnosticList(findings: Findings, text: Text): Parts {
  const { diagnostics } = findings;
  const { commands } = text;
  if (diagnostics.length === 0) return;
  const count = (severity: Severity) => diagnostics.filter((one) => one.severity === severity).length;
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
  yield `### ${counts.join(', ')}`;
  yield joined(
    each(diagnostics, (one) => item(rowForOthers(one, text))),
    '\n',
  );
}

function provenance(findings: Findings, text: Text): string[] {
  const { results } = text;
  const { head, input, rules, options } = results.provenance;
  const file = (name: string) => (one: { readonly file: string; readonly sha256: Later<string> }) =>
    `- ${name} ${code(fileName(one.file))} SHA-256 ${code(now(one.sha256))}`;
  const given = givenOptions(findings, text).map(code);
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
