/** What happens when whoever reads the output is slow, or has seen enough. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import process from 'node:process';
import { describe, it } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { inFolder } from '../fec/fixtures/command.ts';
import { debit, encode, file, legalName } from '../fec/fixtures/fec.ts';

const main = fileURLToPath(new URL('../../cli/main.ts', import.meta.url));
const rows = 20_000;

function manyFindings(): Uint8Array {
  const [head = '', row = ''] = new TextDecoder().decode(file([debit('1.5')])).split(/(?<=\n)/);
  return encode(head + row.repeat(rows));
}

function start(path: string, format: string) {
  const deno = 'Deno' in globalThis ? ['run', '-A', '--no-check', '--no-lock', '--quiet'] : [];
  const child = spawn(process.execPath, [...deno, main, 'validate', path, '--format', format], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let err = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text;
  });
  const ended = new Promise<{ code: number | null; err: string }>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, err }));
  });
  return { child, ended };
}

describe('the reader of standard output', () => {
  it('is slow: it gets every line, in order', async () => {
    await inFolder(async ({ write }) => {
      const { child, ended } = start(write(legalName, manyFindings()), 'findings');
      let out = '';
      child.stdout.setEncoding('utf8').on('data', (text: string) => {
        out += text;
        if (out.length < 200_000) {
          child.stdout.pause();
          void setTimeout(100).then(() => child.stdout.resume());
        }
      });
      assert.deepEqual(await ended, { code: 1, err: '' });
      const found = out
        .slice(0, -1)
        .split('\n')
        .map((line) => JSON.parse(line))
        .filter(({ rule }) => rule === 'amount-decimal-point');
      assert.equal(found.length, rows);
      assert.ok(found.every(({ line }, i) => line === i + 2));
    });
  });

  for (const format of ['findings', 'sarif']) {
    it(`goes away: the verdict stands, without a word (${format})`, async () => {
      await inFolder(async ({ write }) => {
        const { child, ended } = start(write(legalName, manyFindings()), format);
        child.stdout.once('data', () => child.stdout.destroy());
        assert.deepEqual(await ended, { code: 1, err: '' });
      });
    });
  }
});
