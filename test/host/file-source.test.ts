/** A file read where the reader would like its bytes to lie. */
import assert from 'node:assert/strict';
import { appendFileSync, truncateSync, writeFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { blockBytes, type OpenFile, openFile } from '../../host/file-source.ts';
import { inFolder } from '../fec/fixtures/command.ts';
import { checkSource, entry, file, legalName } from '../fec/fixtures/fec.ts';

const bytesOf = (length: number) => Uint8Array.from({ length }, (_, i) => (i * 31 + (i >> 8)) & 0xff);

async function withFile(bytes: Uint8Array, work: (opened: OpenFile, path: string) => Promise<void>) {
  await inFolder(async ({ write }) => {
    const path = write(legalName, bytes);
    const opened = await openFile(path);
    try {
      await work(opened, path);
    } finally {
      await opened.close();
    }
  });
}

describe('a file is read into the memory of its reader', () => {
  for (const length of [0, 1, 999, 1000, 1001, blockBytes, 3 * blockBytes + 17]) {
    for (const room of [1000, blockBytes, blockBytes + 1]) {
      it(`${length} bytes, ${room} at a time`, async () => {
        const bytes = bytesOf(length);
        await withFile(bytes, async (opened) => {
          const memory = new Uint8Array(room);
          let [at, asked] = [0, 0];
          // Every third time it does not matter to the reader.
          const where = () => (++asked % 3 === 0 ? null : memory);
          for await (const chunk of opened.read(undefined, where)) {
            assert.equal(chunk.buffer === memory.buffer, asked % 3 !== 0);
            assert.deepEqual(chunk.slice(), bytes.slice(at, at + chunk.length));
            at += chunk.length;
          }
          assert.equal(at, length);
        });
      });
    }
  }

  it('a signal ends the reading with its reason', async () => {
    await withFile(bytesOf(10_000), async (opened) => {
      const abort = new AbortController();
      const reason = new DOMException('enough', 'AbortError');
      let chunks = 0;
      const reading = (async () => {
        for await (const _ of opened.read(abort.signal, () => new Uint8Array(100))) {
          if (++chunks === 3) abort.abort(reason);
        }
      })();
      await assert.rejects(reading, reason);
      assert.equal(chunks, 3);
    });
  });

  it('others get their turn meanwhile', async () => {
    await withFile(bytesOf(100_000), async (opened) => {
      let turns = 0;
      const count = () => {
        turns++;
        timer = setTimeout(count, 0);
      };
      let timer = setTimeout(count, 0);
      for await (const _ of opened.read(undefined, () => new Uint8Array(1000))) {
        const from = performance.now();
        while (performance.now() - from < 2);
      }
      clearTimeout(timer);
      assert.ok(turns > 1, `${turns} turns`);
    });
  });
});

describe('a file that changes while it is read where it is judged', () => {
  const large = file(Array.from({ length: 4000 }, (_, i) => entry(String(i))).flat());
  const changes: readonly (readonly [name: string, change: (path: string) => void])[] = [
    ['grows', (path) => appendFileSync(path, 'x')],
    ['never stops growing', (path) => appendFileSync(path, large)],
    ['shrinks by a byte', (path) => truncateSync(path, large.length - 1)],
    ['is emptied', (path) => truncateSync(path, 0)],
    ['is written again, as long as before', (path) => writeFileSync(path, large)],
  ];
  for (const [name, change] of changes) {
    it(name, async () => {
      await withFile(large, async (opened, path) => {
        let chunks = 0;
        const { size } = opened;
        const reading = checkSource({
          ...{ name: legalName, size },
          async *read(signal, room) {
            const few = () => room?.()?.subarray(0, 30_000) ?? null;
            for await (const chunk of opened.read(signal, few)) {
              assert.ok(++chunks < 100);
              yield chunk;
              // The clock of a file system may tick once in a few milliseconds.
              if (chunks === 1) await new Promise((resolve) => setTimeout(resolve, 30));
              if (chunks === 1 || name.startsWith('never')) change(path);
            }
          },
        });
        await assert.rejects(reading, { code: 'file-changed' });
        assert.ok(chunks > 0);
      });
    });
  }
});
