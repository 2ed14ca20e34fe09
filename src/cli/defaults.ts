import type { Assessed } from '../assess/assess.js';
import { conclude } from '../assess/conclude.js';
import type { Findings } from '../assess/findings.js';
import type { AssessOptions } from '../assess/options.js';
import { type Diagnostic, diagnostic } from '../diagnostic/diagnostic.js';
import type { Defaults } from './terminal.js';

/** The options that decide how findings become an exit code, without which nothing is let pass. */
const STRICT = {
  failOn: 'any',
  allowOpen: false,
  failOnWarning: false,
  error: [],
  warning: [],
  ignore: [],
  accept: [],
} as const satisfies AssessOptions;
const LENIENT: Readonly<Record<string, keyof typeof STRICT>> = {
  'fail-on': 'failOn',
  'allow-open': 'allowOpen',
  'fail-on-warning': 'failOnWarning',
  error: 'error',
  warning: 'warning',
  ignore: 'ignore',
  accept: 'accept',
};

/** The findings, and what a configuration had to do with them: nobody is to pass by a file that lies about without a word. */
export function withDefaults(
  { findings, judged }: Pick<Assessed, 'findings' | 'judged'>,
  asked: AssessOptions,
  defaults: Defaults | null,
): Findings {
  if (!defaults) return findings;
  const { file, taken } = defaults;
  const said: Diagnostic[] = [diagnostic('PC161', { file }, { options: taken })];
  const lenient = Object.keys(LENIENT).filter((name) => taken.includes(name));
  const strict = lenient.map((name) => [LENIENT[name], STRICT[LENIENT[name] as keyof typeof STRICT]]);
  const { exitCode: without } = conclude(judged, { ...asked, ...Object.fromEntries(strict) });
  const code = findings.exitCode;
  if (without !== code) said.push(diagnostic('PC162', { file }, { code, without, options: lenient }));
  return { ...findings, diagnostics: [...findings.diagnostics, ...said] };
}
