/** A Loop, or something that answers in its place, that quotes keys and signed addresses in everything it says. */
import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fecOf } from '../chaos/fec.ts';
import { withQuickFolder } from '../chaos/quick-folder.ts';
import { assertCleanCalls, assertCleanFolder, command, environment, importing } from './bench.ts';
import { planted, Secrets } from './planted.ts';
import { type Spoilt, startQuotingLoop } from './quoting-loop.ts';
import { startTrap, type Trap } from './trap.ts';

const calls = ['DossierComplet', 'getFileUrlDeposit', 'put', 'importFEC', 'getImportStatus'];
/** Bun gives a test five seconds otherwise. */
const timeout = 60_000;
const { subscriptionKey, secret, signature } = planted;

async function drive(spoilt: Spoilt): Promise<void> {
  const secrets = new Secrets({ subscriptionKey, secret, signature });
  await withQuickFolder(async (folder) => {
    const loop = await startQuotingLoop(spoilt);
    const home = join(folder, 'home');
    const file = join(folder, '732829320FEC20241231.txt');
    writeFileSync(file, fecOf(1));
    const env = environment(loop.url, home);
    try {
      await command(importing(file, 'text'), env, secrets);
      const out = await command(importing(file, 'json'), env, secrets);
      const key = /"key":"([0-9a-f]{64})"/.exec(out)?.[1] ?? 'f'.repeat(64);
      await command(['status', key], env, secrets);
      await command(['status', '4dfa8727-1111-4222-8333-ffffffffffff', '--format', 'json'], env, secrets);
      if (spoilt.call === 'DossierComplet' || spoilt.call === 'getFileUrlDeposit') {
        await command(['doctor', '--dossier', 'DEMO001'], env, secrets);
      } else {
        const other = join(folder, 'b', '732829320FEC20241231.txt');
        mkdirSync(join(folder, 'b'));
        writeFileSync(other, fecOf(2));
        const fromCopy = ['--url', loop.copyUrl, '--allow-overlap'];
        await command([...importing(other, 'json'), ...fromCopy], env, secrets);
        await command(['imports', '--format', 'json'], env, secrets);
      }
      await assertCleanCalls(file, env, secrets);
      assertCleanFolder(home, secrets);
      for (const headers of loop.stored) {
        assert.equal(headers['x-apikey'], undefined);
        assert.equal(headers['ocp-apim-subscription-key'], undefined);
        const keys = new Secrets({ subscriptionKey, secret });
        keys.assertAbsent('a header for the storage', JSON.stringify(headers));
      }
    } finally {
      await loop.close();
    }
  });
}

describe('no secret comes back from a Loop that quotes it', () => {
  let trap: Trap;
  const outcomes = new Map<string, Promise<unknown>>();
  const names = [200, 400, 401, 403, 404, 409, 413, 429, 500, 503].map((status) => `status ${status}`);
  const redirects = [302, 307, 308];

  function begin(name: string, spoilt: readonly Spoilt[]): void {
    const driven = Promise.all(spoilt.map(drive));
    outcomes.set(
      name,
      driven.then(
        () => null,
        (error: unknown) => error,
      ),
    );
  }

  before(async () => {
    trap = await startTrap();
    for (const name of names) {
      begin(
        name,
        calls.map((call) => ({ call, status: Number(name.slice(7)) })),
      );
    }
    begin(
      'honest answers',
      calls.map((call) => ({ call, status: 200, honest: true })),
    );
    begin(
      'redirects',
      redirects.flatMap((status) => calls.map((call) => ({ call, status, location: trap.url }))),
    );
  });
  after(() => trap.close());

  for (const name of [...names, 'honest answers', 'redirects']) {
    it(name, { timeout }, async () => {
      const outcome = await outcomes.get(name);
      if (outcome !== null) throw outcome;
    });
  }

  it('redirects: none was followed', { timeout }, async () => {
    await outcomes.get('redirects');
    assert.deepEqual(trap.received, []);
  });
});
