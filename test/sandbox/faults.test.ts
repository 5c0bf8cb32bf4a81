import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Fault, parseFault } from '../../sandbox/faults.ts';
import type { CallName, Sandbox } from '../../sandbox/sandbox.ts';
import { deposit, follow, get, importFile, keys, object, post, sale, send, withSandbox } from './caller.ts';

/** Sends one import request while the fault is set; null when the connection was closed or the answer cut. */
async function faulty(sandbox: Sandbox, fault: Fault) {
  const URI = await deposit(sandbox, sale);
  sandbox.setFault('importFEC', { ...fault, times: 1 });
  return post(sandbox, { codeIbs: 'MANON002', URI, URL: '' }).catch(() => null);
}

describe('faults of POST /importFEC', () => {
  const resets: { kind: Fault['kind']; imports: number }[] = [
    { kind: 'reset-before-read', imports: 0 },
    { kind: 'reset-after-accept', imports: 1 },
    { kind: 'reset-mid-answer', imports: 1 },
  ];
  for (const { kind, imports } of resets) {
    it(`${kind}: no whole answer, ${imports} import`, () =>
      withSandbox({}, async (sandbox) => {
        assert.equal(await faulty(sandbox, { kind }), null);
        assert.equal(sandbox.imports().length, imports);
        assert.equal(sandbox.countRequests('importFEC'), 1);
        for (const { id } of sandbox.imports()) assert.equal((await follow(sandbox, id)).status, 3);
        assert.equal((await importFile(sandbox, sale)).status, 3);
      }));
  }

  for (const status of [401, 403, 404, 413, 429, 500, 503]) {
    for (const accepted of [false, true]) {
      it(`status ${status}, ${accepted ? 'after' : 'instead of'} the import`, () =>
        withSandbox({}, async (sandbox) => {
          const answer = await faulty(sandbox, { kind: 'status', status, accepted });
          assert.equal(answer?.status, status);
          assert.equal(object(answer).statusCode, status);
          assert.equal(answer.headers['retry-after'], status === 429 ? '1' : undefined);
          assert.equal(sandbox.imports().length, accepted ? 1 : 0);
        }));
    }
  }

  it('status with a Retry-After of its own', () =>
    withSandbox({}, async (sandbox) => {
      const answer = await faulty(sandbox, { kind: 'status', status: 503, retryAfter: 7 });
      assert.equal(answer?.headers['retry-after'], '7');
    }));

  it('error-in-200', () =>
    withSandbox({}, async (sandbox) => {
      const answer = await faulty(sandbox, { kind: 'error-in-200' });
      assert.equal(answer?.status, 200);
      assert.deepEqual(Object.keys(object(answer)), ['error']);
      assert.deepEqual(sandbox.imports(), []);
    }));

  it('malformed-json, wrong-types, empty-200: 200, nothing usable, and the import is carried out', () =>
    withSandbox({}, async (sandbox) => {
      const malformed = await faulty(sandbox, { kind: 'malformed-json' });
      assert.equal(malformed?.status, 200);
      assert.throws(() => JSON.parse(malformed.text), SyntaxError);
      const wrong = await faulty(sandbox, { kind: 'wrong-types' });
      assert.deepEqual(wrong && object(wrong), { accountingImportRequestId: 42 });
      const empty = await faulty(sandbox, { kind: 'empty-200' });
      assert.deepEqual(empty && object(empty), {});
      assert.equal(sandbox.imports().length, 3);
    }));

  it('redirect', () =>
    withSandbox({}, async (sandbox) => {
      const answer = await faulty(sandbox, { kind: 'redirect', location: 'http://localhost:9/x' });
      assert.equal(answer?.status, 302);
      assert.equal(answer.headers.location, 'http://localhost:9/x');
      assert.deepEqual(sandbox.imports(), []);
    }));

  const silent: { name: string; fault: Fault; imports: number }[] = [
    { name: 'hang', fault: { kind: 'hang' }, imports: 0 },
    { name: 'hang after the import', fault: { kind: 'hang', accepted: true }, imports: 1 },
    { name: 'a long delay', fault: { kind: 'delay', delayMs: 60_000 }, imports: 0 },
  ];
  for (const { name, fault, imports } of silent) {
    it(`${name}: no answer, ${imports} import`, () =>
      withSandbox({}, async (sandbox) => {
        sandbox.setFault('importFEC', fault);
        const URI = await deposit(sandbox, sale);
        let answered = false;
        const gone = post(sandbox, { codeIbs: 'MANON002', URI }).then(
          () => {
            answered = true;
          },
          () => {},
        );
        while (sandbox.countRequests('importFEC') === 0 || sandbox.imports().length < imports) {
          await new Promise((resolve) => setTimeout(resolve, 5));
        }
        await new Promise((resolve) => setTimeout(resolve, 50));
        assert.equal(sandbox.imports().length, imports);
        await sandbox.close();
        await gone;
        assert.equal(answered, false);
      }));
  }

  it('a short delay: the answer comes', () =>
    withSandbox({}, async (sandbox) => {
      assert.equal((await faulty(sandbox, { kind: 'delay', delayMs: 20 }))?.status, 200);
    }));
});

describe('faults of the other calls', () => {
  it('put: a status in XML, a reset, then the file arrives', () =>
    withSandbox({}, async (sandbox) => {
      sandbox.setFault('put', { kind: 'status', status: 503, times: 1 });
      sandbox.setFault('put', { kind: 'reset-before-read', times: 1 });
      const url = String(object(await get(sandbox, '/getFileUrlDeposit?filename=a.txt')).depositUrl);
      const put = () => send(url, { method: 'PUT', headers: { 'x-ms-blob-type': 'BlockBlob' }, body: sale });
      const busy = await put();
      assert.equal(busy.status, 503);
      assert.match(busy.text, /^<\?xml/);
      await assert.rejects(put());
      assert.equal((await put()).status, 201);
    }));

  const calls: { call: CallName; path: string }[] = [
    { call: 'getFileUrlDeposit', path: '/getFileUrlDeposit?filename=a.txt' },
    { call: 'DossierComplet', path: '/DossierComplet?codeDossier=MANON002' },
    { call: 'compte', path: '/compte?codeDossier=MANON002' },
    { call: 'getImportStatus', path: '/getImportStatus?accountingImportRequestId=x' },
  ];
  for (const { call, path } of calls) {
    it(`${call}: struck as often as said, and no other call`, () =>
      withSandbox({}, async (sandbox) => {
        sandbox.setFault(call, { kind: 'status', status: 500, times: 2 });
        const plain = (await get(sandbox, '/tiersClient?codeDossier=MANON002')).status;
        assert.equal(plain, 200);
        assert.equal((await get(sandbox, path)).status, 500);
        assert.equal((await get(sandbox, path)).status, 500);
        assert.notEqual((await get(sandbox, path)).status, 500);
      }));
  }

  it('wrong-types in a list', () =>
    withSandbox({}, async (sandbox) => {
      sandbox.setFault('compte', { kind: 'wrong-types' });
      const { liste } = object(await get(sandbox, '/compte?codeDossier=MANON002&take=1'));
      assert.deepEqual(liste, [{ numero: 42, libelle: 42, collectif: 'oui', lettrable: 'oui' }]);
    }));

  it('status-stuck, status-backwards, status-odd; the truth comes back when they are cleared', () =>
    withSandbox({}, async (sandbox) => {
      await importFile(sandbox, sale);
      const id = sandbox.imports()[0]?.id;
      const ask = async () =>
        object(await get(sandbox, `/getImportStatus?accountingImportRequestId=${id}`)).status;
      sandbox.setFault('getImportStatus', { kind: 'status-backwards', times: 4 });
      sandbox.setFault('getImportStatus', { kind: 'status-odd', times: 1 });
      sandbox.setFault('getImportStatus', { kind: 'status-odd', code: 25, times: 1 });
      sandbox.setFault('getImportStatus', { kind: 'status-stuck' });
      const seen: unknown[] = [];
      for (let i = 0; i < 8; i++) seen.push(await ask());
      assert.deepEqual(seen, [2, 1, 2, 1, 10, 25, 2, 2]);
      sandbox.clearFaults();
      assert.equal(await ask(), 3);
    }));
});

describe('faults in words', () => {
  const good = [
    { text: 'importFEC=reset-after-accept', fault: { call: 'importFEC', kind: 'reset-after-accept' } },
    { text: 'put=delay:2000*3', fault: { call: 'put', kind: 'delay', delayMs: 2000, times: 3 } },
    {
      text: 'importFEC=status:503+accepted*2',
      fault: { call: 'importFEC', kind: 'status', status: 503, accepted: true, times: 2 },
    },
    {
      text: 'getImportStatus=status-odd:25',
      fault: { call: 'getImportStatus', kind: 'status-odd', code: 25 },
    },
    {
      text: 'importFEC=redirect:http://localhost:9/a*b*1',
      fault: { call: 'importFEC', kind: 'redirect', location: 'http://localhost:9/a*b', times: 1 },
    },
  ];
  for (const { text, fault } of good) it(text, () => assert.deepEqual(parseFault(text), fault));

  const bad = [
    '',
    'importFEC',
    'importFEC=',
    'importTRA=hang',
    'importFEC=explode',
    'importFEC=status',
    'importFEC=status:200',
    'importFEC=status:abc',
    'importFEC=hang:1',
    'importFEC=hang*0',
    'importFEC=redirect:nowhere',
    'importFEC=status-stuck',
    'importFEC=delay:-1',
  ];
  for (const text of bad) it(`"${text}" is refused`, () => assert.throws(() => parseFault(text), TypeError));
});

describe('controls', () => {
  it('faults are set and cleared, and the state is told, over HTTP with the same keys', () =>
    withSandbox({}, async (sandbox) => {
      const url = `${sandbox.url}/_sandbox/faults`;
      const set = (body: unknown) =>
        send(url, { method: 'POST', headers: keys(sandbox), body: JSON.stringify(body) });
      const fault = { call: 'DossierComplet', kind: 'status', status: 503 };
      assert.equal((await send(url, { method: 'POST', body: JSON.stringify(fault) })).status, 401);
      assert.deepEqual(object(await set([fault])), { faults: [fault] });
      assert.equal((await get(sandbox, '/DossierComplet?codeDossier=MANON002')).status, 503);
      assert.equal((await set({ call: 'DossierComplet', kind: 'nothing' })).status, 400);
      assert.equal((await send(url, { method: 'POST', headers: keys(sandbox), body: '{' })).status, 400);
      assert.equal((await send(url, { method: 'DELETE', headers: keys(sandbox) })).status, 200);
      assert.equal((await get(sandbox, '/DossierComplet?codeDossier=MANON002')).status, 200);

      await importFile(sandbox, sale);
      await importFile(sandbox, sale);
      const state = object(await get(sandbox, '/_sandbox/state'));
      const [record] = sandbox.imports();
      assert.deepEqual(state.importCounts, [{ dossier: 'MANON002', sha256: record?.sha256, count: 2 }]);
      assert.deepEqual(state.imports, JSON.parse(JSON.stringify(sandbox.imports())));
      assert.deepEqual(Object.entries(state.trialBalances ?? {})[1], [
        'MANON002',
        sandbox.trialBalance('MANON002'),
      ]);
      assert.ok(
        Object.entries(state.requests ?? {}).some(([call, count]) => call === 'importFEC' && count === 2),
      );
      assert.equal((await send(`${sandbox.url}/_sandbox/state`)).status, 401);
    }));
});
