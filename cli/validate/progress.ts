import type { ByteSource } from '../../core/ports.ts';
import type { CommandContext } from '../context.ts';

/** Work on fewer bytes is over before a person could read a line. */
const worthShowing = 32 * 1024 * 1024;

/** A line that says how far the reading is, on a terminal and for long work only. */
export function fileProgress(
  { size }: Pick<ByteSource, 'size'>,
  context: Pick<CommandContext, 'lang' | 'stderrIsTerminal' | 'err'>,
): { update: (bytes: number) => void; clear: () => void } {
  if ((size >= 0 && size < worthShowing) || !context.stderrIsTerminal) {
    return { update: () => {}, clear: () => {} };
  }
  let shown = '';
  return {
    update: (bytes) => {
      const text =
        size > 0
          ? `${Math.floor((bytes / size) * 100)} %`
          : `${Math.floor(bytes / 1_000_000)} ${context.lang === 'fr' ? 'Mo' : 'MB'}`;
      if (text === shown || (size < 0 && bytes < worthShowing)) return;
      shown = text;
      context.err(`\r${text}`);
    },
    clear: () => {
      if (shown !== '') context.err(`\r${' '.repeat(shown.length)}\r`);
      shown = '';
    },
  };
}
