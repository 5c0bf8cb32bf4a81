/** What happens when whoever reads the output is slow, or has seen enough. */
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { closeSync, existsSync, openSync } from 'node:fs';
import process from 'node:process';
import { describe, it } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Exit, withoutResult } from '../../cli/exit.ts';
import { inFolder } from '../fec/fixtures/command.ts';
import { debit, encode, entry, file, legalName } from '../fec/fixtures/fec.ts';

const main = fileURLToPath(new URL('../../cli/main.ts', import.meta.url));
const rows = 20_000;

function manyFindings(): Uint8Array {
  const [head = '', row = ''] = new TextDecoder().decode(file([debit('1.5')])).split(/(?<=\n)/);
  return encode(head + row.repeat(rows));
}

function commandLine(path: string, format: string): string[] {
  const deno = 'Deno' in globalThis ? ['run', '-A', '--no-check', '--no-lock', '--quiet'] : [];
  return [...deno, main, 'validate', path, '--format', format];
}

function start(path: string, format: string) {
  const child = spawn(process.execPath, commandLine(path, format), {
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

const fullDisk = '/dev/full';
const skip = existsSync(fullDisk) ? false : `no ${fullDisk}`;

describe('a result that cannot be written', () => {
  for (const format of ['text', 'json', 'findings', 'sarif']) {
    it(`is no success, on a full disk (${format})`, { skip }, async () => {
      await inFolder(async ({ write }) => {
        const disk = openSync(fullDisk, 'w');
        try {
          const path = write(legalName, file(entry('1', '1,00')));
          const said = spawnSync(process.execPath, commandLine(path, format), {
            stdio: ['ignore', disk, 'pipe'],
            encoding: 'utf8',
          });
          assert.equal(said.status, Exit.cannot);
          assert.match(said.stderr, /^Résultat non écrit \(\w+\) \/ Result not written \(\w+\)\n$/);
        } finally {
          closeSync(disk);
        }
      });
    });
  }

  for (const [code, args, expected] of [
    [Exit.failed, ['validate', 'x'], Exit.cannot],
    [Exit.ok, ['describe', 'x'], Exit.cannot],
    [Exit.ok, ['import', 'x'], Exit.ok],
    [Exit.failed, ['--lang', 'en', 'import', 'x'], Exit.failed],
    [Exit.unknown, ['import', 'x'], Exit.unknown],
    [Exit.running, ['status', 'x'], Exit.running],
  ] as const) {
    it(`${args.join(' ')}: ${code} becomes ${expected}`, () => {
      assert.equal(withoutResult(code, args), expected);
    });
  }
});
