// Memory, taken from its end and never given back.

let top: u32 = 0;

let arena: u32 = 0;

let arenaEnd: u32 = 0;

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

/** Room for a record and its key. */
export function room(bytes: u32): u32 {
  const needed = (bytes + 7) & ~7;
  if (needed > ARENA_CHUNK >> 2) return allocate(needed + 16);
  if (arena + needed + 16 > arenaEnd) {
    arena = allocate(ARENA_CHUNK);
    arenaEnd = arena + ARENA_CHUNK;
  }
  const at = arena;
  arena += needed;
  return at;
}

export function startArena(base: u32): void {
  top = base;
  arena = arenaEnd = 0;
}

/** Has the memory grow to what was taken: nobody looks at it yet. Stops where it cannot. */
export function cover(): void {
  const lacking = top - (memory.size() << 16);
  if (<i32>lacking > 0 && memory.grow((lacking >> 16) + 1) < 0) unreachable();
}

/** Memory that has become free: room for records, if it is more than what is left. */
export function recycle(at: u32, bytes: u32): void {
  if (bytes <= arenaEnd - arena) return;
  arena = at;
  arenaEnd = at + bytes;
}
