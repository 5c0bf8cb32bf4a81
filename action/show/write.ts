import { error, info, notice, setOutput, summary, warning } from '@actions/core';
import type { Annotation } from './annotations.ts';
import { logLine } from './log-line.ts';
import type { Outputs } from './outputs.ts';

const issue = { error, warning, notice } as const;

/** Everything that the runner is told about the files goes through here; @actions/core escapes the commands. */
export function writeAnnotations(annotations: readonly Annotation[]): void {
  for (const { level, path, line, title, message } of annotations) {
    issue[level](message, {
      title,
      ...(path === null ? {} : { file: path }),
      ...(line === null ? {} : { startLine: line }),
    });
  }
}

/** False where the runner offers no summary. */
export async function writeSummary(markdown: string): Promise<boolean> {
  try {
    await summary.addRaw(markdown).write({ overwrite: true });
    return true;
  } catch {
    summary.emptyBuffer();
    return false;
  }
}

/** False where the runner's file for them cannot be written: it is gone, or the disk is full. */
export function writeOutputs(outputs: Outputs & { readonly matrix?: string }): boolean {
  try {
    for (const [name, value] of Object.entries(outputs)) setOutput(name, value);
    return true;
  } catch {
    return false;
  }
}

/** One line of the log. */
export function log(text: string): void {
  info(logLine(text));
}
