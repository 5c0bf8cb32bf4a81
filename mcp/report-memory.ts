import type { Report } from '../core/fec/report.ts';
import { untrusted, untrustedDeep } from './untrusted.ts';

/** Reports of one session; the oldest goes first. */
const kept = 8;
const textLength = 240;

/** The reports that a client's session has made, for its resources. Nothing of it is written anywhere. */
export class ReportMemory {
  readonly #reports = new Map<string, { readonly name: string; readonly json: string }>();

  keep(report: Report): void {
    const { sha256, name } = report.file;
    this.#reports.delete(sha256);
    this.#reports.set(sha256, {
      name: untrusted(name, 100),
      json: JSON.stringify(untrustedDeep(report, textLength)),
    });
    const [oldest] = this.#reports.keys();
    if (this.#reports.size > kept && oldest !== undefined) this.#reports.delete(oldest);
  }

  /** JSON of a report; null when it is no longer, or never was, kept. */
  find(sha256: string): string | null {
    return this.#reports.get(sha256)?.json ?? null;
  }

  list(): { readonly sha256: string; readonly name: string }[] {
    return [...this.#reports].map(([sha256, { name }]) => ({ sha256, name }));
  }
}

export function reportUri(sha256: string): string {
  return `fec://report/${sha256}`;
}
