/** Scripted conversations with the server, over its standard input and output. */
import assert from 'node:assert/strict';
import { readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, test } from 'node:test';
import { fec } from '../cli/import-cli.ts';
import { type McpBench, withMcp } from './bench.ts';
import type { Json, RawClient, ToolAnswer } from './raw-client.ts';

const name = '732829320FEC20241231.txt';

/** What the practice Loop was asked to import. */
function posted({ sandbox }: McpBench): number {
  return sandbox.countRequests('importFEC');
}

function refused(answer: ToolAnswer, code: string, next: RegExp): void {
  assert.equal(answer.isError, true);
  assert.ok(answer.text.endsWith(`[${code}]`), answer.text);
  assert.match(answer.text, next);
}

async function preview(client: RawClient, dossier = 'DEMO001'): Promise<Json> {
  const { structured, text } = await client.tool('validate_fec', { path: name, dossier });
  assert.match(structured.confirmation_token ?? '', /^[\w-]{32}$/, text);
  return structured;
}

async function finish(client: RawClient, importId: string): Promise<Json> {
  for (let i = 0; i < 20; i++) {
    const { structured } = await client.tool('get_import_status', { import_id: importId, wait_seconds: 5 });
    if (structured.state !== 'accepted') return structured;
  }
  return assert.fail('the import does not end');
}

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

describe('who says yes', () => {
  for (const [answer, code] of [
    [{ action: 'accept', content: { answer: 'DEMO001' } }, null],
    [{ action: 'accept', content: { answer: 'yes' } }, 'no-answer'],
    [{ action: 'accept' }, 'no-answer'],
    [{ action: 'decline' }, 'declined'],
    [{ action: 'cancel' }, 'no-answer'],
    [undefined, 'no-answer'],
  ] as const) {
    test(`the person answers ${JSON.stringify(answer)}`, () =>
      withMcp(async (bench) => {
        const asked: Json[] = [];
        const client = await bench.connect({
          capabilities: { elicitation: {} },
          onRequest: (method, params) => {
            asked.push({ method, params });
            return answer;
          },
        });
        bench.write(name, fec());
        const { confirmation_token: token } = await preview(client);
        const result = await client.tool('import_fec', { confirmation_token: token });
        assert.equal(asked.length, 1);
        assert.equal(asked[0].method, 'elicitation/create');
        assert.match(asked[0].params.message, /DEMO001[\s\S]*732829320[\s\S]*1234\.50/);
        if (code === null) assert.equal(result.structured.state, 'accepted');
        else refused(result, code, /Nothing was sent/);
        assert.equal(posted(bench), code === null ? 1 : 0);
      }));
  }

  test('a person who does not answer in time', () =>
    withMcp(async (bench) => {
      const asked: string[] = [];
      const client = await bench.connect({
        script: 'test/mcp/impatient-server.ts',
        args: [bench.root],
        capabilities: { elicitation: {} },
        onRequest: (method) => {
          asked.push(method);
          return null;
        },
      });
      bench.write(name, fec());
      const { confirmation_token: token } = await preview(client);
      refused(
        await client.tool('import_fec', { confirmation_token: token }),
        'no-answer',
        /Nothing was sent/,
      );
      assert.deepEqual(asked, ['elicitation/create']);
      const cancelled = client.notifications.filter(({ method }) => method === 'notifications/cancelled');
      assert.equal(cancelled.length, 1, 'the question still stands before the person');
      assert.equal(posted(bench), 0);
    }));

  test('--confirm outside: who has said yes in a terminal is not asked again, who has not is told how', () =>
    withMcp(async (bench) => {
      const client = await bench.connect({
        flags: ['--confirm', 'outside'],
        capabilities: { elicitation: {} },
        onRequest: () => assert.fail('asked twice'),
      });
      bench.write(name, fec());
      const { confirmation_token: token, approval_code: code } = await preview(client);
      const early = await client.tool('import_fec', { confirmation_token: token });
      refused(early, 'not-approved', new RegExp(`loop-fec approve ${code}`));
      const said = await bench.cli(['approve', code]);
      assert.equal(said.code, 2);
      assert.match(said.err, /in a terminal, by a person/);
      assert.equal(posted(bench), 0);
    }));

  test('--read-only: a preview, no token, no tool', () =>
    withMcp(async (bench) => {
      const client = await bench.connect({ flags: ['--read-only'] });
      bench.write(name, fec());
      const { structured } = await client.tool('validate_fec', { path: name, dossier: 'DEMO001' });
      assert.equal(structured.preview.dossier, 'DEMO001');
      assert.equal(structured.confirmation_token, undefined);
      const { error } = await client.request('tools/call', { name: 'import_fec', arguments: {} }).answer;
      assert.equal(error.code, -32602);
    }));

  test('without keys the check stands and says what is missing', () =>
    withMcp(async (bench) => {
      const client = await bench.connect({ env: { CEGID_LOOP_API_KEY: '' } });
      bench.write(name, fec());
      const { structured, isError } = await client.tool('validate_fec', { path: name, dossier: 'DEMO001' });
      assert.equal(isError, false);
      assert.equal(structured.verdicts.loop, 'accepted');
      assert.match(structured.not_importable, /CEGID_LOOP_API_KEY/);
    }));
});

describe('files that may be read', () => {
  test('under the roots only, links resolved, never by an address', () =>
    withMcp(async (bench) => {
      const client = await bench.connect();
      symlinkSync(bench.file, join(bench.root, 'link.txt'));
      bench.write(name, fec());
      symlinkSync(join(bench.root, name), join(bench.root, 'inside.txt'));
      const paths = [
        'link.txt',
        bench.file,
        `../${name}`,
        '/etc/hostname',
        'nothing.txt',
        '.',
        bench.root,
        `file://${join(bench.root, name)}`,
        'https://127.0.0.1/x',
        '//server/share/x.txt',
        `${name}\0`,
        '/dev/zero',
        '/proc/self/environ',
      ];
      for (const path of paths)
        refused(await client.tool('validate_fec', { path }), 'file-not-found', /732829320FEC/);
      for (const path of [name, join(bench.root, name), 'inside.txt', `./${name}`]) {
        assert.equal((await client.tool('validate_fec', { path })).isError, false, path);
      }
    }));
});
