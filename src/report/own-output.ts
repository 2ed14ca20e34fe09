import type { BinaryFormat, Format } from './format.js';
import { COLUMNS } from './said/rows.js';

/** The first and the last bytes of a file, as text. */
interface Ends {
  readonly start: string;
  readonly end: string;
}

/** The last line of what people read, and nothing behind it: a note may end in a word on an exit code, too. */
const CONCLUSION =
  /(?:^|\n)(?:# )?(?:(?:Verdict: |结论：)[^\n]+|The input has errors, and there was nothing to evaluate|There was nothing to evaluate|输入有错误，没有可评估的内容|没有可评估的内容)(?:; exit code |，退出码)\d[.。]\n?$/;
/** A table has its columns apart, a command of a workflow its signs; either may hold nothing but its conclusion. */
const NOTHING = 'Verdict: |结论：|The input has errors, |There was nothing |输入有错误，|没有可评估';
const OF_TABLE = new RegExp(`^\n?(?:[^\n]*  |${NOTHING})`);
const OF_GITHUB = new RegExp(`^(?:::(?:error|warning|notice) |${NOTHING})`);
/** A day without an hour and the same machine in every suite, and the version first among its properties. */
const OF_JUNIT =
  /^<\?xml version="1\.0" encoding="UTF-8"\?>\n<testsuites>\n {2}<testsuite name="[^"]*" package="[^"]+" id="0" timestamp="\d{4}-\d\d-\d\dT00:00:00" hostname="localhost" [^>]*>\n {4}<properties>\n {6}<property name="version" /;
const OF_TAP = /^TAP version 14\n1\.\.\d+[^\n]*\n# version \d[^\n]*\n# (?:input|rules|option)/;
const OF_SARIF =
  /^\{\s*"\$schema": "[^"]*",\s*"version": "[^"]*",\s*"runs": \[\s*\{\s*"tool": \{\s*"driver":\s*\{\s*"name":\s*"plancheck"/;
const OF_HTML = /^<!DOCTYPE html>[\s\S]*<meta name="generator" content="plancheck /;
const OF_SVG =
  /^<\?xml [^>]*>\n<svg [^>]*aria-labelledby="title desc"><title id="title">(?:规划评估图|Plan evaluation charts)<\/title>/;

/** Every tool writes the same keys; the fingerprints are our own, and so is an empty list on two lines. */
const OF_GITLAB =
  /^\[\n(?:\]\n$|\s*\{\s*"description": [^\n]*\s*"check_name": [^\n]*\s*"fingerprint": "[0-9a-f]{16}:\d+")/;

/** A line of JSON of each result, and of each diagnostic; of none a blank one. */
const RESULT = /(?:^|\n)\{"plan":"(?:[^"\\]|\\.)*","jurisdiction":[^\n]*\}\n$/;
const DIAGNOSTIC = /(?:^|\n)\{"code":"PC\d{3}","severity":[^\n]*\}\n$/;

/** The header of a CSV report, of an earlier version too, which had fewer columns; null where it is another. */
function csvColumns(start: string): number | null {
  const [header = '', rest] = start.replace(/^\ufeff/, '').split('\n', 2);
  const columns = header.split(',');
  const isOwn = columns.length >= LEAST_COLUMNS && columns.every((column, i) => column === COLUMNS[i]);
  return rest !== undefined && isOwn ? columns.length : null;
}

const LEAST_COLUMNS = 7;
const QUOTED = /"(?:[^"]|"")*"/g;

/** What somebody adds is a column more, or a line of fewer; a spreadsheet saves other line ends. */
function isOwnCsv({ start, end }: Ends): boolean {
  const columns = csvColumns(start);
  const last = /(?:^|\n)([^\n]+)\n$/.exec(end)?.[1];
  if (columns === null || last === undefined || (start + end).includes('\r')) return false;
  return last.replace(QUOTED, '').split(',').length === columns;
}

/**
 * By what a text is known to be an earlier report of a format, at its start and at its end, so that nothing is lost that somebody wrote
 * before or behind it. Workbooks and Word files are known by who made them.
 */
const OWN: { readonly [F in Exclude<Format, BinaryFormat>]: (file: Ends) => boolean } = {
  table: ({ start, end }) => OF_TABLE.test(start) && CONCLUSION.test(end),
  json: ({ start, end }) =>
    /^\{\s*"schema":\s*"plancheck\/report@/.test(start) && /\n {2}"exitCode": \d\n\}\n$/.test(end),
  csv: isOwnCsv,
  ndjson: ({ start, end }) =>
    start === '\n' || (/^\{"plan":"[^"]*","jurisdiction":/.test(start) && RESULT.test(end)),
  markdown: ({ start, end }) =>
    /^## plancheck(?:(?:：|: )[^\n]+)?\n\n/.test(start) && /\n- (?:选项：|Options: )`[^\n]*`\n?$/.test(end),
  junit: ({ start, end }) => OF_JUNIT.test(start) && /\n<\/testsuites>\n$/.test(end),
  sarif: ({ start, end }) => OF_SARIF.test(start) && /\n {2}\]\n\}\n$/.test(end),
  github: ({ start, end }) => OF_GITHUB.test(start) && CONCLUSION.test(end),
  tap: ({ start, end }) => OF_TAP.test(start) && CONCLUSION.test(end),
  gitlab: ({ start, end }) => OF_GITLAB.test(start) && /\n\]\n$/.test(end),
  rdjson: ({ start, end }) =>
    /^\{\s*"source":\s*\{\s*"name":\s*"plancheck"/.test(start) && /\]\n\}\n$/.test(end),
  diagnostics: ({ start, end }) =>
    start === '\n' || (/^\{"code":"PC\d{3}","severity":/.test(start) && DIAGNOSTIC.test(end)),
  html: ({ start, end }) =>
    OF_HTML.test(start) && /<footer>plancheck [\d.]+[^<]*<\/footer><\/body><\/html>\s*$/.test(end),
  svg: ({ start, end }) => OF_SVG.test(start) && /<\/svg>\n$/.test(end),
};

/** Whether a text file is an earlier report of a format, and may so be replaced by a new one. */
export function isOwnText(format: Exclude<Format, BinaryFormat>, file: Ends): boolean {
  return OWN[format](file);
}
