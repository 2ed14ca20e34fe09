import type { Report } from '../core.js';
import type { Severity } from '../diagnostic/codes.js';
import { diagnosticRows } from '../report/said/diagnostics.js';
import { fileName } from '../report/said/file-name.js';
import type { Counts } from '../text/desk.js';
import { deskWaysEn } from '../text/desk-ways.en.js';
import { deskWaysZh } from '../text/desk-ways.zh.js';
import { heardWays } from '../text/heard-ways.js';
import type { Language } from '../text/language.js';
import { type Text, textFor } from '../text/text.js';
import type { Asked } from '../text/ways.js';
import type { Fault } from './messages.js';

const WAYS = { zh: deskWaysZh, en: deskWaysEn } as const;

/** What the command says, but for the way out: here there are fields, and no options. */
export function deskText(lang: Language): Text {
  return { ...textFor(lang), ways: WAYS[lang] };
}

export function countsOf(faults: readonly Fault[]): Counts {
  const count = (severity: Fault['severity']) => faults.filter((one) => one.severity === severity).length;
  return { errors: count('error'), warnings: count('warning'), notes: count('note') };
}

const FIRST: readonly Severity[] = ['error', 'warning', 'note'];

/** What keeps the result from counting stands first, since not all may be shown. */
export function faultsOf({ diagnostics }: Pick<Report, 'diagnostics'>, lang: Language): Fault[] {
  const faults = diagnostics.flatMap((one) => {
    const fields = new Set<Asked>();
    const text = { ...deskText(lang), ways: heardWays(WAYS[lang], (field) => fields.add(field)) };
    return diagnosticRows({ diagnostics: [one] }, text).map(({ severity, message, ...row }) => ({
      severity,
      file: row.file,
      place: row.file === null ? '' : text.desk.place(fileName(row.file), row.textLine ?? row.line, row.cell),
      line: row.textLine ?? row.line,
      message,
      fields: [...fields],
    }));
  });
  return FIRST.flatMap((severity) => faults.filter((one) => one.severity === severity));
}
