import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { findRuntime } from '../runner/runtimes.ts';

const here = fileURLToPath(new URL('.', import.meta.url));
const root = fileURLToPath(new URL('../../', import.meta.url));
const packages = join(here, 'node_modules', '@modelcontextprotocol');

export const conformance = join(packages, 'conformance', 'dist', 'index.js');
export const inspector = join(packages, 'inspector', 'clients', 'launcher', 'build', 'index.js');

export const packer = join(here, 'node_modules', '@anthropic-ai', 'mcpb', 'dist', 'cli', 'cli.js');

/** Why the suite is skipped: false where the tools are installed. */
export const missing =
  ![conformance, inspector, packer].every((file) => existsSync(file)) &&
  'The tools are not installed: bun run test:mcp-tools';

export interface Said {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** The tools run on Node 24 only, whatever runtime runs the suite. */
export function runTool(
  args: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string>> = {},
): Promise<Said> {
  const node = findRuntime(root, 'node');
  if (node === null) throw new Error('Node 24 is not there');
  return new Promise((resolve, reject) => {
    const { PATH = '' } = process.env;
    const child = spawn(node.path, args, {
      cwd,
      env: { PATH, HOME: cwd, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let out = '';
    let err = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      err += text;
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, out, err }));
  });
}
