#!/usr/bin/env node
import process from 'node:process';
import { run } from './run.ts';
import { standardOutput, stdoutIsTerminal } from './standard-output.ts';

const abort = new AbortController();
for (const name of ['SIGINT', 'SIGTERM'] as const) {
  process.on(name, () => abort.abort(new DOMException(name, 'AbortError')));
}

process.stderr.on('error', () => {});
const err = (text: string) => void process.stderr.write(text);

const code = await run(process.argv.slice(2), {
  env: process.env,
  out: standardOutput((reason) => err(`Résultat non écrit (${reason}) / Result not written (${reason})\n`)),
  err,
  stdoutIsTerminal,
  stderrIsTerminal: process.stderr.isTTY === true,
  stdinIsTerminal: process.stdin.isTTY === true,
  signal: abort.signal,
});
process.exitCode = code;
