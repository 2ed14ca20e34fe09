import type { AcceptEntry } from '../assess/accept/entry.js';
import { parseAccept } from '../assess/accept/file.js';
import { type Diagnostic, hasError } from '../diagnostic/diagnostic.js';
import { readConfig } from '../io/config.js';
import { writeDiagnostics } from './diagnostics.js';
import type { Terminal } from './terminal.js';
import { usageError } from './usage.js';

/** The entries of files that `--accept` names, beside those that a configuration gave itself. Nothing is run on a broken file. */
export function acceptedBy(given: readonly (string | AcceptEntry)[], terminal: Terminal): AcceptEntry[] {
  return given.flatMap((one) => (typeof one === 'string' ? entriesIn(one, terminal) : [one]));
}

function entriesIn(path: string, terminal: Terminal): AcceptEntry[] {
  const diagnostics: Diagnostic[] = [];
  const read = readConfig(path, diagnostics);
  if (typeof read === 'string') throw usageError('config-unreadable', { path, reason: read });
  const parsed = read.text === null ? NOTHING : parseAccept(read.text, path);
  const found = [...diagnostics, ...parsed.diagnostics];
  writeDiagnostics(found, terminal);
  if (hasError(found)) throw usageError('bad-accept', { path });
  return parsed.entries;
}

const NOTHING = { entries: [], diagnostics: [] };
