/** Scripted conversations with the server, over its standard input and output. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, test } from 'node:test';
import { fec } from '../cli/import-cli.ts';
import { until } from '../until.ts';
import { withMcp } from './bench.ts';
import { finish, name, posted, preview, refused } from './steps.ts';

describe('conversations', () => {
  test('check, mend, check, preview, confirm, follow', () =>
    withMcp(async (bench) => {
      const client = await bench.connect();
      bench.write(name, fec('1234,50', '1234,00'));
      const bad = await client.tool('validate_fec', { path: name, dossier: 'DEMO001' });
      assert.equal(bad.isError, false);
      assert.equal(bad.structured.verdicts.loop, 'rejected');
      assert.equal(bad.structured.confirmation_token, undefined);
      assert.match(bad.structured.not_importable, /Cannot be imported/);
      const [group] = bad.structured.findings;
      const detail = await client.tool('validate_fec', { path: name, rule: group.rule });
      assert.equal(detail.structured.findings[0].rule, group.rule);

      bench.write(name, fec());
      const good = await client.tool('validate_fec', { path: name });
      assert.equal(good.structured.verdicts.loop, 'accepted');
      assert.match(good.structured.next, /call validate_fec with the code of the client file/);
      const { confirmation_token: token, preview: seen, key } = await preview(client);
      assert.match(seen.siren_check, /732829320/);
      assert.match(seen.accounts_to_create, /2 of 2/);
      assert.equal(posted(bench), 0);

      const { structured: sent } = await client.tool('import_fec', { confirmation_token: token });
      assert.deepEqual([sent.state, sent.key, sent.already], ['accepted', key, false]);
      const end = await finish(client, sent.import_id);
      assert.deepEqual([end.state, end.import_id], ['succeeded', sent.import_id]);

      const { structured: twice } = await client.tool('import_fec', { confirmation_token: token });
      assert.deepEqual([twice.state, twice.already, twice.import_id], ['succeeded', true, sent.import_id]);
      const { structured: again } = await client.tool('validate_fec', { path: name, dossier: 'DEMO001' });
      assert.deepEqual([again.state, again.import_id], ['succeeded', sent.import_id]);
      assert.equal(again.confirmation_token, undefined);
      assert.equal(posted(bench), 1);
      assert.equal(await client.end(), 0);
    }));

  test('a wrong client file, a wrong SIREN, then the right ones', () =>
    withMcp(async (bench) => {
      const client = await bench.connect();
      bench.write(name, fec());
      for (const [dossier, why] of [
        ['NOWHERE9', /client file/],
        ['MANON002', /belongs to SIREN 349536599/],
      ] as const) {
        const { structured } = await client.tool('validate_fec', { path: name, dossier });
        assert.equal(structured.confirmation_token, undefined);
        assert.match(structured.not_importable, why);
        assert.match(structured.next, /call validate_fec/);
      }
      await preview(client);
      assert.equal(posted(bench), 0);
    }));

  test('a token that does not exist, that was for other bytes, that has expired', () =>
    withMcp(async (bench) => {
      const client = await bench.connect();
      bench.write(name, fec());
      const unknown = await client.tool('import_fec', { confirmation_token: 'x'.repeat(32) });
      refused(unknown, 'token-unknown', /Call validate_fec/);

      const { confirmation_token: token } = await preview(client);
      bench.write(name, fec('99,00', '99,00'));
      const changed = await client.tool('import_fec', { confirmation_token: token });
      refused(changed, 'file-changed', /Call validate_fec/);

      const { confirmation_token: later } = await preview(client);
      const db = new DatabaseSync(join(bench.home, 'journal.sqlite'));
      db.exec('PRAGMA busy_timeout = 5000');
      db.exec('UPDATE confirmations SET expires_at = 1');
      db.close();
      const expired = await client.tool('import_fec', { confirmation_token: later });
      refused(expired, 'token-expired', /Call validate_fec/);
      assert.equal(posted(bench), 0);
    }));

  test('the journal holds no token', () =>
    withMcp(async (bench) => {
      const client = await bench.connect();
      bench.write(name, fec());
      const { confirmation_token: token } = await preview(client);
      await client.end();
      assert.ok(!readFileSync(join(bench.home, 'journal.sqlite'), 'latin1').includes(token));
    }));

  test('two calls with one token at once send once', () =>
    withMcp(async (bench) => {
      const client = await bench.connect();
      bench.write(name, fec());
      const { confirmation_token: token } = await preview(client);
      const call = () => client.tool('import_fec', { confirmation_token: token });
      const answers = await Promise.all([call(), call(), call()]);
      assert.ok(answers.some(({ structured }) => structured?.state === 'accepted'));
      assert.equal(posted(bench), 1);
    }));

  test('a re-export of the same books is stopped as an overlap', () =>
    withMcp(async (bench) => {
      const client = await bench.connect();
      bench.write(name, fec());
      const { confirmation_token: token } = await preview(client);
      const { structured } = await client.tool('import_fec', { confirmation_token: token });
      await finish(client, structured.import_id);
      bench.write(name, fec().replace('Facture', 'Facture 2'));
      const { structured: second } = await client.tool('validate_fec', { path: name, dossier: 'DEMO001' });
      assert.match(second.not_importable, /already imported/);
      assert.equal(second.confirmation_token, undefined);
    }));

  test('a killed server: the next one takes the import up', () =>
    withMcp(async (bench) => {
      const client = await bench.connect();
      bench.write(name, fec());
      const { confirmation_token: token } = await preview(client);
      const { structured } = await client.tool('import_fec', { confirmation_token: token });
      client.child.kill('SIGKILL');
      await client.exited;
      const next = await bench.connect();
      assert.equal((await finish(next, structured.key)).state, 'succeeded');
      const { structured: twice } = await next.tool('import_fec', { confirmation_token: token });
      assert.deepEqual([twice.state, twice.already], ['succeeded', true]);
      assert.equal(posted(bench), 1);
    }));

  test('a server killed while it waits for the answer: nothing is sent again', () =>
    withMcp(async (bench) => {
      bench.sandbox.setFault('importFEC', { kind: 'hang', accepted: true });
      const client = await bench.connect();
      bench.write(name, fec());
      const { confirmation_token: token, key } = await preview(client);
      client.request('tools/call', { name: 'import_fec', arguments: { confirmation_token: token } });
      await until(
        () => posted(bench) > 0,
        () => client.result('ping'),
      );
      client.child.kill('SIGKILL');
      await client.exited;
      const next = await bench.connect();
      const { structured: status } = await next.tool('get_import_status', { import_id: key });
      assert.match(status.state, /^(sending|unknown)$/);
      assert.match(status.next, /Do not import again|Never import again/);
      const { structured: twice } = await next.tool('import_fec', { confirmation_token: token });
      assert.deepEqual([twice.state, twice.already], [status.state, true]);
      const { structured: seen } = await next.tool('validate_fec', { path: name, dossier: 'DEMO001' });
      assert.equal(seen.confirmation_token, undefined);
      assert.equal(posted(bench), 1);
    }));

  test('a part of a split FEC is named as one', () =>
    withMcp(async (bench) => {
      const client = await bench.connect();
      bench.write('732829320FEC20241231_2.txt', fec());
      const { structured } = await client.tool('validate_fec', { path: '732829320FEC20241231_2.txt' });
      assert.match(structured.next, /part 2 of a split FEC[\s\S]*loop-fec validate[\s\S]*client file/);
      const [head = '', first = '', second = ''] = fec().split('\r\n');
      for (const [i, row] of [first, second].entries()) {
        const path = `732829320FEC20231231_${i + 1}.txt`;
        bench.write(path, [head, row, ''].join('\r\n').replaceAll('2024', '2023'));
        const { structured: cut } = await client.tool('validate_fec', { path, dossier: 'DEMO001' });
        assert.deepEqual([cut.verdicts.loop, cut.confirmation_token], ['rejected', undefined]);
        assert.match(
          cut.next,
          /looks unbalanced[\s\S]*all the parts at once[\s\S]*split again, between entries/,
        );
      }
      assert.equal(posted(bench), 0);
    }));

  test('an outcome that nobody knows is never sent again', () =>
    withMcp(async (bench) => {
      bench.sandbox.setFault('importFEC', { kind: 'reset-after-accept' });
      const client = await bench.connect();
      bench.write(name, fec());
      const { confirmation_token: token } = await preview(client);
      const { structured, text } = await client.tool('import_fec', { confirmation_token: token });
      assert.equal(structured.state, 'unknown', text);
      assert.match(structured.next, /Never import again/);
      const { structured: twice } = await client.tool('import_fec', { confirmation_token: token });
      assert.deepEqual([twice.state, twice.already], ['unknown', true]);
      const { structured: status } = await client.tool('get_import_status', { import_id: structured.key });
      assert.equal(status.state, 'unknown');
      assert.equal(posted(bench), 1);
    }));
});
