import { LoopFecError } from '../../core/error.ts';
import type { Report } from '../../core/fec/report.ts';
import { type RunningWorker, startWorker } from '../../host/threads/start-worker.ts';
import type { LedgerAnswer, LedgerOrder } from './ledger-messages.ts';

/** From the sources, and from the bundle, where it is a file of its own above the chunks. */
const ownScript = new URL(
  import.meta.url.endsWith('.ts') ? './ledger-worker.ts' : '../ledger-worker.js',
  import.meta.url,
);

/** The thread has not checked the ledger: another one has to. */
export class ThreadLost extends Error {}

interface Waiting {
  resolve(report: Report): void;
  reject(reason: unknown): void;
}

/** Checks ledgers in another thread. */
export class LedgerThread {
  readonly #worker: RunningWorker | null;
  /** In the order of the orders. */
  readonly #waiting: Waiting[] = [];
  readonly #start = Promise.withResolvers<void>();
  #over: { readonly reason: unknown } | null = null;

  /** @throws {ThreadLost} it did not start */
  readonly ready: Promise<void> = this.#start.promise;

  constructor(script: URL = ownScript) {
    // Whoever waits for it is told.
    this.ready.catch(() => {});
    this.#worker = startWorker(script, {
      message: (answer) => this.#hear(answer as LedgerAnswer),
      ended: () => this.close(new ThreadLost()),
    });
    if (this.#worker === null) this.close(new ThreadLost());
  }

  /**
   * More than one may wait.
   * @throws {LoopFecError} what the check throws
   * @throws {ThreadLost} the thread could not start, has stopped, or cannot say what went wrong
   */
  check(order: LedgerOrder): Promise<Report> {
    if (this.#over !== null) return Promise.reject(this.#over.reason);
    this.#worker?.post(order);
    return new Promise((resolve, reject) => {
      this.#waiting.push({ resolve, reject });
    });
  }

  /** Ends the thread. @param reason what those who wait are told */
  close(reason: unknown): void {
    this.#over ??= { reason };
    this.#start.reject(reason);
    this.#worker?.end();
    for (const { reject } of this.#waiting.splice(0)) reject(reason);
  }

  #hear(answer: LedgerAnswer): void {
    if (answer.kind === 'ready') {
      this.#start.resolve();
      return;
    }
    const waiting = this.#waiting.shift();
    if (answer.kind === 'report') waiting?.resolve(answer.report);
    else if (answer.kind === 'failed') waiting?.reject(new ThreadLost());
    else waiting?.reject(new LoopFecError(answer.code, answer.texts, answer.details));
  }
}
