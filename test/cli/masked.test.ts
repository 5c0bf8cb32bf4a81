import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { inFolder, reportsOf, validate } from '../fec/fixtures/command.ts';
import { credit, debit, entry, file, legalName, names, type Row } from '../fec/fixtures/fec.ts';
import { parseSarif } from '../sarif/sarif-shape.ts';

describe('--values masked', () => {
  const secret = 'Zorglub';
  const telling =
    'JournalLib CompteLib CompAuxNum CompAuxLib PieceRef EcritureLib EcritureLet ModeRglt NatOp IdClient Note';
  const filled = Object.fromEntries(telling.split(' ').map((name) => [name, `${secret} ${name}`]));
  const rows: readonly Row[] = [
    debit('1.5', { ...filled, CompteNum: `411${secret}` }),
    debit('1.5', { ...filled, CompteNum: `411${secret}` }),
    credit('2,00', { ...filled, CompteNum: '411000', CompAuxNum: '', EcritureLib: `"${secret}"` }),
    credit('2,00', { ...filled, CompteNum: '411000', CompteLib: `${secret} autre`, DateLet: 'x' }),
    credit('2,00', { ...filled, JournalLib: `${secret}s`, CompAuxLib: `${secret}\u0007`, EcritureNum: '9' }),
    debit('x', { ...filled, CompteNum: 'Z', EcritureLet: '', PieceRef: `  ${secret}  `, EcritureNum: '4' }),
    debit('2,00', { ...filled, EcritureLib: `${secret}\t${secret}`, EcritureNum: '5' }),
    debit('2,00', { ...filled, EcritureLib: `${secret}\r\n${secret}`, EcritureNum: '6' }),
    debit('2,00', { ...filled, EcritureLib: `Ã©${secret}Ã©`, EcritureNum: '7' }),
  ];
  const files = [
    file(rows, { columns: [...names('BNCT'), 'Note'] }),
    file(rows, { columns: [...names('BNCT'), 'Note'], header: null }),
    file(rows, { columns: [...names('BNCT'), 'Note'], separator: '|', encoding: 'iso-8859-15' }),
  ];

  for (const format of ['text', 'json', 'findings', 'sarif']) {
    it(`${format}: nothing of a text field is told`, async () => {
      await inFolder(async ({ write }) => {
        let shown = false;
        for (const [i, bytes] of files.entries()) {
          const path = write(`73282932${i}FEC20241231.txt`, bytes);
          for (const lang of ['fr', 'en']) {
            const args = [path, '--format', format, '--lang', lang];
            const full = await validate(args);
            const masked = await validate([...args, '--values', 'masked']);
            shown ||= /zorglub/i.test(full.out);
            assert.doesNotMatch(masked.out + masked.err, /zorglub|orglu/i);
            assert.equal(masked.code, full.code);
          }
        }
        assert.ok(shown, 'shown by default');
      });
    });
  }

  it('says that it did', async () => {
    await inFolder(async ({ write }) => {
      const path = write(legalName, file(entry('1')));
      for (const [args, values] of [
        [[], 'full'],
        [['--values', 'masked'], 'masked'],
      ] as const) {
        assert.equal(reportsOf(await validate([path, '--format', 'json', ...args]))[0]?.values, values);
        const run = parseSarif((await validate([path, '--format', 'sarif', ...args])).out);
        assert.equal(run.properties.values, values);
      }
    });
  });
});
