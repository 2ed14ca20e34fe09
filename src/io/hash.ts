import type { RuleRecord } from '../report/report.js';

export function sha256Of(bytes: Uint8Array): string {
  // loaded by who asks for a hash, since that takes a tenth of what it takes to judge a small file
  return process.getBuiltinModule('node:crypto').createHash('sha256').update(bytes).digest('hex');
}

/** The SHA-256 is taken when somebody first asks for it: a table on a terminal shows none. */
export function ruleRecord(role: RuleRecord['role'], file: string, bytes: Uint8Array): RuleRecord {
  let sum: string | null = null;
  return {
    role,
    file,
    get sha256() {
      sum ??= sha256Of(bytes);
      return sum;
    },
  };
}
