import type { Findings } from '../../assess/findings.js';
import type { Code, Severity } from '../../diagnostic/codes.js';
import { compareText, type Diagnostic } from '../../diagnostic/diagnostic.js';
import type { Text } from '../../text/text.js';
import type { Look } from '../look.js';
import { grid } from './grid.js';
import { printable } from './printable.js';

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'note'];

/** How many findings there are of each severity: `3 errors, 1 note`; empty where there are none. */
export function severityCounts(findings: readonly Diagnostic[], { results, batch }: Text): string {
  const counts = SEVERITIES.map(
    (one) => [one, sum(findings.filter(({ severity }) => severity === one))] as const,
  );
  const found = counts
    .filter(([, count]) => count > 0)
    .map(([one, count]) => batch.statistics.severity(one, count));
  return found.join(batch.missing.between || results.sentenceBreak);
}

/** How many findings there are of each code and in each file, the most first; empty where there are none. */
export function statistics({ diagnostics }: Pick<Findings, 'diagnostics'>, look: Look): string {
  if (diagnostics.length === 0) return '';
  const { batch, commands, diagnostics: texts } = look.text;
  const { heads } = batch.statistics;
  const codes = byCount(diagnostics, ({ code, severity }) => `${code} ${severity}`).map(([, group]) => {
    const [{ code, severity }] = group;
    return [String(sum(group)), code, commands.severity[severity], texts[code as Code].title];
  });
  const files = byCount(diagnostics, ({ place }) => place?.file ?? '').map(([file, group]) => [
    String(sum(group)),
    file === '' ? batch.statistics.nowhere : printable(file),
    severityCounts(group, look.text),
  ]);
  const count = { head: heads.count, right: true };
  const plain = { width: look.width, boxes: look.boxes };
  return [
    grid(
      [count, { head: heads.code }, { head: heads.severity }, { head: heads.title, flexible: true }],
      codes,
      plain,
    ),
    grid([count, { head: heads.file, whole: true }, { head: heads.severity, flexible: true }], files, plain),
  ].join('\n\n');
}

type Group = readonly [Diagnostic, ...Diagnostic[]];

function byCount(
  findings: readonly Diagnostic[],
  keyOf: (one: Diagnostic) => string,
): (readonly [string, Group])[] {
  const groups = new Map<string, [Diagnostic, ...Diagnostic[]]>();
  for (const one of findings) {
    const known = groups.get(keyOf(one));
    if (known) known.push(one);
    else groups.set(keyOf(one), [one]);
  }
  return [...groups].sort(([a, one], [b, other]) => sum(other) - sum(one) || compareText(a, b));
}

/** One may stand for several. */
function sum(findings: readonly Diagnostic[]): number {
  return findings.reduce((all, { gathered }) => all + (gathered?.count ?? 1), 0);
}
