import { tableEntries } from '../../core/fec/kernel/layout';
import { journalLeft } from '../../core/fec/kernel/judge-layout';
import { digitsAtEnd, noValue, valueOf } from './entry-number';
import { journalOf, numberLength, numberStart } from './entry-keys';
import { entryAt, isOpening } from './judge-entries';
import { journalRow } from './judge-survey';
import { same } from './judge-same';
import { size } from './groups';

/** The lowest number of the entries that open no year, with the text of this one before it; infinity where there is none. */
export function lowestLike(entry: u32): f64 {
  const text = numberStart(entryAt(entry));
  const own = numberLength(entryAt(entry));
  const prefix = own - digitsAtEnd(text + own, own);
  const count = size(tableEntries);
  let lowest = noValue;
  for (let other: u32 = 0; other < count; other++) {
    const at = entryAt(other);
    const start = numberStart(at);
    const length = numberLength(at);
    const digits = digitsAtEnd(start + length, length);
    if (length - digits != prefix || isOpening(at) || load<u32>(journalRow(journalOf(at)), journalLeft) != 0) continue;
    const value = valueOf(start + length, digits);
    if (value < lowest && same(start, text, prefix)) lowest = value;
  }
  return lowest == noValue ? Infinity : <f64>lowest;
}
