/** The exit codes of every command. Documented in the README; scripts rely on them. */
export const Exit = {
  ok: 0,
  /** Errors found in the file; import refused, rejected or failed. */
  failed: 1,
  /** Cannot read, bad usage, not configured, or Loop unreachable before anything was sent. */
  cannot: 2,
  /** Nobody knows whether Loop has the import: do not run it again. */
  unknown: 3,
  /** Loop accepted the import and still works on it at the deadline. */
  running: 4,
} as const;

export type ExitCode = (typeof Exit)[keyof typeof Exit];
