/** Who agrees to an import: the person at the client, a person in a terminal, or the token alone. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { fec } from '../cli/import-cli.ts';
import { withMcp } from './bench.ts';
import type { Json } from './raw-client.ts';
import { name, posted, preview, refused } from './steps.ts';

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
        assert.match(asked[0].params.message, /DEMO001[\s\S]*732829320[\s\S]*1,234\.50/);
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
