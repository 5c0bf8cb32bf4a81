import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { CallMoment } from '../../sandbox/sandbox.ts';
import { get, importFile, sale, withSandbox } from './caller.ts';

/** Runs the work and gives the moments of one call as words. */
async function momentsOf(call: string, work: Parameters<typeof withSandbox>[1]): Promise<string[]> {
  const seen: string[] = [];
  const watch = (moment: CallMoment): void => {
    if (moment.call !== call) return;
    seen.push([moment.phase, moment.fault, moment.answer?.status].filter((part) => part != null).join(' '));
  };
  await withSandbox({ watch }, work);
  return seen;
}

it('the watch is told of every moment of a call', async () => {
  const seen = await momentsOf('importFEC', async (sandbox) => void (await importFile(sandbox, sale)));
  assert.deepEqual(seen, ['arrived', 'carried-out 200', 'answered 200']);
});

it('the watch is told what struck, and that nothing whole was answered', async () => {
  const seen = await momentsOf('importFEC', async (sandbox) => {
    sandbox.setFault('importFEC', { kind: 'reset-after-accept' });
    await assert.rejects(importFile(sandbox, sale));
    assert.equal(sandbox.imports().length, 1);
  });
  assert.deepEqual(seen, ['arrived', 'carried-out reset-after-accept 200', 'answered reset-after-accept']);
});

it('a call goes on when the watch has finished', async () => {
  let release = (): void => {};
  let answered = false;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  const watch = ({ phase }: CallMoment): Promise<void> | undefined =>
    phase === 'arrived' ? held : undefined;
  await withSandbox({ watch }, async (sandbox) => {
    const asked = get(sandbox, '/compte?codeDossier=MANON002').then(() => {
      answered = true;
    });
    await new Promise((resolve) => setTimeout(resolve, 50));
    assert.equal(answered, false);
    release();
    await asked;
  });
});

it('import-fails: accepted, then status 4 with a message, and nothing in the books', async () => {
  await withSandbox({}, async (sandbox) => {
    sandbox.setFault('importFEC', { kind: 'import-fails', times: 1 });
    const { status, message } = await importFile(sandbox, sale);
    assert.equal(status, 4);
    assert.match(String(message), /exercice/);
    assert.deepEqual(sandbox.trialBalance('MANON002'), []);
    assert.equal((await importFile(sandbox, sale)).status, 3);
    assert.throws(() => sandbox.setFault('put', { kind: 'import-fails' }), TypeError);
  });
});
