import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import * as v from 'valibot';
import { maxSamples } from '../../core/fec/findings.ts';
import { ReportSchema } from '../../core/fec/report.ts';
import { check, concat, encode, file, legalName, names } from './fixtures/fec.ts';
import { ledgerBook } from './fixtures/ledger-book.ts';

const cuts = fc.array(fc.nat(100_000), { maxLength: 12 });

/** Judged in two ways of cutting, both languages, masked and not: the same, well-formed and of a bounded size. */
async function assertBounded(bytes: Uint8Array, places: readonly number[], name = legalName): Promise<void> {
  const cut = places.map((place) => place % (bytes.length + 1)).sort((a, b) => a - b);
  let findings = 0;
  const onFinding = ({ count }: { readonly count: number }) => {
    findings += count;
  };
  const report = v.parse(ReportSchema, await check(bytes, { name, onFinding }));
  assert.deepEqual(await check(bytes, { name, cut }), report);
  await check(bytes, { name, cut, lang: 'en', values: 'masked' });
  assert.equal(
    findings,
    report.findings.reduce((sum, { count }) => sum + count, 0),
  );
  assert.ok(report.findings.every(({ samples }) => samples.length <= maxSamples));
  assert.ok(JSON.stringify(report).length < 400_000);
}

const header = encode(`${names().join('\t')}\r\n`);
const pipes = encode(`${names().join('|')}\n`);

describe('any bytes end in a report', () => {
  it('random bytes', async () => {
    const start = fc.constantFrom(new Uint8Array(0), header, pipes, encode('\ufeff'), encode('Journal'));
    await fc.assert(
      fc.asyncProperty(start, fc.uint8Array({ maxLength: 6000 }), cuts, async (before, bytes, places) =>
        assertBounded(concat(before, bytes), places),
      ),
      { numRuns: 150 },
    );
  });

  it('bytes that mean something to a reader', async () => {
    const byte = fc.constantFrom(
      ...encode('\t\t\t||\r\r\n\n"\u001a\0 0123456789,.-+ABCé«'),
      0xa0,
      0xe9,
      0xc3,
      0x83,
      0xff,
    );
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(header, pipes, new Uint8Array(0)),
        fc.array(byte, { maxLength: 3000 }),
        cuts,
        async (before, bytes, places) => assertBounded(concat(before, Uint8Array.from(bytes)), places),
      ),
      { numRuns: 150 },
    );
  });

  it('rows of likely and unlikely fields', async () => {
    const cell = fc.oneof(
      fc.constantFrom(
        '',
        ' ',
        'AC',
        'AN',
        '0',
        '1',
        '2',
        'A-1',
        '20240105',
        '20241231',
        '00000000',
        '20240231',
        '2024-01-05',
        '607000',
        '401DUPONT',
        '120000',
        '9',
        '0,00',
        '1,00',
        '-1,00',
        '1.5',
        '1E3',
        '"x"',
        '""',
        'D',
        'C',
        '+1',
        'EUR',
        'Centralisation',
        '\u00a0',
        'Ã©',
        '99999999999999999999,99',
      ),
      fc.string({ maxLength: 12, unit: 'grapheme' }),
    );
    const lineOf = fc.array(cell, { minLength: 15, maxLength: 20 }).map((cells) => cells.join('\t'));
    const whole = fc.array(cell, { minLength: 18, maxLength: 18 }).map((cells) => cells.join('\t'));
    const body = fc.array(fc.oneof({ weight: 4, arbitrary: whole }, lineOf), { maxLength: 60 });
    const end = fc.constantFrom('\r\n', '\n', '\r');
    await fc.assert(
      fc.asyncProperty(body, end, cuts, async (lines, lineEnd, places) =>
        assertBounded(concat(header, encode(lines.join(lineEnd))), places),
      ),
      { numRuns: 150 },
    );
  });

  it('ledgers of which bytes were changed, lost, doubled', async () => {
    const change = fc.tuple(
      fc.nat(),
      fc.nat(255),
      fc.constantFrom('set', 'drop', 'double', 'swap'),
      fc.nat(400),
    );
    await fc.assert(
      fc.asyncProperty(
        ledgerBook,
        fc.array(change, { maxLength: 25 }),
        cuts,
        async ({ rows }, changes, places) => {
          let bytes = file(rows);
          for (const [at, byte, kind, length] of changes) {
            const from = at % bytes.length;
            const piece = bytes.slice(from, from + length);
            if (kind === 'set') bytes[from] = byte;
            else if (kind === 'drop')
              bytes = concat(bytes.slice(0, from), bytes.slice(from + length), encode('\n'));
            else if (kind === 'double') bytes = concat(bytes.slice(0, from), piece, bytes.slice(from));
            else bytes = concat(bytes.slice(from), bytes.slice(0, from));
          }
          await assertBounded(bytes, places);
        },
      ),
      { numRuns: 120 },
    );
  });

  it('names of any kind', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 60 }), async (name) => {
        await assertBounded(file([]), [], name);
        await assertBounded(file([]), [], `${name}FEC20241231`);
      }),
      { numRuns: 60 },
    );
  });
});

describe('the order of the rows', () => {
  it('changes neither the totals nor what is said of the balance', async () => {
    const shuffle = fc.infiniteStream(fc.nat());
    const cent = fc.constantFrom('', '0,01');
    await fc.assert(
      fc.asyncProperty(ledgerBook, cent, shuffle, async ({ rows }, more, random) => {
        const book = more === '' ? [...rows] : [...rows, { ...rows[3], Debit: more, Credit: '0,00' }];
        const judged = async () => {
          const { totals, verdicts, findings } = await check(file(book));
          const unbalanced = findings.find(({ rule }) => rule === 'entry-unbalanced');
          return { totals, loop: verdicts.loop, said: unbalanced?.samples.map(({ message }) => message) };
        };
        const expected = await judged();
        assert.equal(expected.loop, more === '' ? 'accepted' : 'rejected');
        for (let i = book.length - 1; i > 0; i--) {
          const j = random.next().value % (i + 1);
          [book[i], book[j]] = [book[j]!, book[i]!];
        }
        assert.deepEqual(await judged(), expected);
      }),
      { numRuns: 60 },
    );
  });
});
