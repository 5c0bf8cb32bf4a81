import { isLoopFecError, LoopFecError } from '../../core/error.ts';
import type { Judge, Regime, Report } from '../../core/fec/report.ts';
import { validateFec } from '../../core/fec/validate.ts';
import type { ByteSource } from '../../core/ports.ts';
import { fillText } from '../../core/text.ts';
import { byteTests } from '../../host/byte-tests.ts';
import { createDigest } from '../../host/digest.ts';
import { openFile } from '../../host/file-source.ts';
import { findFecFiles, isFolder } from '../../host/find-fec-files.ts';
import { printable } from '../../host/printable.ts';
import { stdinSource } from '../../host/stdin-source.ts';
import type { CommandContext } from '../context.ts';
import { Exit, type ExitCode } from '../exit.ts';
import { overviewTable } from '../validate/overview.ts';
import { fileProgress } from '../validate/progress.ts';
import { reportText } from '../validate/text-report.ts';
import { validateTexts } from '../validate/texts.ts';

export interface ValidateCommandOptions {
  readonly regime?: Regime;
  readonly name?: string;
  readonly judge: Judge;
  readonly format: 'text' | 'json';
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
  let code: ExitCode = Exit.ok;
  const reports: Report[] = [];
  for (const path of paths) {
    try {
      const report = await validateOne(path, options, context);
      code = worse(code, exitOf(report, options.judge));
      if (options.format === 'json') {
        context.out(`${JSON.stringify(report)}\n`);
      } else {
        if (reports.length > 0) context.out('\n');
        context.out(reportText(report, context.lang, context.stdoutIsTerminal && !context.env.NO_COLOR));
        reports.push(report);
      }
    } catch (error) {
      if (!isLoopFecError(error)) throw error;
      context.err(`${printable(context.say(error.texts))}\n`);
      code = worse(code, Exit.cannot);
    }
  }
  if (reports.length > 1) context.out(`\n${overviewTable(reports, context.lang)}`);
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
    if (path === '-' || !(await isFolder(path))) {
      paths.push(path);
      continue;
    }
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

async function validateOne(
  path: string,
  options: ValidateCommandOptions,
  context: CommandContext,
): Promise<Report> {
  const file = path === '-' ? null : await openFile(path);
  const source: ByteSource = file ?? stdinSource();
  const progress = fileProgress(source, context);
  try {
    const { report } = await validateFec(
      source,
      { createDigest, bytes: byteTests },
      {
        lang: context.lang,
        signal: context.signal,
        onProgress: progress.update,
        ...(options.name === undefined ? {} : { name: options.name }),
        ...(options.regime === undefined ? {} : { regime: options.regime }),
      },
    );
    return report;
  } catch (error) {
    if (context.signal.aborted) throw new LoopFecError('interrupted', validateTexts.interrupted);
    throw error;
  } finally {
    progress.clear();
    await file?.close();
  }
}
