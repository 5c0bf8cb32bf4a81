/** Digests that are computed in another thread, and what becomes of the work when that thread does not do its own. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import process from 'node:process';
import { describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { openFile } from '../../host/file-source.ts';
import { DigestThread, type DigestThreadOptions } from '../../host/threads/digest-thread.ts';
import { inFolder } from '../fec/fixtures/command.ts';
import { type Trouble, withTrouble } from './fixtures/scripts.ts';

const block = 64;

function bytesOf(length: number): Uint8Array {
  return Uint8Array.from({ length }, (_, i) => (i * 31 + (i >> 8)) & 0xff);
}

const expected = (bytes: Uint8Array) => ({
  sha256: createHash('sha256').update(bytes).digest('hex'),
  md5: createHash('md5').update(bytes).digest('base64'),
});

/** Reads a file as a check does: both digests of every chunk, which is compared with what the file holds. */
async function digestsOf(path: string, bytes: Uint8Array, options: DigestThreadOptions) {
  const thread = new DigestThread({ block, ...options });
  const file = await openFile(path);
  try {
    const sha256 = thread.createDigest('sha256');
    const md5 = thread.createDigest('md5');
    let at = 0;
    for await (const chunk of file.readInto(thread, options.signal)) {
      sha256.update(chunk);
      md5.update(chunk);
      assert.deepEqual(chunk.slice(), bytes.slice(at, at + chunk.length));
      at += chunk.length;
    }
    assert.equal(at, bytes.length);
    return { sha256: await sha256.hex(), md5: await md5.base64() };
  } finally {
    thread.close();
    await file.close();
  }
}

const sizes = [0, 1, block - 1, block, block + 1, 2 * block, 15 * block, 16 * block, 16 * block + 1, 10_000];

describe('digests from another thread', () => {
  for (const size of sizes) {
    it(`of ${size} bytes in blocks of ${block}`, async () => {
      await inFolder(async ({ write }) => {
        const bytes = bytesOf(size);
        assert.deepEqual(await digestsOf(write('file', bytes), bytes, {}), expected(bytes));
      });
    });
  }

  it('of several files, each and all of them', async () => {
    await inFolder(async ({ write }) => {
      const thread = new DigestThread({ block });
      const all = thread.createDigest('sha256');
      const parts = [bytesOf(1000), bytesOf(0), bytesOf(64), bytesOf(333)];
      try {
        for (const [i, bytes] of parts.entries()) {
          const file = await openFile(write(`part ${i}`, bytes));
          const own = thread.createDigest('sha256');
          for await (const chunk of file.readInto(thread)) {
            all.update(chunk);
            own.update(chunk);
          }
          await file.close();
          assert.equal(await own.hex(), expected(bytes).sha256);
        }
        assert.equal(await all.hex(), expected(Buffer.concat(parts)).sha256);
      } finally {
        thread.close();
      }
    });
  });

  it('only of what was read into its blocks', () => {
    const thread = new DigestThread({ block });
    assert.throws(() => thread.createDigest('sha256').update(bytesOf(1)), TypeError);
    thread.close();
  });
});

describe('a thread that cannot start is done without', () => {
  const reasons: readonly Trouble[] = [
    'throws at once',
    'ends at once',
    'is no program',
    'throws when it is told something',
  ];
  for (const trouble of reasons) {
    const skip = trouble === 'ends at once' && process.versions.deno !== undefined && 'Deno tells nobody';
    for (const size of [0, 100, 10_000]) {
      it(`it ${trouble}, ${size} bytes`, { skip }, async () => {
        await inFolder(async ({ write }) => {
          const bytes = bytesOf(size);
          const path = write('file', bytes);
          await withTrouble(trouble, async (script) => {
            assert.deepEqual(await digestsOf(path, bytes, { script }), expected(bytes));
          });
        });
      });
    }
  }

  it('it is not there', async () => {
    await inFolder(async ({ path, write }) => {
      const script = pathToFileURL(join(path, 'no-such-script.js'));
      const bytes = bytesOf(5000);
      assert.deepEqual(await digestsOf(write('file', bytes), bytes, { script }), expected(bytes));
    });
  });
});

describe('a thread that stops working ends the work', () => {
  it('it throws in the end: an error, not a digest of half a file', async () => {
    await inFolder(async ({ write }) => {
      const bytes = bytesOf(10_000);
      const path = write('file', bytes);
      await withTrouble('throws in the end', async (script) => {
        await assert.rejects(digestsOf(path, bytes, { script }), { code: 'thread-ended' });
      });
    });
  });

  for (const size of [100, 10_000]) {
    it(`it never answers, ${size} bytes: the signal ends the waiting`, async () => {
      await inFolder(async ({ write }) => {
        const bytes = bytesOf(size);
        const path = write('file', bytes);
        const abort = new AbortController();
        await withTrouble('never answers', async (script) => {
          const reading = digestsOf(path, bytes, { script, signal: abort.signal });
          setTimeout(() => abort.abort(new DOMException('enough', 'AbortError')), 100);
          await assert.rejects(reading, { name: 'AbortError' });
        });
      });
    });
  }
});
