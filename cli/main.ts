#!/usr/bin/env node
import process from 'node:process';
import { run } from './run.ts';

const abort = new AbortController();
for (const name of ['SIGINT', 'SIGTERM'] as const) {
  process.on(name, () => abort.abort(new DOMException(name, 'AbortError')));
}

// A reader that goes away (`| head`) must not end an import half-way: what it would have read is not written.
let reader = true;
process.stdout.on('error', () => {
  reader = false;
});
process.stderr.on('error', () => {});

const code = await run(process.argv.slice(2), {
  env: process.env,
  out: (text) => {
    if (reader) process.stdout.write(text);
  },
  err: (text) => void process.stderr.write(text),
  stdoutIsTerminal: process.stdout.isTTY === true,
  stderrIsTerminal: process.stderr.isTTY === true,
  stdinIsTerminal: process.stdin.isTTY === true,
  signal: abort.signal,
});
process.exitCode = code;
