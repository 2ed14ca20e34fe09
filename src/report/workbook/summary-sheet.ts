import type { WriteSheet } from 'hucre/xlsx';
import type { Evaluation, Findings } from '../../assess/findings.js';
import { now } from '../../outcome/later.js';
import { OUTCOMES } from '../../outcome/outcome.js';
import type { Text } from '../../text/text.js';
import type { Look } from '../look.js';
import { encodingText } from '../said/encoding.js';
import { fileName } from '../said/file-name.js';
import { commandOptions } from '../said/provenance.js';
import { conclusionOf } from '../said/rows.js';
import { type SheetCell, textCell, wholeCell } from './cells.js';
import { BODY, CENTRED, HEAD, HEADING, outcomeText, PLAIN, TITLE, verdictRules } from './looks.js';
import { Page } from './page.js';

/** Jurisdiction, plan, checkpoint, year, due date, verdict, then each outcome and how many there are in all. */
const WIDTHS = [22, 14, 14, 8, 14, 12, ...OUTCOMES.map(() => 12), 9];
const VERDICT = 5;

/** The first sheet: the verdicts, how many results have which outcome, and what all of it rests on. */
export function summarySheet(name: string, findings: Findings, look: Look): WriteSheet {
  const { text } = look;
  const words = text.workbook;
  const page = new Page(WIDTHS);
  const whole = [WIDTHS.length];
  page.add([textCell(words.title)], TITLE, whole);
  page.add([textCell(conclusionOf(findings, look))], PLAIN, whole);
  if (findings.evaluations.length > 0) {
    section(page, words.summary.verdicts);
    verdicts(page, findings, text);
  }
  section(page, words.summary.inputs);
  inputs(page, findings, text);
  section(page, words.summary.rules);
  rules(page, findings, text);
  section(page, words.summary.tool);
  tool(page, findings, text);
  return page.sheet(name);
}

function section(page: Page, title: string): void {
  page.skip();
  page.add([textCell(title)], HEADING, [WIDTHS.length]);
}

function verdicts(page: Page, findings: Findings, text: Text): void {
  const words = text.workbook.summary;
  const heads = [words.jurisdiction, words.plan, words.checkpoint, words.year, words.due, words.verdict];
  const outcomes = OUTCOMES.map((outcome) => outcomeText(outcome, text));
  page.add(
    [...heads, ...outcomes, words.total].map((head) => textCell(head)),
    HEAD,
  );
  for (const evaluation of findings.evaluations) page.add(verdictRow(evaluation, text), BODY);
  page.mark(findings.evaluations.length, VERDICT, 1, (range) => verdictRules(range, text));
}

function verdictRow({ plan, occasion, verdict, summary, results }: Evaluation, text: Text): SheetCell[] {
  return [
    textCell(plan.jurisdiction.name),
    textCell(plan.id),
    textCell(text.results.checkpoint(occasion.name)),
    wholeCell(occasion.year, CENTRED),
    textCell(occasion.checkpoint?.due ?? '', CENTRED),
    textCell(text.results.verdict[verdict], CENTRED),
    ...OUTCOMES.map((outcome) => wholeCell(summary[outcome], CENTRED)),
    wholeCell(results.length, CENTRED),
  ];
}

/** A hash has the width of several columns. */
const FILE_SPANS = [3, 1, 2, 6];

function inputs(page: Page, findings: Findings, text: Text): void {
  const words = text.workbook.summary;
  page.add(
    [words.file, words.rows, words.encoding, 'SHA-256'].map((head) => textCell(head)),
    HEAD,
    FILE_SPANS,
  );
  for (const { file, rows, encoding, sha256 } of findings.inputs) {
    page.add(
      [
        textCell(fileName(file)),
        wholeCell(rows, CENTRED),
        textCell(encodingText(encoding, text)),
        textCell(now(sha256)),
      ],
      BODY,
      FILE_SPANS,
    );
  }
}

function rules(page: Page, findings: Findings, text: Text): void {
  page.add([textCell(text.workbook.summary.file), textCell('SHA-256')], HEAD, [6, 6]);
  for (const { file, sha256 } of findings.rules)
    page.add([textCell(fileName(file)), textCell(now(sha256))], BODY, [6, 6]);
}

function tool(page: Page, findings: Findings, text: Text): void {
  const words = text.workbook.summary;
  const pairs: [string, string][] = [
    [words.version, `plancheck ${findings.version}`],
    [words.exitCode, String(findings.exitCode)],
    [words.options, commandOptions(findings).join('  ')],
  ];
  for (const [word, value] of pairs) page.add([textCell(word), textCell(value)], BODY, [1, 11]);
}
