// Memory, taken from its end and never given back.

let top: u32 = 0;

/** Two of them, where the next record goes and their ends: that of the entries holds nothing else, so that their lines are those of the cache. */
const ARENAS = memory.data(16, 8);

const ARENA_CHUNK: u32 = 1 << 18;

/** Takes memory. */
export function allocate(bytes: u32): u32 {
  const at = (top + 63) & ~63;
  top = at + bytes;
  return at;
}

/** Bytes still free before the memory has to grow. */
export function free(): f64 {
  return <f64>memory.size() * 65536 - <f64>top;
}

/** Room for a record and its key. @param which 0 for an entry, else 1; `isOneLine`: within a line of the cache, where it fits */
// @ts-ignore: decorator
@inline
export function room(which: u32, bytes: u32, isOneLine: bool): u32 {
  const needed = (bytes + 7) & ~7;
  if (needed > ARENA_CHUNK >> 2) return allocate(needed + 16);
  const arena = ARENAS + <usize>(which << 3);
  let at = load<u32>(arena);
  if (isOneLine && (at & 63) + needed > 64) at = (at + 63) & ~63;
  if (at + needed + 16 > load<u32>(arena, 4)) {
    at = allocate(ARENA_CHUNK);
    store<u32>(arena, at + ARENA_CHUNK, 4);
  }
  store<u32>(arena, at + needed);
  return at;
}

export function startArena(base: u32): void {
  top = base;
  memory.fill(ARENAS, 0, 16);
}

/** Has the memory grow to what was taken: nobody looks at it yet. Stops where it cannot. */
export function cover(): void {
  const lacking = top - (memory.size() << 16);
  if (<i32>lacking > 0 && memory.grow((lacking >> 16) + 1) < 0) unreachable();
}

/** Memory that has become free: room for records, if it is more than what is left. */
export function recycle(which: u32, at: u32, bytes: u32): void {
  const arena = ARENAS + <usize>(which << 3);
  if (bytes <= load<u32>(arena, 4) - load<u32>(arena)) return;
  store<u32>(arena, at);
  store<u32>(arena, at + bytes, 4);
}
