import assert from 'node:assert/strict';
import { appendFileSync, readdirSync, renameSync, truncateSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { isLoopFecError } from '../../core/error.ts';
import { openFile } from '../../host/file-source.ts';
import { findFecFiles } from '../../host/find-fec-files.ts';
import { inFolder, reportsOf, validateChild } from '../fec/fixtures/command.ts';
import { checkSource, encode, entry, file, legalName, names } from '../fec/fixtures/fec.ts';
import { ruleCases } from '../fec/fixtures/rule-cases.ts';
import { variedFiles } from '../fec/fixtures/varied.ts';
import { findRuntime, runtimeNames } from '../runner/runtimes.ts';

const fine = file(entry('1', '100,00', { EcritureLib: 'Été à 5 €' }));

describe('the program in its own process', () => {
  it('exit codes and streams', async () => {
    await inFolder(async ({ write }) => {
      const good = await validateChild([write(legalName, fine)]);
      assert.deepEqual([good.code, good.err], [0, '']);
      const bad = await validateChild([write('x.txt', fine), '--format', 'json']);
      assert.deepEqual([bad.code, bad.err, reportsOf(bad).length], [1, '', 1]);
      const cannot = await validateChild(['no-such-file']);
      assert.deepEqual([cannot.code, cannot.out], [2, '']);
    });
  });

  it('standard input: without a name, with one, empty, and larger than a pipe holds', async () => {
    const [report] = reportsOf(await validateChild(['-', '--format', 'json'], { stdin: fine }));
    assert.deepEqual(
      [report?.file.name, report?.file.bytes, report?.verdicts.law],
      ['', fine.length, 'conforme'],
    );
    const named = await validateChild(['-', '--name', legalName], { stdin: fine });
    assert.deepEqual([named.code, named.out.split('\n', 1)[0]], [0, legalName]);
    const unnamed = await validateChild(['-'], { stdin: fine });
    assert.ok(unnamed.out.startsWith('(entrée standard)\n'));
    assert.match(unnamed.out, /Non contrôlé : nom du fichier/);
    assert.equal((await validateChild(['-'], { stdin: new Uint8Array(0) })).code, 1);
    const rows = Array.from({ length: 10_000 }, (_, i) => entry(String(i), '0,01')).flat();
    const [large] = reportsOf(await validateChild(['-', '--format', 'json'], { stdin: file(rows) }));
    assert.deepEqual([large?.totals.rows, large?.totals.debit], [20_000, '100.00']);
  });
});

const changed = (error: unknown) => isLoopFecError(error) && error.code === 'file-changed';

describe('a file that changes while it is read is not judged', () => {
  const large = file(Array.from({ length: 4000 }, (_, i) => entry(String(i))).flat());

  for (const [name, change] of [
    ['grows', (path: string) => appendFileSync(path, 'x')],
    ['shrinks', (path: string) => truncateSync(path, large.length - 1)],
    ['is written again, as long as before', (path: string) => writeFileSync(path, large)],
  ] as const) {
    it(name, async () => {
      await inFolder(async ({ write }) => {
        const path = write(legalName, large);
        const opened = await openFile(path);
        let changes = 0;
        const reading = checkSource({
          name: opened.name,
          size: opened.size,
          async *read() {
            for await (const chunk of opened.read()) {
              yield chunk;
              // The clock of a file system may tick once in a few milliseconds.
              if (changes++ === 0)
                await new Promise((resolve) => setTimeout(resolve, 30)).then(() => change(path));
            }
          },
        });
        await assert.rejects(reading, changed);
        assert.ok(changes > 1);
        await opened.close();
      });
    });
  }

  it('one that never stops growing does not keep the reader for ever', async () => {
    await inFolder(async ({ write }) => {
      const path = write(legalName, large);
      const opened = await openFile(path);
      let chunks = 0;
      const reading = (async () => {
        for await (const chunk of opened.read()) {
          assert.ok(++chunks < 100);
          appendFileSync(path, chunk);
        }
      })();
      await assert.rejects(reading, changed);
      await opened.close();
    });
  });

  it('a new file under its name is not read', { skip: process.platform === 'win32' }, async () => {
    await inFolder(async ({ write }) => {
      const path = write(legalName, fine);
      const opened = await openFile(path);
      renameSync(write('other', encode('something else')), path);
      assert.equal((await checkSource(opened)).verdicts.law, 'conforme');
      await opened.close();
    });
  });

  it('the program says so and ends with 2', async () => {
    await inFolder(async ({ write }) => {
      const path = write(legalName, large);
      for (let size = large.length; size < 60e6; size += large.length) appendFileSync(path, large);
      const { code, out, err } = await validateChild([path], { meanwhile: () => appendFileSync(path, '.') });
      assert.deepEqual([code, out], [2, '']);
      assert.match(
        err,
        /^".*" a changé pendant la lecture\. Recommencer quand le logiciel a fini de l’écrire\n$/,
      );
    });
  });
});

it('a folder that cannot be listed is a sentence, not a crash', async () => {
  await assert.rejects(
    findFecFiles('/no/such/folder'),
    (error) => isLoopFecError(error) && error.code === 'file-not-found',
  );
});

const root = fileURLToPath(new URL('../..', import.meta.url));
const found = runtimeNames.map((name) => findRuntime(root, name)).filter((runtime) => runtime !== null);
const alone = found.length < 2 && 'there is one runtime only';
const samples = fileURLToPath(new URL('../../../shared/fec/samples', import.meta.url));

function sampleFiles(): string[] {
  try {
    return readdirSync(samples).sort();
  } catch {
    return [];
  }
}

const noSamples = sampleFiles().length === 0 && 'the shared files are not here';

describe('the three runtimes print the same bytes', () => {
  const everywhere = async (args: readonly string[]) => {
    const said = await Promise.all(found.map(({ path }) => validateChild(args, { runtime: path })));
    for (const other of said) assert.deepEqual(other, said[0]);
    return said[0]!;
  };

  it('files of every kind', { skip: alone }, async () => {
    await inFolder(async ({ path, write }) => {
      const small = ruleCases.flatMap(({ file: { bytes } }) => (typeof bytes === 'function' ? [] : [bytes]));
      for (const [i, bytes] of [...small, ...variedFiles.map(({ bytes }) => bytes)].entries()) {
        write(`732829320FEC2024${String(i).padStart(4, '0')}.txt`, bytes);
      }
      for (const format of ['json', 'text']) {
        const { code, out } = await everywhere([path, '--format', format]);
        assert.equal(code, 2);
        if (format === 'json')
          assert.equal(reportsOf({ code, out, err: '' }).length, small.length + variedFiles.length);
      }
    });
  });

  it('exports of real software', {
    skip: alone || noSamples,
  }, async () => {
    for (const lang of ['fr', 'en']) {
      const said = await everywhere([samples, '--format', 'json', '--lang', lang]);
      assert.deepEqual(
        reportsOf(said).map((report) => report.file.name),
        sampleFiles(),
      );
    }
  });

  it('errors', { skip: alone }, async () => {
    await everywhere(['no-such-file', '-', '--format', 'json']);
    await everywhere(['x', '--judge', names()[0]!]);
  });
});
