import { isLoopFecError, LoopFecError } from '../../core/error.ts';
import type { FindingLine } from '../../core/fec/finding-line.ts';
import type { Judge, Regime, Report } from '../../core/fec/report.ts';
import { groupParts } from '../../core/fec/split-parts.ts';
import { fillText } from '../../core/text.ts';
import { isFolder } from '../../host/is-folder.ts';
import { printable } from '../../host/printable.ts';
import type { CommandContext } from '../context.ts';
import { Exit, type ExitCode } from '../exit.ts';
import { checkLedgers } from '../validate/check-ledgers.ts';
import { createOutput, type OutputOptions } from '../validate/output.ts';
import { validateTexts } from '../validate/texts.ts';

export interface ValidateCommandOptions extends OutputOptions {
  readonly regime?: Regime;
  /** Threads to work with. Default: as the files demand. */
  readonly jobs?: number;
}

/** What one judge's verdict means for the exit code. */
export function exitOf(report: Report, judge: Judge): ExitCode {
  switch (report.verdicts[judge]) {
    case 'conforme':
    case 'accepted':
      return Exit.ok;
    case 'not-tested':
      return Exit.cannot;
    default:
      return Exit.failed;
  }
}

/** `loop-fec validate FILE…` */
export async function validateCommand(
  files: readonly string[],
  options: ValidateCommandOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const paths = await expand(files, context);
  if (options.name !== undefined && paths.length > 1)
    throw new LoopFecError('usage', validateTexts.nameForOne);
  const { format, judge, ...check } = options;
  const output = await createOutput(options, context);
  let code: ExitCode = Exit.ok;
  const listening =
    output.finding === undefined
      ? {}
      : {
          onFinding: (line: FindingLine, ledger: readonly string[]) => output.finding?.(line, ledger),
        };
  for await (const { paths: ledger, outcome } of checkLedgers(
    groupParts(paths),
    { ...check, ...listening },
    context,
  )) {
    if (!isLoopFecError(outcome)) {
      code = worse(code, exitOf(outcome, judge));
      output.end(outcome, ledger);
      continue;
    }
    context.err(`${printable(context.say(outcome.texts))}\n`);
    code = worse(code, Exit.cannot);
    output.fail(outcome, ledger);
    if (outcome.code === 'interrupted') break;
  }
  output.finish(code);
  return code;
}

function worse(a: ExitCode, b: ExitCode): ExitCode {
  return a > b ? a : b;
}

async function expand(files: readonly string[], context: CommandContext): Promise<string[]> {
  if (files.length === 0) throw new LoopFecError('usage', validateTexts.noFile);
  if (files.filter((file) => file === '-').length > 1)
    throw new LoopFecError('usage', validateTexts.stdinOnce);
  const paths: string[] = [];
  for (const path of files) {
    if (path === '-' || !isFolder(path)) {
      paths.push(path);
      continue;
    }
    const { findFecFiles } = await import('../../host/find-fec-files.ts');
    const { found, ignored } = await findFecFiles(path);
    if (found.length === 0) {
      throw new LoopFecError(
        'no-fec-in-folder',
        fillText(validateTexts.emptyFolder, { path: printable(JSON.stringify(path)) }),
      );
    }
    if (ignored.length > 0) {
      const names = ignored.map((name) => JSON.stringify(name)).join(', ');
      context.err(`${printable(context.say(fillText(validateTexts.ignored, { names })))}\n`);
    }
    paths.push(...found);
  }
  return paths;
}
