/** A check with the digests in another thread says what a check in one thread says, byte for byte. */
import assert from 'node:assert/strict';
import { appendFileSync, renameSync, truncateSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { type FecCheck, type ValidateOptions, validateParts } from '../../core/fec/validate.ts';
import { byteTests } from '../../host/byte-tests.ts';
import { type OpenFile, openFile } from '../../host/file-source.ts';
import { DigestThread } from '../../host/threads/digest-thread.ts';
import { inFolder } from '../fec/fixtures/command.ts';
import { encode, entry, file, legalName } from '../fec/fixtures/fec.ts';
import { difference, plainly } from '../fec/kernel/fixtures/engines.ts';
import { hostileFile } from '../fec/kernel/fixtures/hostile-file.ts';

interface Part {
  readonly name: string;
  readonly path: string;
}

async function checkInTwo(
  parts: readonly Part[],
  block: number,
  options: ValidateOptions,
): Promise<FecCheck> {
  const thread = new DigestThread({ block });
  const files: OpenFile[] = [];
  try {
    for (const { path } of parts) files.push(await openFile(path));
    const sources = files.map(({ size, readInto }, i) => ({
      ...{ name: parts[i]!.name, size },
      read: (signal?: AbortSignal) => readInto(thread, signal),
    }));
    return await validateParts(sources, { createDigest: thread.createDigest, bytes: byteTests }, options);
  } finally {
    thread.close();
    for (const opened of files) await opened.close();
  }
}

describe('one thread or two', () => {
  it('files with anything wrong in them, in blocks of any size', async () => {
    const asked = fc.tuple(
      hostileFile({ mostCopies: 6 }),
      fc.oneof(fc.integer({ min: 16, max: 600 }), fc.integer({ min: 600, max: 300_000 })),
    );
    await fc.assert(
      fc.asyncProperty(asked, async ([{ parts, asked: options }, block]) => {
        await inFolder(async ({ write }) => {
          const written = parts.map(({ name, bytes }, i) => ({ name, path: write(`${i}.txt`, bytes) }));
          const { listening, ...rest } = options;
          const stream: unknown[] = [];
          const { report, md5, prints, contents } = await checkInTwo(written, block, {
            ...rest,
            ...{ md5: true, prints: true, contents: true },
            ...(listening === false ? {} : { onFinding: (finding) => void stream.push(finding) }),
          });
          const numbers = prints === null ? null : [[...prints.keys], [...prints.contents]];
          const said = JSON.stringify({ report, stream, md5, prints: numbers, contents });
          const { notes: _, ...plain } = JSON.parse(await plainly(parts, options));
          assert.equal(difference(JSON.stringify(plain), said), '');
        });
      }),
      { numRuns: 60 },
    );
  });
});

describe('two threads and a file that changes while it is read', () => {
  const large = file(Array.from({ length: 4000 }, (_, i) => entry(String(i))).flat());
  const changes: readonly (readonly [name: string, change: (path: string) => void])[] = [
    ['grows', (path) => appendFileSync(path, 'x')],
    ['shrinks by a byte', (path) => truncateSync(path, large.length - 1)],
    ['is emptied', (path) => truncateSync(path, 0)],
    ['is written again, as long as before', (path) => writeFileSync(path, large)],
  ];
  for (const [name, change] of changes) {
    it(name, async () => {
      await inFolder(async ({ write }) => {
        const path = write(legalName, large);
        // The clock of a file system may tick once in a few milliseconds.
        await new Promise((resolve) => setTimeout(resolve, 30));
        let changed = false;
        const onProgress = () => {
          if (!changed) change(path);
          changed = true;
        };
        await assert.rejects(checkInTwo([{ name: legalName, path }], 4096, { onProgress }), {
          code: 'file-changed',
        });
        assert.ok(changed);
      });
    });
  }

  it('a new file under its name is not read', { skip: process.platform === 'win32' }, async () => {
    await inFolder(async ({ write }) => {
      const path = write(legalName, large);
      const other = write('other', encode('something else'));
      const onProgress = () => {
        try {
          renameSync(other, path);
        } catch {
          // It was, when the first block had been read.
        }
      };
      const { report } = await checkInTwo([{ name: legalName, path }], 4096, { onProgress });
      assert.deepEqual([report.verdicts.law, report.file.bytes], ['conforme', large.length]);
    });
  });

  it('an error of the check ends the reading, whatever the other thread does', async () => {
    await inFolder(async ({ write }) => {
      const path = write(legalName, large);
      let chunks = 0;
      const onProgress = () => {
        if (++chunks === 3) throw new RangeError('a mistake of ours');
      };
      await assert.rejects(checkInTwo([{ name: legalName, path }], 4096, { onProgress }), RangeError);
      assert.equal(chunks, 3);
    });
  });
});
