import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { importFec } from '../../core/import/import-fec.ts';
import { validatedSource } from '../../core/import/validated-source.ts';
import type { ByteSource } from '../../core/ports.ts';
import { createDigest } from '../../host/digest.ts';
import { openFile } from '../../host/file-source.ts';
import { fakeLoop, order, portsOf, yes } from './fixtures.ts';
import { withFolder } from './temp-folder.ts';
import { withJournal } from './with-journal.ts';

const sha256Of = (bytes: string | Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** Gives these texts as chunks, all in one buffer that is used again and again. */
function reused(...texts: readonly string[]): ByteSource {
  return {
    name: 'a.txt',
    size: texts.join('').length,
    async *read() {
      const buffer = new Uint8Array(64);
      for (const text of texts) yield buffer.subarray(0, new TextEncoder().encodeInto(text, buffer).written);
    },
  };
}

async function readAll(source: ByteSource): Promise<string> {
  let text = '';
  for await (const chunk of source.read()) text += new TextDecoder().decode(chunk);
  return text;
}

for (const texts of [['one', 'two', 'three'], ['one'], []]) {
  test(`the bytes that were judged pass whole: ${JSON.stringify(texts)}`, async () => {
    const whole = texts.join('');
    const source = validatedSource(reused(...texts), sha256Of(whole), createDigest);
    assert.equal(source.wasRead(), false);
    for (const _time of [1, 2]) {
      assert.equal(await readAll(source), whole);
      assert.equal(source.wasRead(), true);
    }
  });
}

test('other bytes never pass whole', async () => {
  const source = validatedSource(reused('one', 'two', 'three'), sha256Of('onetwothrew'), createDigest);
  let got = '';
  await assert.rejects(
    async () => {
      for await (const chunk of source.read()) got += new TextDecoder().decode(chunk);
    },
    { code: 'file-changed' },
  );
  assert.equal(got, 'onetwo');
  assert.equal(source.wasRead(), false);
});

test('a storage that is content before it has the file is not believed', async () => {
  await withJournal(async (journal) => {
    const loop = { ...fakeLoop(), uploadFile: async () => {} };
    await assert.rejects(importFec(order, portsOf(loop, journal), yes), { code: 'storage-bad-answer' });
    assert.equal(loop.count('importFec'), 0);
  });
});

for (const [name, change] of [
  ['written over, same length', (path: string) => writeFileSync(path, 'abd')],
  ['made longer', (path: string) => writeFileSync(path, 'abcd')],
  ['cut', (path: string) => writeFileSync(path, 'ab')],
] as const) {
  test(`a file that was ${name} since it was checked: nothing is requested`, async () => {
    await withFolder(async (folder) => {
      await withJournal(async (journal) => {
        const path = join(folder, '732829320FEC20241231.txt');
        writeFileSync(path, 'abc');
        const source = await openFile(path);
        const loop = fakeLoop({ upload: async () => change(path) });
        await assert.rejects(importFec({ ...order, source }, portsOf(loop, journal), yes), {
          code: 'file-changed',
        });
        assert.equal(loop.count('importFec'), 0);
        await source.close();
      });
    });
  });
}

test('a file whose name was given to another one: the one that was checked is imported', async () => {
  await withFolder(async (folder) => {
    await withJournal(async (journal) => {
      const path = join(folder, '732829320FEC20241231.txt');
      writeFileSync(path, 'abc');
      writeFileSync(`${path}.new`, 'xyz');
      const source = await openFile(path);
      const loop = fakeLoop({ upload: async () => renameSync(`${path}.new`, path) });
      const result = await importFec({ ...order, source }, portsOf(loop, journal), yes);
      assert.equal(result.kind === 'done' && result.record.state, 'accepted');
      await source.close();
    });
  });
});
