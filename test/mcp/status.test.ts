/** Following an import: an answer in time whatever Loop does, and nobody's words put into another one's mouth. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { describeImport, importText } from '../../mcp/import/describe-import.ts';
import { fec } from '../cli/import-cli.ts';
import { recordOf } from '../import/fixtures.ts';
import { withMcp } from './bench.ts';
import { finish, name, preview } from './steps.ts';

describe('the status of an import', () => {
  test('is answered from the journal when Loop does not answer', () =>
    withMcp(async ({ connect, write, sandbox }) => {
      const client = await connect();
      write(name, fec());
      const { confirmation_token } = await preview(client);
      const { structured: sent } = await client.tool('import_fec', { confirmation_token });
      sandbox.setFault('getImportStatus', { kind: 'hang' });
      const follow = { import_id: sent.import_id, wait_seconds: 1 };
      const { structured, text, isError } = await client.tool('get_import_status', follow);
      assert.equal(isError, false, text);
      assert.equal(structured.state, 'accepted');
      assert.equal(structured.loop_says, undefined);
      assert.match(text, /Loop did not answer in time[\s\S]*what the journal knows/);
      const foreign = await client.tool('get_import_status', { import_id: 'never-heard-of-it' });
      assert.match(foreign.text, /the journal does not know this import[\s\S]*\[loop-no-answer\]$/);
      sandbox.clearFaults();
      assert.equal((await finish(client, sent.import_id)).state, 'succeeded');
    }));

  test('has the time of what it tells', () =>
    withMcp(async ({ connect, write }) => {
      const client = await connect();
      write(name, fec());
      const { confirmation_token } = await preview(client);
      const { structured: sent } = await client.tool('import_fec', { confirmation_token });
      const end = await finish(client, sent.import_id);
      assert.ok(end.updated_at > sent.updated_at, `${end.updated_at} after ${sent.updated_at}`);
      const { structured: later } = await client.tool('get_import_status', { import_id: sent.import_id });
      assert.equal(later.updated_at, end.updated_at);
    }));

  for (const [state, reason, ours] of [
    ['unknown', 'aborted', true],
    ['unknown', 'ECONNRESET', true],
    ['unknown', 'sender-gone', true],
    ['unknown', 'http-503', true],
    ['deposited', 'ENOTFOUND', true],
    ['rejected', 'confirmed-not-imported', true],
    ['rejected', 'Dossier verrouillé', false],
    ['unknown', 'Internal error', false],
    ['failed', 'aborted', false],
  ] as const) {
    test(`${state} because "${reason}": ${ours ? 'our word' : 'the words of Loop'}`, () => {
      const output = describeImport(recordOf({ state, reason }), false, 'en');
      assert.deepEqual([output.loop_says, output.cause], ours ? [undefined, reason] : [reason, undefined]);
      const said = importText(output, 'en');
      assert.equal(said.includes(`Loop says: "${reason}"`), !ours, said);
      assert.equal(said.includes(`Cause that loop-fec noted: ${reason}`), ours, said);
    });
  }
});
