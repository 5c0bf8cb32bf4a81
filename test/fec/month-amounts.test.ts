import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { MonthAmounts } from '../../core/fec/fec-contents.ts';
import { validateFec } from '../../core/fec/validate.ts';
import { byteTests } from '../../host/byte-tests.ts';
import { createDigest } from '../../host/digest.ts';
import { debit, entry, file, legalName, memorySource, type Row } from './fixtures/fec.ts';

async function monthsOf(rows: readonly Row[]): Promise<readonly MonthAmounts[] | undefined> {
  const bytes = file(rows);
  const source = memorySource(legalName, bytes, bytes.length);
  const ports = { createDigest, bytes: byteTests };
  return (await validateFec(source, ports, { contents: true })).contents?.months;
}

test('amounts are summed by month, in order and exactly', async () => {
  assert.deepEqual(
    await monthsOf([
      ...entry('1', '0,10', { EcritureDate: '20241231' }),
      ...entry('2', '0,20', { EcritureDate: '20240105' }),
      ...entry('3', '90071992547409,93', { EcritureDate: '20240131', JournalCode: 'VE' }),
      debit('5,005', { EcritureNum: '4', EcritureDate: '20241201' }),
    ]),
    [
      { month: '2024-01', debit: '90071992547410.13', credit: '90071992547410.13' },
      { month: '2024-12', debit: '5.105', credit: '0.10' },
    ],
  );
});

test('rows without a date are in no month', async () => {
  assert.deepEqual(await monthsOf(entry('1', '1,00', { EcritureDate: 'x' })), []);
});
