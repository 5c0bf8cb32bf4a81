import { LoopFecError } from '../../core/error.ts';
import { describeFec } from '../../core/fec/describe/describe-fec.ts';
import type { Regime } from '../../core/fec/report.ts';
import type { ByteSource } from '../../core/ports.ts';
import { fillText } from '../../core/text.ts';
import { byteTests } from '../../host/byte-tests.ts';
import { createDigest } from '../../host/digest.ts';
import { openFile } from '../../host/file-source.ts';
import { printable } from '../../host/printable.ts';
import { stdinSource } from '../../host/stdin-source.ts';
import type { CommandContext } from '../context.ts';
import { describeTexts } from '../describe/texts.ts';
import { Exit, type ExitCode } from '../exit.ts';
import { fileProgress } from '../validate/progress.ts';

export interface DescribeCommandOptions {
  readonly name?: string;
  readonly regime?: Regime;
}

/** `loop-fec describe FILE`: the notice on standard output, in French whatever the language of the messages. */
export async function describeCommand(
  path: string,
  options: DescribeCommandOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const file = path === '-' ? null : await openFile(path);
  const source: ByteSource = file ?? stdinSource();
  const progress = fileProgress(source, context);
  try {
    const { notice, report } = await describeFec(
      source,
      { createDigest, bytes: byteTests },
      {
        signal: context.signal,
        onProgress: progress.update,
        ...(options.name === undefined ? {} : { name: options.name }),
        ...(options.regime === undefined ? {} : { regime: options.regime }),
      },
    );
    progress.clear();
    context.out(notice.split('\n').map(printable).join('\n'));
    const errors = report.findings.filter((finding) => finding.severity.law === 'error');
    if (errors.length > 0) {
      const rules = errors.map((finding) => finding.rule).join(', ');
      context.err(`${context.say(fillText(describeTexts.errors, { rules }))}\n`);
    }
    return Exit.ok;
  } catch (error) {
    if (context.signal.aborted) throw new LoopFecError('interrupted', describeTexts.interrupted);
    throw error;
  } finally {
    progress.clear();
    await file?.close();
  }
}
