import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { findRuntime } from '../runner/runtimes.ts';
import { type Account, accountSas, blobSas } from './sas.ts';

const here = fileURLToPath(new URL('.', import.meta.url));
const root = fileURLToPath(new URL('../../', import.meta.url));
const program = join(here, 'node_modules', 'azurite', 'dist', 'src', 'blob', 'main.js');

/** False while nobody has asked for this suite: `bun run test:storage` installs it. */
export const isInstalled = existsSync(program);

const container = 'depot';

export interface Azurite {
  /** The address at which a blob may be written, as Loop would lend it. */
  address(blob: string, change?: { expires?: number; permissions?: string }): string;
  /** Size and MD5 (base64) of a blob, as the storage knows them. */
  head(blob: string): Promise<{ readonly bytes: number; readonly md5: string }>;
  close(): Promise<void>;
}

function ask(method: string, url: string): Promise<{ status: number; headers: Record<string, unknown> }> {
  return new Promise((resolve, reject) => {
    const outgoing = request(
      url,
      { method, agent: false, headers: { 'content-length': '0' } },
      (response) => {
        response.resume();
        response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers }));
      },
    );
    outgoing.on('error', reject);
    outgoing.end();
  });
}

/** Starts Microsoft's own emulator on a free port of this machine, with an account made up for this run. */
export async function startAzurite(): Promise<Azurite> {
  const node = findRuntime(root, 'node');
  if (node === null) throw new Error('Azurite needs Node');
  const folder = mkdtempSync(join(tmpdir(), 'loop-fec-azurite-'));
  const account: Account = { name: 'essai', key: randomBytes(64).toString('base64') };
  const flags = ['--blobHost', '127.0.0.1', '--blobPort', '0', '--location', folder];
  const quiet = ['--disableTelemetry', '--skipApiVersionCheck'];
  const child = spawn(node.path, [program, ...flags, ...quiet], {
    env: { PATH: process.env.PATH ?? '', AZURITE_ACCOUNTS: `${account.name}:${account.key}` },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<void>((resolve) => void child.once('close', () => resolve()));

  async function close(): Promise<void> {
    if (child.pid !== undefined && child.exitCode === null) process.kill(child.pid, 'SIGKILL');
    await ended;
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }

  try {
    let said = '';
    const port = await new Promise<string>((resolve, reject) => {
      const read = (text: string): void => {
        said += text;
        const found = /listens on http:\/\/127\.0\.0\.1:(\d+)/.exec(said)?.[1];
        if (found !== undefined) resolve(found);
      };
      child.stdout.setEncoding('utf8').on('data', read);
      child.stderr.setEncoding('utf8').on('data', read);
      void ended.then(() => reject(new Error(`Azurite ended: ${said}`)));
    });
    const base = `http://127.0.0.1:${port}/${account.name}/${container}`;
    const path = (blob: string) => `${base}/${blob.split('/').map(encodeURIComponent).join('/')}`;
    const ours = () => accountSas(account, Date.now() + 3_600_000);
    const made = await ask('PUT', `${base}?restype=container&${ours()}`);
    if (made.status !== 201) throw new Error(`Azurite made no container: ${made.status}`);
    return {
      address: (blob, { expires = Date.now() + 24 * 3_600_000, permissions = 'cw' } = {}) =>
        `${path(blob)}?${blobSas(account, container, blob, permissions, expires)}`,
      head: async (blob) => {
        const { status, headers } = await ask('HEAD', `${path(blob)}?${ours()}`);
        if (status !== 200) throw new Error(`No blob: ${status}`);
        return { bytes: Number(headers['content-length']), md5: String(headers['content-md5']) };
      },
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}
