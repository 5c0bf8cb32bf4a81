import { letteringDifference, tableLetterings } from '../../core/fec/kernel/layout';
import { size } from './groups';
import { record } from './records';

/** The next lettering whose rows do not sum to zero, or how many letterings there are. */
export function nextOpen(from: u32): u32 {
  const count = size(tableLetterings);
  for (let lettering = from; lettering < count; lettering++) {
    const difference = Math.abs(load<f64>(record(tableLetterings, lettering), letteringDifference));
    // Not where it is not known.
    if (difference > 0) return lettering;
  }
  return count;
}
