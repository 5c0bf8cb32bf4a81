import process from 'node:process';

const kept = ['PATH', 'SystemRoot', 'TEMP', 'TMP', 'TMPDIR', 'DENO_DIR', 'NODE_COMPILE_CACHE'];

function given(names: readonly string[]): Record<string, string> {
  const values = names.flatMap((name) => {
    const value = process.env[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  return { ...Object.fromEntries(values), DENO_NO_UPDATE_CHECK: '1' };
}

/** What a runtime needs to start, of this process's environment. */
export function runtimeEnvironment(): Record<string, string> {
  return given(kept);
}

/** What a child of a test needs of this process's environment: nothing else gets into it. */
export function childEnvironment(): Record<string, string> {
  return given([...kept, 'HOME']);
}
