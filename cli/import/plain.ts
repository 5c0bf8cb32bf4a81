import { cleanMessage } from '../../core/loop/redact.ts';

/** Text from outside, made fit for a terminal: one line, no control or invisible characters. */
export function plain(text: string): string {
  return cleanMessage(text, []);
}
