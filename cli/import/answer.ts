import { isLoopFecError } from '../../core/error.ts';
import type { ImportState } from '../../core/import/states.ts';
import type { Text } from '../../core/text.ts';
import { printable } from '../../host/printable.ts';
import type { CommandContext } from '../context.ts';
import { Exit, type ExitCode } from '../exit.ts';
import { jsonLine } from '../json-line.ts';
import type { NextStep } from './next-steps.ts';
import { texts } from './texts.ts';

export type Format = 'text' | 'json';

/** What `import` and `status` answer, once per command. `cannot`: nothing could be done, nothing was sent. */
export interface Answer {
  readonly exit: ExitCode;
  readonly state: ImportState | 'refused' | 'cannot';
  readonly importId: string | null;
  readonly key: string | null;
  readonly requestId: string | null;
  readonly dossier: string | null;
  readonly sha256: string | null;
  readonly already: boolean;
  readonly message: Text;
  /** What a person may do now. */
  readonly next?: readonly NextStep[];
}

const nothing = {
  importId: null,
  key: null,
  requestId: null,
  dossier: null,
  sha256: null,
  already: false,
} as const;

export function cannot(message: Text, requestId: string | null = null): Answer {
  return { ...nothing, exit: Exit.cannot, state: 'cannot', requestId, message };
}

export function refused(message: Text, known: Partial<Answer>): Answer {
  return { ...nothing, ...known, exit: Exit.failed, state: 'refused', message };
}

/** What went wrong before anything was sent; null for what nobody foresaw. */
export function answerOfError(error: unknown, signal: AbortSignal): Answer | null {
  if (isLoopFecError(error)) {
    const { request_id: requestId } = error.details;
    return cannot(error.texts, typeof requestId === 'string' ? requestId : null);
  }
  return signal.aborted ? cannot(texts.interrupted) : null;
}

export function printAnswer(answer: Answer, format: Format, context: CommandContext): void {
  const message = context.say(answer.message);
  const { next = [] } = answer;
  const colon = context.lang === 'fr' ? ' : ' : ': ';
  if (format === 'json') {
    const { state, importId, key, requestId, dossier, sha256, already } = answer;
    const line = {
      state,
      import_id: importId,
      key,
      request_id: requestId,
      dossier,
      sha256,
      already,
      message: [message, ...next.map((step) => context.say(step.when) + colon + step.command)].join('. '),
    };
    context.out(jsonLine(line));
  } else if (answer.state === 'cannot') {
    context.err(`${printable(message)}\n`);
  } else {
    context.out(`${printable(message)}\n`);
    for (const { when, command } of next) {
      context.out(`${context.say(when)}${colon.trimEnd()}\n  ${printable(command)}\n`);
    }
  }
}

/** Runs a command that answers once, whatever happens, and prints the answer. */
export async function answering(
  format: Format,
  context: CommandContext,
  work: () => Promise<Answer>,
): Promise<ExitCode> {
  let answer: Answer;
  try {
    answer = await work();
  } catch (error) {
    const foreseen = answerOfError(error, context.signal);
    if (foreseen === null) throw error;
    answer = foreseen;
  }
  printAnswer(answer, format, context);
  return answer.exit;
}
