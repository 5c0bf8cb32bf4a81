import { isLoopFecError } from '../error.ts';
import type { ListName } from '../loop/codes.ts';
import type { LoopClient } from '../loop/types.ts';
import type { Clock } from '../ports.ts';
import type { Text } from '../text.ts';
import { isNoSuchCall } from './guards.ts';

/** Codes asked for at once, pages at most, and ms for all of them. */
const pageSize = 250;
const mostPages = 40;
const mostTime = 60_000;

/** All codes of a list, or why they could not be read. */
export type Listing =
  | { readonly kind: 'known'; readonly codes: ReadonlySet<string> }
  | { readonly kind: 'not-verified'; readonly why: Text };

const tooMany: Text = {
  fr: 'Loop en a trop pour les lire toutes',
  en: 'Loop has too many to read them all',
};

/**
 * Reads a list to its end. The end is a page that brings nothing new: a server may give fewer than it was asked for, or
 * the whole list again and again. A refusal says nothing of the list and is never an error.
 */
export async function readListing(
  loop: LoopClient,
  list: ListName,
  dossier: string,
  clock: Clock,
  signal?: AbortSignal,
): Promise<Listing> {
  const end = clock.now() + mostTime;
  const codes = new Set<string>();
  try {
    for (let page = 0, skip = 0; page < mostPages && clock.now() <= end; page++) {
      const known = codes.size;
      const found = await loop.listCodes(
        list,
        { dossier, skip, take: pageSize },
        signal === undefined ? {} : { signal },
      );
      for (const code of found) codes.add(code);
      if (codes.size === known) return { kind: 'known', codes };
      skip += found.length;
    }
    return { kind: 'not-verified', why: tooMany };
  } catch (error) {
    signal?.throwIfAborted();
    if (!isLoopFecError(error)) throw error;
    return { kind: 'not-verified', why: reasonOf(error) };
  }
}

function reasonOf(error: Parameters<typeof isNoSuchCall>[0]): Text {
  if (error.code === 'loop-forbidden') {
    return { fr: 'la clé n’a pas le droit de les lire', en: 'the key may not read them' };
  }
  if (isNoSuchCall(error)) {
    return { fr: 'cette API n’offre pas cette lecture', en: 'this API does not offer to read them' };
  }
  return error.texts;
}
