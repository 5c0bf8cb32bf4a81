/** The notice says what stands in the file, and marks what only the company knows. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isLoopFecError } from '../../core/error.ts';
import { describeFec } from '../../core/fec/describe/describe-fec.ts';
import type { Regime } from '../../core/fec/report.ts';
import { byteTests } from '../../host/byte-tests.ts';
import { createDigest } from '../../host/digest.ts';
import {
  credit,
  debit,
  encode,
  entry,
  file,
  legalName,
  memorySource,
  names,
  type Row,
} from '../fec/fixtures/fec.ts';

const toFill = '**[à compléter]**';

async function noticeOf(
  bytes: Uint8Array,
  options: { name?: string; regime?: Regime; cut?: number } = {},
): Promise<string> {
  const { name = legalName, cut = Math.max(bytes.length, 1), ...rest } = options;
  const source = memorySource(name, bytes, cut);
  return (await describeFec(source, { createDigest, bytes: byteTests }, rest)).notice;
}

/** The cells of the table line that starts with these cells. */
function line(notice: string, ...start: readonly string[]): string[] {
  const lines = notice.split('\n').map((text) => text.split(/(?<!\\)\|/).map((cell) => cell.trim()));
  const found = lines.find((cells) => start.every((cell, i) => cells[i + 1] === cell));
  assert.ok(found !== undefined, `no line ${start.join(' | ')} in\n${notice}`);
  return found.slice(1, -1);
}

const rows = [...entry('1'), ...entry('2', '50,00', { JournalCode: 'VE', JournalLib: 'Ventes' })];
const montantSens = names('BIC', 'montant-sens');

describe('the notice', () => {
  it('names the file, its digest, year, counts and totals', async () => {
    const bytes = file(rows);
    const notice = await noticeOf(bytes);
    const digest = createDigest('sha256');
    digest.update(bytes);
    assert.deepEqual(line(notice, 'Nom'), ['Nom', legalName]);
    assert.deepEqual(line(notice, 'SIREN'), ['SIREN', '732829320']);
    assert.match(line(notice, 'Exercice')[1]!, /clos le 31\/12\/2024$/);
    assert.match(line(notice, 'Régime')[1]!, /^BIC ou IS .*déduit des colonnes/);
    assert.deepEqual(line(notice, 'Empreinte SHA-256')[1], `\`${digest.hex()}\``);
    assert.deepEqual(line(notice, 'Écritures')[1], '2');
    assert.deepEqual(line(notice, 'Lignes')[1], '4');
    assert.deepEqual(line(notice, 'Totaux')[1], 'débit 150,00, crédit 150,00');
    assert.deepEqual(line(notice, 'Taille')[1], `${bytes.length} octets`);
    assert.deepEqual(line(notice, 'Dates de comptabilisation')[1], 'du 05/01/2024 au 05/01/2024');
  });

  for (const [about, form, words] of [
    ['tab, CR LF, ASCII', {}, ['ASCII', 'tabulation (09)', 'CR LF (0D 0A)', 'longueur variable']],
    ['pipe and LF', { separator: '|', lineEnd: '\n' }, ['barre verticale | (7C)', ': LF (0A)']],
    ['CR', { lineEnd: '\r' }, [': CR (0D)']],
    ['a mark', { bom: true }, ['UTF-8, avec une marque (EF BB BF) en tête']],
    ['fixed length', { width: 20 }, ['enregistrements de longueur fixe', 'espaces de remplissage compris']],
  ] as const) {
    it(`says the format: ${about}`, async () => {
      const notice = await noticeOf(file(rows, form));
      for (const word of words) assert.ok(notice.includes(word), `${word} in\n${notice}`);
    });
  }

  for (const [encoding, word] of [
    ['utf-8', ': UTF-8'],
    ['iso-8859-15', ': ISO 8859-15'],
    ['windows-1252', ': Windows-1252 (n’est pas un jeu admis'],
  ] as const) {
    it(`says the character set: ${encoding}`, async () => {
      const label = encoding === 'windows-1252' ? 'L’été' : 'été';
      const notice = await noticeOf(
        file(entry('1', '1,00', { EcritureLib: label, JournalLib: 'Éco' }), { encoding }),
      );
      assert.ok(notice.includes(`jeu de caractères ${word}`), notice);
      assert.deepEqual(line(notice, 'AC'), ['AC', 'Éco', '2']);
      assert.equal(line(notice, '11', 'EcritureLib')[4], String(label.length));
    });
  }

  it('gives each field its nature, meaning, length and use', async () => {
    const notice = await noticeOf(file(rows));
    for (const [i, name] of names().entries()) assert.equal(line(notice, String(i + 1))[1], name);
    assert.deepEqual(line(notice, '12', 'Debit').slice(2), ['numérique', 'Montant au débit', '6', '4']);
    assert.equal(line(notice, '16', 'ValidDate')[2], 'date');
    assert.equal(line(notice, '14', 'EcritureLet').at(-1), '0');
    assert.match(notice, /zones vides sur toutes les lignes : .*EcritureLet/);
    assert.equal(line(await noticeOf(file(rows, { width: 20 })), '1', 'JournalCode')[4], '20');
  });

  it('says how a field name differs, and what a closing separator is', async () => {
    const header = names().map((name) => name.replace('Credit', 'Crédit'));
    const notice = await noticeOf(file(rows, { header, trailing: true }));
    assert.equal(line(notice, '13')[1], 'Crédit (Credit)');
    assert.match(line(notice, '19')[3]!, /se termine par un séparateur/);
  });

  it('lists the journals with their labels and rows', async () => {
    const other: Row = { JournalCode: 'X', JournalLib: '' };
    const notice = await noticeOf(file([...rows, ...entry('3', '1,00', other)]));
    assert.deepEqual(line(notice, 'AC'), ['AC', 'Achats', '2']);
    assert.deepEqual(line(notice, 'VE'), ['VE', 'Ventes', '2']);
    assert.deepEqual(line(notice, 'X'), ['X', toFill, '2']);
  });

  it('bounds the list of journals', async () => {
    const many = Array.from({ length: 300 }, (_, i) =>
      entry(String(i), '1,00', { JournalCode: `J${i}` }),
    ).flat();
    const notice = await noticeOf(file(many));
    assert.deepEqual(line(notice, 'J199'), ['J199', 'Achats', '2']);
    assert.doesNotMatch(notice, /J200/);
    assert.match(notice, /D’autres journaux ne sont pas listés/);
  });

  it('explains the codes that it knows and marks the others', async () => {
    const currency = { Montantdevise: '1,00', Idevise: 'USD' };
    const sides = [debit('1,00', currency), credit('1,00', { ...currency, Idevise: 'ZZZ' })];
    const notice = await noticeOf(file(sides, { columns: montantSens }));
    assert.deepEqual(line(notice, 'D'), ['D', 'débit', '1']);
    assert.deepEqual(line(notice, 'C'), ['C', 'crédit', '1']);
    assert.deepEqual(line(notice, 'USD'), ['USD', 'dollar américain', '1']);
    assert.deepEqual(line(notice, 'ZZZ'), ['ZZZ', toFill, '1']);
    assert.match(notice, /Montant et Sens remplacent Debit et Credit/);
    const signs = sides.map((row, i) => ({ ...row, Sens: i === 0 ? '+1' : '-1' }));
    const signed = await noticeOf(file(signs, { columns: montantSens }));
    assert.deepEqual(line(signed, '-1'), ['-1', 'crédit', '1']);
  });

  it('leaves the meaning of extra columns to the company', async () => {
    const columns = [...names(), 'CodeEtbt', 'Vide', 'Texte'];
    const extra = rows.map((row, i) => ({ ...row, CodeEtbt: 'P1', Texte: `une remarque bien longue ${i}` }));
    const notice = await noticeOf(file(extra, { columns }));
    assert.deepEqual(line(notice, '19', 'CodeEtbt').slice(2, 4), [toFill, toFill]);
    assert.deepEqual(line(notice, 'P1'), ['P1', toFill, '4']);
    assert.match(notice, /### Colonne supplémentaire Vide\n\nVide sur toutes les lignes/);
    assert.match(notice, /### Colonne supplémentaire Texte\n\nTrop de valeurs/);
    assert.doesNotMatch(notice, /remarque/);
  });

  it('names what stands for nothing, the signs and the drafts', async () => {
    const odd = {
      PieceRef: 'NEANT',
      DateLet: '00000000',
      Montantdevise: '0,00',
      ValidDate: '',
    };
    const notice = await noticeOf(file([...rows, debit('-5,00', odd), credit('5,00-', odd)]));
    assert.match(notice, /PieceRef : la valeur « NEANT » \(lignes : 2\) semble conventionnelle/);
    assert.match(notice, /DateLet : la valeur « 00000000 » \(lignes : 2\)/);
    assert.match(notice, /Montantdevise : la valeur « 0,00 » \(lignes : 2\)/);
    assert.match(notice, /en premier \(montants : 1\)/);
    assert.match(notice, /en dernier \(montants : 1\)/);
    assert.match(notice, /ValidDate est vide \(lignes : 2\)/);
    const plain = await noticeOf(file(rows));
    assert.doesNotMatch(plain, /semble conventionnelle|ValidDate est vide/);
    assert.match(plain, /aucun montant négatif/);
  });

  it('claims no form that the values have not', async () => {
    const wrong = entry('1', '1,00', { EcritureDate: '2024-01-05', PieceDate: '2024-01-05' });
    assert.match(await noticeOf(file(wrong)), /AAAAMMJJ \(valeurs d’une autre forme : 4\)/);
    assert.match(await noticeOf(file(rows)), /AAAAMMJJ\n/);
  });

  it('counts rows that it cannot describe', async () => {
    const notice = await noticeOf(file([...rows, ...entry('3', '1,00', { EcritureLib: 'a\tb\tc' })]));
    assert.match(notice, /non décrites ci-dessous : 2\n/);
  });

  it('keeps Markdown whole whatever the file says', async () => {
    const nasty = { JournalLib: 'a|b*c_d`<i>[x](y)', JournalCode: 'N' };
    const notice = await noticeOf(file(entry('1', '1,00', nasty)));
    assert.equal(line(notice, 'N')[1], 'a\\|b\\*c\\_d\\`\\<i\\>\\[x\\](y)');
  });

  it('is the same however the file is cut', async () => {
    const bytes = file(rows, { bom: true });
    const whole = await noticeOf(bytes);
    for (const cut of [1, 7, 4096]) assert.equal(await noticeOf(bytes, { cut }), whole);
  });

  it('takes the declared regime and the given name', async () => {
    const notice = await noticeOf(file(rows), { regime: 'COM', name: '349536599FEC20230630.txt' });
    assert.match(line(notice, 'Régime')[1]!, /comptabilité commerciale.*\(déclaré\)/);
    assert.equal(line(notice, 'SIREN')[1], '349536599');
    assert.match(line(notice, 'Exercice')[1]!, /30\/06\/2023/);
  });

  for (const [about, bytes] of [
    ['nothing', new Uint8Array(0)],
    ['a ZIP', Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0)],
    ['XML', encode('<?xml version="1.0"?><comptabilite/>')],
    ['a letter', encode('Bonjour,\r\nvoici le fichier\r\n')],
    ['UTF-16', file(rows, { encoding: 'utf-16le', bom: true })],
    ['semicolons', file(rows, { separator: ';' })],
    ['rows without names', file(rows, { header: null })],
    ['a header alone', file([])],
  ] as const) {
    it(`is refused for ${about}`, async () => {
      await assert.rejects(noticeOf(bytes), (error: unknown) => {
        assert.ok(isLoopFecError(error));
        assert.equal(error.code, 'not-a-fec');
        assert.match(error.texts.fr, /^Pas de notice : ".*" n’est pas un FEC à plat lisible \(.+\)/);
        assert.match(error.texts.en, /^No notice: /);
        return true;
      });
    });
  }
});
