import { spawn } from 'node:child_process';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { texts } from '../../cli/import/texts.ts';
import { childEnvironment } from '../import/child-environment.ts';
import type { Boundary, Stop } from './scenario.ts';

const main = fileURLToPath(new URL('../../cli/main.ts', import.meta.url));

type Said = Extract<Boundary, { kind: 'said' }>['what'];

const words: Readonly<Record<Said, string>> = {
  depositing: texts.depositing.en,
  requesting: texts.requesting.en,
  following: texts.following.en.slice(texts.following.en.indexOf('accepted')),
};

/** How an import ended. `code` is null when it was killed. */
export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
  readonly stopped: Stop['signal'] | null;
}

export interface ImportProcess {
  readonly ended: Promise<Ended>;
  readonly isRunning: boolean;
  /** Resolves, for SIGKILL, when the process is no more. */
  stop(signal: Stop['signal']): Promise<void>;
}

/** Ms after which a process that does not end is a failure. Longer than any time limit that a scenario can meet. */
const patience = 50_000;

/** `loop-fec …` in a process of its own, under the runtime that runs this. */
export function startImport(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  onSaid: (what: Said) => void,
): ImportProcess {
  const flags = 'Deno' in globalThis ? ['run', '-A', '--no-check', '--quiet'] : [];
  const child = spawn(process.execPath, [...flags, main, ...args], {
    env: { ...childEnvironment(), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  let err = '';
  let running = true;
  let stopped: Stop['signal'] | null = null;
  const told = new Set<Said>();
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text;
    for (const what of ['depositing', 'requesting', 'following'] as const) {
      if (told.has(what) || !err.includes(words[what])) continue;
      told.add(what);
      onSaid(what);
    }
  });

  // Not through the child: Deno would then report the signal instead of the exit code.
  const send = (signal: Stop['signal']): void => {
    try {
      if (running && child.pid !== undefined) process.kill(child.pid, signal);
    } catch {
      // It has just ended.
    }
  };
  const timer = setTimeout(() => {
    err += '\nthe process did not end';
    send('SIGKILL');
  }, patience);
  const ended = new Promise<Ended>((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', () => {
      running = false;
    });
    child.on('close', (code) => {
      running = false;
      clearTimeout(timer);
      // A signal as an exit code (143) is Deno's way of saying null.
      resolve({ code: code !== null && code > 128 ? null : code, out, err, stopped });
    });
  });
  return {
    ended,
    get isRunning() {
      return running;
    },
    async stop(signal) {
      if (!running) return;
      stopped = signal;
      send(signal);
      if (signal === 'SIGKILL') await ended;
    },
  };
}
