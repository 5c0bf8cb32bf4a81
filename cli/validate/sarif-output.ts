import process from 'node:process';
import type { LoopFecError } from '../../core/error.ts';
import type { FindingLine } from '../../core/fec/finding-line.ts';
import type { Report } from '../../core/fec/report.ts';
import type { ArtifactLocation } from '../../core/fec/sarif/sarif-log.ts';
import { SarifRun } from '../../core/fec/sarif/sarif-run.ts';
import { createDigest } from '../../host/digest.ts';
import { printable } from '../../host/printable.ts';
import type { CommandContext } from '../context.ts';
import type { ExitCode } from '../exit.ts';
import { jsonLine } from '../json-line.ts';
import { version } from '../version.ts';
import { ArtifactLocations, encodePath } from './artifact-locations.ts';
import type { Output, OutputOptions } from './output.ts';

/** One SARIF log for all files of the command, when the last was read. */
export class SarifOutput implements Output {
  readonly #context: CommandContext;
  readonly #locations: ArtifactLocations;
  readonly #run: SarifRun;
  /** What standard input is called. */
  readonly #stdin: string;

  constructor({ judge, values, name }: OutputOptions, context: CommandContext) {
    this.#context = context;
    this.#locations = new ArtifactLocations(process.cwd(), context.lang);
    this.#run = new SarifRun({ judge, values, lang: context.lang, version, createDigest });
    this.#stdin = name ?? 'stdin';
  }

  finding(finding: FindingLine): void {
    this.#run.add({
      ...finding,
      column: finding.column === null ? null : printable(finding.column),
      message: printable(finding.message),
    });
  }

  end(report: Report, paths: readonly string[]): void {
    this.#run.endLedger(
      paths.map((path) => this.#location(path)),
      report,
    );
  }

  fail(error: LoopFecError, paths: readonly string[]): void {
    const message = printable(this.#context.say(error.texts));
    this.#run.fail(this.#location(paths[0] ?? '-'), error.code, message);
  }

  finish(exitCode: ExitCode): void {
    this.#context.out(jsonLine(this.#run.finish({ exitCode, bases: this.#locations.bases })));
  }

  #location(path: string): ArtifactLocation {
    return path === '-' ? { uri: encodePath([this.#stdin]) } : this.#locations.of(path);
  }
}
