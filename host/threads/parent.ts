import process from 'node:process';
import { isNode } from '../is-node.ts';

/**
 * In a worker: hears what its parent posts. Nothing may be thrown: Deno would print it.
 * @returns posts to the parent
 */
export function onOrder<Order, Answer>(obey: (order: Order) => void): (answer: Answer) => void {
  if (isNode()) {
    const { parentPort } = process.getBuiltinModule('node:worker_threads');
    parentPort!.on('message', obey);
    return (answer) => parentPort!.postMessage(answer);
  }
  addEventListener('message', ({ data }: MessageEvent<Order>) => obey(data));
  return (answer) => globalThis.postMessage(answer);
}
