/** Every fault of the sandbox at every call, through the commands: no key and no signature comes out anywhere. */
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { type CallName, callNames } from '../../sandbox/call.ts';
import type { CallFault } from '../../sandbox/faults.ts';
import { type CallMoment, startSandbox } from '../../sandbox/sandbox.ts';
import { fecOf } from '../chaos/fec.ts';
import { withQuickFolder } from '../chaos/quick-folder.ts';
import { faultsOf } from '../chaos/scenario.ts';
import { assertCleanCalls, assertCleanFolder, command, environment, importing } from './bench.ts';
import { planted, Secrets } from './planted.ts';
import { startTrap, type Trap } from './trap.ts';

function nameOf({ kind, status, accepted }: CallFault): string {
  return [kind, status, accepted ? 'accepted' : null].filter((part) => part != null).join(' ');
}

/** Bun gives a test five seconds otherwise. */
const timeout = 60_000;

const names = [...new Set(callNames.flatMap(faultsOf).map(nameOf))];

/** Drives every command while `fault` strikes every time. Gives the calls that were made. */
async function drive(fault: CallFault | null, trapUrl: string): Promise<ReadonlySet<CallName>> {
  const calls = new Set<CallName>();
  const { subscriptionKey, publicKey, secret } = planted;
  const secrets = new Secrets({ subscriptionKey, secret });
  let interrupt = new AbortController();
  const watch = ({ call, phase, answer }: CallMoment): void => {
    calls.add(call);
    if (phase === 'carried-out' && call === 'getFileUrlDeposit') {
      const address: unknown = JSON.parse(answer?.body ?? '{}').depositUrl;
      if (typeof address === 'string') {
        secrets.add('signature', new URL(address).searchParams.get('sig') ?? 'no signature');
      }
    }
    // Nobody waits for an answer that never comes.
    if (
      fault?.kind === 'hang' &&
      call === fault.call &&
      phase === (fault.accepted ? 'carried-out' : 'arrived')
    ) {
      setTimeout(() => interrupt.abort(), 20);
    }
  };
  await withQuickFolder(async (folder) => {
    const apiKey = `${publicKey}:${secret}`;
    const sandbox = await startSandbox({ subscriptionKey, apiKey, processingDelayMs: 10, watch });
    const file = join(folder, '732829320FEC20241231.txt');
    writeFileSync(file, fecOf(1));
    const env = environment(sandbox.url, join(folder, 'home'));
    const step = async (work: (signal: AbortSignal) => Promise<unknown>): Promise<void> => {
      interrupt = new AbortController();
      await work(interrupt.signal);
    };
    try {
      if (fault !== null) {
        const { call, ...what } = fault;
        sandbox.setFault(call, what.kind === 'redirect' ? { ...what, location: trapUrl } : what);
      }
      await step((signal) => command(importing(file, 'text'), env, secrets, signal));
      let key = 'f'.repeat(64);
      await step(async (signal) => {
        const out = await command(importing(file, 'json'), env, secrets, signal);
        key = /"key":"([0-9a-f]{64})"/.exec(out)?.[1] ?? key;
      });
      await step((signal) => command(['status', key, '--format', 'json'], env, secrets, signal));
      const format = ['--format', 'json'];
      await step((signal) => command(['doctor', '--dossier', 'DEMO001', ...format], env, secrets, signal));
      await step((signal) => assertCleanCalls(file, env, secrets, signal));
      assertCleanFolder(join(folder, 'home'), secrets);
      const strays = sandbox.requests.filter(({ call, carriesKeys }) => call === 'put' && carriesKeys);
      assert.deepEqual(strays, [], 'a key went to the storage');
    } finally {
      await sandbox.close();
    }
  });
  return calls;
}

describe('no secret comes out of', () => {
  let made: readonly CallName[] = [];
  let trap: Trap;
  /** All at once: they mostly wait before they try again. */
  const outcomes = new Map<string, Promise<unknown>>();

  before(async () => {
    trap = await startTrap();
    made = [...(await drive(null, trap.url))];
    for (const name of names) {
      const faults = made.flatMap(faultsOf).filter((fault) => nameOf(fault) === name);
      const driven = Promise.all(faults.map((fault) => drive(fault, trap.url)));
      outcomes.set(
        name,
        driven.then(
          () => null,
          (error: unknown) => error,
        ),
      );
    }
  });
  after(() => trap.close());

  it('calls that go well, and these calls are made', () => {
    for (const call of [
      'DossierComplet',
      'getFileUrlDeposit',
      'put',
      'importFEC',
      'getImportStatus',
    ] as const) {
      assert.ok(made.includes(call), call);
    }
  });

  for (const name of names) {
    it(name, { timeout }, async () => {
      const outcome = await outcomes.get(name);
      if (outcome !== null) throw outcome;
    });
  }

  it('redirects: none was followed', () => assert.deepEqual(trap.received, []));
});

describe('no secret comes out of validate', () => {
  for (const format of ['text', 'json'] as const) {
    it(format, () =>
      withQuickFolder(async (folder) => {
        const file = join(folder, '732829320FEC20241231.txt');
        writeFileSync(file, fecOf(1).replace('20240105', 'x'));
        const { subscriptionKey, secret } = planted;
        const secrets = new Secrets({ subscriptionKey, secret });
        const env = environment('http://127.0.0.1:9', join(folder, 'home'));
        const out = await command(['validate', file, '--format', format], env, secrets);
        assert.notEqual(out, '');
      }),
    );
  }
});
