import { isLoopFecError } from '../core/error.ts';
import { fillText } from '../core/text.ts';
import type { CommandContext } from './context.ts';
import { Exit, type ExitCode } from './exit.ts';
import { langFromEnv } from './lang.ts';
import { plainValidate } from './validate/plain-command-line.ts';

export type Io = Omit<CommandContext, 'lang' | 'say'>;

/** The value of `--lang` wherever it stands: help and usage errors are printed before commander has parsed it. */
function langFromArgs(args: readonly string[]): 'fr' | 'en' | undefined {
  for (let i = 0; i < args.length; i++) {
    const value =
      args[i] === '--lang' ? args[i + 1] : args[i]!.startsWith('--lang=') ? args[i]!.slice(7) : undefined;
    if (value === 'fr' || value === 'en') return value;
  }
  return undefined;
}

/** Whether somebody is there is found out on use: a runtime needs milliseconds for it. */
function contextOf(args: readonly string[], io: Io): CommandContext {
  const lang = langFromArgs(args) ?? langFromEnv(io.env);
  return {
    env: io.env,
    lang,
    out: (text) => io.out(text),
    err: (text) => io.err(text),
    get stdoutIsTerminal() {
      return io.stdoutIsTerminal;
    },
    get stderrIsTerminal() {
      return io.stderrIsTerminal;
    },
    get stdinIsTerminal() {
      return io.stdinIsTerminal;
    },
    signal: io.signal,
    say: (text) => text[lang],
  };
}

/** Runs one command line and gives its exit code. What it does not need is not loaded. */
export async function run(args: readonly string[], io: Io): Promise<ExitCode> {
  const context = contextOf(args, io);
  try {
    const validate = plainValidate(args);
    if (validate !== null) {
      const { validateCommand } = await import('./commands/validate.ts');
      return await validateCommand(validate.files, validate.options, context);
    }
    const { runProgram } = await import('./program.ts');
    return await runProgram(args, context);
  } catch (error) {
    if (isLoopFecError(error)) {
      context.err(`${context.say(error.texts)}\n`);
      return Exit.cannot;
    }
    const { texts } = await import('./texts.ts');
    // Not its message: nobody has checked that it holds no secret.
    const name = error instanceof Error ? error.name : typeof error;
    const importing = args.includes('import');
    context.err(`${context.say(fillText(importing ? texts.internalImport : texts.internal, { name }))}\n`);
    return importing ? Exit.unknown : Exit.cannot;
  }
}
