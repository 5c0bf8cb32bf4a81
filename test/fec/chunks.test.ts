import assert from 'node:assert/strict';
import process from 'node:process';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { RecordReader } from '../../core/fec/record-reader.ts';
import { check, concat, encode, entry, file, row } from './fixtures/fec.ts';
import { variedFiles } from './fixtures/varied.ts';

/** One runtime tries every byte of nearly all files: that is a matter of the reader, not of the runtime. */
const mostCuts = process.versions.bun === undefined ? 300 : 1500;

const whole = async (bytes: Uint8Array) => JSON.stringify(await check(bytes));
const cutAt = async (bytes: Uint8Array, cut: number | readonly number[]) =>
  JSON.stringify(await check(bytes, { cut }));

describe('the report does not depend on how the file was cut', () => {
  for (const { name, bytes, from } of variedFiles) {
    it(`${name}: in two pieces`, async () => {
      const expected = await whole(bytes);
      // A file with very long lines: at every few bytes.
      const step = Math.ceil((bytes.length - from) / mostCuts);
      for (let at = from; at <= bytes.length; at += step) {
        assert.equal(await cutAt(bytes, [at]), expected, `cut at ${at}`);
      }
      for (const at of [0, 1, 2, 3, 100, 190])
        assert.equal(await cutAt(bytes, [at]), expected, `cut at ${at}`);
    });

    it(`${name}: one byte at a time`, async () => {
      assert.equal(await cutAt(bytes, 1), await whole(bytes));
    });
  }

  it('any file, any cuts', async () => {
    const wholes = new Map<Uint8Array, string>();
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...variedFiles),
        fc.array(fc.nat(1_000_000), { maxLength: 40 }),
        async ({ bytes }, places) => {
          const cut = places.map((place) => place % (bytes.length + 1)).sort((a, b) => a - b);
          const expected = wholes.get(bytes) ?? (await whole(bytes));
          wholes.set(bytes, expected);
          assert.equal(await cutAt(bytes, cut), expected);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('the report does not depend on where a long line meets the end of the buffer', () => {
  const half = 1 << 19;
  for (const length of [
    half - 300,
    half - 1,
    half,
    half + 1,
    2 * half - 300,
    2 * half - 130,
    2 * half,
    3 * half,
  ]) {
    it(`a label of ${length} bytes`, async () => {
      const long = row({ EcritureNum: '2', EcritureLib: 'é'.repeat(length / 2) });
      const bytes = file([...entry('1'), long, ...entry('3')]);
      const expected = await whole(bytes);
      for (const cut of [65_536, 262_144, 99_991, half, half + 200]) {
        assert.equal(await cutAt(bytes, cut), expected, `chunks of ${cut}`);
      }
    });
  }

  for (const lineEnd of ['\r', '\r\n', '\r\r\n', '\n']) {
    it(`a line end ${JSON.stringify(lineEnd)} on each side of the longest record`, async () => {
      const first = file([], { lineEnd });
      for (let more = -4; more <= 2; more++) {
        const bytes = concat(first, encode(`${'x'.repeat((1 << 20) + more)}${lineEnd}y`), encode(lineEnd));
        const expected = await whole(bytes);
        for (const cut of [
          [first.length + (1 << 20)],
          [bytes.length - 3],
          [bytes.length - 2],
          [first.length, bytes.length - 1],
        ]) {
          assert.equal(await cutAt(bytes, cut), expected, `${more} bytes, cut at ${cut}`);
        }
      }
    });
  }
});

describe('the report does not depend on where the buffer was cleared', () => {
  it('rows that repeat the one before, labels that are cut, all along', async () => {
    const rows = Array.from({ length: 4000 }, (_, i) => {
      const label = i % 7 === 0 ? `a\n${i}` : i % 11 === 0 ? `a\t${i}` : 'é'.repeat(40 + (i % 13));
      const [first, second] = entry(`${i}`, `${i + 1},00`, { EcritureLib: label });
      return [first!, first!, second!, second!];
    }).flat();
    const bytes = file(rows);
    assert.ok(bytes.length > 3 * (1 << 19));
    const report = await check(bytes);
    const whole = JSON.stringify(report);
    const cut = rows.filter(({ EcritureLib }) => EcritureLib!.includes('\n')).length;
    const split = rows.filter(({ EcritureLib }) => EcritureLib!.includes('\t')).length;
    const counts = new Map(report.findings.map(({ rule, count }) => [rule, count]));
    assert.deepEqual(
      ['line-break-in-field', 'separator-in-field', 'duplicate-row'].map((rule) => counts.get(rule)),
      [cut, split, (rows.length - cut - split) / 2],
    );
    const half = 1 << 19;
    for (const size of [997, 65_536, 99_991, half - 1, half, half + 1, 700_001, 2 * half]) {
      assert.equal(JSON.stringify(await check(bytes, { cut: size })), whole, `chunks of ${size}`);
    }
  });
});

/** What a reader hands over, in words. */
function read(bytes: Uint8Array, chunks: readonly Uint8Array[]): unknown {
  const records: unknown[] = [];
  const text = (part: Uint8Array) => String.fromCharCode(...part);
  let lines = '';
  const reader = new RecordReader({
    first: (buffer, start, end) => {
      records.push(text(buffer.subarray(start, end)));
      return 0x09;
    },
    record: (view) => {
      const fields = Array.from({ length: view.fields }, (_, f) =>
        text(view.bytes.subarray(view.bounds[f]! + 1, view.bounds[f + 1])),
      );
      records.push({ line: view.line, fields, special: view.special });
      assert.equal(text(view.bytes.subarray(view.start, view.end)), fields.join('\t'));
    },
    block: (part) => {
      lines += text(part);
    },
    tooLong: () => assert.fail(),
  });
  for (const chunk of chunks) reader.push(chunk);
  reader.finish();
  assert.equal(lines, text(bytes));
  return { records, ends: reader.lineEnds, missing: reader.finalLineEndMissing };
}

/** The same, read at once by a regular expression. */
function expected(text: string): unknown {
  const ends = { lf: 0, crlf: 0, cr: 0, crcrlf: 0 };
  const kinds: Record<string, keyof typeof ends> = {
    '\n': 'lf',
    '\r\n': 'crlf',
    '\r': 'cr',
    '\r\r\n': 'crcrlf',
  };
  const parts = text.split(/(\r\r\n|\r\n|\r|\n)/);
  for (const [i, part] of parts.entries()) if (i % 2 === 1) ends[kinds[part]!]++;
  const found = parts.filter((_, i) => i % 2 === 0);
  const missing = found.at(-1) !== '';
  if (!missing) found.pop();
  return {
    records: found.map((line, i) =>
      i === 0 ? line : { line: i + 1, fields: line.split('\t'), special: /[\x01|\x1a]/.test(line) },
    ),
    ends,
    missing,
  };
}

describe('the record reader', () => {
  it('cuts any text as a regular expression does, whatever the chunks', () => {
    const byte = fc.constantFrom(...'\r\r\n\n\t\t|ab \x01\x1aé');
    fc.assert(
      fc.property(fc.array(byte, { maxLength: 60 }), fc.array(fc.nat(60)), (characters, places) => {
        const text = characters.join('');
        const bytes = Uint8Array.from(text, (character) => character.charCodeAt(0));
        const cuts = [
          ...places.map((place) => Math.min(place, bytes.length)).sort((a, b) => a - b),
          bytes.length,
        ];
        const chunks = cuts.map((to, i) => bytes.slice(cuts[i - 1] ?? 0, to));
        assert.deepEqual(read(bytes, chunks), expected(text));
        assert.deepEqual(
          read(
            bytes,
            [...bytes].map((one) => Uint8Array.of(one)),
          ),
          expected(text),
        );
      }),
      { numRuns: 3000 },
    );
  });
});
