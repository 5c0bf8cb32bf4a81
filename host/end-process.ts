import process from 'node:process';
import { isNode } from './is-node.ts';

/** Ms that Node is given to end by itself, when something that nobody waits for holds it. */
const patience = 2000;

/**
 * Ends this process once everything that was written has left it. Node ends by itself: in `process.exit` it may wait for
 * ever for what it compiles in the background (nodejs/node#54918).
 */
export function endProcess(code: number): void {
  process.exitCode = code;
  if (isNode()) setTimeout(() => process.exit(code), patience).unref();
  else process.exit(code);
}
