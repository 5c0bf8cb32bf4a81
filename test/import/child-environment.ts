import process from 'node:process';

const kept = ['PATH', 'HOME', 'SystemRoot', 'TEMP', 'TMP', 'TMPDIR', 'DENO_DIR'];

/** What a child of a test needs of this process's environment: nothing else gets into it. */
export function childEnvironment(): Record<string, string> {
  const given = kept.flatMap((name) => {
    const value = process.env[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  return { ...Object.fromEntries(given), DENO_NO_UPDATE_CHECK: '1' };
}
