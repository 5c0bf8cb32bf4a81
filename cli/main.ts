#!/usr/bin/env node
import process from 'node:process';
import { isTerminal } from './is-terminal.ts';
import { run } from './run.ts';
import { standardOutput } from './standard-output.ts';

/** Ends the process once everything that was written has left it. */
async function endDeno(code: number, streams: readonly NodeJS.WriteStream[]): Promise<never> {
  for (const stream of streams) {
    await new Promise<void>((resolve) => stream.write('', () => resolve()));
  }
  process.exit(code);
}

const abort = new AbortController();
for (const name of ['SIGINT', 'SIGTERM'] as const) {
  process.on(name, () => abort.abort(new DOMException(name, 'AbortError')));
}

let stderr: typeof process.stderr | undefined;
function err(text: string): void {
  stderr ??= process.stderr.on('error', () => {});
  stderr.write(text);
}

const args = process.argv.slice(2);
const code = await run(args, {
  env: process.env,
  out: standardOutput((reason) => err(`Résultat non écrit (${reason}) / Result not written (${reason})\n`)),
  err,
  get stdoutIsTerminal() {
    return isTerminal(1);
  },
  get stderrIsTerminal() {
    return isTerminal(2);
  },
  get stdinIsTerminal() {
    return isTerminal(0);
  },
  signal: abort.signal,
});
process.exitCode = code;
// Deno 2.9 may crash at its natural end while it still compiles in the background, after all work is done.
if (process.versions.deno !== undefined) {
  // A check writes through `out`, which waits by itself, and `err`: streams that nobody used take ten milliseconds to make.
  const used = stderr === undefined ? [] : [stderr];
  await endDeno(code, args[0] === 'validate' ? used : [process.stdout, process.stderr]);
}
