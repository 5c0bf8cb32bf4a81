import type { EntryPrints } from '../fec/entry-prints.ts';

/** The part of a file's entries from which the same under other numbers stop the import. */
export const renumberedLimit = 0.2;

/** Finds the entries of a file that earlier imports hold under another number, each earlier entry used once. */
export interface RenumberedSearch {
  /** How many of the file's entries this earlier import holds under another number. */
  look(others: EntryPrints): number;
  /** How many all of them hold. */
  total(): number;
}

/** @param isNew says which entries no earlier import holds under their own number, by position */
export function searchRenumbered(prints: EntryPrints, isNew: (entry: number) => boolean): RenumberedSearch {
  const contents = prints.contents.filter((_, entry) => isNew(entry)).sort();
  const held = new Uint8Array(contents.length);
  return {
    look(others) {
      const spare = withoutKnown(others, prints);
      let count = 0;
      let from = 0;
      let at = 0;
      while (from < contents.length && at < spare.length) {
        const content = contents[from]!;
        let to = from;
        while (contents[to] === content) to++;
        while (at < spare.length && spare[at]! < content) at++;
        let found = 0;
        for (; spare[at] === content; at++) found++;
        count += Math.min(found, to - from);
        for (let entry = from; entry < to && found > 0; entry++) {
          if (held[entry] === 1) continue;
          held[entry] = 1;
          found--;
        }
        from = to;
      }
      return count;
    },
    total: () => held.reduce((sum, one) => sum + one, 0),
  };
}

/** Contents of `others`, ascending, but for entries that the file holds as they are. Both are sorted by key. */
function withoutKnown(others: EntryPrints, { keys, contents }: EntryPrints): Float64Array {
  let at = 0;
  return others.contents
    .filter((content, entry) => {
      const key = others.keys[entry]!;
      while (at < keys.length && keys[at]! < key) at++;
      return keys[at] !== key || contents[at] !== content;
    })
    .sort();
}
