import type { Report } from '../../core/fec/report.ts';
import type { CommandContext } from '../context.ts';
import { jsonLine } from '../json-line.ts';
import type { Output } from './output.ts';

/** One report on one line for each ledger. */
export class JsonOutput implements Output {
  readonly #context: CommandContext;

  constructor(context: CommandContext) {
    this.#context = context;
  }

  end(report: Report): void {
    this.#context.out(jsonLine(report));
  }

  fail(): void {}

  finish(): void {}
}
