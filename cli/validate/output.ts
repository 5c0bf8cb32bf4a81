import type { LoopFecError } from '../../core/error.ts';
import type { FindingLine } from '../../core/fec/finding-line.ts';
import type { Values } from '../../core/fec/mask.ts';
import type { Judge, Report } from '../../core/fec/report.ts';
import type { CommandContext } from '../context.ts';
import type { ExitCode } from '../exit.ts';
import { FindingsOutput } from './findings-output.ts';
import { JsonOutput } from './json-output.ts';
import { TextOutput } from './text-output.ts';

export type Format = 'text' | 'json' | 'findings' | 'sarif';

/** What a format needs to know of the command line. */
export interface OutputOptions {
  readonly format: Format;
  readonly judge: Judge;
  readonly values: Values;
  readonly name?: string;
}

/** What becomes of the checks of one command: of each ledger first its findings, then its end or its failure. */
export interface Output {
  /** Absent where the report is enough. */
  finding?(finding: FindingLine, paths: readonly string[]): void;
  /** @param paths of the ledger's files, in order */
  end(report: Report, paths: readonly string[]): void;
  fail(error: LoopFecError, paths: readonly string[]): void;
  finish(code: ExitCode): void;
}

export async function createOutput(options: OutputOptions, context: CommandContext): Promise<Output> {
  switch (options.format) {
    case 'text':
      return new TextOutput(options, context);
    case 'json':
      return new JsonOutput(context);
    case 'findings':
      return new FindingsOutput(context);
    case 'sarif': {
      const { SarifOutput } = await import('./sarif-output.ts');
      return new SarifOutput(options, context);
    }
  }
}
