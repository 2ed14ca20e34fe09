import { checkRuleFiles } from '../assess/rules/check.js';
import { isPack, MOST_PACKED_BYTES } from '../assess/rules/pack.js';
import { type Diagnostic, diagnostic } from '../diagnostic/diagnostic.js';
import { kindOf } from '../io/files.js';
import { pausesFor } from '../io/interrupt.js';
import { findRulesToPack, packFolder } from '../io/packing.js';
import { writeNew } from '../io/write.js';
import { EXIT } from '../outcome/exit.js';
import { writeDiagnostics } from './diagnostics.js';
import { say } from './say.js';
import type { Terminal } from './terminal.js';
import { usageError } from './usage.js';

/** `plancheck rules pack`: a folder's rule files as one file that `--rules` reads; one with an error is not handed on. */
export async function packCommand(
  folder: string,
  { output }: { readonly output?: string },
  terminal: Terminal,
): Promise<number> {
  if (kindOf(folder) !== 'directory') throw usageError('not-a-folder', { path: folder });
  const pause = pausesFor(terminal.interrupted);
  const rules = await findRulesToPack(folder, pause);
  const { plans, diagnostics } = await checkRuleFiles(rules, pause);
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) return refused(errors, terminal);
  const sourceOf = ({ file }: { readonly file: string }) =>
    plans.find((plan) => plan.file === file)?.content.document?.source ?? null;
  const { text, sources } = await packFolder(folder, rules.files, sourceOf, pause);
  if (Buffer.byteLength(text) > MOST_PACKED_BYTES)
    return refused([diagnostic('PC110', { file: folder }, { detail: 'pack-size' })], terminal);
  await write(text, output, terminal);
  const without = sources.filter(({ sha256 }) => sha256 === null).map(({ source }) => source);
  const { packed } = terminal.text.rules;
  say(terminal.stderr, packed(rules.files.length, sources.length - without.length, without, output ?? null));
  return EXIT.ok;
}

function refused(errors: readonly Diagnostic[], terminal: Terminal): number {
  writeDiagnostics(errors, terminal);
  return EXIT.untrusted;
}

async function write(text: string, output: string | undefined, { stdout }: Terminal): Promise<void> {
  if (output === undefined) return stdout.write(text);
  const reason = await writeNew(output, text, ({ start }) => isPack(new TextEncoder().encode(start)));
  if (reason !== null) throw usageError('cannot-write', { path: output, reason });
}
