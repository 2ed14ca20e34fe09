import type { Findings } from '../../assess/findings.js';
import { now } from '../../outcome/later.js';
import type { Text } from '../../text/text.js';
import type { Look } from '../look.js';
import { encodingText } from '../said/encoding.js';
import { concludedOf } from '../said/exit-line.js';
import { fileName } from '../said/file-name.js';
import { givenOptions } from '../said/provenance.js';
import { type Markup, markup } from './markup.js';
import { section, table } from './table.js';

/** What the page rests on: files with their SHA-256, the version, what was asked, how it ended. */
export function provenanceSection(findings: Findings, { text }: Look): Markup {
  const { page } = text;
  return section(
    'provenance',
    page.provenance,
    facts(findings, text),
    findings.inputs.length > 0 ? markup`<h3>${page.inputs}</h3>${inputTable(findings, text)}` : null,
    findings.rules.length > 0 ? markup`<h3>${page.rules}</h3>${ruleTable(findings, text)}` : null,
  );
}

function facts(findings: Findings, text: Text): Markup {
  const { page } = text;
  const { version } = findings;
  const concluded = concludedOf(findings, text);
  const asked = givenOptions(findings, text);
  const { version: versionHead, options: optionsHead, exit: exitHead } = page.facts;
  const rows = [
    [versionHead, markup`plancheck ${version}`],
    ...(asked.length > 0 ? [[optionsHead, markup`${asked.map((one) => markup`<code>${one}</code> `)}`]] : []),
    ...(concluded === '' ? [] : [[exitHead, markup`${concluded}`]]),
  ];
  return markup`<dl class="facts">${rows.map(([head = '', value = '']) => markup`<div><dt>${head}</dt><dd>${value}</dd></div>`)}</dl>`;
}

function inputTable({ inputs }: Findings, text: Text): Markup {
  const { page } = text;
  const { heads } = page;
  return table(
    page.inputs,
    [
      { head: heads.file, setting: 'head' },
      { head: 'SHA-256', setting: 'long' },
      { head: heads.encoding },
      { head: heads.rows, setting: 'figure' },
    ],
    inputs.map(({ file, sha256, encoding, rows }) => [
      fileName(file),
      now(sha256),
      encodingText(encoding, text),
      rows,
    ]),
  );
}

function ruleTable({ rules }: Findings, { page }: Text): Markup {
  return table(
    page.rules,
    [
      { head: page.heads.file, setting: 'head' },
      { head: 'SHA-256', setting: 'long' },
    ],
    rules.map(({ file, sha256 }) => [fileName(file), now(sha256)]),
  );
}
