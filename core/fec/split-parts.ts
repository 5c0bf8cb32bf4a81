import { baseName } from './file-name.ts';

/**
 * The number of a part of a split FEC (A47 A-1 XIII; notice of the official tool p. 5): `…FEC20241231_2.txt` is 2. Null
 * for the name of a whole file.
 */
export function partNumber(name: string): number | null {
  const found = /FEC\d{8}[_-](\d{1,3})T?(?:\.[a-z0-9]{1,4})?$/i.exec(baseName(name));
  return found === null ? null : Number(found[1]);
}

/** What the parts of one ledger have in common: SIREN and closing date, and the folder. */
function stem(path: string): string {
  return path.replace(/(FEC\d{8})[_-]\d{1,3}T?(\.[a-z0-9]{1,4})?$/i, '$1').toUpperCase();
}

/**
 * Puts the parts of split files together, in the order of their numbers. A part that stands alone is a file like the
 * others.
 * @param paths as the user named them
 */
export function groupParts(paths: readonly string[]): string[][] {
  const groups = new Map<string, string[]>();
  for (const [i, path] of paths.entries()) {
    const key = partNumber(path) === null ? `${i}` : `part ${stem(path)}`;
    groups.set(key, [...(groups.get(key) ?? []), path]);
  }
  return [...groups.values()].map((group) =>
    group.length === 1 ? group : group.sort((a, b) => partNumber(a)! - partNumber(b)!),
  );
}
