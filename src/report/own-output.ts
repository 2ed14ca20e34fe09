import type { BinaryFormat, Format } from './format.js';

/** The first and the last bytes of a file, as text. */
interface Ends {
  readonly start: string;
  readonly end: string;
}

const ENDS_WITH_CODE = /(?:exit code |退出码)\d+[.。]\s*$/;

/** Every tool writes the same keys; the fingerprints are our own. */
const OF_GITLAB =
  /^\[(?:\]\s*$|\s*\{\s*"description": [^\n]*\s*"check_name": [^\n]*\s*"fingerprint": "[0-9a-f]{16}:\d+")/;

/** By what a text is known to be an earlier report of a format. Workbooks and Word files are known by who made them. */
const OWN: { readonly [F in Exclude<Format, BinaryFormat>]: (file: Ends) => boolean } = {
  table: ({ end }) => ENDS_WITH_CODE.test(end),
  json: ({ start }) => /^\{\s*"schema":\s*"plancheck\/report@/.test(start),
  csv: ({ start }) => /^\ufeff?plan,jurisdiction,checkpoint,year,area,type,/.test(start),
  ndjson: ({ start }) => /^(?:\n|\{"plan":"[^"]*","jurisdiction":)/.test(start),
  markdown: ({ start }) => start.startsWith('## plancheck'),
  junit: ({ start }) => start.includes('<testsuites'),
  sarif: ({ start }) => /"driver":\s*\{\s*"name":\s*"plancheck"/.test(start),
  github: ({ end }) => ENDS_WITH_CODE.test(end),
  tap: ({ start }) => start.startsWith('TAP version '),
  gitlab: ({ start }) => OF_GITLAB.test(start),
  rdjson: ({ start }) => /^\{\s*"source":\s*\{\s*"name":\s*"plancheck"/.test(start),
  diagnostics: ({ start }) => /^(?:\n|\{"code":"PC\d{3}","severity":)/.test(start),
  html: ({ start }) => start.includes('content="plancheck '),
  svg: ({ start }) => /<svg [^>]*aria-labelledby="title desc"/.test(start),
};

/** Whether a text file is an earlier report of a format, and may so be replaced by a new one. */
export function isOwnText(format: Exclude<Format, BinaryFormat>, file: Ends): boolean {
  return OWN[format](file);
}
