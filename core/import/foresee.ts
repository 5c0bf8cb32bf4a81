import type { Coded, CodeList, FecContents } from '../fec/fec-contents.ts';
import type { LoopClient } from '../loop/types.ts';
import type { Clock } from '../ports.ts';
import type { Text } from '../text.ts';
import { type Listing, readListing } from './listing.ts';

interface NotVerified {
  readonly kind: 'not-verified';
  readonly why: Text;
}

/** Codes of the file that the client file does not know, so that Loop creates them. */
export interface Missing {
  readonly kind: 'known';
  readonly missing: readonly Coded[];
  /** Codes of the file that were looked at. */
  readonly named: number;
  /** Codes of the file that were not looked at: there are too many. */
  readonly leftOut: number;
}

/** An account that Loop would create beside one with the same digits but for zeros at the end. */
export interface NearDuplicate {
  readonly account: string;
  readonly existing: string;
}

/** What Loop will create, and the opening entries that it will add. */
export interface Foresight {
  readonly accounts: (Missing & { readonly nearDuplicates: readonly NearDuplicate[] }) | NotVerified;
  readonly thirdParties: Missing | NotVerified;
  readonly journals: { readonly codes: readonly Coded[] } & NotVerified;
  /** Null when no establishment was named. */
  readonly establishment: { readonly kind: 'known'; readonly exists: boolean } | NotVerified | null;
  readonly opening: FecContents['opening'];
}

const noJournals: Text = {
  fr: 'l’API ne donne pas la liste des journaux',
  en: 'the API does not list journals',
};
const notRead: Text = { fr: 'le fichier n’a pas pu être lu', en: 'the file could not be read' };

/** Looks up in Loop what the file names. Nothing of it can stop an import. */
export async function foresee(
  loop: LoopClient,
  dossier: string,
  siret: string | null,
  contents: FecContents | null,
  clock: Clock,
  signal?: AbortSignal,
): Promise<Foresight> {
  const read = (list: Parameters<typeof readListing>[1]) => readListing(loop, list, dossier, clock, signal);
  const hasThirdParties = (contents?.thirdParties.codes.length ?? 0) > 0;
  const none: Listing = { kind: 'known', codes: new Set() };
  const [accounts, customers, suppliers, establishments] = await Promise.all([
    read('compte'),
    hasThirdParties ? read('tiersClient') : none,
    hasThirdParties ? read('tiersFournisseur') : none,
    siret === null ? null : read('etablissementComplet'),
  ]);
  return {
    accounts: accountsOf(contents, accounts),
    thirdParties: missing(contents?.thirdParties, both(customers, suppliers)),
    journals: { kind: 'not-verified', codes: contents?.journals.codes ?? [], why: noJournals },
    establishment:
      establishments?.kind === 'known'
        ? { kind: 'known', exists: establishments.codes.has(siret ?? '') }
        : establishments,
    opening: contents?.opening ?? null,
  };
}

function missing(list: CodeList | undefined, listing: Listing): Missing | NotVerified {
  if (listing.kind === 'not-verified') return listing;
  if (list === undefined) return { kind: 'not-verified', why: notRead };
  return {
    kind: 'known',
    missing: list.codes.filter(({ code }) => !listing.codes.has(code)),
    named: list.codes.length,
    leftOut: list.leftOut,
  };
}

/** A third party may be a customer or a supplier: without one of the lists nothing can be said. */
function both(first: Listing, second: Listing): Listing {
  if (first.kind === 'not-verified') return first;
  if (second.kind === 'not-verified') return second;
  return { kind: 'known', codes: new Set([...first.codes, ...second.codes]) };
}

function accountsOf(contents: FecContents | null, listing: Listing): Foresight['accounts'] {
  const found = missing(contents?.accounts, listing);
  if (found.kind === 'not-verified' || listing.kind === 'not-verified') {
    return found.kind === 'not-verified' ? found : { kind: 'not-verified', why: notRead };
  }
  const byDigits = new Map<string, string>();
  for (const code of listing.codes) byDigits.set(bare(code), code);
  const nearDuplicates = found.missing.flatMap(({ code }) => {
    const existing = byDigits.get(bare(code));
    return existing === undefined ? [] : [{ account: code, existing }];
  });
  return { ...found, nearDuplicates };
}

function bare(account: string): string {
  return account.replace(/0+$/, '');
}
