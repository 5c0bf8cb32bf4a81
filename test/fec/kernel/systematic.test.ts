import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  concat,
  encode,
  entry,
  type FileForm,
  file,
  legalName,
  lines,
  names,
  type Row,
} from '../fixtures/fec.ts';
import { difference, plainly, withKernel } from './fixtures/engines.ts';
import { hostileRows, hostileValues } from './fixtures/hostile-values.ts';

type Variant = 'debit-credit' | 'montant-sens';

/** Ordinary rows: what follows a row that the rules had to read is for the kernel again. */
let number = 0;
function ordinary(entries: number): Row[] {
  return Array.from({ length: entries }, (_, i) => {
    const [first, second] = entry(String(++number), `${1 + (number % 97)},00`, {
      EcritureLib: `Facture ${number}`,
    });
    const party: Row = i % 2 === 0 ? { CompAuxNum: 'DUP', CompAuxLib: 'Dupont' } : {};
    return [first!, { ...second!, ...party }];
  }).flat();
}

async function holds(bytes: Uint8Array, cut: number, least: number, listening: boolean): Promise<void> {
  const parts = [{ name: legalName, bytes }];
  const kernel = await withKernel(parts, cut, { listening });
  assert.equal(difference(await plainly(parts, { listening }), kernel.said), '');
  assert.ok(kernel.passed >= least, `${kernel.passed} rows passed`);
}

/** Each of the changed rows twice, so that its names are known, with ordinary rows on all sides. */
function among(changed: readonly Row[]): Row[] {
  return [...ordinary(40), ...changed.flatMap((row) => [row, ...ordinary(5), row, ...ordinary(5)])];
}

describe('the kernel leaves to the rules whatever they have something to say of', () => {
  for (const variant of ['debit-credit', 'montant-sens'] as const) {
    const columns = [...names('BNCT', variant), 'CodeEtbt'];
    for (const [name, values] of Object.entries(hostileValues)) {
      if (!columns.includes(name)) continue;
      it(`${variant}: any value of ${name}`, async () => {
        const changed = values.flatMap((value) => ordinary(1).map((row) => ({ ...row, [name]: value })));
        await holds(file(among(changed), { columns }), 20_000, changed.length, variant === 'debit-credit');
      });
    }

    it(`${variant}: rows that are wrong in more than one field`, async () => {
      const changed = hostileRows.flatMap((fields) => ordinary(1).map((row) => ({ ...row, ...fields })));
      await holds(
        file(among(changed), { columns: names('BIC', variant) }),
        20_000,
        changed.length,
        variant === 'debit-credit',
      );
    });
  }
});

describe('the first byte of a text', () => {
  const texts = ['JournalLib', 'CompteLib', 'CompAuxLib', 'PieceRef', 'EcritureLib'] as const;
  const party: Row = { CompAuxNum: 'DUP', CompAuxLib: 'Dupont' };

  it('texts of white space of any kind are for the rules', async () => {
    const blanks = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).filter(
      (text) => /[\s\u0085\u180e\u200b]/.test(text) && !/[\t\n\r]/.test(text),
    );
    assert.ok(blanks.length > 20);
    const changed = texts.flatMap((name) =>
      blanks.flatMap((blank) =>
        [blank, blank + blank].flatMap((text) =>
          ordinary(1).map((row) => ({ ...row, ...party, [name]: text })),
        ),
      ),
    );
    await holds(file(among(changed), { columns: names('BIC', 'debit-credit') }), 20_000, 2_000, false);
  });

  it('a letter of an 8-bit character set passes', async () => {
    // Those that begin no white space in UTF-8.
    const first = every.filter((byte) => byte >= 0xc0 && ![0xc2, 0xe1, 0xe2, 0xe3, 0xef].includes(byte));
    const rows = first.flatMap((byte) =>
      ordinary(1).map((row) => ({ ...row, EcritureLib: `${String.fromCharCode(byte)}tat` })),
    );
    const text = lines([...ordinary(40), ...rows], { columns: names('BIC', 'debit-credit') }).join('\r\n');
    const bytes = Uint8Array.from(`${text}\r\n`, (letter) => letter.charCodeAt(0));
    await holds(bytes, 20_000, rows.length + 70, false);
  });
});

const full: Row = {
  EcritureNum: '7',
  CompteNum: '401000',
  CompteLib: 'Dupont',
  CompAuxNum: 'DUP',
  CompAuxLib: 'Dupont',
  EcritureLet: 'AB',
  DateLet: '20240301',
  Montantdevise: '12,50',
  Idevise: 'USD',
};

const byteForms: readonly { readonly about: string; readonly variant: Variant; readonly form: FileForm }[] = [
  { about: 'tabs, CR LF', variant: 'debit-credit', form: {} },
  { about: 'bars, LF', variant: 'debit-credit', form: { separator: '|', lineEnd: '\n' } },
  { about: 'tabs, LF, Montant and Sens', variant: 'montant-sens', form: { lineEnd: '\n' } },
  { about: 'bars, CR LF, Montant and Sens', variant: 'montant-sens', form: { separator: '|' } },
];

const every = Array.from({ length: 256 }, (_, value) => value);
/** Bytes that a rule looks at, and their neighbours. */
const telling = [
  ...[
    0x00, 0x09, 0x0a, 0x0d, 0x1a, 0x1f, 0x20, 0x21, 0x22, 0x23, 0x2a, 0x2b, 0x2c, 0x2d, 0x2e, 0x2f, 0x30,
    0x31, 0x34,
  ],
  ...[
    0x39, 0x3a, 0x40, 0x43, 0x44, 0x53, 0x63, 0x7c, 0x7e, 0x7f, 0x80, 0x82, 0x83, 0xa0, 0xc2, 0xc3, 0xe1,
    0xe2, 0xff,
  ],
];

describe('the kernel reads every byte of a row', () => {
  for (const { about, variant, form } of byteForms) {
    const written = { ...form, columns: names('BIC', variant) };
    const end = form.lineEnd ?? '\r\n';
    const row = (fields: Row) => encode(lines([fields], { ...written, header: null }).join('') + end);
    const [model] = entry('7', '12,34', full);
    const bytes = row(model!);
    const before = file([...ordinary(40), model!], written);

    it(`${about}: each one set to any value`, async () => {
      const rows: Uint8Array[] = [before];
      for (let at = 0; at < bytes.length; at++) {
        for (const value of at % 7 === 0 ? every : telling) {
          const other = row({ ...model!, EcritureNum: String(rows.length) });
          rows.push(bytes.with(at, value), other, bytes.with(at, value), other);
        }
      }
      await holds(concat(...rows), 262_144, rows.length / 4, variant === 'debit-credit');
    });

    it(`${about}: one more, or one less, anywhere`, async () => {
      const rows: Uint8Array[] = [before];
      for (let at = 0; at <= bytes.length; at++) {
        const [left, right] = [bytes.subarray(0, at), bytes.subarray(at)];
        for (const more of [
          0x00, 0x09, 0x0a, 0x0d, 0x1a, 0x20, 0x22, 0x2c, 0x2d, 0x30, 0x7c, 0x7f, 0xa0, 0xc3, 0x82,
        ]) {
          rows.push(
            concat(left, Uint8Array.of(more), right),
            row({ ...model!, EcritureNum: String(rows.length) }),
          );
        }
        rows.push(concat(left, right.subarray(1)), row(model!));
      }
      await holds(concat(...rows), 65_537, rows.length / 4, variant === 'debit-credit');
    });
  }
});
