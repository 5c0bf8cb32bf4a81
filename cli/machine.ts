import { writeSync } from 'node:fs';
import process from 'node:process';
import { keepCompiledCode } from '../host/compiled-code.ts';
import { type Deno, deno } from '../host/deno.ts';
import { endProcess } from '../host/end-process.ts';
import { isTerminal } from './is-terminal.ts';

type Signal = 'SIGINT' | 'SIGTERM';

/** What the command line touches before it knows its command. */
export interface Machine {
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  /** To standard output. @returns bytes written */
  write(bytes: Uint8Array): number;
  err(text: string): void;
  /** @param descriptor 0, 1 or 2 */
  isTerminal(descriptor: 0 | 1 | 2): boolean;
  onSignal(name: Signal, listener: () => void): void;
  /** Ends the process once everything that was written has left it. */
  end(code: number): Promise<void>;
}

function machineOfNode(): Machine {
  let stderr: typeof process.stderr | undefined;
  const args = process.argv.slice(2);
  return {
    args,
    env: process.env,
    write: (bytes) => writeSync(1, bytes),
    err: (text) => {
      stderr ??= process.stderr.on('error', () => {});
      stderr.write(text);
    },
    isTerminal,
    onSignal: (name, listener) => void process.on(name, listener),
    end: async (code) => {
      process.exitCode = code;
      // A check waits for nothing more; a runtime may, for what it compiles in the background, and Deno 2.9 may crash on it.
      if (deno === null && args[0] !== 'validate') return;
      const used = deno === null ? [stderr] : [process.stdout, process.stderr];
      for (const stream of used) {
        await new Promise<void>((resolve) => {
          if (stream === undefined) resolve();
          else stream.write('', () => resolve());
        });
      }
      endProcess(code);
    },
  };
}

/** Without the modules of Node. */
function machineOfDeno({ args, env, stdin, stdout, stderr, addSignalListener, exit }: Deno): Machine {
  const encoder = new TextEncoder();
  return {
    args,
    env: new Proxy({}, { get: (_, name) => (typeof name === 'string' ? env.get(name) : undefined) }),
    write: (bytes) => stdout.writeSync(bytes),
    err: (text) => {
      try {
        for (let rest = encoder.encode(text); rest.length > 0; ) {
          rest = rest.subarray(stderr.writeSync(rest));
        }
      } catch {
        // Nobody is there to be told.
      }
    },
    isTerminal: (descriptor) => [stdin, stdout, stderr][descriptor]!.isTerminal(),
    onSignal: (name, listener) => {
      try {
        addSignalListener(name, listener);
      } catch {
        // Windows has no SIGTERM.
      }
    },
    end: async (code) => exit(code),
  };
}

/** Deno's own interface is enough for a check; the modules of Node take it longer to load than that. */
export function thisMachine(): Machine {
  if (deno?.args[0] === 'validate') return machineOfDeno(deno);
  const machine = machineOfNode();
  if (deno === null) keepCompiledCode(machine.env);
  return machine;
}
