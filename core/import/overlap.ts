import type { EntryPrints } from '../fec/entry-prints.ts';
import type { Books, Departure, Journal, Period } from './journal.ts';
import { type RenumberedSearch, searchRenumbered } from './renumbered.ts';

/** What an earlier import shares with a file. */
export interface EarlierImport {
  /** When its request left, ms since 1970. */
  readonly sentAt: number;
  /** Entries of the file that it holds as they are. */
  readonly already: number;
  /** Entries of the file that it holds with another date, account, third party or amount. */
  readonly changed: number;
  /** Entries of the file that are new by number, and that it holds as they are under another number. */
  readonly renumbered: number;
}

export interface Overlap {
  /** Entries of the file, and how many of them earlier imports hold. */
  readonly entries: number;
  readonly already: number;
  readonly changed: number;
  readonly renumbered: number;
  /** Those that share something, latest first. */
  readonly earlier: readonly EarlierImport[];
  /** Earlier imports whose entries were compared; those of other periods were not. */
  readonly comparedWith: number;
  /** Earlier imports that cannot be compared: their entries were not kept. */
  readonly notCompared: number;
}

export interface Comparison {
  readonly overlap: Overlap;
  /** Keys of all earlier imports that were looked at. */
  readonly compared: readonly string[];
}

const isNew = 0;
const isChanged = 1;
const isKnown = 2;

/**
 * Compares the entries of a file with those of every import of the same books that may have reached Loop. Software
 * that starts its numbers afresh each month or year gives the same number to other entries: files whose periods have no
 * day in common are not compared. Entries that are new by number are then looked for by content: software may renumber.
 */
export async function compareWithEarlier(
  journal: Journal,
  books: Books,
  key: string,
  prints: EntryPrints,
  period: Period | null,
): Promise<Comparison> {
  const departures = await journal.departures(books, key);
  const found = new Uint8Array(prints.keys.length);
  const shared: { readonly departure: Departure; readonly already: number; readonly changed: number }[] = [];
  let notCompared = 0;
  for (const departure of departures) {
    if (areApart(period, departure.period)) continue;
    const others = departure.hasPrints ? await journal.printsOf(departure.key) : null;
    if (others === null) {
      notCompared++;
      continue;
    }
    const { already, changed } = mark(found, prints, others);
    shared.push({ departure, already, changed });
  }
  let already = 0;
  let changed = 0;
  for (const state of found) {
    if (state === isKnown) already++;
    else if (state === isChanged) changed++;
  }
  // Only now is it known which entries are new to all of them.
  const search =
    already + changed < found.length ? searchRenumbered(prints, (entry) => found[entry] === isNew) : null;
  const earlier: EarlierImport[] = [];
  for (const { departure, ...counts } of shared) {
    const renumbered = search === null ? 0 : await lookInto(search, departure, journal);
    if (counts.already + counts.changed + renumbered > 0) {
      earlier.push({ sentAt: departure.sentAt, ...counts, renumbered });
    }
  }
  return {
    overlap: {
      ...{ entries: found.length, already, changed, renumbered: search?.total() ?? 0 },
      ...{ earlier, comparedWith: shared.length, notCompared },
    },
    compared: departures.map((departure) => departure.key),
  };
}

async function lookInto(search: RenumberedSearch, { key }: Departure, journal: Journal): Promise<number> {
  const others = await journal.printsOf(key);
  return others === null ? 0 : search.look(others);
}

function areApart(a: Period | null, b: Period | null): boolean {
  return a !== null && b !== null && (a.to < b.from || b.to < a.from);
}

/** Both are sorted by key: one pass. Raises `found` where `others` holds the entry. */
function mark(
  found: Uint8Array,
  { keys, contents }: EntryPrints,
  others: EntryPrints,
): { readonly already: number; readonly changed: number } {
  let already = 0;
  let changed = 0;
  let at = 0;
  for (let i = 0; i < keys.length; i++) {
    while (at < others.keys.length && others.keys[at]! < keys[i]!) at++;
    if (at === others.keys.length) break;
    if (others.keys[at] !== keys[i]) continue;
    const state = others.contents[at] === contents[i] ? isKnown : isChanged;
    if (state === isKnown) already++;
    else changed++;
    if (state > (found[i] ?? isNew)) found[i] = state;
  }
  return { already, changed };
}
