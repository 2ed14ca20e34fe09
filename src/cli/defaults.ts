import { exitOf } from '../assess/exit.js';
import type { Findings } from '../assess/findings.js';
import type { AssessOptions } from '../assess/options.js';
import { type Diagnostic, diagnostic } from '../diagnostic/diagnostic.js';
import type { Defaults } from './terminal.js';

/** The options that decide how findings become an exit code, without which nothing is let pass. */
const STRICT: Pick<AssessOptions, 'failOn' | 'allowOpen'> = { failOn: 'any', allowOpen: false };
const LENIENT = { 'fail-on': 'failOn', 'allow-open': 'allowOpen' } as const;

/** The findings, and what a configuration had to do with them: nobody is to pass by a file that lies about without a word. */
export function withDefaults(findings: Findings, args: AssessOptions, defaults: Defaults | null): Findings {
  if (!defaults) return findings;
  const { file, taken } = defaults;
  const said: Diagnostic[] = [diagnostic('PC161', { file }, { options: taken })];
  const lenient = (Object.keys(LENIENT) as (keyof typeof LENIENT)[]).filter((name) => taken.includes(name));
  const options = { ...args };
  for (const name of lenient) Object.assign(options, { [LENIENT[name]]: STRICT[LENIENT[name]] });
  const { code: without } = exitOf(findings.evaluations, findings.diagnostics, options);
  const code = findings.exitCode;
  if (without !== code) said.push(diagnostic('PC162', { file }, { code, without, options: lenient }));
  return { ...findings, diagnostics: [...findings.diagnostics, ...said] };
}
