import assert from 'node:assert/strict';
import process from 'node:process';
import { describe, it } from 'node:test';
import type { CommandContext } from '../../cli/context.ts';
import { fileProgress } from '../../cli/validate/progress.ts';
import { printable } from '../../host/printable.ts';
import { inFolder, reportsOf, validate } from '../fec/fixtures/command.ts';
import {
  concat,
  credit,
  debit,
  encode,
  entry,
  file,
  legalName,
  memorySource,
  names,
  type Row,
  row,
} from '../fec/fixtures/fec.ts';

async function textOf(rows: readonly Row[], ...args: string[]): Promise<string> {
  let text = '';
  await inFolder(async ({ write }) => {
    text = (await validate([write(legalName, file(rows)), ...args])).out;
  });
  return text;
}

describe('the report for people', () => {
  it('says three verdicts in words and the totals (French)', async () => {
    const text = await textOf([
      ...entry('1', '1234567,50'),
      ...entry('2'),
      ...entry('3', '1,00', { JournalCode: 'VE' }),
    ]);
    assert.ok(
      text.startsWith(`${legalName}
  La loi (LPF art. A47 A-1)                        conforme
  L’outil de l’administration (Test Compta Demat)  conforme (structure seulement ; ce n’est pas une attestation)
  Cegid Loop                                       peut être importé

  6 lignes, 3 écritures, 2 journaux, 2 comptes, du 05/01/2024 au 05/01/2024
  débit 1\u00a0234\u00a0668,50, crédit 1\u00a0234\u00a0668,50
  18 colonnes, tabulation, ASCII, régime BIC (déduit des colonnes)
  SHA-256 `),
      text,
    );
  });

  it('and in English, one of each in the singular', async () => {
    const text = await textOf(
      [row({ Debit: '1234,50', Credit: '1234,50' })],
      '--lang',
      'en',
      '--regime',
      'BIC',
    );
    assert.ok(
      text.startsWith(`${legalName}
  The law (LPF art. A47 A-1)                 conforming
  The tax office’s tool (Test Compta Demat)  conforming (structure only; this is not an attestation)
  Cegid Loop                                 can be imported

  1 row, 1 entry, 1 journal, 1 account, from 2024-01-05 to 2024-01-05
  debit 1,234.50, credit 1,234.50
  18 columns, tab, ASCII, regime BIC (declared)
  SHA-256 `),
      text,
    );
  });

  it('says of a finding where it is, what it is and what to do', async () => {
    const text = await textOf([
      ...entry('1'),
      debit('1 000,00', { EcritureNum: '2' }),
      credit('1000,00', { EcritureNum: '2' }),
    ]);
    assert.ok(
      text.includes(`
  ERREUR  Séparateur de milliers  [amount-thousands-separator ; loi : erreur ; outil : erreur ; Loop : alerte (supposé)]
    ligne 4, Debit (colonne 12) : Debit a un séparateur de milliers : « 1 000,00 »
    À faire : Refaire l’export sans séparateur de milliers
`),
      text,
    );
  });

  it('shows five of many and counts the others', async () => {
    const text = await textOf(Array.from({ length: 6 }, () => row({ PieceRef: '' })));
    assert.match(text, /ERREUR {2}Zone obligatoire vide × 6 /);
    assert.equal(text.match(/PieceRef est vide/g)?.length, 5);
    assert.match(text, /\n {4}et 1 de plus\n/);
    const many = await textOf(Array.from({ length: 1300 }, () => row({ PieceRef: '' })));
    assert.match(many, /\n {4}et 1\u00a0295 de plus\n/);
    assert.ok(many.length < 4000);
  });

  it('what could not be tested is said in words', async () => {
    const text = await textOf([...entry('1'), row({ Debit: 'x' })]);
    assert.match(text, /\n {2}Non contrôlé : équilibre \(lignes qui n’ont pas pu être lues : 1 ; [^)]*\)\n/);
    assert.match(text, /Cegid Loop +inconnu \(tout n’a pas pu être lu\)\n/);
  });

  for (const lang of ['fr', 'en']) {
    it(`no placeholder, no identifier in place of words (${lang})`, async () => {
      const rows = [
        ...entry('1'),
        row({ Debit: '1.5', ValidDate: '', EcritureLib: '"a|b"', EcritureDate: '20249999' }),
      ];
      const text = await textOf(rows, '--lang', lang);
      assert.doesNotMatch(text, /\{\w*\}|undefined|null|NaN|\[object/);
      for (const line of text.split('\n')) assert.doesNotMatch(line, /\s$/);
    });
  }
});

describe('colours', () => {
  for (const [name, terminal, env, coloured] of [
    ['on a terminal', true, {}, true],
    ['not in a pipe', false, {}, false],
    ['not where NO_COLOR is set', true, { NO_COLOR: '1' }, false],
  ] as const) {
    it(name, async () => {
      await inFolder(async ({ write }) => {
        const { out } = await validate([write(legalName, file(entry('1')))], {
          stdoutIsTerminal: terminal,
          env,
        });
        assert.equal(out.includes('\u001b['), coloured);
      });
    });
  }
});

describe('progress', () => {
  function shown(size: number, terminal: boolean, lang: 'fr' | 'en' = 'fr'): string[] {
    const said: string[] = [];
    const context: CommandContext = {
      env: {},
      lang,
      out: () => assert.fail('progress is no result'),
      err: (text) => said.push(text),
      stdoutIsTerminal: terminal,
      stderrIsTerminal: terminal,
      stdinIsTerminal: terminal,
      signal: new AbortController().signal,
      say: (text) => text[lang],
    };
    const source = { ...memorySource('x', new Uint8Array(0), 1), size };
    const progress = fileProgress(source, context);
    for (let bytes = 0; bytes <= 100e6; bytes += 10e6) progress.update(bytes);
    progress.clear();
    return said;
  }

  it('is shown on a terminal, for long work, and wiped', () => {
    const said = shown(100e6, true);
    assert.equal(said.length, 12);
    assert.deepEqual([said[5], said.at(-1)], ['\r50 %', '\r     \r']);
  });

  it('counts megabytes where the size is not known', () => {
    assert.deepEqual(shown(-1, true).slice(0, 2), ['\r40 Mo', '\r50 Mo']);
    assert.equal(shown(-1, true, 'en')[0], '\r40 MB');
  });

  it('is not shown for short work or in a pipe', () => {
    assert.deepEqual([shown(1e6, true), shown(100e6, false), shown(-1, false)], [[], [], []]);
  });
});

/** Everything that moves a cursor, colours, rings, or turns the direction of writing. */
const hostile = '\u001b[31m\u001b]0;t\u0007\u009b2J\u202e\u2066\u200b\ufeff\u0000\u0008\u007f';
const raw = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/;

describe('text of the file never reaches a terminal raw', () => {
  const rows = [
    debit('1,00', {
      JournalCode: `J${hostile}`,
      EcritureNum: `N${hostile}`,
      EcritureLib: `"L${hostile}"`,
      CompteNum: hostile,
      PieceDate: hostile,
      Montantdevise: hostile,
    }),
    row({ EcritureLib: `a\tb${hostile}` }),
  ];
  const columns = [...names(), `Extra${hostile}`];

  it('labels, numbers, column names', async () => {
    await inFolder(async ({ write }) => {
      const path = write(legalName, file(rows, { columns }));
      for (const lang of ['fr', 'en']) {
        const { out } = await validate([path, '--lang', lang]);
        assert.doesNotMatch(out, raw);
        assert.ok(out.includes('\\u{1b}[31m'));
      }
      const said = await validate([path, '--format', 'json']);
      assert.doesNotMatch(said.out, /[\u0000-\u0009\u000b-\u001f]/);
      assert.ok(JSON.stringify(reportsOf(said)[0]?.findings).includes('\\u001b[31m'));
    });
  });

  it('a first line that is no header', async () => {
    await inFolder(async ({ write }) => {
      const { out } = await validate([write(legalName, concat(encode('a\u202eb\u009b2J\n'), file([])))]);
      assert.doesNotMatch(out, raw);
    });
  });

  it('the file’s own name, in the report, the overview and errors', {
    skip: process.platform === 'win32',
  }, async () => {
    const name = `a${hostile.replace('\u0000', '')}.txt`;
    await inFolder(async ({ write, path: folder }) => {
      const path = write(name, file(entry('1')));
      write(`b${name}`, 'nothing');
      for (const args of [
        [path],
        [path, path],
        [folder],
        [`${path}x`],
        [path, '--name', name],
        [`${folder}/${hostile.slice(0, 5)}`],
      ]) {
        const { out, err } = await validate(args);
        assert.doesNotMatch(out, raw);
        assert.doesNotMatch(err, raw);
        assert.notEqual(out + err, '');
      }
    });
  });

  it('ordinary text stays as it is', () => {
    for (const text of ['Café «œuvre» d’été à 5 €', '日本語', '🎉', 'a b', 'a\u00a0b'])
      assert.equal(printable(text), text);
    assert.equal(printable('a\nb\tc\u202e'), 'a\\u{a}b\\u{9}c\\u{202e}');
  });
});
