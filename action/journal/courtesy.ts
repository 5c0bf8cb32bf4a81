import type { ImportRecord } from '../../core/import/journal.ts';
import type { Clock } from '../../core/ports.ts';

const first = 300;
const most = 5000;

/** Spaces out the looks at an import that is being sent: each is a request, and a sender may take minutes. */
export class Courtesy {
  readonly #clock: Clock;
  readonly #looks = new Map<string, { readonly at: number; readonly wait: number }>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Waits until it is decent to look again. */
  async wait(key: string): Promise<void> {
    const look = this.#looks.get(key);
    if (look === undefined) return;
    const left = look.at + look.wait - this.#clock.now();
    if (left > 0) await this.#clock.sleep(Math.min(left, look.wait));
  }

  saw(key: string, record: ImportRecord | null): void {
    if (record?.state !== 'sending') {
      this.#looks.delete(key);
      return;
    }
    const wait = this.#looks.get(key)?.wait;
    this.#looks.set(key, {
      at: this.#clock.now(),
      wait: wait === undefined ? first : Math.min(wait * 2, most),
    });
  }

  forget(key: string): void {
    this.#looks.delete(key);
  }
}
