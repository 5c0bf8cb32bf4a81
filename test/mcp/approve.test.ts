/** `loop-fec approve CODE`: the word of a person at a terminal. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { PassThrough } from 'node:stream';
import { describe, test } from 'node:test';
import { approveCommand } from '../../cli/commands/approve.ts';
import { isLoopFecError } from '../../core/error.ts';
import { assertNoSecret, fec } from '../cli/import-cli.ts';
import type { Said } from '../cli/run-cli.ts';
import { type McpBench, withMcp } from './bench.ts';
import type { Json, RawClient } from './raw-client.ts';

const name = '732829320FEC20241231.txt';

/** What a person types; null: Ctrl-D. */
async function approve({ env }: McpBench, code: string, typed: string | null): Promise<Said> {
  let out = '';
  let err = '';
  const terminal = { input: new PassThrough(), output: new PassThrough() };
  terminal.input.end(typed === null ? '' : `${typed}\n`);
  const context = {
    ...{ env, lang: 'en' as const, signal: new AbortController().signal },
    ...{ stdoutIsTerminal: true, stderrIsTerminal: true, stdinIsTerminal: true },
    out: (text: string) => {
      out += text;
    },
    err: (text: string) => {
      err += text;
    },
    say: ({ en }: { en: string }) => en,
  };
  try {
    const exit = await approveCommand(code, context, terminal);
    err += terminal.output.read() ?? '';
    return { code: exit, out, err };
  } catch (error) {
    assert.ok(isLoopFecError(error), String(error));
    return { code: 2, out, err: `${error.texts.en} [${error.code}]` };
  } finally {
    assertNoSecret(out + err);
  }
}

async function previewed(
  bench: McpBench,
  env: Readonly<Record<string, string>> = {},
): Promise<{ client: RawClient; token: Json; code: string }> {
  const client = await bench.connect({ flags: ['--confirm', 'outside'], env });
  bench.write(name, fec());
  const { structured } = await client.tool('validate_fec', { path: name, dossier: 'DEMO001' });
  const { confirmation_token, approval_code: code } = structured;
  assert.match(code, /^[A-Z2-9]{4}-[A-Z2-9]{4}$/);
  return { client, token: { confirmation_token }, code };
}

describe('an approval in a terminal', () => {
  test('shows the preview; the code of the client file lets the import leave, once', () =>
    withMcp(async (bench) => {
      const { client, token, code } = await previewed(bench);
      const early = await client.tool('import_fec', token);
      assert.match(early.text, /\[not-approved\]$/);
      const yes = await approve(bench, code.toLowerCase(), ' DEMO001 ');
      assert.equal(yes.code, 0, yes.err);
      assert.match(
        yes.err,
        /732829320[\s\S]*debit 1,234\.50[\s\S]*2024-01-05[\s\S]*cannot be undone[\s\S]*client file \(DEMO001\)/,
      );
      assert.match(yes.out, /^Approved\. The assistant may import this file, once/);
      const twice = await approve(bench, code, 'DEMO001');
      assert.match(twice.err, /\[nothing-to-approve\]$/);
      const { structured } = await client.tool('import_fec', token);
      assert.equal(structured.state, 'accepted');
      assert.match((await approve(bench, code, 'DEMO001')).err, /\[nothing-to-approve\]$/);
      assert.equal(bench.sandbox.countRequests('importFEC'), 1);
    }));

  test('shows numbers and dates as French people write them', () =>
    withMcp(async (bench) => {
      const { code } = await previewed(bench, { LOOP_FEC_LANG: 'fr' });
      const { err } = await approve(bench, code, 'DEMO001');
      assert.match(
        err,
        /lignes : 2, écritures : 1\n.*débit 1\u00a0234,50, crédit 1\u00a0234,50\n.*05\/01\/2024 – /,
      );
    }));

  for (const [what, typed] of [
    ['another client file', 'MANON002'],
    ['yes', 'yes'],
    ['nothing', ''],
    ['Ctrl-D', null],
  ] as const) {
    test(`${what}: nothing leaves`, () =>
      withMcp(async (bench) => {
        const { client, token, code } = await previewed(bench);
        const no = await approve(bench, code, typed);
        assert.deepEqual([no.code, no.out], [1, 'Not approved: nothing will leave\n']);
        assert.match((await client.tool('import_fec', token)).text, /\[not-approved\]$/);
        assert.equal(bench.sandbox.countRequests('importFEC'), 0);
      }));
  }

  test('a code that is mistyped or has expired is of no use', () =>
    withMcp(async (bench) => {
      const { client, token, code } = await previewed(bench);
      assert.match((await approve(bench, 'AAAA-AAAA', 'DEMO001')).err, /\[nothing-to-approve\]$/);
      const db = new DatabaseSync(join(bench.home, 'journal.sqlite'));
      db.exec('PRAGMA busy_timeout = 5000');
      db.exec('UPDATE confirmations SET expires_at = 1');
      db.close();
      assert.match((await approve(bench, code, 'DEMO001')).err, /\[nothing-to-approve\]$/);
      assert.match((await client.tool('import_fec', token)).text, /\[token-expired\]$/);
      assert.equal(bench.sandbox.countRequests('importFEC'), 0);
    }));
});
