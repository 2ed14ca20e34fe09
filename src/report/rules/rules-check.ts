import type { Severity } from '../../diagnostic/codes.js';
import type { Diagnostic } from '../../diagnostic/diagnostic.js';
import { inSteps, type Steps } from '../../tables/pause.js';
import type { Look } from '../look.js';
import { jsonDiagnostic, messageOf } from '../said/diagnostics.js';
import { printable, printableJson } from '../said/printable.js';

const PAINT: { readonly [S in Severity]: readonly [string, string] } = {
  error: ['\u001b[31m', '\u001b[39m'],
  warning: ['\u001b[33m', '\u001b[39m'],
  note: ['\u001b[36m', '\u001b[39m'],
};
/** A line longer than this is a broken file rather than something to be read. */
const LONGEST = 200;

/** The findings of `rules check`: place, severity and sentence, then the line itself with a mark under the column. */
export function* renderRulesCheck(
  diagnostics: readonly Diagnostic[],
  texts: ReadonlyMap<string, string>,
  look: Look,
): Steps<string> {
  const { check } = look.text.rules;
  const tally = (severity: Severity) => diagnostics.filter((d) => d.severity === severity).length;
  const end =
    diagnostics.length === 0
      ? check.clean(texts.size)
      : check.found(filesOf(diagnostics, texts), tally('error'), tally('warning'), tally('note'));
  const lines = new Map<string, readonly string[]>();
  const linesOf = (file: string) => {
    const known = lines.get(file) ?? texts.get(file)?.split(/\r?\n/) ?? [];
    lines.set(file, known); // a broken file may have thousands of findings
    return known;
  };
  const blocks = yield* inSteps(diagnostics, (one) => [block(one, linesOf, look)]);
  return `${[...blocks, end].join('\n\n')}\n`;
}

/** Those that were read and those that could not be. */
function filesOf(diagnostics: readonly Diagnostic[], texts: ReadonlyMap<string, string>): number {
  return new Set([...texts.keys(), ...diagnostics.flatMap(({ place }) => (place ? [place.file] : []))]).size;
}

type LinesOf = (file: string) => readonly string[];

function block(diagnostic: Diagnostic, linesOf: LinesOf, look: Look): string {
  const { code, severity, place } = diagnostic;
  const { text } = look;
  const message = messageOf(diagnostic, text);
  const [on, off] = look.colour ? PAINT[severity] : ['', ''];
  const at = [place?.line, place?.column].filter((n) => n !== undefined).join(':');
  const where = place ? `${printable(place.file)}${at === '' ? '' : `:${at}`}: ` : '';
  const head = `${where}${on}${text.commands.severity[severity]}${off} ${code} ${printable(message)}`;
  return [head, ...shownLine(diagnostic, linesOf)].join('\n');
}

function shownLine({ place }: Diagnostic, linesOf: LinesOf): string[] {
  const line = place?.line === undefined ? undefined : linesOf(place.file)[place.line - 1];
  if (place?.line === undefined || line === undefined || line.trim() === '') return [];
  const number = `${place.line} | `;
  const before = line.slice(0, Math.max(0, (place.column ?? 1) - 1));
  const shown = `${number}${printable(line.slice(0, LONGEST))}${line.length > LONGEST ? '…' : ''}`;
  if (before.length >= LONGEST) return [shown.trimEnd()];
  return [shown.trimEnd(), `${' '.repeat(number.length - 2)}| ${blanksFor(before)}^`];
}

/** As many columns as the text takes: a wide character is two. */
function blanksFor(text: string): string {
  return printable(text)
    .replace(
      /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/g,
      '  ',
    )
    .replace(/[^ ]/g, ' ');
}

export function rulesCheckJson(
  diagnostics: readonly Diagnostic[],
  texts: ReadonlyMap<string, string>,
  exitCode: number,
  look: Look,
): string {
  const value = {
    schema: 'plancheck/rules-check@1',
    files: [...texts.keys()],
    diagnostics: diagnostics.map((one) => jsonDiagnostic(one, look.text)),
    exitCode,
  };
  return `${printableJson(value, 2)}\n`;
}
