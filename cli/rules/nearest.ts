/** The ids most like what was typed, best first; empty when none is near. */
export function nearest(typed: string, ids: readonly string[]): string[] {
  const wanted = typed
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, '-');
  if (wanted === '') return [];
  const words = wanted.split('-').filter((word) => word.length > 2);
  return ids
    .map((id) => {
      const edits = distance(wanted, id);
      const shared = words.filter((word) => id.split('-').includes(word)).length;
      const near = edits <= Math.max(2, Math.floor(wanted.length / 3));
      const like = near || shared > 0 || (wanted.length > 3 && id.includes(wanted));
      return { id, like, rank: near ? edits : 100 - shared * 10 + edits };
    })
    .filter(({ like }) => like)
    .sort((a, b) => a.rank - b.rank || (a.id < b.id ? -1 : 1))
    .slice(0, 3)
    .map(({ id }) => id);
}

/** Insertions, deletions and replacements between two words (Levenshtein). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, row[j]! + 1, next[j - 1]! + 1));
    }
    row = next;
  }
  return row[b.length]!;
}
