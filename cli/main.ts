#!/usr/bin/env node
import { withoutResult } from './exit.ts';
import { thisMachine } from './machine.ts';
import { run } from './run.ts';
import { standardOutput } from './standard-output.ts';

const machine = thisMachine();
const abort = new AbortController();
for (const name of ['SIGINT', 'SIGTERM'] as const) {
  machine.onSignal(name, () => abort.abort(new DOMException(name, 'AbortError')));
}

let isResultLost = false;
const code = await run(machine.args, {
  env: machine.env,
  out: standardOutput(machine.write, (reason) => {
    isResultLost = true;
    machine.err(`Résultat non écrit (${reason}) / Result not written (${reason})\n`);
  }),
  err: machine.err,
  get stdoutIsTerminal() {
    return machine.isTerminal(1);
  },
  get stderrIsTerminal() {
    return machine.isTerminal(2);
  },
  get stdinIsTerminal() {
    return machine.isTerminal(0);
  },
  signal: abort.signal,
});
await machine.end(isResultLost ? withoutResult(code, machine.args) : code);
