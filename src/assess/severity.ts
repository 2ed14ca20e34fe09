import { CODES, type Code, SEVERITY, type Severity } from '../diagnostic/codes.js';
import { type Diagnostic, diagnostic } from '../diagnostic/diagnostic.js';

/** What findings of a code count as; where several name one code, the strictest of them holds. */
export interface SeverityOptions {
  readonly error?: readonly string[];
  readonly warning?: readonly string[];
  /** Left out of the report, and counted there. */
  readonly ignore?: readonly string[];
}

/** Those that make less of a code than it may be. */
const SOFTENING: ReadonlySet<keyof SeverityOptions> = new Set(['warning', 'ignore']);

export function isCode(value: string): value is Code {
  return CODES.some((code) => code === value);
}

/** An error says that the result cannot be trusted, which no other word makes it: what is known of is accepted, with a reason. */
export function mayCountAs(option: keyof SeverityOptions, code: Code): boolean {
  return !SOFTENING.has(option) || SEVERITY[code] !== 'error';
}

/** The findings as they are to count, and of each code that is ignored how many there were. */
export function withSeverities(
  diagnostics: readonly Diagnostic[],
  { error = [], warning = [], ignore = [] }: SeverityOptions,
): readonly Diagnostic[] {
  if (error.length + warning.length + ignore.length === 0) return diagnostics;
  const raised = new Map<string, Severity>([
    ...warning.map((code) => [code, 'warning'] as const),
    ...error.map((code) => [code, 'error'] as const),
  ]);
  const ignored = new Map<Code, number>();
  const kept = diagnostics.flatMap((one) => {
    const code = codeOf(one);
    const severity = raised.get(code);
    if (severity && SEVERITY[code] !== 'error') return [{ ...one, severity }];
    if (severity || !ignore.includes(code)) return [one];
    ignored.set(code, (ignored.get(code) ?? 0) + countOf(one));
    return [];
  });
  return [...kept, ...[...ignored].map(([code, count]) => diagnostic('PC167', null, { code, count }))];
}

/** Those that are only counted are as the others of their code. */
function codeOf({ code, params }: Diagnostic): Code {
  return code === 'PC299' ? (params.code as Code) : code;
}

function countOf({ code, params, gathered }: Diagnostic): number {
  return code === 'PC299' ? params.more : (gathered?.count ?? 1);
}
