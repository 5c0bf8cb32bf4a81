import { createOfficialJudge, type OfficialJudge, type OfficialResult } from './official/judge.ts';
import type { Regime } from './report.ts';

/**
 * Feeds the official judge. It asks for the regime before it starts, and where the user declared none the header says
 * it: the first chunks wait until then. (A header is at most one record long, see `maxRecordBytes`.)
 */
export class OfficialReading {
  readonly #fileName: string;
  #judge: OfficialJudge | null = null;
  #waiting: Uint8Array[] = [];

  /** @param fileName empty when the file has none: the tool cannot be asked then */
  constructor(fileName: string) {
    this.#fileName = fileName;
  }

  push(chunk: Uint8Array): void {
    if (this.#fileName === '') return;
    if (this.#judge === null) this.#waiting.push(chunk.slice());
    else this.#judge.push(chunk);
  }

  /** The first call counts. */
  start(regime: Regime): void {
    if (this.#judge !== null || this.#fileName === '') return;
    this.#judge = createOfficialJudge({ fileName: this.#fileName, regime });
    for (const chunk of this.#waiting) this.#judge.push(chunk);
    this.#waiting = [];
  }

  end(): OfficialResult | null {
    return this.#judge?.end() ?? null;
  }
}
