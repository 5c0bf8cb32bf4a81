import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { type DateFault, eightDigits, readDate } from '../../core/fec/date.ts';
import { isCalendarDay, isoDate } from '../../core/fec/file-name.ts';
import { check, encode, entry, file, findingOf } from './fixtures/fec.ts';

const dates: readonly (readonly [text: string, fault: DateFault | null, value: number | null])[] = [
  ['20240105', null, 20240105],
  ['20240229', null, 20240229],
  ['20000229', null, 20000229],
  ['19000229', 'calendar', null],
  ['20230229', 'calendar', null],
  ['20240431', 'calendar', null],
  ['20241301', 'calendar', null],
  ['20240100', 'calendar', null],
  ['20240001', 'calendar', null],
  ['15012024', 'day-first', 20240115],
  ['20122024', 'day-first', 20241220],
  ['31022024', 'calendar', null],
  ['15011812', 'calendar', null],
  ['00000000', 'zero', null],
  ['0', 'zero', null],
  ['00/00/0000', 'zero', null],
  ['-', 'zero', null],
  ['2024-01-05', 'format', 20240105],
  ['2024/01/05', 'format', 20240105],
  ['2024-01-05T10:00:00', 'format', 20240105],
  ['05/01/2024', 'format', 20240105],
  ['05.01.2024 8:30', 'format', 20240105],
  ['2024-02-30', 'format', null],
  ['20240105 10:00:00', 'format', null],
  ['5/1/2024', 'format', null],
  ['240105', 'format', null],
  ['202401051', 'format', null],
  ['45296', 'format', null],
  ['{current_date}', 'format', null],
  ['2024O105', 'format', null],
  ['٢٠٢٤٠١٠٥', 'format', null],
];

describe('the form of a date', () => {
  for (const [text, fault, value] of dates) {
    it(`${text}: ${fault ?? 'legal'}`, () => {
      assert.deepEqual(readDate(text), { empty: false, fault, value });
    });
  }

  it('nothing is empty, not wrong', () =>
    assert.deepEqual(readDate(''), { empty: true, fault: null, value: null }));

  it('the days of the calendar are those of the runtime', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), fc.nat(13), fc.nat(32), (year, month, day) => {
        const date = new Date(0);
        date.setUTCFullYear(year, month - 1, day);
        const same =
          date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
        assert.equal(isCalendarDay(year * 10000 + month * 100 + day), same);
      }),
      { numRuns: 5000 },
    );
  });

  it('eight digits and nothing else', () => {
    const read = (text: string) => eightDigits(encode(`1${text}2`), 1, text.length + 1);
    assert.equal(read('20240105'), 20240105);
    for (const text of ['', '2024010', '2024010a', '/0240105', ':0240105', ' 0240105'])
      assert.equal(read(text), -1, text);
  });

  it('a short date is written with its zeros', () => assert.equal(isoDate(10203), '0001-02-03'));
});

describe('the period of a file', () => {
  it('is that of EcritureDate, in whatever form it can be read', async () => {
    const report = await check(
      file([
        ...entry('1', '1,00', { EcritureDate: '20240615', PieceDate: '20190101', ValidDate: '20260101' }),
        ...entry('2', '1,00', { EcritureDate: '31/12/2024' }),
        ...entry('3', '1,00', { EcritureDate: '2024-01-02' }),
        ...entry('4', '1,00', { EcritureDate: '20249999' }),
      ]),
    );
    assert.deepEqual(report.totals.period, { from: '2024-01-02', to: '2024-12-31' });
    assert.deepEqual(
      [findingOf(report, 'date-format')?.count, findingOf(report, 'date-calendar')?.count],
      [4, 2],
    );
  });

  it('is not known without a date', async () => {
    assert.equal((await check(file(entry('1', '1,00', { EcritureDate: '' })))).totals.period, null);
  });
});

describe('an empty ValidDate', () => {
  const drafts = (count: number) =>
    Array.from({ length: count }, (_, i) => entry(String(i), `${i + 1},00`, { ValidDate: '' })).flat();

  it('on some rows: every row is counted, the first are shown', async () => {
    const report = await check(file([...entry('A'), ...drafts(12), ...entry('B')]));
    const finding = findingOf(report, 'valid-date-missing');
    assert.equal(finding?.count, 24);
    assert.deepEqual(
      finding?.samples.map((sample) => sample.line),
      [4, 5, 6, 7, 8, 9, 10, 11, 12, 13],
    );
    assert.equal(report.left_out.samples, 14);
  });

  it('on all rows: a provisional FEC, which Loop takes', async () => {
    const report = await check(file(drafts(700)));
    const finding = findingOf(report, 'valid-date-missing');
    assert.deepEqual([finding?.count, finding?.samples.length, finding?.samples[0]?.line], [1400, 1, null]);
    assert.match(finding!.samples[0]!.message, /^FEC provisoire : .*1\s400/);
    assert.deepEqual([report.verdicts.law, report.verdicts.loop], ['non-conforme', 'accepted']);
  });

  it('a row that cannot be read is not one of them', async () => {
    const report = await check(file([...drafts(2), { JournalLib: 'a\tb' }]));
    assert.equal(findingOf(report, 'valid-date-missing')?.samples[0]?.line, null);
  });
});

it('a ValidDate that cannot be read does not hide that all others are the same', async () => {
  const book = Array.from({ length: 12 }, (_, i) =>
    entry(`${i + 1}`, '1,00', { EcritureDate: `202401${i + 10}`, ValidDate: '20240430' }),
  ).flat();
  const report = await check(file([...book, ...entry('13', '1,00', { ValidDate: 'x' })]));
  assert.equal(findingOf(report, 'late-validation'), undefined);
  assert.ok(findingOf(report, 'valid-date-constant'));
});
