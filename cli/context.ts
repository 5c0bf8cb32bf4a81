import type { Lang, Text } from '../core/text.ts';

/** What a command may touch. Tests hand in their own. */
export interface CommandContext {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly lang: Lang;
  /** Results: what a script reads. The text has left this process when it comes back, however slow the reader. */
  out(text: string): void;
  /** Messages for people: progress, errors, hints. */
  err(text: string): void;
  readonly stdoutIsTerminal: boolean;
  readonly stderrIsTerminal: boolean;
  readonly stdinIsTerminal: boolean;
  /** Aborted by Ctrl-C and SIGTERM. */
  readonly signal: AbortSignal;
  /** The text in the user's language. */
  say(text: Text): string;
}
