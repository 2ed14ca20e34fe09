import type { Findings } from '../../assess/findings.js';
import { now } from '../../outcome/later.js';
import type { Text } from '../../text/text.js';
import { encodingText } from '../said/encoding.js';
import { fileName } from '../said/file-name.js';
import { givenOptions } from '../said/provenance.js';
import type { BookSheet } from './book.js';
import { textCell, wholeCell } from './cells.js';
import { BODY, CENTRED, HEAD, HEADING } from './looks.js';
import { Page } from './page.js';

const WIDTHS = [44, 12, 20, 70];

/** The last sheet: the files that all of it rests on, the version, and what was asked. */
export function provenanceSheet(name: string, findings: Findings, text: Text): BookSheet {
  const words = text.workbook.summary;
  const page = new Page(WIDTHS);
  page.add([textCell(words.inputs)], HEADING);
  inputs(page, findings, text);
  page.skip();
  page.add([textCell(words.rules)], HEADING);
  rules(page, findings, text);
  page.skip();
  page.add([textCell(words.tool)], HEADING);
  tool(page, findings, text);
  return page.sheet(name);
}

function inputs(page: Page, findings: Findings, text: Text): void {
  const words = text.workbook.summary;
  page.add(
    [words.file, words.rows, words.encoding, 'SHA-256'].map((head) => textCell(head)),
    HEAD,
  );
  for (const { file, rows, encoding, sha256 } of findings.inputs)
    page.add(
      [
        textCell(fileName(file)),
        wholeCell(rows, CENTRED),
        textCell(encodingText(encoding, text)),
        textCell(now(sha256)),
      ],
      BODY,
    );
}

/** The name, and the hash below that of the data files. */
const RULE_SPANS = [3, 1];

function rules(page: Page, findings: Findings, text: Text): void {
  page.add([textCell(text.workbook.summary.file), textCell('SHA-256')], HEAD, RULE_SPANS);
  for (const { file, sha256 } of findings.rules)
    page.add([textCell(fileName(file)), textCell(now(sha256))], BODY, RULE_SPANS);
}

function tool(page: Page, findings: Findings, text: Text): void {
  const words = text.workbook.summary;
  const pairs: [string, string][] = [
    [words.version, `plancheck ${findings.version}`],
    [words.options, givenOptions(findings, text).join('  ')],
  ];
  for (const [word, value] of pairs) page.add([textCell(word), textCell(value)], BODY, [1, 3]);
}
