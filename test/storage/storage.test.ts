/** The upload against Azurite, Microsoft's own emulator of Azure Storage. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { isLoopFecError } from '../../core/error.ts';
import type { ByteSource } from '../../core/ports.ts';
import { upload } from '../../host/http/upload.ts';
import { startScript } from '../import/run-script.ts';
import { type Azurite, isInstalled, startAzurite } from './azurite.ts';
import { storageClient } from './storage-client.ts';

const skip = !isInstalled && 'Azurite is not installed: bun run test:storage';
const megabyte = 1024 * 1024;

/** kB that a whole process may use at most while it uploads {@link largest} bytes: far from holding them. */
const memoryBound = 180 * 1024;
const largest = 133 * 1_000_000;

function sourceOf(text: string): ByteSource {
  const bytes = new TextEncoder().encode(text);
  return {
    name: '732829320FEC20241231.txt',
    size: bytes.length,
    async *read() {
      yield bytes;
    },
  };
}

const md5Of = (text: string) => createHash('md5').update(text).digest('base64');
const text = 'JournalCode\tJournalLib\r\n'.repeat(1000);

describe('a real storage', { skip }, () => {
  let storage: Azurite;
  let folder = '';
  before(
    async () => {
      folder = mkdtempSync(join(tmpdir(), 'loop-fec-storage-'));
      if (isInstalled) storage = await startAzurite();
    },
    { timeout: 60_000 },
  );
  after(async () => {
    await storage?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function put(depositUrl: string, body = text, md5 = md5Of(body)): Promise<string> {
    try {
      await storageClient().uploadFile({ depositUrl, uri: 'x' }, sourceOf(body), md5);
      return 'stored';
    } catch (error) {
      assert.ok(isLoopFecError(error), String(error));
      assert.doesNotMatch(JSON.stringify(error) + error.stack, /sig=|se=2/);
      return `${error.code} ${error.details.status} ${error.details.reason}`;
    }
  }

  for (const name of ['a.txt', '0b4bb0aa/732829320FEC20241231.txt', 'bilan d’été.txt']) {
    it(`stores ${name}`, async () => {
      assert.equal(await put(storage.address(name)), 'stored');
      assert.deepEqual(await storage.head(name), { bytes: text.length, md5: md5Of(text) });
    });
  }

  it('stores again, with the latest bytes', async () => {
    const address = storage.address('again.txt');
    assert.equal(await put(address), 'stored');
    assert.equal(await put(address), 'stored');
    assert.equal(await put(address, 'other'), 'stored');
    assert.equal((await storage.head('again.txt')).bytes, 5);
  });

  it('refuses an address that has expired', async () => {
    const address = storage.address('late.txt', { expires: Date.now() - 60_000 });
    assert.match(await put(address), /^storage-refused 403 Auth/);
    await assert.rejects(storage.head('late.txt'));
  });

  it('refuses a wrong signature, and one for another file', async () => {
    const address = new URL(storage.address('wrong.txt'));
    const other = new URL(storage.address('other.txt'));
    address.search = other.search;
    assert.match(await put(address.href), /^storage-refused 403 Auth/);
    address.searchParams.set('sig', Buffer.alloc(32).toString('base64'));
    assert.match(await put(address.href), /^storage-refused 403 Auth/);
  });

  it('refuses an address that may only be read', async () => {
    assert.match(await put(storage.address('read.txt', { permissions: 'r' })), /^storage-refused 403 Auth/);
  });

  it('refuses bytes that are not those of the Content-MD5', async () => {
    assert.match(await put(storage.address('md5.txt'), text, md5Of('other')), /^storage-refused 400/);
    await assert.rejects(storage.head('md5.txt'));
  });

  it('refuses a PUT that does not say x-ms-blob-type', async () => {
    const { size, read } = sourceOf(text);
    const url = storage.address('type.txt');
    const sent = await upload({ url, headers: {}, size, chunks: read(), timeoutMs: 10_000 });
    assert.equal(sent.kind === 'answer' && sent.answer.status, 400);
  });

  it('stores 133 MB with flat memory', { skip: process.platform !== 'linux', timeout: 60_000 }, async () => {
    const file = join(folder, '732829320FEC20241231.txt');
    const handle = openSync(file, 'w');
    for (let left = largest, n = 0; left > 0; n++) {
      const chunk = Buffer.alloc(Math.min(megabyte, left), `${n} ligne\t`);
      left -= writeSync(handle, chunk);
    }
    closeSync(handle);
    const child = fileURLToPath(new URL('./upload-child.ts', import.meta.url));
    const ended = await startScript(child, [file], { DEPOSIT_URL: storage.address('large.txt') }).ended;
    assert.equal(ended.code, 0, ended.stderr);
    const { md5, peak } = JSON.parse(ended.stdout);
    assert.deepEqual(await storage.head('large.txt'), { bytes: largest, md5 });
    assert.ok(peak > 0 && peak < memoryBound, `peak memory ${peak} kB`);
  });
});
