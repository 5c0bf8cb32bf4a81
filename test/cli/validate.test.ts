import assert from 'node:assert/strict';
import { chmodSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { describe, it } from 'node:test';
import type { Judge } from '../../core/fec/report.ts';
import { inFolder, reportsOf, validate } from '../fec/fixtures/command.ts';
import { credit, debit, encode, entry, file, legalName, names } from '../fec/fixtures/fec.ts';

const fine = file(entry('1'));
const unbalanced = file([debit('100,00'), credit('99,99')]);

const codes: readonly (readonly [name: string, bytes: Uint8Array, codes: Readonly<Record<Judge, number>>])[] =
  [
    ['a legal file', fine, { law: 0, official: 0, loop: 0 }],
    ['an unbalanced entry', unbalanced, { law: 1, official: 0, loop: 1 }],
    ['31 February', file(entry('1', '1,00', { EcritureDate: '20240231' })), { law: 1, official: 0, loop: 0 }],
    [
      'a blank line at the end',
      encode(`${new TextDecoder().decode(fine)}\r\n`),
      { law: 0, official: 1, loop: 0 },
    ],
    ['a provisional file', file(entry('1', '1,00', { ValidDate: '' })), { law: 1, official: 1, loop: 0 }],
    ['an amount nobody can read', file([debit('x'), credit('1,00')]), { law: 1, official: 1, loop: 2 }],
    ['UTF-16', file(entry('1'), { encoding: 'utf-16le', bom: true }), { law: 1, official: 1, loop: 2 }],
    ['XML', encode('<?xml version="1.0"?>'), { law: 2, official: 2, loop: 1 }],
    ['an empty file', new Uint8Array(0), { law: 1, official: 1, loop: 1 }],
    ['a zip', Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0), { law: 1, official: 1, loop: 1 }],
  ];

describe('the exit code is the verdict of the judge', () => {
  for (const [name, bytes, expected] of codes) {
    it(`${name}: law ${expected.law}, official ${expected.official}, loop ${expected.loop}`, async () => {
      await inFolder(async ({ write }) => {
        const path = write(legalName, bytes);
        for (const judge of ['law', 'official', 'loop'] as const) {
          for (const format of ['text', 'json']) {
            const { code, out, err } = await validate([path, '--judge', judge, '--format', format]);
            assert.deepEqual([judge, code, err], [judge, expected[judge], '']);
            assert.notEqual(out, '');
          }
        }
        assert.equal((await validate([path])).code, expected.law);
      });
    });
  }
});

const missing = join('no', 'such', 'file.txt');

const wrong: readonly (readonly [name: string, args: readonly string[], fr: RegExp, en: RegExp])[] = [
  ['no file', [], /^Il manque un fichier : /, /^A file is missing: /],
  ['an unknown option', ['x', '--strict'], /^Option inconnue : --strict/, /^Unknown option --strict/],
  [
    'an unknown regime',
    ['x', '--regime', 'IS'],
    /^Valeur refusée pour .*--regime.* \(BIC, COM, BAT, BNCT\)/,
    /^Value refused/,
  ],
  ['an unknown judge', ['x', '--judge', 'God'], /\(law, official, loop\)/, /\(law, official, loop\)/],
  [
    'an unknown format',
    ['x', '--format', 'xml'],
    /\(text, json, findings, sarif\)/,
    /\(text, json, findings, sarif\)/,
  ],
  ['an option without its value', ['x', '--name'], /^L’option --name .*demande une valeur/, /needs a value/],
  ['standard input twice', ['-', '-'], /ne se lit qu’une fois/, /can be read once/],
  [
    'one name for two files',
    ['a', 'b', '--name', legalName],
    /^--name vaut pour un seul fichier/,
    /^--name is for one file/,
  ],
  [
    'a missing file',
    [missing],
    /^Fichier introuvable : ".*file\.txt"\. Vérifier le chemin$/m,
    /^Cannot find ".*"\. Check the path$/m,
  ],
  [
    'a file used as a folder',
    [join(import.meta.filename ?? '', 'x')],
    /^Fichier introuvable/,
    /^Cannot find/,
  ],
];

describe('bad usage: one sentence, nothing done, exit code 2', () => {
  for (const [name, args, fr, en] of wrong) {
    it(name, async () => {
      for (const [lang, expected] of [
        ['fr', fr],
        ['en', en],
      ] as const) {
        const { code, out, err } = await validate([...args, '--lang', lang]);
        assert.deepEqual([code, out], [2, '']);
        assert.match(err, expected);
        assert.match(err, /^[^\n]+\n$/);
        assert.doesNotMatch(err, /\bat \/|Error/);
      }
    });
  }

  it('a device is not a file', { skip: process.platform === 'win32' }, async () => {
    const { code, err } = await validate(['/dev/null']);
    assert.deepEqual([code, err], [2, '"/dev/null" n’est pas un fichier\n']);
  });

  it('a file that may not be read', {
    skip: process.platform === 'win32' || process.getuid?.() === 0,
  }, async () => {
    await inFolder(async ({ write }) => {
      const path = write(legalName, fine);
      chmodSync(path, 0);
      const { code, out, err } = await validate([path]);
      assert.deepEqual([code, out], [2, '']);
      assert.match(err, /^Lecture refusée : /);
    });
  });

  it('interrupted', async () => {
    await inFolder(async ({ write }) => {
      const { code, out, err } = await validate([write(legalName, fine)], { signal: AbortSignal.abort() });
      assert.deepEqual([code, out, err], [2, '', 'Contrôle interrompu\n']);
    });
  });
});

describe('options', () => {
  it('--name judges as if the file were called so', async () => {
    await inFolder(async ({ write, path: folder }) => {
      const path = write('export.txt', fine);
      assert.equal((await validate([path])).code, 1);
      const [report] = reportsOf(await validate([path, '--name', legalName, '--format', 'json']));
      assert.deepEqual(
        [report?.file.name, report?.file.siren, report?.verdicts.law],
        [legalName, '732829320', 'conforme'],
      );
      assert.equal((await validate([folder, '--name', legalName])).code, 0);
      write('other.txt', fine);
      assert.equal((await validate([folder, '--name', legalName])).code, 2);
    });
  });

  it('--regime judges by the columns of that regime', async () => {
    await inFolder(async ({ write }) => {
      const path = write(
        legalName,
        file(entry('1', '1,00', { CompteNum: '', JournalCode: '' }), { columns: names() }),
      );
      assert.equal((await validate([path])).code, 1);
      assert.equal((await validate([path, '--regime', 'COM'])).code, 0);
      const [report] = reportsOf(await validate([path, '--regime', 'BAT', '--format', 'json']));
      assert.deepEqual([report?.file.regime, report?.file.regime_source], ['BAT', 'declared']);
      assert.ok(report?.findings.some(({ rule }) => rule === 'regime-mismatch'));
    });
  });

  it('the language: French, or what --lang, LOOP_FEC_LANG or the locale say', async () => {
    await inFolder(async ({ write }) => {
      const path = write(legalName, fine);
      for (const [args, env, word] of [
        [[], {}, 'conforme'],
        [[], { LANG: 'en_GB.UTF-8' }, 'conforming'],
        [[], { LC_ALL: 'fr_FR', LANG: 'en_GB' }, 'conforme'],
        [[], { LOOP_FEC_LANG: 'fr', LANG: 'en_GB' }, 'conforme'],
        [['--lang', 'en'], { LOOP_FEC_LANG: 'fr' }, 'conforming'],
      ] as const) {
        const { out } = await validate([path, ...args], { env });
        assert.match(out, new RegExp(`A47 A-1\\) +${word}\\n`));
        const [report] = reportsOf(await validate([path, ...args, '--format', 'json'], { env }));
        assert.equal(report?.lang, word === 'conforme' ? 'fr' : 'en');
      }
    });
  });
});

describe('a folder', () => {
  it('means every file in it that looks like a FEC, by its name or its first line', async () => {
    await inFolder(async ({ write, path }) => {
      write('349536599FEC20241231.TXT', fine);
      write('732829320fec20241231.txt', fine);
      write('732829320FEC20231231.csv', fine);
      write('Export.Txt', file(entry('1'), { separator: '|', bom: true }));
      write('notes.txt', 'rien');
      write('FEC20241231.pdf', fine);
      mkdirSync(join(path, '999999999FEC20241231.txt'));
      const said = await validate([path, '--format', 'json', '--judge', 'loop']);
      assert.deepEqual(
        reportsOf(said).map((report) => report.file.name),
        ['349536599FEC20241231.TXT', '732829320FEC20231231.csv', '732829320fec20241231.txt', 'Export.Txt'],
      );
      assert.equal(said.err, 'Fichiers ignorés, sans nom ni en-tête de FEC : "notes.txt"\n');
      assert.equal(said.code, 0);
    });
  });

  it('without a FEC is an error', async () => {
    await inFolder(async ({ write, path }) => {
      write('notes.txt', 'rien');
      const { code, out, err } = await validate([path]);
      assert.deepEqual([code, out], [2, '']);
      assert.match(err, /^Aucun FEC dans le dossier ".*"\. Donner le chemin d’un fichier, [^\n]*\n$/);
    });
  });
});

describe('several files', () => {
  it('are told one after the other, with an overview at the end', async () => {
    await inFolder(async ({ write }) => {
      const good = write(legalName, fine);
      const bad = write('349536599FEC20241231.txt', unbalanced);
      const { code, out, err } = await validate([good, bad]);
      assert.deepEqual([code, err], [1, '']);
      const overview = out.slice(out.lastIndexOf('\n\n') + 2);
      assert.equal(
        overview,
        [
          'Fichier                   Loi           Outil     Loop        Lignes   Débit',
          '732829320FEC20241231.txt  conforme      conforme  importable       2  100,00',
          '349536599FEC20241231.txt  non conforme  conforme  rejeté           2  100,00',
          '',
        ].join('\n'),
      );
      assert.ok(out.indexOf(legalName) < out.indexOf('349536599'));
    });
  });

  it('a missing one does not keep the others from being judged', async () => {
    await inFolder(async ({ write }) => {
      const good = write(legalName, fine);
      const said = await validate([missing, good, missing, good, '--format', 'json']);
      assert.equal(said.code, 2);
      assert.equal(reportsOf(said).length, 2);
      assert.equal(said.err.trim().split('\n').length, 2);
    });
  });

  it('one that could not be read stands in the overview too', async () => {
    await inFolder(async ({ write }) => {
      const good = write(legalName, fine);
      const { code, out, err } = await validate([missing, good, '--lang', 'en']);
      assert.equal(code, 2);
      assert.notEqual(err, '');
      const [head = '', first = '', second = ''] = out.slice(out.lastIndexOf('\n\n') + 2).split('\n');
      assert.match(head, /^File +Law +Tool +Loop +Rows +Debit$/);
      assert.match(first, /^\S+ +not read +not read +not read +- +-$/);
      assert.ok(missing.endsWith(first.split(' ')[0] ?? '?'), first);
      assert.match(second, /^732829320FEC20241231\.txt +conforming +conforming +importable +2 +100\.00$/);
      assert.doesNotMatch((await validate([missing, missing])).out, /./);
    });
  });

  it('one file has no overview', async () => {
    await inFolder(async ({ write }) => {
      assert.doesNotMatch((await validate([write(legalName, fine)])).out, /Fichier {2}/);
    });
  });
});
