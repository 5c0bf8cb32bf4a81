import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import * as v from 'valibot';
import { ReportSchema } from '../../core/fec/report.ts';
import { check, concat, encode, entry, file, findingOf, rulesOf } from './fixtures/fec.ts';

const start = (...bytes: readonly number[]) => concat(Uint8Array.from(bytes), new Uint8Array(600).fill(0x41));

const foreign: readonly (readonly [name: string, bytes: Uint8Array, format: string])[] = [
  ['zip', start(0x50, 0x4b, 3, 4), 'zip'],
  ['an empty zip', Uint8Array.of(0x50, 0x4b, 5, 6, 0, 0), 'zip'],
  ['xlsx', concat(start(0x50, 0x4b, 3, 4), encode('[Content_Types].xml')), 'xlsx'],
  ['a zip that holds a FEC', concat(start(0x50, 0x4b, 3, 4), encode('732829320FEC20241231.txt')), 'zip'],
  ['gzip', start(0x1f, 0x8b, 8), 'gzip'],
  ['PDF', encode('%PDF-1.7\n%âãÏÓ\n'), 'PDF'],
  ['an old Excel or Word', start(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), 'xls'],
  ['7z', start(0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c), '7z'],
  ['rar', encode('Rar!\x1a\x07'), 'rar'],
  ['zeros', new Uint8Array(10_000), 'binary'],
  ['every byte in turn', Uint8Array.from({ length: 4096 }, (_, i) => i % 256), 'binary'],
  ['a PNG', start(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d), 'PNG'],
  ['a program', start(0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0), 'binary'],
];

describe('what is not a text file', () => {
  for (const [name, bytes, format] of foreign) {
    it(`${name}: one clear finding`, async () => {
      const report = await check(bytes);
      const finding = findingOf(report, 'file-unsupported-container');
      assert.equal(
        finding?.samples[0]?.message,
        format === 'binary'
          ? 'Le fichier contient des données binaires, ce n’est pas un fichier texte'
          : `Le fichier est de format ${format}, pas un fichier texte`,
        JSON.stringify(rulesOf(report)),
      );
      assert.deepEqual(rulesOf(report), ['file-unsupported-container']);
      assert.deepEqual([report.verdicts.law, report.verdicts.loop], ['non-conforme', 'rejected']);
      assert.deepEqual(await check(bytes, { cut: 1 }), report);
    });
  }
});

describe('XML', () => {
  for (const [name, text] of [
    ['with its declaration', '<?xml version="1.0" encoding="UTF-8"?>\n<comptabilite></comptabilite>'],
    ['without', '<comptabilite></comptabilite>'],
    ['after a byte order mark', '\ufeff<?xml version="1.0"?>'],
    ['after blank lines', '\r\n \t<?xml version="1.0"?>'],
    ['after a byte order mark and a blank line', '\ufeff\n<comptabilite/>'],
  ] as const) {
    it(name, async () => {
      const report = await check(encode(text));
      assert.deepEqual(rulesOf(report), ['file-xml']);
      assert.deepEqual([report.verdicts.law, report.verdicts.loop], ['not-tested', 'rejected']);
      assert.deepEqual(
        report.tests_not_possible.map(({ test }) => test),
        ['content'],
      );
    });
  }
});

describe('no bytes stop the reading', () => {
  it('random bytes, after nothing, after a header and after a row', async () => {
    const before = [new Uint8Array(0), file([]), file(entry('1')), encode('\ufeff')];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...before),
        fc.uint8Array({ maxLength: 6000 }),
        async (first, bytes) => {
          const report = await check(concat(first, bytes), { cut: 1000 });
          v.parse(ReportSchema, report);
          assert.ok(report.findings.every((finding) => finding.samples.length <= 10));
          assert.ok(JSON.stringify(report).length < 200_000);
          if (first.length < 10 && bytes.length > 0) assert.notEqual(report.verdicts.law, 'conforme');
        },
      ),
      { numRuns: 300 },
    );
  });

  it('random fields in a legal frame', async () => {
    const piece = fc.constantFrom(
      '"',
      '""',
      ' ',
      '\u00a0',
      '-',
      ',',
      '.',
      '0',
      '1',
      '20240105',
      '00000000',
      'é',
      '\x00',
      '\x1b',
      '|',
      '{value}',
      '1E9',
      '’',
    );
    const field = fc.array(piece, { maxLength: 5 }).map((pieces) => pieces.join(''));
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(field, { minLength: 18, maxLength: 18 }), { maxLength: 6 }),
        async (table) => {
          const text = table.map((fields) => `${fields.join('\t')}\r\n`).join('');
          const report = await check(concat(file([]), encode(text)));
          v.parse(ReportSchema, report);
          assert.equal(report.totals.rows, table.length);
        },
      ),
      { numRuns: 300 },
    );
  });
});
