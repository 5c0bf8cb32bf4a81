import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { inFolder, reportsOf, validate } from '../fec/fixtures/command.ts';
import { concat, credit, debit, encode, entry, file, legalName, names } from '../fec/fixtures/fec.ts';

const montantSens = names('BIC', 'montant-sens');

const refusals: readonly (readonly [
  refusal: string,
  name: string,
  bytes: Uint8Array,
  fr: RegExp,
  en: RegExp,
])[] = [
  ['file-name', 'export.txt', file(entry('1')), /il ne trouve pas FEC et la date/, /does not find FEC/],
  ['empty', legalName, new Uint8Array(0), /le fichier est vide/, /the file is empty/],
  ['separator', legalName, file(entry('1'), { separator: ';' }), /le séparateur de zones/, /field separator/],
  [
    'sens',
    legalName,
    file([debit('1,00', { Sens: 'Z' })], { columns: montantSens }),
    /une valeur de Sens/,
    /a value of Sens/,
  ],
  [
    'white-space-in-prefix',
    `Copie de ${legalName}`,
    file(entry('1')),
    /un espace avant FEC/,
    /a space before FEC/,
  ],
  [
    'stuck-columns',
    legalName,
    file(entry('1'), { columns: [...names(), 'Foo', 'foo'] }),
    /deux du même nom/,
    /two of one name/,
  ],
  ['no-row', legalName, file([]), /aucune ligne d’écriture/, /it finds no row/],
];

describe('the verdict of the official tool', () => {
  for (const [refusal, name, bytes, fr, en] of refusals) {
    it(`refused, and why: ${refusal}`, async () => {
      await inFolder(async ({ write }) => {
        const path = write(name, bytes);
        const [report] = reportsOf(await validate([path, '--format', 'json']));
        assert.deepEqual([report?.verdicts.official, report?.official.refusal], ['refused', refusal]);
        const official = /\(Test Compta Demat\) +(.*)/;
        const said = (out: string) => official.exec(out)?.[1] ?? '';
        assert.match(
          said((await validate([path])).out),
          new RegExp(`^refusé, sans verdict : .*${fr.source}`),
        );
        const { out } = await validate([path, '--lang', 'en']);
        assert.match(said(out), new RegExp(`^refused, no verdict: .*${en.source}`));
      });
    });
  }

  it('conforming: about structure only, not an attestation; not conforming: the classes of its messages', async () => {
    await inFolder(async ({ write }) => {
      const fine = await validate([write(legalName, file(entry('1')))]);
      assert.match(fine.out, /conforme \(structure seulement ; ce n’est pas une attestation\)/);
      const bad = await validate([write(legalName, file(entry('1', '1.5', { PieceRef: '' })))]);
      assert.match(bad.out, /Demat\) +non conforme \(messages E, V\)\n/);
    });
  });
});

describe('findings for people', () => {
  /** Errors of the law and of Loop, of Loop alone, of the official tool alone; warnings; notes. */
  const bytes = concat(
    file([
      ...[1, 2, 3, 4, 5, 6].map((n) => debit('1,00', { EcritureNum: `${n}`, EcritureDate: '20240231' })),
      ...[1, 2, 3, 4, 5, 6].map((n) => credit('1,00', { EcritureNum: `${n}`, CompAuxLib: 'Dupont' })),
    ]),
    encode('\r\n'),
  );

  it('errors of the chosen judge first, then what only the others mind', async () => {
    await inFolder(async ({ write }) => {
      const path = write(legalName, bytes);
      const [report] = reportsOf(await validate([path, '--format', 'json']));
      const severities = ['error', 'warning', 'info', 'none'];
      for (const judge of ['law', 'official', 'loop'] as const) {
        const { out } = await validate([path, '--judge', judge]);
        const order = [...out.matchAll(/ \[([a-z0-9-]+)(?: ;.*)?\]$/gm)].map(([, rule]) => rule!);
        const finding = (rule: string) => report!.findings.find((each) => each.rule === rule)!;
        assert.deepEqual([...order].sort(), report!.findings.map(({ rule }) => rule).sort());
        const ranks = order.map((rule) => severities.indexOf(finding(rule).severity[judge]));
        assert.deepEqual(ranks, [...ranks].sort(), judge);
      }
    });
  });

  it('an error shows five samples, a warning three, a note one line', async () => {
    await inFolder(async ({ write }) => {
      const { out } = await validate([write(legalName, bytes)]);
      const blocks = new Map<string, string[]>();
      let current: string[] = [];
      for (const line of out.split('\n')) {
        const rule = /^ {2}[A-Z]+ {2}.* \[([a-z0-9-]+)/.exec(line)?.[1];
        if (rule !== undefined) {
          current = [];
          blocks.set(rule, current);
        } else if (/^ {4}/.test(line)) current.push(line.trim());
      }
      const samples = (rule: string) => blocks.get(rule)?.filter((line) => /^ligne /.test(line)).length;
      assert.deepEqual([samples('date-calendar'), samples('aux-pair')], [5, 3]);
      assert.deepEqual(
        [blocks.get('date-calendar')?.[5], blocks.get('aux-pair')?.[3]],
        ['et 1 de plus', 'et 3 de plus'],
      );
      assert.match(blocks.get('date-calendar')?.at(-1) ?? '', /^À faire : /);
      assert.match(out, /^ {2}NOTE .*\[lettering-all-empty\]$/m);
      assert.deepEqual(blocks.get('lettering-all-empty'), []);
    });
  });

  it('the severity of each judge in words, what is assumed of Loop said so', async () => {
    await inFolder(async ({ write }) => {
      const path = write(legalName, bytes);
      const heading = (out: string, rule: string) => new RegExp(`\\[${rule}[^\\]]*\\]`).exec(out)?.[0];
      assert.equal(
        heading((await validate([path])).out, 'blank-line'),
        '[blank-line ; loi : alerte ; outil : erreur ; Loop : alerte (supposé)]',
      );
      assert.equal(
        heading((await validate([path, '--lang', 'en'])).out, 'blank-line'),
        '[blank-line; law: warning; tool: error; Loop: warning (assumed)]',
      );
    });
  });

  it('one is one: singular and plural', async () => {
    await inFolder(async ({ write }) => {
      const one = write(legalName, file([debit('0,00')]));
      assert.match((await validate([one])).out, / 1 ligne, 1 écriture, 1 journal, 1 compte, /);
      const two = write(legalName, file([debit('1,00'), credit('1,00', { JournalCode: 'VE' })]));
      assert.match((await validate([two])).out, / 2 lignes, \d écritures?, 2 journaux, 2 comptes, /);
    });
  });
});
