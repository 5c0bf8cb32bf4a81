/** Requests at once: GitHub frowns on a hundred. */
const atOnce = 8;

/** Does the work for each, a few at a time, in order. */
export async function inSlices<A, B>(items: readonly A[], work: (item: A) => Promise<B>): Promise<B[]> {
  const done: B[] = [];
  for (let i = 0; i < items.length; i += atOnce) {
    done.push(...(await Promise.all(items.slice(i, i + atOnce).map(work))));
  }
  return done;
}
