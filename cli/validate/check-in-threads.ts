import type { LoopFecError } from '../../core/error.ts';
import type { Report } from '../../core/fec/report.ts';
import { type CheckContext, type CheckOptions, checkLedger, interrupted } from './check-ledger.ts';
import { type Checked, othersTurn, outcomeOf } from './check-ledgers.ts';
import { LedgerThread, ThreadLost } from './ledger-thread.ts';

type Outcome = Report | LoopFecError;

/** Ledgers that nobody has taken yet, by their places. */
class Queue {
  readonly #ledgers: readonly (readonly string[])[];
  readonly #left: number[];

  constructor(ledgers: readonly (readonly string[])[]) {
    this.#ledgers = ledgers;
    this.#left = ledgers.map((_, i) => i);
  }

  take(): number | undefined {
    return this.#left.shift();
  }

  /**
   * Standard input can be read by the first thread only.
   * @param leaving takes none when no more than so many are left
   */
  takeFiles(leaving: number): number | undefined {
    if (this.#left.length <= leaving) return undefined;
    const at = this.#left.findIndex((i) => !this.#ledgers[i]!.includes('-'));
    return at < 0 ? undefined : this.#left.splice(at, 1)[0];
  }

  giveBack(i: number): void {
    this.#left.unshift(i);
  }

  takeAll(): number[] {
    return this.#left.splice(0);
  }
}

/**
 * Checks several ledgers at a time, in this thread and in others, and tells of them in their order. What a thread cannot
 * do is done in this one.
 * @param start starts one of the others
 */
export async function* checkInThreads(
  ledgers: readonly (readonly string[])[],
  options: Omit<CheckOptions, 'onFinding'>,
  context: CheckContext,
  start = () => new LedgerThread(),
): AsyncGenerator<Checked> {
  const { lang, signal, err } = context;
  const { values, regime = null } = options;
  const queue = new Queue(ledgers);
  const results = new Map(ledgers.map((_, i) => [i, Promise.withResolvers<Outcome>()]));
  // What went wrong is told when its turn comes.
  for (const { promise } of results.values()) promise.catch(() => {});
  const settle = async (i: number, check: Promise<Report>): Promise<void> => {
    const outcome = outcomeOf(check);
    results.get(i)?.resolve(outcome);
    await outcome.catch(() => {});
  };

  const threads = Array.from({ length: Math.min(options.jobs, ledgers.length) - 1 }, start);
  let isOver = false;
  const end = () => {
    isOver = true;
    for (const i of queue.takeAll()) results.get(i)?.resolve(interrupted());
    for (const thread of threads) thread.close(interrupted());
  };
  signal.addEventListener('abort', end);

  const there = async (thread: LedgerThread, leaving: number): Promise<void> => {
    const isReady = await thread.ready.then(
      () => true,
      () => false,
    );
    if (!isReady) return;
    for (let i = queue.takeFiles(leaving); i !== undefined; i = queue.takeFiles(leaving)) {
      const check = thread.check({ paths: ledgers[i]!, regime, values, lang });
      const isLost = await check.then(
        () => false,
        (error) => error instanceof ThreadLost,
      );
      if (isLost && !isOver) {
        queue.giveBack(i);
        return;
      }
      await settle(i, check);
    }
  };
  const here = async (): Promise<void> => {
    for (let i = queue.take(); i !== undefined; i = queue.take()) {
      await settle(
        i,
        checkLedger(ledgers[i]!, { ...options, jobs: 1 }, { lang, signal, err, stderrIsTerminal: false }),
      );
      await othersTurn();
    }
  };
  const work = async (): Promise<void> => {
    // A thread that has one before it need not wait for the next; of the last ones, each thread gets one.
    const others = [
      ...threads.map((thread) => there(thread, 0)),
      ...threads.map((thread) => there(thread, threads.length)),
    ];
    await here();
    await Promise.all(others);
    await here();
  };

  try {
    void work();
    for (const [i, paths] of ledgers.entries()) {
      const outcome = await results.get(i)!.promise;
      results.delete(i);
      yield { paths, outcome };
    }
  } finally {
    signal.removeEventListener('abort', end);
    end();
  }
}
