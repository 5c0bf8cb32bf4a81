import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { decodeField, EncodingProbe } from '../../core/fec/encoding.ts';
import { byteTests } from '../../host/byte-tests.ts';
import {
  check,
  concat,
  encode,
  entry,
  type FileForm,
  file,
  findingOf,
  rulesOf,
  type TextEncoding,
} from './fixtures/fec.ts';

const french = { EcritureLib: '"Œuvre d’été à 5 €, çà et là"' };

/** Rows with a label in quotation marks, so that a finding shows it. */
function quoted(text: string, form: FileForm): Uint8Array {
  return file(entry('1', '1,00', { EcritureLib: `"${text}"` }), form);
}

describe('encodings are told apart and shown right', () => {
  const text = "Œuvre d'été à 5 €, Ÿ çà «là» N° 1";
  for (const [name, shown, form, encoding] of [
    ['ASCII', 'Oeuvre', {}, 'ascii'],
    ['ASCII after a byte order mark', 'Oeuvre', { bom: true }, 'utf-8'],
    ['UTF-8', text, {}, 'utf-8'],
    ['UTF-8 after a byte order mark', text, { bom: true }, 'utf-8'],
    ['UTF-8 of four bytes', 'fête 🎉', {}, 'utf-8'],
    ['ISO 8859-15', text, { encoding: 'iso-8859-15' }, 'iso-8859-15'],
    ['Windows-1252', 'L’œuvre à 5 € – Ÿ', { encoding: 'windows-1252' }, 'windows-1252'],
    ['one accent in ISO 8859-15', 'é', { encoding: 'iso-8859-15' }, 'iso-8859-15'],
    ['an accent at the end of the field', 'Société', { encoding: 'iso-8859-15' }, 'iso-8859-15'],
  ] as const) {
    it(name, async () => {
      const report = await check(quoted(shown, form));
      assert.deepEqual([report.file.encoding, report.file.bom], [encoding, 'bom' in form]);
      const sample = findingOf(report, 'field-quoted')?.samples[0];
      assert.equal(sample?.value, `"${shown}"`);
      assert.ok(sample.message.includes(shown));
    });
  }

  it('a mixed file: each field for itself', async () => {
    const utf8 = quoted('été', { finalLineEnd: true });
    const latin = encode(
      'AC\tA\t2\t20240105\t607\tA\t\t\tF\t20240105\t"été"\t0\t0\t\t\t20240105\t\t\r\n',
      'iso-8859-15',
    );
    const windows = encode(
      'AC\tA\t2\t20240105\t607\tA\t\t\tF\t20240105\t"l’œil"\t0\t0\t\t\t20240105\t\t\r\n',
      'windows-1252',
    );
    const report = await check(concat(utf8, latin, windows));
    assert.equal(report.file.encoding, 'mixed');
    assert.deepEqual(
      findingOf(report, 'field-quoted')?.samples.map(({ value }) => value),
      ['"été"', '"été"', '"été"', '"l’œil"'],
    );
  });

  it('8-bit text after a UTF-8 byte order mark is mixed', async () => {
    const latin = file(entry('1', '1,00', { CompteLib: 'é'.repeat(60) }), { encoding: 'iso-8859-15' });
    const report = await check(concat(encode('\ufeff'), latin));
    assert.deepEqual([report.file.encoding, report.file.bom], ['mixed', true]);
    assert.deepEqual(rulesOf(report), ['encoding-bom', 'encoding-mixed']);
  });

  it('an entry’s journal is shown in the file’s encoding', async () => {
    const report = await check(
      file(entry('É1', '1,00', { JournalCode: 'VÉ' }).slice(0, 1), { encoding: 'iso-8859-15' }),
    );
    const sample = findingOf(report, 'entry-unbalanced')?.samples[0];
    assert.equal(sample?.value, 'É1');
    assert.match(sample.message, /VÉ\/É1/);
  });

  it('a long value is cut between characters', async () => {
    for (const before of ['', 'a', 'ab', 'abc']) {
      for (const character of ['é', '€', '🎉']) {
        const report = await check(quoted(before + character.repeat(900), {}));
        const value = findingOf(report, 'field-quoted')?.samples[0]?.value;
        assert.equal(value, `"${before}${character.repeat(198 - before.length)}…`);
      }
    }
  });
});

describe('the probe', () => {
  const probe = (...parts: readonly Uint8Array[]) => {
    const found = new EncodingProbe(byteTests);
    for (const part of parts) found.add(part);
    return found.encoding;
  };

  it('says the same of lines one by one as of all together', () => {
    const line = fc
      .tuple(
        fc.array(fc.constantFrom(...'aé€’ÉÃ©°œ 🎉'), { maxLength: 12 }),
        fc.constantFrom<TextEncoding[]>('utf-8', 'iso-8859-15', 'windows-1252'),
      )
      .map(([characters, encoding]) => encode(`${characters.join('')}\n`, encoding));
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 60 }), (parts) => {
        assert.equal(probe(...parts), probe(concat(...parts)));
      }),
      { numRuns: 2000 },
    );
  });

  it('thousands of valid sequences are no accident, however many invalid bytes there are', () => {
    const invalid = new Uint8Array(200_000).fill(0xe9);
    const accidents = encode('É°'.repeat(100), 'iso-8859-15');
    assert.equal(probe(invalid, accidents), 'iso-8859-15');
    assert.equal(probe(accidents, invalid), 'iso-8859-15');
    assert.equal(probe(encode('é'.repeat(5000)), invalid), 'mixed');
    assert.equal(probe(invalid, encode('é'.repeat(5000))), 'mixed');
  });

  it('knows what UTF-8 forbids', () => {
    const forbidden = [
      [0xc0, 0x80],
      [0xe0, 0x80, 0x80],
      [0xed, 0xa0, 0x80],
      [0xf0, 0x80, 0x80, 0x80],
      [0xf4, 0x90, 0x80, 0x80],
      [0xf5, 0x80, 0x80, 0x80],
    ];
    for (const bytes of forbidden) assert.notEqual(probe(Uint8Array.from(bytes)), 'utf-8');
    for (const text of [
      '\u0080',
      '\u07ff',
      '\u0800',
      '\ud7ff',
      '\ue000',
      '\uffff',
      '\u{10000}',
      '\u{10ffff}',
    ]) {
      assert.equal(probe(encode(text)), 'utf-8');
    }
  });

  it('any bytes of UTF-8 are UTF-8', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const bytes = encode(text);
        assert.equal(probe(bytes), bytes.length === text.length ? 'ascii' : 'utf-8');
      }),
    );
  });
});

describe('the 8-bit tables are those of the standard', () => {
  const high = Uint8Array.from({ length: 128 }, (_, i) => 128 + i);
  it('ISO 8859-15', () => {
    const expected = String.fromCharCode(...high)
      .replace('¤', '€')
      .replace('¦', 'Š')
      .replace('¨', 'š')
      .replace('´', 'Ž')
      .replace('¸', 'ž')
      .replace('¼', 'Œ')
      .replace('½', 'œ')
      .replace('¾', 'Ÿ');
    assert.equal(decodeField(high, 'iso-8859-15'), expected);
  });

  it('Windows-1252', () => {
    const expected = `€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ${String.fromCharCode(...high.subarray(32))}`;
    assert.equal(decodeField(high, 'windows-1252'), expected);
  });
});

describe('encodings that the law does not admit are named, and nothing else is said of their content', () => {
  const ebcdic = Uint8Array.of(0xd1, 0x96, 0xa4, 0x99, 0x95, 0x81, 0x93, 0xc3, 0x96, 0x84, 0x85, 0x4f);
  const rows = entry('1', '1,00', french);
  for (const [name, bytes, encoding] of [
    ['UTF-16 LE with its mark', file(rows, { encoding: 'utf-16le', bom: true }), 'utf-16le'],
    ['UTF-16 BE with its mark', file(rows, { encoding: 'utf-16be', bom: true }), 'utf-16be'],
    ['UTF-16 LE', file(rows, { encoding: 'utf-16le' }), 'utf-16le'],
    ['UTF-16 BE', file(rows, { encoding: 'utf-16be' }), 'utf-16be'],
    ['UTF-32 with its mark', file(rows, { encoding: 'utf-32le', bom: true }), 'utf-32'],
    ['EBCDIC', ebcdic, 'ebcdic'],
  ] as const) {
    it(name, async () => {
      const report = await check(bytes);
      assert.equal(report.file.encoding, encoding);
      assert.deepEqual(rulesOf(report), ['encoding-not-allowed']);
      assert.ok(
        findingOf(report, 'encoding-not-allowed')!.samples[0]!.message.includes(encoding.toUpperCase()),
      );
      assert.deepEqual([report.verdicts.law, report.verdicts.loop], ['non-conforme', 'not-tested']);
      assert.equal(report.totals.rows, 0);
      assert.deepEqual(await check(bytes, { cut: 1 }), report);
    });
  }
});
