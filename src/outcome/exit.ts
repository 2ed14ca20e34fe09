/** The exit codes, the same whatever the format: 2 wins over 1 wins over 3. */
export const EXIT = { ok: 0, failed: 1, untrusted: 2, open: 3, interrupted: 130 } as const;

/** What decided the exit code. */
export type ExitWhy =
  | 'pass'
  | 'failed'
  | 'open'
  /** Besides what failed and was let pass, something is open. */
  | 'open-beside-let-pass'
  | 'open-allowed'
  | 'untrusted'
  /** There are warnings, which were to count. */
  | 'warnings'
  | 'failed-not-binding'
  /** What failed or is open is known and accepted until a day. */
  | 'accepted'
  | 'nothing';
