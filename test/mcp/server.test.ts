/** The protocol itself: what comes out of standard output, how the server begins and ends. */
import assert from 'node:assert/strict';
import { homedir } from 'node:os';
import process from 'node:process';
import { describe, test } from 'node:test';
import { fec } from '../cli/import-cli.ts';
import { until } from '../until.ts';
import { withMcp } from './bench.ts';
import { ledger } from './ledger.ts';
import type { Json } from './raw-client.ts';

const name = '732829320FEC20241231.txt';

describe('the server', () => {
  test('introduces itself', () =>
    withMcp(async ({ connect }) => {
      const client = await connect();
      client.child.stdin.write('this is not JSON\n');
      const hello = await client.initialize();
      assert.equal(hello.protocolVersion, '2025-11-25');
      assert.equal(hello.serverInfo.name, 'loop-fec');
      assert.deepEqual(hello.capabilities, { logging: {}, tools: {}, resources: {}, prompts: {} });
      assert.match(hello.instructions, /validate_fec[\s\S]*import_fec[\s\S]*get_import_status/);
      assert.equal(await client.end(), 0);
    }));

  test('an unknown tool is an error of the protocol, bad arguments one of the tool', () =>
    withMcp(async ({ connect }) => {
      const client = await connect();
      for (const tool of ['nothing', '', '__proto__', 'constructor']) {
        const { error } = await client.request('tools/call', { name: tool, arguments: {} }).answer;
        assert.equal(error.code, -32602, tool);
      }
      const { isError, text } = await client.tool('validate_fec', { fec_path: name });
      assert.equal(isError, true);
      assert.match(text, /path.*call validate_fec again \[bad-arguments\]/);
      const alone = await client.tool('validate_fec', { path: name, siret: '73282932000074' });
      assert.equal(alone.isError, true);
      assert.match(alone.text, /dossier, its code in Loop, is missing.*\[siret-without-dossier\]/);
      assert.equal(await client.end(), 0);
    }));

  test('resources: the catalogue, a rule, a report of this session', () =>
    withMcp(async ({ connect, write }) => {
      const client = await connect();
      const read = async (uri: string) => (await client.result('resources/read', { uri })).contents[0];
      assert.match((await read('fec://rules')).text, /`entry-unbalanced`|`entry-/);
      assert.match((await read('fec://rules/opening-missing')).text, /^# opening-missing: /);
      write(name, fec());
      const { structured } = await client.tool('validate_fec', { path: name });
      const report = JSON.parse((await read(structured.report_uri)).text);
      assert.equal(report.file.sha256, structured.file.sha256);
      assert.equal(report.values, 'masked');
      const { resources } = await client.result('resources/list');
      assert.deepEqual(
        resources.map(({ uri }: Json) => uri),
        ['fec://rules', structured.report_uri],
      );
      const other = await connect();
      for (const uri of [
        structured.report_uri,
        'fec://rules/nothing',
        'file:///etc/passwd',
        'fec://report/..',
      ]) {
        const { error } = await other.request('resources/read', { uri }).answer;
        assert.equal(error.code, -32002, uri);
      }
    }));

  test('prompts in French, with their arguments', () =>
    withMcp(async ({ connect }) => {
      const client = await connect();
      const { prompts } = await client.result('prompts/list');
      assert.deepEqual(
        prompts.map((prompt: Json) => prompt.name),
        ['controler-un-fec', 'importer-un-fec'],
      );
      const got = await client.result('prompts/get', {
        name: 'importer-un-fec',
        arguments: { fichier: 'a.txt', dossier: 'DEMO001' },
      });
      assert.match(got.messages[0].content.text, /"a\.txt"[\s\S]*"DEMO001"[\s\S]*attends mon accord/);
      const { error } = await client.request('prompts/get', { name: 'importer-un-fec' }).answer;
      assert.equal(error.code, -32602);
    }));

  test('progress while a large file is read; it only grows', () =>
    withMcp(async ({ connect, write }) => {
      const client = await connect();
      write(name, ledger(60_000));
      const { answer } = client.request('tools/call', {
        name: 'validate_fec',
        arguments: { path: name },
        _meta: { progressToken: 'p' },
      });
      const { result } = await answer;
      assert.equal(result.structuredContent.totals.rows, 60_000);
      const seen = client.notifications.filter(({ method }) => method === 'notifications/progress');
      assert.ok(seen.length >= 1);
      const values = seen.map(({ params }) => params.progress);
      assert.deepEqual(
        values,
        [...values].sort((a, b) => a - b),
      );
      assert.ok(seen.every(({ params }) => params.progressToken === 'p' && params.progress <= params.total));
    }));

  test('progress while an import is followed', () =>
    withMcp(async ({ connect, write, sandbox }) => {
      const client = await connect();
      write(name, fec());
      const { structured } = await client.tool('validate_fec', { path: name, dossier: 'DEMO001' });
      const { structured: sent } = await client.tool('import_fec', {
        confirmation_token: structured.confirmation_token,
      });
      sandbox.setFault('getImportStatus', { kind: 'status-stuck' });
      const { result } = await client.request('tools/call', {
        name: 'get_import_status',
        arguments: { import_id: sent.import_id, wait_seconds: 3 },
        _meta: { progressToken: 7 },
      }).answer;
      assert.equal(result.structuredContent.state, 'accepted');
      const seen = client.notifications.filter(({ method }) => method === 'notifications/progress');
      assert.ok(seen.length >= 1);
      assert.ok(
        seen.every(({ params }) => params.progressToken === 7 && params.message === 'Loop is at work'),
      );
    }));

  for (const how of ['end', 'SIGTERM'] as const) {
    test(`ends on ${how} while it waits for Loop, the journal true`, () =>
      withMcp(async ({ connect, write, sandbox, cli }) => {
        const client = await connect();
        write(name, fec());
        const { structured } = await client.tool('validate_fec', { path: name, dossier: 'DEMO001' });
        sandbox.setFault('importFEC', { kind: 'hang' });
        client.request('tools/call', {
          name: 'import_fec',
          arguments: { confirmation_token: structured.confirmation_token },
        });
        await until(
          () => sandbox.countRequests('importFEC') > 0,
          () => client.result('ping'),
        );
        if (how === 'SIGTERM') process.kill(client.child.pid ?? Number.NaN, 'SIGTERM');
        assert.equal(await client.end(), 0);
        const { out } = await cli(['imports', '--format', 'json']);
        assert.match(out, /"state":"unknown"/);
        assert.equal(sandbox.countRequests('importFEC'), 1);
      }));
  }

  for (const [why, args, said] of [
    ['no root', ['mcp'], /--root FOLDER is missing/],
    ['the root of the disk', ['mcp', '--root', '/'], /holds the whole home folder/],
    ['the home folder', ['mcp', '--root', homedir()], /holds the whole home folder/],
    ...(process.platform === 'linux'
      ? ([['what the system keeps there', ['mcp', '--root', '/proc/self'], /the system’s own/]] as const)
      : []),
    ['a root that does not exist', ['mcp', '--root', '/nothing/here'], /is no folder/],
  ] as const) {
    test(`does not start with ${why}`, () =>
      withMcp(async ({ cli }) => {
        const { code, out, err } = await cli(args);
        assert.deepEqual([code, out], [2, '']);
        assert.match(err, said);
      }));
  }
});
