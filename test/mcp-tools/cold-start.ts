/**
 * Measures, without judging: from the start of the process to the answer of `initialize`, of the built server and of a bare
 * one of the SDK, turn by turn, on the runtime that runs this. `bun run build` first.
 */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const rounds = 15;
const flags = process.versions.deno === undefined ? [] : ['run', '-A', '--no-check'];
const initialize = `${JSON.stringify({
  jsonrpc: '2.0',
  id: 1,
  method: 'initialize',
  params: { protocolVersion: '2025-11-25', capabilities: {}, clientInfo: { name: 'cold', version: '1' } },
})}\n`;

/** Ms. */
function start(args: readonly string[]): Promise<number> {
  const begin = performance.now();
  const child = spawn(process.execPath, [...flags, ...args], { stdio: ['pipe', 'pipe', 'ignore'] });
  let took = Number.NaN;
  child.stdout.once('data', () => {
    took = performance.now() - begin;
    child.stdin.end();
  });
  child.stdin.write(initialize);
  return new Promise((resolve) => child.on('close', () => resolve(took)));
}

function median(values: number[]): number {
  return values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

const bare = `import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
const server = new McpServer({ name: 'bare', version: '1' });
server.registerTool('nothing', { description: 'Does nothing' }, () => ({ content: [] }));
await server.connect(new StdioServerTransport());
`;

const folder = mkdtempSync(join(tmpdir(), 'loop-fec-cold-'));
const source = join(root, 'node_modules', '.cold-start.mjs');
try {
  writeFileSync(source, bare);
  const script = join(folder, 'bare.mjs');
  const rolldown = join(root, 'node_modules', 'rolldown', 'bin', 'cli.mjs');
  spawnSync(process.execPath, [...flags, rolldown, source, '--platform', 'node', '-f', 'esm', '-o', script]);
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let round = 0; round < rounds; round++) {
    ours.push(await start([join(root, 'dist', 'loop-fec.js'), 'mcp', '--root', folder]));
    theirs.push(await start([script]));
  }
  const [mine, other] = [median(ours), median(theirs)];
  const said = `loop-fec ${mine.toFixed(0)} ms, bare SDK ${other.toFixed(0)} ms, ratio ${(mine / other).toFixed(2)}`;
  process.stdout.write(`${said}\n`);
} finally {
  rmSync(source, { force: true });
  rmSync(folder, { recursive: true, force: true });
}
