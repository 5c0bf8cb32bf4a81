import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  checkSource,
  credit,
  debit,
  encode,
  entry,
  file,
  legalName,
  memorySource,
  names,
  type Row,
} from '../fixtures/fec.ts';
import { difference, plainly, withKernel } from './fixtures/engines.ts';

function ordinary(entries: number, from: number, more: Row = {}): Row[] {
  return Array.from({ length: entries }, (_, i) => entry(String(from + i), `${i + 1},00`, more)).flat();
}

async function holds(rows: readonly Row[], least: number, columns = names()): Promise<void> {
  const parts = [{ name: legalName, bytes: file(rows, { columns }) }];
  const expected = await plainly(parts);
  const small = await withKernel(parts, 20_000);
  assert.equal(difference(expected, small.said), '');
  assert.ok(small.passed >= least, `${small.passed} rows passed`);
  const large = await withKernel(parts, 262_144);
  assert.equal(difference(expected, large.said), '');
}

const most = '99999999999,99';

describe('sums beyond what a number holds exactly', () => {
  it('of the file: beyond 2^53 and 2^60 cents', async () => {
    const days = (i: number): Row => {
      const date = `2024${String(1 + (i % 12)).padStart(2, '0')}${String(1 + (i % 28)).padStart(2, '0')}`;
      return { EcritureDate: date, ValidDate: '20241231', JournalCode: `J${i % 40}`, JournalLib: 'J' };
    };
    const known = Array.from({ length: 3400 }, (_, i) => entry(String(i), '1,00', days(i)));
    const large = Array.from({ length: 118_000 }, (_, i) =>
      debit(i % 50 === 0 ? '0,01' : most, { EcritureNum: String(i % 3400), ...days(i) }),
    );
    await holds([...known.flat(), ...large], 110_000);
  });

  for (const variant of ['debit-credit', 'montant-sens'] as const) {
    it(`of an entry and of a day: beyond 2^51 cents, ${variant}`, async () => {
      const steps = Array.from({ length: 300 }, () => debit(most, { EcritureNum: '5' }));
      const back = Array.from({ length: 300 }, () => credit(most, { EcritureNum: '5' }));
      const crossed = ordinary(60, 1000, { EcritureNum: '5' });
      const one = [...ordinary(60, 1), ...steps, ...crossed, ...back, ...crossed, ...ordinary(60, 2000)];
      const two = [...ordinary(60, 1), ...back, ...crossed, ...steps, ...crossed, ...ordinary(60, 2000)];
      for (const rows of [one, two]) {
        const unlike = rows.map((row, i) => ({ ...row, PieceRef: `F${i}` }));
        await holds(unlike, 100, names('BIC', variant));
      }
    });
  }

  it('of a lettering', async () => {
    const lettered = { CompAuxNum: 'DUP', CompAuxLib: 'Dupont', EcritureLet: 'A', DateLet: '20240301' };
    const rows = Array.from({ length: 2000 }, (_, i) => {
      const amount = i % 7 === 0 ? most : `${i},${10 + (i % 90)}`;
      const date = { EcritureDate: `202401${10 + (i % 20)}`, EcritureNum: String(i) };
      return [debit(amount, date), credit(amount, { ...date, ...lettered, EcritureLet: `A${i % 3}` })];
    });
    await holds([...ordinary(60, 3000), ...rows.flat()], 1000);
  });
});

describe('long fields and rows', () => {
  for (const name of [
    'EcritureLib',
    'CompteLib',
    'JournalCode',
    'EcritureNum',
    'CompAuxNum',
    'EcritureLet',
    'IdClient',
  ]) {
    it(`${name} of up to 70 000 bytes`, async () => {
      const rows = [100, 4000, 16_000, 65_300, 65_536, 66_000, 70_000].flatMap((length, i) => {
        const long = { [name]: 'é'.repeat(length / 2), DateLet: name === 'EcritureLet' ? '20240301' : '' };
        const lines = entry(String(i + 1000), '5,00', long);
        // Twice: the second time its names are known.
        return [...ordinary(60, i * 60), ...lines, ...lines.toReversed(), ...ordinary(60, i * 60)];
      });
      await holds(rows, 300, [...names('BNCT')]);
    });
  }

  for (const length of [300_000, 524_100, 600_000, 1_040_000, 1_200_000]) {
    it(`a row of ${length} bytes`, async () => {
      const long = debit('1,00', { EcritureNum: '777', EcritureLib: 'x'.repeat(length) });
      await holds([...ordinary(300, 1), long, ...ordinary(3000, 1000)], 50);
    });
  }
});

describe('many entries', () => {
  const row = (n: number, label = 'Facture') =>
    `J\tJ\t${n}\t20240105\t607\tA\t\t\tAB\t20240105\t${label}\t0,01\t0,00\t\t\t20240105\t\t\n`;

  /** @param long bytes of one label among them; 0 for none */
  async function entriesOf(count: number, long: number, engine: 'plain' | 'kernel') {
    const source = {
      name: legalName,
      size: -1,
      async *read() {
        yield file([], { lineEnd: '\n' });
        for (let n = 0; n < count; n += 4000) {
          yield encode(Array.from({ length: 4000 }, (_, i) => row(n + i)).join(''));
          if (n === 0 && long > 0) yield encode(row(count, 'x'.repeat(long)));
        }
      },
    };
    return await checkSource(source, { engine });
  }

  it('as many accounts, third parties, journals, days and letterings', async () => {
    const one = (i: number, more: Row): Row[] =>
      entry(String(i), `${1 + (i % 999)},00`, {
        JournalCode: `J${i}`,
        CompteNum: `401${i}`,
        CompAuxNum: `D${i}`,
        CompAuxLib: 'Dupont',
        EcritureLet: `L${i}`,
        DateLet: '20240301',
        ...more,
      });
    const all = Array.from({ length: 17_000 }, (_, i) => i);
    const again = all
      .toReversed()
      .flatMap((i) => one(i, { EcritureNum: `B${i}`, EcritureLib: `Facture ${i}` }));
    await holds([...ordinary(60, 90_000), ...all.flatMap((i) => one(i, {})), ...again], 30_000);
  });

  it('the memory grows while rows are read', async () => {
    const [plain, kernel] = [await entriesOf(200_000, 0, 'plain'), await entriesOf(200_000, 0, 'kernel')];
    assert.deepEqual(kernel, plain);
  });

  it('and goes on to grow after a row that is too long for the kernel', async () => {
    const { totals } = await entriesOf(700_000, 600_000, 'kernel');
    assert.deepEqual([totals.entries, totals.rows, totals.debit], [700_001, 700_001, '7000.01']);
  });

  it('as long as a row may be, from a pipe, in small chunks', async () => {
    const long = (i: number): Row => {
      const code = `607${i}${'x'.repeat(500_000)}`;
      return { CompteNum: code, CompAuxNum: code, CompAuxLib: 'x', EcritureLib: `Facture ${i}` };
    };
    const rows = [...ordinary(400, 1), ...Array.from({ length: 24 }, (_, i) => debit('5,00', long(i)))];
    for (const code of [rows, rows.map((row) => ({ ...row, CompAuxNum: '', CompAuxLib: '' }))]) {
      const source = { ...memorySource(legalName, file(code), 500), size: -1 };
      const { totals } = await checkSource(source, { engine: 'kernel' });
      assert.equal(totals.rows, rows.length);
    }
  });
});
