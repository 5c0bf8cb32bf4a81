import { createInterface } from 'node:readline/promises';
import type { Readable, Writable } from 'node:stream';

/**
 * Puts a question to the person at the terminal. Null when they leave without an answer (Ctrl-C, Ctrl-D) or the
 * signal comes.
 */
export async function ask(
  question: string,
  input: Readable,
  output: Writable,
  signal: AbortSignal,
): Promise<string | null> {
  const terminal = createInterface({ input, output });
  const left = new AbortController();
  terminal.on('SIGINT', () => left.abort());
  terminal.on('close', () => left.abort());
  const stop = AbortSignal.any([signal, left.signal]);
  try {
    return await terminal.question(question, { signal: stop });
  } catch (error) {
    if (stop.aborted) return null;
    throw error;
  } finally {
    terminal.close();
  }
}
