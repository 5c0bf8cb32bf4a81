/** A cancelled call gets no answer: the work stops, and what became of it is told beside. */
import assert from 'node:assert/strict';
import { readdirSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { describe, test } from 'node:test';
import type { CallName } from '../../sandbox/call.ts';
import { fec } from '../cli/import-cli.ts';
import { until } from '../until.ts';
import { type McpBench, withMcp } from './bench.ts';
import { ledger } from './ledger.ts';
import type { Json, RawClient } from './raw-client.ts';

const name = '732829320FEC20241231.txt';

function told(client: RawClient): string[] {
  return client.notifications
    .filter(({ method }) => method === 'notifications/message')
    .map(({ params }) => params.data);
}

interface Cancelled {
  readonly said: string;
  /** Whether the call was answered all the same. */
  readonly answered: boolean;
  /** Methods of what the server sent beside. */
  readonly notified: readonly string[];
}

/** Calls, cancels when `when` says so, and waits for what is told; for the answer where the call was over by then. */
async function cancel(client: RawClient, tool: string, args: Json, when: () => boolean): Promise<Cancelled> {
  const { id, answer } = client.request('tools/call', {
    name: tool,
    arguments: args,
    _meta: { progressToken: 'p' },
  });
  let answered = false;
  void answer.then(({ error }) => {
    answered = error?.code !== 0;
  });
  const ping = () => client.result('ping');
  await until(() => answered || when(), ping);
  client.send({ method: 'notifications/cancelled', params: { requestId: id, reason: 'test' } });
  await until(() => answered || told(client).length > 0, ping);
  const [said = ''] = told(client);
  const notified = client.notifications.splice(0).map(({ method }) => method);
  return { said, answered, notified };
}

async function tokenOf(client: RawClient): Promise<string> {
  const { structured, text } = await client.tool('validate_fec', { path: name, dossier: 'DEMO001' });
  assert.match(structured.confirmation_token ?? '', /^[\w-]{32}$/, text);
  return structured.confirmation_token;
}

async function stateOf({ cli }: McpBench): Promise<string | undefined> {
  const { out } = await cli(['imports', '--format', 'json']);
  return /"state":"([a-z]+)"/.exec(out)?.[1];
}

function isOpen(client: RawClient, path: string): boolean {
  const folder = `/proc/${client.child.pid}/fd`;
  return readdirSync(folder).some((fd) => {
    try {
      return readlinkSync(join(folder, fd)) === path;
    } catch {
      return false;
    }
  });
}

describe('a cancelled call', () => {
  test('of a large file stops reading and closes it', () =>
    withMcp(async (bench) => {
      const client = await bench.connect();
      const begun = () => client.notifications.some(({ method }) => method === 'notifications/progress');
      const reports = async () => (await client.result('resources/list')).resources.length;
      let path = '';
      let before = 0;
      let stopped: Cancelled;
      let tries = 0;
      const inTime = /^validate_fec: Stopped at the request of the client\. Nothing was concluded/;
      // A quick machine may be done before it hears of the end: then a larger file, which has a report of its own.
      do {
        path = bench.write(name, ledger(300_000 * (tries + 1)));
        before = await reports();
        stopped = await cancel(client, 'validate_fec', { path: name }, begun);
      } while (!inTime.test(stopped.said) && ++tries < 5);
      const { said, answered } = stopped;
      assert.match(said, inTime);
      assert.equal(answered, false);
      if (process.platform === 'linux') assert.equal(isOpen(client, path), false);
      assert.equal(await reports(), before, 'the file was read to its end');
      bench.write(name, fec());
      assert.equal((await client.tool('validate_fec', { path: name })).isError, false);
      assert.equal(await client.end(), 0);
      assert.match(client.stderr, /Stopped at the request of the client/);
    }));

  for (const [call, what] of [
    ['DossierComplet', 'while the preview is made'],
    ['getImportStatus', 'while an import is followed'],
  ] as const satisfies readonly (readonly [CallName, string])[]) {
    test(`${what} stops; the next one is answered`, () =>
      withMcp(async (bench) => {
        const { sandbox } = bench;
        const client = await bench.connect();
        bench.write(name, fec());
        const follows = call === 'getImportStatus';
        let args: Json = { path: name, dossier: 'DEMO001' };
        if (follows) {
          const { structured } = await client.tool('import_fec', {
            confirmation_token: await tokenOf(client),
          });
          args = { import_id: structured.import_id, wait_seconds: 50 };
        }
        sandbox.setFault(call, { kind: 'hang' });
        const before = sandbox.countRequests(call);
        const tool = follows ? 'get_import_status' : 'validate_fec';
        const { said, answered } = await cancel(
          client,
          tool,
          args,
          () => sandbox.countRequests(call) > before,
        );
        assert.match(said, follows ? /The import goes on all the same/ : /nothing was sent/);
        assert.equal(answered, false);
        sandbox.clearFaults();
        assert.equal((await client.tool(tool, { ...args })).isError, false);
        assert.equal(sandbox.countRequests('importFEC'), follows ? 1 : 0);
      }));
  }

  for (const call of ['DossierComplet', 'getFileUrlDeposit'] as const) {
    test(`to import sends nothing before the request: ${call}`, () =>
      withMcp(async (bench) => {
        const { sandbox } = bench;
        const client = await bench.connect();
        bench.write(name, fec());
        const token = await tokenOf(client);
        sandbox.setFault(call, { kind: 'hang' });
        const before = sandbox.countRequests(call);
        const { said, answered } = await cancel(
          client,
          'import_fec',
          { confirmation_token: token },
          () => sandbox.countRequests(call) > before,
        );
        assert.match(said, /^import_fec: Stopped at the request of the client\. No import was requested/);
        assert.equal(answered, false);
        sandbox.clearFaults();
        assert.equal(sandbox.countRequests('importFEC'), 0);
        assert.ok([undefined, 'prepared', 'deposited'].includes(await stateOf(bench)));
        const again = await client.tool('import_fec', { confirmation_token: await tokenOf(client) });
        assert.equal(again.structured.state, 'accepted', again.text);
        assert.equal(sandbox.countRequests('importFEC'), 1);
      }));
  }

  test('to import after the request has left: the outcome is unknown, and nothing is sent again', () =>
    withMcp(async (bench) => {
      const { sandbox } = bench;
      const client = await bench.connect();
      bench.write(name, fec());
      const token = { confirmation_token: await tokenOf(client) };
      sandbox.setFault('importFEC', { kind: 'hang', accepted: true });
      const { said, answered } = await cancel(
        client,
        'import_fec',
        token,
        () => sandbox.countRequests('importFEC') > 0,
      );
      assert.match(said, /^import_fec: The request to stop came too late\. OUTCOME UNKNOWN/);
      assert.match(said, /Never import again/);
      assert.equal(answered, false);
      assert.equal(await stateOf(bench), 'unknown');
      const { structured } = await client.tool('import_fec', token);
      assert.deepEqual([structured.state, structured.already], ['unknown', true]);
      assert.equal(sandbox.countRequests('importFEC'), 1);
    }));

  test('while the person is asked: the question is withdrawn, nothing is sent', () =>
    withMcp(async (bench) => {
      let asked = false;
      const client = await bench.connect({
        capabilities: { elicitation: {} },
        onRequest: () => {
          asked = true;
          return null;
        },
      });
      bench.write(name, fec());
      const token = { confirmation_token: await tokenOf(client) };
      const { said, answered, notified } = await cancel(client, 'import_fec', token, () => asked);
      assert.ok(notified.includes('notifications/cancelled'));
      assert.match(said, /^import_fec: Stopped at the request of the client\. No import was requested/);
      assert.equal(answered, false);
      assert.equal(bench.sandbox.countRequests('importFEC'), 0);
    }));
});
