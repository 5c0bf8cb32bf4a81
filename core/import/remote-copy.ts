import { LoopFecError } from '../error.ts';
import { isLoopbackHost } from '../loop/access.ts';
import { isPrivateHost } from '../loop/private-host.ts';
import type { ImportLocation } from '../loop/types.ts';
import type { Text } from '../text.ts';

/** Loop fetches the file later and tries again: its address must stay valid for 24 hours. */
const validityNeeded = 24 * 60 * 60_000;

/** What is known of a copy beside its address. Null where it was not told. */
export interface CopyFacts {
  /** Bytes. */
  readonly length: number | null;
  /** Base64, as Content-MD5 has it. */
  readonly md5: string | null;
}

export type CopyCheck =
  | { readonly kind: 'same'; readonly by: 'md5' | 'length' }
  | { readonly kind: 'not-verified'; readonly why: Text };

/** A copy of the file that lies where Loop can fetch it. `location` may hold a secret. */
export interface RemoteCopy {
  readonly location: ImportLocation;
  /** Host and path, or the relative path: fit to be printed and kept. */
  readonly shown: string;
  /** Ms since 1970; null when the address says nothing of it. */
  readonly expiresAt: number | null;
  readonly check: CopyCheck;
}

type UnseenCopy = Omit<RemoteCopy, 'check'>;

const faults = {
  'bad-url': {
    fr: '--url refusé : il faut une adresse https complète, sans nom ni mot de passe',
    en: '--url refused: a whole https address without name or password is needed',
  },
  'private-url': {
    fr: '--url refusé : cette adresse est celle d’un réseau privé, Loop ne pourrait pas y lire le fichier. Donner une adresse de l’internet, ou omettre --url pour déposer le fichier chez Loop',
    en: '--url refused: this is an address of a private network, where Loop could not read the file. Give one on the internet, or leave out --url to deposit the file with Loop',
  },
  'url-expires': {
    fr: '--url refusé : l’adresse expire dans moins de 24 heures, ou a expiré ; Loop peut venir chercher le fichier jusque-là. Signer une adresse plus longue (paramètre « se »)',
    en: '--url refused: the address expires within 24 hours, or has expired; Loop may fetch the file until then. Sign one that lasts longer (parameter "se")',
  },
  'bad-uri': {
    fr: '--uri refusé : il faut le chemin relatif que Loop a donné pour le dépôt, par exemple guid/123456789FEC20241231.txt',
    en: '--uri refused: the relative path that Loop gave for the deposit is needed, for example guid/123456789FEC20241231.txt',
  },
  'copy-differs': {
    fr: 'Import refusé : ce qui se trouve à l’adresse --url n’est pas le fichier contrôlé (taille ou MD5 différents). Copier de nouveau le fichier',
    en: 'Import refused: what lies at the address of --url is not the file that was checked (another size or MD5). Copy the file again',
  },
} as const satisfies Record<string, Text>;

function fault(code: keyof typeof faults): LoopFecError {
  return new LoopFecError(code, faults[code]);
}

/**
 * The address that Loop is to fetch the file from.
 * @throws {LoopFecError} `bad-url`, `private-url`, `url-expires`; never with the address
 */
export function parseCopyUrl(text: string, apiUrl: string, now: number): UnseenCopy {
  const trimmed = text.trim();
  if (trimmed.length > 8192 || /[\s\x00-\x1f\\]/.test(trimmed) || !URL.canParse(trimmed))
    throw fault('bad-url');
  const url = new URL(trimmed);
  const practice = isLoopbackHost(new URL(apiUrl).hostname);
  const local = url.protocol === 'http:' && practice && isLoopbackHost(url.hostname);
  if (url.protocol !== 'https:' && !local) throw fault('bad-url');
  if (url.username !== '' || url.password !== '' || url.hash !== '') throw fault('bad-url');
  if (isPrivateHost(url.hostname) && !practice) throw fault('private-url');
  const expiry = url.searchParams.get('se');
  const expiresAt = expiry === null ? null : Date.parse(expiry);
  // Written so that an expiry that is no date is refused too.
  if (expiresAt !== null && !(expiresAt >= now + validityNeeded)) throw fault('url-expires');
  return { location: { url: trimmed }, shown: url.host + url.pathname, expiresAt };
}

/**
 * The path of a file that was deposited in Loop's storage before.
 * @throws {LoopFecError} `bad-uri`
 */
export function parseCopyUri(text: string): UnseenCopy {
  const uri = text.trim();
  if (
    uri.length > 1024 ||
    !/^[^/]+(\/[^/]+)+$/.test(uri) ||
    /[\s\x00-\x1f\x7f\\?#]|(^|\/)\.\.?(\/|$)|^[a-z][a-z0-9+.-]*:/i.test(uri)
  ) {
    throw fault('bad-uri');
  }
  return { location: { uri }, shown: uri, expiresAt: null };
}

/**
 * Compares what the storage tells of a copy with the file that was judged.
 * @throws {LoopFecError} `copy-differs`
 */
export function judgeCopy(facts: CopyFacts, size: number, md5: string): CopyCheck {
  if (facts.length !== null && facts.length !== size) throw fault('copy-differs');
  if (facts.md5 !== null) {
    if (facts.md5 !== md5) throw fault('copy-differs');
    return { kind: 'same', by: 'md5' };
  }
  if (facts.length !== null) return { kind: 'same', by: 'length' };
  return {
    kind: 'not-verified',
    why: { fr: 'le stockage ne dit ni taille ni MD5', en: 'the storage tells neither size nor MD5' },
  };
}
