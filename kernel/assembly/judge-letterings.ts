import { letteringDifference, letteringLeftOut, tableLetterings } from '../../core/fec/kernel/layout';
import { size } from './groups';
import { record } from './records';

/** The next lettering whose rows do not sum to zero, or how many letterings there are. */
export function nextOpen(from: u32): u32 {
  const count = size(tableLetterings);
  for (let lettering = from; lettering < count; lettering++) {
    const at = record(tableLetterings, lettering);
    if (load<f64>(at, letteringDifference) != 0 && load<u8>(at, letteringLeftOut) == 0) return lettering;
  }
  return count;
}
