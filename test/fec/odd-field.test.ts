import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Task } from '../../core/fec/column-task.ts';
import { FieldReader } from '../../core/fec/field-reader.ts';
import { Findings } from '../../core/fec/findings.ts';
import { matchHeader } from '../../core/fec/header.ts';
import { OddField } from '../../core/fec/odd-field.ts';

const header = matchHeader(['JournalCode', 'PieceDate', 'Debit'], 'BIC');
const dates = [Task.requiredDate, Task.optionalDate, Task.validDate, Task.paymentDate];
const amounts = [Task.debit, Task.credit];
const texts = [Task.requiredText, Task.optionalText, Task.paymentText, Task.account, Task.currencyAmount];

/** What the rules make of a field: the rules that speak, and its value. */
function readByRules(task: Task, text: string): { rules: string[]; value: number | null | undefined } {
  const findings = new Findings();
  const bytes = new TextEncoder().encode(text);
  const value = new FieldReader(header, 0, findings).read(task, 1, 0, bytes, 0, bytes.length);
  assert.ok(value === null || typeof value !== 'object');
  return { rules: [...findings.all()].map(({ rule }) => rule.id), value };
}

/** Null when the field is left to the rules. */
function readAlone(task: Task, text: string): { rules: string[]; value: number } | null {
  const bytes = new TextEncoder().encode(`"${text}"`);
  const field = new OddField();
  if (!field.read(task, bytes, 1, bytes.length - 1)) return null;
  return { rules: field.rule === null ? [] : [field.rule.id], value: field.value };
}

function check(task: Task, text: string): boolean {
  const alone = readAlone(task, text);
  if (alone === null) return false;
  // A field that may be empty is not given to the rules when it is.
  if (text === '' && (task === Task.optionalText || task === Task.optionalDate)) {
    assert.deepEqual(alone, { rules: [], value: 0 });
    return true;
  }
  const { rules, value } = readByRules(task, text);
  const expected = value === null ? -1 : (value ?? 0);
  assert.deepEqual(alone, { rules, value: expected }, `task ${task}: ${JSON.stringify(text)}`);
  return true;
}

test('common faults are told from the bytes', () => {
  const told: readonly [Task, string, string, number][] = [
    [Task.requiredText, '', 'required-field-empty', 0],
    [Task.paymentText, '', 'cash-payment-fields', 0],
    [Task.requiredDate, '', 'required-field-empty', 0],
    [Task.requiredDate, '20240231', 'date-calendar', 0],
    [Task.validDate, '20241301', 'date-calendar', 0],
    [Task.optionalDate, '15/01/2024', 'date-format', 20240115],
    [Task.requiredDate, '2024-01-15', 'date-format', 20240115],
    [Task.debit, '', 'amount-empty', 0],
    [Task.debit, '1234.5', 'amount-decimal-point', 123450],
    [Task.credit, '0.00', 'amount-decimal-point', 0],
    [Task.credit, '100,00C', 'amount-syntax', -1],
  ];
  for (const [task, text, rule, value] of told) {
    assert.deepEqual(readAlone(task, text), { rules: [rule], value }, text);
    assert.ok(check(task, text));
  }
});

test('other fields are left to the rules', () => {
  const left: readonly [Task, string][] = [
    [Task.account, ''],
    [Task.validDate, ''],
    [Task.requiredText, '\u00a0'],
    [Task.requiredDate, '00000000'],
    [Task.requiredDate, '15012024'],
    [Task.requiredDate, '2024-02-31'],
    [Task.debit, '1.234'],
    [Task.debit, '-1.00'],
    [Task.debit, '1,00e'],
    [Task.debit, '0,00x'],
    [Task.currencyAmount, '1.00'],
  ];
  for (const [task, text] of left) assert.equal(readAlone(task, text), null, text);
});

test('what is told is what the rules say, of any text', () => {
  let state = 20_240_115;
  const below = (limit: number): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return (state >>> 8) % limit;
  };
  const pick = (from: string): string => from[below(from.length)]!;
  const some = (from: string, length: number): string => Array.from({ length }, () => pick(from)).join('');
  const shapes: readonly (() => string)[] = [
    () => some('0123456789', 8),
    () => `${some('012', 1)}${some('09', 3)}${some('012', 4)}`,
    () => `20${some('0123456789', 2)}${pick('-/. ')}${some('01', 2)}${pick('-/. ')}${some('0123', 2)}`,
    () => `${some('0123', 2)}${pick('-/.')}${some('01', 2)}${pick('-/.')}20${some('0123456789', 2)}`,
    () => `${some('0123456789', below(14))}${pick('.,')}${some('0123456789', below(4))}`,
    () => `${some('0019', 1 + below(12))},${some('0123456789', below(3))}${pick('eExDC€-"')}`,
    () => some('0.', below(12)),
    () => some('0123456789.,-+ /eET"x\u00a0', below(14)).trim(),
  ];
  let told = 0;
  for (let i = 0; i < 40_000; i++) {
    const text = shapes[below(shapes.length)]!();
    const tasks = [dates, amounts, texts][below(3)]!;
    if (check(tasks[below(tasks.length)]!, text)) told++;
  }
  assert.ok(told > 3000, String(told));
});
