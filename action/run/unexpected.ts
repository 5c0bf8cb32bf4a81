import { LoopFecError } from '../../core/error.ts';
import { fillText } from '../../core/text.ts';
import { texts } from './texts.ts';

/** What nobody foresaw. Its message may hold an address or a name: the name of the error has to do. */
export function unexpected(error: unknown): LoopFecError {
  const name = error instanceof Error ? error.name : typeof error;
  return new LoopFecError('unexpected', fillText(texts.unexpected, { name }), { name });
}
