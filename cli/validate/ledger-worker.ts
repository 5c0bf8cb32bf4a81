/** A thread that checks ledgers, one after the other: see `LedgerThread`, which gives it its orders. */
import { isLoopFecError } from '../../core/error.ts';
import { onOrder } from '../../host/threads/parent.ts';
import { checkLedger } from './check-ledger.ts';
import type { LedgerAnswer, LedgerOrder } from './ledger-messages.ts';

/** It is ended with its thread. */
const { signal } = new AbortController();

async function obey({ paths, regime, values, lang }: LedgerOrder): Promise<LedgerAnswer> {
  try {
    const options = { values, jobs: 1, ...(regime === null ? {} : { regime }) };
    const report = await checkLedger(paths, options, { lang, signal, stderrIsTerminal: false, err() {} });
    return { kind: 'report', report };
  } catch (error) {
    // The first thread tries again what there was not enough memory for beside it.
    if (!isLoopFecError(error) || error.code === 'not-enough-memory') return { kind: 'failed' };
    const { code, texts, details } = error;
    return { kind: 'refused', code, texts, details };
  }
}

let before = Promise.resolve();

const post = onOrder<LedgerOrder, LedgerAnswer>((order) => {
  before = before.then(async () => post(await obey(order)));
});
post({ kind: 'ready' });
