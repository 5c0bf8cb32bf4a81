import type { Report } from '../../core/fec/report.ts';
import type { CommandContext } from '../context.ts';
import type { Output, OutputOptions } from './output.ts';
import { overviewTable } from './overview.ts';
import { reportText } from './text-report.ts';

/** Reports for people, one after the other, and a table of them at the end. */
export class TextOutput implements Output {
  readonly #options: OutputOptions;
  readonly #context: CommandContext;
  readonly #reports: Report[] = [];

  constructor(options: OutputOptions, context: CommandContext) {
    this.#options = options;
    this.#context = context;
  }

  end(report: Report): void {
    const { lang, env, out } = this.#context;
    if (this.#reports.length > 0) out('\n');
    const { judge } = this.#options;
    out(reportText(report, { lang, judge, colours: !env.NO_COLOR && this.#context.stdoutIsTerminal }));
    this.#reports.push(report);
  }

  fail(): void {}

  finish(): void {
    if (this.#reports.length < 2) return;
    this.#context.out(`\n${overviewTable(this.#reports, this.#context.lang)}`);
  }
}
