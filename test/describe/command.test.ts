import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { runCli } from '../cli/run-cli.ts';
import { entry, file, legalName } from '../fec/fixtures/fec.ts';
import { withFolder } from '../import/temp-folder.ts';

const cli = (...args: readonly string[]) => runCli(args);

describe('loop-fec describe', () => {
  it('writes the notice, in French in any language', async () => {
    await withFolder(async (folder) => {
      const path = join(folder, legalName);
      writeFileSync(path, file(entry('1')));
      const { code, out, err } = await cli('describe', path, '--lang', 'en');
      assert.deepEqual([code, err], [0, '']);
      assert.match(out, /^# Notice du fichier des écritures comptables 732829320FEC20241231\.txt\n/);
      assert.ok(out.endsWith('\n'));
      assert.equal((await cli('describe', path, '--lang', 'fr')).out, out);
    });
  });

  it('judges and names as it is told', async () => {
    await withFolder(async (folder) => {
      const path = join(folder, 'export.txt');
      writeFileSync(path, file(entry('1')));
      const { out } = await cli('describe', path, '--name', legalName, '--regime', 'COM');
      assert.match(out, /^\| SIREN +\| 732829320 +\|$/m);
      assert.match(out, /comptabilité commerciale/);
    });
  });

  it('describes a file with errors as it is, and says so beside it', async () => {
    await withFolder(async (folder) => {
      const path = join(folder, legalName);
      writeFileSync(path, file(entry('1', '1,00', { EcritureDate: '2024-01-05' })));
      const { code, out, err } = await cli('describe', path, '--lang', 'en');
      assert.equal(code, 0);
      assert.match(out, /^# Notice/);
      assert.match(err, /^For the law this file is not conforming \(.*date-format.*\)/);
    });
  });

  it('prints no control character of the file', async () => {
    await withFolder(async (folder) => {
      const path = join(folder, legalName);
      writeFileSync(path, file(entry('1', '1,00', { JournalLib: 'a\u001b[31mb\u202ec' })));
      const { out } = await cli('describe', path);
      assert.doesNotMatch(out, /[\u001b\u202e]/);
    });
  });

  it('refuses what is no FEC, and what is not there', async () => {
    await withFolder(async (folder) => {
      const path = join(folder, 'lettre.txt');
      writeFileSync(path, 'Bonjour\n');
      const { code, out, err } = await cli('describe', path, '--lang', 'fr');
      assert.deepEqual([code, out], [2, '']);
      assert.match(err, /^Pas de notice : "lettre\.txt" n’est pas un FEC/);
      const absent = await cli('describe', join(folder, 'rien.txt'), '--lang', 'en');
      assert.deepEqual([absent.code, absent.out], [2, '']);
      assert.match(absent.err, /^Cannot find /);
    });
  });
});
