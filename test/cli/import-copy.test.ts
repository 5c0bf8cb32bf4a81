import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { answerOf, type Bench, fec, secrets, withBench } from './import-cli.ts';

const twoDays = 48 * 3600;

/** Puts a file where Loop can read it; gives the relative path and an address signed for so many seconds. */
async function deposit(bench: Bench, text: string, seconds = twoDays) {
  const headers = { 'Ocp-Apim-Subscription-Key': secrets.subscriptionKey, 'x-apikey': secrets.apiKey };
  const asked = await fetch(`${bench.sandbox.url}/getFileUrlDeposit?filename=732829320FEC20241231.txt`, {
    headers,
  });
  const address: { depositUrl: string; uri: string } = await asked.json();
  const put = await fetch(address.depositUrl, {
    method: 'PUT',
    headers: { 'x-ms-blob-type': 'BlockBlob' },
    body: text,
  });
  assert.equal(put.status, 201);
  return { uri: address.uri, url: bench.sandbox.blobUrl(address.uri, seconds) };
}

function importing(bench: Bench, ...more: string[]) {
  return bench.cli(['import', bench.file, '--dossier', 'DEMO001', '--yes', '--format', 'json', ...more]);
}

for (const option of ['url', 'uri'] as const) {
  test(`--${option}: Loop reads the copy, nothing is deposited, the same file is the same import`, async () => {
    await withBench(async (bench) => {
      const copy = await deposit(bench, fec());
      const puts = bench.sandbox.countRequests('put');
      const said = await importing(bench, `--${option}`, copy[option]);
      assert.deepEqual([said.code, answerOf(said).state], [0, 'succeeded'], said.out + said.err);
      assert.match(
        said.err,
        option === 'url' ? /copy Loop reads .*, same (MD5|size); valid until/ : /content not verified/,
      );
      assert.equal(bench.sandbox.countRequests('put'), puts);
      assert.equal(bench.sandbox.imports()[0]?.sha256, answerOf(said).sha256);
      const later = answerOf(await importing(bench));
      assert.deepEqual([later.already, later.state], [true, 'succeeded']);
      assert.equal(bench.sandbox.countRequests('importFEC'), 1);
      for (const name of ['journal.sqlite', 'journal.sqlite-wal']) {
        const path = join(bench.home, name);
        try {
          assert.doesNotMatch(readFileSync(path, 'latin1'), /sig=|s3cret/);
        } catch (error) {
          if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
        }
      }
    });
  });
}

for (const [name, text, seconds, state, words] of [
  ['other bytes', fec('1,00', '1,00'), twoDays, 'cannot', /not the file that was checked/],
  ['an address that expires too soon', fec(), 3600, 'cannot', /24 hours/],
] as const) {
  test(`--url: ${name}: nothing is requested`, async () => {
    await withBench(async (bench) => {
      const { url } = await deposit(bench, text, seconds);
      const said = await importing(bench, '--url', url);
      assert.deepEqual([said.code, answerOf(said).state], [2, state]);
      assert.match(answerOf(said).message, words);
      assert.equal(bench.sandbox.countRequests('importFEC'), 0);
    });
  });
}
