import type { BinaryFormat, Format } from './format.js';

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
const OF_SVG =
  /<svg [^>]*aria-labelledby="title desc"><title id="title">(?:规划评估图|Plan evaluation charts)<\/title>/;

/** Every tool writes the same keys; the fingerprints are our own. */
const OF_GITLAB =
  /^\[(?:\]\s*$|\s*\{\s*"description": [^\n]*\s*"check_name": [^\n]*\s*"fingerprint": "[0-9a-f]{16}:\d+")/;

/** By what a text is known to be an earlier report of a format. Workbooks and Word files are known by who made them. */
const OWN: { readonly [F in Exclude<Format, BinaryFormat>]: (file: Ends) => boolean } = {
  table: ({ start, end }) => OF_TABLE.test(start) && CONCLUSION.test(end),
  json: ({ start }) => /^\{\s*"schema":\s*"plancheck\/report@/.test(start),
  csv: ({ start }) => /^\ufeff?plan,jurisdiction,checkpoint,year,area,type,/.test(start),
  ndjson: ({ start }) => /^(?:\n$|\{"plan":"[^"]*","jurisdiction":)/.test(start),
  markdown: ({ start, end }) =>
    /^## plancheck(?:(?:：|: )[^\n]+)?\n\n/.test(start) && /\n- (?:选项：|Options: )`[^\n]*`\n?$/.test(end),
  junit: ({ start }) => OF_JUNIT.test(start),
  sarif: ({ start }) => /"driver":\s*\{\s*"name":\s*"plancheck"/.test(start),
  github: ({ start, end }) => OF_GITHUB.test(start) && CONCLUSION.test(end),
  tap: ({ start, end }) => OF_TAP.test(start) && CONCLUSION.test(end),
  gitlab: ({ start }) => OF_GITLAB.test(start),
  rdjson: ({ start }) => /^\{\s*"source":\s*\{\s*"name":\s*"plancheck"/.test(start),
  diagnostics: ({ start }) => /^(?:\n$|\{"code":"PC\d{3}","severity":)/.test(start),
  html: ({ start, end }) =>
    start.includes('<meta name="generator" content="plancheck ') &&
    /<footer>plancheck [\d.]+[^<]*<\/footer><\/body><\/html>\s*$/.test(end),
  svg: ({ start }) => OF_SVG.test(start),
};

/** Whether a text file is an earlier report of a format, and may so be replaced by a new one. */
export function isOwnText(format: Exclude<Format, BinaryFormat>, file: Ends): boolean {
  return OWN[format](file);
}
