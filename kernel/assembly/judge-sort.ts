// Puts entries in the order of their values; where these are the same, of their numbers.

const BITS: u32 = 11;
const BUCKETS: u32 = 1 << BITS;
const COUNTS = memory.data(8192, 8);
/** Fewer than these are put in order one by one. */
const FEW: u32 = 48;

/**
 * @param keys the values, `order` the entries: both change
 * @param least the least value, and how far from it the largest one is
 * @param room of twelve bytes for each of them
 */
export function sortByKey(keys: usize, order: usize, count: u32, least: u64, range: u64, room: usize): void {
  if (count < FEW) {
    insert(keys, order, count);
    return;
  }
  let fromKeys = keys;
  let fromOrder = order;
  let toKeys = room;
  let toOrder = room + (<usize>count << 3);
  for (let shift: u64 = 0; shift < 64 && range >> shift != 0; shift += BITS) {
    pass(fromKeys, fromOrder, toKeys, toOrder, count, least, shift);
    const otherKeys = fromKeys;
    const otherOrder = fromOrder;
    fromKeys = toKeys;
    fromOrder = toOrder;
    toKeys = otherKeys;
    toOrder = otherOrder;
  }
  if (fromKeys == keys) return;
  memory.copy(keys, fromKeys, count << 3);
  memory.copy(order, fromOrder, count << 2);
}

/** By some of their bits; those that have the same keep their order. */
function pass(
  fromKeys: usize, fromOrder: usize, toKeys: usize, toOrder: usize, count: u32, least: u64, shift: u64,
): void {
  memory.fill(COUNTS, 0, BUCKETS << 2);
  for (let i: usize = 0; i < count; i++) {
    const bucket = bucketOf(load<u64>(fromKeys + (i << 3)) - least, shift);
    store<u32>(bucket, load<u32>(bucket) + 1);
  }
  let sum: u32 = 0;
  for (let i: usize = 0; i < BUCKETS; i++) {
    const size = load<u32>(COUNTS + (i << 2));
    store<u32>(COUNTS + (i << 2), sum);
    sum += size;
  }
  for (let i: usize = 0; i < count; i++) {
    const key = load<u64>(fromKeys + (i << 3));
    const bucket = bucketOf(key - least, shift);
    const place = <usize>load<u32>(bucket);
    store<u32>(bucket, <u32>place + 1);
    store<u64>(toKeys + (place << 3), key);
    store<u32>(toOrder + (place << 2), load<u32>(fromOrder + (i << 2)));
  }
}

// @ts-ignore: decorator
@inline
function bucketOf(distance: u64, shift: u64): usize {
  return COUNTS + ((<usize>(distance >> shift) & (BUCKETS - 1)) << 2);
}

function insert(keys: usize, order: usize, count: u32): void {
  for (let i: usize = 1; i < count; i++) {
    const key = load<u64>(keys + (i << 3));
    const entry = load<u32>(order + (i << 2));
    let at = i;
    while (at > 0 && load<u64>(keys + (at << 3) - 8) > key) {
      store<u64>(keys + (at << 3), load<u64>(keys + (at << 3) - 8));
      store<u32>(order + (at << 2), load<u32>(order + (at << 2) - 4));
      at--;
    }
    store<u64>(keys + (at << 3), key);
    store<u32>(order + (at << 2), entry);
  }
}
