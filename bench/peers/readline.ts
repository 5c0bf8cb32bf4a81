/** The way validators are usually written: `readline.ts FILE tab|pipe utf-8|iso-8859-15`. */
import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { columns } from '../generate/row.ts';

const [file = '', separator, encoding] = process.argv.slice(2);
const delimiter = separator === 'pipe' ? '|' : '\t';
const required = [0, 1, 2, 4, 5, 8, 10];
const amountShape = /^[-+]?\d+(,\d{0,2})?$/;

function isDate(text: string): boolean {
  const parts = /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (parts === null) return false;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

const cents = (text: string) => Math.round(Number.parseFloat(text.replace(',', '.')) * 100);

const balances = new Map<string, number>();
const totals = { rows: 0, entries: 0, debit: 0, credit: 0, faultyRows: 0, unbalanced: 0 };
const input = createReadStream(file, { encoding: encoding === 'utf-8' ? 'utf8' : 'latin1' });
let isHeader = true;

function check(line: string): void {
  const fields = line.split(delimiter);
  if (isHeader) {
    isHeader = false;
    if (fields.join() !== columns.join()) throw new Error('Other columns');
    return;
  }
  totals.rows++;
  const debit = fields[11] ?? '';
  const credit = fields[12] ?? '';
  const isRight =
    fields.length === 18 &&
    required.every((column) => fields[column]!.trim() !== '') &&
    isDate(fields[3]!) &&
    isDate(fields[9]!) &&
    isDate(fields[15]!) &&
    (fields[14] === '' || isDate(fields[14]!)) &&
    amountShape.test(debit) &&
    amountShape.test(credit);
  if (!isRight) {
    totals.faultyRows++;
    return;
  }
  const key = `${fields[0]}|${fields[2]}`;
  const [debitCents, creditCents] = [cents(debit), cents(credit)];
  totals.debit += debitCents;
  totals.credit += creditCents;
  balances.set(key, (balances.get(key) ?? 0) + debitCents - creditCents);
}

const lines = createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY }).on('line', check);
await once(lines, 'close');
totals.entries = balances.size;
totals.unbalanced = [...balances.values()].filter((balance) => balance !== 0).length;
process.stdout.write(`${JSON.stringify(totals)}\n`);
