// Looks ahead: the tables are larger than the cache. The keys of the next rows are hashed and their places in the
// tables fetched together, so that the waiting for one is the waiting for all.
import {
  tableAccounts,
  tableEntries,
  tableLetterings,
  tableThirdParties,
} from '../../core/fec/kernel/layout';
import { MARKS, SEPARATORS, marks, separators } from './separators';
import { copy, hashKey, touchRecord, touchSlot } from './tables';

/** Rows looked at together. */
const ROWS: u32 = 16;
/** Room for the key of a lettering. A longer one is put together when it is needed. */
export const LETTERING_KEY: u32 = 128;

/** By row: where it starts, its hashes of account, third party, entry and lettering, and lengths of the last key. */
const STRIDE: u32 = 32;
const ROW_FACTS = memory.data(16 * 32, 8);
const LETTERING_KEYS = memory.data(16 * 128 + 64, 8);

let rows: u32 = 0;
let at: u32 = 0;
/** Keeps the compiler from leaving the fetching out. */
export let fetched: u64 = 0;

let columns: u32 = 0;
let journal: i32 = 0;
let number: i32 = 0;
let account: i32 = 0;
let accountLib: i32 = 0;
let aux: i32 = 0;
let auxLib: i32 = 0;
let lettering: i32 = 0;

export function lookAheadAt(
  count: u32, journalAt: i32, numberAt: i32, accountAt: i32, accountLibAt: i32, auxAt: i32, auxLibAt: i32, letAt: i32,
): void {
  columns = count;
  journal = journalAt;
  number = numberAt;
  account = accountAt;
  accountLib = accountLibAt;
  aux = auxAt;
  auxLib = auxLibAt;
  lettering = letAt;
  rows = at = 0;
}

export function forgetAhead(): void {
  rows = at = 0;
}

/** Facts of the row that starts here, or 0. */
// @ts-ignore: decorator
@inline
export function factsOf(rowStart: u32): usize {
  while (at < rows) {
    const facts = ROW_FACTS + <usize>(at * STRIDE);
    const start = load<u32>(facts);
    if (start == rowStart) return facts;
    if (start > rowStart) return 0;
    at++;
  }
  return 0;
}

// @ts-ignore: decorator
@inline
export function letteringKeyOf(facts: usize): usize {
  return LETTERING_KEYS + ((facts - ROW_FACTS) >> 5 << 7);
}

/** Start of a field of the row whose separators stand at `places`. */
// @ts-ignore: decorator
@inline
function from(places: usize, rowStart: u32, column: i32): u32 {
  return column == 0 ? rowStart : load<u32>(places + (<usize>column << 2)) + 1;
}

// @ts-ignore: decorator
@inline
function to(places: usize, rowEnd: u32, column: i32): u32 {
  return <u32>column == columns - 1 ? rowEnd : load<u32>(places + (<usize>column << 2), 4);
}

// @ts-ignore: decorator
@inline
function hashOf(places: usize, rowStart: u32, rowEnd: u32, first: i32, second: i32): u32 {
  const s1 = from(places, rowStart, first);
  const l1 = to(places, rowEnd, first) - s1;
  const s2 = second < 0 ? s1 : from(places, rowStart, second);
  const l2 = second < 0 ? 0 : to(places, rowEnd, second) - s2;
  return hashKey(s1, l1, s2, l2);
}

/** Looks at the next rows: from a row start, with the places of its first separator and mark. Stops at odd ones. */
export function lookAhead(firstStart: u32, k0: u32, m0: u32): void {
  let rowStart = firstStart;
  let k = k0;
  let m = m0;
  const between = columns - 1;
  rows = at = 0;
  let sum: u64 = 0;
  while (rows < ROWS && m < marks && k + between <= separators) {
    const rowEnd = load<u32>(MARKS + (<usize>m << 2));
    if (load<u32>(SEPARATORS + (<usize>(k + between) << 2) - 4) > rowEnd) break;
    if (k + between < separators && load<u32>(SEPARATORS + (<usize>(k + between) << 2)) < rowEnd) break;
    const places = SEPARATORS + (<usize>k << 2) - 4;
    const facts = ROW_FACTS + <usize>(rows * STRIDE);
    store<u32>(facts, rowStart);
    const accountHash = hashOf(places, rowStart, rowEnd, account, accountLib);
    store<u32>(facts, accountHash, 4);
    sum += touchSlot(tableAccounts, accountHash);
    let auxLength: u32 = 0;
    if (aux >= 0) {
      auxLength = to(places, rowEnd, aux) - from(places, rowStart, aux);
      if (auxLength > 0) {
        const auxHash = hashOf(places, rowStart, rowEnd, aux, auxLib);
        store<u32>(facts, auxHash, 8);
        sum += touchSlot(tableThirdParties, auxHash);
      }
    }
    const entryHash = hashOf(places, rowStart, rowEnd, journal, number);
    store<u32>(facts, entryHash, 12);
    sum += touchSlot(tableEntries, entryHash);
    store<u32>(facts, 0, 20);
    if (lettering >= 0) {
      const code = from(places, rowStart, lettering);
      const codeLength = to(places, rowEnd, lettering) - code;
      const accountStart = from(places, rowStart, account);
      const accountLength = to(places, rowEnd, account) - accountStart;
      const owner = accountLength + 1 + auxLength;
      if (codeLength > 0 && owner + codeLength <= LETTERING_KEY) {
        const key = LETTERING_KEYS + <usize>(rows * LETTERING_KEY);
        copy(key, accountStart, accountLength);
        store<u8>(key + accountLength, 0x0d);
        if (auxLength > 0) copy(key + accountLength + 1, from(places, rowStart, aux), auxLength);
        copy(key + owner, code, codeLength);
        const letteringHash = hashKey(key, owner, key + owner, codeLength);
        store<u32>(facts, letteringHash, 16);
        store<u32>(facts, owner, 20);
        store<u32>(facts, codeLength, 24);
        sum += touchSlot(tableLetterings, letteringHash);
      }
    }
    store<u32>(facts, auxLength, 28);
    rows++;
    k += between;
    m++;
    rowStart = rowEnd + 1;
    if (m < marks && load<u32>(MARKS + (<usize>m << 2)) == rowStart && load<u8>(rowStart) == 0x0a) {
      m++;
      rowStart++;
    }
  }
  for (let row: u32 = 0; row < rows; row++) {
    const facts = ROW_FACTS + <usize>(row * STRIDE);
    sum += touchRecord(tableAccounts, load<u32>(facts, 4));
    if (load<u32>(facts, 28) > 0) sum += touchRecord(tableThirdParties, load<u32>(facts, 8));
    sum += touchRecord(tableEntries, load<u32>(facts, 12));
    if (load<u32>(facts, 20) > 0) sum += touchRecord(tableLetterings, load<u32>(facts, 16));
  }
  fetched = sum;
}
