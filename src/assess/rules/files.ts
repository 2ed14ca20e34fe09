import type { Diagnostic } from '../../diagnostic/diagnostic.js';
import type { Plan } from '../../plan/plan.js';
import type { RuleRecord } from '../records.js';

/** A rule file as it was found. */
export interface RuleFile {
  /** The name by which people are told of it. */
  readonly file: string;
  readonly bytes: Uint8Array;
  /** Its checked content, where these very bytes have been read before. */
  readonly known?: unknown;
  /** Whether it comes with plancheck. */
  readonly shipped?: boolean;
  /** Of a file that came in a pack: that pack, and its name there. It takes over from plans of that pack and shipped ones only. */
  readonly packed?: { readonly pack: string; readonly name: string };
}

/** The rule files of a run. */
export interface RuleFiles {
  readonly catalogue: RuleFile | null;
  /** Those that come with plancheck. */
  readonly shipped: readonly RuleFile[];
  readonly added: readonly RuleFile[];
  /** The file at a path that another names as its parent; null where there is none. */
  readonly parentAt: (path: string, child: string) => RuleFile | null;
  /** Is told the checked content of each added file that was read and rests on nothing but its own bytes and the catalogue. */
  readonly keep?: (file: RuleFile, content: unknown) => void;
  /** What was wrong before there was anything to read. */
  readonly diagnostics: readonly Diagnostic[];
}

/** The plans known to a run, and what was wrong with their files. */
export interface LoadedPlans {
  readonly plans: readonly Plan[];
  readonly diagnostics: readonly Diagnostic[];
  /** The files that have a say whatever plans are judged: the catalogue, and what was read beyond the shipped plans. */
  readonly files: readonly RuleRecord[];
}
