/** Several ledgers at a time: what is said, and in which order, depends on nothing but the ledgers. */
import assert from 'node:assert/strict';
import { appendFileSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { describe, it } from 'node:test';
import { checkInThreads } from '../../cli/validate/check-in-threads.ts';
import { checkLedger } from '../../cli/validate/check-ledger.ts';
import { type Checked, checkLedgers } from '../../cli/validate/check-ledgers.ts';
import { usualJobs } from '../../cli/validate/jobs.ts';
import type { LedgerOrder } from '../../cli/validate/ledger-messages.ts';
import { LedgerThread, ThreadLost } from '../../cli/validate/ledger-thread.ts';
import { isLoopFecError } from '../../core/error.ts';
import type { Report } from '../../core/fec/report.ts';
import { inFolder, type Said, validateChild } from '../fec/fixtures/command.ts';
import { entry, file } from '../fec/fixtures/fec.ts';
import { type Trouble, withTrouble } from '../host/fixtures/scripts.ts';

const year = (n: number) => `732829320FEC${2000 + n}1231.txt`;
const lines = (count: number) =>
  file(Array.from({ length: count }, (_, i) => entry(String(i + 1), '0,01')).flat());
const short = lines(1);
const faulty = file(entry('1', '1,00', { PieceDate: '20240231' }));
/** More than what is read at once, and than what the plain way is for. */
const middle = lines(8000);
const long = lines(20_000);

const quiet = {
  lang: 'en',
  signal: new AbortController().signal,
  stderrIsTerminal: false,
  err() {},
} as const;
const plain = { values: 'full', jobs: 1 } as const;

async function all(checks: AsyncIterable<Checked>): Promise<string[]> {
  const told: string[] = [];
  for await (const { paths, outcome } of checks) {
    const said = isLoopFecError(outcome) ? { code: outcome.code, texts: outcome.texts } : outcome;
    told.push(JSON.stringify([paths, said]));
  }
  return told;
}

describe('several ledgers at a time', () => {
  for (const format of ['text', 'json', 'findings', 'sarif']) {
    it(`the same bytes with any number of threads, ${format}`, async () => {
      await inFolder(async ({ path, write }) => {
        for (let n = 1; n <= 12; n++) write(year(n), n === 5 ? middle : n % 3 === 0 ? faulty : short);
        write(year(13), new Uint8Array(0));
        for (const part of [1, 2]) write(year(14).replace('.', `_${part}.`), file(entry(String(part))));
        const files = [join(path, 'not-there.txt'), path, '-', join(path, year(4))];
        const said: Said[] = [];
        for (const jobs of ['1', '2', format === 'json' ? '64' : '4']) {
          said.push(await validateChild([...files, '--format', format, '--jobs', jobs], { stdin: faulty }));
        }
        assert.equal(said[0]!.code, 2);
        assert.match(said[0]!.err, /not-there/);
        if (format === 'json') assert.equal(said[0]!.out.match(/\n/g)?.length, 16);
        for (const other of said.slice(1)) assert.deepEqual(other, said[0]);
      });
    });
  }

  it('a signal ends all threads, and is told once', { skip: process.platform === 'win32' }, async () => {
    await inFolder(async ({ path, write }) => {
      write(year(1), short);
      for (let n = 2; n <= 6; n++) {
        const large = write(year(n), long);
        for (let i = 0; i < 30; i++) appendFileSync(large, long);
      }
      for (const jobs of ['1', '3']) {
        const { code, err, out } = await validateChild(
          [path, '--jobs', jobs, '--format', 'json', '--lang', 'en'],
          { interrupt: true },
        );
        assert.deepEqual([code, err.match(/Check interrupted\n/g)?.length], [2, 1], err);
        assert.ok(out.split('\n').length < 7, out);
      }
    });
  });

  it('many small ones do not keep a signal waiting', { skip: process.platform === 'win32' }, async () => {
    await inFolder(async ({ path, write }) => {
      for (let n = 1; n <= 60; n++) write(year(n), long.subarray(0, 900_000));
      const { code, err } = await validateChild([path, '--format', 'json', '--lang', 'en'], {
        interrupt: true,
      });
      assert.deepEqual([code, err], [2, 'Check interrupted\n']);
    });
  });
});

/** Threads of this script beside this one. */
const withThreads = (
  ledgers: readonly (readonly string[])[],
  script: URL,
  jobs: number,
  signal = quiet.signal,
) => all(checkInThreads(ledgers, { ...plain, jobs }, { ...quiet, signal }, () => new LedgerThread(script)));

describe('a thread that does not do its work', () => {
  const troubles: readonly Trouble[] = [
    'throws at once',
    'ends at once',
    'is no program',
    'never answers',
    'is ready and throws',
    'fails each time',
  ];
  for (const trouble of troubles) {
    const skip = trouble === 'ends at once' && process.versions.deno !== undefined && 'Deno tells nobody';
    it(`it ${trouble}: the first one does it`, { skip }, async () => {
      await inFolder(async ({ write }) => {
        const ledgers = Array.from({ length: 6 }, (_, n) => [write(year(n), n === 3 ? faulty : middle)]);
        const expected = await all(checkLedgers(ledgers, plain, quiet));
        await withTrouble(trouble, async (script) => {
          assert.deepEqual(await withThreads(ledgers, script, 3), expected);
        });
      });
    });
  }

  const order = { paths: ['a'], regime: null, values: 'full', lang: 'en' } as const;

  it('what it has told before it fails counts', async () => {
    await withTrouble('answers once', async (script) => {
      const thread = new LedgerThread(script);
      await thread.ready;
      const [first, second] = await Promise.allSettled([thread.check(order), thread.check(order)]);
      assert.ok(first.status === 'rejected' && second.status === 'rejected');
      assert.equal(first.reason.code, 'told-by-the-thread');
      assert.ok(second.reason instanceof ThreadLost);
      thread.close(new Error('over'));
      await assert.rejects(thread.check(order), /over/);
    });
  });

  it('it never answers: the end of the work ends the waiting', async () => {
    await inFolder(async ({ write }) => {
      const ledgers = Array.from({ length: 30 }, (_, n) => [write(year(n), middle)]);
      await withTrouble('is ready and never answers', async (script) => {
        const thread = new LedgerThread(script);
        await thread.ready;
        const waiting = thread.check(order);
        thread.close(new Error('over'));
        await assert.rejects(waiting, /over/);
        const abort = new AbortController();
        setTimeout(() => abort.abort(), 200);
        const told = await withThreads(ledgers, script, 2, abort.signal);
        assert.equal(told.length, ledgers.length);
        assert.match(told.at(-1) ?? '', /"interrupted"/);
      });
    });
  });

  it('whoever stops listening ends it', async () => {
    await inFolder(async ({ write }) => {
      const ledgers = Array.from({ length: 20 }, (_, n) => [write(year(n), middle)]);
      for await (const { paths } of checkInThreads(ledgers, { ...plain, jobs: 3 }, quiet)) {
        assert.deepEqual(paths, ledgers[0]);
        break;
      }
    });
  });
});

describe('threads that nobody has asked for', () => {
  it('as many as there are processors, four at most, for much work only', async () => {
    await inFolder(async ({ path, write }) => {
      const [small, large] = [write(year(1), short), write(year(2), '')];
      truncateSync(large, 33 * 1024 * 1024);
      const most = Math.min(4, navigator.hardwareConcurrency);
      const missing = join(path, 'no-such-file');
      for (const [ledgers, jobs] of [
        [[[large]], 1],
        [[[large, small]], 1],
        [[[large], [small]], most],
        [[['-'], [missing], [small, large]], most],
        [[[small], [small]], 1],
        [[['-'], [missing]], 1],
      ] as const) {
        assert.equal(await usualJobs(ledgers), jobs, JSON.stringify(ledgers));
      }
    });
  });

  it('the same bytes with and without', async () => {
    await inFolder(async ({ path, write }) => {
      // No line is that long: it is read to its end for the digest only.
      truncateSync(write(year(1), short), 33 * 1024 * 1024);
      for (let n = 2; n < 9; n++) write(year(n), n === 5 ? faulty : middle);
      const said = await validateChild([path, '--format', 'json']);
      assert.deepEqual(await validateChild([path, '--format', 'json', '--jobs', '1']), said);
      assert.equal(said.out.match(/\n/g)?.length, 8);
    });
  });
});

describe('a thread that does its work', () => {
  it('as many ledgers as threads: each has one', async () => {
    await inFolder(async ({ write }) => {
      const ledgers = Array.from({ length: 4 }, (_, n) => [write(year(n), short)]);
      const given: string[] = [];
      const start = (name: string) => {
        class Fake extends LedgerThread {
          override readonly ready = Promise.resolve();
          override async check({ paths, regime, values, lang }: LedgerOrder): Promise<Report> {
            given.push(name);
            return checkLedger(
              paths,
              { ...plain, values, ...(regime === null ? {} : { regime }) },
              { ...quiet, lang },
            );
          }
        }
        return new Fake(new URL('file:///no-such-script.js'));
      };
      const names = ['first', 'second', 'third'];
      const expected = await all(checkLedgers(ledgers, plain, quiet));
      const threads = names.values();
      const told = checkInThreads(ledgers, { ...plain, jobs: 4 }, quiet, () => start(threads.next().value!));
      assert.deepEqual(await all(told), expected);
      assert.deepEqual(given, names);
    });
  });

  it('gives the report of the ledger, or says why there is none', async () => {
    await inFolder(async ({ write }) => {
      const paths = [write(year(24), faulty)];
      const [expected] = await all(checkLedgers([paths], { ...plain, regime: 'BAT' }, quiet));
      const thread = new LedgerThread();
      try {
        const report = await thread.check({ paths, regime: 'BAT', values: 'full', lang: 'en' });
        assert.equal(JSON.stringify([paths, report]), expected);
        const missing = { paths: ['no-such-file'], regime: null, values: 'masked', lang: 'fr' } as const;
        await assert.rejects(thread.check(missing), { code: 'file-not-found' });
      } finally {
        thread.close(new Error('over'));
      }
    });
  });
});
