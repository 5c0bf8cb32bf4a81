/** A small file is read at once, with the same answers as one that is read in chunks. */
import assert from 'node:assert/strict';
import { isAscii, isUtf8 } from 'node:buffer';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { after, describe, it } from 'node:test';
import { isFolder } from '../../host/is-folder.ts';
import { readSmallFile } from '../../host/small-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'loop-fec-small-'));
after(() => rmSync(folder, { recursive: true, force: true }));

function write(name: string, bytes: Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

async function read(path: string) {
  const file = await readSmallFile(path);
  assert.ok(file !== null);
  const chunks: Uint8Array[] = [];
  for await (const chunk of file.source.read()) chunks.push(chunk);
  return { file, chunks, bytes: Buffer.concat(chunks) };
}

const contents: readonly (readonly [string, Uint8Array])[] = [
  ['no byte', new Uint8Array(0)],
  ['one byte', new Uint8Array([0x41])],
  ['all bytes', Uint8Array.from({ length: 256 }, (_, i) => i)],
  ['an accent', new TextEncoder().encode('Écriture')],
  ['the largest', new Uint8Array(1 << 20).fill(0x30)],
];

describe('a small file', () => {
  for (const [name, content] of contents) {
    it(`of ${name} gives its bytes, size, name and digests`, async () => {
      const path = write('123456782FEC20241231.txt', content);
      const { file, bytes } = await read(path);
      assert.deepEqual(bytes, Buffer.from(content));
      assert.equal(file.source.size, content.length);
      assert.equal(file.source.name, '123456782FEC20241231.txt');
      for (const algorithm of ['sha256', 'md5'] as const) {
        for (const form of ['hex', 'base64'] as const) {
          const digest = file.createDigest(algorithm);
          digest.update(content);
          assert.equal(digest[form](), createHash(algorithm).update(content).digest(form));
        }
      }
    });

    it(`of ${name} is looked at as node:buffer does`, async () => {
      const { file } = await read(write('bytes.txt', content));
      assert.equal(file.bytes.isAscii(content), isAscii(content));
      assert.equal(file.bytes.isUtf8(content), isUtf8(content));
    });
  }

  it('gives a file that grows an error', {
    skip: existsSync('/proc/version') ? false : 'Linux',
  }, async () => {
    await assert.rejects(readSmallFile('/proc/version'), { code: 'file-changed' });
  });

  it('stops at the signal', async () => {
    const file = await readSmallFile(write('stopped.txt', new Uint8Array([0x41])));
    assert.ok(file !== null);
    await assert.rejects(file.source.read(AbortSignal.abort())[Symbol.asyncIterator]().next(), {
      name: 'AbortError',
    });
  });
});

describe('it is left to the other reader', () => {
  it('when it is large', async () => {
    assert.equal(await readSmallFile(write('large.txt', new Uint8Array((1 << 20) + 1))), null);
  });

  it('when it is a folder, or nothing', async () => {
    const sub = join(folder, 'sub');
    mkdirSync(sub);
    assert.equal(await readSmallFile(sub), null);
    assert.equal(await readSmallFile(join(folder, 'absent')), null);
    assert.deepEqual([isFolder(sub), isFolder(join(folder, 'absent'))], [true, false]);
  });

  it('when it is a pipe, without waiting for a writer', { skip: process.platform === 'win32' }, async () => {
    const pipe = join(folder, 'pipe');
    assert.equal(spawnSync('mkfifo', [pipe]).status, 0);
    assert.equal(await readSmallFile(pipe), null);
  });
});
