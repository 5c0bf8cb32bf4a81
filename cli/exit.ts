/** The exit codes of every command. Documented in the README; scripts rely on them. */
export const Exit = {
  ok: 0,
  /** Errors found in the file; import refused, rejected or failed. */
  failed: 1,
  /** Cannot read or write, bad usage, not configured, or Loop unreachable before anything was sent. */
  cannot: 2,
  /** Nobody knows whether Loop has the import: do not run it again. */
  unknown: 3,
  /** Loop accepted the import; it still works on it at the deadline, or nobody waited. */
  running: 4,
} as const;

export type ExitCode = (typeof Exit)[keyof typeof Exit];

/**
 * The exit code of a command whose result could not be written (a full disk): its reader has less than the code would
 * say. What became of an import is said by the code alone then, and stands.
 */
export function withoutResult(code: ExitCode, args: readonly string[]): ExitCode {
  const isAboutImport = args.includes('import') || args.includes('status');
  return isAboutImport || code > Exit.cannot ? code : Exit.cannot;
}
