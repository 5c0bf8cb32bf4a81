import type { LoopFecError } from '../../core/error.ts';
import type { Report } from '../../core/fec/report.ts';
import type { CommandContext } from '../context.ts';
import type { Output, OutputOptions } from './output.ts';
import { overviewTable, type Unread } from './overview.ts';
import { reportText } from './text-report.ts';

/** Reports for people, one after the other, and a table of them at the end. */
export class TextOutput implements Output {
  readonly #options: OutputOptions;
  readonly #context: CommandContext;
  readonly #checked: (Report | Unread)[] = [];
  #reports = 0;

  constructor(options: OutputOptions, context: CommandContext) {
    this.#options = options;
    this.#context = context;
  }

  end(report: Report): void {
    const { lang, env, out } = this.#context;
    if (this.#reports > 0) out('\n');
    const { judge } = this.#options;
    out(reportText(report, { lang, judge, colours: !env.NO_COLOR && this.#context.stdoutIsTerminal }));
    this.#checked.push(report);
    this.#reports++;
  }

  fail(_error: LoopFecError, paths: readonly string[]): void {
    this.#checked.push(...paths.map((path) => ({ path })));
  }

  finish(): void {
    if (this.#checked.length < 2 || this.#reports === 0) return;
    this.#context.out(`\n${overviewTable(this.#checked, this.#context.lang)}`);
  }
}
