/** One token in several hands: at once, at servers that want other consents, after a person has said no. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, test } from 'node:test';
import { fec } from '../cli/import-cli.ts';
import { until } from '../until.ts';
import { type McpBench, withMcp } from './bench.ts';
import type { ToolAnswer } from './raw-client.ts';
import { name, posted, preview, refused } from './steps.ts';

function change({ home }: McpBench, sql: string): void {
  const db = new DatabaseSync(join(home, 'journal.sqlite'));
  db.exec('PRAGMA busy_timeout = 5000');
  db.exec(sql);
  db.close();
}

/** Never that nothing was sent, nor that another token may be asked for. */
function assertHeld({ text, structured }: ToolAnswer, key: string): void {
  assert.doesNotMatch(text, /Nothing was sent|for a new|new token/);
  assert.match(text, /at work on this import and may be sending it|Do not import again|Loop has accepted/);
  assert.ok(structured?.key === key || text.includes(key), text);
}

describe('one token', () => {
  test('in several calls at once, at two servers: who loses says what stands', () =>
    withMcp(async (bench) => {
      const [one, two] = [await bench.connect(), await bench.connect()];
      bench.write(name, fec());
      const { confirmation_token: token, key } = await preview(one);
      bench.sandbox.setFault('importFEC', { kind: 'hang', accepted: true });
      const answers: ToolAnswer[] = [];
      const calls = [one, two, one, two].map(async (client) => {
        answers.push(await client.tool('import_fec', { confirmation_token: token }));
      });
      await until(
        () => answers.length >= 3,
        () => one.result('ping'),
      );
      for (const answer of answers) assertHeld(answer, key);
      // While the request is on its way: by the token, by the key, by another preview.
      await until(
        () => posted(bench) > 0,
        () => one.result('ping'),
      );
      const twice = await two.tool('import_fec', { confirmation_token: token });
      assert.deepEqual([twice.structured.state, twice.structured.already], ['sending', true]);
      const { structured: status } = await two.tool('get_import_status', { import_id: key });
      assert.equal(status.state, 'sending');
      const { structured: seen } = await two.tool('validate_fec', { path: name, dossier: 'DEMO001' });
      assert.equal(seen.confirmation_token, undefined);
      assert.match(seen.not_importable, /may be sending it/);
      assert.equal(posted(bench), 1);
      one.child.kill('SIGKILL');
      two.child.kill('SIGKILL');
      await Promise.allSettled(calls);
    }));

  test('while the file is on its way to Loop: nobody says that nothing will be sent', () =>
    withMcp(async (bench) => {
      const [one, two] = [await bench.connect(), await bench.connect()];
      bench.write(name, fec());
      const { confirmation_token: token, key } = await preview(one);
      bench.sandbox.setFault('put', { kind: 'delay', delayMs: 5_000 });
      const sent = one.tool('import_fec', { confirmation_token: token });
      await until(
        () => bench.sandbox.countRequests('put') > 0,
        () => one.result('ping'),
      );
      for (const [tool, args] of [
        ['get_import_status', { import_id: key }],
        ['import_fec', { confirmation_token: token }],
      ] as const) {
        const answer = await two.tool(tool, args);
        assert.match(answer.text, /Another call or program is preparing this import/);
        assertHeld(answer, key);
      }
      const { structured: waited } = await two.tool('get_import_status', {
        import_id: key,
        wait_seconds: 40,
      });
      assert.match(waited.state, /^(accepted|succeeded)$/);
      assert.equal((await sent).structured.state, 'accepted');
      assert.equal(posted(bench), 1);
    }));

  test('taken by a call that has not written down its import yet', () =>
    withMcp(async (bench) => {
      const client = await bench.connect();
      bench.write(name, fec());
      const { confirmation_token: token, key } = await preview(client);
      change(bench, `UPDATE confirmations SET used_at = ${Date.now()}`);
      const answer = await client.tool('import_fec', { confirmation_token: token });
      refused(answer, 'token-in-use', new RegExp(`get_import_status with the key ${key}`));
      const status = await client.tool('get_import_status', { import_id: key });
      refused(status, 'unknown-key', /get_import_status again in a moment/);
      change(bench, 'UPDATE confirmations SET used_at = 1');
      const later = await client.tool('import_fec', { confirmation_token: token });
      refused(later, 'token-used', /Nothing was sent/);
      assert.equal(posted(bench), 0);
    }));

  test('taken after an earlier token had been rejected: what came of the earlier one is not told', () =>
    withMcp(async (bench) => {
      const client = await bench.connect();
      bench.write(name, fec());
      bench.sandbox.setFault('importFEC', { kind: 'status', status: 400 });
      const { confirmation_token: first } = await preview(client);
      const rejected = await client.tool('import_fec', { confirmation_token: first });
      assert.equal(rejected.structured.state, 'rejected');
      bench.sandbox.clearFaults();
      const { confirmation_token: token, key } = await preview(client);
      change(bench, `UPDATE confirmations SET used_at = ${Date.now()} WHERE used_at IS NULL`);
      assertHeld(await client.tool('import_fec', { confirmation_token: token }), key);
      assert.equal(posted(bench), 1);
    }));

  test('of a server that asks for no approval: worth nothing at one that does, also after a restart', () =>
    withMcp(async (bench) => {
      const open = await bench.connect();
      bench.write(name, fec());
      const { confirmation_token: token } = await preview(open);
      for (const _start of [1, 2]) {
        const strict = await bench.connect({ flags: ['--confirm', 'outside'] });
        const answer = await strict.tool('import_fec', { confirmation_token: token });
        refused(answer, 'wants-approval', /approves in a terminal[\s\S]*Call validate_fec/);
        await strict.end();
      }
      const strict = await bench.connect({ flags: ['--confirm', 'outside'] });
      const { confirmation_token: waiting } = await preview(strict);
      refused(await open.tool('import_fec', { confirmation_token: waiting }), 'not-approved', /approve/);
      assert.equal(posted(bench), 0);
    }));

  for (const [what, answer] of [
    ['declined', { action: 'decline' }],
    ['cancelled the question', { action: 'cancel' }],
    ['typed something else', { action: 'accept', content: { answer: 'yes' } }],
  ] as const) {
    test(`after a person has ${what}: worth nothing at any server`, () =>
      withMcp(async (bench) => {
        const asking = await bench.connect({
          capabilities: { elicitation: {} },
          onRequest: () => answer,
        });
        const silent = await bench.connect();
        bench.write(name, fec());
        const { confirmation_token: token } = await preview(asking);
        assert.equal((await asking.tool('import_fec', { confirmation_token: token })).isError, true);
        const other = await silent.tool('import_fec', { confirmation_token: token });
        refused(other, 'not-agreed', /has not agreed[\s\S]*Nothing was sent/);
        assert.equal(posted(bench), 0);
      }));
  }

  test('a call that is cancelled while a person is asked takes its token with it', () =>
    withMcp(async (bench) => {
      let asked = false;
      const asking = await bench.connect({
        capabilities: { elicitation: {} },
        onRequest: () => {
          asked = true;
          return null;
        },
      });
      bench.write(name, fec());
      const { confirmation_token: token } = await preview(asking);
      const { id } = asking.request('tools/call', {
        name: 'import_fec',
        arguments: { confirmation_token: token },
      });
      await until(
        () => asked,
        () => asking.result('ping'),
      );
      asking.send({ method: 'notifications/cancelled', params: { requestId: id } });
      const told = () => asking.notifications.some(({ method }) => method === 'notifications/message');
      await until(told, () => asking.result('ping'));
      const silent = await bench.connect();
      refused(
        await silent.tool('import_fec', { confirmation_token: token }),
        'not-agreed',
        /Nothing was sent/,
      );
      assert.equal(posted(bench), 0);
    }));
});
