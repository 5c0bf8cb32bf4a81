import type { OfficialCode } from './official/finding.ts';
import { createOfficialJudge, type OfficialJudge } from './official/judge.ts';
import type { OfficialNotes } from './official-severity.ts';
import type { Regime } from './report.ts';

/**
 * Feeds the official judge. It asks for the regime before it starts, and where the user declared none the header says
 * it: the first chunks wait until then. (A header is at most one record long, see `maxRecordBytes`.)
 */
export class OfficialReading {
  readonly #fileName: string;
  readonly #codes = new Map<OfficialCode, number>();
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
    const codes = this.#codes;
    this.#judge = createOfficialJudge({
      fileName: this.#fileName,
      regime,
      onFinding: ({ code }) => void codes.set(code, (codes.get(code) ?? 0) + 1),
    });
    for (const chunk of this.#waiting) this.#judge.push(chunk);
    this.#waiting = [];
  }

  end(): OfficialNotes | null {
    if (this.#judge === null) return null;
    const result = this.#judge.end();
    return { result, codes: result.refusal === 'sens' ? new Map() : this.#codes };
  }
}
