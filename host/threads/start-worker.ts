import { existsSync } from 'node:fs';
import process from 'node:process';
import { deno } from '../deno.ts';
import { isNode } from '../is-node.ts';

export interface WorkerEvents {
  message(message: unknown): void;
  /** It could not start, or has ended by itself: nothing more will come. */
  ended(): void;
}

export interface RunningWorker {
  post(message: unknown): void;
  /** Ends it at once; no event follows. */
  end(): void;
}

/**
 * Runs a module in a thread of its own.
 * @returns null where that is not possible, or not permitted
 */
export function startWorker(script: URL, events: WorkerEvents): RunningWorker | null {
  let over = false;
  const ended = () => {
    if (!over) events.ended();
    over = true;
  };
  const message = (data: unknown) => {
    if (!over) events.message(data);
  };
  try {
    if (!mayRead(script) || !existsSync(script)) return null;
    const worker = isNode() ? nodeWorker(script, message, ended) : webWorker(script, message, ended);
    return {
      post: (sent) => worker.postMessage(sent),
      end() {
        over = true;
        worker.terminate();
      },
    };
  } catch {
    return null;
  }
}

/** Bun and Deno start it in half the time that their `node:worker_threads` take. */
function webWorker(script: URL, message: (data: unknown) => void, ended: () => void) {
  const worker = new Worker(script, { type: 'module' });
  worker.onmessage = ({ data }) => message(data);
  worker.onmessageerror = ended;
  worker.onerror = (event) => {
    event.preventDefault();
    ended();
  };
  // An event of Bun's own.
  worker.addEventListener('close', ended);
  return worker;
}

function nodeWorker(script: URL, message: (data: unknown) => void, ended: () => void) {
  const { Worker: NodeWorker } = process.getBuiltinModule('node:worker_threads');
  // Otherwise each of them listens to this process's own streams, which warns of more than ten listeners.
  const worker = new NodeWorker(script, { stdout: true, stderr: true });
  worker.on('message', message);
  for (const event of ['messageerror', 'error', 'exit']) worker.on(event, ended);
  return worker;
}

/** Deno would complain on standard error of a script that it may not read, or ask: whoever catches what. */
function mayRead(path: URL): boolean {
  return deno === null || deno.permissions.querySync({ name: 'read', path }).state === 'granted';
}
