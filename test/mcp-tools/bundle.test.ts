/** The .mcpb bundle: what the official validator says of it, and that what is in it serves. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { fec } from '../cli/import-cli.ts';
import { withMcp } from '../mcp/bench.ts';
import { surfaceOf } from '../mcp/surface-of.ts';
import { missing, packer, runTool } from './node-tool.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const manifest = JSON.parse(readFileSync(join(root, 'mcp', 'bundle', 'manifest.json'), 'utf8'));

describe('the .mcpb bundle', { skip: missing }, () => {
  test('names the tools that there are', () => {
    const names = manifest.tools.map(({ name }: { name: string }) => name);
    assert.deepEqual(
      names,
      surfaceOf().tools.map(({ name }) => name),
    );
  });

  test('is accepted by the official tool, and serves once unpacked', () =>
    withMcp(async (bench) => {
      const folder = join(bench.home, '..', 'bundle');
      const dist = join(bench.home, '..', 'dist');
      mkdirSync(join(folder, 'dist'), { recursive: true });
      const built = spawnSync(
        process.execPath,
        [
          ...(process.versions.deno === undefined ? [] : ['run', '-A', '--no-check']),
          join(root, 'node_modules', 'rolldown', 'bin', 'cli.mjs'),
          ...['-c', 'rolldown.config.mjs', '-d', dist],
        ],
        { cwd: root, encoding: 'utf8' },
      );
      assert.equal(built.status, 0, built.stderr);
      for (const name of ['loop-fec-mcp.js', 'THIRD-PARTY-NOTICES.txt']) {
        cpSync(join(dist, name), join(folder, 'dist', name));
      }
      cpSync(join(root, 'mcp', 'bundle', 'manifest.json'), join(folder, 'manifest.json'));
      cpSync(join(root, 'LICENSE'), join(folder, 'LICENSE'));
      const archive = join(bench.home, '..', 'loop-fec.mcpb');
      const packed = await runTool([packer, 'pack', folder, archive], folder);
      assert.equal(packed.code, 0, packed.out + packed.err);
      const unpacked = join(bench.home, '..', 'unpacked');
      assert.equal((await runTool([packer, 'unpack', archive, unpacked], folder)).code, 0);
      const script = join(unpacked, manifest.server.entry_point);
      assert.ok(existsSync(script));
      bench.write('732829320FEC20241231.txt', fec());
      // As a client fills the manifest in: several folders after one --root.
      const values = { __dirname: unpacked, 'user_config.folders': bench.root };
      const args = manifest.server.mcp_config.args.map((arg: string) =>
        arg.replaceAll(/\$\{([\w.]+)\}/g, (_, name: keyof typeof values) => values[name]),
      );
      const client = await bench.connect({ script: args[0], args: [...args.slice(1), dist] });
      const { structured } = await client.tool('validate_fec', { path: '732829320FEC20241231.txt' });
      assert.equal(structured.verdicts.loop, 'accepted');
      assert.equal(await client.end(), 0);
    }));
});
