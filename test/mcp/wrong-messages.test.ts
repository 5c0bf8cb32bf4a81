/** Messages that are wrong as a whole: a word for the client, never the insides of a library. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readableError } from '../../mcp/readable-error.ts';
import { fec } from '../cli/import-cli.ts';
import { until } from '../until.ts';
import { withMcp } from './bench.ts';
import { name, posted, preview } from './steps.ts';

describe('a wrong message', () => {
  for (const [method, params, said] of [
    ['tools/call', { name: 'validate_fec', arguments: 'x' }, /params\.arguments: .*expected/],
    ['tools/call', { name: 'validate_fec', arguments: ['x'] }, /params\.arguments: .*expected/],
    ['tools/call', { name: 5 }, /params\.name: .*expected string/],
    ['tools/call', {}, /params\.name: .*expected string/],
    ['resources/read', { uri: 5 }, /params\.uri: .*expected string/],
    ['prompts/get', { name: 'controler-un-fec', arguments: { fichier: 5 } }, /fichier: .*expected string/],
    ['logging/setLevel', { level: 'x' }, /params\.level: /],
  ] as const) {
    test(`${method} ${JSON.stringify(params)}`, () =>
      withMcp(async ({ connect }) => {
        const client = await connect();
        const { error } = await client.request(method, params).answer;
        assert.equal(error.code, -32602, JSON.stringify(error));
        assert.match(error.message, said);
        assert.doesNotMatch(error.message, /[[\]{}]|\\n/);
        assert.equal(await client.end(), 0);
      }));
  }

  test('is told shortly, and nothing of it can hide', () => {
    const issue = { path: ['params', 'x\u202e'], message: 'y'.repeat(400) };
    const error = { code: -32603, message: JSON.stringify([issue, issue]) };
    const { code, message } = readableError(error);
    assert.equal(code, -32602);
    assert.match(message, /^Invalid request: params\.x\\u\{202e\}: y+/);
    assert.ok(message.length <= 500);
    for (const other of ['Unknown tool', '[not JSON]', 'MCP error -32602: Unknown tool']) {
      assert.deepEqual(readableError({ code: -1, message: other }), { code: -1, message: other });
    }
  });

  test('of more than 10 MB ends the server: one line, exit code 1, the journal true', () =>
    withMcp(async (bench) => {
      const client = await bench.connect();
      bench.write(name, fec());
      const { confirmation_token } = await preview(client);
      bench.sandbox.setFault('importFEC', { kind: 'hang', accepted: true });
      client.request('tools/call', { name: 'import_fec', arguments: { confirmation_token } });
      await until(
        () => posted(bench) > 0,
        () => client.result('ping'),
      );
      client.send({ id: 0, method: 'ping', params: { x: 'x'.repeat(11 * 1024 * 1024) } });
      assert.equal(await client.exited, 1);
      const lines = client.stderr.trim().split('\n');
      assert.match(lines.at(-1) ?? '', /^The client sent a message that is too long \(over 10 MB\)/);
      assert.ok(client.stderr.length < 1000, client.stderr.slice(0, 2000));
      const { out } = await bench.cli(['imports', '--format', 'json']);
      assert.match(out, /"state":"unknown"/);
      assert.equal(posted(bench), 1);
    }));
});
