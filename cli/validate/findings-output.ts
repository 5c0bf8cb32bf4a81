import type { FindingLine } from '../../core/fec/finding-line.ts';
import type { CommandContext } from '../context.ts';
import { jsonLine } from '../json-line.ts';
import type { Output } from './output.ts';

/** Characters that are written at once. */
const batch = 64 * 1024;

/** Every finding on a line of its own, as it is found: nothing is kept, nothing is left out. */
export class FindingsOutput implements Output {
  readonly #context: CommandContext;
  #waiting = '';

  constructor(context: CommandContext) {
    this.#context = context;
  }

  finding(finding: FindingLine, paths: readonly string[]): void {
    this.#waiting += jsonLine({ file: paths[(finding.part ?? 1) - 1] ?? '', ...finding });
    if (this.#waiting.length >= batch) this.#write();
  }

  end(): void {
    this.#write();
  }

  fail(): void {
    this.#write();
  }

  finish(): void {}

  #write(): void {
    if (this.#waiting !== '') this.#context.out(this.#waiting);
    this.#waiting = '';
  }
}
