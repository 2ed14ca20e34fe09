/** The exit codes, the same whatever the format: 2 wins over 1 wins over 3. */
export const EXIT = { ok: 0, failed: 1, untrusted: 2, open: 3, interrupted: 130 } as const;

/** What decided the exit code. */
export type ExitWhy =
  | 'pass'
  | 'failed'
  | 'open'
  | 'open-allowed'
  | 'untrusted'
  | 'failed-not-binding'
  | 'nothing';
