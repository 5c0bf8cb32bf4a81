import { type Io, run } from '../../cli/run.ts';

export interface Said {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** `loop-fec ARGS` in this process, without a terminal and without an environment. */
export async function runCli(args: readonly string[], change: Partial<Io> = {}): Promise<Said> {
  let out = '';
  let err = '';
  const code = await run(args, {
    env: {},
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    stdoutIsTerminal: false,
    stderrIsTerminal: false,
    stdinIsTerminal: false,
    signal: new AbortController().signal,
    ...change,
  });
  return { code, out, err };
}
