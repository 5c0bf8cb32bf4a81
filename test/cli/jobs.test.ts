/** `validate --jobs`: the same report, errors and exit codes, and no process that does not end. */
import assert from 'node:assert/strict';
import { appendFileSync, chmodSync } from 'node:fs';
import process from 'node:process';
import { describe, it } from 'node:test';
import { digestThread } from '../../cli/validate/jobs.ts';
import { inFolder, reportsOf, type Said, validate, validateChild } from '../fec/fixtures/command.ts';
import { entry, file, legalName } from '../fec/fixtures/fec.ts';

const fine = file(entry('1', '100,00', { EcritureLib: 'Été à 5 €' }));
const long = file(Array.from({ length: 20_000 }, (_, i) => entry(String(i + 1), '0,01')).flat());

const inBoth = async (args: readonly string[], stdin?: Uint8Array): Promise<Said> => {
  const [one, two, chosen] = await Promise.all(
    [['--jobs', '1'], ['--jobs=2'], []].map((jobs) =>
      validateChild([...args, ...jobs], stdin === undefined ? {} : { stdin }),
    ),
  );
  assert.deepEqual(two, one);
  assert.deepEqual(chosen, one);
  return two!;
};

describe('--jobs', () => {
  for (const format of ['text', 'json', 'findings', 'sarif']) {
    it(`the same bytes, ${format}`, async () => {
      await inFolder(async ({ path, write }) => {
        write(legalName, long);
        write('732829320FEC20231231.txt', fine);
        write('732829320FEC20221231.txt', new Uint8Array(0));
        const { code, out } = await inBoth([path, '--format', format]);
        assert.equal(code, 1);
        assert.notEqual(out, '');
      });
    });
  }

  it('the parts of a split file', async () => {
    await inFolder(async ({ write }) => {
      const parts = [long, fine].map((part, i) => write(`732829320FEC20241231_${i + 1}.txt`, part));
      const [report, ...others] = reportsOf(await inBoth([...parts, '--format', 'json']));
      assert.deepEqual([report?.file.parts.length, others.length], [2, 0]);
    });
  });

  it('a small file is worth no thread', async () => {
    const { signal } = new AbortController();
    assert.equal(await digestThread(fine.length, 2, signal), null);
    assert.equal(await digestThread(long.length, 1, signal), null);
    const thread = await digestThread(long.length, 2, signal);
    assert.notEqual(thread, null);
    thread?.close();
  });

  it('standard input is read in one thread', async () => {
    const [report] = reportsOf(await inBoth(['-', '--format', 'json'], long));
    assert.equal(report?.file.bytes, long.length);
  });

  it('a file that is not there, and one that may not be read', async () => {
    await inFolder(async ({ path, write }) => {
      assert.equal((await inBoth([`${path}/no-such-file`])).code, 2);
      const locked = write(legalName, fine);
      chmodSync(locked, 0);
      const { code } = await inBoth([locked]);
      // Root may read anything.
      assert.equal(code, process.getuid?.() === 0 || process.platform === 'win32' ? 0 : 2);
    });
  });

  it('another number is refused, in both languages', async () => {
    for (const jobs of ['0', '65', '-1', '1.5', 'two', '', '02', '1e1', '１']) {
      const french = await validate(['x', `--jobs=${jobs}`]);
      const english = await validate(['x', `--jobs=${jobs}`, '--lang', 'en']);
      assert.deepEqual([french.code, french.out, english.code, english.out], [2, '', 2, '']);
      assert.match(french.err, /^Valeur refusée pour .*--jobs.* \(1–64\)/);
      assert.match(english.err, /^Value refused for .*--jobs.* \(1–64\)/);
    }
  });

  it('a file that changes while it is read', async () => {
    await inFolder(async ({ write }) => {
      const path = write(legalName, long);
      for (let i = 0; i < 15; i++) appendFileSync(path, long);
      const meanwhile = () => appendFileSync(path, '.');
      const { code, out, err } = await validateChild([path, '--jobs', '2'], { meanwhile });
      assert.deepEqual([code, out], [2, '']);
      assert.match(err, /^".*" a changé pendant la lecture/);
    });
  });

  it('a signal ends both threads', { skip: process.platform === 'win32' }, async () => {
    await inFolder(async ({ write }) => {
      // Enough findings for the first of them to be printed long before the end.
      const faulty = Array.from({ length: 1000 }, (_, n) =>
        entry(String(n), '1,00', { PieceDate: '20240231' }),
      );
      const path = write(legalName, file(faulty.flat()));
      for (let i = 0; i < 60; i++) appendFileSync(path, long);
      const args = [path, '--jobs', '2', '--format', 'findings', '--lang', 'en'];
      const { code, err } = await validateChild(args, { interrupt: true });
      assert.deepEqual([code, err], [2, 'Check interrupted\n']);
    });
  });
});
