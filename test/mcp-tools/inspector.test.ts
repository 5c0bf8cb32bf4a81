/** The official Inspector's command line as a foreign client. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import process from 'node:process';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { fec } from '../cli/import-cli.ts';
import { type McpBench, withMcp } from '../mcp/bench.ts';
import { type Json, runtimeArguments } from '../mcp/raw-client.ts';
import { inspector, missing, runTool, type Said } from './node-tool.ts';

const main = fileURLToPath(new URL('../../cli/main.ts', import.meta.url));
const name = '732829320FEC20241231.txt';

function inspect({ env, root, home }: McpBench, ...args: string[]): Promise<Said> {
  const variables = Object.entries(env).flatMap(([key, value]) => ['-e', `${key}=${value}`]);
  const server = [process.execPath, ...runtimeArguments, main, 'mcp', '--root', root];
  return runTool([inspector, '--cli', ...server, ...variables, ...args], join(home, '..'));
}

function call(bench: McpBench, tool: string, args: Json): Promise<Said> {
  const pairs = Object.entries(args).flatMap(([key, value]) => ['--tool-arg', `${key}=${value}`]);
  return inspect(bench, '--method', 'tools/call', '--tool-name', tool, ...pairs);
}

describe('the official Inspector', { skip: missing }, () => {
  test('finds no fault in the schemas, --strict', () =>
    withMcp(async (bench) => {
      const { code, out, err } = await inspect(bench, '--method', 'tools/list', '--strict');
      assert.equal(code, 0, err);
      assert.equal(JSON.parse(out).tools.length, 3);
    }));

  test('drives the whole conversation against the practice Loop', () =>
    withMcp(async (bench) => {
      const structured = async (tool: string, args: Json): Promise<Json> => {
        const { code, out, err } = await call(bench, tool, args);
        assert.equal(code, 0, out + err);
        return JSON.parse(out).structuredContent;
      };
      bench.write(name, fec('1234,50', '1234,00'));
      const bad = await structured('validate_fec', { path: name, dossier: 'DEMO001' });
      assert.equal(bad.verdicts.loop, 'rejected');
      bench.write(name, fec());
      const seen = await structured('validate_fec', { path: name, dossier: 'DEMO001' });
      const token = { confirmation_token: seen.confirmation_token };
      const sent = await structured('import_fec', token);
      const end = await structured('get_import_status', { import_id: sent.import_id, wait_seconds: 20 });
      assert.equal(end.state, 'succeeded');
      assert.equal((await structured('import_fec', token)).already, true);
      assert.equal(bench.sandbox.countRequests('importFEC'), 1);
      const refused = await call(bench, 'validate_fec', { path: '/etc/hostname' });
      assert.equal(refused.code, 5, 'an error of the tool');
    }));
});
