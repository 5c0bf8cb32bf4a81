import { createInterface } from 'node:readline/promises';
import type { Readable, Writable } from 'node:stream';
import { LoopFecError } from '../../core/error.ts';
import { texts } from './texts.ts';

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

/**
 * Whether the person typed the code of the client file.
 * @throws {LoopFecError} `interrupted` when they left without an answer
 */
export async function typedCode(
  dossier: string,
  question: string,
  input: Readable,
  output: Writable,
  signal: AbortSignal,
): Promise<boolean> {
  const typed = await ask(question, input, output, signal);
  if (typed === null) {
    output.write('\n');
    throw new LoopFecError('interrupted', texts.interrupted);
  }
  return typed.trim() === dossier;
}
