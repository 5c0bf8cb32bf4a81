/** The server over HTTP: who may speak to it, and that it is the same server. */
import assert from 'node:assert/strict';
import { readFileSync, statSync } from 'node:fs';
import { request } from 'node:http';
import process from 'node:process';
import { describe, test } from 'node:test';
import { fec } from '../cli/import-cli.ts';
import { until } from '../until.ts';
import { type McpBench, withMcp } from './bench.ts';
import { type Json, RawClient } from './raw-client.ts';

const name = '732829320FEC20241231.txt';

interface Said {
  readonly status: number;
  readonly headers: Json;
  readonly text: string;
}

interface Served {
  readonly port: number;
  readonly token: string;
  readonly tokenFile: string;
  send(message: Json, headers?: Json, path?: string): Promise<Said>;
  stop(): Promise<number | null>;
}

function post(port: number, path: string, headers: Json, body: string): Promise<Said> {
  return new Promise((resolve, reject) => {
    const sent = request(
      { host: '127.0.0.1', port, path, method: 'POST', agent: false, headers },
      (answer) => {
        let text = '';
        answer.setEncoding('utf8').on('data', (chunk: string) => {
          text += chunk;
        });
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text }));
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}

async function serve({ env, root }: McpBench, work: (served: Served) => Promise<void>): Promise<void> {
  const client = new RawClient({ env, args: ['mcp', '--root', root, '--http', '0'] });
  try {
    while (!/\.token\./.test(client.stderr)) {
      await new Promise((resolve) => client.child.stderr.once('data', resolve));
    }
    const [, port = '', tokenFile = ''] =
      /127\.0\.0\.1:(\d+)\/mcp[\s\S]* is in (.*\.token)\./.exec(client.stderr) ?? [];
    const token = readFileSync(tokenFile, 'utf8').trim();
    const usual = {
      'content-type': 'application/json',
      accept: 'application/json, text/event-stream',
      authorization: `Bearer ${token}`,
    };
    const stop = () => {
      process.kill(client.child.pid ?? Number.NaN, 'SIGTERM');
      return client.exited;
    };
    await work({
      ...{ port: Number(port), token, tokenFile, stop },
      send: (message, headers = {}, path = '/mcp') =>
        post(Number(port), path, { ...usual, ...headers }, JSON.stringify({ jsonrpc: '2.0', ...message })),
    });
  } finally {
    client.child.kill('SIGKILL');
    await client.exited;
  }
}

const initialize = {
  id: 1,
  method: 'initialize',
  params: { protocolVersion: '2025-11-25', capabilities: {}, clientInfo: { name: 'raw', version: '1' } },
};

function messageOf({ text, headers }: Said): Json {
  if (/json/.test(headers['content-type'])) return JSON.parse(text);
  const data = [...text.matchAll(/^data: (.+)$/gm)].map((match) => JSON.parse(match[1] ?? ''));
  return data.find((message) => message.id !== undefined && message.method === undefined);
}

describe('over HTTP', () => {
  test('a session from initialize to a check; the token file ends with the server', () =>
    withMcp(async (bench) => {
      bench.write(name, fec());
      await serve(bench, async ({ send, tokenFile, stop }) => {
        if (process.platform !== 'win32') assert.equal(statSync(tokenFile).mode & 0o777, 0o600);
        const hello = await send(initialize);
        assert.equal(messageOf(hello).result.serverInfo.name, 'loop-fec');
        const session = { 'mcp-session-id': hello.headers['mcp-session-id'] };
        assert.equal((await send({ method: 'notifications/initialized' }, session)).status, 202);
        const params = { name: 'validate_fec', arguments: { path: name } };
        const checked = messageOf(await send({ id: 2, method: 'tools/call', params }, session));
        assert.equal(checked.result.structuredContent.verdicts.loop, 'accepted');
        const { report_uri: uri } = checked.result.structuredContent;
        const read = (to: Json) => send({ id: 3, method: 'resources/read', params: { uri } }, to);
        assert.ok(messageOf(await read(session)).result);
        const other = await send(initialize);
        const elsewhere = await read({ 'mcp-session-id': other.headers['mcp-session-id'] });
        assert.equal(messageOf(elsewhere).error.code, -32002, 'a report of another session');
        assert.equal(await stop(), 0);
        assert.throws(() => readFileSync(tokenFile));
      });
    }));

  test('a session at work outlives many others', () =>
    withMcp(async (bench) => {
      bench.write(name, fec());
      await serve(bench, async ({ send }) => {
        const idle = await send(initialize);
        const busy = await send(initialize);
        const session = { 'mcp-session-id': busy.headers['mcp-session-id'] };
        bench.sandbox.setFault('DossierComplet', { kind: 'hang' });
        const params = { name: 'validate_fec', arguments: { path: name, dossier: 'DEMO001' } };
        const call = send({ id: 2, method: 'tools/call', params }, session).catch(() => null);
        await until(() => bench.sandbox.countRequests('DossierComplet') > 0);
        for (let i = 0; i < 40; i++) assert.equal((await send(initialize)).status, 200);
        const list = (headers: Json) => send({ id: 3, method: 'tools/list' }, headers);
        assert.equal((await list(session)).status, 200);
        assert.equal((await list({ 'mcp-session-id': idle.headers['mcp-session-id'] })).status, 404);
        void call;
      });
    }));

  test('turns away browsers, other users and other addresses', () =>
    withMcp(async (bench) => {
      await serve(bench, async ({ send, port, token }) => {
        const cases: readonly [string, Json, number, string?][] = [
          ['no token', { authorization: '' }, 401],
          ['a wrong token', { authorization: `Bearer ${token}x` }, 401],
          ['a token of another kind', { authorization: token }, 401],
          ['a foreign host', { host: `evil.example:${port}` }, 403],
          ['a host without the port', { host: 'localhost' }, 403],
          ['a foreign origin', { origin: 'https://evil.example' }, 403],
          ['no origin at all', { origin: 'null' }, 403],
          ['an origin of another port', { origin: 'http://localhost:1' }, 403],
          ['another path', {}, 404, '/'],
          ['a session that does not exist', { 'mcp-session-id': 'x' }, 404],
          ['its own origin', { origin: `http://127.0.0.1:${port}` }, 200],
          ['its other name', { host: `localhost:${port}`, origin: `http://localhost:${port}` }, 200],
        ];
        for (const [why, headers, status, path] of cases) {
          assert.equal((await send(initialize, headers, path)).status, status, why);
        }
        const { headers } = await send(initialize, { authorization: '' });
        assert.equal(headers['www-authenticate'], 'Bearer');
        assert.equal((await send({ id: 1, method: 'tools/list' })).status, 400);
        assert.equal((await send({ ...initialize, padding: 'x'.repeat(2_000_000) })).status, 413);
      });
    }));
});
