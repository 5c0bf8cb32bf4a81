import type { ByteSource } from '../../core/ports.ts';
import type { CommandContext } from '../context.ts';

/** Work on fewer bytes is over before a person could read a line. */
const worthShowing = 32 * 1024 * 1024;

/** A line that says how far the reading is, on a terminal and for long work only. */
export function fileProgress(
  source: ByteSource,
  context: CommandContext,
): { update: (bytes: number) => void; clear: () => void } {
  if (!context.stderrIsTerminal || (source.size >= 0 && source.size < worthShowing)) {
    return { update: () => {}, clear: () => {} };
  }
  let shown = '';
  return {
    update: (bytes) => {
      const text =
        source.size > 0
          ? `${Math.floor((bytes / source.size) * 100)} %`
          : `${Math.floor(bytes / 1_000_000)} ${context.lang === 'fr' ? 'Mo' : 'MB'}`;
      if (text === shown || (source.size < 0 && bytes < worthShowing)) return;
      shown = text;
      context.err(`\r${text}`);
    },
    clear: () => {
      if (shown !== '') context.err(`\r${' '.repeat(shown.length)}\r`);
      shown = '';
    },
  };
}
