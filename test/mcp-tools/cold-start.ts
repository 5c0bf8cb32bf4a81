/**
 * Measures, without judging, on the runtime that runs this: from the start of the process to the answer of `initialize`, of
 * what `bun run build` made and of a bare server of the SDK, turn by turn; and from the end of the input, and from SIGTERM,
 * to the end of the process.
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

interface Times {
  readonly start: number;
  readonly end: number;
}

/** Ms. */
function measure(args: readonly string[], how: 'end of input' | 'SIGTERM'): Promise<Times> {
  const begin = performance.now();
  const child = spawn(process.execPath, [...flags, ...args], { stdio: ['pipe', 'pipe', 'ignore'] });
  let start = Number.NaN;
  child.stdout.once('data', () => {
    start = performance.now() - begin;
    if (how === 'SIGTERM') child.kill('SIGTERM');
    else child.stdin.end();
  });
  child.stdin.write(initialize);
  return new Promise((resolve) => {
    child.on('close', () => resolve({ start, end: performance.now() - begin - start }));
  });
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
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
  const servers: readonly (readonly [string, readonly string[]])[] = [
    ['bare SDK', [script]],
    ['loop-fec-mcp.js', [join(root, 'dist', 'loop-fec-mcp.js'), '--root', folder]],
    ['loop-fec.js mcp', [join(root, 'dist', 'loop-fec.js'), 'mcp', '--root', folder]],
  ];
  const found = new Map<string, { readonly start: number[]; readonly end: number[] }>();
  for (const [name] of servers) found.set(name, { start: [], end: [] });
  for (let round = 0; round < rounds; round++) {
    for (const [name, args] of servers) {
      const { start, end } = await measure(args, round % 2 === 0 ? 'end of input' : 'SIGTERM');
      found.get(name)?.start.push(start);
      found.get(name)?.end.push(end);
    }
  }
  const least = median(found.get('bare SDK')?.start ?? []);
  for (const [name, { start, end }] of found) {
    const said = `${median(start).toFixed(0)} ms, ${(median(start) / least).toFixed(2)} of the bare one`;
    process.stdout.write(`${name}: ${said}; ends within ${Math.max(...end).toFixed(0)} ms\n`);
  }
} finally {
  rmSync(source, { force: true });
  rmSync(folder, { recursive: true, force: true });
}
